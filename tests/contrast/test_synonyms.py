"""Which words stand for one another in news, and which tell two things apart."""

from __future__ import annotations

from importlib.resources import files

import pytest

from tests.bench.make_thesaurus import written
from tui.contrast.words.synonyms import are_synonyms, synonyms_of
from tui.matching.stems import stem_of

ALIKE = """
quit resigned
resignation departure
blaze fire
crest peak
motorists drivers
surgery operation
layoffs redundancies
jobless unemployment
debris wreckage
tremor earthquake
sacked fired
garage park
defender back
ruling verdict
acquisition takeover
bought acquired
withdrew pulled
outage blackout
lorry truck
spokeswoman spokesman
hired recruited
decision ruling
died killed
shares stock
jab vaccine
ceasefire truce
"""
APART = """
injured killed
arrested charged
charged convicted
won drew
won lost
beat lost
north south
gold silver
final semi
mayor governor
mother father
brother sister
profit revenue
gusts winds
signed ratified
rose fell
opened closed
sacked resigned
postponed cancelled
hip knee
monday tuesday
hundred thousand
"""


def _pairs(lines: str) -> list[list[str]]:
    return [line.split() for line in lines.strip().splitlines()]


@pytest.mark.parametrize(("one", "other"), _pairs(ALIKE))
def test_words_of_one_event_stand_for_each_other(one: str, other: str) -> None:
    assert are_synonyms(stem_of(one, "en"), stem_of(other, "en"))


@pytest.mark.parametrize(("one", "other"), _pairs(APART))
def test_words_that_tell_two_things_apart_do_not(one: str, other: str) -> None:
    assert not are_synonyms(stem_of(one, "en"), stem_of(other, "en"))


def test_the_stems_are_those_of_the_words_as_they_are_written_plainly() -> None:
    assert files("tui.contrast.words").joinpath("thesaurus.txt").read_text(encoding="utf-8") == written()


def test_what_stands_for_a_word_the_word_stands_for() -> None:
    for stem in ("resign", "fire", "fli", "shot", "sack"):
        assert all(stem in synonyms_of(other) for other in synonyms_of(stem))
        assert stem not in synonyms_of(stem)
    assert synonyms_of("xyzzy") == frozenset()
