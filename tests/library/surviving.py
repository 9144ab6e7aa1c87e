"""A set on disk with a decision on every passage, and what becomes of them when set or matcher change."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from random import Random

from rapidfuzz import fuzz

from tests.review.editing import prose
from tui.library import OpenedSet, open_set
from tui.library.deciding import decide
from tui.review import DecisionKind, Journal, RefusedDecision, Review
from tui.review.folding import fold
from tui.review.state import ReviewState

K = DecisionKind


def write_retellings(folder: Path, random: Random, *, sources: int, sentences: int) -> None:
    """Articles that tell mostly the same, each in part in its own words and with sentences of its own."""
    folder.mkdir()
    told = prose(random, sentences=sentences)
    for source in range(sources):
        lines = []
        for sentence in told:
            if random.random() < 0.25:
                lines += prose(random, sentences=1)
            else:
                words = sentence.removesuffix(".").split()
                other = prose(random, sentences=1)[0].removesuffix(".").casefold().split()
                mixed = [o if random.random() < 0.25 else w for w, o in zip(words, other * 9, strict=False)]
                lines.append(" ".join(mixed).capitalize() + ".")
        (folder / f"{source}.txt").write_text("\n\n".join(lines) + "\n", "utf-8")


def change_words(folder: Path, random: Random, share: float) -> None:
    """Replace, take out or double that share of the words of every article."""
    for path in sorted(folder.glob("*.txt")):
        lines = []
        for line in path.read_text("utf-8").splitlines():
            words: list[str] = []
            for word in line.split():
                chance = random.random()
                new = random.choice(["another", "later", "seven", "harbour"])
                words += [word] if chance >= share else random.choice([[new], [], [word, word]])
            lines.append(" ".join(words))
        path.write_text("\n".join(lines) + "\n", "utf-8")


def decide_on_everything(opened: OpenedSet, random: Random) -> None:
    """One decision of a random kind on every passage."""
    kinds = [K.ACCEPT, K.ACCEPT, K.DROP, K.REJECT, K.LEAVE_OUT, K.OWN_DETAIL, K.NOTE, K.PICK, K.EDIT, K.FLAG]
    with Journal.open(opened.journal_path, key=opened.key) as journal:
        review = Review(opened.comparison, journal)
        for passage in opened.comparison.passages:
            kind = random.choice(kinds)
            try:
                review.decide(kind, passage.id, random.choice(passage.sentences), text="words")
            except RefusedDecision:
                review.decide(K.ACCEPT, passage.id)


@dataclass(frozen=True)
class Survival:
    """What became of decisions.

    Attributes:
        made: in force before.
        lost: of these, those that apply to nothing any more.
        moved: anchors taken for a sentence that is not the one they name.
        sent_back: passages to be reviewed again although they have the same members and the same text.
    """

    made: int
    lost: int
    moved: int
    sent_back: list[str]


def survival(before: ReviewState, opened: OpenedSet) -> Survival:
    """Compare a state with the one that the same journal gives on the set as it is now."""
    after, _ = decide(opened)
    named = [(a, after.resolver.find(a)) for d in before.decisions for a in d.anchors]
    texts = {s.id: s.text for s in after.comparison.sentence.values()}
    moved = sum(
        found is not None and fuzz.ratio(anchor.quote, texts[found.sentence]) < 60 for anchor, found in named
    )
    undecided = fold(after.comparison)
    settled = {frozenset(_text_of(before, p.members)) for p in before.passages if p.is_reviewed}
    untouched = {frozenset(_text_of(undecided, p.members)) for p in undecided.passages}
    sent_back = [
        passage.id
        for passage in after.passages
        if passage.is_changed and frozenset(_text_of(after, passage.members)) in settled & untouched
    ]
    return Survival(len(before.decisions), len(after.lost), moved, sent_back)


def _text(state: ReviewState, sentence: str) -> tuple[str, str]:
    """What a sentence is whatever its number: its file, and its words."""
    found = state.comparison.sentence[sentence]
    return state.comparison.article[found.article].path, found.text


def _text_of(state: ReviewState, sentences: tuple[str, ...]) -> list[tuple[str, str]]:
    return [_text(state, sentence) for sentence in sentences]


def reopened(opened: OpenedSet, **how: float) -> OpenedSet:
    """The same paths, as they are now."""
    use_cache = bool(opened.content)
    return open_set(opened.paths, review=opened.journal_path, use_cache=use_cache, **how)  # type: ignore[arg-type]
