"""What is current in a reading, and how to make something else current by its id.

Plain state without a screen. What is current is kept as ids, never as row numbers, so that it
stays put when the window is resized, a decision regroups the passages, or the view changes.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import replace

from tui.layout.reading import Reading
from tui.model import Comparison, Role, article_of
from tui.reader.pages import Pages, Size
from tui.reader.place import Place
from tui.reader.views import Filter, View
from tui.review.queue import filtered
from tui.review.review import HistoryEntry

SENTENCE_VIEWS = frozenset({View.ARTICLE, View.NEW})
"""Views of one article, in which sentences are stepped through."""


class Position:
    """A `Place` in a `Reading`.

    Attributes:
        reading: replaced by `follow` after each decision.
        place: where one is.
        size: of the text between header and footer, in cells.
        pages: what the views show, made when asked for.
    """

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.size = Size(80, 22)
        self.pages = Pages()
        self.place: Place = Place()
        self._rank = reading.comparison.rank
        self._passages: tuple[str, ...] | None = None
        articles = reading.comparison.articles
        first = self._at_passage(reading.passages[0].id) if reading.passages else self.place
        self.place = replace(first, article=first.article or (articles[0].id if articles else ""))

    @property
    def comparison(self) -> Comparison:
        """What was found out about the articles."""
        return self.reading.comparison

    @property
    def view(self) -> View:
        """What the screen shows."""
        return self.place.view

    @property
    def passage_id(self) -> str:
        """The current passage; empty where there is none."""
        return self.place.passage

    @property
    def sentence_id(self) -> str:
        """The current member of the current passage; empty where there is none."""
        return self.place.sentence

    @property
    def item(self) -> str:
        """The current conflict or decision in a list of them."""
        return self.place.item

    @property
    def query(self) -> str:
        """What is searched for."""
        return self.place.query

    @property
    def history(self) -> tuple[HistoryEntry, ...]:
        """Every decision ever made, oldest first; none where nobody reviews."""
        return ()

    @property
    def passages(self) -> tuple[str, ...]:
        """Ids of the passages that the filter lets through, in story order."""
        if self._passages is None:
            chosen = self.place.filter
            self._passages = tuple(p.id for p in filtered(self.reading.state, chosen.kind, chosen.source))
        return self._passages

    @property
    def read(self) -> tuple[str, ...]:
        """Articles that count as read beside the one shown: those marked, else those before it."""
        if self.place.read:
            return tuple(a for a in self.place.read if a != self.place.article)
        ids = [a.id for a in self.comparison.articles]
        return tuple(ids[: ids.index(self.place.article)]) if self.place.article in ids else ()

    @property
    def members(self) -> tuple[str, ...]:
        """Sentences of the current passage, left-out ones too, in set and text order."""
        return self.members_of(self.passage_id) if self.passage_id else ()

    @property
    def member_count(self) -> int:
        """How many members of the current passage are in."""
        return len(self.reading.passage(self.passage_id).members) if self.passage_id else 0

    def members_of(self, passage_id: str) -> tuple[str, ...]:
        """Sentences of a passage, left-out ones too, in set and text order."""
        passage = self.reading.passage(passage_id)
        return tuple(sorted((*passage.members, *passage.left_out), key=lambda s: self._rank.get(s, 0)))

    def items(self) -> tuple[str, ...]:
        """What `passage.next` goes through in this view, by id."""
        match self.view:
            case View.PASSAGES | View.MATRIX:
                return self.passages
            case View.ARTICLE | View.NEW:
                own = {s.id for s in self.comparison.article[self.place.article].sentences}
                return self._anchors(own)
            case View.CONFLICTS:
                return tuple(c.id for c in self.comparison.conflicts)
            case View.SUMMARY:
                return self._anchors(self.reading.position)
            case View.HISTORY:
                return tuple(entry.decision.id for entry in reversed(self.history))

    def current(self) -> str:
        """Which of the items one is at; empty for none."""
        if self.view in SENTENCE_VIEWS:
            return self.place.sentence
        return self.item if self.view in {View.CONFLICTS, View.HISTORY} else self.passage_id

    # -- going somewhere by id -----------------------------------------------------------------

    def show(self, view: View) -> None:
        """Show a view at the place where one is."""
        article = self.place.article
        if view in SENTENCE_VIEWS:
            article = article_of(self.place.sentence) or article
        self.place = replace(self.place, view=view, article=article, top=0, spot=None, is_revealing=True)
        if view is View.CONFLICTS:
            here = self.reading.conflicts(self.passage_id) if self.passage_id else ()
            self._start_at([c.id for c in here] or self.items())
        elif view is View.HISTORY:
            self._start_at(self.items())

    def show_passage(self, passage_id: str) -> None:
        """Go to a passage; the filter gives way where it would hide it."""
        at = self._at_passage(passage_id)
        if passage_id not in self.passages:
            self._passages = None
            at = replace(at, filter=Filter())
        if at.view not in {View.PASSAGES, View.MATRIX, View.SUMMARY}:
            at = replace(at, view=View.PASSAGES, top=0)
        self.place = at

    def show_sentence(self, sentence_id: str) -> None:
        """Go to a sentence: in its passage, or in its article where it is not story."""
        passage = self.reading.passage_of(sentence_id, self.passage_id)
        if passage is None:
            self.place = replace(self.place, view=View.ARTICLE, shows_boilerplate=True)
        elif self.view not in SENTENCE_VIEWS:
            self.show_passage(passage.id)
        self._take_sentence(sentence_id)

    def show_conflict(self, conflict_id: str) -> None:
        """Go to an entry of the ledger."""
        self.place = replace(self.place, view=View.CONFLICTS)
        self.go(conflict_id)

    def show_article(self, article_id: str) -> None:
        """Go to an article: at its member in the current passage, else at its start."""
        if self.view not in SENTENCE_VIEWS:
            self.place = replace(self.place, view=View.ARTICLE)
        sentences = self.comparison.article[article_id].sentences
        same = next((s for s in self.members if article_of(s) == article_id), None)
        start = same or next((s.id for s in sentences if s.role is Role.BODY), "")
        self.place = replace(self.place, article=article_id, top=0)
        self._take_sentence(start)

    def go(self, item: str) -> None:
        """Make an item of this view the current one."""
        if self.view in SENTENCE_VIEWS:
            self._take_sentence(item)
        elif self.view is View.CONFLICTS:
            conflict = next(c for c in self.comparison.conflicts if c.id == item)
            self._take_sentence(conflict.values[0].sentence)
            self.place = replace(self.place, item=item)
        elif self.view is View.HISTORY:
            self.place = replace(self.place, item=item, is_revealing=True)
        else:
            self.place = self._at_passage(item)

    def choose_filter(self, chosen: Filter) -> None:
        """Step through these passages only, from the nearest one on."""
        self._passages = None
        self.place = replace(self.place, filter=chosen)
        passages = self.passages
        if passages and self.passage_id not in passages:
            self.place = self._at_passage(passages[min(self.rank_among(passages), len(passages) - 1)])

    def follow(self, reading: Reading) -> None:
        """Take a new reading; the place stays with the sentence, wherever that now stands."""
        old = self.reading.position.get(self.passage_id, 0)
        before = self.reading.state.passage.get(self.passage_id)
        is_part = before is not None and before.clause_of(self.place.sentence) is not None
        if reading.comparison is not self.reading.comparison:
            self._rank = reading.comparison.rank
        self.reading = reading
        self._passages = None
        near = self.passage_id
        if is_part and near not in (homes := reading.state.passages_of(self.place.sentence)):
            near = homes[-1] if homes else ""
        passage = reading.passage_of(self.place.sentence, near) if self.place.sentence else None
        if not reading.passages:
            self.place = replace(self.place, passage="", sentence="")
        elif passage is not None:
            self.place = replace(self.place, passage=passage.id)
        elif self.passage_id and self.passage_id not in reading.position:
            self.place = self._at_passage(reading.passages[min(old, len(reading.passages) - 1)].id)

    def rank_among(self, ids: Sequence[str]) -> int:
        """Where the current passage would stand among these passages, were it one of them."""
        position = self.reading.position
        here = position.get(self.passage_id, 0)
        return sum(1 for i in ids if position.get(i, -1) < here)

    # -- the parts -----------------------------------------------------------------------------

    def _anchors(self, known: Container[str]) -> tuple[str, ...]:
        return tuple(i for i in self.pages.anchors(self) if i in known)

    def _start_at(self, items: Sequence[str]) -> None:
        if self.item not in items:
            self.place = replace(self.place, item=items[0] if items else "")

    def _at_passage(self, passage_id: str) -> Place:
        """This place at the start of a passage, at the same source if that tells it."""
        members = self.members_of(passage_id)
        source = article_of(self.place.sentence) or self.place.article
        same = next((s for s in members if article_of(s) == source), members[0] if members else "")
        return replace(
            self.place, passage=passage_id, sentence=same, article=article_of(same) or source,
            spot=None, top=0 if self.view is View.PASSAGES else self.place.top, is_revealing=True,
        )  # fmt: skip

    def _take_sentence(self, sentence: str) -> None:
        passage = self.reading.passage_of(sentence, self.passage_id) if sentence else None
        self.place = replace(
            self.place, sentence=sentence, passage=passage.id if passage else "",
            article=article_of(sentence) or self.place.article, spot=None, is_revealing=True,
        )  # fmt: skip
