"""Who may come in: by which name the server was called, from which page, and with which token.

The reader shows what one person reads and writes files as that person, and loopback is no wall: every
user of the machine reaches it, and so does every page open in a browser on it. So each request, the
websocket's too, must bring the token; must call the server by a name that no stranger can point here
(DNS rebinding needs a domain name: addresses and names that were asked for are safe); and, where a
browser says which page sent it, must come from our own (cross-site websocket hijacking).
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from http.cookies import CookieError, SimpleCookie
from ipaddress import ip_address
from urllib.parse import parse_qs, urlsplit

TOKEN_BYTES = 32
"""256 bits: nobody guesses it, so nobody needs to be slowed down."""
QUERY_FIELD = "token"


def is_loopback(host: str) -> bool:
    """Whether only this machine reaches a server bound to this name or address."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host.casefold() == "localhost"


@dataclass(frozen=True, slots=True)
class Door:
    """What a request must bring.

    Attributes:
        names: domain names, besides `localhost`, by which the server may be called.
        token: the secret; printed once, then kept in a cookie.
        cookie: the cookie's name; cookies do not tell ports apart, so a name has to.
    """

    names: frozenset[str] = frozenset()
    token: str = field(default_factory=lambda: secrets.token_urlsafe(TOKEN_BYTES), repr=False)
    cookie: str = field(default_factory=lambda: f"crossread_{secrets.token_hex(4)}")

    def refusal(self, headers: Mapping[str, str], *, is_websocket: bool = False) -> str:
        """Why a request may not come in whatever token it brings; empty where it may.

        Args:
            headers: of the request; names in any case.
            is_websocket: whether it asks for one; browsers always say which page does.
        """
        host = headers.get("Host", "")
        if not self._is_known(host):
            return "this server goes by another name"
        origin = headers.get("Origin")
        if (origin is None and is_websocket) or (origin is not None and not _is_same(origin, host)):
            return "the request comes from another page"
        return ""

    def knows_query(self, query: str) -> bool:
        """Whether the query string of an address holds the token."""
        return self._is_token((parse_qs(query).get(QUERY_FIELD) or [""])[0])

    def knows_cookie(self, header: str) -> bool:
        """Whether the Cookie header holds the token."""
        try:
            cookies = SimpleCookie(header)
        except CookieError:
            return False
        return self.cookie in cookies and self._is_token(cookies[self.cookie].value)

    def _is_token(self, given: str) -> bool:
        # Bytes: comparing strings that are not ASCII raises.
        return secrets.compare_digest(given.encode("utf-8", "replace"), self.token.encode())

    def _is_known(self, host: str) -> bool:
        try:
            name = urlsplit(f"//{host}").hostname or ""
        except ValueError:
            return False
        if name == "localhost" or name in self.names:
            return True
        try:
            ip_address(name)
        except ValueError:
            return False
        return True


def _is_same(origin: str, host: str) -> bool:
    """Whether a page of this origin was served under this host; the scheme may be a proxy's."""
    try:
        parts = urlsplit(origin)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and parts.netloc.casefold() == host.casefold()
