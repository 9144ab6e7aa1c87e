"""Things counted: the noun behind a number, or the event that happened to so many."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace

from tui.contrast.facts.ages import age_of
from tui.contrast.facts.fact import PART, Fact
from tui.contrast.facts.heads import OF_THEM, counted_noun, counts_one
from tui.contrast.facts.hosts import BLAND, LOOSE_COST, of_a_base, of_a_crowd, of_a_host, of_noun
from tui.contrast.facts.languages import words_of
from tui.contrast.facts.lexicon import EVENTS, PERSONS, SAME_NOUN
from tui.contrast.facts.opposites import DIRECTIONS
from tui.contrast.facts.plurals import is_plural, singular
from tui.contrast.facts.predicates import is_verb
from tui.contrast.facts.reading import SentenceReading
from tui.contrast.facts.surroundings import NOT_CONTEXT, Place, situated
from tui.matching.numbers import NumberSpan
from tui.matching.tokens import Token, TokenKind
from tui.model import FactKind

_NUMBER_OF = re.compile(
    r"\b(?:number|total|count|amount) of\s+((?:[\w’'-]+\s+){0,3}?)([\w’'-]+s|people|women|men|children)\b",
    re.IGNORECASE,
)
_NUMBERED = frozenset(
    "chapter act article section phase level windows boeing airbus iphone ipad galaxy formula route highway "
    "interstate flight channel title type stage apollo room gate terminal platform track block ward district "
    "zone area precinct page part volume episode season round lap lane model mark version agenda proposition "
    "rule exhibit regulation directive resolution studio hangar runway exit junction playstation xbox pixel "
    "nikkei ftse".split()
)
"""With a capital these have the number behind them in their name."""

_DETERMINERS = frozenset("the a an its his her their our this these those new old".split())
_POSSESSIVES = frozenset("its his her their my our".split())
_WHERE = frozenset("in at on near across from outside inside around over throughout for".split())
_LONGEST_OF_MODELS = 4

_PREPOSITIONS = frozenset("of at in on outside inside near from for with about to across among".split())

_GIVEN_AS = re.compile(r"\b(?:given|listed|announced|recorded|reported|stated|quoted) (?:as|at)$")
"""Before a bare number these say that it is somebody's value."""

_COSTED = re.compile(r"\b(?:(?:costed|priced|budgeted) at|(?<!the )costs?) $")
_MORE = re.compile(r" (?:more|others)\b(?! than\b)")
_ENDS = re.compile(r"\s*(?:[.,;)]|$)")
_FAR_WORDS = 12
"""Words behind "none of the" within which it says what did not happen to them."""

_FAR = 120
"""Code points before a bare number within which "the number of …" says what it counts."""

_OF_SO_MANY = re.compile(
    r"\s(?:out\s)?of\s(?:((?:the|its|their|his|her|these|those|all|my|our)\s[a-z\d]+)|([a-z]+|\d+(?:,\d+)*))\b"
)
_OF_OWNED = re.compile(r"\s(?:out\s)?of\s(?:[\w’'-]+\s){0,4}?[\w’'-]+(?:['’]s|s['’])\s")
_OF_WHOLE = re.compile(r"(?:^|[,;]\s|\band\s)[Oo]f\s(?:[^,;.\d]{1,50}\s)?$")
_OF_WHOLE_LENGTH = 60
"""Code points of the longest such phrase."""

_THEN = re.compile(r"\s[^,;.]{2,60},\s")
"""With these a whole is told before its part: "Of the ferry's 60 passengers, 41 …"."""

_NOBODY = re.compile(
    r"\b(nobody|no ?one|(?:none|neither(?! \w+ nor))(?: of (?:the|them|these|those|its|their|his|her)\b)?"
    r"|(?:not (?:one|a single)|zero|no) ([a-z]+)(?: ([a-z]+))?"
    r")\b",
    re.IGNORECASE,
)
_NONE = frozenset("nobody noone no none neither not zero".split())
_PERSONAL = re.compile(
    r"person|child|children|men|women|crew|[a-z]{2,}(?:(?:er|or|ist|ant|ent|ian|ee|pupil)s|man|men|women|children)"
)
"""Nouns of people, by their endings."""

_HAPPENED = frozenset(
    "deaths fatalities bodies corpses injuries arrests detentions evacuees infections survivors".split()
)
"""Nouns that count those to whom it happened: "17 arrests" are 17 people arrested."""

_PUT_AT = re.compile(
    r"\b(?:put|puts|set|sets|estimated|placed|measured|recorded|gave|listed) (?:the|its|their) ([a-z]+)\s"
    r"(?:[\w.’'-]+\s){0,12}at $",
    re.IGNORECASE,
)
"""A value put on something named further off: "put the magnitude of the earthquake at 6.1"."""

_PASSING = frozenset(("topped", "exceeded", "surpassed"))
"""Hedges that are verbs."""

_ABOARD = re.compile(
    r"\s(?:(?:aboard|on\sboard)\b"
    r"|(?:were|are|remain(?:ed)?)\s(?:still\s)?(?:(?:being\s)?treated\s)?(?:in|at|taken\sto)\s(?:the\s)?hospital)"
)
"""Behind a bare number these make it so many people: "with 239 aboard", "four were in hospital"."""

_STATED = frozenset(
    "to at of was is are were be been reached reaching hit stood totalled totaled exceeded topped passed "
    "near from below above by said reads read number numbers numbered cost costs".split()
)
"""Before a bare number these say that it is somebody's value: "the toll rose to 132"."""


def count(reading: SentenceReading, place: Place, fact: Fact) -> Fact | None:
    """Things counted: the noun behind the number, or the event that happened to so many."""
    head = counted_noun(reading, place)
    if _is_model_name(reading, place) or _is_year(reading, place, head):
        return None
    counted = situated(reading, place, fact)
    if place.number.value == 1 and not counts_one(reading, place):
        happened = counted.event in EVENTS.values() and (head or _next_form(reading, place) in EVENTS)
        if place.number.is_word and not happened:
            return None
        head = head if place.number.is_word else None
    if strong := of_a_host(reading, place, counted):
        return strong
    if head is None:
        return _part(reading, place, counted) or _headless(reading, place, counted)
    return _of_noun(reading, place, counted, head)


def _of_noun(reading: SentenceReading, place: Place, fact: Fact, head: Token) -> Fact:
    """So many of a noun, which names what is compared; of people by what happened to them."""
    key = SAME_NOUN.get(head.form, head.stem)
    words = words_of(reading.language)
    is_many = words is None and place.number.value != 1
    counted = replace(fact, end=max(fact.end, head.end), unit=singular(head.form) if is_many else head.form,
                      subject=head.form, near=fact.near - {head.stem})  # fmt: skip
    if OF_THEM.match(reading.text, place.number.end):
        return replace(counted, key=f"{key}{PART}")
    if head.form == "times" and (verb := _done(reading, place, fact)):
        key = SAME_NOUN.get(verb.form, verb.stem)
    if head.form in (words.persons if words else PERSONS):
        key = "person"
    elif head.form in _HAPPENED or (words and reading.event(head.form)):
        key, counted = "person", replace(counted, event=reading.event(head.form))
    return replace(counted, key=key)


def _is_year(reading: SentenceReading, place: Place, head: Token | None) -> bool:
    """Whether four digits are a year rather than so many: "in 2014", "the 2014 Oscars"."""
    value = place.number.value
    if not isinstance(value, int) or not 1900 <= value <= 2099 or place.number.end - place.number.start != 4:
        return False
    return head is None or reading.language != "en" or not head.text.islower()


def _named(words: list[Token]) -> str:
    """What a bare value is of: the noun before it, with what tells which: "alcohol level", not "level"."""
    words = [t for t in words if not is_verb(t.form)] or words
    noun = words[-1].form
    if len(words) < 2 or noun not in BLAND or words[-2].end + 1 != words[-1].start:
        return noun
    return f"{words[-2].form} {noun}" if words[-2].kind is TokenKind.WORD else noun


def _next_form(reading: SentenceReading, place: Place) -> str:
    return reading.tokens[place.after].form if place.after < len(reading.tokens) else ""


def part_of(fact: Fact, whole: Fact) -> Fact:
    """A number of those that another counts: "14 people, five of them seriously hurt"."""
    return replace(fact, unit=whole.unit, subject=whole.subject, event=fact.event or whole.event,
                   key=f"{whole.key.removesuffix(PART)}{PART}")  # fmt: skip


def _part(reading: SentenceReading, place: Place, fact: Fact) -> Fact | None:
    """So many of a number: "four of the five crew members" counts members, but as a part."""
    found = _OF_SO_MANY.match(reading.text, place.number.end)
    if found is None or reading.text.startswith(("'s", "’s"), found.end()):
        return _part_of_named(reading, place, fact)
    at = reading.index_at(found.end(1) if found[1] else found.end())
    if not found[1] and reading.tokens[reading.index_at(found.start(2))].kind is not TokenKind.NUMBER:
        return None
    noun = next((t for t in reading.tokens[at : at + 3] if is_plural(t.form)), None)
    if noun is None:
        return None
    key = SAME_NOUN.get(noun.form, noun.stem)
    # "Will buy 58 of its jets" names no whole: nobody has so many of them in mind.
    is_of_somebody = found[1] and found[1].split()[0] in _POSSESSIVES
    part = "" if is_of_somebody and reading.tokens[at - 1].kind is not TokenKind.NUMBER else PART
    return replace(
        fact, unit=singular(noun.form), subject=noun.form, key=f"{key}{part}", near=fact.near - {noun.stem}
    )


def _part_of_named(reading: SentenceReading, place: Place, fact: Fact) -> Fact | None:
    """So many of somebody's number, or of one told before: "46 of Ardlow's 60", "Of the 60 cars, 46 …"."""
    whole = _owned_whole(reading, place) or _whole_before(reading, place, fact.start)
    if whole is None:
        return None
    after = reading.index_at(whole.end)
    noun = next((t for t in reading.tokens[after : after + 3] if is_plural(t.form)), None)
    if noun is None:
        return None
    key = SAME_NOUN.get(noun.form, noun.stem)
    return replace(
        fact, unit=singular(noun.form), subject=noun.form, key=f"{key}{PART}", near=fact.near - {noun.stem}
    )


def _owned_whole(reading: SentenceReading, place: Place) -> NumberSpan | None:
    """The number behind "of" and whoever has so many."""
    numbers, owned = reading.numbers, _OF_OWNED.match(reading.text, place.number.end)
    at = bisect_right(numbers, place.number.start, key=lambda n: n.start)
    return numbers[at] if owned and at < len(numbers) and numbers[at].start == owned.end() else None


def _whole_before(reading: SentenceReading, place: Place, start: int) -> NumberSpan | None:
    """The number of the phrase with "of" that ends right before a part, which begins at `start`."""
    at = bisect_left(reading.numbers, place.number.start, key=lambda n: n.start)
    whole = reading.numbers[at - 1] if at else None
    if whole is None or not _THEN.fullmatch(reading.text, whole.end, start):
        return None
    opens = max(0, whole.start - _OF_WHOLE_LENGTH)
    return whole if _OF_WHOLE.search(reading.text, opens, whole.start) else None


def _headless(reading: SentenceReading, place: Place, fact: Fact) -> Fact | None:
    """A bare number: "the toll rose to 132", "the number of users reached 300 million", ", 43,"."""
    before = reading.text[max(0, fact.start - 20) : fact.start].rstrip()
    if more := _MORE.match(reading.text, fact.end):
        fact = replace(fact, end=more.end())
    if age := age_of(reading, place, fact):
        return age
    is_event = fact.event in EVENTS.values()
    if is_event or _ABOARD.match(reading.text, fact.end):
        return replace(fact, key="person", unit="person", subject=fact.event if is_event else "people")
    if in_crowd := of_a_crowd(before, fact):
        return in_crowd
    if before.endswith(":") and place.first and _ENDS.match(reading.text, place.number.end):
        return _under_its_heading(reading, place, fact)
    is_stated = before.rsplit(" ", 1)[-1].lower() in _STATED or _GIVEN_AS.search(before)
    if fact.hedge not in _PASSING and not is_stated:
        return None
    return _value_of_a_total(reading, place, fact) or _value_of_a_word(reading, place, fact)


def _under_its_heading(reading: SentenceReading, place: Place, fact: Fact) -> Fact | None:
    """A number behind a colon: "Death toll: 12", "Casualties: 40"."""
    heading = reading.tokens[place.first - 1]
    if event := reading.event(heading.form):
        return replace(fact, key="person", unit="person", event=event, subject=event)
    if not is_plural(heading.form):
        return None
    return replace(fact, key=SAME_NOUN.get(heading.form, heading.stem), unit=singular(heading.form),
                   subject=heading.form)  # fmt: skip


def _done(reading: SentenceReading, place: Place, fact: Fact) -> Token | None:
    """What was done so many times: "viewed nearly 60 million times" counts views."""
    hedge = {*(fact.hedge or "").split()}
    before = reversed(reading.tokens[place.left : place.first])
    return next((t for t in before if t.form not in hedge and t.text.islower()), None)


def _value_of_a_total(reading: SentenceReading, place: Place, fact: Fact) -> Fact | None:
    number = place.number
    totals = list(_NUMBER_OF.finditer(reading.text, max(0, number.start - _FAR), number.start))
    if not totals:
        return None
    form = totals[-1][2].lower()
    index = reading.index_at(totals[-1].start(2))
    stem = reading.tokens[index].stem if index < len(reading.tokens) else form
    if form in _HAPPENED:
        return replace(fact, key="person", unit=singular(form), subject=form, event=reading.event(form))
    return replace(fact, key=SAME_NOUN.get(form, stem), unit=singular(form), subject=form)


def _value_of_a_word(reading: SentenceReading, place: Place, fact: Fact) -> Fact | None:
    if put := _PUT_AT.search(reading.text, max(0, fact.start - _FAR), fact.start):
        noun = reading.tokens[reading.index_at(put.start(1))]
        return of_noun(replace(fact, subject=noun.form), noun)
    if _COSTED.search(reading.text, max(0, fact.start - _FAR), fact.start):
        return replace(fact, key=LOOSE_COST, subject="cost")
    left = [
        token
        for at, token in enumerate(reading.tokens[place.left : place.first], start=place.left)
        if reading.is_content[at]
        and token.kind is not TokenKind.NUMBER
        and token.form not in NOT_CONTEXT
        and token.form not in DIRECTIONS
    ]
    left = [token for token in left if not is_verb(token.form)] or left
    if head := _head(reading, place):
        return of_noun(replace(fact, subject=head.form), head)
    if not left or not (left[-1].text.islower() or _is_first_word(reading, left[-1])):
        return None
    return of_a_base(fact, left) or of_noun(replace(fact, subject=_named(left)), left[-1])


def _is_first_word(reading: SentenceReading, token: Token) -> bool:
    """Whether a word has its capital from the sentence: "Attendance was 38,900"."""
    return (
        token.start == reading.tokens[0].start and token.kind is TokenKind.WORD and token.text[1:].islower()
    )


def _head(reading: SentenceReading, place: Place) -> Token | None:
    """The noun that a clause is about, where more is said of it: "the crowd at the rally was put at"."""
    if place.first >= len(reading.clause):
        return None
    told = (
        place.first - 2 if place.first > 1 and reading.tokens[place.first - 1].form == "as" else place.first
    )
    begins = bisect_left(reading.clause, reading.clause[told])
    words = reading.tokens[begins : place.first]
    at = next((i for i, t in enumerate(words) if i and t.form in _PREPOSITIONS), 0)
    head = words[at - 1] if at else None
    if head is None or not reading.is_content[begins + at - 1] or head.kind is not TokenKind.WORD:
        return None
    return None if head.form in BLAND or is_verb(head.form) else head


def _is_model_name(reading: SentenceReading, place: Place) -> bool:
    """Whether capitals right before make the number part of a name: "AK 47", "BBC 2"."""
    before = reading.tokens[place.first - 1] if place.first else None
    if before is not None and reading.gap(place.first) == " " and _takes_a_number(reading, place, before):
        return True
    if before is None or not before.text.isalpha() or not before.text.isupper() or len(before.text) < 2:
        return False
    return reading.text[before.end : place.number.start] == " "


def _takes_a_number(reading: SentenceReading, place: Place, before: Token) -> bool:
    """Whether a word with a capital has the number for its own: "Chapter 11", "the Ford 150 trucks"."""
    written = reading.text[place.number.start : place.number.end]
    if before.text.islower() or not written.isdecimal() or len(written) > _LONGEST_OF_MODELS:
        return False
    if before.form in _NUMBERED:
        return True
    at = place.first - 2
    if at < 0 or before.kind is not TokenKind.NAME or reading.tokens[at].form not in _DETERMINERS:
        return False
    return not at or reading.tokens[at - 1].form not in _WHERE


def _may_be_nobody(word: str | None) -> bool:
    """Whether "no …" speaks of people or of what happened to them: no passengers, no arrests."""
    form = (word or "").lower()
    return form in PERSONS or form in _HAPPENED or form == "casualties" or bool(_PERSONAL.fullmatch(form))


def nobody(reading: SentenceReading) -> Iterator[Fact]:
    """Sentences that count none: "no one was injured", "none of the passengers was hurt", "no casualties"."""
    if reading.language != "en" or _NONE.isdisjoint(t.form for t in reading.tokens):
        return
    for found in _NOBODY.finditer(reading.text):
        which = next((g for g in (2, 3) if _may_be_nobody(found[g])), 0)
        which = which or 2 * bool(found[0].lower().startswith("not ") and found[2])
        if found[2] and not which:
            continue
        end = found.end(which) if which else found.end(1)
        first, after = reading.index_at(found.start()), reading.index_at(end)
        number = NumberSpan(found.start(), end, 0)
        right = min(len(reading.tokens), after + (5 if found[2] else _FAR_WORDS))
        place = Place(number, first, after, max(0, first - 2), right)
        last = reading.tokens[after - 1].form if after else ""
        none = Fact(FactKind.QUANTITY, "", found.start(), end, 0, unit="person", key="person")
        fact = situated(reading, place, none)
        event = EVENTS.get(last, "") or ("killed" if last == "casualties" else fact.event)
        if event in EVENTS.values():
            yield replace(fact, event=event, subject=event)
