from __future__ import annotations

from tui.layout.quotations import quotation_phrase
from tui.model import Article, Comparison, FactValue, Quotation, SafeText, Sentence

TOLD = {
    "A": "“We will rebuild every single home,” said Mayor Helen Ortiz.",
    "B": "“We will rebuild every home,” said Tom Reyes.",
}


def comparison() -> Comparison:
    return Comparison(
        tuple(
            Article(name, SafeText(text), name, (Sentence(f"{name}.1", name, 0, len(text), SafeText(text)),))
            for name, text in TOLD.items()
        )
    )


def value(name: str, speaker: str | None) -> FactValue:
    return FactValue(f"{name}.1", 1, TOLD[name].index("”"), "we will rebuild", attributed_to=speaker)


def test_a_quotation_names_each_source_with_its_speaker_and_how_they_differ() -> None:
    quotation = Quotation((value("A", "Helen Ortiz"), value("B", "Tom Reyes")), True, True)
    assert quotation_phrase(quotation, comparison()) == (
        "“We will rebuild every single home” (A, said by Helen Ortiz; B, said by Tom Reyes): "
        "other words, another speaker"
    )


def test_a_quotation_of_one_source_is_said_to_be_only_there() -> None:
    assert quotation_phrase(Quotation((value("B", None),)), comparison()) == (
        "“We will rebuild every home” (only in B)"
    )
