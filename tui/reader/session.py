"""A reading with decisions: what the commands act on. Everything but drawing, and no screen.

Each method that decides saves before it moves on. Where saving fails it raises, and neither the
place nor the state has changed. It returns one line in the past tense for the screen to show.

Raises (from every deciding method):
    RefusedDecision: it makes no sense here.
    JournalError: it could not be saved.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from tui.layout.reading import Reading
from tui.layout.rows import Glyphs
from tui.model import article_of
from tui.reader.navigation import Navigation
from tui.reader.pages import layout_at
from tui.reader.position import SENTENCE_VIEWS
from tui.reader.renewal import Renewal, what_changed
from tui.reader.views import LayoutMode, View
from tui.reader.wording import counted, describe
from tui.review.decisions import DecisionKind
from tui.review.journal import JournalError
from tui.review.queue import progress

if TYPE_CHECKING:
    from tui.model import Comparison
    from tui.review.amendments import Amendments
    from tui.review.decisions import Decision
    from tui.review.review import HistoryEntry, Review


T = TypeVar("T")


class Session(Navigation):
    """A comparison, its review, and the place one is at.

    Attributes:
        review: takes and keeps the decisions.
        key: names the set.
        paths: what was opened.
        renewal: keeps the comparison in step with corrected roles and names.
        is_settled: whether the articles are compared: before, there is nothing but the articles.
        quote_limit: words that an export quotes at a stretch, at most; 0 for as many as there are.
    """

    def __init__(  # noqa: PLR0913 - each is a word that the caller writes out
        self,
        comparison: Comparison,
        review: Review,
        *,
        glyphs: Glyphs | None = None,
        key: str = "",
        paths: tuple[str, ...] = (),
        renewal: Renewal | None = None,
        is_settled: bool = True,
    ) -> None:
        self.review = review
        self.key = key
        self.paths = paths
        self.renewal = renewal or Renewal(comparison)
        self.quote_limit = 0
        self._failed = ""
        self.is_settled = is_settled
        super().__init__(Reading(comparison, review.state, glyphs, is_settled=is_settled))

    @property
    def history(self) -> tuple[HistoryEntry, ...]:
        """Every decision ever made, oldest first."""
        return self.review.history

    def from_the_start(self) -> Session:
        """The same reading as it is when it is opened: no search, no filter, the first passage."""
        return Session(
            self.comparison, self.review, glyphs=self.reading.glyphs, key=self.key, renewal=self.renewal
        )

    @property
    def saved(self) -> str:
        """How the decisions stand on disk, in a word or two."""
        if self._failed:
            return "not saved"
        if self.renewal.is_awaited:
            return "comparing"
        return "read-only" if self.review.read_only_because else "saved"

    def use_glyphs(self, glyphs: Glyphs) -> None:
        """Draw with these signs from now on."""
        if glyphs != self.reading.glyphs:
            self.reading = Reading(self.comparison, self.review.state, glyphs, is_settled=self.is_settled)

    # -- reasons -------------------------------------------------------------------------------

    def why_no_decision(self) -> str | None:
        """Why nothing can be decided now."""
        if not self.passage_id:
            return "no passage is current"
        return self.review.read_only_because or None

    def why_no_undo(self) -> str | None:
        """Why nothing can be undone now."""
        if self.review.undoable is None:
            return "nothing to undo"
        return self.review.read_only_because or None

    def why_no_redo(self) -> str | None:
        """Why nothing can be redone now."""
        if self.review.redoable is None:
            return "nothing to redo"
        return self.review.read_only_because or None

    # -- deciding on the passage ---------------------------------------------------------------

    def accept(self) -> str:
        """Accept the passage and go on."""
        return self._decide_and_go_on(DecisionKind.ACCEPT, "Accepted {}")

    def drop(self) -> str:
        """Drop the passage and go on."""
        return self._decide_and_go_on(DecisionKind.DROP, "Dropped {}")

    def reject(self) -> str:
        """Take the passage apart and go on."""
        return self._decide_and_go_on(DecisionKind.REJECT, "{} is not one thing: each stands alone")

    def later(self) -> str:
        """Put the passage off and go on."""
        return self._decide_and_go_on(DecisionKind.LATER, "Put {} off")

    def flag(self) -> str:
        """Flag the passage or take the flag off."""
        was = self.reading.passage(self.passage_id).is_flagged
        note = self._decide(DecisionKind.FLAG)
        return f"Took the flag off {self.passage_id}.{note}" if was else f"Flagged {self.passage_id}.{note}"

    def join(self, target: str) -> str:
        """Bring the members of another passage into this one."""
        note = self._decide(DecisionKind.JOIN, target=target)
        return f"Joined {target} into {self.passage_id}.{note}"

    def edit(self, text: str) -> str:
        """Tell the passage in these words; in the sources' where empty."""
        note = self._decide(DecisionKind.EDIT, text=text.strip())
        what = "Reworded" if text.strip() else "Took the own wording off"
        return f"{what} {self.passage_id}.{note}"

    def annotate(self, text: str) -> str:
        """Put a note on the passage; take it off where empty."""
        note = self._decide(DecisionKind.NOTE, text=text.strip())
        return f"{'Noted on' if text.strip() else 'Took the note off'} {self.passage_id}.{note}"

    # -- deciding on a member ------------------------------------------------------------------

    def toggle_member(self) -> str:
        """Leave the current member out, or take it in again."""
        sentence = self.sentence_id
        if sentence in self.reading.passage(self.passage_id).left_out:
            return f"Took {sentence} in again.{self._decide(DecisionKind.TAKE_IN, sentence)}"
        return f"Left {sentence} out.{self._decide(DecisionKind.LEAVE_OUT, sentence)}"

    def pick_wording(self) -> str:
        """Let the current member's wording stand, or leave the choice open again."""
        sentence = self.sentence_id
        if self.reading.passage(self.passage_id).picked == sentence:
            return f"The summary chooses the wording again.{self._decide(DecisionKind.PICK)}"
        return f"Picked the wording of {sentence}.{self._decide(DecisionKind.PICK, sentence)}"

    def keep_as_detail(self) -> str:
        """Keep the current member by itself."""
        sentence = self.sentence_id
        return f"Kept {sentence} as its own detail.{self._decide(DecisionKind.OWN_DETAIL, sentence)}"

    def split(self) -> str:
        """Divide the passage from the current member on."""
        before, sentence = self.passage_id, self.sentence_id
        note = self._decide(DecisionKind.SPLIT, sentence)
        return f"Divided {before}: from {sentence} on it is {self.passage_id}.{note}"

    def move(self, target: str) -> str:
        """Move the current member to another passage."""
        sentence = self.sentence_id
        return f"Moved {sentence} to {target}.{self._decide(DecisionKind.MOVE, sentence, target=target)}"

    # -- history -------------------------------------------------------------------------------

    def undo(self) -> str:
        """Undo the last decision, go to where it was made, and name it."""
        decision = self._saving(self.review.undo)
        self._refold(decision)
        if decision is None:
            return "Nothing to undo."
        self._go_to_decision(decision)
        ahead = len(self.review.would_discard)
        return f"Undid: {describe(decision)}. {ahead} to redo; a new decision leaves {_them(ahead)} aside."

    def redo(self) -> str:
        """Redo what was undone last, go to where it was made, and name it."""
        decision = self._saving(self.review.redo)
        self._refold(decision)
        if decision is None:
            return "Nothing to redo."
        self._go_to_decision(decision)
        return f"Redid: {describe(decision)}."

    def undo_to(self, decision_id: str) -> str:
        """Undo or redo until this decision is the last one in force."""
        touched = self._saving(lambda: self.review.go_to(decision_id))
        self._refold(*touched)
        if not touched:
            return "This is the last decision in force."
        return f"Went back or forth over {counted(len(touched), 'decision')}."

    def take_over(self) -> bool:
        """Become the writer if whoever was is gone, with what they decided; True if one can decide now."""
        if not self.review.try_take_over():
            return False
        self.renewal.note()
        self._refold()
        return True

    # -- comparing again -----------------------------------------------------------------------

    def due(self) -> Amendments | None:
        """What the set should now be compared again with; asked once, None until that changes."""
        return self.renewal.due(self.review.state)

    def renew(self, comparison: Comparison, wanted: Amendments) -> str:
        """Show a new comparison, if it is still the one wanted; says what changed."""
        if not self.renewal.take(wanted):
            return ""
        before = self.comparison
        self.review.use(comparison)
        self.follow(self.reading.over(comparison, self.review.state))
        self.place = replace(self.place, is_revealing=True)
        return what_changed(before, comparison)

    # -- what is shown, said or copied ---------------------------------------------------------

    def mark_read(self) -> str:
        """Mark the current source as read or as unread."""
        article = self.place.article
        read = self.place.read
        is_read = article in read
        self.place = replace(
            self.place, read=tuple(a for a in read if a != article) if is_read else (*read, article)
        )
        names = ", ".join(self.place.read) or "none marked, so those before each"
        return f"Marked {article} as {'unread' if is_read else 'read'}. Read so far: {names}."

    def next_layout(self) -> str:
        """Take the next layout."""
        modes = list(LayoutMode)
        self.choose_layout(modes[(modes.index(self.place.layout) + 1) % len(modes)])
        now = layout_at(self)
        return f"Layout: {self.place.layout}" + (
            f", now {now}." if self.place.layout is LayoutMode.AUTO else "."
        )

    def zoom(self) -> str:
        """Zoom in on the current source, or out again."""
        self.toggle_zoom()
        return (
            f"Showing {article_of(self.sentence_id)} alone."
            if self.place.is_zoomed
            else "Showing every source."
        )

    def toggle_boilerplate(self) -> str:
        """Show or hide lines that are not story."""
        shown = not self.place.shows_boilerplate
        self.place = replace(self.place, shows_boilerplate=shown, is_revealing=True)
        return f"Lines that are not story are {'shown' if shown else 'hidden'}."

    def search_step(self, direction: int) -> str:
        """Go to the next place where the searched words stand."""
        hit = self.to_hit(direction)
        return f"“{self.query}” in {hit.sentence}." if hit else f"“{self.query}” was not found."

    def passage_text(self) -> str:
        """The current passage as plain text, each member with its source."""
        passage = self.reading.passage(self.passage_id)
        lines = [f"{self.passage_id}  {passage.label}"]
        for sentence in self.comparison.members(passage.members):
            article = self.comparison.article[sentence.article]
            clause = passage.clause_of(sentence.id)
            words = clause.within(sentence.text, sentence.start) if clause else sentence.text
            lines.append(f"{article.id} ({article.name}): {' '.join(words.split())}")
        return "\n".join(lines) + "\n"

    def summary_text(self) -> str:
        """The whole summary as plain text."""
        from tui.summary.exporters import find_exporter  # noqa: PLC0415 - exporters are not needed to read

        return find_exporter("text").render(self.pages.summary(self)).decode()

    # -- the parts -----------------------------------------------------------------------------

    def _decide_and_go_on(self, kind: DecisionKind, done: str) -> str:
        passage = self.passage_id
        note = self._decide(kind)
        left = progress(self.reading.state)
        moved = self.to_unreviewed(1) if self.view is View.PASSAGES else self.step(1)
        ahead = f" {left.total - left.reviewed} to go." if moved else self._all_done()
        return f"{done.format(passage)}.{ahead if self.view is View.PASSAGES else ''}{note}"

    def _all_done(self) -> str:
        """Said where there is nothing to go on to."""
        if self.place.filter.is_all:
            return " Every passage is reviewed."
        return f" Every passage of this filter ({self.place.filter}) is reviewed."

    def _decide(
        self,
        kind: DecisionKind,
        sentence: str | None = None,
        *,
        text: str | None = None,
        target: str | None = None,
    ) -> str:
        """Save the decision and show its effect; says so where undone ones were left aside by it."""
        return self.record(
            lambda: self.review.decide(kind, self.passage_id, sentence, text=text, target=target)
        )

    def record(self, decide: Callable[[], Decision]) -> str:
        """Make a decision on the review and show its effect; says the same as `_decide`."""
        given_up = len(self.review.would_discard)
        self._refold(self._saving(decide))
        return (
            f" {counted(given_up, 'undone decision')} left aside: the history leads back." if given_up else ""
        )

    def _saving(self, save: Callable[[], T]) -> T:
        """Call what saves, and remember for the header whether it could."""
        try:
            result = save()
        except JournalError as error:
            self._failed = str(error)
            raise
        self._failed = ""
        return result

    def _refold(self, *decisions: Decision | None) -> None:
        self.renewal.note(decisions)
        self.follow(self.reading.after(self.review.state))
        self.place = replace(self.place, is_revealing=True)

    def _go_to_decision(self, decision: Decision) -> None:
        """Go to the sentence a decision was about, so that its undoing is seen."""
        if self.view is View.HISTORY or not decision.anchors:
            return
        state = self.reading.state
        found = state.resolver.find(decision.anchors[0])
        homes = state.passages_of(found.sentence) if found else ()
        if found is not None and homes:
            if self.view not in SENTENCE_VIEWS:
                self.show_passage(homes[-1 if found.clause else 0])
            self.show_sentence(found.sentence)


def _them(number: int) -> str:
    return "it" if number == 1 else "them"
