"""Quotations in a line each: the words, who says them where, and whether the sources differ."""

from __future__ import annotations

from tui.layout.wrapping import flat
from tui.model import Comparison, Quotation


def quotation_phrase(quotation: Quotation, comparison: Comparison) -> str:
    """`“We will rebuild” (A, said by Helen Ortiz; B, said by Tom Reyes): other words, another speaker`."""
    first = quotation.values[0]
    text = comparison.article[comparison.sentence[first.sentence].article].text
    words = flat(text[first.start : first.end]).strip("“”‘’\"', ")
    where: dict[str, None] = {}
    for value in quotation.values:
        speaker = f", said by {flat(value.attributed_to)}" if value.attributed_to else ""
        where[f"{comparison.sentence[value.sentence].article}{speaker}"] = None
    said = (("other words", quotation.is_reworded), ("another speaker", quotation.has_other_speaker))
    differing = ", ".join(what for what, is_so in said if is_so)
    only = "only in " if len(quotation.sources) == 1 else ""
    return f"“{words}” ({only}{'; '.join(where)})" + (f": {differing}" if differing else "")
