"""Names that a reviewer said mean one thing, here or everywhere: told by one of them before scoring.

Names found in the texts become one term when profiles are made, wherever they stand. What holds in one
source or one passage must not touch the other texts, so there the words themselves are exchanged.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tui.model import Article, SafeText, Sentence
from tui.values import frozen

_UNSPACED = "[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]"
"""Thai, Lao, Japanese and Chinese, whose words have no edges to look for. Compiled when there is a name."""


@frozen
class ScopedNames:
    """Names that somebody said mean one thing, and where they do.

    Attributes:
        names: two or more.
        articles: ids of the articles it holds in; empty for everywhere.
        sentences: ids of the sentences it holds in; empty for all of those articles.
    """

    names: tuple[str, ...]
    articles: tuple[str, ...] = ()
    sentences: tuple[str, ...] = ()

    @property
    def is_everywhere(self) -> bool:
        """Whether it holds in every sentence of the set."""
        return not self.articles and not self.sentences

    def covers(self, sentence: str) -> bool:
        """Whether it holds in the sentence with this id."""
        if self.sentences:
            return sentence in self.sentences
        return not self.articles or sentence.rpartition(".")[0] in self.articles


def told_by_one_name(articles: Sequence[Article], scoped: Sequence[ScopedNames]) -> tuple[Article, ...]:
    """The articles with one name for each group wherever the group holds.

    The name kept is the one that the rest of the set uses most, since that is what the sentences are to be
    found by (of a group that holds everywhere, the one used most); of several, the one given last. Only the
    sentences' texts change, never ids or offsets.
    """
    told = tuple(articles)
    for names in scoped:
        told = _exchanged(told, names)
    return told


def _exchanged(articles: Sequence[Article], group: ScopedNames) -> tuple[Article, ...]:
    patterns = {name: _pattern(name) for name in group.names}
    elsewhere = [
        s.text for article in articles for s in article.body if group.is_everywhere or not group.covers(s.id)
    ]
    uses = {name: sum(len(p.findall(text)) for text in elsewhere) for name, p in patterns.items()}
    kept = max(reversed(group.names), key=uses.__getitem__)
    others = [pattern for name, pattern in patterns.items() if name != kept]

    def exchange(sentence: Sentence) -> Sentence:
        text: str = sentence.text
        for pattern in others:
            text = pattern.sub(lambda _: kept, text)
        return sentence if text == sentence.text else replace(sentence, text=SafeText(text))

    return tuple(
        replace(article, sentences=tuple(exchange(s) if group.covers(s.id) else s for s in article.sentences))
        for article in articles
    )


def _pattern(name: str) -> re.Pattern[str]:
    words = r"\s+".join(map(re.escape, name.split()))
    return re.compile(words if re.search(_UNSPACED, name) else rf"(?<!\w){words}(?!\w)", re.IGNORECASE)
