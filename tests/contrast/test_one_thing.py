"""What makes two values, or two names, answers to one question; and what makes them answers to two."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.contrast.stories import conflicts_of, sides_of
from tui.contrast.sides import Side
from tui.contrast.speech.speakers import are_other_people, are_two_people
from tui.contrast.values import figures
from tui.contrast.values.exclusions import are_of_two_things
from tui.contrast.values.occasions import says
from tui.model import Verdict


@pytest.mark.parametrize(
    ("a", "b", "values"),
    [
        (
            "The avalanche killed nine skiers near Saint-Orin on Sunday.",
            "Seven people died in the avalanche near Saint-Orin on Sunday.",
            [9, 7],
        ),
        (
            "Vento is recalling 22,000 vans over a leaky fuel line.",
            "Vento's recall of vans over a leaky fuel line covers 31,000 vehicles.",
            [22_000, 31_000],
        ),
        (
            "Midfielder Ana Sorel will miss six weeks with a torn calf, her club said.",
            "Midfielder Ana Sorel will miss three months with a torn calf, her club said.",
            [6, 3],
        ),
        (
            "The clip had been viewed nearly 60 million times on X by Sunday night.",
            "By Sunday night the clip had nearly 250 million views on X.",
            [60_000_000, 250_000_000],
        ),
        (
            "Customers must file their claims in the settlement by August 30.",
            "The deadline for customers to submit claims in the settlement is September 15.",
            ["--08-30", "--09-15"],
        ),
        (
            "The term “ghost orchards” was coined by the agronomist Pilar Sanz.",
            "Photographer Teo Marín, who coined the term “ghost orchards”, lives in Spain.",
            ["Teo Marín", "Pilar Sanz"],
        ),
        (
            "Landlords must fit smoke alarms in all rented flats by January 1.",
            "It is tenants who have to fit smoke alarms in rented flats by January 1.",
            ["Landlords", "tenants"],
        ),
        (
            "The suspect had no previous criminal record, police said.",
            "Police said the suspect had a criminal record.",
            ["no previous criminal", "criminal"],
        ),
        (
            "The contract to build the two frigates was awarded to the Gdynia shipyard Baltmar.",
            "Norway's Fjordverft won the contract to build the two frigates.",
            ["Baltmar", "Fjordverft"],
        ),
        (
            "Okafor became the third woman to climb all 14 of the highest peaks without bottled oxygen.",
            "Okafor is the first woman to climb all 14 of the highest peaks without bottled oxygen.",
            [1, 3],
        ),
        (
            "Parliament approved the pension bill late on Tuesday by 182 votes to 159.",
            "Lawmakers passed the pension bill late Tuesday, with 197 voting in favour and 159 against.",
            ["182-159", "197-159"],
        ),
        (
            "Shares of Ostara closed at $41.20 on Friday after the carmaker cut its forecast.",
            "Ostara stock ended Friday's session at $47.90 following the carmaker's lowered forecast.",
            [41.2, 47.9],
        ),
        (
            "The council approved spending $600,000 on new flood barriers along Mill Street.",
            "New flood barriers along Mill Street will cost $6 million under a plan the council approved.",
            [600_000, 6_000_000],
        ),
        (
            "Infosphere named finance chief Anita Rao as its next chief executive, replacing Colin Webb.",
            "Colin Webb will be succeeded as chief executive of Infosphere by operations head Stefan Brandt.",
            ["Anita Rao", "Stefan Brandt"],
        ),
        (
            "The company will build its new battery plant in Debrecen, Hungary, rather than in Poland.",
            "The company has picked Wroclaw, Poland, as the site of its new battery plant.",
            ["Debrecen, Hungary", "Wroclaw"],
        ),
        (
            "Joaquim Teles, founder of the supermarkets, has died at 84, his family said.",
            "The founder of the supermarkets, Joaquim Teles, died on Saturday aged 81.",
            [81, 84],
        ),
        (
            "A magnitude 6.1 earthquake shook the coast before dawn, the National Seismic Service said.",
            "The National Seismic Service put the strength of the pre-dawn quake off the coast at 6.8.",
            [6.1, 6.8],
        ),
        (
            "Odile made landfall at Mirabay as a Category 2 storm on Thursday morning.",
            "Odile was a Category 4 cyclone when it made landfall at Mirabay on Thursday morning.",
            [2, 4],
        ),
        (
            "The expression “quiet commuting” was coined by sociologist Petra Lund in a paper.",
            "Columnist Aaron Feige, who coined the phrase “quiet commuting”, says the habit is here to stay.",
            ["Petra Lund", "Aaron Feige"],
        ),
        (
            "Leaders of the Five Rivers bloc will hold their autumn summit in Jarrow, diplomats said.",
            "Diplomats said the autumn summit of Five Rivers leaders is to take place in Montreve.",
            ["Jarrow", "Montreve"],
        ),
        (
            "Pianist Ji-ho Baran won first prize at the Lissa competition on Sunday night.",
            "Sunday night's first prize at the Lissa competition was awarded to the pianist Clara Denisova.",
            ["Pianist Ji-ho Baran", "Clara Denisova"],
        ),
        (
            "Delegates from 48 countries signed the seabed pact in Montrevel.",
            "The seabed pact was signed in Montrevel by 84 nations.",
            [48, 84],
        ),
        (
            "The Larkin Medal for poetry went this year to Saoirse Blennerhal.",
            "This year's Larkin Medal for poetry was awarded to Teo Marchetti.",
            ["Saoirse Blennerhal", "Teo Marchetti"],
        ),
        (
            "The game ended Saturday as the No. 1 paid app in Apple's U.S. App Store.",
            "At the end of Saturday the game stood at No. 3 among paid apps in Apple's U.S. App Store.",
            [1, 3],
        ),
        (
            "The deal was “a betrayal of every farmer in this country,” said opposition leader Rosa Quint.",
            "Agriculture Minister Edvin Lund called the deal “a betrayal of every farmer in this country.”",
            ["opposition leader Rosa Quint", "Agriculture Minister Edvin Lund"],
        ),
        ("Ode came fourth in the slalom in Aspach.", "Ode took silver in the slalom in Aspach.", [4, 2]),
        ("Kelm is the longest tunnel in Orland.", "Kelm is Orland's second-longest tunnel.", [1, 2]),
        ("Bruns is Orland's biggest brewer.", "Among Orland's brewers, Bruns ranks only third.", [1, 3]),
        ("Cherono won the marathon in Lindau.", "Cherono came third in the marathon in Lindau.", [1, 3]),
        ("The Foxes topped the album chart.", "The Foxes rose to No. 2 on the album chart.", [1, 2]),
    ],
)
def test_values_of_one_thing_in_other_words_are_compared(a: str, b: str, values: list[object]) -> None:
    (conflict,) = conflicts_of(a, b)
    assert sorted(map(str, (v.value for v in conflict.values))) == sorted(map(str, values))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "Measles has sickened 88 people in Gaines County this year, health officials said.",
            "Health officials said 317 people across the state have been infected with measles this year.",
        ),
        (
            "Turnout in the capital reached 73 percent in Sunday's parliamentary election, officials said.",
            "Officials put nationwide turnout in Sunday's parliamentary election at 61 percent.",
        ),
        (
            "Life expectancy in the country was 84.1 years for women in 2023, the statistics office said.",
            "In 2023, life expectancy in the country was 81.4 years for the population as a whole.",
        ),
        (
            "The retailer Halden & Co. plans to close 45 stores in Britain by the end of the year.",
            "Halden & Co. will shut 130 stores across Europe, Britain included, by the end of the year.",
        ),
        (
            "On Monday afternoon RedNote was the top free app in Apple's U.S. App Store.",
            "RedNote was second among social networking apps in Apple's U.S. App Store on Monday afternoon.",
        ),
        (
            "Carmaker Ostrel will cut 700 jobs at its Lunden plant next year.",
            "Carmaker Ostrel will cut 4,100 jobs across all its plants next year.",
        ),
        (
            "Winger Ada Holm has scored nine league goals this season.",
            "Winger Ada Holm has scored 15 goals in all competitions this season.",
        ),
        (
            "Youth unemployment in Kestria was 21 percent last quarter.",
            "Overall unemployment in Kestria was 8 percent last quarter.",
        ),
        (
            "Pinwheel is the most downloaded travel app in the store.",
            "Among all apps in the store, Pinwheel ranks only fifth.",
        ),
        (
            "The mine accounts for 38 percent of the country's tin output.",
            "The mine accounts for 6 percent of world tin output.",
        ),
        (
            "The brewer Aurl sold 4 million crates in its home market.",
            "Worldwide, Aurl sold 19 million crates.",
        ),
        ("Alder County has confirmed 41 cases of mumps.", "Statewide, 260 cases of mumps are confirmed."),
        ("Globally the app Tuno has 70 million users.", "The app Tuno has 12 million users in Norway."),
        (
            "Growers picked 18,000 tons of plums in the state.",
            "In Orrin County alone growers picked 5,000 tons of plums.",
        ),
        (
            "The jab cut hospital stays by 74 percent among adults over 65.",
            "Among people under 50 the jab cut hospital stays by 89 percent.",
        ),
        (
            "Arrivals on the island of Brev rose 6 percent in July.",
            "In the first seven months of the year, arrivals on Brev rose 11 percent.",
        ),
    ],
)
def test_a_part_and_the_whole_are_two_ranges_of_one_thing(a: str, b: str) -> None:
    assert [conflict.verdict for conflict in conflicts_of(a, b)] == [Verdict.SCOPE]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "A total of 17 miners were rescued from the flooded pit.",
            "Some 14 miners were rescued from the flooded pit.",
        ),
        (
            "All 40 seats on the council are up for election.",
            "Some 36 seats on the council are up for election.",
        ),
        ("Nationwide, 64 percent voted yes.", "Nationwide, 58 percent voted yes."),
    ],
)
def test_a_sum_is_no_wider_range(a: str, b: str) -> None:
    assert [conflict.verdict for conflict in conflicts_of(a, b)] == [Verdict.CONFLICT]


def test_an_area_that_both_name_is_one_range() -> None:
    (conflict,) = conflicts_of(
        "Measles has sickened 88 people in Texas this year, health officials said.",
        "Health officials in Texas said 317 people across the state caught measles this year.",
    )
    assert conflict.verdict is Verdict.CONFLICT


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The fire in Izmir killed eight people.", "Five children were among those killed in Izmir."),
        ("In the Phase 2 trial 310 patients got it.", "In the Phase 3 trial 900 patients get it."),
        ("Kestrel reported revenue of $3.1 billion.", "Kestrel reported a profit of $240 million."),
        ("The festival drew 95,000 visitors this year.", "Last year the festival drew 71,000 visitors."),
        ("At least four people were in the club.", "As many as 20 people were in the club."),
        ("The dam will take twelve weeks to fill.", "The dam will take three months to fill."),
        ("The goalkeeper died on May 14 in Trieste.", "The goalkeeper was buried in Trieste on May 19."),
        ("The charity wanted to plant 100,000 oaks.", "The charity planted 64,000 oaks."),
        ("The victim, Owen Pryce, 52, was stabbed.", "The victim, Cerys Pryce, 19, was stabbed."),
        ("Each province gets four mobile blood banks.", "The nine provinces get 36 mobile blood banks."),
        ("The new hall seats 2,400 people.", "Some 1,900 people came to the new hall."),
        ("The airline has ordered 24 turboprops.", "Nine turboprops have been delivered to the airline."),
        ("The quake's centre lay 35 km off the port.", "The quake off the port struck at a depth of 10 km."),
        ("The watch costs 249 euros in its steel version.", "The gold edition of the watch costs 429 euros."),
        ("Prices rose 0.4 percent in August from July.", "Prices were 5.2 percent up on a year earlier."),
        ("The committee passed the quota by 14 to 9.", "The assembly passed the quota by 212 to 160."),
        ("Kaia Lund took silver in the 100m butterfly.", "Kaia Lund won gold in the 200m butterfly."),
        ("Ode came fourth in the slalom in Aspach.", "Ode took silver in the giant slalom in Aspach."),
        ("Norlund is the biggest maker of skis.", "Norlund came second in the tender for skis."),
        ("The lake is the deepest in Orland.", "The lake is the second-largest in Orland."),
        ("Varn is the third-largest town in the state.", "Varn is the state's third most populous town."),
        ("Vell won the first leg against Tornau 2-0.", "Vell drew 1-1 in the return leg against Tornau."),
        ("Profit rose 4 percent in the third quarter.", "Profit rose 11 percent over the first nine months."),
        ("Turnout in the vote was 44 percent.", "The winner of the vote took 57 percent of the votes cast."),
        ("The Orbit Mini phone will sell for 399 dollars.", "The Orbit Max phone will sell for 899 dollars."),
        ("Hask was charged with 11 counts of fraud.", "Jurors convicted Hask on seven counts of fraud."),
        ("A Metrica poll puts the Greens at 17 percent.", "A poll by Voxa puts the Greens at 21 percent."),
        ("The song is number three on the singles chart.", "The song is number one on the streaming chart."),
        ("The storm has sustained winds of 160 km/h.", "Gusts in the storm reached 210 km/h."),
        ("In 2021 the paper was to pay 50,000 euros.", "In 2023 what the paper was to pay was 20,000 euros."),
        ("Keaton ran 13.41 seconds in his heat.", "Keaton ran 13.22 seconds in the final."),
        ("Storms destroyed 40 homes, 15 of them in Redlow.", "In Redlow, 15 homes were destroyed by storms."),
        ("Ann Roe was appointed chair of the theatre.", "The theatre appointed Casper Noll as its director."),
        ("Not all passengers were able to leave the ship.", "Some passengers remained on the ship."),
        ("Guests waited five hours for the ferry.", "The ferry took two hours for the crossing."),
        ("Planning the heart operation took a year.", "The heart operation took nine hours."),
        ("The mayor was jailed for four years.", "The mayor is barred from office for eight years."),
        ("The port is the country's third-largest.", "It is the nation's third-biggest port."),
    ],
)  # fmt: skip
def test_values_of_two_things_are_not(a: str, b: str) -> None:
    assert conflicts_of(a, b) == ()


@pytest.mark.parametrize(
    ("one", "other", "are_other"),
    [
        ("Foreign Minister Lena Sorg", "Defence Minister Karel Havel", True),
        ("Mr Sorg", "Lena Sorg", False),
        ("Sorg", "Lena Sorg", False),
        ("he", "Lena Sorg", False),
        (None, "Lena Sorg", False),
        ("", "Lena Sorg", False),
        ("Katherine Ng", "Catherine Ng", False),
        ("a spokesman", "Lena Sorg", False),
    ],
)
def test_a_title_makes_two_people_neither_one_nor_two(
    one: str | None, other: str, *, are_other: bool
) -> None:
    assert are_other_people(one, other) is are_other
    assert are_other_people(other, one) is are_other


def test_one_surname_may_be_of_two_people() -> None:
    assert are_two_people("Owen Pryce", "Cerys Pryce")
    assert not are_two_people("Owen Pryce", "O. Pryce")
    assert not are_two_people("Pryce", "Cerys Pryce")


def test_a_long_sentence_is_searched_once_however_many_values_it_has() -> None:
    one, other = (f"{word} views and ".join(map(str, range(2, 42))) * 20 for word in ("million", "thousand"))
    a, b = sides_of(one, other)
    says.cache_clear()
    pairs = [(f, g) for f in a.facts[:40] for g in b.facts[:40] if f.kind is g.kind]
    for fact, facing in pairs:
        are_of_two_things(fact, facing, a, b)
    searched = says.cache_info().misses
    assert len(pairs) > 1000
    assert searched <= 40  # some patterns for each of the two sentences, not for each pair of values


def test_what_a_whole_sentence_says_is_looked_for_once_however_many_values_it_has(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    looked_at: list[str] = []
    for name in ("_versions", "_families", "_periods", "_bases", "_years"):
        found = getattr(figures, name)

        def counted(side: Side, name: str = name, found: Callable[[Side], object] = found) -> object:
            looked_at.append(name)
            return found(side)

        monkeypatch.setattr(figures, name, counted)
    one, other = (f"{word} views and ".join(map(str, range(2, 42))) * 20 for word in ("million", "thousand"))
    a, b = sides_of(one, other)
    for fact in a.facts[:40]:
        for facing in b.facts[:40]:
            are_of_two_things(fact, facing, a, b)
    assert sorted(looked_at) == sorted(2 * ["_versions", "_families", "_periods", "_bases", "_years"])
