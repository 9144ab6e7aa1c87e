"""Which day a weekday or a date without its year is, told from the day of publication."""

from __future__ import annotations

import pytest

from tests.contrast.stated import rows, stated
from tests.contrast.stories import article
from tui.contrast import extract_facts, find_conflicts
from tui.model import FactKind, Passage, SafeText

WEDNESDAY = "2024-03-13"


@pytest.mark.parametrize(("marked", "said"), rows("""
The minister will meet the unions on [Friday], her office said. | date 2024-03-15
The minister met the unions on [Friday], her office said. | date 2024-03-08
The minister said on [Friday] she will resign. | date 2024-03-08
On [Friday], the minister will meet the unions. | date 2024-03-15
On [Friday], the minister said she will resign. | date 2024-03-08
The school will reopen [Monday], officials said [Tuesday]. | date 2024-03-18; date 2024-03-12
Brazil's president will visit the flooded city of Porto on [Friday]. | date 2024-03-15
The president visited the city on [Friday]. | date 2024-03-08
She is to appear in court on [Monday]. | date 2024-03-18
The strike, the third since [2020], begins on [Monday]. | date 2020; date 2024-03-18
Police hope to reopen the road by [Friday morning]. | date 2024-03-15
Voters go to the polls this [Sunday]. | date 2024-03-17
Last [Wednesday] the bank closed. | date 2024-03-06
The man was arrested on [Wednesday]. | date 2024-03-13
The vote is next [Saturday]. | date saturday
The hearing is a week from [Tuesday]. | date tuesday
The vote was scheduled for [Thursday]. | date thursday
The market opens every [Friday]. | date friday
Parliament will vote on [Tuesday], [March 26]. | date 2024-03-26; date 2024-03-26
The crash happened on [March 6]. | date 2024-03-06
Sales fell in [February]. | date 2024-02
The show goes on until [May 6]. | date 2024-05-06
The crash happened on [May 6]. | date --05-06
The dam burst [two days ago]. | date 2024-03-11
The dam burst [a day ago]. | date 2024-03-12
The dam burst [200 days] ago. | duration 200 day
The dam burst [about two days] ago. | duration 2 day ~about
The dam burst [two weeks] ago. | duration 2 week
The ship sank on [April 15, 1912], after leaving on [April 10]. | date 1912-04-15; date --04-10
"""))  # fmt: skip
def test_a_day_is_the_one_its_sentence_tells_of(marked: str, said: str) -> None:
    assert stated(marked, WEDNESDAY) == (marked, said)


@pytest.mark.parametrize(
    ("text", "as_of"),
    [("The price rose to $799 and the phone will be in stores from Sept. 20.", None),
     ("The price rose to $749, but sales will begin on Monday.", None),
     ("On Tuesday, the price rose to $799.", "Tuesday"),
     ("The firm will pay $799, it said on Tuesday.", "Tuesday"),
     ("The price rose to $799 and sales fell on Tuesday.", "Tuesday")],
)  # fmt: skip
def test_a_value_of_now_is_not_tied_to_a_day_to_come(text: str, as_of: str | None) -> None:
    story = article("A", text)
    facts = extract_facts(story.sentences[0], story)
    assert [f.as_of for f in facts if f.kind is FactKind.MONEY] == [as_of]


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [("de", "Der Bundestag wird am Freitag abstimmen.", "2024-03-15"),
     ("de", "Der Bundestag stimmte am Freitag ab.", "2024-03-08"),
     ("fr", "Le ministre va rencontrer les syndicats vendredi.", "2024-03-15"),
     ("fr", "Le ministre a rencontré les syndicats vendredi.", "2024-03-08"),
     ("es", "La ministra se reunirá el próximo viernes.", "2024-03-15"),
     ("nl", "De minister zal vrijdag aftreden.", "2024-03-15")],
)  # fmt: skip
def test_so_it_is_in_other_languages(language: str, text: str, day: str) -> None:
    story = article("A", text, published=WEDNESDAY, language=language)
    facts = extract_facts(story.sentences[0], story)
    assert [f.value for f in facts if f.kind is FactKind.DATE] == [day]


@pytest.mark.parametrize(
    ("one", "other"),
    [(("The minister will meet the unions on Friday, her office said.", WEDNESDAY),
      ("The minister will meet the unions on March 15, her office said.", WEDNESDAY)),
     (("Parliament will vote on the bill on Tuesday, March 19, she said.", WEDNESDAY),
      ("Parliament will vote on the bill on Tuesday, she said.", "2024-03-18")),
     (("The president will visit the flooded city of Porto on Friday.", WEDNESDAY),
      ("The president visited the flooded city of Porto on Friday.", "2024-03-16")),
     (("The dam at Aven burst two days ago, officials said.", WEDNESDAY),
      ("The dam at Aven burst on March 11, officials said.", WEDNESDAY)),
     (("The dam at Aven burst two days ago, officials said.", WEDNESDAY),
      ("The dam at Aven burst two days ago, officials said.", "2024-03-14")),
     (("The dam at Aven burst two days ago, officials said.", WEDNESDAY),
      ("The dam at Aven burst five days ago, officials said.", "")),
     (("The bridge reopened in March, the mayor said.", WEDNESDAY),
      ("The bridge reopened in March, the mayor said.", ""))],
)  # fmt: skip
def test_one_day_told_before_and_after_it_is_no_dispute(one: tuple[str, str], other: tuple[str, str]) -> None:
    articles = [article("A", one[0], published=one[1]), article("B", other[0], published=other[1])]
    found = find_conflicts(articles, (Passage("P1", SafeText("story"), ("A.1", "B.1")),))
    assert not found.conflicts


def test_days_ago_dispute_a_date_further_off() -> None:
    texts = (
        "The dam at Aven burst two days ago, officials said.",
        "The dam at Aven burst on March 4, officials said.",
    )
    articles = [article(name, text, published=WEDNESDAY) for name, text in zip("AB", texts, strict=True)]
    found = find_conflicts(articles, (Passage("P1", SafeText("story"), ("A.1", "B.1")),))
    assert [(c.kind, len(c.values)) for c in found.conflicts] == [(FactKind.DATE, 2)]
