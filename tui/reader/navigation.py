"""Getting from one place to the next: steps, sources, marked stretches, hits, scrolling."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tui.layout.rows import Stop
from tui.model import Comparison, Meaning, article_of
from tui.reader.place import Spot
from tui.reader.position import SENTENCE_VIEWS, Position
from tui.reader.searching import Hit, find
from tui.reader.views import LayoutMode
from tui.review.queue import Queue


class Navigation(Position):
    """Every way of getting from one place to another."""

    _kept_queue: tuple[Comparison, Queue] | None = None

    def step(self, by: int) -> bool:
        """Go `by` items on in this view; False where that would leave it."""
        items = self.items()
        if not items:
            return False
        if self.current() in items:
            here = items.index(self.current())
        else:
            here = (self.rank_among(items) if self.view not in SENTENCE_VIEWS else 0) - (by > 0)
        there = min(max(here + by, 0), len(items) - 1)
        if there == here:
            return False
        self.go(items[there])
        return True

    def to_end(self, direction: int) -> None:
        """Go to the first (-1) or last (1) item of this view."""
        if items := self.items():
            self.go(items[0 if direction < 0 else -1])

    def step_source(self, by: int) -> None:
        """Go to a neighbouring member of the passage, or to a neighbouring article."""
        if self.view in SENTENCE_VIEWS:
            ids = [a.id for a in self.comparison.articles]
            there = ids.index(self.place.article) + by
            if 0 <= there < len(ids):
                self.show_article(ids[there])
            return
        members = self.members
        if self.sentence_id in members:
            there = members.index(self.sentence_id) + by
            if 0 <= there < len(members):
                self._take_sentence(members[there])

    def to_source(self, article_id: str) -> bool:
        """Go to an article, or to its member in this passage; False where it has none."""
        if self.view in SENTENCE_VIEWS:
            self.show_article(article_id)
            return True
        member = next((s for s in self.members if article_of(s) == article_id), None)
        if member is None:
            return False
        self._take_sentence(member)
        return True

    def to_unreviewed(self, direction: int) -> bool:
        """Go on in the order of review, round the end; False where nothing else needs a decision.

        Conflicts come first, then the most uncertain, then the rest; of those that the filter lets through.
        """
        found = self._queue().step(self.reading.state, self.passage_id, direction, set(self.passages))
        if found is None:
            return False
        self.show_passage(found)
        return True

    def _queue(self) -> Queue:
        """The order of review of the comparison shown."""
        if self._kept_queue is None or self._kept_queue[0] is not self.comparison:
            self._kept_queue = (self.comparison, Queue(self.comparison))
        return self._kept_queue[1]

    # -- marked stretches ----------------------------------------------------------------------

    def to_stop(self, meaning: Meaning, direction: int) -> bool:
        """Go to the nearest stretch of this meaning, in later or earlier passages too."""
        here = self._ahead(self._stops_here(), direction)
        if found := next((s for s in here if s.kind is meaning), None):
            self._stand_on(found)
            return True
        if self.view in SENTENCE_VIEWS:
            return False
        passages = self.passages
        at = passages.index(self.passage_id) if self.passage_id in passages else self.rank_among(passages)
        for passage_id in passages[at + 1 :] if direction > 0 else passages[:at][::-1]:
            stops = self._stops_of(passage_id, meaning)
            if stops:
                self.place = self._at_passage(passage_id)
                self._stand_on(stops[0 if direction > 0 else -1])
                return True
        return False

    def _stops_here(self) -> Sequence[Stop]:
        if self.view in SENTENCE_VIEWS:
            return self.pages.page(self).stops
        return self._stops_of(self.passage_id) if self.passage_id else ()

    def _stops_of(self, passage_id: str, meaning: Meaning | None = None) -> Sequence[Stop]:
        """The stops of a passage in reading order, whatever its layout."""
        if meaning is Meaning.CONFLICT and not self.reading.conflicts(passage_id):
            return ()
        marks = self.reading.marks(passage_id)
        return [
            Stop(0, mark.meaning, mark.sentence, mark.start)
            for sentence in self.members_of(passage_id)
            for mark in marks.get(sentence, ())
            if meaning in {None, mark.meaning}
        ]

    def _ahead(self, stops: Sequence[Stop], direction: int) -> Sequence[Stop]:
        """Those still to come in this direction, nearest first."""
        spot = self.place.spot
        at = next((i for i, s in enumerate(stops) if spot == Spot(s.kind, s.sentence, s.start)), None)
        if at is not None:
            return stops[at + 1 :] if direction > 0 else stops[:at][::-1]
        if self.view in SENTENCE_VIEWS:
            line = self._rank.get(self.sentence_id, 0)
            after = [s for s in stops if self._rank.get(s.sentence, 0) >= line]
            return after if direction > 0 else stops[: len(stops) - len(after)][::-1]
        return stops if direction > 0 else ()

    def _stand_on(self, stop: Stop) -> None:
        self._take_sentence(stop.sentence)
        self.place = replace(self.place, spot=Spot(stop.kind, stop.sentence, stop.start))

    # -- looking -------------------------------------------------------------------------------

    def scroll(self, windows: float) -> bool:
        """Scroll by a share of the window; False where there is nothing further."""
        height = self.size.height
        furthest = max(0, len(self.pages.page(self).rows) - height)
        top = min(max(self.place.top + round(windows * height), 0), furthest)
        has_moved = top != self.place.top
        self.place = replace(self.place, top=top, is_revealing=False)
        return has_moved

    def keep_in_view(self) -> None:
        """Bring what is current into the window when it is next drawn."""
        self.place = replace(self.place, is_revealing=True)

    def choose_layout(self, mode: LayoutMode) -> None:
        """Arrange the members of a passage so."""
        self.place = replace(self.place, layout=mode, top=0, is_revealing=True)

    def toggle_zoom(self) -> None:
        """Show the current source alone, or all of them again."""
        self.place = replace(self.place, is_zoomed=not self.place.is_zoomed, top=0, is_revealing=True)

    # -- searching -----------------------------------------------------------------------------

    def hits(self) -> tuple[Hit, ...]:
        """Where the searched words stand: in this article, or in all passages in story order."""
        if self.view in SENTENCE_VIEWS:
            return tuple(find(self.query, self.comparison.article[self.place.article].sentences))
        ids = dict.fromkeys(s for p in self.passages for s in self.members_of(p))
        return tuple(find(self.query, self.comparison.members(tuple(ids))))

    def search(self, query: str) -> tuple[Hit, ...]:
        """Look for words and go to the nearest hit from here on; returns all hits."""
        self.place = replace(self.place, query=" ".join(query.split()))
        hits = self.hits()
        if hits and self.sentence_id not in {h.sentence for h in hits}:
            self.to_hit(1)
        return hits

    def to_hit(self, direction: int) -> Hit | None:
        """Go to the next sentence with a hit, round the end; None where there is none."""
        hits = self.hits()
        order = list(dict.fromkeys(h.sentence for h in hits))
        if not order:
            return None
        found = order[0 if direction > 0 else -1]
        if self.sentence_id in order:
            found = order[(order.index(self.sentence_id) + direction) % len(order)]
        elif ahead := self._hits_ahead(order, direction):
            found = ahead
        self.show_sentence(found)
        return next(h for h in hits if h.sentence == found)

    def _hits_ahead(self, order: Sequence[str], direction: int) -> str | None:
        """The nearest sentence with a hit after or before a current one that has none."""
        if self.view in SENTENCE_VIEWS:
            places = [self._rank[s] for s in order]
            here = self._rank.get(self.sentence_id, 0)
        else:
            owners = [self.reading.passage_of(s) for s in order]
            places = [self.reading.position[p.id] if p else 0 for p in owners]
            here = self.reading.position.get(self.passage_id, 0)
        ahead = [s for s, place in zip(order, places, strict=True) if (place - here) * direction >= 0]
        return (ahead[0] if direction > 0 else ahead[-1]) if ahead else None
