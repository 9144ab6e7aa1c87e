from __future__ import annotations

import pytest

from tests.reader.conftest import new_session
from tui.model import Comparison, SafeText
from tui.reader.session import Session
from tui.reader.views import Filter, View
from tui.review import Decision, JournalError, MemoryJournal, RefusedDecision, Status
from tui.review.queue import Queue


class FullDisk(MemoryJournal):
    """A journal on a disk that has no room left."""

    def append(self, *events: Decision) -> None:
        raise JournalError("no space left on device")


def status(session: Session, passage: str) -> Status:
    return session.reading.passage(passage).status


def test_accepting_saves_and_goes_on_to_the_next_unreviewed(session: Session) -> None:
    assert session.accept() == "Accepted P1. 3 to go."
    assert status(session, "P1") is Status.ACCEPTED
    assert session.passage_id == Queue(session.comparison).order(session.reading.state)[0]


def test_the_last_accepted_passage_says_that_all_is_done(session: Session) -> None:
    said = [session.accept() for _ in range(4)]
    assert said[-1].endswith(". Every passage is reviewed.")
    assert all(status(session, passage) is Status.ACCEPTED for passage in ("P1", "P2", "P3", "P4"))


def test_accepting_goes_on_within_the_filter(session: Session) -> None:
    session.choose_filter(Filter(source="D"))
    while "is reviewed" not in (said := session.accept()):
        assert session.passage_id in session.passages
    assert said.endswith("Every passage of this filter (in D) is reviewed.")
    assert not session.place.filter.is_all


@pytest.mark.parametrize(
    "decide", ["accept", "drop", "later", "flag", "toggle_member", "pick_wording", "keep_as_detail"]
)
def test_a_decision_that_cannot_be_saved_changes_nothing(bridge: Comparison, decide: str) -> None:
    session = new_session(bridge, FullDisk())
    place, state = session.place, session.reading.state
    with pytest.raises(JournalError, match="no space left"):
        getattr(session, decide)()
    assert session.place == place
    assert session.reading.state == state
    assert session.saved == "not saved"


def test_a_member_is_left_out_and_taken_in_again(session: Session) -> None:
    session.to_source("B")
    assert session.toggle_member() == "Left B.2 out."
    assert session.reading.passage("P1").left_out == ("B.2",)
    assert session.sentence_id == "B.2"
    assert session.toggle_member() == "Took B.2 in again."
    assert session.reading.passage("P1").left_out == ()


def test_undo_names_what_it_undid_and_goes_there(session: Session) -> None:
    session.drop()
    session.to_end(1)
    assert session.undo().startswith("Undid: dropped “The harbour bridge closed")
    assert session.passage_id == "P1"
    assert status(session, "P1") is Status.UNREVIEWED
    assert session.redo().startswith("Redid: dropped")
    assert status(session, "P1") is Status.DROPPED


def test_undone_decisions_are_said_to_be_left_aside_before_and_after_they_are(session: Session) -> None:
    session.accept()
    session.accept()
    assert session.undo().endswith("1 to redo; a new decision leaves it aside.")
    assert session.undo().endswith("2 to redo; a new decision leaves them aside.")
    first = session.history[0].decision.id
    assert session.drop().endswith("2 undone decisions left aside: the history leads back.")
    assert session.why_no_redo() == "nothing to redo"
    session.undo_to(first)
    assert session.history[0].standing == "in force"


def test_dividing_keeps_the_place_with_the_sentence(session: Session) -> None:
    session.to_source("C")
    said = session.split()
    assert session.sentence_id == "C.2"
    assert session.passage_id != "P1"
    assert said == f"Divided P1: from C.2 on it is {session.passage_id}."


def test_dividing_before_the_first_sentence_is_refused(session: Session) -> None:
    with pytest.raises(RefusedDecision):
        session.split()


def test_joining_moving_rewording_and_notes_are_told_in_the_past_tense(session: Session) -> None:
    assert session.join("P5").startswith("Joined P5 into P1.")
    assert "B.5" in session.reading.passage(session.passage_id).members
    session.show_sentence("B.5")
    assert session.move("P2").startswith("Moved B.5 to P2.")
    assert session.edit("The bridge is shut.") == f"Reworded {session.passage_id}."
    assert session.reading.passage(session.passage_id).edited == "The bridge is shut."
    assert session.annotate(" ask the mayor ").startswith("Noted on")
    assert session.reading.passage(session.passage_id).note == SafeText("ask the mayor")
    assert session.annotate("").startswith("Took the note off")


def test_flag_and_pick_turn_over(session: Session) -> None:
    assert session.flag() == "Flagged P1."
    assert session.flag() == "Took the flag off P1."
    assert session.pick_wording() == "Picked the wording of A.3."
    assert session.reading.passage("P1").picked == "A.3"
    assert session.pick_wording() == "The summary chooses the wording again."
    assert session.reading.passage("P1").picked is None


def test_the_history_goes_back_to_a_point(session: Session) -> None:
    session.accept()
    session.accept()
    session.drop()
    session.show(View.HISTORY)
    assert session.item == session.history[-1].decision.id
    session.to_end(1)
    assert session.undo_to(session.item) == "Went back or forth over 2 decisions."
    assert len(session.reading.state.decisions) == 1


def test_what_was_read_can_be_taken_back(session: Session) -> None:
    assert session.mark_read().startswith("Marked A as read.")
    session.show_article("B")
    assert session.read == ("A",)
    session.show_article("A")
    session.mark_read()
    session.show_article("C")
    assert session.read == ("A", "B"), "with nothing marked, the sources before it count as read"


def test_the_passage_is_copied_with_its_sources(session: Session) -> None:
    text = session.passage_text()
    assert text.splitlines()[0] == "P1  The bridge and its cracks"
    assert "A (Harbour Post): The harbour bridge closed" in text


def test_rejected_passages_fall_apart_and_the_place_stays(session: Session) -> None:
    session.to_source("B")
    session.reject()
    homes = {session.reading.passage_of(s).id for s in ("A.3", "B.2", "C.2")}  # type: ignore[union-attr]
    assert len(homes) == 3
