"""A few words to call a passage by: the most telling ones that its members share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from tui.matching.rarity import Rarity
from tui.matching.tokens import Token, TokenKind, is_stop_word, tokenise
from tui.model import SafeText, Sentence

_LONGEST = 5
_SHORTEST = 2
_READ = 1_000


def labels_of(passages: Sequence[Sequence[Sentence]], languages: Mapping[str, str]) -> list[SafeText]:
    """Label each passage with a stretch of 2–5 words of one of its sentences.

    Args:
        passages: the sentences of each.
        languages: the language of each article, by id.

    Returns:
        For each passage the stretch whose words most members share and that tell most in this set: as
        written, no stop word at either end, unique among the passages where that can be had. A
        sentence without words labels itself, cut short.
    """
    known: dict[tuple[str, str], tuple[Token, ...]] = {}
    tokens: dict[str, tuple[Token, ...]] = {}
    for sentence in (s for members in passages for s in members):
        text, language = sentence.text[:_READ], languages[sentence.article]
        if (text, language) not in known:
            known[text, language] = tokenise(text, language)
        tokens[sentence.id] = known[text, language]
    rarity = Rarity({token.stem for token in found} for found in tokens.values())
    taken: set[str] = set()
    labels = []
    for members in passages:
        label = _label(members, tokens, languages, rarity, taken)
        taken.add(label.casefold())
        labels.append(label)
    return labels


def _label(
    members: Sequence[Sentence],
    tokens: Mapping[str, Sequence[Token]],
    languages: Mapping[str, str],
    rarity: Rarity,
    taken: set[str],
) -> SafeText:
    sources: Counter[str] = Counter()
    counted = set()
    for sentence in members:
        for stem in {token.stem for token in tokens[sentence.id]}:
            if (sentence.article, stem) not in counted:
                counted.add((sentence.article, stem))
                sources[stem] += 1
    teller_count = len({sentence.article for sentence in members})
    best: tuple[float, int, SafeText] | None = None
    for number, sentence in enumerate(members):
        language = languages[sentence.article]
        found = tokens[sentence.id]
        for first in range(len(found)):
            for last in range(first + _SHORTEST - 1, min(len(found), first + _LONGEST)):
                stretch = found[first : last + 1]
                if not _is_phrase(sentence.text, stretch, language):
                    continue
                text = SafeText(sentence.text[stretch[0].start : stretch[-1].end])
                if text.casefold() in taken:
                    continue
                worth = _worth(stretch, language, sources, teller_count, rarity)
                if best is None or (worth, -number) > best[:2]:
                    best = (worth, -number, text)
    if best is not None:
        return best[2]
    return SafeText(" ".join(members[0].text[:60].split()[:_LONGEST])[:40])


def _is_phrase(text: str, stretch: Sequence[Token], language: str) -> bool:
    """Whether nothing but spaces and light punctuation parts its words, and its ends carry content."""
    ends = (stretch[0], stretch[-1])
    if any(
        is_stop_word(token.form, language) or is_stop_word(token.text.casefold(), language) for token in ends
    ):
        return False
    return all(text[a.end : b.start].strip(" \u00a0'’-–") == "" for a, b in pairwise(stretch))


def _worth(
    stretch: Sequence[Token], language: str, sources: Counter[str], tellers: int, rarity: Rarity
) -> float:
    """Rarity of the words by the share of sources that use them; long stretches must earn their length."""
    worth = 0.0
    seen = set()
    for token in stretch:
        if token.stem in seen or is_stop_word(token.form, language):
            worth -= 0.5
            continue
        seen.add(token.stem)
        share = sources[token.stem] / tellers
        shared = share if tellers == 1 or sources[token.stem] > 1 else 0.15
        telling = min(rarity[token.stem], 5.0) * (
            1.3 if token.kind in (TokenKind.NAME, TokenKind.HASHTAG) else 1.0
        )
        worth += telling * shared - 1.2
    return worth
