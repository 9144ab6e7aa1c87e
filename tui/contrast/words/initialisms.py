"""Initials that English news uses for words though no article says so: CEO, GDP, CCTV."""

from __future__ import annotations

from typing import Final

_TABLE = """
ceo chief executive
cfo chief financial officer
coo chief operating officer
cto chief technology officer
cmo chief medical officer
vp vice president
mp member of parliament
mps members of parliament
mep member of the european parliament
gp family doctor
gdp gross domestic product
ipo initial public offering
ai artificial intelligence
ev electric vehicle
evs electric vehicles
suv sport utility vehicle
suvs sport utility vehicles
atv all-terrain vehicle
cctv surveillance camera
ngo non-governmental organisation
ngos non-governmental organisations
ied improvised explosive device
icu intensive care
dui driving under the influence
dwi driving while intoxicated
ptsd post-traumatic stress disorder
lng liquefied natural gas
r&d research and development
m&a mergers and acquisitions
vat value added tax
un united nations
eu european union
uk united kingdom
uae united arab emirates
ecb european central bank
imf international monetary fund
nato north atlantic treaty organization
nyse new york stock exchange
ap associated press
nhs national health service
lapd los angeles police department
nypd new york police department
"""

INITIALISMS: Final = tuple((short, words) for short, _, words in (
    line.partition(" ") for line in _TABLE.strip().splitlines()
))  # fmt: skip
"""Initials, and what they stand for, in lower case."""
