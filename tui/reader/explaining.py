"""Why a sentence stands with the others: the evidence for each pair, laid over the view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.layout.why import why_page
from tui.model import Role, article_of
from tui.reader.asking import Questions
from tui.reader.screens.pager import PagerScreen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.matching import Reason
    from tui.reader.session import Session


def show_reasons(app: Questions, session: Session) -> None:
    """Show the reasons for the current sentence, until they are closed."""
    reading, sentence = session.reading, session.sentence_id
    reasons = reasons_for(session)
    title = f"Why {sentence} stands in {session.passage_id}"
    app.push_screen(PagerScreen(title, lambda width: why_page(reading, sentence, reasons, width)))


def reasons_for(session: Session) -> Mapping[str, tuple[Reason, ...]]:
    """What each pair of the current sentence and another source's member rests on, by the other's id."""
    from tui.matching import explain_in_set, told_by_one_name  # noqa: PLC0415 - a cached set needs no scorer

    comparison, sentence = session.comparison, session.sentence_id
    names = [alias.scoped for alias in session.reading.state.aliases]
    articles = told_by_one_name(comparison.articles, names)
    others = [
        member
        for member in session.members
        if article_of(member) != article_of(sentence)
        and {comparison.sentence[m].role for m in (member, sentence)} == {Role.BODY}
    ]
    return explain_in_set(articles, sentence, others, comparison.aliases, session.renewal.said)
