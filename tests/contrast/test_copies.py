from __future__ import annotations

from collections.abc import Sequence

from tests.matching.articles import article
from tui.contrast import find_conflicts, find_details
from tui.contrast.copies import COMPARED, Copies
from tui.model import Passage, SafeText

TOLD = "The fire on Harbour Street killed 12 people on Monday night."
OTHERWISE = "The fire on Harbour Street killed 19 people on Monday night."
MANY = 5 * COMPARED


def together(sentences: Sequence[str]) -> list[Passage]:
    return [Passage("P1", SafeText("fire"), tuple(sentences))]


def test_a_few_copies_are_compared_with_everything_the_others_with_one_of_another_article() -> None:
    articles = [article(f"X{n}", [TOLD]) for n in range(MANY)]
    copies = Copies(articles)
    (compared,) = copies.compared(together([f"X{n}.1" for n in range(MANY)]))
    assert len(compared.sentences) == COMPARED
    assert len(copies.pairs) == MANY - COMPARED
    assert all(near in compared.sentences and far not in compared.sentences for near, far in copies.pairs)


def test_every_copy_still_stands_in_the_conflict_and_in_no_detail() -> None:
    articles = [article(f"X{n}", [TOLD]) for n in range(MANY)] + [article("Z", [OTHERWISE])]
    passages = together([f"X{n}.1" for n in range(MANY)] + ["Z.1"])
    ledger = find_conflicts(articles, passages)
    (conflict,) = [c for c in ledger.conflicts if {v.value for v in c.values} == {12, 19}]
    assert len(conflict.values) == MANY + 1
    assert all(detail.sentence == "Z.1" for detail in find_details(articles, passages))


def test_copies_within_one_article_alone_are_compared_with_nothing() -> None:
    assert Copies([article("A", [TOLD] * MANY)]).pairs == []


def test_a_set_without_copies_is_left_as_it_is() -> None:
    copies = Copies([article("A", [TOLD, OTHERWISE]), article("B", [TOLD])])
    passages = together(["A.1", "B.1"])
    assert copies.compared(passages) is passages
