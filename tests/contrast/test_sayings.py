"""One quotation given to two people, wherever it stands in its article."""

from __future__ import annotations

import pytest

from tests.contrast.stories import article, told
from tui.comparison import compare
from tui.contrast.ledger import find_conflicts

_SAID = "“It tears the heart out of this town,”"


def _attributions(*articles: list[str]) -> list[list[str]]:
    texts = [article(chr(65 + number), *sentences) for number, sentences in enumerate(articles)]
    at = {text.id: text.text for text in texts}
    return [
        [at[value.sentence[0]][value.start : value.end] for value in conflict.values]
        for conflict in find_conflicts(texts, ()).conflicts
        if conflict.kind.value == "attribution"
    ]


@pytest.mark.parametrize(
    ("a", "b", "spans"),
    [
        ([f"{_SAID} said Ann Roe."], [f"{_SAID} said Tom Lund."], ["Ann Roe", "Tom Lund"]),
        (
            [f"{_SAID} said Ann Roe."],
            ["Union leader Tom Lund was close to tears on Tuesday.", f"{_SAID} he said."],
            ["Ann Roe", "he"],
        ),
        (
            ["It was council leader Ann Roe who called the pool “a leaking monument to good intentions.”"],
            ["Mayor Tom Lund called the pool “a leaking monument to good intentions.”"],
            ["council leader Ann Roe", "Mayor Tom Lund"],
        ),
        (
            [f"{_SAID} was how Ann Roe, now retired, put it on Tuesday."],
            ["Chief Tom Lund apologised, saying: “It tears the heart out of this town.”"],
            ["Ann Roe", "Chief Tom Lund"],
        ),
        (
            [f"{_SAID} said Ann Roe."],
            [f"{_SAID} Tom Lund said; the mayor, Ann Roe, was away by then."],
            ["Ann Roe", "Tom Lund"],
        ),
    ],
)  # fmt: skip
def test_two_who_are_each_said_to_have_said_it_are_marked_by_their_names(
    a: list[str], b: list[str], spans: list[str]
) -> None:
    assert _attributions(a, b) == [spans]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ([f"{_SAID} said Ann Roe."], [f"{_SAID} said Roe."]),
        ([f"{_SAID} said Ann Roe."], [f"{_SAID} said the mayor."]),
        ([f"{_SAID} said Ann Roe."], [f"{_SAID} Norvik's spokeswoman said."]),
        ([f"{_SAID} said Ann Roe."], ["Tom Lund recalled what Ann Roe had said.", f"{_SAID} he said."]),
        ([f"{_SAID} said Ann Roe."], [f"{_SAID} read Tom Lund from Ann Roe's letter."]),
        (["“Not now,” said Ann Roe."], ["“Not now,” said Tom Lund."]),
        ([f"{_SAID} said Ann Roe."], [f"{_SAID} a statement from Norvik Bank said."]),
    ],
)
def test_one_who_is_called_otherwise_or_named_beside_it_is_no_other(a: list[str], b: list[str]) -> None:
    assert _attributions(a, b) == []


def test_a_sentence_of_thousands_of_quotations_is_searched_to_its_end() -> None:
    filler = "“There is no more to be said of it,” said Ola Berg; " * 2_000
    spans = _attributions([f"{filler}{_SAID} said Ann Roe."], [f"{filler}{_SAID} said Tom Lund."])
    assert spans == [["Ann Roe", "Tom Lund"]]


@pytest.mark.parametrize(
    "text", ["“", "“”", "”“", "“ ” said", "“,,,” said Ann Roe.", "said he", "“… … …” she said."]
)
def test_marks_without_words_are_nobodys(text: str) -> None:
    assert _attributions([text], [text.replace("Ann Roe", "Tom Lund")]) == []


def test_a_quotation_over_several_sentences_is_disputed_once() -> None:
    said = "“We take this seriously. Nobody was told of it. We will look into every case of it,”"
    stories = told(f"The club lost. {said} Ann Roe said.", f"The club lost. {said} Tom Lund said.")
    conflicts = [c for c in compare(stories).conflicts if c.kind.value == "attribution"]
    assert len(conflicts) == 1
