"""A screen drawn before Textual is imported, and the terminal kept from ending badly meanwhile.

`show` takes the terminal and draws; the driver goes on with the same `Line`, and the first frame of
the app is sent as its difference from what stands there already: mostly nothing.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Iterable, Sequence
from contextlib import suppress
from types import FrameType

from rich.style import Style

from tui.reader.terminal.capabilities import detect
from tui.reader.terminal.cells import Frame
from tui.reader.terminal.difference import Differ
from tui.reader.terminal.line import Line
from tui.reader.terminal.rendition import parameters_at

_ENDING = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT)
"""As `lifecycle._ENDING`, which loads Textual."""

Piece = tuple[str, Style]
"""Text, and the complete style it is drawn in."""


def show(line: Line, rows: Sequence[Iterable[Piece]], blanks: Sequence[Style]) -> Frame:
    """Take the terminal and draw these rows; from now on a signal that ends or stops us gives it back.

    Args:
        line: the terminal, not held yet.
        rows: one for each row of the terminal.
        blanks: for each row, the style of what its text does not fill.

    Returns:
        What the terminal shows now.
    """
    capabilities = detect(os.environ)
    parameters = parameters_at(capabilities.colours)
    width, height = line.size
    wanted = Frame(width, height)
    for y, (pieces, blank) in enumerate(zip(rows, blanks, strict=True)):
        wanted.put(0, y, " " * width, parameters(blank))
        x = 0
        for text, style in pieces:
            x = wanted.put(x, y, text, parameters(style))
    shown = Frame(width, height)
    differ = Differ(erases_with_background=capabilities.erases_with_background)
    data = differ.clear() + differ.difference(shown, wanted, (0, 0))
    _give_back_when_ended(line)
    _give_back_when_stopped(line, data)
    line.seize()
    line.write(data)
    return shown


def _give_back_when_ended(line: Line) -> None:
    """Until the app has its own handlers, end at once: nothing is open that could be lost."""

    def end(number: int, _frame: FrameType | None) -> None:
        line.give_back()
        os._exit(128 + number)

    for number in _ENDING:
        with suppress(ValueError):  # not in the main thread: then nobody could have asked for this
            if signal.getsignal(number) is not signal.SIG_IGN:
                signal.signal(number, end)


def _give_back_when_stopped(line: Line, data: str) -> None:
    """Until the driver has its own handlers, stop as the driver does, and draw the same again after it."""

    def stop(_number: int, _frame: FrameType | None) -> None:
        was_held = line.is_held
        line.give_back()
        os.kill(os.getpid(), signal.SIGSTOP)
        while was_held and not line.is_foreground:  # continued by `bg`
            os.kill(os.getpid(), signal.SIGSTOP)
        if was_held:
            line.seize()
            line.write(data)

    with suppress(ValueError):  # as above
        if signal.getsignal(signal.SIGTSTP) is not signal.SIG_IGN:
            signal.signal(signal.SIGTSTP, stop)
