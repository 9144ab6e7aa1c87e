"""What a sentence denies: the words that a negation turns round, wherever it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from tui.contrast.facts.lexicon import FAILING, NEGATIONS, NOT_ADVERBS
from tui.contrast.facts.predicates import is_verb
from tui.contrast.facts.reading import SentenceReading
from tui.matching.tokens import TokenKind

_NOT_DENYING: Final = re.compile(
    r"\b(?:not only|not just|not merely|not simply|not necessarily|not yet clear|not clear|not immediately|"
    r"not least|no sooner|no matter|no doubt|no wonder|whether or not|if not|not to mention|cannot but|"
    r"no (?:more|fewer|less|later|earlier) than|"
    r"not (?!(?:act|work|travel|operat|liv|fly|walk|com)\w* )(?:[\w’'-]+ ){1,4}(?:alone|only))\b",
    re.IGNORECASE,
)
"""Here a negation stresses; "did not act alone" denies."""

_UNDONE: Final = FAILING | {"yet"}
"""Before "to" they deny what follows: "failed to reduce", "had yet to regain"."""

_NOBODY: Final = frozenset("nobody nothing none neither".split())
"""Whatever the clause says behind these, it says of nobody."""

_A_SINGLE: Final = frozenset(("one", "1", "a", "single"))

_UNTIL: Final = re.compile(r"\b(?:until|before|unless|except|without)\b", re.IGNORECASE)

_YET: Final = re.compile(r"\b(?:yet|so far|for now)\b", re.IGNORECASE)
"""What is denied for the moment only, another source may tell of later."""

_THAN: Final = re.compile(r"\bthan\b", re.IGNORECASE)
"""With this "no" says that something is the most: "no program drew a bigger audience than"."""

_SOON: Final = 120
"""Code points behind a negation within which those words limit it."""

_NO_MORE: Final = frozenset(("longer", "one", "1"))
"""Behind "no" these deny the verb: "no longer allowed", "no one was killed"."""

_PROOFS: Final = frozenset(
    "evidence proof sign signs indication indications trace traces suggestion hint".split()
)
_BEEN: Final = frozenset("been was were is are had has have being be".split())
"""Of what "no evidence that" denies, the word behind one of these is the predicate."""

_HELPING: Final = frozenset("did do does will would could can".split())

_LONGEST: Final = 40
"""Words within which a clause is looked at."""

_TURNED: Final = 8
"""Words within which the verb of a turned clause stands."""

_NO_FURTHER: Final = frozenset("of for to in on at by with from".split())
"""Behind "no" these end what is denied: "no need for a permit" denies the need."""

LIGHT: Final = frozenset(
    "make made makes making give given gave gives giving offer offered offers tender tendered submit "
    "submitted have has had take took taken carry carrying carried wear wearing wore receive received get "
    "got hold held show shown showed issue issued find found pay paid use used using lodge lodged play "
    "played produce produced".split()
)
"""To deny these is to deny what they are done with: "has not offered her resignation"."""

_RELATIVE: Final = frozenset(("that", "who", "which"))
"""Behind a noun these begin a clause about it."""

_DETERMINERS: Final = frozenset("a an any his her its their our my your".split())

_AT_NO: Final = frozenset("point time stage moment circumstances way".split())
"""Behind "at no" or "in no" these deny what is said: "at no point were they told"."""

_UNTRUE: Final = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|refut(?:ed|es|ing)|disput(?:ed|es|ing)|"
    r"(?:dismiss|reject)(?:ed|es|s|ing) (?:\w+ ){0,3}"
    r"(?:claims?|reports?|rumou?rs?|suggestions?|allegations?|stories)|"
    r"not true|untrue|not the case|false|no truth (?:in|to) (?:\w+ ){0,3}\w+|"
    r"contrary to (?:\w+ ){0,3}(?:claims?|reports?|rumou?rs?))\b[^,.;:]{0,40}?\bthat\b",
    re.IGNORECASE,
)
"""What follows is said not to be so."""

_SAID_WRONG: Final = re.compile(
    r"\b(?:claims?|reports?|rumou?rs?|suggestions?|allegations?|stor(?:y|ies)|posts?|messages?) "
    r"(?:\w+ ){0,4}?that (?P<said>[^.;:]{3,150}?) (?:was|were|is|are) (?:wrong|false|untrue|baseless|"
    r"unfounded|not true|incorrect|without foundation|fake|a hoax|denied|invented|made up)\b",
    re.IGNORECASE,
)

_DENIED_DOING: Final = re.compile(
    r"\bden(?:y|ies|ied|ying) (?:ever )?(?:having (?:ever )?|being )?(?=\w)", re.IGNORECASE
)

_AGAINST: Final = re.compile(
    r"\b(?:(?:decided|opted|ruled|chose|chosen|advised) against|rul(?:ed|es|ing) out|refrain(?:ed|s)? from|"
    r"stopp?(?:ed|s)? short of|instead of|rather than|far from|(?:in the )?absence of|devoid of|"
    r"(?:dropped|abandoned|scrapped|shelved) (?:its |his |her |their |the |a )?plans? (?:to|for)|"
    r"decided not to|agreed not to|chose not to|nothing but)\s(?=[\w])",
    re.IGNORECASE,
)
"""With these the next word is denied without a negation."""


_TO_COME: Final = frozenset("will would shall can may".split())
_NEVER_TO: Final = frozenset("won't wont wouldn't wouldnt can't cannot cant".split())
"""Before "not", and by themselves, these deny what is to come."""


@lru_cache(maxsize=4096)
def denials(reading: SentenceReading) -> dict[int, int]:
    """Index of each denied word to where its negation starts; two negations cancel."""
    exempt = [m.span() for m in _NOT_DENYING.finditer(reading.text)]
    denied: dict[int, int] = {}
    for word, start in (*_said_untrue(reading), *_kept_from(reading)):
        _turn(denied, word, start)
    tokens = reading.tokens
    for at, token in enumerate(tokens):
        if not _is_negation(reading, at) or any(start <= token.start < end for start, end in exempt):
            continue
        if token.form in FAILING and at in denied:
            continue  # "never failed to"
        for word in dict.fromkeys(_denied_by(reading, at)):
            _turn(denied, word, token.start)
    return denied


@lru_cache(maxsize=4096)
def put_off(reading: SentenceReading) -> frozenset[int]:
    """Words of what is only said to come later, if it comes: "will not close before the end of August"."""
    return frozenset(
        word
        for at, token in enumerate(reading.tokens)
        if token.form in _NEVER_TO or (token.form == "not" and at and reading.tokens[at - 1].form in _TO_COME)
        if _UNTIL.search(reading.text, token.end, token.end + _SOON)
        if (word := _target(reading, at + 1)) is not None
    )


def _turn(denied: dict[int, int], word: int, start: int) -> None:
    if word in denied:
        del denied[word]
    else:
        denied[word] = start


def _is_negation(reading: SentenceReading, at: int) -> bool:
    form = reading.tokens[at].form
    if form == "no" and reading.gap(at + 1).strip():
        return False  # "No. 1", "No, he said"
    is_failing = form in _UNDONE and at + 1 < len(reading.tokens) and reading.tokens[at + 1].form == "to"
    return form in NEGATIONS or form in _NOBODY or form.endswith("n't") or is_failing


def _denied_by(reading: SentenceReading, at: int) -> list[int]:
    """The words that one negation turns round."""
    tokens, token = reading.tokens, reading.tokens[at]
    if _is_limited(reading, at):
        return []
    if token.form == "no" and at + 1 < len(tokens) and tokens[at + 1].form in _AT_NO:
        return _until_verb(reading, at + 2)
    is_adverb = token.form == "no" and at + 1 < len(tokens) and tokens[at + 1].form in _NO_MORE
    predicate = _of_nobody(reading, at)
    if predicate is not None and (is_adverb or token.form != "no"):
        return [predicate]
    is_object = token.form in _NOBODY or (is_adverb and tokens[at + 1].form != "longer")
    if is_object and at and reading.is_content[at - 1] and not reading.is_cut[at]:
        return [at - 1]  # "hurt nobody"
    target = _target(reading, at + 1 + is_adverb)
    if target is None or token.form == "nor":
        return []
    also = [] if predicate is None else [predicate]
    if token.form == "no" and at and _governs(reading, at - 1):
        also.append(at - 1)
    return [target, *_done_with(reading, target)] if is_adverb else [*_turned(reading, at, target), *also]


def _is_limited(reading: SentenceReading, at: int) -> bool:
    """Whether more is said by a negation than that something is not so: "no bigger than", "not until"."""
    token = reading.tokens[at]
    soon = token.end, token.end + _SOON
    limit = _THAN if token.form == "no" else _UNTIL
    return bool(limit.search(reading.text, *soon) or _YET.search(reading.text, *soon))


def _governs(reading: SentenceReading, at: int) -> bool:
    """Whether a verb has what is denied behind it for its object: "lost no cargo" denies losing."""
    form = reading.tokens[at].form
    return reading.is_content[at] and is_verb(form) and form not in LIGHT and not reading.is_cut[at + 1]


def _until_verb(reading: SentenceReading, first: int) -> list[int]:
    """The content words of a turned clause, its verb the last: "were patients told"."""
    found = []
    for at in range(first, min(len(reading.tokens), first + _TURNED)):
        if reading.is_content[at]:
            found.append(at)
            if is_verb(reading.tokens[at].form):
                break
    return found


def _of_nobody(reading: SentenceReading, at: int) -> int | None:
    """What a clause says of its subject, where that is nobody: "none of the passengers was hurt"."""
    tokens = reading.tokens
    form, following = tokens[at].form, tokens[at + 1].form if at + 1 < len(tokens) else ""
    is_none = form in _NOBODY or form == "no" or (form == "not" and following in _A_SINGLE)
    if not is_none or following == "longer":
        return None
    here = reading.clause[at]
    for before in range(at - 1, max(-1, at - _LONGEST), -1):
        if reading.clause[before] != here:
            break
        if is_verb(tokens[before].form) or tokens[before].form in _BEEN:
            return None  # "was not a", "there were no deaths"
    return predicate_in(reading, at + 1, _end_of_clause(reading, at))


def _end_of_clause(reading: SentenceReading, at: int) -> int:
    """Where the clause of a subject ends; what is put in between commas is part of it."""
    tokens = reading.tokens
    commas = 0
    for i in range(at + 1, min(len(tokens), at + _LONGEST)):
        if reading.is_cut[i]:
            if reading.gap(i).strip() != "," or commas == 2 or any(is_verb(t.form) for t in tokens[at:i]):
                return i
            commas += 1
        is_new = reading.clause[i] != reading.clause[i - 1] and not reading.is_cut[i]
        if is_new and commas != 1 and tokens[i].form not in _RELATIVE:
            return i
    return min(len(tokens), at + _LONGEST)


def predicate_in(reading: SentenceReading, first: int, stop: int) -> int | None:
    """The word that a stretch of a sentence says of its subject; None where none is sure."""
    tokens = reading.tokens
    is_aside, passed = False, first
    for at in range(first, stop):
        form = tokens[at].form
        is_aside = is_aside or (
            at > first and form in _RELATIVE and (form != "that" or reading.is_content[at - 1])
        )
        found: int | None = None
        if form in _BEEN or form in _HELPING:
            behind = range(at + 1, min(stop, at + 6))
            found = next((i for i in behind if reading.is_content[i] and not is_adverb(tokens[i].form)), None)
            if found is None:
                return None
        elif at > first and is_verb(form) and reading.is_content[at]:
            found = at
        if found is None or found <= passed:
            continue
        if not is_aside:
            return found
        is_aside, passed = False, found  # "none of those who were on the bus was hurt"
    return None


def _said_untrue(reading: SentenceReading) -> Iterator[tuple[int, int]]:
    """What somebody says is not so: "denied that the bridge had been shelled"."""
    if not re.search(r"den[yi]|tru|false|wrong|claim|report|rumou?r|refut|disput|post|messag", reading.text):
        return
    for match in _UNTRUE.finditer(reading.text):
        first = reading.index_at(match.end())
        if first and reading.tokens[first - 1].form == "that" and not _is_denied_before(reading, match):
            word = predicate_in(reading, first, _end_of_clause(reading, first))
            if word is not None:
                yield word, match.start()
    for match in _SAID_WRONG.finditer(reading.text):
        said = reading.index_at(match.start("said")), reading.index_at(match.end("said"))
        word = predicate_in(reading, *said)
        if word is not None:
            yield word, match.start("said")
    for match in _DENIED_DOING.finditer(reading.text):
        at = reading.index_at(match.end())
        if at < len(reading.tokens) and reading.is_content[at] and not _is_denied_before(reading, match):
            form = reading.tokens[at].form
            if form.endswith("ing") or (" " in match.group().strip() and is_verb(form)):
                yield at, match.start()


def _is_denied_before(reading: SentenceReading, match: re.Match[str]) -> bool:
    """Whether the denial is itself denied: "did not deny that"."""
    at = reading.index_at(match.start())
    forms = [t.form for t in reading.tokens[max(0, at - 2) : at]]
    return any(form in NEGATIONS or form.endswith("n't") for form in forms)


def _kept_from(reading: SentenceReading) -> Iterator[tuple[int, int]]:
    """What was decided against, or is there in the stead of something else."""
    for match in _AGAINST.finditer(reading.text):
        if "not" in match.group() or _is_denied_before(reading, match):
            continue
        at = reading.index_at(match.end())
        if at < len(reading.tokens) and reading.tokens[at].form in _DETERMINERS:
            at += 1
        if at < len(reading.tokens) and reading.is_content[at] and reading.tokens[at].kind is TokenKind.WORD:
            yield at, match.start()


def _turned(reading: SentenceReading, negation: int, target: int) -> list[int]:
    """The words that a negation turns round, the first content word behind it being `target`."""
    tokens = reading.tokens
    if tokens[negation].form != "no":
        return [target, *_done_with(reading, target)]
    if tokens[target].form in _PROOFS and target + 2 < len(tokens):
        link = tokens[target + 1].form
        if link == "of":
            return [target, *_phrase(reading, target + 2)]
        if link == "that":
            last = min(len(tokens), target + _LONGEST)
            stop = next((i for i in range(target + 2, last) if reading.is_cut[i]), last)
            return [
                target,
                *(
                    i
                    for i in range(target + 2, stop)
                    if tokens[i - 1].form in _BEEN and reading.is_content[i]
                ),
            ]
    return _phrase(reading, target)


def _done_with(reading: SentenceReading, target: int) -> list[int]:
    """What a verb that says little is done with: "carrying any weapon"."""
    tokens = reading.tokens
    if tokens[target].form not in LIGHT or target + 2 >= len(tokens):
        return []
    if tokens[target + 1].form not in _DETERMINERS or reading.is_cut[target + 1]:
        return []
    return _phrase(reading, target + 2) if reading.is_content[target + 2] else []


def _phrase(reading: SentenceReading, first: int) -> list[int]:
    """The words of a noun phrase: "no previous criminal record" denies the record."""
    words = [first]
    for at in range(first + 1, min(len(reading.tokens), first + 4)):
        form = reading.tokens[at].form
        if reading.gap(at).strip(" \u00a0-") or not reading.is_content[at] or is_verb(form):
            break
        words.append(at)
    return words


def is_adverb(form: str) -> bool:
    """Whether a word only says how something is said of another."""
    return form.endswith("ly") and len(form) > 4 and form not in NOT_ADVERBS


def _target(reading: SentenceReading, start: int) -> int | None:
    """The word a negation turns round: the next content word, adverbs passed over."""
    for at in range(start, min(len(reading.tokens), start + 6)):
        token = reading.tokens[at]
        gap = reading.gap(at).strip(" \u00a0")
        if gap and (at > start or gap[0] in ";:.,!?"):
            return None
        if token.form in ("need", "needs"):
            return at
        if reading.tokens[start - 1].form == "no" and token.form in _NO_FURTHER:
            return None
        if reading.is_content[at] and not is_adverb(token.form):
            return at
    return None
