"""Writing a passage's wording oneself: several lines, loaded only when asked for."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import TextArea


class EditorScreen(ModalScreen[str | None]):
    """Asks for a text; dismissed with it by ctrl+s, or with None by escape."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s,f2", "save", show=False, priority=True),
        Binding("escape", "leave", show=False, priority=True),
    ]

    def __init__(self, title: str, start: str) -> None:
        super().__init__()
        self._title = title
        self._start = start

    def compose(self) -> ComposeResult:
        """Title, text, the two keys."""
        with Vertical(id="box") as box:
            box.border_title = Content(self._title)
            box.border_subtitle = Content("ctrl+s save  esc leave without saving")
            area = TextArea(self._start, soft_wrap=True, tab_behavior="focus", highlight_cursor_line=False)
            area.cursor_blink = False
            yield area

    def action_save(self) -> None:
        """Hand the text back."""
        self.dismiss(self.query_one(TextArea).text)

    def action_leave(self) -> None:
        """Hand nothing back."""
        self.dismiss(None)
