"""What a browser is given: one page, all of it from this server, and rules that hold it to that."""

from __future__ import annotations

from html import escape
from importlib.resources import files
from pathlib import Path
from string import Template

ASSETS = ("css/xterm.css", "js/textual.js", "fonts/RobotoMono-VariableFont_wght.ttf",
          "fonts/RobotoMono-Italic-VariableFont_wght.ttf")  # fmt: skip
"""What the page fetches, below `static/`: part of textual-serve."""

HEADERS = {
    # Styles are set by the page's terminal as it draws.
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
    "font-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
    "Server": "crossread",
}
"""Sent with every answer: nothing is fetched from elsewhere, framed, or left in a cache."""

FONT_SIZE = 16


def page(host: str, title: str, *, is_secure: bool = False) -> str:
    """The page.

    Args:
        host: by which the browser called the server, with the port: through a tunnel it is another one.
        title: of the set, from anywhere.
        is_secure: whether the browser speaks TLS, to a proxy.
    """
    template = Template(_own("page.html"))
    scheme = "wss" if is_secure else "ws"
    return template.substitute(title=escape(title), websocket=escape(f"{scheme}://{host}/ws"), size=FONT_SIZE)


def script() -> str:
    """The page's own script."""
    return _own("page.js")


def _own(name: str) -> str:
    return files("tui.reader.web").joinpath(name).read_text("utf-8")


def assets() -> Path:
    """The folder that holds `ASSETS`.

    Raises:
        ImportError: the extra is not installed.
    """
    import textual_serve  # noqa: PLC0415 - an extra

    return Path(str(textual_serve.__file__)).parent / "static"
