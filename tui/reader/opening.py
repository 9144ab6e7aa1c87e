"""Opening a set with its decisions: runs in a thread, so that the first paint does not wait."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from tui.errors import CrossreadError
from tui.reader.early import early_session
from tui.reader.messages import ArticlesRead, OpeningFailed, OpeningProgressed, SetOpened
from tui.reader.renewal import Renewal
from tui.reader.session import Session
from tui.review.amendments import amendments
from tui.values import frozen

if TYPE_CHECKING:
    from textual.message import Message

    from tui.model import ArticleSet
    from tui.reader import Opener, Watcher
    from tui.review.journal import Journal


class OpeningCancelled(Exception):  # noqa: N818 - nothing went wrong
    """Nobody waits for this set any longer."""


@frozen
class Opened:
    """A set that is ready to be read.

    Attributes:
        notices: what was left out, damaged or lost: to be said aloud.
        is_first: whether nothing was ever read here before.
    """

    session: Session
    journal: Journal
    notices: tuple[str, ...]
    is_first: bool


class Reporter:
    """Reports from the thread in which a set is opened, and ends the opening where nobody waits for it."""

    def __init__(self, post: Callable[[Message], object], is_cancelled: Callable[[], bool]) -> None:
        self.post = post
        self._is_cancelled = is_cancelled

    def __call__(self, what: str, share: float) -> None:
        """Say how far it has come."""
        if self._is_cancelled():
            raise OpeningCancelled
        self.post(OpeningProgressed(what, share))

    def read(self, article_set: ArticleSet) -> None:
        """Hand the articles over to be read meanwhile."""
        if (session := early_session(article_set)) is not None:
            self.post(ArticlesRead(session))

    def open(self, opener: Opener, *, reviewer: str, learns: bool) -> None:
        """Open a set and report what came of it."""
        try:
            opened = open_session(opener, self, reviewer=reviewer, learns=learns)
        except OpeningCancelled:
            return
        except CrossreadError as error:
            self.post(OpeningFailed(error))
            return
        if self._is_cancelled():
            opened.journal.close()
            return
        self.post(SetOpened(opened))


def open_session(
    open_set: Opener,
    progress: Watcher,
    *,
    reviewer: str = "",
    learns: bool = False,
) -> Opened:
    """Open the set, its journal and its review.

    `learns`: whether the scores learn from the decisions: those made before the set was compared last.

    Raises:
        CrossreadError: the set or its journal could not be opened.
        OpeningCancelled: if `progress` raised it.
    """
    from tui.library import recents, remember  # noqa: PLC0415 - in the thread, after the first paint
    from tui.library.amending import amend  # noqa: PLC0415 - as above
    from tui.review import Journal, Review  # noqa: PLC0415 - as above

    opened = open_set(progress)
    comparison = opened.comparison
    journal = Journal.open(opened.journal_path, key=opened.key, title=comparison.title)
    review = Review(comparison, journal, by=reviewer)
    if wanted := amendments(review.state, opened.comparison, learns=learns):
        comparison = amend(opened, wanted, progress)
        review.use(comparison)
    is_first = not recents() and not review.history
    remember(opened)
    problems = (*opened.problems, *comparison.notices, *review.notices)
    renewal = Renewal(opened.comparison, partial(amend, opened), wanted, learns=learns)
    session = Session(comparison, review, key=opened.key, paths=opened.paths, renewal=renewal)
    if session.passage_id:
        session.reading.marks(session.passage_id)  # loads what tells words apart here, not while keys wait
    return Opened(
        session=session,
        journal=journal,
        notices=tuple(dict.fromkeys(map(str, problems))),
        is_first=is_first,
    )
