from __future__ import annotations

import pytest

from tests.summary.story import undecided
from tui.layout.bars import Hint, footer_row, header_row
from tui.layout.reading import Reading
from tui.layout.rows import Tint
from tui.model import Comparison
from tui.review.state import Status

HINTS = [Hint("jk", "passage"), Hint("n", "difference"), Hint("⏎", "accept", False), Hint("?", "keys")]


def test_the_header_has_everything_where_there_is_room(reading: Reading) -> None:
    text = header_row(reading, 110).text
    assert text.startswith(" TikTok refugees  5 sources  4 passages, 3 shared  ≠2 conflicts  +1 unique")
    assert text.endswith("reviewed 0 %  saved")
    assert len(text) == 110


@pytest.mark.parametrize("width", range(1, 130))
def test_a_narrow_header_drops_whole_items_and_never_cuts_a_word(reading: Reading, width: int) -> None:
    row = header_row(reading, width, view="article B")
    assert row.width <= width
    items = {
        "5 sources",
        "4 passages",
        "4 passages, 3 shared",
        "≠2 conflicts",
        "≠2",
        "+1 unique",
        "+1",
        "reviewed 0 %",
        "0 %",
        "saved",
    }
    for run in row.runs[2:]:
        assert run.text.strip() in items | {"", "article B"}


def test_that_nothing_is_saved_stays_longest(reading: Reading) -> None:
    row = header_row(reading, 24, saved="NOT SAVED")
    assert ("NOT SAVED", Tint.WARNING) in {(run.text, run.tint) for run in row.runs}


def test_the_share_reviewed_is_of_what_needs_a_decision(story: Comparison) -> None:
    state = undecided(story, {"P1": {"status": Status.ACCEPTED}})
    assert "reviewed 33 %" in header_row(Reading(story, state), 110).text


@pytest.mark.parametrize(
    ("width", "text"),
    [
        (80, " jk passage  n difference  ⏎ accept  ? keys"),
        (36, " jk passage  n difference  ? keys"),
        (22, " jk passage  ? keys"),
        (8, " ? keys"),
        (3, ""),
    ],
)
def test_hints_leave_from_the_end_but_help_stays(width: int, text: str) -> None:
    assert footer_row(HINTS, width).text == text


def test_a_hint_for_a_key_that_does_nothing_now_is_dim() -> None:
    tints = {run.text.strip(): run.tint for run in footer_row(HINTS, 80).runs}
    assert tints["⏎"] is Tint.DIM
    assert tints["jk"] is Tint.KEY
