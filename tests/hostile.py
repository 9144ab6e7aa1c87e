"""Articles that try to take over the terminal, the page, or the reader's trust."""

from __future__ import annotations

import os
from pathlib import Path

CLIPBOARD = "SE9TVElMRQ=="
"""Base64 of HOSTILE: what the planted OSC 52 wants to put on the clipboard."""

ATTACKS = {
    "clipboard": f"\x1b]52;c;{CLIPBOARD}\x07",
    "title": "\x1b]0;OWNED\x07",
    "clear screen": "\x1b[2J\x1b[3J",
    "cursor report": "\x1b[6n",
    "leave the alternate screen": "\x1b[?1049l",
    "device control": "\x1bPq#0;2;0;0;0\x1b\\",
    "C1 introducer": "\x9b31;5m",
    "C1 operating system command": f"\x9d52;c;{CLIPBOARD}\x9c",
    "delete and null": "\x7f\x00",
    "bidi override": "\u202egnorw\u202c",
    "bidi isolate": "\u2067right\u2069",
    "tag characters": "\U000e0041\U000e0042",
    "byte order mark": "\ufeff",
}

LIVE_BYTES = (
    CLIPBOARD.encode(),
    b"OWNED\x07",
    b"]52;c;SE9",
    b"\xc2\x9b",
    b"\xc2\x9d",
    b"#0;2;0;0;0",
    *(mark.encode() for mark in "\u202e\u202c\u2067\u2069\U000e0041\ufeff"),
)
"""What must never be written, whichever way an article's text travels."""

MARKUP = ("[sic]", "[/]", "[@click=app.quit]x[/]", "[b]not bold[/b]", "<script>alert(1)</script>", "=cmd()")
"""What must come out as it went in: text, and nothing but text."""

_STORY = (
    "The harbour bridge {sic} closed on Monday after engineers {clipboard}found 12 cracks in its steel. ",
    "Mayor Ann Gray{title} said {click} repairs would cost {cost} million dollars{clear}. ",
    "Some 40,000 drivers {rest}cross the bridge {close} every day. ",
    "{script} Ferries will run {bold} every ten minutes {formula} until it opens again. ",
)


def write_hostile_set(folder: Path) -> Path:
    """Write three articles on one story, each sentence armed, one file name an escape sequence."""
    folder.mkdir(parents=True, exist_ok=True)
    inert = ("title", "clipboard", "clear screen")
    rest = "".join(attack for name, attack in ATTACKS.items() if name not in inert)
    for number, cost in enumerate((3, 3, 9)):
        text = "".join(_STORY).format(
            sic=MARKUP[0],
            close=MARKUP[1],
            click=MARKUP[2],
            bold=MARKUP[3],
            script=MARKUP[4],
            formula=MARKUP[5],
            clipboard=ATTACKS["clipboard"],
            title=ATTACKS["title"],
            clear=ATTACKS["clear screen"],
            rest=rest,
            cost=cost,
        )
        name = ("\x1b]0;OWNED\x07bridge.txt", "[@click=app.quit]b[sic].txt", "c\u202etxt.txt")[number]
        (folder / name).write_text(f"Bridge {MARKUP[0]} closed{ATTACKS['title']}\n\n{text}\n", "utf-8")
    return folder


def live_bytes(written: bytes) -> list[bytes]:
    """The attacks that came through alive."""
    return [attack for attack in LIVE_BYTES if attack in written]


def undecodable_name(folder: Path) -> Path:
    """Write a file whose name is no text at all in any encoding."""
    path = os.fsencode(folder) + b"/caf\xe9\xff.txt"
    with open(path, "wb") as file:  # noqa: PTH123 - pathlib takes no bytes
        file.write(b"The harbour bridge closed on Monday.\n")
    return Path(os.fsdecode(path))
