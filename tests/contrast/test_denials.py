"""What a sentence denies, and what is opposed or denied of one thing."""

from __future__ import annotations

import pytest

from tests.contrast.stories import conflicts_of
from tui.contrast.facts.clauses import subject_of
from tui.contrast.facts.denials import denials, put_off
from tui.contrast.facts.reading import read_sentence
from tui.model import FactKind


@pytest.mark.parametrize(
    ("text", "later"),
    [
        ("The pool will not close before September.", ["close"]),
        ("The pool cannot close until a judge agrees.", ["close"]),
        ("The pool won't close before September.", ["close"]),
        ("The pool will close before September.", []),
        ("The pool did not close before September.", []),
        ("The pool cannot", []),
        ("Not before May.", []),
    ],
)
def test_what_is_not_to_come_before_a_day_is_put_off(text: str, later: list[str]) -> None:
    reading = read_sentence(text)
    assert [reading.tokens[at].form for at in sorted(put_off(reading))] == later


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        # Of nobody.
        ("None of the 61 guests was harmed.", ["harmed"]),
        ("Neither the guard nor his dog, a setter, was hurt.", ["hurt"]),
        ("Not one of the etchings has been recovered since May.", ["recovered"]),
        ("No trains were running on Friday.", ["trains", "running"]),
        ("At no stage were the tenants consulted.", ["tenants", "consulted"]),
        ("None of the goats on the barge that sank was lost.", ["lost"]),
        ("Nobody of those who were in the tent was hurt.", ["hurt"]),
        # Said to be untrue.
        ("The bank denied on Friday that its chairman had been questioned.", ["questioned"]),
        ("He denied having met the broker in Lund.", ["met"]),
        ("A report that the school had been evacuated was wrong.", ["evacuated"]),
        ("Rejecting claims that the pier had collapsed, the harbour master stayed calm.", ["collapsed"]),
        # Decided against, or not done with what little a verb says.
        ("The council decided against a curfew in the old town.", ["curfew"]),
        ("Inspectors ruled out sabotage.", ["sabotage"]),
        ("She was not carrying any weapon.", ["carrying", "weapon"]),
        ("The burglar did not act alone.", ["act"]),
        # Two that cancel each other, and what only looks like a denial.
        ("The pump never failed to start.", ["failed"]),
        ("The minister did not deny that she had met the broker.", ["deny"]),
        ("Not the mayor alone is to blame.", []),
        ("The striker was ruled out for the season.", []),
        ("No fewer than 40 people were hurt.", []),
    ],
)
def test_what_a_sentence_denies(text: str, denied: list[str]) -> None:
    reading = read_sentence(text)
    assert [reading.tokens[at].form for at in sorted(denials(reading))] == denied


@pytest.mark.parametrize(
    ("text", "predicate", "named", "whole"),
    [
        ("Police said the older brother was arrested.", "arrested", "the older brother", "the older brother"),
        ("Voss, the treasurer, resigned.", "resigned", "Voss", "Voss, the treasurer"),
        ("Voss, who ran the bank, was dismissed.", "dismissed", "Voss", "Voss, who ran the bank"),
        ("Armed men stormed the villa.", "stormed", "Armed men", "Armed men"),
        ("The bridge opened, carrying trams.", "carrying", "The bridge", "The bridge"),
    ],
)
def test_the_subject_of_a_predicate(text: str, predicate: str, named: str, whole: str) -> None:
    reading = read_sentence(text)
    at = next(i for i, token in enumerate(reading.tokens) if token.form == predicate)
    written = [
        reading.text[reading.tokens[r.start].start : reading.tokens[r.stop - 1].end]
        for r in subject_of(reading, at)
    ]
    assert written == [named, whole]


def _are_opposed(a: str, b: str) -> bool:
    return any(c.kind is FactKind.POLARITY for c in conflicts_of(a, b))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "The levee at Marrow Bend did not give way, the water board said on Friday.",
            "The levee at Marrow Bend gave way on Friday, flooding two farms and a road below it.",
        ),
        (
            "Port chief Ingrid Sool offered to meet the strikers.",
            "Sool, the port chief, refused to meet the strikers.",
        ),
        (
            "The regulator has blocked the sale of the Tarn quarry.",
            "The sale of the Tarn quarry has been given the green light by the regulator.",
        ),
        (
            "Sales at Orrin Stores fell by 6 percent in the first quarter.",
            "Orrin Stores reported a 6 percent rise in first-quarter sales.",
        ),
        (
            "The port of Quill lost no cargo in the gale, its head said.",
            "The port of Quill lost cargo in the gale, its head said.",
        ),
        (
            "The playwright Corn Ashe died at his home.",
            "The playwright Corn Ashe died in a hospital, his daughter said; he did not die at home.",
        ),
        (
            "Bishop Sev Mala met the hostages' families on Friday.",
            "Bishop Sev Mala never met the hostages' families; Friday's meeting was canceled.",
        ),
        ("Shares in Orva rose in Tokyo and fell in London.", "Shares in Orva fell in Tokyo."),
        (
            "Senator Mag Fall voted against the farm bill.",
            "The farm bill passed with the support of Senator Mag Fall, who voted yes.",
        ),
        (
            "Senator Ann Roe has decided to run for governor next year.",
            "Senator Ann Roe has yet to decide whether to run for governor next year.",
        ),
        (
            "Marl will close its plant in Orrin, its chief said.",
            "Marl has made no decision on whether to close its plant in Orrin, its chief said.",
        ),
        (
            "All of the sprinklers at the Colne mill worked on the night of the fire.",
            "None of the sprinklers at the Colne mill worked on the night of the fire.",
        ),
        (
            "Premier Roe told farmers that the tax would go up.",
            "Premier Roe told farmers that the tax would not go up.",
        ),
        ("Norvik said it would comply with the order.", "Norvik said it would not comply with the order."),
    ],
)
def test_what_is_said_and_denied_of_one_thing_is_a_conflict(a: str, b: str) -> None:
    assert _are_opposed(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "The grocer Hallam & Sons plans to open 20 shops next year.",
            "Hallam & Sons plans to close nine shops next year.",
        ),
        (
            "Shares of the brewer Tolv rose 3 percent after the verdict.",
            "Shares of Marrick, Tolv's old rival, fell 3 percent after the verdict.",
        ),
        (
            "Two of the nine councillors opposed the tram line to Vessa.",
            "The councillors supported the tram line to Vessa.",
        ),
        (
            "Fans whistled at the coach when he arrived at the ground.",
            "The coach was applauded by fans as he left the ground.",
        ),
        (
            "The bank denied that its treasurer had been questioned.",
            "The treasurer was not questioned, the bank said.",
        ),
        ("No cargo was lost by the port of Quill.", "The port of Quill lost no cargo."),
        ("The blast at the Varn mill hurt nobody.", "Nobody was hurt in the blast at the Varn mill."),
        (
            "The Rose Street pool will stay open through August.",
            "The Rose Street pool will not close before September.",
        ),
        ("The bridge at Tarn will not open until 2027.", "The bridge at Tarn stays closed until 2027."),
        ("Ann Roe won in Orrin but did not win in Tarn.", "Ann Roe won in Orrin."),
        ("Shares in Orva rose in Tokyo and fell in London.", "Shares in Orva rose in Tokyo."),
        ("Ann Roe may run for governor.", "Ann Roe has not decided whether to run for governor."),
        ("Home prices in Arn rose 4 percent in May.", "Home sales in Arn fell 4 percent in May."),
        (
            "Voters in Arn backed the school bond, 56 percent to 44.",
            "In Arn, 44 percent of voters opposed the school bond.",
        ),
        ("The relay never failed to open the gate.", "The relay has opened the gate every time."),
        (
            "The premier said there would be no early vote in May.",
            "The minister said he would welcome an early vote in May.",
        ),
        ("It would collapse without the loan, Norvik said.", "Norvik did not collapse."),
        ("The deal would cut the tax on tin.", "The tax on tin was not cut in the deal of 2019."),
    ],
)
def test_what_holds_of_two_things_or_is_denied_twice_is_no_conflict(a: str, b: str) -> None:
    assert not _are_opposed(a, b)
