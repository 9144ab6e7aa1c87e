"""Values that words of one row tell apart, and values that they must leave in dispute."""

from __future__ import annotations

import pytest

from tests.contrast.stories import conflicts_of


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Ulm's drug cured 40 percent of patients.", "On placebo, 15 percent of Ulm's patients were cured."),
        ("The tariff on Ostian wheat is 12 percent.", "Ostian rice will face a tariff of 30 percent."),
        ("A one-way fare to Halvik costs $49.", "A return fare to Halvik costs $90."),
        ("The soup kitchen was founded in 1954.", "The parish took over the soup kitchen in 1981."),
        ("Parcel firm Zuma was valued at $2 billion.", "Parcel firm Zuma raised $150 million in the round."),
        ("The army lost 12 men at Korrin.", "The rebels lost 30 men at Korrin."),
        ("Dravo's shares fell as much as 11 percent.", "Dravo's shares closed 6 percent lower."),
        ("The curfew in Dorn was imposed on May 3.", "The curfew in Dorn was lifted on May 19."),
        ("The play was nominated for seven prizes.", "The play won three prizes."),
        ("The court fined Belcor $4 million over the leak.", "Belcor must repay $9 million over the leak."),
        ("The quay was budgeted at 80 million euros.", "In the end, the quay cost 131 million euros."),
        ("Two of nine climbers on Rell were found.", "Seven climbers are still missing on Rell."),
        ("The Dorn works closes one of its five kilns.", "Four kilns stay in operation at the Dorn works."),
        ("Harpist Ida Roe, 37, was hurt.", "The 61-year-old driver of the van that struck Ida Roe was held."),
        ("Tarn is the country's second-largest town.", "Tarn has the country's largest grain silo."),
        ("Tolls at Kell rise by 3 euros on Friday.", "From Friday a crossing at Kell costs 8 euros."),
        ("The 1988 landslide killed 40 in Orsa.", "This week's landslide in Orsa killed nine."),
        ("Last summer Orsa had 4,000 visitors.", "Orsa expects 7,000 visitors this summer."),
        ("Before the merger, Torvik had 640 shops.", "Torvik emerged from the merger with 910 shops."),
        ("The fourth season of Lund has six episodes.", "In its first season Lund had nine episodes."),
        ("Moa Lie won the 200 metres in 23.1 seconds.", "Moa Lie won the 400 metres, in 51.9 seconds."),
        ("The alarm went off at 6:20 a.m. in Orsa.", "The alarm in Orsa went off shortly after 6 a.m."),
        ("Well over 100 guests fell ill.", "In all, 140 guests fell ill."),
        ("Gunmen held 31 people hostage in Orsa.", "Three of the hostages in Orsa were freed."),
        ("A rash hit 6 percent of those on Ulmin.", "Of those on Ulmin, 19 percent had a fever."),
        ("Corvo was fined $12 million for the spill.", "Cleaning up Corvo's spill cost $40 million."),
        ("Dolta had sales of $4.1 billion.", "Analysts had looked for sales of $4.4 billion at Dolta."),
        ("Prices in Norve rose 3.1 percent in May.", "Economists had expected 2.7 percent in Norve."),
        ("The new route takes 95 minutes to Alden.", "The new route cuts 25 minutes off the trip to Alden."),
        ("The mast in Sund is 212 metres tall.", "The mast in Sund is 30 metres taller than the cathedral."),
        ("Calyx landed on Ceres at 9:12 a.m.", "Calyx sent its first picture from Ceres at 11:47 a.m."),
        ("Entry to Rahn is 12 euros for members.", "Entry to Rahn costs non-members 18 euros."),
        ("Vestby came 12th in the Hollins ranking.", "The Tribune list puts Vestby in 21st place."),
        ("Kolm is the country's third-largest brewery.", "Kolm's lager is the country's most popular beer."),
        ("Rents in Luntz rose 6 percent on a year before.", "From April to May, rents rose 0.4 percent."),
        ("Ana Sills won 31 percent in the first round.", "Ana Sills won 54 percent in the run-off."),
        ("With extras the Kest costs 48,000 euros.", "Without extras, the Kest costs 39,000 euros."),
        ("The Alder brewery was founded in 1822.", "The Alder brewery has belonged to Danes since 1998."),
        ("Three men, all from Orsa, were charged with the theft.", "Police questioned seven over the theft."),
        ("The ship's mast is 30 metres high.", "The hull of the ship has a height of 12 metres."),
        ("Midway through the match Sundby led 15-11.", "Sundby won 28-26."),
        ("The bus in Alm takes 80 passengers.", "On its first run the bus in Alm carried 23 passengers."),
        ("Mould was in 9 of Garrow's 40 flats.", "Thirty-one of Garrow's 40 flats had no mould."),
        ("Jurors deliberated for nine hours over Kolb.", "Kolb was convicted after a nine-week trial."),
        ("The hail cost growers in Arn $70 million.", "Growers in Arn will get $9 million in hail relief."),
        ("Up to 15 inches of rain fell above Arn.", "The river at Arn rose 15 feet."),
        ("The mill in Arn was built in 1902.", "The mill in Arn was torn down in 2011."),
        ("Ulm's pill relieved pain in 62 percent.", "Some 8 percent on Ulm's pill felt dizzy."),
        ("Joblessness in Arn was 5 percent in May.", "Youth joblessness in Arn was 14 percent in May."),
        ("Crime in Arn fell 4 percent.", "Violent crime in Arn fell 11 percent."),
        ("Sales at Torvik rose 9 percent.", "Online sales at Torvik rose 31 percent."),
        ("Comet Ysol will pass 9 million km from Earth.", "Comet Ysol was 90 million km from Mars."),
        ("Ana Roe won the Orr marathon ahead of Mia Lie.", "In Orr, Mia Lie was second to Ana Roe."),
        ("Hail ruined 400 barns in Orrin County.", "Hail ruined 90 barns in Dillard County."),
        ("The train was 40 minutes late in Arn.", "The train left the line in Arn blocked for six hours."),
        ("Torvik will hire 300 engineers in Arn.", "Torvik has 1,100 engineers in Arn."),
        ("Half of the 600 seats in Jurn are vacant.", "Some 300 seats in Jurn are vacant."),
        ("A third of its 90 shops will close, Torvik said.", "Torvik will close 30 of its 90 shops."),
        ("The launch was off under a minute before lift-off.", "It was off 40 seconds before lift-off."),
    ],
)  # fmt: skip
def test_each_has_values_of_its_own(a: str, b: str) -> None:
    assert conflicts_of(a, b) == ()
    assert conflicts_of(b, a) == ()


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The tariff on Ostian wheat is 12 percent.", "Ostian wheat will face a tariff of 30 percent."),
        ("A one-way fare to Halvik costs $49.", "The fare to Halvik is $90 one way."),
        ("The soup kitchen was founded in 1954.", "The soup kitchen was set up in 1961."),
        ("Drug maker Ulmo fetched $2 billion when it was sold.", "Drug maker Ulmo was sold for $3 billion."),
        ("The army lost 12 men at Korrin.", "Rebels killed 30 men of the army at Korrin."),
        ("The bust fetched €3 million, fees included.", "Including fees, the bust went for €4 million."),
        ("The play won three prizes on Sunday.", "On Sunday the play took home five prizes."),
        ("The court fined Belcor $4 million over the leak.", "Belcor got a $9 million fine over the leak."),
        ("The price of the course is 850 euros.", "The course costs 600 euros."),
        ("The tramway in Orsa was costed at 740 million.", "The price of the tramway is 560 million."),
        ("Orsa's petition has 5,200 signatures.", "So far 8,100 people have signed Orsa's petition."),
        ("Gunmen held 31 people hostage in Orsa.", "There were 14 hostages of the gunmen in Orsa."),
        ("Orsa's mummy is about 3,000 years old.", "Experts put the age of Orsa's mummy at 1,800 years."),
        ("The new head of Orsa Bank, Ida Moe, is 46.", "Ida Moe, 51, is the new head of Orsa Bank."),
        ("Nausea hit 14 percent of those who took Ulmin.", "Of those who took Ulmin, 31 percent had nausea."),
        ("Analysts expect sales of $4.1 billion at Dolta.", "Analysts expect $4.4 billion in sales from it."),
        ("A line cuts 25 minutes off the trip to Orsa.", "The line makes trips to Orsa 40 minutes shorter."),
        ("Vestby came 12th in the Hollins ranking.", "In the Hollins ranking Vestby is in 21st place."),
        ("Ana Sills won 54 percent in the run-off.", "In the second round Ana Sills won 61 percent."),
        ("The mast of the ship is 30 metres high.", "The ship's mast has a height of 42 metres."),
        ("The bus in Alm takes 80 passengers.", "The bus in Alm has room for 110 passengers."),
        ("Mould was in 9 of Garrow's 40 flats.", "Of Garrow's 40 flats, 22 had mould."),
        ("The dam was 31 percent full on Monday.", "On Monday the dam held 19 percent of its capacity."),
    ],
)  # fmt: skip
def test_words_of_one_group_leave_a_dispute(a: str, b: str) -> None:
    assert len(conflicts_of(a, b)) == 1


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Two of nine climbers on Rell were found alive.", "Rescuers found seven climbers alive on Rell."),
        ("Four of the firm's ten boats sank off Kell.", "Six of the firm's boats off Kell sank."),
        ("The pilot, Ana Rell, 41, survived it.", "Ana Rell, a 58-year-old pilot, survived it."),
        ("Norra is the country's second-largest lender.", "Norra is the country's third-biggest bank."),
        ("Tolls at Kell rise by 3 euros on Friday.", "Tolls at Kell go up by 5 euros on Friday."),
        ("Before the merger, Torvik had 640 shops.", "Torvik ran 910 shops before the merger."),
        ("The show is now in its third season.", "The show is now in its fourth season."),
        ("The alarm in Orsa went off at 7:40 a.m.", "The alarm in Orsa went off shortly after 6 a.m."),
        ("Well over 100 guests fell ill.", "In all, 240 guests fell ill."),
        ("Torvik will hire 300 engineers in Arn.", "Torvik plans to hire 700 engineers in Arn."),
        ("Ida Roe owns 22 percent of Torvik.", "Ida Roe holds a 31 percent stake in Torvik."),
        ("Torvik shipped 90 million packages.", "Torvik shipped 40 million packages."),
        ("Youth joblessness in Arn is 14 percent.", "Joblessness among young people in Arn is 19 percent."),
        ("Mia Lie was third behind Ana Roe in Orr.", "Mia Lie was second behind Ana Roe in Orr."),
        ("Growers in Arn will get $9 million in relief.", "Arn's growers will share $4 million in relief."),
        ("A third of its 90 shops will close, Torvik said.", "Torvik will close 45 of its 90 shops."),
    ],
)  # fmt: skip
def test_plain_disputes_stay_where_other_words_tell_values_apart(a: str, b: str) -> None:
    assert len(conflicts_of(a, b)) == 1
