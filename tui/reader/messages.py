"""What the opening of a set reports to the app: in the past tense, carrying results."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from tui.errors import CrossreadError
    from tui.model import Comparison
    from tui.reader.opening import Opened
    from tui.reader.session import Session
    from tui.review.amendments import Amendments


class OpeningProgressed(Message):
    """The opening came further; of several waiting, the last one is enough."""

    def __init__(self, what: str, share: float) -> None:
        super().__init__()
        self.what = what
        self.share = share

    def can_replace(self, message: Message) -> bool:
        """Whether this makes an earlier message needless."""
        return isinstance(message, OpeningProgressed)


class ArticlesRead(Message):
    """The articles of a large set were read, and can be until they are compared."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session


class SetOpened(Message):
    """A set was opened, and its decisions with it."""

    def __init__(self, opened: Opened) -> None:
        super().__init__()
        self.opened = opened


class OpeningFailed(Message):
    """A set could not be opened."""

    def __init__(self, error: CrossreadError) -> None:
        super().__init__()
        self.error = error


class ComparedAgain(Message):
    """The set of a session was compared again, with what was corrected."""

    def __init__(self, session: Session, comparison: Comparison, made_with: Amendments) -> None:
        super().__init__()
        self.session = session
        self.comparison = comparison
        self.made_with = made_with
