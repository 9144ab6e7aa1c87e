"""`TerminalApp`: the Textual app that knows how to hold a terminal."""

from __future__ import annotations

from textual.app import App


class TerminalApp(App[int]):
    """Base class of the reader's app: its own driver, its own last drawing step.

    A subclass is an ordinary Textual app. In a test's pilot (`run_test`) it behaves as Textual does.
    """

    def copy_text(self, text: str) -> str:
        """Send text to the clipboard of the terminal and return one honest line about it."""
        self.copy_to_clipboard(text)
        return "Sent to the terminal; whether its clipboard took it, no terminal says."
