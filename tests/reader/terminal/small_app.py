"""A small app on the terminal's base class: what the pseudo-terminal tests run instead of the reader."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Static

from tui.reader.terminal import TerminalApp, leave, run_app

LINES = 400
WORDS = (
    "hashtag",
    "views",
    "comments",
    "refugees",
    "“app”",
    "naïve",
    "小红书",
    "cafe\u0301",
    "users",
    "🎉",
    "ban",
)
STYLES = ("", "bold", "#e0a030", "#60a0e0 on #102030", "underline", "dim italic", "reverse", "strike #ff8080")


class Lines(Widget, can_focus=True):
    """Numbered lines of styled words with a mark in the gutter.

    It keeps its own scroll, as the reader does: Textual applies a scroll when it comes to it, so that
    where quick keys end would hang on the moment.
    """

    current = 0
    top = 0

    def on_resize(self) -> None:
        self.app.query_one("#head", Static).update(f"small app {self.size.width}×{self.size.height}")

    def render_line(self, y: int) -> Strip:
        number = y + self.top
        if number >= LINES:
            return Strip.blank(self.size.width)
        segments = [Segment("▸" if number == self.current else " "), Segment(f"{number:>4} │ ")]
        for place in range(number % 7 + 3):
            at = number * 31 + place * 17
            segments.append(Segment(WORDS[at % len(WORDS)], Style.parse(STYLES[at % len(STYLES)])))
            segments.append(Segment(" "))
        return Strip(segments).adjust_cell_length(self.size.width)

    def move(self, by: int) -> None:
        self.current = max(0, min(LINES - 1, self.current + by))
        if not self.top <= self.current < self.top + self.size.height:
            self.top = max(0, self.current - self.size.height // 3)
        self.refresh()

    def roll(self, by: int) -> None:
        self.top = max(0, min(LINES - self.size.height, self.top + by))
        self.refresh()


class SmallApp(TerminalApp):
    """Keys move a mark, write what was typed, fail, hang or save."""

    ENABLE_COMMAND_PALETTE = False
    CSS = """
    Screen { overflow: hidden; }
    #head, #foot { height: 1; background: $panel; }
    Lines { height: 1fr; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "step(1)"),
        Binding("k", "step(-1)"),
        Binding("pagedown", "step(15)"),
        Binding("pageup", "step(-15)"),
        Binding("d", "scroll(1)"),
        Binding("u", "scroll(-1)"),
        Binding("q", "quit"),
        Binding("x", "fail"),
        Binding("w", "save"),
        Binding("y", "copy"),
        Binding("Z", "hang"),
    ]

    saves = 0

    def compose(self) -> ComposeResult:
        yield Static("small app", id="head")
        yield Lines()
        yield Static("ready", id="foot")

    def on_mount(self) -> None:
        self.query_one(Lines).focus()

    def say(self, text: str) -> None:
        self.query_one("#foot", Static).update(text)

    def on_paste(self, event: events.Paste) -> None:
        self.say(f"pasted {len(event.text)}")

    def action_step(self, by: int) -> None:
        self.query_one(Lines).move(by)

    def action_scroll(self, by: int) -> None:
        self.query_one(Lines).roll(by)

    def action_fail(self) -> None:
        secret = "the text of an article"
        raise RuntimeError(f"failed over {secret}")

    def action_save(self) -> None:
        self.saves += 1
        if len(sys.argv) > 1:
            Path(sys.argv[1]).write_text(f"saved {self.saves}", "utf-8")
        self.say(f"saved {self.saves}")

    def action_copy(self) -> None:
        self.say(self.copy_text("a passage"))

    def action_hang(self) -> None:
        """Keep the event loop busy for longer than anybody waits."""
        self.say("hanging")
        Path(sys.argv[1]).write_text("hanging", "utf-8")
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            pass

    def on_unmount(self) -> None:
        if len(sys.argv) > 2:
            Path(sys.argv[2]).write_text("unmounted", "utf-8")


if __name__ == "__main__":
    leave(run_app(SmallApp()))
