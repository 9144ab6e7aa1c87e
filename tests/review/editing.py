"""Articles changed at random, with a record of where each sentence went: the truth anchors are held to."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random

from tests.review.building import article, vocabulary
from tui.model import Article

_WORDS = vocabulary(3000, seed=11)
_COMMON = ["the", "of", "and", "a", "to", "in", "said", "that", "on", "was", "for", "it", "with", "by"]


def prose(random: Random, *, sentences: int) -> list[str]:
    """Sentences of 3 to 30 made-up words, nearly half of them common ones."""
    made = []
    for _ in range(sentences):
        length = max(3, min(30, round(random.gauss(17, 7))))
        words = [random.choice(_COMMON if random.random() < 0.45 else _WORDS) for _ in range(length)]
        made.append(" ".join(words).capitalize() + ".")
    return made


def edited(made: Article, random: Random, *, share: float) -> tuple[Article, Mapping[str, set[str]]]:
    """The article with that share of its words replaced, taken out, doubled or put in at random.

    A full stop goes where its word goes, so that sentences run together as they do in an edited text.

    Returns:
        The new article, and for each old sentence the ids of the new ones that hold any of its words.
    """
    words = [(word, s.id) for s in made.sentences for word in s.text.split()]
    after: list[tuple[str, str]] = []
    for word, home in words:
        if random.random() >= share:
            after.append((word, home))
            continue
        action = random.choice(["replace", "replace", "remove", "insert", "double"])
        if action != "remove":
            after.append((random.choice(_WORDS) if action == "replace" else word, home))
        if action in {"insert", "double"}:
            after.append((random.choice(_WORDS) if action == "insert" else word, home))
    return _sentences_of(made, after)


def _sentences_of(made: Article, words: list[tuple[str, str]]) -> tuple[Article, Mapping[str, set[str]]]:
    texts: list[str] = []
    where: dict[str, set[str]] = {s.id: set() for s in made.sentences}
    run: list[str] = []
    for number, (word, home) in enumerate(words):
        run.append(word)
        where[home].add(f"{made.id}.{len(texts) + 1}")
        if word.endswith(".") or number == len(words) - 1:
            texts.append(" ".join(run))
            run = []
    return article(made.id, texts, path=made.path), where
