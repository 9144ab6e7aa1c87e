from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.review.building import act_at_random, review, small
from tui.review.decisions import DecisionKind
from tui.review.judgements import constraints
from tui.review.listing import decisions_json

K = DecisionKind


@pytest.mark.parametrize(
    ("said", "same", "apart"),
    [
        ((K.ACCEPT, "P2", None, None), "A.2-B.2 A.2-C.2 B.2-C.2", ""),
        ((K.REJECT, "P2", None, None), "", "A.2-B.2 A.2-C.2 B.2-C.2"),
        ((K.LEAVE_OUT, "P2", "B.2", None), "", "A.2-B.2 B.2-C.2"),
        ((K.OWN_DETAIL, "P2", "B.2", None), "", "A.2-B.2 B.2-C.2"),
        ((K.SPLIT, "P1", "C.1", None), "", "A.1-C.1 A.1-D.1 B.1-C.1 B.1-D.1"),
        ((K.JOIN, "P3", None, "P4"), "A.3-B.3 A.3-C.3 B.3-D.2 C.3-D.2", ""),
        ((K.MOVE, "P3", "A.3", "P4"), "A.3-B.3 A.3-C.3", "A.3-D.2"),
        ((K.DROP, "P2", None, None), "", ""),
        ((K.PICK, "P2", "A.2", None), "", ""),
    ],
)
def test_grouping_is_bound_by_what_was_said_of_each_pair(
    said: tuple[K, str, str | None, str | None], same: str, apart: str
) -> None:
    kind, passage, sentence, target = said
    session = review(small())
    session.decide(kind, passage, sentence, target=target)
    found = constraints(session.state)
    assert sorted("-".join(pair) for pair in found.must_link) == same.split()
    assert sorted("-".join(pair) for pair in found.cannot_link) == apart.split()


def test_the_last_word_on_a_pair_counts() -> None:
    session = review(small())
    session.decide(K.LEAVE_OUT, "P3", "D.2")
    session.decide(K.TAKE_IN, "P3", "D.2")
    assert constraints(session.state).must_link == {("A.3", "D.2")}
    assert not constraints(session.state).cannot_link
    session.undo()
    assert constraints(session.state).cannot_link == {("A.3", "D.2")}


@given(st.integers(0, 10**6))
@settings(max_examples=25, deadline=None)
def test_no_pair_is_bound_both_ways_and_each_names_known_sentences_in_set_order(seed: int) -> None:
    session = review(small())
    act_at_random(session, Random(seed), 30)
    found = constraints(session.state)
    assert not found.must_link & found.cannot_link
    rank = {s: n for n, s in enumerate(small().sentence)}
    assert all(rank[a] < rank[b] for a, b in found.must_link | found.cannot_link)


def test_the_listing_has_the_decisions_in_force_and_where_they_apply() -> None:
    session = review(small())
    kept = session.decide(K.ACCEPT, "P1")
    session.decide(K.DROP, "P2")
    session.undo()
    listed = json.loads(json.dumps(decisions_json(session.state)))
    (entry,) = listed["decisions"]
    assert (entry["id"], entry["kind"], entry["at"]) == (kept.id, "accept", kept.at)
    assert (entry["passage"], entry["is_lost"]) == ("P1", False)
    assert [a["sentence"] for a in entry["anchors"]] == ["A.1", "B.1", "C.1", "D.1"]
    assert entry["anchors"][0]["quote"] == small().sentence["A.1"].text


def test_the_room_needs_nothing_heavy() -> None:
    code = (
        "import sys; import tui.review, tui.review.merge, tui.review.statistics, tui.review.listing;"
        "heavy = {'textual', 'rich', 'numpy', 'nltk', 'rapidfuzz', 'asyncio', 'difflib', 'unittest'};"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    assert done.stdout == "[]\n"
