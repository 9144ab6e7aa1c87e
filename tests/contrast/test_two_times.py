"""Values of one thing at two times, and what is told as of none."""

from __future__ import annotations

import pytest

from tests.contrast.stories import conflicts_of
from tui.model import Verdict


@pytest.mark.parametrize(
    ("a", "b", "verdict"),
    [
        (
            "Mora led the race for governor by 8 points at midnight.",
            "By dawn Mora's lead in the race for governor had shrunk to three points.",
            Verdict.UPDATE,
        ),
        (
            "The crater is some 40 metres wide, geologists said.",
            "The crater measures about 90 metres across, geologists said.",
            Verdict.CONFLICT,
        ),
        (
            "Third-quarter revenue at Orsted Tools was $41 million.",
            "Orsted Tools had revenue of $47 million in the third quarter.",
            Verdict.CONFLICT,
        ),
        (
            "The siege of the embassy lasted 14 hours.",
            "The siege of the embassy lasted three days.",
            Verdict.CONFLICT,
        ),
        (
            "Forty people were aboard the barge, and 11 of them drowned.",
            "Sixteen people drowned when the barge went down.",
            Verdict.CONFLICT,
        ),
        (
            "Last year 210,000 people visited Castle Rahn.",
            "Castle Rahn counted 170,000 visitors in all of last year.",
            Verdict.CONFLICT,
        ),
        (
            "Norve is the world's third-largest exporter of cork.",
            "Norve ranks fifth in the world among exporters of cork.",
            Verdict.CONFLICT,
        ),
        (
            "Wages in the public sector of Norve rose by 2.1 percent last year.",
            "Across the whole economy of Norve, wages rose by 3.4 percent last year.",
            Verdict.SCOPE,
        ),
        (
            "Fires burnt 4,000 hectares in the Karst national park this summer.",
            "Fires burnt 31,000 hectares nationwide this summer, of which the Karst park is a small part.",
            Verdict.SCOPE,
        ),
        (
            "Turnout in Norve was 54 percent.",
            "Among women, turnout in Norve was 61 percent.",
            Verdict.SCOPE,
        ),
        (
            "The exhibition Clay in Orsa runs until 12 January.",
            "The exhibition Clay in Orsa closes on 2 February.",
            Verdict.CONFLICT,
        ),
        (
            "The pianist Ludo Hart died on Friday at his home in Orsa.",
            "Ludo Hart, the pianist, passed away on Saturday at home in Orsa.",
            Verdict.CONFLICT,
        ),
        (
            "Consumer prices in Norve rose by 3.8 percent in the twelve months to August.",
            "Annual consumer price inflation in Norve came to 4.3% in August.",
            Verdict.CONFLICT,
        ),
        (
            "The wreck of the steamer Clem lies at a depth of 340 metres.",
            "The wreck of the steamer Clem was found 520 metres down.",
            Verdict.CONFLICT,
        ),
        (
            "Support for premier Ferro stood at 41 percent in the Vantor poll in February.",
            "Only 33 percent of those asked by Vantor in April approved of premier Ferro.",
            Verdict.UPDATE,
        ),
        (
            "Last week the ballad Cold Oven by Ansel Rook was number three in the singles chart.",
            "Ansel Rook's Cold Oven is this week's number one single.",
            Verdict.UPDATE,
        ),
        (
            "Unemployment in Lusatia was 7.1 percent in May.",
            "In October unemployment in Lusatia stood at 6.2 percent.",
            Verdict.UPDATE,
        ),
        (
            "As of September 1, the Kest works employed 2,600 people.",
            "As of December 1, employment at the Kest works was 1,950.",
            Verdict.UPDATE,
        ),
        (
            "In last week's rankings, tennis player Ida Orr was 14th in the world.",
            "Ida Orr climbed to ninth in the world rankings published this Monday.",
            Verdict.UPDATE,
        ),
        (
            "An April poll put support for the Orchard Party at 12 percent.",
            "Support for the Orchard Party was 19 percent in a June survey.",
            Verdict.UPDATE,
        ),
        (
            "At 9 a.m. the water in Kest stood at 4.1 metres.",
            "By 3 p.m. the water in Kest stood at 5.2 metres.",
            Verdict.UPDATE,
        ),
        (
            "The bank will cut 700 jobs in Kest.",
            "The bank is to lay off 1,100 workers in Kest.",
            Verdict.CONFLICT,
        ),
        (
            "The bank has 700 jobs to fill in Kest.",
            "The bank has 1,100 workers in Kest.",
            None,
        ),
        (
            "The song stood at number nine in the charts on May 2.",
            "On May 16 the song stood at number two in the charts.",
            Verdict.UPDATE,
        ),
        (
            "In all, 44 people were hurt in the crush in Alm.",
            "The crush in Alm hurt 31 people.",
            Verdict.CONFLICT,
        ),
        (
            "It rained throughout the day in Alm, with 44 millimetres in all.",
            "It rained all day in Alm, with 31 millimetres in all.",
            Verdict.CONFLICT,
        ),
        ("Exports fell 3 percent in May.", "Exports fell 5 percent in June.", None),
        (
            "Pinch was the third most downloaded app on March 1.",
            "On April 1 Pinch was the most downloaded app.",
            Verdict.UPDATE,
        ),
        (
            "With a quarter of the votes counted, Mayor Odell led with 56 percent of the vote.",
            "Mayor Odell led with 52 percent of the vote with all votes counted.",
            Verdict.UPDATE,
        ),
        (
            "At 7 a.m. the number of homes without power in Kest was 9,400.",
            "By the evening the number of homes without power in Kest was 2,100.",
            Verdict.UPDATE,
        ),
        (
            "On 3 March the dam in Kest held 41 million litres.",
            "The dam in Kest held 28 million litres on March 3.",
            Verdict.CONFLICT,
        ),
        (
            "Appeals for the chapel roof in Alm had raised £9,000 by Easter.",
            "By Christmas appeals for the chapel roof in Alm had raised £31,000.",
            Verdict.UPDATE,
        ),
        (
            "Wardens counted 40 breeding pairs of kites in Alm in 2014.",
            "In 2022 wardens counted 95 breeding pairs of kites in Alm.",
            Verdict.UPDATE,
        ),
        (
            "A fire at 7 a.m. killed four people in Alm.",
            "Five people were killed in a fire in Alm at 9 a.m.",
            Verdict.CONFLICT,
        ),
        (
            "In its second week the song stood at number nine on the chart.",
            "The song stood at number four on the chart in its fifth week.",
            Verdict.UPDATE,
        ),
        (
            "In 2018 the estimated cost of the tunnel in Kest was $40 million.",
            "The estimated cost of the tunnel in Kest was $75 million in 2022.",
            Verdict.UPDATE,
        ),
        ("Alm exported 40 tractors in 2014.", "In 2022 Alm exported 95 tractors.", None),
        (
            "Pinch was number two in the app charts last week.",
            "This week Pinch is number nine in the app charts.",
            Verdict.UPDATE,
        ),
        ("Kest came second in the league last season.", "Kest is ninth in the league this season.", None),
        (
            "In its first half-year the ferry carried 310,000 passengers.",
            "The ferry carried 740,000 passengers in its first full year.",
            Verdict.SCOPE,
        ),
        (
            "Two of the five hostages held in the Banque Lacombe were freed by nightfall on Tuesday.",
            "By dawn on Wednesday four of the five hostages in the Banque Lacombe had been let go.",
            Verdict.UPDATE,
        ),
        (
            "The measles outbreak in Tarn has grown to 64 cases, the county said on May 6.",
            "In the measles outbreak in Tarn 91 people had fallen ill by May 13, the county said.",
            Verdict.UPDATE,
        ),
        (
            "Mora won with 41,200 votes.",
            "Mora won by 1,200 votes.",
            None,
        ),
        (
            "The airline Skyra carried 8 million passengers last year.",
            "Skyra's rival, Lufto, carried 12 million passengers last year.",
            None,
        ),
        (
            "Sixty people were hurt in the crush.",
            "Nine of those hurt in the crush are children.",
            None,
        ),
    ],
)
def test_values_at_two_times_are_an_update_and_those_of_one_time_a_conflict(
    a: str, b: str, verdict: Verdict | None
) -> None:
    assert {c.verdict for c in conflicts_of(a, b)} == ({verdict} if verdict else set())
