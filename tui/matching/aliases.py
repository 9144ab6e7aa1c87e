"""Names that mean one thing, proposed from the text itself: "X, known as Y", brackets, initialisms."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tui.model import Article, Role, SafeText, Sentence


@dataclass(frozen=True, slots=True)
class Alias:
    """Two names for one thing.

    Attributes:
        name, other: as written in the article.
        sentence: id of the sentence that says so.
        reason: the rule that proposed it, in words: `known as`, `brackets`, `initials` …
    """

    name: SafeText
    other: SafeText
    sentence: str
    reason: str


_WORD = r"(?:[A-Z][\w’'&-]*\w|[A-Z])"
_NAMED = rf"(?P<name>{_WORD}(?: (?:(?:of|the|and|for|de|von|van|du|la) )?{_WORD}){{0,5}})"
_OTHER = (
    r"(?:the )?(?:[“\"‘'](?P<quoted>[^”\"’'“‘\n]{2,40}?)[,.]?[”\"’']|"
    rf"(?P<plain>{_WORD}(?: (?:(?:of|the|and|for) )?{_WORD}){{0,4}}))"
)
_SAY_SO = (
    r"(?:(?:also|better|commonly|popularly|widely|locally|often|formerly|now|sometimes|otherwise) )*"
    r"(?P<reason>known as|called|nicknamed|dubbed|shortened to|abbreviated (?:to|as)|meaning|which means|"
    r"which translates (?:to|as)|translating (?:to|as)|or simply|aka|a\.k\.a\.)"
)
_RULES = (
    # "Xiaohongshu, meaning “Little Red Book,”"; "Xiaohongshu, which they’ve nicknamed “RedNote,”";
    # not "known as Xiaohongshu in China, which translates to …"
    re.compile(rf"(?<!\bin )\b{_NAMED},? (?:which (?:[\w’']+ ){{0,3}}?|(?:is|was|are) )?{_SAY_SO} {_OTHER}"),
    # "the app Xiaohongshu, or RedNote in English"
    re.compile(rf"{_NAMED}, (?P<reason>or) {_OTHER}(?= in [A-Z]|,)"),
    # "Known as Xiaohongshu in China, …, RedNote is …"
    re.compile(
        rf"(?P<reason>[Kk]nown as) {_NAMED.replace('name', 'first')}(?: in {_WORD})?,"
        rf"(?: which [^,]{{3,60}},)? (?P<plain>{_WORD}(?: {_WORD}){{0,3}}) (?:is|was|has|had|are)\b"
    ),
)  # fmt: skip
_BRACKETS = re.compile(rf"{_NAMED} \((?P<plain>{_WORD}(?: {_WORD}){{0,3}})\)")
_LONG = re.compile(rf"\b{_WORD}(?: (?:(?:of|the|and|for|on|in) )?{_WORD}){{2,5}}")
_SHORT = re.compile(r"(?<![\w.])[A-Z]{3,6}(?![\w.])")
"""A name long enough to go by its initials, and initials."""

_OPENERS = frozenset(
    "The A An In On At As But And If When While For From By Since After Before This That It He She They We "
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Chinese American Reuters AP AFP".split()
)
_LONGEST_READ = 2_000


def propose_aliases(articles: Sequence[Article]) -> tuple[Alias, ...]:
    """Find pairs of names that the articles themselves say, or show, to be the same, each once.

    Cautious by design, since a wrong alias joins what has nothing to do with each other: both names must
    be names by their capitals or their quotation marks, and a bracket counts only where it holds the
    initials of what stands before it or where both names are also used outside brackets. Initials that
    stand alone are those of a name where only one name of the set has them.

    Returns:
        In text order, articles in set order; for one pair the first sentence that says so.
    """
    used = _names_used(articles)
    found: dict[tuple[str, str], Alias] = {}
    for article in articles:
        for sentence in article.sentences:
            if sentence.role in (Role.BODY, Role.TITLE, Role.HEADING, Role.CAPTION):
                for name, other, reason in _said(sentence, used):
                    pair = sorted((name.casefold(), other.casefold()))
                    if pair[0] != pair[1]:
                        alias = Alias(SafeText(name), SafeText(other), sentence.id, reason)
                        found.setdefault((pair[0], pair[1]), alias)
    for alias in _by_initials(articles):
        one, other = sorted((alias.name.casefold(), alias.other.casefold()))
        found.setdefault((one, other), alias)
    return tuple(found.values())


def _by_initials(articles: Sequence[Article]) -> Iterator[Alias]:
    """Initials here that are those of a name there: "the FAA", "the Federal Aviation Administration"."""
    texts = [(s.id, s.text[:_LONGEST_READ]) for article in articles for s in article.body]
    # Words in capitals throughout are no initials where a whole sentence is written so.
    used = {short: at for at, text in reversed(texts) if not text.isupper() for short in _SHORT.findall(text)}
    if not used:
        return
    names: dict[str, set[str]] = {}
    for _, text in texts:
        for match in _LONG.finditer(text):
            name = _trimmed(match[0])
            if (initials := _initials(name)) in used and name.count(" ") > 1 and not name.isupper():
                names.setdefault(initials, set()).add(name)
    for initials, meant in names.items():
        if len(meant) == 1:
            yield Alias(SafeText(meant.pop()), SafeText(initials), used[initials], "initials")


def _names_used(articles: Sequence[Article]) -> Counter[str]:
    """How often each capitalised word is used in story text, outside brackets."""
    used: Counter[str] = Counter()
    for article in articles:
        for sentence in article.body:
            used.update(re.findall(_WORD, re.sub(r"\([^)]*\)", " ", sentence.text[:_LONGEST_READ])))
    return used


def _said(sentence: Sentence, used: Counter[str]) -> Iterator[tuple[str, str, str]]:
    text = sentence.text[:_LONGEST_READ]
    for rule in _RULES:
        for match in rule.finditer(text):
            groups = match.groupdict()
            name = _trimmed(groups.get("name") or groups.get("first") or "")
            other = _trimmed(groups.get("quoted") or groups.get("plain") or "")
            if _is_name(name) and _is_name(other, quoted=bool(groups.get("quoted"))):
                yield name, other, groups["reason"].casefold()
    for match in _BRACKETS.finditer(text):
        name, other = _trimmed(match["name"]), match["plain"]
        if other == _initials(name):
            yield name, other, "initials"
        elif " " not in name + other and used[name] and used[other] and _is_name(name) and _is_name(other):
            yield name, other, "brackets"


def _trimmed(name: str) -> str:
    """The name without a sentence's opening word and without a possessive."""
    words = name.strip(" ,.").split(" ")
    while len(words) > 1 and words[0] in _OPENERS:
        del words[0]
    return re.sub(r"[’']s$", "", " ".join(words))


def _is_name(name: str, *, quoted: bool = False) -> bool:
    words = name.split()
    if not words or len(words) > 6 or len(name) < 2 or name in _OPENERS:
        return False
    return quoted or name[0].isupper()


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper())
