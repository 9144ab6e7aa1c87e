"""Small comparisons, built by hand: what the reader shows does not hang on how it was found out."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from tui.model import (
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
    Role,
    SafeText,
    Sentence,
    Verdict,
)

Line = tuple[str, Role]


def article(article_id: str, source: str, lines: Sequence[Line]) -> Article:
    """An article of one paragraph a line."""
    text, sentences = "", []
    for number, (words, role) in enumerate(lines, 1):
        start = len(text)
        text += words + "\n\n"
        sentences.append(
            Sentence(
                f"{article_id}.{number}", article_id, start, start + len(words), SafeText(words), role, number
            )
        )
    return Article(
        id=article_id,
        text=SafeText(text),
        sha256=article_id * 8,
        sentences=tuple(sentences),
        title=SafeText(lines[0][0]),
        source=SafeText(source),
        path=SafeText(f"{source.lower().replace(' ', '-')}.txt"),
    )


def value(
    articles: Sequence[Article], sentence: str, words: str, number: float, as_of: str = ""
) -> FactValue:
    """A sum of dollars, found by its words in a sentence."""
    found = next(s for a in articles for s in a.sentences if s.id == sentence)
    start = found.start + found.text.index(words)
    return FactValue(sentence, start, start + len(words), number, "dollar", None, as_of or None, None)


def bridge() -> Comparison:
    """Three sources on a bridge: five passages, one conflict, three details, a heading, a byline."""
    body, heading, byline = Role.BODY, Role.TITLE, Role.BYLINE
    articles = (
        article("A", "Harbour Post", [
            ("Harbour bridge closed", heading),
            ("By Ann Gray", byline),
            ("The harbour bridge closed on Monday after engineers found 12 cracks in its steel.", body),
            ("Nearly 40,000 drivers cross the bridge every day.", body),
            ("The mayor said that repairs would cost 3 million dollars.", body),
            ("Ferries will run every ten minutes until the bridge opens again.", body),
        ]),
        article("B", "Daily Ferry", [
            ("Cracks close bridge", heading),
            ("Engineers discovered 12 cracks in the steel of the bridge, which was closed on Monday.", body),
            ("About 40,000 drivers use the bridge daily, most of them from the northern suburbs.", body),
            ("Repairs will cost nearly 9 million dollars, the mayor said on Wednesday.", body),
            ("Schools in the north open an hour later this week.", body),
        ]),
        article("C", "River News", [
            ("No way across", heading),
            ("The bridge over the harbour has been closed since Monday: engineers found 12 cracks.", body),
            ("Ferries run every ten minutes.", body),
        ]),
    )  # fmt: skip
    return Comparison(
        articles=articles,
        title=SafeText("The bridge"),
        matches=(
            Match("A.3", "B.2", 0.94),
            Match("A.3", "C.2", 0.91),
            Match("A.4", "B.3", 0.88),
            Match("A.5", "B.4", 0.8),
        ),
        passages=(
            Passage("P1", SafeText("The bridge and its cracks"), ("A.3", "B.2", "C.2")),
            Passage("P2", SafeText("Drivers a day"), ("A.4", "B.3")),
            Passage("P3", SafeText("Cost of repairs"), ("A.5", "B.4")),
            Passage("P4", SafeText("Ferries"), ("A.6", "C.3")),
            Passage("P5", SafeText("Schools"), ("B.5",)),
        ),
        details=(
            Detail("B.3", 160, 190, FactKind.CLAUSE, 0.6),
            Detail("B.5", 270, 300, FactKind.CLAUSE, 0.9),
        ),
        conflicts=(
            Conflict("K1", FactKind.MONEY, "cost of repairs", "P3", Verdict.UPDATE, (
                value(articles, "A.5", "3 million dollars", 3_000_000),
                value(articles, "B.4", "nearly 9 million dollars", 9_000_000, "Wednesday"),
            )),
        ),
    )  # fmt: skip


MARKED: dict[str, Meaning] = {
    "which was closed": Meaning.DIFFERS,
    "most of them from the northern suburbs": Meaning.UNIQUE,
    "3 million dollars": Meaning.CONFLICT,
    "nearly 9 million dollars": Meaning.CONFLICT,
    "on Wednesday": Meaning.DIFFERS,
    "until the bridge opens again": Meaning.UNIQUE,
}
"""What is marked in the bridge, wherever it stands."""


def marks_of(sentence: Sentence) -> list[Mark]:
    """The marks of a sentence, in text order."""
    found = [(sentence.text.find(words), words, meaning) for words, meaning in MARKED.items()]
    return [
        Mark(sentence.id, sentence.start + at, sentence.start + at + len(words), meaning)
        for at, words, meaning in sorted(found)
        if at >= 0
    ]


def paired(articles: Sequence[Article]) -> Comparison:
    """A comparison in which the nth story sentences of all articles tell the same."""
    bodies = [a.body for a in articles]
    passages = tuple(
        Passage(f"P{number}", SafeText(same[0].text[:40]), tuple(s.id for s in same))
        for number, row in enumerate(zip_longest(*bodies), 1)
        if (same := [s for s in row if s is not None])
    )
    return Comparison(articles=tuple(articles), passages=passages, title=articles[0].title)


def long_story(passages: int) -> Comparison:
    """Two sources that agree on many passages, for what must not grow with their number."""
    lines = [
        (f"Sentence number {n} of the long story tells what happened.", Role.BODY) for n in range(passages)
    ]
    return paired((article("A", "Post", lines), article("B", "News", lines)))
