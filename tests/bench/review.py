"""Measure the review room: decisions a second, undo, a long journal, what random edits leave of decisions.

    python -m tests.bench.review [--passages 5000] [--events 100000] [--text FILE …]

Each figure is printed as a line of JSON on stdout. `--text` takes plain files (a line is taken for a
sentence; of a tab-separated line the last field) for the anchors; else made-up prose and the sample articles.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from time import perf_counter, process_time

from tests.library.surviving import (
    change_words,
    decide_on_everything,
    reopened,
    survival,
    write_retellings,
)
from tests.review.building import act_at_random, article, comparison
from tests.review.editing import edited, prose
from tui.ingest import read_set
from tui.library import open_set
from tui.library.deciding import decide
from tui.model import Article, Comparison
from tui.review import DecisionKind, Journal, MemoryJournal, Review, fold
from tui.review.anchors import Resolver, anchor
from tui.review.queue import Queue


def large(passages: int) -> Comparison:
    """Five sources with a sentence each in every passage."""
    random = Random(1)
    articles = [article(id_, prose(random, sentences=passages)) for id_ in "ABCDE"]
    return comparison(articles, [[f"{id_}.{n}" for id_ in "ABCDE"] for n in range(1, passages + 1)])


def timed(action: Callable[[], object], clock: Callable[[], float] = perf_counter) -> float:
    """Milliseconds by that clock: of the wall, or of this process where others keep the cores busy."""
    start = clock()
    action()
    return (clock() - start) * 1000


def say(what: str, **figures: float) -> None:
    print(json.dumps({"what": what, **{k: round(v, 3) for k, v in figures.items()}}), flush=True)


def percentiles(times: Sequence[float]) -> dict[str, float]:
    ordered = sorted(times)
    return {
        "p50_ms": ordered[len(ordered) // 2],
        "p95_ms": ordered[len(ordered) * 95 // 100],
        "max_ms": ordered[-1],
    }


def measure_decisions(made: Comparison, folder: Path) -> None:
    """Time to decide and to have the new state, in memory and with the journal's fsync."""
    ids = [p.id for p in made.passages]
    with Journal.open(folder / "decide.jsonl", key="bench") as on_disk:
        logs = (
            ("in memory, CPU", MemoryJournal(), process_time),
            ("with fsync, wall", on_disk, perf_counter),
        )
        for name, log, clock in logs:
            review = Review(made, log)
            _ = review.state

            def decide(passage: str, review: Review = review) -> None:
                review.decide(DecisionKind.ACCEPT, passage)
                _ = review.state.passages

            def arrange(passage: str, review: Review = review) -> None:
                review.decide(DecisionKind.OWN_DETAIL, passage, review.state.passage[passage].members[2])
                _ = review.state.passages

            times = [timed(lambda p=p: decide(p), clock) for p in ids[:400]]  # type: ignore[misc]
            say(f"decide, {name}", per_second=1000 * len(times) / sum(times), **percentiles(times))
            times = [timed(lambda p=p: arrange(p), clock) for p in ids[-400:]]  # type: ignore[misc]
            say(f"own detail, {name}", per_second=1000 * len(times) / sum(times), **percentiles(times))
            times = [timed(lambda review=review: (review.undo(), review.state), clock) for _ in range(200)]  # type: ignore[misc]
            say(f"undo, {name}", **percentiles(times))
    session = Review(made, MemoryJournal())
    queue = Queue(made)
    queue.order(session.state)
    session.decide(DecisionKind.ACCEPT, ids[0])
    say("queue", order_cpu_ms=timed(lambda: queue.order(session.state), process_time))
    say("next unreviewed", step_cpu_ms=timed(lambda: queue.step(session.state, ids[0]), process_time))


def measure_reopening(made: Comparison, folder: Path, events: int) -> None:
    """Time to read a long journal of all kinds of events, and to fold it."""
    log = MemoryJournal()
    session = Review(made, log)
    random = Random(2)
    while len(log.events) < events:
        act_at_random(session, random, 1000)
    path = folder / "long.jsonl"
    with Journal.open(path, key="bench") as journal:
        journal.append(*log.events)
    opened: list[Journal] = []
    reading = timed(lambda: opened.append(Journal.open(path, key="bench")), process_time)
    folding = timed(lambda: Review(made, opened[0]), process_time)
    opened[0].close()
    size = path.stat().st_size / 1e6
    say("reopen", events=len(log.events), megabytes=size, read_cpu_ms=reading, fold_cpu_ms=folding)


def measure_anchors(texts: Sequence[Article], rounds: int) -> None:
    """Anchors kept and moved after one word in fifty was changed at random."""
    asked = kept = moved = 0
    spent = 0.0
    for seed in range(rounds):
        for before in texts:
            after, where = edited(before, Random(seed), share=0.02)
            resolver = Resolver([after])
            named = [(s.id, anchor(s, before)) for s in before.sentences]
            start = perf_counter()
            found = [(id_, resolver.find(a)) for id_, a in named]
            spent += perf_counter() - start
            asked += len(found)
            kept += sum(place is not None for _, place in found)
            moved += sum(place is not None and place.sentence not in where[id_] for id_, place in found)
    say("anchors", asked=asked, kept_share=kept / asked, moved=moved, each_ms=1000 * spent / asked)


def measure_survival(folder: Path, rounds: int) -> None:
    """Decisions that still apply after one word in fifty was changed and the set compared anew."""
    made = lost = moved = sent_back = 0
    for seed in range(rounds):
        random = Random(seed)
        place = folder / f"set{seed}"
        write_retellings(place, random, sources=3, sentences=60)
        opened = open_set([str(place)], review=folder / f"set{seed}.jsonl", use_cache=False)
        decide_on_everything(opened, random)
        before, _ = decide(opened)
        change_words(place, random, 0.02)
        found = survival(before, reopened(opened))
        made, lost, moved = made + found.made, lost + found.lost, moved + found.moved
        sent_back += len(found.sent_back)
    say("decisions after an edit", made=made, kept_share=1 - lost / made, moved=moved, sent_back=sent_back)


def read_texts(paths: Sequence[Path]) -> list[Article]:
    """The files as articles of one sentence a line, a thousand lines at most from each; else the sample."""
    if not paths:
        return [article(a.id, [s.text for s in a.body]) for a in read_set(["articles"]).articles]
    made = []
    for path in paths:
        lines = [line.split("\t")[-1].strip() for line in path.read_text("utf-8").splitlines()]
        sentences = [line if line.endswith(".") else f"{line}." for line in lines if line]
        made.append(article("A", sentences[:1000], path=path.name))
    return made


def main() -> None:
    """Run every measurement."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--passages", type=int, default=5000)
    parser.add_argument("--events", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--text", type=Path, nargs="*", default=[])
    arguments = parser.parse_args()
    made = large(arguments.passages)
    with tempfile.TemporaryDirectory() as folder:
        say("fold nothing", fold_ms=timed(lambda: fold(made)))
        measure_decisions(made, Path(folder))
        measure_reopening(large(arguments.passages // 5), Path(folder), arguments.events)
    texts = [article("A", prose(Random(3), sentences=400)), *read_texts(arguments.text)]
    measure_anchors(texts, arguments.rounds)
    with tempfile.TemporaryDirectory() as folder:
        measure_survival(Path(folder), arguments.rounds)


if __name__ == "__main__":
    main()
