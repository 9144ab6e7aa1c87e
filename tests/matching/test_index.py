from __future__ import annotations

from collections import Counter
from itertools import groupby

from tui.matching.index import Index
from tui.matching.large import measure_large, terms_of

WORDS = (
    "bridge river mayor fire harbour police storm museum strike council tunnel ferry school market".split()
)


def told(version: int, count: int) -> list[str]:
    """A made-up chronicle: its versions tell the same things in nearly the same words."""
    other = ("closed", "shut")[version % 2]
    return [
        f"The {WORDS[n % 14]} of district{n // 3} was {other} by {WORDS[n * 5 % 14]} number{n} in {n % 90}."
        for n in range(count)
    ]


def test_a_new_article_finds_what_a_fresh_comparison_finds_for_it() -> None:
    earlier = terms_of([*told(0, 400), *told(1, 400)], ["en"] * 800)
    new = terms_of(told(2, 20), ["en"] * 20)
    index = Index()
    for start in (0, 400):
        index.add(earlier[start : start + 400])
    added = {(i, j): values for i, j, values in index.add(new)}
    fresh = measure_large([*earlier, *new], [0] * 400 + [1] * 400 + [2] * 20)
    anew = {(i, j): values for i, j, values in fresh if j >= 800}
    assert added.keys() == anew.keys()
    assert added == anew
    assert all((n, 800 + n) in added for n in range(20))


def test_each_article_added_is_matched_with_those_before_it_alone() -> None:
    index = Index()
    assert index.add(terms_of(told(0, 30), ["en"] * 30)) == []
    assert all(i < 30 <= j for i, j, _ in index.add(terms_of(told(1, 30), ["en"] * 30)))


def test_of_equal_sentences_those_are_found_that_stand_in_the_same_place() -> None:
    line = terms_of(["And Jehovah spake unto Moses in the wilderness."], ["en"])
    index = Index()
    index.add(line * 500)
    found = [(i, j - 500) for i, j, _ in index.add(line * 500)]
    per_sentence = [[i for i, _ in group] for _, group in groupby(found, lambda pair: pair[1])]
    assert all(place in others for place, others in enumerate(per_sentence))
    assert max(map(len, per_sentence)) <= 10


def test_the_work_on_a_sentence_is_bounded_however_many_are_like_it() -> None:
    few, many = (
        Counter(j for _, j, _ in measure_large(terms_of(told(0, 7) * n, ["en"] * 7 * n), places))
        for n, places in ((40, [0] * 140 + [1] * 140), (160, [0] * 560 + [1] * 560))
    )
    assert max(few.values()) == max(many.values())
