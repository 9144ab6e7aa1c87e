"""What sentences measure, price and share out: a table, each line a sentence with its facts in brackets."""

from __future__ import annotations

import pytest

from tests.contrast.stated import only_fact, rows, stated
from tui.contrast.values.agreement import do_agree

MEASURED = """
Petrol rose by [45 cents] to [$1.20]. | money 0.45 USD; money 1.2 USD
The fare is [45 cents]. | money 0.45 USD
The stamp costs [45 euro cents]. | money 0.45 EUR
It costs [80p]. | money 0.8 GBP
It costs [80 pence a litre]. | money 0.8 GBP
The deal is worth [C$4.5 million]. | money 4500000 CAD
It paid [A$12m]. | money 12000000 AUD
The bank paid [£1.2bn]. | money 1200000000 GBP
The yen fell to [¥150] per dollar. | money 150 JPY
It raised [30 billion yuan]. | money 30000000000 CNY
He was fined [5 lakh rupees]. | money 500000 INR
He was fined [Rs 5,000]. | money 5000 INR
They raised [half a billion dollars]. | money 500000000 USD
It cost [a million dollars]. | money 1000000 USD
Shares fell [3 percent] to [$41.20 a share]. | percent 3 %; money 41.2 USD
The plant makes [40 tonnes a day]. | quantity 40 tonne
The company lost [$2.5 million a day]. | money 2500000 USD
[One in five] voters abstained. | percent 20.0 %
[Nearly one in three] children are obese. | percent 33.33 % ~nearly
[About 1-in-5] households cannot heat a home. | percent 20.0 % ~about
[Two out of three] people agreed. | percent 66.67 %
[Eight in 10] people agreed. | percent 80.0 %
[A fifth] of the vote was counted. | percent 20.0 %
[Three quarters] of patients improved. | percent 75.0 %
[Three-quarters] of patients improved. | percent 75.0 %
[More than half] the passengers were children. | percent 50.0 % ~more than
[About a third] of homes lost power. | percent 33.33 % ~about
Turnout was [54 per cent]. | percent 54 %
Turnout rose by [3 percentage points]. | quantity 3 percentage point
The rate rose [a quarter point]. | quantity 0.25 percentage point
The rate rose [25 basis points]. | quantity 0.25 percentage point
[Ten per cent] of staff left. | percent 10 %
He was jailed for [a year and a half]. | duration 1.5 year
He was jailed for [18 months]. | duration 18 month
He got a [four-year] sentence. | duration 4 year
He was sentenced to [four years] in prison. | duration 4 year
It took [40 minutes]. | duration 40 minute
It took [two and a half hours]. | duration 2.5 hour
It took [2 1/2 hours]. | duration 2.5 hour
It took [half an hour]. | duration 0.5 hour
It took [an hour and a half]. | duration 1.5 hour
It took [three-quarters of an hour]. | duration 0.75 hour
The trial lasted [a week]. | duration 1 week
A [six-week] trial began. | duration 6 week
It lasted [90 seconds]. | duration 90 second
The road is [10 miles] long. | quantity 10 mile
The road is [16 kilometres] long. | quantity 16 kilometre
The road is [16km] long. | quantity 16 kilometre
The man is [6 feet 2 inches] tall. | quantity 6.1667 foot
The tower is [324 m] tall. | quantity 324 metre
The tower is [1,063 ft] tall. | quantity 1063 foot
It was [98 degrees Fahrenheit]. | quantity 98 degree Fahrenheit
It was [37 degrees Celsius]. | quantity 37 degree Celsius
It was [98F]. | quantity 98 degree Fahrenheit
It was [37C]. | quantity 37 degree Celsius
It was [37°C] ([98°F]). | quantity 37 degree Celsius; quantity 98 degree Fahrenheit
It was [minus 12 degrees]. | quantity -12 degree
The fire burned [5,000 acres]. | quantity 5000 acre
The fire burned [2,000 hectares]. | quantity 2000 hectare
The fire burned [20 square kilometres]. | quantity 20 square kilometre
The fire burned [12 square miles]. | quantity 12 square mile
The bag weighed [12 pounds]. | quantity 12 pound
The bag weighed [5.4 kilograms]. | quantity 5.4 kilogram
The bag weighed [12 lb]. | quantity 12 pound
The ship carried [300 tons] of grain. | quantity 300 ton
The ship carried [300 metric tons] of grain. | quantity 300 tonne
It lost [500 grams]. | quantity 500 gram
It weighs [8 ounces]. | quantity 8 ounce
The tank holds [40 litres]. | quantity 40 litre
The tank holds [10 gallons]. | quantity 10 gallon
The plane flew at [35,000 feet]. | quantity 35000 foot
Winds reached [120 mph]. | quantity 120 mile per hour
Winds reached [190 kilometres per hour]. | quantity 190 kilometre per hour
Winds of [190 kilometers an hour] hit it. | quantity 190 kilometre per hour
Winds reached [50 knots]. | quantity 50 knot
A [30-foot] wave hit it. | quantity 30 foot
A [200-mile] journey began. | quantity 200 mile
Rain of [3 inches] fell. | quantity 3 inch
The plant makes [300 megawatts]. | quantity 300 megawatt
The reactor has a capacity of [1.2 GW]. | quantity 1.2 gigawatt
The drive holds [2 terabytes]. | quantity 2 terabyte
The pool is [50m] long. | quantity 50 metre
The river rose [12 feet 6 inches]. | quantity 12.5 foot
The quake struck at a depth of [10 km]. | quantity 10 kilometre
The level fell to [0.41]. | quantity 0.41
The level was [0.41]. | quantity 0.41
He stood [10 feet] away. | quantity 10 foot
The water was [10 feet] deep. | quantity 10 foot
Someone fell [30 feet]. | quantity 30 foot
They walked [hundreds of miles]. | quantity 200–1500 mile ~hundreds
It is [half a mile] away. | quantity 0.5 mile
It is [about a quarter of a mile] wide. | quantity 0.25 mile ~about
He drank [1/2 liter] of vodka. | quantity 0.5 litre
[3/4] of voters agreed. | percent 75.0 %
It is [more than a mile] long. | quantity 1 mile ~more than
It is [a mile and a half] long. | quantity 1.5 mile
[Millions of dollars] were lost. | money 2000000–15000000 USD ~millions
[Hundreds of years] passed. | duration 200–1500 year ~hundreds
It cost [€1.20] and rose [5 cents]. | money 1.2 EUR; money 0.05 EUR
It cost [20 million Australian dollars]. | money 20000000 AUD
It cost [20 Swiss francs]. | money 20 CHF
It cost [AUD 20 million]. | money 20000000 AUD
It cost [20m USD]. | money 20000000 USD
It cost [US$20 million]. | money 20000000 USD
It cost [NZ$20 million]. | money 20000000 NZD
It cost between [$20 and $30]. | money 20–30 USD
It cost [$20-30 million]. | money 20000000–30000000 USD
It cost [2.5 crore rupees]. | money 25000000 INR
It cost [£20 or so]. | money 20 GBP ~about
It paid [$12 an hour]. | money 12 USD
Oil fell to [$80.10 a barrel]. | money 80.1 USD
Tickets cost [£15] each. | money 15 GBP
A [300-pound] man fell. | quantity 300 pound
A [10-pound] note was found. | money 10 GBP
He lost [20 pounds] in weight. | quantity 20 pound
He lost [20 pounds]. | quantity 20 pound
It used [200 pounds] of explosives. | quantity 200 pound
It owes [200 pounds] of debt. | money 200 GBP
It was [12 degrees below zero]. | quantity -12 degree
It was [30 degrees]. | quantity 30 degree
It was [100 degrees]. | quantity 100 degree Fahrenheit
The temperature hit [46C]. | quantity 46 degree Celsius
The house has [2,000 sq ft]. | quantity 2000 square foot
The flat has [80 m²]. | quantity 80 square metre
It runs at [60 km/h]. | quantity 60 kilometre per hour
He ran at [10 metres per second]. | quantity 10 metre per second
He won the [100m] in [9.8 seconds]. | quantity 100 metre; duration 9.8 second
He [won] the [400 m] race. | rank 1; quantity 400 metre
It took [2 hours 15 minutes]. | duration 2.25 hour
He won in [2:21:38]. | duration 2.3606 hour
He ran [2 hours, 21 minutes and 38 seconds]. | duration 2.3606 hour
She ran [3:31.2]. | duration 3.52 minute
She ran it in [three minutes 31.2]. | duration 3.52 minute
She ran it in [three minutes 31.2 seconds]. | duration 3.52 minute
He ran [two hours 21], a record. | duration 2.35 hour
It fell in [three minutes], [12 players] said. | duration 3 minute; quantity 12 player
It rang at [10:15:30]. | date T10:15
Between [10:15:30] and [11:00:00] it rang. | date T10:15; date T11:00
They ran [2:21:38] and [2:22:10]. | duration 2.3606 hour; duration 2.3694 hour
She ran it in 2:61:38. | nothing
She ran it in 1:2:3. | nothing
She ran it in 99:99.9. | nothing
It took [two years and three months]. | duration 2.25 year
It took [an hour and 15 minutes]. | duration 1.25 hour
He weighs [12 pounds 3 ounces]. | quantity 12.1875 pound
Stay for [half an hour or so]. | duration 0.5 hour ~about
It lasted [more than a week]. | duration 1 week ~more than
It closed [a decade] ago. | duration 1 decade
It is [a week-long] trial. | duration 1 week
The [month-long] trial ended. | duration 1 month
It took [a quarter of a century]. | duration 0.25 century
He earns [$2m a year]. | money 2000000 USD
It emits [40 tons] of carbon a year. | quantity 40 ton
He won one in [three games]. | quantity 3 game
The drug fell by [a third]. | percent 33.33 %
Output fell by [more than half]. | percent 50.0 % ~more than
[Half] the town fled. | percent 50.0 %
[Only a fifth] of voters came. | percent 20.0 % ~only
[Two-fifths] of its staff left. | percent 40.0 %
It rose [0.25 percentage points]. | quantity 0.25 percentage point
Growth slowed to [2.5 percent] from [3.1 percent]. | percent 2.5 %; percent 3.1 %
Between [5 and 10 percent] died. | percent 5–10 %
It holds [about 500 megabytes]. | quantity 500 megabyte ~about
The blood alcohol level was [0.41]. | quantity 0.41
The index stood at [412]. | quantity 412
His approval rating fell to [41]. | quantity 41
The car does [40 miles] to the gallon. | quantity 40 mile
Rainfall of [30mm] fell in [two hours]. | quantity 30 millimetre; duration 2 hour
It cost [$1.5 billion], up from [$900 million]. | money 1500000000 USD; money 900000000 USD
A [2,000-page] report was read. | quantity 2000 page
"""


@pytest.mark.parametrize(("marked", "said"), rows(MEASURED))
def test_a_measure_has_its_span_its_value_and_its_unit(marked: str, said: str) -> None:
    assert stated(marked) == (marked, said)


ALIKE = """
It is 10 miles long. | It is 16 km long.
It is 6 feet 2 inches tall. | It is 1.88 m tall.
It weighs 12 pounds. | It weighs 5.4 kilograms.
It burned 5,000 acres. | It burned 20 square kilometres.
It burned 5,000 acres. | It burned 2,000 hectares.
It was 98 degrees Fahrenheit. | It was 37 degrees Celsius.
It was 34F. | It was 1C.
It was 100 degrees. | It was 38C.
Winds reached 120 mph. | Winds reached 193 kilometres per hour.
It carried 300 tons of grain. | It carried 272 tonnes of grain.
It carried 300 tons of grain. | It carried 300 tonnes of grain.
It holds 10 gallons. | It holds 38 litres.
It rose by 45 cents. | It rose by $0.45.
It costs 80p. | It costs £0.80.
He was jailed for a year and a half. | He was jailed for 18 months.
It took 90 minutes. | It took an hour and a half.
It lasted two days. | It lasted 48 hours.
It lasted two weeks. | It lasted a fortnight.
It rose 25 basis points. | It rose a quarter of a percentage point.
A fifth of voters left. | One in five voters left.
A third of voters left. | Thirty-three percent of voters left.
He was jailed for a decade. | He was jailed for ten years.
It lasted less than an hour. | It lasted 20 minutes.
It lasted more than a year. | It lasted 20 months.
It is to last a week. | It is to last seven days.
"""

UNLIKE = """
It is 10 miles long. | It is 10 km long.
It was 98 degrees Fahrenheit. | It was 30 degrees Celsius.
It weighs 12 pounds. | It weighs 12 kilograms.
It rose by 45 cents. | It rose by $45.
He was jailed for a year and a half. | He was jailed for 15 months.
One in five voters left. | One in three voters left.
It burned 5,000 acres. | It burned 5,000 hectares.
It lasted less than an hour. | It lasted 95 minutes.
It lasted more than a year. | It lasted three years.
"""


@pytest.mark.parametrize(("one", "other"), rows(ALIKE))
def test_one_measure_in_two_units_is_one_value(one: str, other: str) -> None:
    a, b = only_fact(one), only_fact(other)
    assert (a.kind, a.key) == (b.kind, b.key)
    assert do_agree(a, b)
    assert do_agree(b, a)


@pytest.mark.parametrize(("one", "other"), rows(UNLIKE))
def test_other_measures_in_two_units_are_told_apart(one: str, other: str) -> None:
    a, b = only_fact(one), only_fact(other)
    assert (a.kind, a.key) == (b.kind, b.key)
    assert not do_agree(a, b)


@pytest.mark.parametrize(
    ("one", "other"),
    [("It rose 3 percent.", "It rose 3 percentage points."), ("It makes $2m.", "It makes $2m a day."),
     ("It cost 20 dollars.", "It cost 20 Australian dollars."),
     ("It is 12 miles long.", "It burned 12 square miles.")],
)  # fmt: skip
def test_measures_of_other_things_have_other_keys(one: str, other: str) -> None:
    a, b = only_fact(one), only_fact(other)
    assert (a.kind, a.key) != (b.kind, b.key)


@pytest.mark.parametrize(
    ("text", "subject"),
    [("He stood 10 feet away.", "distance"), ("The water was 10 feet deep.", "depth"),
     ("Winds of 60 mph blew.", "winds"), ("It struck at a depth of 10 km.", "depth"),
     ("The bag weighed 12 kg.", "weight"), ("It was 37C.", "temperature"),
     ("The blood alcohol level was 0.41.", "alcohol level"), ("The index stood at 412.", "index")],
)  # fmt: skip
def test_a_measure_is_called_by_what_is_measured(text: str, subject: str) -> None:
    assert only_fact(text).subject == subject
