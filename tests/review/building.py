"""Small sets of articles, comparisons and reviews to test with; the text is made, never the sample's."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from hashlib import sha256
from itertools import count
from random import Random

from tui.model import Article, Comparison, Match, Passage, Role, SafeText, Sentence
from tui.review.decisions import DecisionKind
from tui.review.drafts import RefusedDecision
from tui.review.journal import EventLog, MemoryJournal
from tui.review.review import Review

_SYLLABLES = [a + b for a in "bdfgklmnprst" for b in ("a", "e", "i", "o", "u", "an", "er", "is", "ol", "um")]


def vocabulary(size: int, seed: int = 0) -> list[str]:
    """That many different made-up words."""
    random = Random(seed)
    words: dict[str, None] = {}
    while len(words) < size:
        words["".join(random.choices(_SYLLABLES, k=random.randint(1, 4)))] = None
    return list(words)


def article(id_: str, sentences: Sequence[str], *, path: str | None = None, notices: int = 0) -> Article:
    """An article of these sentences, a space between; the last `notices` of them are no story."""
    made, position = [], 0
    for number, text in enumerate(sentences, start=1):
        role = Role.NOTICE if number > len(sentences) - notices else Role.BODY
        made.append(Sentence(f"{id_}.{number}", id_, position, position + len(text), SafeText(text), role))
        position += len(text) + 1
    text = SafeText(" ".join(sentences))
    name = f"{id_.lower()}.txt" if path is None else path
    return Article(id_, text, sha256(text.encode()).hexdigest(), tuple(made), path=SafeText(name))


def comparison(articles: Sequence[Article], groups: Sequence[Sequence[str]]) -> Comparison:
    """A comparison with these passages, and one of one for every other sentence that is story."""
    grouped = {s for group in groups for s in group}
    singles = [(s.id,) for a in articles for s in a.body if s.id not in grouped]
    passages = tuple(
        Passage(f"P{number}", SafeText(f"label {number}"), tuple(group))
        for number, group in enumerate([*groups, *singles], start=1)
    )
    return Comparison(tuple(articles), passages=passages, title=SafeText("a made-up story"))


def small() -> Comparison:
    """Four sources, four shared passages (of four, three, two, two), the rest of one."""
    words = vocabulary(400, seed=7)
    at = iter(range(0, 400, 8))

    def sentence() -> str:
        start = next(at)
        return " ".join(words[start : start + 8]).capitalize() + "."

    articles = [article(id_, [sentence() for _ in range(5)], notices=1) for id_ in "ABCD"]
    groups = [("A.1", "B.1", "C.1", "D.1"), ("A.2", "B.2", "C.2"), ("A.3", "D.2"), ("B.3", "C.3")]
    made = comparison(articles, groups)
    matches = (Match("A.1", "B.1", 0.95), Match("A.3", "D.2", 0.55), Match("B.3", "C.3", 0.99))
    return Comparison(made.articles, matches, made.passages, title=made.title)


def numbered(prefix: str = "d") -> Callable[[], str]:
    """Ids `d1`, `d2` …"""
    numbers = count(1)
    return lambda: f"{prefix}{next(numbers)}"


def ticking(start: int = 0) -> Callable[[], str]:
    """A clock that goes on by a second each time it is read."""
    seconds = count(start)

    def tell() -> str:
        now = next(seconds)
        return f"2025-01-15T{now // 3600 % 24:02}:{now // 60 % 60:02}:{now % 60:02}.000Z"

    return tell


def review(made: Comparison, journal: EventLog | None = None, *, by: str = "", start: int = 0) -> Review:
    """A review whose clock and ids are the same in every run."""
    log = MemoryJournal() if journal is None else journal
    prefix = f"{by}{len(log.events)}-"
    return Review(made, log, by=by, clock=ticking(start), new_id=numbered(prefix))


PASSAGE_KINDS = [k for k in DecisionKind if k not in {"undo", "redo", "revoke", "alias"}]


def act_at_random(session: Review, random: Random, steps: int) -> None:
    """Decide, undo and redo at random; what makes no sense is refused and passed over."""
    for _ in range(steps):
        chance = random.random()
        if chance < 0.15:
            session.undo()
        elif chance < 0.25:
            session.redo()
        else:
            decide_at_random(session, random)


def decide_at_random(session: Review, random: Random) -> None:
    """One decision of any kind on any passage, if it makes sense."""
    state = session.state
    if not state.passages:
        return
    passage = random.choice(state.passages)
    other = random.choice(state.passages).id
    sentence = random.choice([*passage.members, *passage.left_out, None])
    kind = random.choice(PASSAGE_KINDS)
    text = random.choice(["a wording", "off", "notice", "body", "", None])
    try:
        session.decide(kind, passage.id, sentence, text=text, target=other)
    except RefusedDecision:
        return
