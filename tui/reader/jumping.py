"""Understanding what was typed at the jump prompt."""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING

from tui.values import frozen

if TYPE_CHECKING:
    from tui.layout.reading import Reading


class TargetKind(Enum):
    """What a target names."""

    PASSAGE = "passage"
    SENTENCE = "sentence"
    CONFLICT = "conflict"
    ARTICLE = "article"


@frozen
class Target:
    """Something that can be jumped to, by id."""

    kind: TargetKind
    id: str


EXPECTED = "a passage (9), sentence (B.4), conflict (K2) or source (C)"
"""What can be typed, in words."""


def parse_target(text: str, reading: Reading) -> Target | None:
    """What `text` names; None if there is no such thing. Case does not matter.

    A bare number counts passages as the screen does, from 1.
    """
    typed = text.strip().casefold()
    if re.fullmatch(r"\d{1,9}", typed):
        index = int(typed) - 1
        within = 0 <= index < len(reading.passages)
        return Target(TargetKind.PASSAGE, reading.passages[index].id) if within else None
    named = (
        (TargetKind.PASSAGE, reading.position),
        (TargetKind.SENTENCE, reading.comparison.sentence),
        (TargetKind.CONFLICT, {c.id: c for c in reading.comparison.conflicts}),
        (TargetKind.ARTICLE, reading.comparison.article),
    )
    for kind, ids in named:
        for known in ids:
            if known.casefold() == typed:
                return Target(kind, known)
    return None
