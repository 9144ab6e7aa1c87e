"""Reading the articles while they are still being compared.

A large set takes a while, and its articles are there long before the comparison is. Until then they are
shown as they are, one at a time, and nothing is claimed of them: no sentence is marked as only here,
nothing can be decided, and the header says how far the comparing has come.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tui.reader.session import Session
from tui.reader.views import View
from tui.reader.wording import counted

if TYPE_CHECKING:
    from tui.model import ArticleSet

MANY = 1000
"""Sentences of stories from which on comparing takes longer than finding one's way about would."""

HINT = "The sources are still being compared: read on, the passages come by themselves."


def early_session(article_set: ArticleSet) -> Session | None:
    """The articles to read meanwhile; None where there will hardly be a while."""
    from tui.model import Comparison  # noqa: PLC0415 - in the thread, after the first paint
    from tui.review import MemoryJournal, Review  # noqa: PLC0415 - as above

    if sum(len(article.body) for article in article_set.articles) < MANY:
        return None
    comparison = Comparison(articles=article_set.articles, title=article_set.title)
    session = Session(comparison, Review(comparison, MemoryJournal()), is_settled=False)
    session.show_article(article_set.articles[0].id)
    return session


def go_on(session: Session, early: Session) -> str:
    """Take up in the compared set what was being read; says what there is now."""
    passages = counted(len(session.reading.passages), "passage")
    said = f"Compared: {passages}, {session.reading.shared_count} shared by several sources."
    place = early.place
    first = early.comparison.articles[0]
    start = next((s.id for s in first.body), "")
    if place.sentence in {"", start} and not place.query:
        return said
    session.place = replace(session.place, query=place.query, shows_boilerplate=place.shows_boilerplate)
    if place.sentence in session.comparison.sentence:
        session.place = replace(session.place, view=View.ARTICLE)
        session.show_sentence(place.sentence)
    return said + " You are where you were; p shows the passages."
