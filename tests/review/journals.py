"""Journals on disk to test with: the same clock, the same decisions, in every run."""

from __future__ import annotations

from pathlib import Path
from random import Random

from tests.review.building import act_at_random, review, small, ticking
from tui.review.decisions import Decision
from tui.review.journal import Journal


def opened(path: Path, key: str = "k") -> Journal:
    return Journal.open(path, key=key, title="A story", clock=ticking())


def filled(path: Path, seed: int = 3, steps: int = 12) -> list[Decision]:
    with opened(path) as journal:
        act_at_random(review(small(), journal), Random(seed), steps)
        return list(journal.events)
