"""What tells that an article came over a news agency's wire."""

from __future__ import annotations

from typing import Final

AGENCIES: Final = (
    "Reuters|AP|Associated Press|AFP|Agence France-Presse|UPI|United Press International|dpa|DPA|EFE|Efe"
    "|ANSA|Ansa|ANP|Lusa|LUSA|Xinhua|Kyodo|Kyodo News|PA|PA Media|Press Association|Bloomberg|TASS|Tass"
    "|Interfax|RIA Novosti|PTI|ANI|IANS|Yonhap|Anadolu|Anadolu Agency|AA|Canadian Press|AAP|APA|Belga|TT"
    "|NTB|Ritzau|BNS|LETA|STT|CTK|ČTK|MTI|PAP|Ukrinform|Keystone-SDA|SDA|KNA|epd|SID|AFP/dpa|Europa Press"
    "|Télam|Notimex|Antara|Bernama|MENA|WAM"
)
"""Names and short forms of news agencies, as they sign."""
