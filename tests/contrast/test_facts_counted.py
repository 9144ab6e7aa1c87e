"""What sentences count, how many and how firmly: a table, each line a sentence with its facts in brackets."""

from __future__ import annotations

import pytest

from tests.contrast.stated import only_fact, rows, stated

COUNTED = """
Boeing 737 jets were grounded. | nothing
The airline grounded its Boeing 737 planes and [12 jets]. | quantity 12 jet
The old Falcon 900 jets were sold. | nothing
[Some 171 jets] were grounded. | quantity 171 jet ~some
Windows 11 computers were hit by the bug. | nothing
The firm filed for Chapter 11 proceedings. | nothing
Act 2 begins with songs. | nothing
The iPhone 15 models went on sale. | nothing
Article 5 obligations bind all in Phase 3 trials. | nothing
She was [84]. | quantity 84 year
He is [25] and turned professional. | quantity 25 year
He was [84 metres] away. | quantity 84 metre
Attendance was [38,900]. | quantity 38900 person
The attendance at the final in Ulm was given as [48,000]. | quantity 48000 person
The hall seats [1,640]. | quantity 1640 person
[Four] were in hospital. | quantity 4 person
In Gaza [40 people] were hurt. | quantity 40 person
In the Philippines [12 people] died. | quantity 12 person
[One million, two hundred thousand people] fled. | quantity 1200000 person
[Two million, three hundred and fifty thousand users] left. | quantity 2350000 user
He would not pay a single cent. | nothing
They did not lose a single game. | nothing
[A single soldier] died. | quantity 1 soldier
The seat belt will save [thousands of lives]. | quantity 2000–15000 life ~thousands
Divers raised [212 amphorae] from the wreck. | quantity 212 amphora
The flood drowned [300 sheep] and [40 cattle]. | quantity 300 sheep; quantity 40 cattle
Police arrested [12 men] and [three women]. | quantity 12 man; quantity 3 woman
[Twelve firemen] and [two policewomen] were hurt. | quantity 12 fireman; quantity 2 policewoman
The airline grounded [14 aircraft]. | quantity 14 aircraft
The lab lost [60 mice]. | quantity 60 mouse
It met [four] of [six criteria]. | quantity 4 criterion; quantity 6 criterion
[Some 2,000 troops] were sent. | quantity 2000 troops ~some
[About 400 police] were on duty. | quantity 400 police ~about
The bus carried [40 people], [16 of them children]. | quantity 40 person; quantity 16 child
[Sixteen] of them died. | quantity 16 person
The crash killed [four people], all of whom were British. | quantity 4 person
[Both] were killed. | quantity 2 person
[Both men] were killed. | quantity 2 man
[None] was injured. | quantity 0 person
[Neither] driver was hurt. | quantity 0 person
[No passengers] were hurt. | quantity 0 person
[Not one passenger] was hurt. | quantity 0 person
None of the [40 passengers] survived. | quantity 40 passenger
[A single shot] was fired. | quantity 1 shot
[A dozen people] were injured. | quantity 12 person
[Dozens of people] were injured. | quantity 24–120 person ~dozens
[Scores] were hurt. | quantity 40–200 person ~scores
[Hundreds of homes] were destroyed. | quantity 200–1500 home ~hundreds
[Tens of thousands of people] marched. | quantity 20000–150000 person ~tens of thousands
[Several hundred people] marched. | quantity 200–1500 person ~several
Another [12] were wounded. | quantity 12 person
[Twelve more] were wounded. | quantity 12 person
Another [12 people] were wounded. | quantity 12 person
The death toll rose to [12]. | quantity 12 person
Death toll: [12]. | quantity 12 person
Officials put the number of dead at [12]. | quantity 12 person
The injured numbered [12]. | quantity 12 person
The number of infected people rose to [340]. | quantity 340 person
The number of hospital beds fell to [1,200]. | quantity 1200 bed
A [5,000-strong crowd] gathered. | quantity 5000 person
A crew of [40] was aboard. | quantity 40 crew
The plane had [239] aboard when it vanished. | quantity 239 person
It sank with [more than 300] on board. | quantity 300 person ~more than
The [40-strong crew] was saved. | quantity 40 crew
A [12-year-old] was killed. | quantity 12 year
A [12-year-old] boy was killed. | quantity 12 year
The boy, aged [12], was killed. | quantity 12 year
John Smith, [54], was killed. | quantity 54 year
The victims were aged between [20 and 35]. | quantity 20–35 year
The woman is in her [40s]. | quantity 40–49 year
The victim, in his [early 30s], died. | quantity 30–34 year
[Only one house] survived. | quantity 1 house ~only
[One soldier] was killed. | quantity 1 soldier
[Three] dead, [12] injured. | quantity 3 person; quantity 12 person
[12] killed in blast. | quantity 12 person
[Nine Chinese] were aboard. | quantity 9 chinese
The fleet has [12 buses] and [4 taxis]. | quantity 12 bus; quantity 4 taxi
[Three oxen] and [20 geese] were sold. | quantity 3 ox; quantity 20 goose
She has [seven children]. | quantity 7 child
They found [30 fungi] and [12 bacteria]. | quantity 30 fungi; quantity 12 bacterium
[Three crises] hit the firm. | quantity 3 crisis
There are [12 species] and [three series]. | quantity 12 species; quantity 3 series
[Eight chateaux] were sold. | quantity 8 chateau
He has [14 grandchildren]. | quantity 14 grandchild
The zoo has [12 wolves] and [two moose]. | quantity 12 wolf; quantity 2 moose
[Six alumni] and [four paparazzi] came. | quantity 6 alumni; quantity 4 paparazzi
[Fifteen horses], [12 of which were foals], died. | quantity 15 horse; quantity 12 foal
[Seven] of the dead were children. | quantity 7 child
The bomb wounded [at least 14], [five] of them seriously. | quantity 14 person ~at least; quantity 5 person
The dead included [12 children]. | quantity 12 child
[More than one hundred of the passengers] were rescued. | quantity 100 passenger ~more than
The vote drew [2.1m voters]. | quantity 2100000 voter
[Ten] dead and [dozens] hurt. | quantity 10 person; quantity 24–120 person ~dozens
The police arrested [no one]. | quantity 0 person
[Nobody] was killed. | quantity 0 person
There were [no deaths]. | quantity 0 person
There were [no casualties]. | quantity 0 person
The blast left [six] dead. | quantity 6 person
The blast left [13 people] without power. | quantity 13 person
The company has [3,400 staff]. | quantity 3400 staff
The workforce is [3,400 strong]. | quantity 3400 person
The plane had [40 seats] and [12 crew]. | quantity 40 seat; quantity 12 crew
The museum has [one million visitors] a year. | quantity 1000000 visitor
[More than 20 people], most of them women, were rescued. | quantity 20 person ~more than
There were [12 goals], [three of them penalties]. | quantity 12 goal; quantity 3 penalty
He had [12 wins], [3 losses] and [4 draws]. | quantity 12 win; quantity 3 loss; quantity 4 draw
The library holds [some 20,000-odd books]. | quantity 20000 book ~some
A [12-member] panel met in a [five-storey] block. | quantity 12 member; quantity 5 storey
[Twelve MPs] and [two CEOs] voted. | quantity 12 mp; quantity 2 ceo
[Three Texas police officers] and [12 Germans] left. | quantity 3 officer; quantity 12 german
[Four Premier League clubs] agreed. | quantity 4 club
One of the victims was a child. | nothing
[One] dead, [two] hurt. | quantity 1 person; quantity 2 person
[1] dead, [2] hurt. | quantity 1 person; quantity 2 person
[Both sides] agreed. | quantity 2 side
He likes both tea and coffee. | nothing
Police put the crowd at the march at [more than 250]. | quantity 250 person ~more than
The crowd in the square numbered [3,000]. | quantity 3000 person
[None of the] [40 passengers] on the coach to Elm was hurt. | quantity 0 person; quantity 40 passenger
Runner Ada Brill is [31]. | quantity 31 year
The toll in Lesk is [31]. | quantity 31 person
The reef formed [400 million years ago]. | quantity 400000000 year
They deliberated for [less than two hours] before lunch. | duration 2 hour ~less than
It rained for [nine straight days]. | duration 9 day
She scored in the [78th minute] to win it. | quantity 78 minute
Her winner came in the [87th minute]. | quantity 87 minute
She took [fourth] in the slalom. | rank 4
The 2014 Oscars were fun. | nothing
No longer was the body found. | nothing
Level 1 alert was raised. | nothing
One resident said so. | nothing
He was killed by [a single blow]. | quantity 1 blow
[Fourteen] of the [40 passengers] were hurt. | quantity 14 passenger; quantity 40 passenger
[Three] of the [five crew members] died. | quantity 3 crew; quantity 5 crew
The number of people missing rose to [60]. | quantity 60 person
[Only 12] of the city's [40 buses] ran. | quantity 12 bus ~only; quantity 40 bus
[12] killed, [scores] missing. | quantity 12 person; quantity 40–200 person ~scores
[Dozens more] were hurt. | quantity 24–120 person ~dozens
[Hundreds more people] fled. | quantity 200–1500 person ~hundreds
He scores in [both halves]. | quantity 2 half
[Around a dozen cars] burned. | quantity 12 car ~around
They sold [nearly 3,000 camera phones]. | quantity 3000 phone ~nearly
The [three criteria] apply. | quantity 3 criterion
He has [12 data centres]. | quantity 12 centre
[Hundreds of thousands of women] marched. | quantity 200000–1500000 woman ~hundreds of thousands
[A few thousand fans] came. | quantity 2000–15000 fan ~a few
Many [hundreds] were arrested. | quantity 200–1500 person ~hundreds
Not a single house was left. | nothing
It employs [more than 1,200]. | quantity 1200 person ~more than
A crowd of [about 72,000] came. | quantity 72000 person ~about
The toll, which stood at [12], rose. | quantity 12
Attendance at the final in Redstart Park was [34,118]. | quantity 34118 person
Its subscriber base stood at [52 million]. | quantity 52000000 subscriber
Its naval base reached [52]. | quantity 52
Membership of the union reached [40,000]. | quantity 40000 member
Employment at the mill was [1,950]. | quantity 1950 worker
Users of the app reached [300 million]. | quantity 300000000 user
It employs [a quarter of a million people]. | quantity 250000 person
The toll now stands at [12]. | quantity 12 person
Casualties: [40]. | quantity 40 casualty
The victims are aged from [3 to 70]. | quantity 3–70 year
The suspect is in his [late thirties]. | quantity 36–39 year
He was aged [about 40]. | quantity 40 year ~about
She died at the age of [93]. | quantity 93 year
At [93], she ran again. | quantity 93 year
The man, who is [43], denied it. | quantity 43 year
[Zero passengers] were injured. | quantity 0 person
[Nobody] died and [nobody] was hurt. | quantity 0 person; quantity 0 person
"""

HEDGED = """
The [20 or so people] left. | quantity 20 person ~about
[About 20 people] left. | quantity 20 person ~about
[At least 20 people] left. | quantity 20 person ~at least
[Up to 20 people] left. | quantity 20 person ~up to
[No more than 20 people] left. | quantity 20 person ~no more than
[Some 20 people] left. | quantity 20 person ~some
[Roughly 20 people] left. | quantity 20 person ~roughly
[An estimated 20 people] left. | quantity 20 person ~an estimated
[Just under 20 people] left. | quantity 20 person ~just under
[Just over 20 people] left. | quantity 20 person ~just over
[More than 20 people] left. | quantity 20 person ~more than
[Fewer than 20 people] left. | quantity 20 person ~fewer than
[Not more than 20 people] left. | quantity 20 person ~not more than
[Well over 20 people] left. | quantity 20 person ~well over
[Around 20 people] left. | quantity 20 person ~around
[Close to 20 people] left. | quantity 20 person ~close to
[Nearly 20 people] left. | quantity 20 person ~nearly
[As many as 20 people] left. | quantity 20 person ~as many as
[As few as 20 people] left. | quantity 20 person ~as few as
A total of [20 people] left. | quantity 20 person
[Exactly 20 people] left. | quantity 20 person ~exactly
[In excess of 20 people] left. | quantity 20 person ~in excess of
[Upward of 20 people] left. | quantity 20 person ~upward of
[20 or more people] left. | quantity 20 person ~at least
[20 people or more] left. | quantity 20 person ~at least
[More than a dozen people] left. | quantity 12 person ~more than
[20-odd people] left. | quantity 20 person ~about
[20-plus people] left. | quantity 20 person ~over
[20+ people] left. | quantity 20 person ~over
[Maybe 20 people] left. | quantity 20 person ~maybe
[Perhaps 20 people] left. | quantity 20 person ~perhaps
[Possibly 20 people] left. | quantity 20 person ~possibly
Somewhere [around 20 people] left. | quantity 20 person ~around
[An estimated 20 to 30 people] left. | quantity 20–30 person ~an estimated
Anywhere from [20 to 30 people] left. | quantity 20–30 person
[A maximum of 20 people] left. | quantity 20 person ~a maximum of
[Only 20 people] left. | quantity 20 person ~only
[Barely 20 people] left. | quantity 20 person ~barely
[Over 20 people] left. | quantity 20 person ~over
[Under 20 people] left. | quantity 20 person ~under
[Less than 20 people] left. | quantity 20 person ~less than
[At least another 20 people] left. | quantity 20 person ~at least
[Slightly more than 20 people] left. | quantity 20 person ~more than
[A little over 20 people] left. | quantity 20 person ~over
"""


@pytest.mark.parametrize(("marked", "said"), rows(COUNTED))
def test_what_is_counted_has_its_span_its_number_and_its_noun(marked: str, said: str) -> None:
    assert stated(marked) == (marked, said)


@pytest.mark.parametrize(("marked", "said"), rows(HEDGED))
def test_a_number_keeps_how_firmly_it_is_stated(marked: str, said: str) -> None:
    assert stated(marked) == (marked, said)


@pytest.mark.parametrize(
    ("text", "event"),
    [("The device will save thousands of lives.", ""), ("The law could change 300 lives.", ""),
     ("The quake claimed thousands of lives.", "killed"), ("The war cost 300 lives.", "killed")],
)  # fmt: skip
def test_lives_saved_are_not_lost(text: str, event: str) -> None:
    assert only_fact(text).event == event
