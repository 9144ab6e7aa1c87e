"""Words and phrases that cannot both be said of one thing: of two lines, one says it and one the opposite.

A closed list of what news reports of outcomes, directions and verdicts. Only what excludes its counterpart
stands here: "wounded" excludes neither "killed" nor "unhurt". Phrases are written with `_`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

_TABLE: Final = """
rose rise risen rises rising climbed climb climbs gained jumped surged soared increased increase increases
    grew grow grown grows advanced rallied gone_up went_up go_up goes_up going_up moved_up growth upturn
    upswing up_from picked_up edged_up crept_up raised raise raises lifted hiked higher
fell fall fallen falls falling dropped drop drops declined decline declines plunged tumbled decreased
    decrease decreases slipped shrank slid sank dipped gone_down went_down go_down goes_down going_down
    came_down downturn down_from slumped slump contracted edged_down cut cuts lowered lower slashed reduced

approved approve approves approval passed pass backed endorsed cleared authorised authorized adopted
    voted_for voted_in_favour voted_in_favor voted_yes voted_aye voted_yea gave_the_green_light
    waved_through in_favour in_favor said_yes
    ratified green_light gave_its_blessing agreed_to
rejected reject rejects rejection vetoed defeated blocked barred prohibited turned_down turn_down voted_down
    voted_against voted_no voted_nay threw_out thrown_out said_no struck_down came_out_against vote_against

accepted accept accepts taken_up took_up
rejected reject rejects refused refuse declined turned_down spurned

won win wins triumphed victorious prevailed victory came_out_on_top
lost lose loses defeat beaten went_down_to lost_out

guilty convicted conviction
innocent acquitted acquittal cleared not_guilty

open opened opens reopened reopen stayed_open remained_open
closed close closes shut shuttered stayed_closed stayed_shut remained_closed

support supports supported backs backed back favour favor favours favors favoured favored in_favour in_favor
    endorsed welcomed welcomes
oppose opposes opposed against condemned criticised criticized

upheld uphold upholds affirmed
overturned overturn overturns struck reversed quashed set_aside

confirmed confirm confirms admitted admits acknowledged confessed
denied deny denies rejected dismissed disputed

profit profits
loss losses

alive survived survive survives survivor unharmed unhurt uninjured
dead died die dies killed fatal fatally perished drowned lifeless

unharmed unhurt uninjured unscathed
injured wounded hurt

legal lawful constitutional legally lawfully
illegal unlawful unconstitutional illegally unlawfully

safe safely
unsafe dangerous

agreed agree agrees consented willing
refused refuse refuses disagreed unwilling

allowed allow allows permits permitted permit let lets may_keep legalised legalized
blocks blocked block halts halted banned ban bans prohibits prohibited forbids forbade forbidden outlawed

passed pass passes
failed fail fails flunked

successful succeeded success successfully managed managed_to
unsuccessful failed failure unsuccessfully in_vain unable

granted grant grants
denied deny denies refused

hired hire hires recruited
fired fire fires sacked dismissed

tightened tighten tougher stricter
eased ease loosened relaxed

strengthened strengthen strengthens
weakened weaken weakens

likely
unlikely

possible
impossible

available
unavailable sold_out

stable
unstable critical

include includes included including
exclude excludes excluded excluding left_out

improved improve improves better improvement recovering
worsened worsen worsens worse deteriorated deterioration

more_expensive dearer
cheaper

male
female

signed sign signs
vetoed veto vetoes refused_to_sign

started start starts began begin begins launched resumed resume resumes
halted cancelled canceled called_off suspended

arrived arrives arrive stayed stays remain remains remained
left leave leaves departed stepped_down quit resigned

fit healthy
ill sick injured unfit

victory
defeat

above
below

kept keep keeps retained retain preserved maintained hold_on
abolished abolish scrapped axed dropped given_up gave_up done_away

guilty_plea pleaded_guilty pleads_guilty admitted_the
pleaded_not_guilty denied_the denies_the

extended extend prolonged renewed
shortened cut_short not_renewed expired

early ahead_of_schedule
late delayed behind_schedule

on_time
late delayed

full packed sold_out
empty half-empty deserted

intact undamaged unscathed
damaged destroyed wrecked ruined

deliberate deliberately intentional intentionally on_purpose arson sabotage
accidental accidentally accident unintentional by_mistake inadvertently

unanimous unanimously
narrowly split divided

qualified advanced_to reached_the went_through
eliminated knocked_out went_out crashed_out failed_to_qualify

join joins joined
leave leaves left quit quits

appeal appealed
accept_the accepted_the

merged merge
demerged split

strike_went_ahead went_ahead go_ahead goes_ahead going_ahead held
called_off cancelled canceled scrapped postponed put_off shelved

public publicly in_public
secret secretly in_private behind_closed_doors

voluntary voluntarily
forced compulsory mandatory

optional voluntary
compulsory mandatory obligatory

conscious awake
unconscious comatose

positive
negative

armed
unarmed

present attended attends
absent stayed_away missed boycotted

repaired fixed restored
broken

drunk over_the_limit
sober
"""


def _pairs() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    blocks = [block.replace("\n    ", " ").split("\n") for block in _TABLE.strip().split("\n\n")]
    return tuple((frozenset(one.split()), frozenset(other.split())) for one, other in blocks)


OPPOSITES: Final = _pairs()
"""Pairs of sets of normal forms; the words of a phrase are joined by `_`."""


def _sides() -> dict[str, tuple[tuple[int, int], ...]]:
    sides: dict[str, tuple[tuple[int, int], ...]] = {}
    for index, pair in enumerate(OPPOSITES):
        for forms, side in zip(pair, (1, -1), strict=True):
            for form in forms:
                sides[form] = (*sides.get(form, ()), (index, side))
    return sides


SIDES: Final[Mapping[str, tuple[tuple[int, int], ...]]] = _sides()
"""For each word or phrase the pairs it belongs to, and its side of each: 1 or -1."""


def _phrases() -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in SIDES:
        words = tuple(phrase.split("_"))
        if len(words) > 1:
            found.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(found[first], key=len, reverse=True)) for first in found}


PHRASES: Final[Mapping[str, tuple[tuple[str, ...], ...]]] = _phrases()
"""The phrases that begin with a word, the longest first."""

DIRECTIONS: Final[Mapping[str, str]] = {
    form: direction
    for forms, direction in ((OPPOSITES[0][0] | {"gain", "gains"}, "up"), (OPPOSITES[0][1], "down"))
    for form in forms
}
"""Which way a word says that a value went: `up` or `down`."""
