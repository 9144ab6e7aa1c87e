"""When things happened and where they ranked: a table, each line a sentence with its facts in brackets."""

from __future__ import annotations

import pytest

from tests.contrast.stated import only_fact, rows, stated
from tui.contrast.values.agreement import do_agree

DATED = """
In [44 BC] Caesar died. | date 44 BC
In [AD 79] Vesuvius erupted, in [400 B.C.E.] it slept. | date 79 AD; date 400 BC
The blast came at [3 p.m.] on [Friday]. | date T15:00; date friday
The blast came at [3pm]. | date T15:00
The blast came at [15:00]. | date T15:00
The blast came at [15:00 GMT]. | date T15:00 GMT
The blast came at [10 a.m. EST]. | date T10:00 EST
The blast came at [noon]. | date T12:00
The blast came at [midnight]. | date T00:00
The blast came [shortly after midnight] on [Sunday]. | date T00:00 ~shortly after; date sunday
The blast came at half past three. | nothing
The blast came at 3 o'clock. | nothing
The blast came at about [4:30 in the afternoon]. | date T16:30
It opened on [12 March 2024]. | date 2024-03-12
It opened on [March 12]. | date --03-12
It opened on [March 12, 2024]. | date 2024-03-12
It opened on [Mar. 12]. | date --03-12
It opened on 12/03/2024. | nothing
It opened on the [12th]. | date 12th
It opened on the [12th of March]. | date --03-12
It opened on [Tuesday]. | date tuesday
It opened last [Tuesday]. | date tuesday
The church was built in [1898]. | date 1898
The church dates from [1898]. | date 1898
It was built in the [1960s]. | date 1960s
It was built in the [19th century]. | date 19th century
It was built in the [nineteenth century]. | date 19th century
It opened in the summer of [2019]. | date 2019
It opened in summer [2019]. | date 2019
It opened in [March]. | date --03
It opened in [March 2019]. | date 2019-03
It opened in early [March]. | date --03
It will open next [spring]. | date spring
Profit fell in the [third quarter]. | date third quarter
Profit fell in [Q3]. | date third quarter
Profit fell in the [first half] of [2023]. | date first half; date 2023
It was founded [40 years] ago. | duration 40 year
It happened [three days] later. | duration 3 day
It ran from [2010] to [2014]. | date 2010; date 2014
It ran between [2010] and [2014]. | date 2010; date 2014
It ran from [March 3] to [March 7]. | date --03-03; date --03-07
It ran from [3-7 March]. | date --03-03
By the end of [2030] it will close. | date 2030
It closed in [May]. | date --05
It may close. | nothing
He was born on [June 4, 1989]. | date 1989-06-04
It happened on [New Year's Eve]. | date --12-31
It happened on [Christmas Day]. | date --12-25
It is due by [January 19]. | date --01-19
The season starts [Sept. 5]. | date --09-05
It rang at [half past three in the afternoon]. | date T15:30
It rang at a [quarter to six in the evening]. | date T17:45
It rang at [ten minutes past nine at night]. | date T21:10
It rang at [3 o'clock in the afternoon]. | date T15:00
It opened on [13/03/2024]. | date 2024-03-13
It opened on 02/30/2024. | nothing
It opened in the [autumn]. | date autumn
It opened last [fall]. | date autumn
It opened in late [March]. | date --03
[Third-quarter] profit fell. | date third quarter
It opened in the [early 1990s]. | date 1990s
It opened on the [31st]. | date 31st
It opened at [8:15 BST]. | date T08:15 BST
The [12th man] was hurt. | quantity 12 man
She was born in [1989] and died in [2019]. | date 1989; date 2019
It opened at 25:00. | nothing
It runs until [midnight]. | date T00:00
"""

RANKED = """
It is the [third-largest city in Spain]. | rank 3
It is Spain's [third largest city]. | rank 3
It is [the largest city in Spain]. | rank 1
She finished [runner-up]. | rank 2
She was the [runner-up]. | rank 2
She was crowned [champion]. | rank 1
He is world [No. 1]. | rank 1
He is the world [number one]. | rank 1
It reached [number 2] in the charts. | rank 2
She [came second]. | rank 2
The survey put it [second] among the cities. | rank 2
The poll put Smith [third], behind Jones. | rank 3
Forbes ranks him [12th] on its list. | rank 12
The college is rated [third in the country]. | rank 3
He put her second plan forward. | nothing
They put safety first. | nothing
She was [second]. | rank 2
She took [third place]. | rank 3
She won [gold]. | rank 1
She won the [silver] medal. | rank 2
She won a [bronze] medal. | rank 3
It is the [second most visited museum]. | rank 2
It is [the most visited museum in the country]. | rank 1
It [topped the chart]. | rank 1
It is [the top free app]. | rank 1
He [finished 12th]. | rank 12
She [ranked fifth in the world]. | rank 5
The [fourth-ranked] player lost. | rank 4
The [fourth seed] lost. | quantity 4 seed
He was the [third person] to die. | rank 3
She became the [first woman] to finish it. | rank 1
The first was to end soon. | nothing
This is the fifth time. | nothing
It is his [40th birthday]. | quantity 40 birthday
The [12th edition] opens. | quantity 12 edition
Spain won [3-1]. | quantity 3-1 score
Spain beat Italy by [three goals to one]. | quantity 3-1 score
Spain lost [2–0]. | quantity 2-0 score
The bill passed by [52 votes to 48]. | quantity 52-48 score
The bill passed [52-48]. | quantity 52-48 score
The bill passed with [52 votes in favour and 48 against]. | quantity 52-48 score
The Senate voted [52 to 48]. | quantity 52-48 score
Between [3 and 5 people] died. | quantity 3–5 person
[Some 3-5 people] died. | quantity 3–5 person ~some
The score was [3-3]. | quantity 3-3 score
He won [6-4], [7-5]. | quantity 6-4 score; quantity 7-5 score
He won [6-4] [6-3]. | quantity 6-4 score; quantity 6-3 score
It drew [1-1] with Rome. | quantity 1-1 score
He is the world [No 1]. | rank 1
She won [gold] in the [100m]. | rank 1; quantity 100 metre
They were [third]. | rank 3
They took [fourth] in the downhill. | rank 4
They [won] the downhill. | rank 1
They won the election. | nothing
It is [the smallest frog] known. | rank 1
It is [the top podcast in Ireland]. | rank 1
The top official in the province resigned. | nothing
She vaulted with a pole. | nothing
She starts in [pole position]. | rank 1
It [slipped to fourth] among free apps. | rank 4
The motion was carried by [52 votes to 48]. | quantity 52-48 score
It passed with [88 votes in favour and 61 against]. | quantity 88-61 score
[Ninety-four members of parliament voted for it, while 61 opposed] it. | quantity 94-61 score
[Two judges voted against it, but seven were for] it. | quantity 7-2 score
By a vote of [nine to zero] the court said no. | quantity 9-0 score
In the final, [silver] went to Roe. | rank 2
They won [second] prize. | rank 2
The council approved [10-15 projects]. | quantity 10–15 project
Spain won [two-nil]. | quantity 2-0 score
Rome lost by [two goals to nil]. | quantity 2-0 score
The bill passed with [52 in favour and 48 against]. | quantity 52-48 score
The defending champion lost. | nothing
Rome was [second], behind Spain. | rank 2
He was crowned world [champion]. | rank 1
She is second to none. | nothing
The trial led to [3-5 years] in prison. | duration 3–5 year
There was one to one talk in the game. | nothing
They lost [three to five people]. | quantity 3–5 person
It is in stores from [Sept. 20]. | date --09-20
The fee goes up from [November]. | date --11
"""

PUBLISHED = """
It opened on [Tuesday]. | date 2025-01-14
It opened [yesterday]. | date 2025-01-14
It will open [tomorrow]. | date 2025-01-16
It opened [last night]. | date 2025-01-14
It opened on the [12th]. | date 2025-01-12
It opened on the [20th]. | date 2024-12-20
It opened [last week]. | date 2025-W02
It opened [last month]. | date 2024-12
It opened [last year]. | date 2024
"""


@pytest.mark.parametrize(("marked", "said"), rows(DATED))
def test_a_date_has_its_span_and_says_no_more_than_is_known(marked: str, said: str) -> None:
    assert stated(marked) == (marked, said)


@pytest.mark.parametrize(("marked", "said"), rows(PUBLISHED))
def test_a_day_told_from_another_is_resolved_by_the_day_of_publication(marked: str, said: str) -> None:
    assert stated(marked, published="2025-01-15") == (marked, said)


def test_a_day_told_from_an_unknown_one_states_nothing() -> None:
    assert stated("It opened [yesterday].") == ("It opened yesterday.", "nothing")


@pytest.mark.parametrize(("marked", "said"), rows(RANKED))
def test_ranks_and_scores_are_told_from_ranges(marked: str, said: str) -> None:
    assert stated(marked) == (marked, said)


@pytest.mark.parametrize(
    ("one", "other", "is_one_time"),
    [("It blew up at 15:00 GMT.", "It blew up at 10 a.m. EST.", True),
     ("It blew up at 15:00 GMT.", "It blew up at 3 p.m. EST.", False),
     ("It blew up at 15:00 GMT.", "It blew up at 10 a.m.", True),
     ("It blew up at 15:00 GMT.", "It blew up at 10:30 a.m.", False),
     ("It blew up at midnight.", "It blew up at 11:55 p.m.", True),
     ("It blew up at noon.", "It blew up at 12:05 p.m.", True),
     ("It blew up at noon.", "It blew up at midnight.", False)],
)  # fmt: skip
def test_times_of_day_are_compared_across_zones(one: str, other: str, is_one_time: bool) -> None:
    assert do_agree(only_fact(one), only_fact(other)) is is_one_time
