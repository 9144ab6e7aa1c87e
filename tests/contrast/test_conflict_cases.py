"""Labelled pairs of sentences from many kinds of news: what must fire, what must not, and as what."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.contrast.stories import conflicts_of, conflicts_told

CASES = [
    json.loads(line)
    for line in Path(__file__).with_name("conflict_cases.jsonl").read_text("utf-8").splitlines()
]
"""Splits: `held-out` was written before the first rule, `dev` while the rules were made, `paraphrase` and
`long` to find what they missed; the others came from writers who had never seen the code, and were each run
untouched before they were learned from. Those of `round1` … paraphrase all they can, and what they ask for is
far from reached; `reports1` … reword freely too, and set traps a person could fall into; the others of
them rewrite as outlets rewrite a wire report."""

FLOORS = {
    "dev": 0.95,
    "held-out": 0.95,
    "paraphrase": 0.75,
    "long": 0.65,
    "moderate1": 0.75,
    "pairs": 0.80,
    "moderate2": 0.45,
    "final1": 0.70,
    "short": 0.45,
    "reports1": 0.50,
    "reports2": 0.45,
    "reports3": 0.55,
    "reports4": 0.50,
    "round1": 0.70,
    "round2": 0.55,
    "round3": 0.25,
    "round4": 0.40,
    "round5": 0.35,
    "round6": 0.25,
    "round7": 0.25,
    "round8": 0.25,
}
"""Least recall of each split."""


def outcomes(split: str) -> tuple[int, int, int]:
    """Conflicts found, traps that fired, and conflicts there are."""
    fired = [
        (bool(conflicts_told(c["a"], c["b"])), c["verdict"] is not None) for c in CASES if c["split"] == split
    ]
    return (
        sum(fires and should for fires, should in fired),
        sum(fires and not should for fires, should in fired),
        sum(should for _, should in fired),
    )


def test_there_are_enough_cases_and_half_of_them_are_traps() -> None:
    traps = sum(case["verdict"] is None for case in CASES)
    assert len(CASES) >= 150
    assert 0.45 <= traps / len(CASES) <= 0.6


def test_few_traps_fire_and_few_conflicts_are_missed() -> None:
    counts = {split: outcomes(split) for split in FLOORS}
    right, wrong = (sum(count[at] for count in counts.values()) for at in (0, 1))
    assert right / (right + wrong) >= 0.95
    for split, (found, false, there_are) in counts.items():
        assert found / (found + false) >= 0.8, split
        assert found / there_are >= FLOORS[split], split


@pytest.mark.parametrize("verdict", ["update", "scope"])
def test_updates_and_scopes_are_called_so(verdict: str) -> None:
    cases = [c for c in CASES if c["verdict"] == verdict and c["split"] == "dev"]
    missed = [c["a"] for c in cases if verdict not in {k.verdict for k in conflicts_of(c["a"], c["b"])}]
    assert len(missed) <= 1, missed


def test_no_case_depends_on_which_sentence_comes_first() -> None:
    turned = [
        (case["a"], case["b"])
        for case in CASES
        if bool(conflicts_of(case["a"], case["b"])) != bool(conflicts_of(case["b"], case["a"]))
    ]
    assert turned == []


def test_no_sentence_contradicts_itself() -> None:
    assert [c["a"] for c in CASES if conflicts_told(c["a"], c["a"])] == []
