"""Answers that exclude one another, in other words; and what looks like it and is no contradiction."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files

import pytest
import tomli

from tests.contrast.stories import conflicts_of
from tui.contrast.facts.issues import find_answers
from tui.contrast.facts.reading import read_sentence
from tui.model import FactKind, Verdict


def _verdicts(a: str, b: str) -> set[Verdict]:
    return {c.verdict for c in conflicts_of(a, b) if c.kind is FactKind.POLARITY}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "Nurse Ilse Brandt pleaded guilty on Friday to stealing morphine from the Calder clinic.",
            "Brandt entered a plea of not guilty on Friday to charges that she stole the clinic's morphine.",
        ),
        (
            "The board of Marlow College voted unanimously to close the music department.",
            "By seven votes to four, the board decided to close the music department of Marlow College.",
        ),
        (
            "The court of appeal upheld the fraud conviction of banker Otto Lind.",
            "Banker Otto Lind won his appeal as the court overturned his conviction for fraud.",
        ),
        (
            "A short circuit started the blaze that destroyed the Garland cinema, inspectors found.",
            "Inspectors concluded that arson was behind the fire at the Garland cinema.",
        ),
        (
            "The robbers fled the Harbour Street jeweller's in a white van.",
            "After the raid on the jeweller's in Harbour Street the robbers got away on motorcycles.",
        ),
        (
            "Visitors to the Tarn museum will get in free of charge from May.",
            "From May the Tarn museum will charge visitors six euros.",
        ),
        (
            "The elephant calf born at Lund zoo in March is a male.",
            "Lund zoo's elephant calf, born in March, is a girl, keepers said.",
        ),
        (
            "Helmets will be compulsory for e-scooter riders in Vessa from June.",
            "Riders of e-scooters in Vessa will not be required to wear helmets from June.",
        ),
        # How often as much.
        (
            "Complaints about late trains in Vessa have doubled since the new timetable came in.",
            "Since the new timetable came in, complaints about late trains in Vessa have tripled.",
        ),
        (
            "Burglaries in Holm rose by 150 percent last year, police figures show.",
            "Police figures show that burglaries in Holm doubled last year.",
        ),
        # Which came first.
        (
            "The guard rang his wife before calling the fire brigade, the court heard.",
            "Only after calling the fire brigade did the guard telephone his wife, the court was told.",
        ),
        (
            "Auditors found no evidence that relief funds had been misused by the Calder council.",
            "The Calder council misused relief funds, auditors found.",
        ),
        (
            "The central bank of Orland cut its key rate to 2 percent on Tuesday.",
            "The central bank of Orland kept its key rate unchanged on Tuesday.",
        ),
        (
            "Runner Ada Holm broke the national 10,000m record in Vessa.",
            "Holm equalled the national record over 10,000m in Vessa.",
        ),
        (
            "Bail for the broker Tomas Reeve was set at $90,000 by a court in Lund.",
            "A court in Lund denied bail to the broker Tomas Reeve.",
        ),
        (
            "Poet Mara Dell was released from prison in Corvo.",
            "Mara Dell, the poet, remains in prison in Corvo.",
        ),
        (
            "Striker Ole Brandt joined Vessa on loan from Lund.",
            "Ole Brandt, a striker, joined Vessa from Lund on a permanent transfer.",
        ),
        (
            "Storm Hilda made landfall near Tarn.",
            "Storm Hilda veered away and never made landfall near Tarn.",
        ),
        (
            "The final between Lund and Vessa was decided on penalties.",
            "The final between Lund and Vessa was decided in extra time.",
        ),
        (
            "The council of Colne voted to fell the old oak on Mill Lane.",
            "The old oak on Mill Lane in Colne may stay, the council voted.",
        ),
        (
            "The opera's premiere in Marsk ended with a standing ovation.",
            "The premiere of the opera in Marsk was booed.",
        ),
        (
            "The dog that attacked the jogger in Elm Park was on a lead.",
            "The dog was off its lead when it attacked the jogger in Elm Park.",
        ),
        (
            "Inspectors said acid leaked from the tank at the Orrin refinery.",
            "Nothing leaked from the tank at the Orrin refinery, inspectors said.",
        ),
        (
            "The jury in the Feld trial was deadlocked and reached no verdict.",
            "The jury in the Feld trial reached a verdict.",
        ),
        (
            "The fisheries minister Pia Rask survived the no-confidence vote in parliament.",
            "The fisheries minister, Pia Rask, lost the no-confidence vote in parliament.",
        ),
        # In which room, from where, which of them.
        (
            "The fire at the Alder Inn began in the attic, firefighters said.",
            "Firefighters said the blaze at the Alder Inn broke out in the cellar.",
        ),
        (
            "The necklace was stolen from a hotel room in Vessa on Friday.",
            "Thieves took the necklace from a jeweller's shop in Vessa on Friday.",
        ),
        (
            "The remains of the pilot were discovered in a field outside Orm.",
            "The pilot's remains were found on a beach outside Orm.",
        ),
        (
            "The zoo's tigress gave birth to triplets on Monday.",
            "On Monday the tigress at the zoo gave birth to twins.",
        ),
        (
            "Managers at Kolven knew of the cracks before the collapse.",
            "Managers at Kolven were unaware of the cracks before the collapse.",
        ),
        (
            "Shares in Tessel ended Monday up 5 percent.",
            "Tessel shares finished 5 percent lower on Monday.",
        ),
        (
            "The probe Halo reached its orbit around Mars on Sunday.",
            "The probe Halo failed to reach orbit around Mars on Sunday.",
        ),
        (
            "Skier Ana Vork came last in the Harn slalom.",
            "Ana Vork won the slalom at Harn.",
        ),
        (
            "Striker Bo Lund joined Vessa on a free transfer.",
            "Striker Bo Lund joined Vessa for a fee of 4 million euros.",
        ),
    ],
)
def test_answers_that_exclude_one_another_are_a_conflict(a: str, b: str) -> None:
    assert _verdicts(a, b) == {Verdict.CONFLICT}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "The man suspected of robbing a bank in Hoxley was still on the run on Monday, police said.",
            "Police in Hoxley arrested the man suspected of robbing a bank on Wednesday.",
        ),
        (
            "The fire at the Marsk refinery was not yet under control at 10 p.m. on Monday.",
            "By noon on Tuesday the fire at the Marsk refinery was under control.",
        ),
    ],
)
def test_what_passes_is_an_update(a: str, b: str) -> None:
    assert Verdict.UPDATE in _verdicts(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # Others, and other things.
        (
            "The pilot survived the crash of the crop duster near Odden.",
            "A farmhand was killed in the crash of the crop duster near Odden.",
        ),
        ("Shares in the brewery rose after the ruling.", "Shares in the distillery fell after the ruling."),
        (
            "Clerk Anna Voss pleaded guilty to bribery in the Lorne land case.",
            "Her superior Piet Hamm pleaded not guilty to bribery in the Lorne land case.",
        ),
        (
            "The jury acquitted the surgeon of murder.",
            "The surgeon was found guilty of manslaughter by the jury in Colne.",
        ),
        (
            "The upper house rejected the fishing bill.",
            "The fishing bill was approved by the lower house.",
        ),
        (
            "Three of the crew of the trawler Anna were rescued.",
            "Two of the crew of the trawler Anna are still missing.",
        ),
        ("His wife was killed in the crash near Tuma.", "He survived the crash near Tuma."),
        # Another stage, another party.
        (
            "The committee approved the draft fishing rules last month.",
            "The full assembly rejected the draft fishing rules on Tuesday.",
        ),
        (
            "The union says the bridge was closed without warning.",
            "The operator says that drivers had been warned that the bridge would be closed.",
        ),
        # Not said at all, or said by halves.
        (
            "Prosecutors are seeking to overturn the court's acquittal of Karl Dorn.",
            "The court upheld the acquittal of Karl Dorn.",
        ),
        (
            "A gas leak may have caused the blast at the Mirandel bakery.",
            "The blast at the Mirandel bakery was caused by a faulty oven.",
        ),
        (
            "Worn wiring contributed to the fire at the Wenlow mill.",
            "The fire at the Wenlow mill was caused by a candle, inspectors said.",
        ),
        # One factor, one order.
        (
            "Complaints about late trains in Vessa have tripled since the takeover.",
            "Since the takeover, complaints about late trains in Vessa have jumped 200 percent.",
        ),
        (
            "Complaints about late trains in Vessa have more than doubled since the takeover.",
            "Since the takeover, complaints about late trains in Vessa have tripled.",
        ),
        (
            "Two bangs were heard before the crane fell onto the quay.",
            "The crane fell onto the quay after a pair of bangs was heard.",
        ),
        # One outcome, in two wordings.
        (
            "The law bans telephones in classrooms.",
            "Telephones will no longer be allowed in classrooms under the law.",
        ),
        (
            "There were no survivors when the cargo plane came down in the Hindel marshes.",
            "Everyone aboard the cargo plane that crashed in the Hindel marshes was killed.",
        ),
        (
            "The high court threw out Jonas Feld's appeal, so his murder conviction stands.",
            "Jonas Feld's conviction for murder was upheld by the high court.",
        ),
        (
            "Ada Holm broke the national record over 10,000m in Vessa.",
            "Jana Reet missed the national record over 10,000m in Vessa.",
        ),
        (
            "A court in Lund granted bail to Tomas Reeve.",
            "Reeve was released on bail by the court in Lund.",
        ),
        (
            "Ole Brandt won silver in Corvo.",
            "Tim Adler took bronze in Corvo.",
        ),
        (
            "Storm Hilda made landfall near Tarn.",
            "Storm Hilda came ashore close to Tarn.",
        ),
        (
            "The poet Mara Dell was released from prison in Corvo.",
            "Her brother remains in prison in Corvo.",
        ),
        (
            "The opera's premiere in Marsk was applauded.",
            "The premiere of the opera in Marsk was cheered.",
        ),
        (
            "Lund beat Vessa in the final.",
            "Holm drew with Marsk in the league.",
        ),
        (
            "Data was stolen from the bank Tolv.",
            "Hackers got hold of customers' details at the bank Tolv.",
        ),
        # Other things in other places, and one outcome in two ways.
        (
            "The fire at the Alder Inn began in the kitchen.",
            "Two guests were found dead in a bedroom after the fire at the Alder Inn.",
        ),
        (
            "The fire began in a second-floor flat of the Dorn block.",
            "Smoke from the Dorn block fire reached people on the fifth floor.",
        ),
        (
            "The body of Lena Brodt was found in the woods near Castel.",
            "The car of Lena Brodt was found in a lake near Castel.",
        ),
        (
            "The violin was stolen from a car in Vessa on Friday.",
            "A bow was stolen from a hotel in Vessa on Friday.",
        ),
        (
            "The jury found Orla Finch not guilty of theft.",
            "Orla Finch was cleared of theft by the jury.",
        ),
        (
            "The jury found Orla Finch guilty of theft.",
            "Orla Finch was acquitted of arson.",
        ),
        (
            "Defender Jan Holt was not in the squad on Sunday.",
            "Defender Jan Holt was left out of Sunday's squad.",
        ),
        (
            "The judges declined to overturn the conviction of Ida Krantz.",
            "The conviction of Ida Krantz was upheld on appeal.",
        ),
        ("The jury convicted the baker of arson.", "The baker was cleared of perjury by the jury."),
        (
            "None of the 30 pilgrims on the coach that left the road at Yarl was hurt.",
            "All 30 pilgrims on the coach that left the road at Yarl were unharmed.",
        ),
    ],
)
def test_what_only_looks_opposed_is_no_conflict(a: str, b: str) -> None:
    assert _verdicts(a, b) == set()


def _table() -> Mapping[str, Mapping[str, object]]:
    return tomli.loads(files("tui.contrast.facts").joinpath("issues.toml").read_text("utf-8"))


@pytest.mark.parametrize("name", _table())
def test_every_phrase_of_the_table_is_found_where_it_is_written(name: str) -> None:
    lines = str(_table()[name]["answers"]).strip().splitlines()
    assert len(lines) > 1
    for choice, line in enumerate(lines):
        for phrase in line.split(", "):
            written = " ".join(word.split("/")[0].rstrip("~") for word in phrase.split() if word != "..")
            assert all(len(w) > 3 for w in phrase.replace("/", " ").split() if w.endswith("~")), phrase
            found = find_answers(read_sentence(f"It was said that day: {written}.")).get(name, [])
            assert choice in {answer.choice for answer in found}, (phrase, found)
