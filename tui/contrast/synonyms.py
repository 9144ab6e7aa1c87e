"""Words that news uses for one another: closed lists for the aligner, small on purpose.

Function words by grammar (Quirk et al., "A Comprehensive Grammar of the English Language"); content words
are those most often exchanged between reports of one event. Two words of one group are alike, not equal:
they are never the ground for calling a sentence the same. Content words are listed by their stems, as
`tui.matching.stems.stem_of` gives them: stemming six hundred words would cost more than a comparison.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

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
_CONTENT_STEMS = """
say tell state note declar announc remark mention stress point express claim add report
begin start commenc launch open
end finish conclud stop ceas halt close
show display demonstr indic reveal
kill murder slay die
injur wound hurt
arrest detain apprehend nab hold
attack assault raid strike
agreement deal accord pact treati contract
ministri depart offic agenc
minist secretari
organis organiz institut bodi group agenc
chief head leader director boss
presid leader
journalist report correspond
talk negoti discuss dialogu meet convers
meet encount
help assist aid support
big larg huge great major massiv vast giant
small littl minor tini
rise increas grow climb gain soar jump surg
fall drop declin decreas slip plung tumbl slump
buy purchas acquir
sell offload
get receiv obtain gain acquir garner amass
use utilis util employ
import signific key crucial vital major
danger risk threat hazard
danger riski hazard
quick fast rapid swift speedi prompt
car vehicl automobil suv
hous home resid
compani firm busi corpor
money fund cash
job post posit
worker employe staff
child kid
polic offic cop
countri nation state
citi town
area region zone part
person citizen resid nation
voter peopl elector citizen resid
parliament lawmak senat congress deputi legislatur legisl
council councillor
man guy
woman ladi
student pupil
film movi
plane aircraft jet
ship vessel boat
blast explos bomb
fire blaze
storm hurrican cyclon typhoon
quak earthquak temblor tremor
flood inund
plan scheme programm program project propos
law legisl bill act
ban prohibit forbid outlaw bar
allow permit let authoris author
reject refus deni declin dismiss
approv pass endors back
tri attempt seek
want wish hope desir aim
need requir
think believ consid regard
call phone telephon ring
make creat produc build
give provid offer grant suppli
take seiz grab
send dispatch
move shift migrat switch flock
leav depart exit quit
arriv reach come
return resum restart
win victori triumph beat defeat
lose loss defeat
fight battl combat struggl clash
war conflict
armi militari troop soldier forc
weapon arm gun
trial case hear
court judg justic
prison jail imprison
charg accus indict
suspect
crime offenc offens
vote ballot poll elect
result outcom
caus reason
problem issu troubl difficulti
crisi emergenc
price cost
rate pace
share stock
profit earn incom
research studi investig survey
scientist research
doctor physician medic
diseas ill sick
virus infect
drug medicin medic
user member
app applic platform
video clip footag
pictur photo imag photograph
popular favourit favorit
new recent latest
old former previous ex
possibl potenti like
uncertain unclear
current present
mani numer multipl
chang alter modifi
reduc cut lower slash
rais lift hike increas
join enter
continu remain stay keep
happen occur place
expect anticip predict forecast
warn caution alert
urg call appeal
ask request demand
answer repli respond
visit trip tour
road street highway
hit strike batter
destroy ruin demolish wreck
damag harm
hide conceal
find discov locat
look search seek
die deceas
bodi corps
victim casualti
rescu save
flee escap
return
rule decis verdict judgment
oper action mission
task duti mission
goal aim target object
method mean way
relat tie link
firm strong solid
good great excel
bad poor terribl
unfinish incomplet
soon prompt short quick immedi
heavi torrenti sever intens
well-known famous renown
view viewpoint opinion
altern option replac substitut
similar akin alik compar
featur function capabl
tip advic guidanc
welcom greet embrac
futur fate
chanc opportun possibl prospect
uniqu special
found establish creat launch
plant factori mill
name identifi
stock share
theft robberi burglari
publish releas public
result figur earn
buy purchas acquir pay
maker produc manufactur
quit resign
flat apart home hous
flee leav move
wed marri marriag
jail prison sentenc
bodi dead die
row disput
tenant resid
evacue evacu
hostag captiv
trawler boat ship vessel
handgun pistol gun
drown die
fine penalti
strike walkout stoppag
ralli protest demonstr march
injuri injur wound hurt
firefight crew
blaze fire wildfir
"""


def _groups(lines: str) -> Mapping[str, frozenset[int]]:
    groups: dict[str, set[int]] = {}
    for index, line in enumerate(lines.strip().splitlines()):
        for word in line.split():
            groups.setdefault(word, set()).add(index)
    return {word: frozenset(indexes) for word, indexes in groups.items()}


FUNCTION_GROUPS: Final = _groups(_FUNCTION_WORDS)
"""Form of a function word to the groups it belongs to."""

CONTENT_GROUPS: Final = _groups(_CONTENT_STEMS)
"""Stem of a content word to the groups it belongs to."""


def are_synonyms(stem: str, other: str) -> bool:
    """Whether two stems of content words share a group."""
    mine = CONTENT_GROUPS.get(stem)
    return mine is not None and not mine.isdisjoint(CONTENT_GROUPS.get(other, ()))
