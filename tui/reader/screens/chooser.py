"""Choosing one of a list by typing a part of it: palette, filters, themes, targets, formats."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input

from tui.layout.rows import Row, Run, Tint
from tui.layout.wrapping import clip
from tui.reader.widgets.sheet import Sheet

if TYPE_CHECKING:
    from tui.reader.app import CrossreadApp


@dataclass(frozen=True, slots=True)
class Option:
    """Something to choose.

    Attributes:
        value: what the screen is dismissed with.
        name: what it is called; typed words are looked for here and in `note`.
        note: more about it, dim, behind the name.
        key: how else it can be had, at the right edge.
        disabled: why it cannot be chosen now; empty if it can.
    """

    value: str
    name: str
    note: str = ""
    key: str = ""
    disabled: str = ""

    def rank(self, words: Sequence[str]) -> int | None:
        """How well it fits the words typed, 0 best; None where one of them stands nowhere in it."""
        name = self.name.casefold()
        if not all(word in f"{name} {self.note} {self.key}".casefold() for word in words):
            return None
        if name.startswith(" ".join(words)):
            return 0
        return 1 if all(word in name for word in words) else 2


class ChooserScreen(ModalScreen[str | None]):
    """A list that typing narrows; dismissed with the chosen value, or with None by escape."""

    app: CrossreadApp
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False),
        Binding("ctrl+c", "leave", show=False),
        Binding("down,ctrl+n", "move(1)", show=False, priority=True),
        Binding("up,ctrl+p", "move(-1)", show=False, priority=True),
        Binding("pagedown,ctrl+d", "page(1)", show=False, priority=True),
        Binding("pageup,ctrl+u", "page(-1)", show=False, priority=True),
    ]

    def __init__(
        self,
        title: str,
        options: Sequence[Option],
        *,
        current: str = "",
        highlighted: Callable[[str], None] | None = None,
    ) -> None:
        """Offer options.

        Args:
            title: what is to be chosen.
            options: in order.
            current: value of the option to start at.
            highlighted: called with the value under the cursor, each time it moves.
        """
        super().__init__()
        self._title = title
        self._options = tuple(options)
        self._highlighted = highlighted
        self._shown = self._options
        self._at = next((i for i, o in enumerate(options) if o.value == current), 0)

    def compose(self) -> ComposeResult:
        """The line to type in, the list; title and keys stand in the border."""
        with Vertical(id="box") as box:
            box.border_title = Content(self._title)
            box.border_subtitle = Content("↑↓ move  ⏎ choose  esc leave")
            yield Input(placeholder="type to narrow", select_on_focus=False, highlighter=None)
            yield Sheet(self.app.sheet_styles)

    def on_mount(self) -> None:
        """No blinking: over a slow line every blink is bytes."""
        self.query_one(Input).cursor_blink = False

    def on_resize(self, event: events.Resize) -> None:
        """The list has another height."""
        self.call_after_refresh(self._draw)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show what matches the words typed."""
        words = event.value.casefold().split()
        before = self._value()
        ranked = [(rank, o) for o in self._options if (rank := o.rank(words)) is not None]
        self._shown = tuple(o for _, o in sorted(ranked, key=lambda pair: pair[0]))
        self._at = next((i for i, o in enumerate(self._shown) if o.value == before), 0) if not words else 0
        self._draw()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Choose what the cursor is on, unless it says why not."""
        event.stop()
        if self._shown and not self._shown[self._at].disabled:
            self.dismiss(self._shown[self._at].value)

    def action_move(self, by: int) -> None:
        """Move the cursor."""
        if self._shown:
            self._at = min(max(self._at + by, 0), len(self._shown) - 1)
            if self._highlighted is not None:
                self._highlighted(self._shown[self._at].value)
        self._draw()

    def action_page(self, by: int) -> None:
        """Move the cursor by a window."""
        self.action_move(by * max(self.query_one(Sheet).size.height - 1, 1))

    def action_leave(self) -> None:
        """Choose nothing."""
        self.dismiss(None)

    def restyle(self) -> None:
        """Draw in the app's styles as they are now."""
        self.query_one(Sheet).restyle(self.app.sheet_styles)

    def _value(self) -> str:
        return self._shown[self._at].value if self._at < len(self._shown) else ""

    def _draw(self) -> None:
        sheet = self.query_one(Sheet)
        height, width = sheet.size.height, sheet.size.width
        if not height:
            return
        top = min(max(self._at - height // 2, 0), max(len(self._shown) - height, 0))
        rows = [option_row(o, width, is_current=i == self._at) for i, o in enumerate(self._shown)][
            top : top + height
        ]
        if not rows:
            rows = [Row((Run("  nothing matches", Tint.DIM),))]
        sheet.show([*rows, *[Row()] * (height - len(rows))])


def option_row(option: Option, width: int, *, is_current: bool) -> Row:
    """An option on one line: cursor, name, note or reason, key at the right edge."""
    tint = Tint.DIM if option.disabled else Tint.TEXT
    key = clip(option.key, max(width // 3, 0))
    room = max(width - 2 - (cell_len(key) + 2 if key else 1), 0)
    name = clip(option.name, room)
    about = f"({option.disabled})" if option.disabled else option.note
    note = clip(f"  {about}", room - cell_len(name)) if about and room - cell_len(name) > 6 else ""
    gap = max(width - 2 - cell_len(name) - cell_len(note) - cell_len(key) - 1, 0)
    return Row(
        (
            Run("▸ " if is_current else "  ", Tint.CURSOR),
            Run(name, Tint.HEADING if is_current and not option.disabled else tint),
            Run(note, Tint.DIM),
            Run(" " * gap),
            Run(key, Tint.DIM if option.disabled else Tint.KEY),
            Run(" "),
        ),
        option.value,
    )
