"""Numbers the stretches of the sources that a summary rests on."""

from __future__ import annotations

from tui.model import Comparison, SafeText
from tui.summary.values import Citation

CONTEXT = 32
"""Code points kept before and after a quotation, enough to find it again in an edited text."""


class Citations:
    """Citations in the order of their first use; the same stretch keeps its number."""

    def __init__(self, comparison: Comparison) -> None:
        self._comparison = comparison
        self._numbers: dict[tuple[str, int, int], int] = {}
        self._cited: list[Citation] = []

    def cite(self, sentence_id: str, start: int | None = None, end: int | None = None) -> int:
        """The number of a stretch of a sentence's article, of the whole sentence where none is given."""
        sentence = self._comparison.sentence[sentence_id]
        start = sentence.start if start is None else start
        end = sentence.end if end is None else end
        key = (sentence.article, start, end)
        if key not in self._numbers:
            text = self._comparison.article[sentence.article].text
            number = self._numbers[key] = len(self._cited) + 1
            self._cited.append(
                Citation(
                    number=number,
                    article=sentence.article,
                    sentence=sentence_id,
                    start=start,
                    end=end,
                    quote=SafeText(text[start:end]),
                    prefix=SafeText(text[max(0, start - CONTEXT) : start]),
                    suffix=SafeText(text[end : end + CONTEXT]),
                )
            )
        return self._numbers[key]

    @property
    def all(self) -> tuple[Citation, ...]:
        """Every citation so far, by number."""
        return tuple(self._cited)
