"""One line asked for at the foot of the screen."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static


class PromptScreen(ModalScreen[str | None]):
    """Asks for a line; dismissed with it, or with None by escape."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False),
        Binding("ctrl+c", "leave", show=False),
    ]

    def __init__(self, question: str, start: str = "") -> None:
        super().__init__()
        self._question = question
        self._start = start

    def compose(self) -> ComposeResult:
        """The question, and the line beside it."""
        with Horizontal(id="line"):
            yield Static(Content(self._question), id="question")
            yield Input(self._start, select_on_focus=False, highlighter=None)

    def on_mount(self) -> None:
        """No blinking: over a slow line every blink is bytes."""
        self.query_one(Input).cursor_blink = False

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Hand the line back."""
        event.stop()
        self.dismiss(event.value)

    def action_leave(self) -> None:
        """Hand nothing back."""
        self.dismiss(None)
