"""Unique details, what is new, relations, quotes, independence."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.contrast.stories import article, passage
from tui.contrast import corroborate, find_details, relate, relate_matches, trace_quotes
from tui.contrast.details import balanced
from tui.model import Comparison, FactKind, Match, Passage, Relation, Role, SafeText, Sentence

FIRE_A = article(
    "A",
    "The fire destroyed 40 homes in the valley.",
    "Firefighter Dana Wright rescued a horse from a burning stable near Millbrook.",
)
FIRE_B = article("B", "The fire destroyed 40 homes in the valley on Tuesday.", "Nobody slept that night.")
STORY = (passage("A.1", "B.1"), Passage("P2", SafeText(""), ("A.2",)), Passage("P3", SafeText(""), ("B.2",)))


def texts_of(*articles: object) -> list[str]:
    found = find_details([FIRE_A, FIRE_B], STORY)
    text = {"A": FIRE_A.text, "B": FIRE_B.text}
    return [text[d.sentence[0]][d.start : d.end] for d in found]


def test_what_only_one_source_tells_is_a_detail_and_what_two_tell_is_none() -> None:
    found = texts_of()
    assert any("Dana Wright" in text for text in found)
    assert any("Tuesday" in text for text in found)
    assert not any("40 homes" in text for text in found)


def test_details_are_disjoint_weighted_and_the_most_telling_comes_first() -> None:
    found = find_details([FIRE_A, FIRE_B], STORY)
    assert [d.weight for d in found] == sorted((d.weight for d in found), reverse=True)
    assert all(0 <= d.weight <= 1 for d in found)
    spans = sorted((d.sentence, d.start, d.end) for d in found)
    assert all(a[0] != b[0] or a[2] <= b[1] for a, b in pairwise(spans))


def test_a_paraphrase_in_another_passage_makes_it_no_detail() -> None:
    a = article("A", "The storm cut electricity to thousands of coastal households.", "It rained.")
    b = article("B", "It was cold.", "Thousands of coastal homes had no electricity after the storm.")
    apart = [Passage(f"P{n}", SafeText(""), (s,)) for n, s in enumerate(("A.1", "A.2", "B.1", "B.2"))]
    assert find_details([a, b], apart) == ()


def test_a_value_leads_to_the_sentence_that_tells_it_in_other_words() -> None:
    a = article("A", "More than 2,300 residents were evacuated from their homes.")
    b = article("B", "Some 2,300 people had to leave their houses.")
    assert find_details([a, b], ()) == ()


def test_another_name_of_a_thing_is_told_by_the_one_it_has_elsewhere() -> None:
    a = article("A", "The FAA grounded all of the jets.")
    b = article("B", "The Federal Aviation Administration grounded all of the jets.")
    assert (
        find_details([a, b], (passage("A.1", "B.1"),), (), [("Federal Aviation Administration", "FAA")]) == ()
    )


def test_a_long_name_read_as_two_is_told_by_its_initials() -> None:
    a = article("A", "NASA launched the probe.")
    b = article("B", "The National Aeronautics and Space Administration launched the probe.")
    names = [("National Aeronautics and Space Administration", "NASA")]
    assert find_details([a, b], (passage("A.1", "B.1"),), (), names) == ()


def test_how_an_outlet_asked_for_comment_is_no_detail() -> None:
    a = article("A", "The Herald has contacted the fire service for comment.", "Dana Wright wept all night.")
    assert {d.sentence for d in find_details([a, FIRE_B], ())} == {"A.2", "B.1", "B.2"}


def test_boilerplate_and_a_single_source_have_no_details() -> None:
    heading = Sentence("A.1", "A", 0, 30, SafeText("Exclusive Zanzibar photographs"), Role.HEADING)
    lone = article("A", "Exclusive Zanzibar photographs")
    boiler = type(lone)("A", lone.text, "", (heading,))
    assert find_details([boiler, FIRE_B], ()) == tuple(
        d for d in find_details([boiler, FIRE_B], ()) if d.sentence[0] == "B"
    )
    assert find_details([FIRE_A], STORY) == ()


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("Police arrested the man.", "Police arrested the man.", Relation.SAME),
        (
            "Police arrested the man.",
            "Police arrested the man near Leeds station on a cold Friday.",
            Relation.ADDS,
        ),
        ("The fire killed 12 people.", "The fire killed 19 people.", Relation.CONFLICTS),
        ("“We did all we could,” he said.", "She wept: “We did all we could.”", Relation.QUOTE),
        ("Police arrested the man.", "The orchestra played in the park.", Relation.DIFFERS),
    ],
)
def test_the_relation_of_two_sentences_has_a_name(a: str, b: str, relation: Relation) -> None:
    assert relate(a, b) is relation
    assert relate(a, b, 0.3) is Relation.DIFFERS


def test_matches_take_their_conflicts_from_the_ledger() -> None:
    comparison = Comparison((FIRE_A, FIRE_B), matches=(Match("A.1", "B.1", 0.9),), passages=STORY)
    assert [m.relation for m in relate_matches(comparison)] == [Relation.ADDS]


def test_wire_copy_counts_once_and_says_so() -> None:
    wire = "The ministry said on Monday that the dam had burst after days of heavy rain, Reuters reported."
    copies = [article(name, wire).sentences[0] for name in "AB"]
    own = article("C", "A dam has given way, officials confirm.").sentences[0]
    found = corroborate([*copies, own])
    assert found.texts == (("A", "B"), ("C",))
    assert str(found) == "3 outlets, 2 texts · after Reuters"
    assert str(corroborate(copies[:1])) == "after Reuters"


def test_a_quotation_is_followed_through_wording_and_speaker() -> None:
    articles = [
        article("A", "“We will rebuild every single home,” said Mayor Helen Ortiz."),
        article("B", "“We will rebuild every home,” said Tom Reyes."),
        article("C", "“Nothing of the sort happened here,” said a neighbour."),
    ]
    first, second = trace_quotes(articles)
    assert (first.sources, first.is_reworded, first.has_other_speaker) == (("A", "B"), True, True)
    assert second.sources == ("C",)
    assert {v.sentence for v in second.values} == {"C.1"}


def test_every_detail_kind_is_a_fact_or_a_clause() -> None:
    assert {d.kind for d in find_details([FIRE_A, FIRE_B], STORY)} <= set(FactKind)


@pytest.mark.parametrize(
    ("text", "cut", "whole"),
    [
        ("A “Red Book,” often cut.", "Red Book,” often cut", "“Red Book,” often cut"),
        ("He said “we go now” and left.", "now” and left", "and left"),
        ("She left “for good.” Then", "left “for good", "left “for good.”"),
        ("She left and said “we will", "left and said “we", "left and said"),
        ("He ran home.", "ran home", "ran home"),
    ],
)  # fmt: skip
def test_a_detail_cuts_no_quotation_in_two(text: str, cut: str, whole: str) -> None:
    start = text.index(cut)
    first, last = balanced(text, start, start + len(cut))
    assert text[first:last] == whole


@pytest.mark.parametrize(
    ("mine", "other", "told"),
    [
        ("The 39-year-old doctor joined.", "Gupta, 39, joined the team.", "39-year-old"),
        ("The hashtag drew millions of views.", "The hashtag drew 60 million views.", "millions of views"),
        ("He has three prior DUI convictions.", "He has three prior DUI conviction.", "three prior"),
        ("“We go home. We will rebuild it all,” he said.", "“We will rebuild it all,” he said.", "rebuild"),
        ("He was brought to Mercy Hospital, it said.", "He was brought to Mercy, it said.", "Mercy"),
        ("The report burned, the owner of ships said.", "A report burned.", "said"),
        ("It will open in 2030, he said.", "It will open in April 2030, he said.", "2030"),
        ("It is on sale from September 20 in all shops.", "Shops sell it from September 20.", "September"),
        ("The phone goes on sale on September 20.", "The phone is in stores from Sept. 20.", "goes"),
        ("“The lads were brilliant,” said Jo.", "Jo said: “The lads were absolutely brilliant.”", "lads"),
        ("Prices doubled within a month, it said.", "Prices doubled in a month, it said.", "month"),
        ("Kipruto won in 2:21:38.", "Kipruto won in 2 hours, 21 minutes and 38 seconds.", "2:21"),
        ("She ran it in three minutes 31.2.", "She ran it in 3:31.2.", "31.2"),
        ("Acme cut its staff by 50% in May.", "Acme halved its staff in May.", "50"),
        ("Acme cut its staff in half in May.", "Acme cut its staff by 50% in May.", "half"),
        ("Profit rose by 200% in May.", "Profit tripled in May.", "200"),
        ("The CEO of Acme resigned.", "The chief executive of Acme resigned.", "CEO"),
        ("The chief executive of Acme resigned.", "Acme’s CEO resigned.", "executive"),
        ("The University of Oxford found a rise.", "Oxford researchers found a rise.", "University"),
        ("Acme is the third-largest bank.", "Acme ranks third among banks.", "third"),
    ],
)  # fmt: skip
def test_what_another_source_gives_in_another_form_is_no_detail(mine: str, other: str, told: str) -> None:
    articles = [article("A", mine), article("B", other)]
    matches = [Match("A.1", "B.1", 0.6)]
    spans = [mine[d.start : d.end] for d in find_details(articles, (), matches) if d.sentence == "A.1"]
    assert not [span for span in spans if told in span]


@pytest.mark.parametrize(
    ("mine", "other", "only"),
    [
        ("The 39-year-old doctor joined.", "Gupta, 36, joined the team.", "39-year-old"),
        ("The hashtag drew millions of views.", "The hashtag drew 60,000 views.", "millions of views"),
        ("He has three prior DUI convictions.", "He has two prior DUI convictions.", "three prior"),
        ("He was brought to Mercy Hospital, it said.", "He was brought to a hospital, it said.", "Mercy"),
        ("It will open in April 2030, he said.", "It will open in 2030, he said.", "April"),
        ("The mayor fainted.", "It rained.", "mayor fainted"),
        ("It was bombed by the IRA in 1984.", "It rained.", "bombed by the IRA"),
        ("“We will raise all taxes,” said Jo.", "Jo said: “We must never raise a tax.”", "taxes"),
        ("Acme cut its staff by 40% in May.", "Acme halved its staff in May.", "40"),
        ("Acme cut its staff by a third in May.", "Acme halved its staff in May.", "third"),
        ("A rise was found by the University of Oxford.", "A rise was found.", "University of Oxford"),
        ("He was jailed for a month.", "He was jailed for two months.", "a month"),
        ("She ran it in 3:29.8, a record.", "She ran it in 3:31.2, a record.", "3:29.8"),
        ("The CEO spoke of it.", "The price of it rose.", "CEO"),
        ("Acme is the third-largest bank.", "Acme is the third-smallest bank.", "third-largest"),
    ],
)
def test_another_value_or_name_stays_a_detail(mine: str, other: str, only: str) -> None:
    articles = [article("A", mine), article("B", other)]
    matches = [Match("A.1", "B.1", 0.6)]
    spans = [mine[d.start : d.end] for d in find_details(articles, (), matches) if d.sentence == "A.1"]
    assert [span for span in spans if only in span]
