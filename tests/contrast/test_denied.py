"""What one article asserts and another denies, in sentences that share little else."""

from __future__ import annotations

import pytest

from tests.contrast.stories import article
from tui.contrast import find_conflicts
from tui.contrast.facts.issues import find_answers
from tui.contrast.facts.reading import read_sentence
from tui.model import Conflict, FactKind, Verdict


def _disputes(one: tuple[str, ...], other: tuple[str, ...]) -> list[Conflict]:
    found = find_conflicts([article("A", *one), article("B", *other)], ()).conflicts
    return [conflict for conflict in found if conflict.kind is FactKind.POLARITY]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("No participant died.",), ("One participant died of a heart attack, the doctor said.",)),
        (("The hospital paid no ransom, its director said.",), ("The hospital paid a ransom of $600,000.",)),
        (("The chapel will not be sold, the mayor said.",), ("The chapel will be sold to the best bidder.",)),
        (("No gas had escaped, divers said.",), ("Some gas had escaped from the wreck, officials said.",)),
        (
            (
                "The judge sentenced Petra Lascar to six years.",
                "Her lawyer, Tomas Wick, said she would appeal.",
            ),
            ("Lascar will not appeal, her lawyer said outside.",),
        ),
        (
            ("The network Murmle will sue the office and will not comply in the meantime.",),
            ("Last week Murmle said it would comply.",),
        ),
        (
            ("A spokesman for Croll said his client would not testify.",),
            ("A lawyer for Croll said she would testify.",),
        ),
        (
            ("On Monday Tessaly said again that it would never sell.",),
            ("Since then Tessaly is willing to sell, a spokeswoman said.",),
        ),
        (("Minister Sefa Larkin did not resign.",), ("Larkin resigned on Friday over the tickets.",)),
        (
            ("Lorna Vetch stood before a judge.", "She pleaded not guilty and was released on bail."),
            ("Lorna Vetch, 38, pleaded guilty to theft in a low voice.",),
        ),
        (("The boiler did not explode.",), ("The boiler exploded because a valve was stuck.",)),
    ],
)
def test_what_is_denied_is_disputed_where_another_article_asserts_it_of_the_same(
    one: tuple[str, ...], other: tuple[str, ...]
) -> None:
    assert [c.verdict for c in _disputes(one, other)] == [Verdict.CONFLICT]


def test_what_has_not_been_done_so_far_and_is_told_as_done_is_an_update() -> None:
    conflicts = _disputes(("The results have not been released.",), ("The results were released at noon.",))
    assert [c.verdict for c in conflicts] == [Verdict.UPDATE]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("The chapel will not be sold.",), ("The organ of the church will be sold to a collector.",)),
        (("Page had no children.",), ("Page was one of six children of a poor family.",)),
        (("Ann Doe never made it as an actress.",), ("Doe made a comeback twenty years later.",)),
        (("Jackman was never nominated for an Oscar.",), ("Jackman was nominated for a Golden Globe.",)),
        (("Seth Orr said he would not host the gala.",), ("Ella Dale hosted the gala with great success.",)),
        (("Fans were sad that Ross will not return.",), ("Insiders are betting that Ross will return.",)),
        (("Fans were sad that Ross will not return.",), ("Ross is in talks with the studio to return.",)),
        (("The boiler did not explode.",), ("Police asked whether the boiler exploded.",)),
        (("Rescuers did not leave.",), ("Rescuers left only when the storm came.",)),
        (("Cole did not meet them.",), ("Team president Ed Stern said he met with Cole on the way.",)),
        (
            ("Lorna Vetch stood before a judge.", "She pleaded not guilty to arson."),
            ("Lorna Vetch, 38, pleaded guilty to theft in a low voice.",),
        ),
        (
            ("Ann Doe met the press on Tuesday.", "She did not resign."),
            ("Bob Orr flew in on Tuesday.", "He said he resigned."),
        ),
        (("The pilots did not strike.",), ("The nurses did strike.",)),
        (
            ("The bank did not pay in May.", "The bank paid after the ruling."),
            ("The bank paid the fee.", "It did not pay at first."),
        ),
        (("Volunteers did not sleep.",), ("The dog slept in the hall.",)),
    ],
)
def test_what_is_denied_of_another_or_asserted_with_reserve_is_no_dispute(
    one: tuple[str, ...], other: tuple[str, ...]
) -> None:
    assert _disputes(one, other) == []


def test_a_word_denied_and_asserted_all_over_a_set_tells_nothing() -> None:
    one = article("A", *(f"The bell of house {n} did not ring." for n in range(60)))
    other = article("B", *(f"The bell of tower {n} did ring." for n in range(60)))
    assert find_conflicts([one, other], ()).conflicts == ()


@pytest.mark.parametrize(
    ("sentence", "issue", "choice"),
    [
        ("The hospital paid the hackers no ransom.", "ransom", 1),
        ("The hospital paid a large ransom to hackers.", "ransom", 0),
    ],
)
def test_a_gap_in_a_phrase_ends_at_a_negation(sentence: str, issue: str, choice: int) -> None:
    assert {answer.choice for answer in find_answers(read_sentence(sentence))[issue]} == {choice}
