"""What a sentence puts right: "the broadcaster, not the weekly" against "the weekly"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tui.contrast.facts import Fact
from tui.contrast.sides import Finding, Side, has_other_days
from tui.contrast.values.same_thing import share_said
from tui.matching.tokens import is_stop_word
from tui.model import FactKind, Verdict

_INSTEAD: Final = re.compile(
    r"(?:[,;—–(]|\band\b)\s*(?:and\s)?(?:not|rather than|instead of|unlike)\s"
    r"(?:(?:from|in|by|at|on|to|for|with)\s)?(?P<what>[^,;.—–()“”\"]{3,60}?)"
    r"(?=[,;.)—–“”\"]|$|\s(?:but|who|which|that)\b)",
    re.IGNORECASE,
)
"""What it was not, behind what it was."""

_ALIKE: Final = 0.4
"""Share of the rest of either sentence that the other must tell."""

_BEFORE: Final = 8
_RIGHT: Final = 2
"""Of so many words before it the last so many content words say what is right."""


def corrected(a: Side, b: Side) -> Iterator[Finding]:
    """What one sentence tells and the other says it was not."""
    for finding in _denied(a, b):
        yield finding
        return
    for finding in _denied(b, a):
        yield Finding(finding.b, finding.a, finding.verdict)
        return


def _denied(side: Side, facing: Side) -> Iterator[Finding]:
    """What a sentence denies and the other has; nothing where the other has what is right too."""
    if has_other_days(side, facing) or _INSTEAD.search(facing.reading.text):
        return
    tokens = side.reading.tokens
    for match in _INSTEAD.finditer(side.reading.text):
        first, after = (
            side.reading.index_at(match.end("what") if end else match.start("what")) for end in (0, 1)
        )
        denied = {t.stem for t in tokens[first:after] if not is_stop_word(t.form)}
        right = [
            t
            for t in tokens[max(0, first - _BEFORE) : first]
            if t.end <= match.start() and not is_stop_word(t.form)
        ][-_RIGHT:]
        if not denied or not right or not denied <= facing.stems or {t.stem for t in right} <= facing.stems:
            continue
        rests = side.stems - denied - {t.stem for t in right}, facing.stems - denied
        if min(share_said(rests[0], facing), share_said(rests[1], side)) >= _ALIKE:
            told = [t for t in facing.reading.tokens if t.stem in denied]
            yield Finding(
                _placed(side, right[0].start, right[-1].end),
                _placed(facing, told[0].start, told[0].end),
                Verdict.CONFLICT,
            )


def _placed(side: Side, start: int, end: int) -> Fact:
    text = side.reading.text[start:end]
    return Fact(
        FactKind.NAME, side.sentence, start + side.start, end + side.start, text,
        subject=text, key="correction",
    )  # fmt: skip
