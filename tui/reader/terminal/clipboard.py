"""Copying over the line: OSC 52, the one way that works over SSH.

The terminal sets the clipboard of the machine the person sits at (xterm's "Manipulate Selection Data",
https://invisible-island.net/xterm/ctlseqs/ctlseqs.html). Nothing answers, so nothing is claimed.
"""

from __future__ import annotations

import base64
from collections.abc import Mapping

from tui.values import frozen

LIMIT = 74_994
"""Bytes of text that fit the 100,000 bytes to which terminals commonly hold the whole sequence."""

_SCREEN_CHUNK = 768
"""GNU screen's limit for one device control string."""


@frozen
class Copy:
    """What to send and what to say.

    Attributes:
        sequence: goes to the terminal; empty where the text is too long.
        message: one line for the reader.
    """

    sequence: str
    message: str


def copy(text: str, environ: Mapping[str, str]) -> Copy:
    """Prepare text for the clipboard of the terminal, through tmux or GNU screen where they stand between."""
    data = text.encode("utf-8", "replace")
    if len(data) > LIMIT:
        return Copy(
            "",
            f"Not copied: {len(data):,} bytes, and terminals take {LIMIT:,} at most. "
            "Export it to a file instead.",
        )
    plain = f"\x1b]52;c;{base64.b64encode(data).decode('ascii')}\x07"
    sent = f"Sent {len(text):,} characters to the terminal"
    if environ.get("TMUX"):
        # tmux takes the plain form with `set-clipboard on`; `allow-passthrough on` hands on the wrapped one
        return Copy(
            plain + through_tmux(plain),
            f"{sent} through tmux, which needs `set -g set-clipboard on`; neither tells whether it arrived.",
        )
    if environ.get("STY"):
        return Copy(through_screen(plain), f"{sent} through GNU screen; it does not tell whether it arrived.")
    return Copy(plain, f"{sent}; whether its clipboard took them it does not tell.")


def through_tmux(sequence: str) -> str:
    """Wrap a sequence so that tmux hands it on to the terminal around it."""
    doubled = sequence.replace("\x1b", "\x1b\x1b")
    return f"\x1bPtmux;{doubled}\x1b\\"


def through_screen(sequence: str) -> str:
    """Wrap a sequence so that GNU screen hands it on, in pieces as long as it allows."""
    pieces = (sequence[at : at + _SCREEN_CHUNK] for at in range(0, len(sequence), _SCREEN_CHUNK))
    return "".join(f"\x1bP{piece}\x1b\\" for piece in pieces)
