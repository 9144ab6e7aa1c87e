"""How well contrast aligns words, finds changes and finds conflicts: a table, never a timed test.

    python tests/bench/contrast.py DATA

DATA is a folder with `words/multimwa.jsonl`, `words/ists_headlines.jsonl` and `words/arxivedits.jsonl`.
Without it only the conflict cases, which the repository carries, and the sample are measured.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from pathlib import Path
from time import process_time
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.contrast.stories import article, conflicts_of, conflicts_told, told  # noqa: E402
from tui.alignment import group  # noqa: E402
from tui.comparison import compare, merge_names  # noqa: E402
from tui.contrast import extract_facts, find_conflicts, find_details, marks  # noqa: E402
from tui.contrast.words.word_alignment import Link, Word, align  # noqa: E402
from tui.contrast.words.word_changes import word_changes, words_in  # noqa: E402
from tui.ingest import read_set  # noqa: E402
from tui.matching import propose_aliases, score_sentences  # noqa: E402
from tui.matching.stems import stem_of  # noqa: E402
from tui.matching.tokens import is_stop_word  # noqa: E402
from tui.model import article_of  # noqa: E402

Row = dict[str, Any]


class Tally:
    """True and false positives, and misses."""

    def __init__(self) -> None:
        self.right = self.wrong = self.missed = 0

    def add(self, found: set[Any], gold: set[Any], allowed: Iterable[Any] = ()) -> None:
        self.right += len(found & gold)
        self.wrong += len(found - gold - set(allowed))
        self.missed += len(gold - found)

    def __str__(self) -> str:
        precision = self.right / max(1, self.right + self.wrong)
        recall = self.right / max(1, self.right + self.missed)
        both = precision + recall
        f1 = 2 * precision * recall / both if both else 0.0
        return f"P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}"


def rows_of(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


@cache
def word(text: str) -> Word:
    form = text.lower()
    is_content = form[0].isalnum() and not is_stop_word(form) and form not in ("n't", "'s", "'re", "'ve")
    return Word(form, stem_of(form, "en"), is_content)


def links_of(row: Row) -> list[Link]:
    return align([word(t) for t in row["a_tokens"]], [word(t) for t in row["b_tokens"]])


def spoken(tokens: Sequence[str]) -> set[int]:
    """Places of the tokens that are words."""
    return {at for at, token in enumerate(tokens) if any(c.isalnum() for c in token)}


def word_alignment(rows: Iterable[Row]) -> Tally:
    """Links against the sure ones; possible ones are neither right nor wrong."""
    tally = Tally()
    for row in rows:
        sure, possible = ({tuple(pair) for pair in row[kind]} for kind in ("sure", "poss"))
        tally.add({(link.a, link.b) for link in links_of(row)}, sure, possible)
    return tally


def unique_words(rows: Iterable[Row]) -> Tally:
    """Words without a link against the words of chunks that annotators left unaligned."""
    tally = Tally()
    for row in rows:
        links = links_of(row)
        for side, name in enumerate("ab"):
            words = spoken(row[f"{name}_tokens"])
            gold = {at for chunk in row["chunks"] if chunk["type"].startswith("NOALI") for at in chunk[name]}
            tally.add(words - {link[side] for link in links}, gold & words)
    return tally


def changed_words(rows: Iterable[Row]) -> Tally:
    """Words in changed stretches against the words of the edits that annotators marked."""
    tally = Tally()
    for row in rows:
        changes = word_changes(words_in(row["a_tokens"]), words_in(row["b_tokens"]))
        for side, name in enumerate("ab"):
            words = spoken(row[f"{name}_tokens"])
            found = {at for c in changes for at in range(c[2 * side], c[2 * side + 1])}
            gold = {at for edit in row["edits"] if edit.get(name) for at in range(*edit[name])}
            tally.add(found & words, gold & words)
    return tally


def conflicts() -> dict[str, Tally]:
    """Whether each labelled pair fires, through the whole program, by split.

    `unseen` are the pairs that no rule and no weight was made with, so that they alone foretell anything:
    whoever learns from them moves them to the other file.
    """
    tallies: dict[str, Tally] = {}
    cases = rows_of(ROOT / "tests/contrast/conflict_cases.jsonl")
    unseen = [{**case, "split": "unseen"} for case in rows_of(ROOT / "tests/contrast/unseen_cases.jsonl")]
    for number, case in enumerate([*cases, *unseen]):
        fired = {number} if conflicts_told(case["a"], case["b"]) else set()
        gold = {number} if case["verdict"] else set()
        tallies.setdefault(case["split"], Tally()).add(fired, gold)
    return tallies


def whole_articles() -> Tally:
    """Entries of the ledger against the places where sets of whole articles were written to disagree.

    An entry is right where its values lie in the spans expected of two articles at least.
    """
    tally = Tally()
    for case in rows_of(ROOT / "tests/contrast/article_cases.jsonl"):
        articles = told(*case["articles"])
        expected = {
            number: {
                (a.id, a.text.find(words), a.text.find(words) + len(words))
                for a, words in zip(articles.articles, place["spans"], strict=False)
                if words
            }
            for number, place in enumerate(case["expect"])
        }
        found: set[Any] = set()
        for entry in compare(articles).conflicts:
            met = {
                number
                for number, spans in expected.items()
                if len(
                    {
                        home
                        for home, start, end in spans
                        for value in entry.values
                        if article_of(value.sentence) == home and value.start < end and start < value.end
                    }
                )
                > 1
            }
            found |= met or {entry.id}
        tally.add(found, set(expected))
    return tally


def milliseconds(work: Callable[[], object]) -> float:
    start = process_time()
    work()
    return 1000 * (process_time() - start)


def sample() -> None:
    articles = read_set([str(ROOT / "articles")]).articles
    aliases = merge_names(tuple((a.name, a.other) for a in propose_aliases(articles)))
    matches = score_sentences(articles, aliases)
    passages = group(articles, matches)
    members = {s.id: s for a in articles for s in a.sentences}
    steps = {
        "ledger": lambda: find_conflicts(articles, passages, matches, aliases),
        "details": lambda: find_details(articles, passages, matches, aliases),
        "all marks": lambda: [marks([members[s] for s in p.sentences], (), aliases) for p in passages],
    }
    for name, work in steps.items():
        print(f"sample, {name:9} {milliseconds(work):.1f} ms")


def reading_time(text: str) -> float:
    return milliseconds(lambda: conflicts_of(text, "It had 1 million views."))


def alignment_time(rows: Sequence[Row]) -> float:
    return milliseconds(lambda: [links_of(row) for row in rows])


def fact_time(text: str) -> float:
    story = article("A", text)
    return milliseconds(lambda: extract_facts(story.sentences[0], story))


def long_sentences() -> None:
    """Time for a sentence twice as long should be at most about twice as long."""
    for piece in (
        "1 million views and ",
        "on Tuesday 12 people ",
        "3-1 won ",
        '"x y z" ',
        "no one ",
        "2 to 3 ",
    ):
        times = [fact_time(piece * (length // len(piece))) for length in (50_000, 100_000)]
        print(
            f"100,000 × {piece[:12]!r:16} facts {times[1]:.0f} ms ({times[1] / times[0]:.1f} × that of half)"
        )
    for piece in ("1 million views and ", "“open said ", "not ", "A, B, ", "שלום 12 אנשים ", "9" * 5000):
        times = [reading_time(piece * (length // len(piece))) for length in (50_000, 100_000)]
        print(f"100,000 × {piece[:12]!r:16} {times[1]:.0f} ms ({times[1] / times[0]:.1f} × that of half)")


def main() -> None:
    for split, tally in conflicts().items():
        print(f"conflicts, {split:10} {tally}")
    print(f"conflicts, {'articles':10} {whole_articles()}")
    if len(sys.argv) > 1:
        words = Path(sys.argv[1]) / "words"
        pairs = rows_of(words / "multimwa.jsonl")
        for source, name in (("mtref", "MTRef"), ("wiki", "Wikipedia")):
            own = [row for row in pairs if row["src"] == source]
            tally = word_alignment(own)
            again = alignment_time(own)
            print(f"words, {name:13} {tally}  {1000 * again / len(own):.0f} µs a pair")
        print(f"unique, iSTS         {unique_words(rows_of(words / 'ists_headlines.jsonl'))}")
        print(f"changed, arXivEdits  {changed_words(rows_of(words / 'arxivedits.jsonl'))}")
    sample()
    long_sentences()


if __name__ == "__main__":
    main()
