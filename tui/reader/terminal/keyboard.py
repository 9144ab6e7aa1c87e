"""What the terminal sends, as Textual's events: nothing it sends may end or deafen the app.

Textual's parser holds back keys behind a sequence it does not know, takes an unclosed paste for
everything that follows, and ends the app on a byte that is not UTF-8. So sequences are framed here
by the grammar of ECMA-48 (section 5.4), and its parser only ever sees whole ones.
"""

from __future__ import annotations

import re
from codecs import getincrementaldecoder
from collections.abc import Callable, Iterator
from typing import Protocol

from textual import events
from textual._xterm_parser import XTermParser
from textual.constants import ESCAPE_DELAY
from textual.message import Message

PASTE_LIMIT = 1 << 20
"""Characters of a paste that are kept; the rest of a longer one is let go."""

STALLED_AFTER = 0.4
"""Seconds of silence within a paste after which a key press ends it."""

_KEY_PRESS = 8
"""A person's key press is no longer than this; the rest of a stalled paste comes in larger pieces."""

_PASTE_START, _PASTE_END = "\x1b[200~", "\x1b[201~"

_TOKEN = re.compile(
    r"""
      (?P<text> [^\x1b]+ )
    | (?P<sequence> \x1b (?: \[ \[? [0-?]* [ -/]* [@-~]     # CSI; the Linux console doubles the bracket
                           | O [0-9;]* [ -~] ) )              # SS3
    | (?P<string> \x1b [\]P_^X] [^\x07\x1b]* (?: \x07 | \x1b\\ ) )  # OSC, DCS, APC, PM, SOS
    | (?P<broken> \x1b \[ \[? [0-?]* [ -/]* (?= [^ -~] ) )    # CSI with something impossible in it
    | (?P<alt> \x1b [^\x1b\[O\]P_^X] )
    | (?P<escape> \x1b (?= \x1b ) )
    """,
    re.VERBOSE,
)

_LONGEST_KNOWN = 31
"""Textual's parser takes longer sequences for so many key presses."""

_LONGEST = 4096
"""Characters of an unfinished sequence after which it is given up."""


class Timer(Protocol):
    """Something that will be called later."""

    def cancel(self) -> None:
        """Do not call it after all."""


class Keyboard:
    """Turns bytes into events.

    Args:
        post: takes each event.
        call_later: calls a function after so many seconds (an event loop's method).
        answered: called when the terminal has answered a query.
    """

    def __init__(
        self,
        post: Callable[[Message], object],
        call_later: Callable[[float, Callable[[], None]], Timer],
        answered: Callable[[], None],
    ) -> None:
        self._post = post
        self._call_later = call_later
        self._answered = answered
        self._decode = getincrementaldecoder("utf-8")("ignore").decode
        self._parser = XTermParser()
        self._unfinished = ""
        self._pasted: list[str] | None = None
        self._is_stalled = False
        self._timer: Timer | None = None

    def feed(self, data: bytes) -> None:
        """Take what was read; whole keys, pastes and answers are posted at once."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        text = self._unfinished + self._decode(data)
        self._unfinished = ""
        is_key_press = len(data) <= _KEY_PRESS and _PASTE_END not in text
        if self._pasted is not None and self._is_stalled and is_key_press:
            self._end_paste()
        self._is_stalled = False
        while text:
            text = self._paste(text) if self._pasted is not None else self._frame(text)
        if self._pasted is not None:
            self._timer = self._call_later(STALLED_AFTER, self._stall)
        elif self._unfinished:
            self._timer = self._call_later(ESCAPE_DELAY, self._give_up)

    def _frame(self, text: str) -> str:
        """Post what is whole; returns what comes after the start of a paste, if one starts."""
        position = 0
        while position < len(text):
            token = _TOKEN.match(text, position)
            if token is None:
                self._unfinished = text[position:]
                if len(self._unfinished) > _LONGEST:
                    self._unfinished = ""
                return ""
            position = token.end()
            if token[0] == _PASTE_START:
                self._pasted = []
                return text[position:]
            for event in self._events(token):
                self._post(event)
        return ""

    def _events(self, token: re.Match[str]) -> Iterator[Message]:
        match token.lastgroup:
            case "text":
                yield from self._parser.feed(token[0])
            case "sequence":
                if token[0].endswith("$y"):
                    self._answered()
                yield from self._parse(token[0])
            case "alt":
                for event in self._parser.feed(token[0][1]):
                    if isinstance(event, events.Key):
                        yield events.Key(f"alt+{event.key}", None)
            case "escape":
                yield events.Key("escape", "\x1b")

    def _parse(self, sequence: str) -> Iterator[Message]:
        """Parse one whole sequence with a parser of its own: an unknown one ends with it."""
        if len(sequence) > _LONGEST_KNOWN:
            return
        parser = XTermParser()
        parser.last_x, parser.last_y = self._parser.last_x, self._parser.last_y
        try:
            yield from list(parser.feed(sequence))
        except (ValueError, OverflowError):  # numbers beyond Unicode or beyond any screen
            return
        self._parser.last_x, self._parser.last_y = parser.last_x, parser.last_y

    def _paste(self, text: str) -> str:
        """Gather a paste; returns what comes after its end."""
        assert self._pasted is not None  # noqa: S101  -- the caller asked
        inside, end, after = text.partition(_PASTE_END)
        if not end:
            # the end mark may be cut in two
            cut = next((n for n in range(len(_PASTE_END) - 1, 0, -1) if inside.endswith(_PASTE_END[:n])), 0)
            self._unfinished = inside[len(inside) - cut :]
            inside = inside[: len(inside) - cut]
        if sum(map(len, self._pasted)) < PASTE_LIMIT:
            self._pasted.append(inside)
        if end:
            self._end_paste()
        return after

    def _end_paste(self) -> None:
        text, self._pasted = "".join(self._pasted or ())[:PASTE_LIMIT], None
        self._post(events.Paste(text.replace("\x00", "")))

    def _stall(self) -> None:
        self._is_stalled = True

    def _give_up(self) -> None:
        """No more came: a lone escape was the escape key, half a sequence was nothing."""
        if self._unfinished == "\x1b":
            self._post(events.Key("escape", "\x1b"))
        self._unfinished = ""
