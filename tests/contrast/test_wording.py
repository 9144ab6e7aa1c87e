"""Marks: what differs, what is only here, what is disputed, and no confetti."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.contrast.stories import article, ledger_of
from tui.contrast import is_rewritten, marks
from tui.model import Detail, FactKind, Meaning, Sentence

GLYPHS = {Meaning.DIFFERS: "~", Meaning.UNIQUE: "+", Meaning.CONFLICT: "≠", Meaning.DROPPED: "−"}


def members(*texts: str) -> list[Sentence]:
    return [article(chr(65 + n), text).sentences[0] for n, text in enumerate(texts)]


def marked(*texts: str) -> list[str]:
    """The texts with their marks written in, as the reader shows them."""
    found = marks(members(*texts), ledger_of(*texts).conflicts)
    shown = []
    for number, text in enumerate(texts):
        for mark in sorted((m for m in found if m.sentence[0] == chr(65 + number)), key=lambda m: -m.start):
            glyph = GLYPHS[mark.meaning]
            text = f"{text[: mark.start]}{glyph}{text[mark.start : mark.end]}{glyph}{text[mark.end :]}"  # noqa: PLW2901
        shown.append(text)
    return shown


def test_values_in_dispute_are_marked_whole_and_their_dates_as_different() -> None:
    shown = marked(
        "As of Tuesday, the hashtag garnered nearly 60 million views.",
        "As of Wednesday, the hashtag garnered nearly 250 million views.",
    )
    assert shown == [
        "As of ~Tuesday~, the hashtag garnered ≠nearly 60 million views≠.",
        "As of ~Wednesday~, the hashtag garnered ≠nearly 250 million views≠.",
    ]


def test_a_clause_that_one_source_adds_is_marked_as_one_stretch() -> None:
    first, _ = marked(
        "The fire destroyed 40 homes in the valley, forcing hundreds of scared villagers to flee at night.",
        "The fire destroyed 40 homes in the valley.",
    )
    assert first.endswith("valley, +forcing hundreds of scared villagers to flee at night+.")


def test_one_name_more_is_only_here() -> None:
    first, _ = marked("Police in Leeds arrested the man.", "Police arrested the man.")
    assert first == "Police in +Leeds+ arrested the man."


def test_what_another_passage_tells_is_not_marked_as_said_only_here() -> None:
    longer, shorter = members(
        "The mill in Leeds burned down on Monday, leaving forty workers without a wage.",
        "The mill burned down on Monday.",
    )
    town = longer.text.index("Leeds")
    only = Detail(longer.id, town, town + len("Leeds"), FactKind.NAME, 0.5)

    def only_here(details: dict[str, tuple[Detail, ...]] | None) -> list[str]:
        return [longer.text[m.start : m.end] for m in marks([longer, shorter], details=details)]

    assert only_here(None) == ["Leeds", "leaving forty workers without a wage"]
    assert only_here({longer.id: (only,)}) == ["Leeds"]
    assert only_here({}) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The child was hurt.", "The children were hurt."),
        ("The company said so.", "The firm stated so."),
        ("Fans of #TikTokRefugee wrote.", "Fans of “TikTok refugee” wrote."),
    ],
)
def test_inflection_synonyms_and_spelling_are_no_difference(first: str, second: str) -> None:
    assert [m for m in marks(members(first, second)) if m.meaning is Meaning.UNIQUE] == []


def test_aliases_are_no_difference() -> None:
    pair = members("Users love Xiaohongshu.", "Users love RedNote.")
    assert marks(pair, aliases=[("Xiaohongshu", "RedNote")]) == ()


def test_a_rewritten_sentence_shows_facts_and_clauses_alone() -> None:
    one = "Ministers quietly shelved the unpopular levy after Brussels objected on 3 March."
    other = "The government drops its tax plan."
    assert is_rewritten(one, other)
    found = [m for m in marks(members(one, other)) if m.sentence == "A.1"]
    assert len(found) <= 2
    assert all(m.meaning is Meaning.UNIQUE for m in found)


def test_members_of_one_article_are_not_compared_with_each_other() -> None:
    story = article("A", "It rained in Leeds.", "It rained in York.")
    assert marks(story.sentences) == ()


@pytest.mark.parametrize(
    ("marked_text", "other"),
    [
        ("Some ~people~ were hurt and ~rank~ third in the poll.", "Some were hurt, third in the poll."),
        ("The boat on patrol in the ~area~, ~swung~ into action.", "The boat on patrol came into action."),
        ("It struck an ~Ethiopian-flagged~ vessel near Aden.", "It struck an Ethiopian vessel near Aden."),
        ("Boats fled the Gulf and +a helicopter took off at dawn+.", "Boats fled the Gulf."),
        ("Boats fled the Gulf, +armed men shot at them+, and sank.", "Boats fled the Gulf and sank."),
        ("Those from ports like +Eyl and Hobyo+ in the north sank.", "Those from ports in the north sank."),
        ("The owner, +Mr. Banky+, left town.", "The owner left town."),
        ("They found a +long, cardboard+ box in a hut.", "They found a box in a hut."),
        ("Goods also include +shampoo, therapeutic lotion and soap+.", "Goods also include more."),
        ("Prices rose in May, the bank said.", "Prices rose in May, according to the bank."),
        ("Prices rose in May, according to the bank.", "Prices rose in May, the bank added."),
        ("Prices rose in May, the bank told reporters.", "Prices rose in May, the bank told reporters."),
    ],
)
def test_a_mark_runs_from_one_phrase_border_to_another(marked_text: str, other: str) -> None:
    text = "".join(c for c in marked_text if c not in "~+≠")
    assert marked(text, other)[0] == marked_text


WORDS = st.lists(
    st.sampled_from(
        "the a fire killed 12 people in Leeds , and burned homes U.S. “so” — Tuesday not שלום".split()
    ),
    max_size=14,
).map(" ".join)


@settings(max_examples=150)
@given(st.lists(WORDS | st.text(max_size=40), min_size=1, max_size=4))
def test_marks_are_sorted_disjoint_and_inside_their_sentence(texts: list[str]) -> None:
    sentences = members(*texts)
    found = marks(sentences, ledger_of(*texts).conflicts)
    for sentence in sentences:
        end = sentence.start
        for mark in (m for m in found if m.sentence == sentence.id):
            assert end <= mark.start < mark.end <= sentence.end
            end = mark.end


@settings(max_examples=150)
@given(st.lists(WORDS, min_size=2, max_size=3))
def test_marks_end_at_whole_words_and_in_no_grammar(texts: list[str]) -> None:
    sentences = members(*texts)
    for mark in marks(sentences):
        text = sentences["ABC".index(mark.sentence[0])].text
        words = text[mark.start : mark.end].split()
        assert words[0] not in ("and", ",", "—")
        assert words[-1] not in ("and", "the", "a", "in", ",", "—")


@given(WORDS)
def test_equal_sentences_have_no_marks(text: str) -> None:
    assert marks(members(text, text)) == ()
