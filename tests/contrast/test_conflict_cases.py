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
far from reached; `reports1` … reword freely too, and set traps a person could fall into; `desk1` … and the
others rewrite as outlets rewrite a wire report."""

FLOORS = {
    "held-out": 0.92,
    "dev": 0.97,
    "paraphrase": 0.86,
    "round1": 0.82,
    "long": 0.77,
    "round2": 0.69,
    "round3": 0.54,
    "round4": 0.47,
    "round5": 0.54,
    "round6": 0.37,
    "round7": 0.36,
    "round8": 0.38,
    "moderate1": 0.93,
    "pairs": 0.93,
    "short": 0.55,
    "moderate2": 0.82,
    "final1": 0.95,
    "reports1": 0.71,
    "reports2": 0.65,
    "reports3": 0.78,
    "reports4": 0.68,
    "desk1": 0.86,
    "desk2": 0.83,
    "desk3": 0.78,
    "desk4": 0.77,
    "desk5": 0.85,
    "desk6": 0.80,
    "desk7": 0.77,
    "desk8": 0.95,
    "desk9": 0.78,
}
"""Least recall of each split: what is reached, less a case or two."""

MOST_FALSE = 90
"""Traps that may fire, of all splits."""


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


def test_half_of_the_cases_are_traps() -> None:
    traps = sum(case["verdict"] is None for case in CASES)
    assert 0.45 <= traps / len(CASES) <= 0.6


def test_few_traps_fire_and_few_conflicts_are_missed() -> None:
    counts = {split: outcomes(split) for split in FLOORS}
    assert set(FLOORS) == {case["split"] for case in CASES}
    assert sum(false for _, false, _ in counts.values()) <= MOST_FALSE
    for split, (found, false, there_are) in counts.items():
        assert found / (found + false) >= 0.8, split
        assert found / there_are >= FLOORS[split], split


@pytest.mark.parametrize("verdict", ["update", "scope"])
def test_updates_and_scopes_are_called_so(verdict: str) -> None:
    told = [{k.verdict for k in conflicts_told(c["a"], c["b"])} for c in CASES if c["verdict"] == verdict]
    found = [verdicts for verdicts in told if verdicts]
    assert sum(verdict in verdicts for verdicts in found) >= 0.8 * len(found)


def test_no_case_depends_on_which_sentence_comes_first() -> None:
    turned = [
        (case["a"], case["b"])
        for case in CASES
        if bool(conflicts_of(case["a"], case["b"])) != bool(conflicts_of(case["b"], case["a"]))
    ]
    assert turned == []


def test_no_sentence_contradicts_itself() -> None:
    assert [c["a"] for c in CASES if conflicts_told(c["a"], c["a"])] == []
