"""A small story in five sources, built by hand, for the rooms that only draw and tell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from tui.model import (
    Agreement,
    Article,
    Comparison,
    Conflict,
    Detail,
    FactKind,
    FactValue,
    Mark,
    Match,
    Meaning,
    Passage,
    Relation,
    Role,
    SafeText,
    Sentence,
    Verdict,
)
from tui.review.state import ReviewedPassage, ReviewState

HASHTAG = {
    "A": ("Users flock to RedNote as a ban looms.", "RedNote has 300 million users globally."),
    "B": (
        "Many American users are moving to RedNote as a ban looms.",
        "The hashtag “TikTok refugee” has already amassed around 60 million views, with many users "
        "expressing their resolve to continue their social media engagement.",
        "She expressed cautious optimism.",
    ),
    "C": (
        "Users are moving to RedNote because a ban looms.",
        "The hashtag #tiktokrefugee has already garnered over 160,000 posts.",
        "It has over 300 million users.",
    ),
    "D": (
        "As of Tuesday, the hashtag “TikTokRefugee” on RedNote garnered nearly 60 million views and over "
        "1.7 million comments.",
        "RedNote has more than 300 million users using it for tips.",
    ),
    "E": (
        "As of Wednesday, the hashtag “TikTok refugee” had garnered nearly 250 million views and over "
        "5.5 million comments.",
    ),
}


def article(name: str, lines: Sequence[str], roles: Sequence[Role] = (), **known: Any) -> Article:
    """An article with a line to each sentence, story unless `roles` says otherwise."""
    sentences, start = [], 0
    for number, line in enumerate(lines):
        role = roles[number] if number < len(roles) else Role.BODY
        end = start + len(line)
        sentences.append(Sentence(f"{name}.{number + 1}", name, start, end, SafeText(line), role, number))
        start = end + 1
    known.setdefault("source", SafeText(f"Outlet {name}"))
    return Article(name, SafeText("\n".join(lines)), "0" * 64, tuple(sentences), **known)


def place(articles: Sequence[Article], sentence: str, words: str) -> tuple[int, int]:
    """Where words stand in a sentence, in offsets of its article."""
    home = next(a for a in articles if a.id == sentence.rsplit(".", 1)[0])
    line = next(s for s in home.sentences if s.id == sentence)
    start = home.text.index(words, line.start)
    return start, start + len(words)


def hashtag_story() -> Comparison:
    """Five sources, two updates, an agreement, one detail, passages of four, three and one."""
    articles = tuple(article(name, lines) for name, lines in HASHTAG.items())

    def fact(sentence: str, words: str, value: int, unit: str, **more: Any) -> FactValue:
        return FactValue(sentence, *place(articles, sentence, words), value, unit, **more)

    views = (
        fact("B.2", "around 60 million views", 60_000_000, "view", hedge="around"),
        fact("D.1", "nearly 60 million views", 60_000_000, "view", hedge="nearly", as_of="Tuesday"),
        fact("E.1", "nearly 250 million views", 250_000_000, "view", hedge="nearly", as_of="Wednesday"),
    )
    comments = (
        fact("D.1", "over 1.7 million comments", 1_700_000, "comment", hedge="over", as_of="Tuesday"),
        fact("E.1", "over 5.5 million comments", 5_500_000, "comment", hedge="over", as_of="Wednesday"),
    )
    users = tuple(fact(s, "300 million users", 300_000_000, "user") for s in ("A.2", "C.3", "D.2"))
    return Comparison(
        articles=articles,
        matches=(
            Match("A.1", "B.1", 0.8),
            Match("A.2", "C.3", 0.9),
            Match("B.2", "D.1", 0.7, Relation.ADDS),
            Match("D.1", "E.1", 0.9, Relation.CONFLICTS),
        ),
        passages=(
            Passage("P1", SafeText("Users move to RedNote"), ("A.1", "B.1", "C.1")),
            Passage("P2", SafeText("The hashtag and its numbers"), ("B.2", "C.2", "D.1", "E.1")),
            Passage("P3", SafeText("300 million users"), ("A.2", "C.3", "D.2")),
            Passage("P4", SafeText("cautious optimism"), ("B.3",)),
        ),
        details=(Detail("D.2", *place(articles, "D.2", "using it for tips"), FactKind.CLAUSE, 0.8),),
        conflicts=(
            Conflict("K1", FactKind.QUANTITY, "views", "P2", Verdict.UPDATE, views),
            Conflict("K2", FactKind.QUANTITY, "comments", "P2", Verdict.UPDATE, comments),
        ),
        agreements=(Agreement(FactKind.QUANTITY, "users", users),),
        title=SafeText("TikTok refugees"),
    )


def undecided(comparison: Comparison, changes: Mapping[str, Mapping[str, Any]] | None = None) -> ReviewState:
    """The state in which nothing was decided but `changes`: fields of a passage, by its id."""
    passages = tuple(
        replace(ReviewedPassage(p.id, p.label, p.sentences), **(changes or {}).get(p.id, {}))
        for p in comparison.passages
    )
    return ReviewState(passages, comparison=comparison)


def hashtag_marks(comparison: Comparison) -> tuple[Mark, ...]:
    """What differs in the hashtag's passage: days, values, and what one source adds."""
    marked = (
        ("B.2", "around 60 million views", Meaning.CONFLICT),
        ("B.2", "with many users expressing their resolve", Meaning.UNIQUE),
        ("C.2", "over 160,000 posts", Meaning.UNIQUE),
        ("D.1", "Tuesday", Meaning.DIFFERS),
        ("D.1", "nearly 60 million views", Meaning.CONFLICT),
        ("D.1", "over 1.7 million comments", Meaning.CONFLICT),
        ("E.1", "Wednesday", Meaning.DIFFERS),
        ("E.1", "nearly 250 million views", Meaning.CONFLICT),
        ("E.1", "over 5.5 million comments", Meaning.CONFLICT),
    )
    return tuple(Mark(s, *place(comparison.articles, s, words), meaning) for s, words, meaning in marked)
