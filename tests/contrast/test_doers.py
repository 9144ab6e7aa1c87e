"""Who did what only one can have done."""

from __future__ import annotations

import pytest

from tests.contrast.stories import conflicts_of, conflicts_told, sides_of
from tui.contrast.names.acts import find_doers


@pytest.mark.parametrize(
    ("text", "act", "who"),
    [
        ("The memo was drafted by the ministry's adviser, Bruno Keil.", "wrote", "Bruno Keil"),
        ("The author of the memo was a clerk, Bruno Keil.", "wrote", "Bruno Keil"),
        ("The memo, written by retired judge Bruno Keil, is out.", "wrote", "Bruno Keil"),
        ("It was Bruno Keil who wrote the memo.", "wrote", "Bruno Keil"),
        ("The consultancy Arden, not the ministry, wrote the memo.", "wrote", "Arden"),
        ("The man who wrote the memo is Bruno Keil.", "wrote", "Bruno Keil"),
        ("The lighthouse is the work of the Danish architect Pia Kern.", "designed", "Pia Kern"),
        ("The court found that the memo was genuine.", "discovered", None),
        ("The body found in the canal was a man's.", "discovered", None),
        ("The memo was not written by Bruno Keil.", "wrote", None),
        ("The memo was written by hand in the cellar.", "led", None),
        ("“It is a free spring,” said lead author Bruno Keil.", "led", None),
        ("The study was led by Bruno Keil.", "led", "Bruno Keil"),
    ],
)
def test_who_did_it_is_read_however_it_is_told(text: str, act: str, who: str | None) -> None:
    side, _ = sides_of(text, text)
    doers = find_doers(side.reading).get(act, ())
    assert [doer.who.name for doer in doers] == ([who] if who else [])


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "The anchor off Lowen was discovered by a fisherman.",
            "Wreck divers discovered the anchor off Lowen.",
        ),
        (
            "The brewery in Tarn was founded by the widow Ann Coombe.",
            "The founder of the brewery in Tarn was a miller, Lars Pohl.",
        ),
        (
            "Ann Coombe leaked the tape to a weekly.",
            "Ann Coombe said it was her brother who had leaked the tape to a weekly.",
        ),
        (
            "It was goalkeeper Tom Vale who scored the equaliser against Brill.",
            "The equaliser against Brill was scored by defender Ulf Brandt.",
        ),
    ],
)
def test_two_who_are_named_for_one_act_are_a_conflict(a: str, b: str) -> None:
    assert [c.kind.value for c in conflicts_of(a, b)] == ["attribution"]


def test_another_place_is_told_of_sentences_that_only_perhaps_tell_one_thing() -> None:
    (conflict,) = conflicts_told(
        "The fair will be held in Tarn in June.", "The fair will take place in Brill in June."
    )
    assert [str(v.value) for v in conflict.values] == ["Tarn", "Brill"]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("A dog walker found the body in the wood.", "The body in the wood was found by a woman of 61."),
        ("The film was directed by Ada Lund.", "The film, written by Pia Kern, was shot in Malta."),
        ("The song was popularised by Ann Coombe.", "The song was first recorded by Lars Pohl."),
        ("The mare was ridden by Ann Coombe at Tarn.", "The mare, trained by Lars Pohl, won at Tarn."),
        ("The memo was drafted by Norvik.", "Norvik's lawyer, Lars Pohl, drafted the memo."),
        ("The bank was founded by Keil.", "The bank was founded by Bruno Keil and his cousin."),
    ],
)
def test_another_act_or_one_person_told_twice_is_none(a: str, b: str) -> None:
    assert not conflicts_of(a, b)
