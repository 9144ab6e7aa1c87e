"""Words that news uses for one another: closed lists for the aligner, small on purpose.

Function words by grammar (Quirk et al., "A Comprehensive Grammar of the English Language"); content words
are those most often exchanged between reports of one event. Two words of one group are alike, not equal:
they are never the ground for calling a sentence the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from tui.matching.tokens import stem_of

_FUNCTION_WORDS = """
of in for at on to from by with into within onto through via
a an the this that these those its their his her our your my
he she it they who which that him them
but however though although yet nevertheless
and & also plus well
is was are were be been being has have had 's do did does
will would shall should may might can could
not n't no never cannot without
because since as due
about around approximately some nearly almost roughly
over above more than exceeding
while whereas when as if
until till
before prior
after following
per a each every
such like
so thus therefore hence
many several numerous some
last past previous
in during within
about regarding concerning on over
must should need
only just merely
still yet
also too
all every whole entire
"""
_CONTENT_WORDS = """
say tell state note declare announce remark mention stress point express claim add report
begin start commence launch open
end finish conclude stop cease halt close
show display demonstrate indicate reveal
kill murder slay die
injure wound hurt
arrest detain apprehend nab hold
attack assault raid strike
agreement deal accord pact treaty contract
ministry department office agency
minister secretary
organisation organization institution body group agency
chief head leader director boss
president leader
journalist reporter correspondent
talk negotiation discussion dialogue meeting conversation
meet encounter
help assist aid support
big large huge great major massive vast giant
small little minor tiny
rise increase grow climb gain soar jump surge
fall drop decline decrease slip plunge tumble slump
buy purchase acquire
sell offload
get receive obtain gain acquire garner amass
use utilise utilize employ
important significant key crucial vital major
danger risk threat hazard
dangerous risky hazardous
quick fast rapid swift speedy prompt
car vehicle automobile
house home residence
company firm business corporation
money fund cash
job post position
worker employee staff
child kid
police officer cop
country nation state
city town
area region zone part
people person citizen resident national
man guy
woman lady
student pupil
film movie
plane aircraft jet
ship vessel boat
blast explosion bomb
fire blaze
storm hurricane cyclone typhoon
quake earthquake temblor tremor
flood flooding inundation
plan scheme programme program project proposal
law legislation bill act
ban prohibit forbid outlaw bar prohibition
allow permit let authorise authorize
reject refuse deny decline dismiss
approve pass endorse back
try attempt seek
want wish hope desire aim
need require
think believe consider regard
call phone telephone ring
make create produce build
give provide offer grant supply
take seize grab
send dispatch
move shift migrate switch flock
leave depart exit quit
arrive reach come
return resume restart
win victory triumph beat defeat
lose loss defeat
fight battle combat struggle clash
war conflict
army military troop soldier force
weapon arm gun
trial case hearing
court judge justice
prison jail imprison
charge accuse indict
suspect
crime offence offense
vote ballot poll election
result outcome
cause reason
problem issue trouble difficulty
crisis emergency
price cost
rate pace
share stock
profit earning income
research study investigation survey
scientist researcher
doctor physician medic
disease illness sickness
virus infection
drug medicine medication
user member
app application platform
video clip footage
picture photo image photograph
popular favourite favorite
new recent latest
old former previous ex
possible potential likely
uncertain unclear
current present
many numerous multiple
change alter modify
reduce cut lower slash
raise lift hike increase
join enter
continue remain stay keep
happen occur place
expect anticipate predict forecast
warn caution alert
urge call appeal
ask request demand
answer reply respond
visit trip tour
road street highway
hit strike batter
destroy ruin demolish wreck
damage harm
hide conceal
find discover locate
look search seek
dead deceased
body corpse
victim casualty
rescue save
flee escape
return
ruling decision verdict judgment
operation action mission
task duty mission
goal aim target objective
method means way
relation tie link
firm strong solid
good great excellent
bad poor terrible
unfinished incomplete
soon promptly shortly quickly immediately
heavy torrential severe intense
well-known famous renowned
view viewpoint opinion
alternative option replacement substitute
similar akin alike comparable
feature function capability
tip advice guidance
welcome greet embrace
future fate
chance opportunity possibility prospect
unique special
founded established created launched
"""


def _groups(lines: str, *, stem: bool) -> Mapping[str, frozenset[int]]:
    groups: dict[str, set[int]] = {}
    for index, line in enumerate(lines.strip().splitlines()):
        for word in line.split():
            groups.setdefault(stem_of(word, "en") if stem else word, set()).add(index)
    return {word: frozenset(indexes) for word, indexes in groups.items()}


FUNCTION_GROUPS: Final = _groups(_FUNCTION_WORDS, stem=False)
"""Form of a function word to the groups it belongs to."""

_content_groups: Mapping[str, frozenset[int]] | None = None


def content_groups() -> Mapping[str, frozenset[int]]:
    """Stem of a content word to the groups it belongs to; made on first use, for it needs the stemmer."""
    global _content_groups  # noqa: PLW0603 - a table made once, not state
    if _content_groups is None:
        _content_groups = _groups(_CONTENT_WORDS, stem=True)
    return _content_groups


def are_synonyms(stem: str, other: str) -> bool:
    """Whether two stems of content words share a group."""
    groups = content_groups()
    mine = groups.get(stem)
    return mine is not None and not mine.isdisjoint(groups.get(other, ()))
