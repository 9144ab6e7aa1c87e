"""Journals and merges on the command line: bad input is named in one line, nothing is lost or replaced."""

from __future__ import annotations

import json
import os
import stat
from itertools import permutations
from pathlib import Path

import pytest

from tests.cli.conftest import Crossread
from tui.library import open_set
from tui.review import DecisionKind, Journal, Review

USAGE, NOTHING_READ = 2, 3


@pytest.fixture
def journals(story: Path) -> list[str]:
    """Three reviewers' journals of the story, who do not agree."""
    kinds = {"ada": DecisionKind.ACCEPT, "bob": DecisionKind.REJECT, "cyd": DecisionKind.DROP}
    for second, (by, kind) in enumerate(kinds.items()):
        opened = open_set([str(story)])
        with Journal.open(Path(f"{by}.jsonl"), key=opened.key, title=f"as {by} has it") as journal:
            review = Review(
                opened.comparison, journal, by=by, clock=lambda s=second: f"2025-01-15T09:30:0{s}.000Z"
            )
            shared = max(review.state.passages, key=lambda p: len(p.members))
            review.decide(kind, shared.id)
    return [f"{by}.jsonl" for by in kinds]


def test_three_reviews_are_merged_the_same_in_any_order(crossread: Crossread, journals: list[str]) -> None:
    outputs = set()
    for number, order in enumerate(permutations(journals)):
        run = crossread("review", "merge", *order, "-o", f"{number}.jsonl")
        assert run.status == 0
        outputs.add((Path(f"{number}.jsonl").read_bytes(), run.out))
    ((merged, told),) = outputs
    assert stat.S_IMODE(Path("0.jsonl").stat().st_mode) == 0o600
    assert all(f'"by":"{by}"'.encode() in merged for by in ("ada", "bob", "cyd"))
    assert told.startswith("same  ada: accept / bob: reject")


def test_a_reviewer_merged_with_himself_disagrees_with_nobody(
    crossread: Crossread, journals: list[str]
) -> None:
    run = crossread("review", "merge", "ada.jsonl", "ada.jsonl", "-o", "out.jsonl", "--json")
    assert json.loads(run.out)["disagreements"] == []
    assert Path("out.jsonl").read_bytes() == Path("ada.jsonl").read_bytes()


def test_the_agreement_of_three_is_told_pair_by_pair(crossread: Crossread, journals: list[str]) -> None:
    found = json.loads(crossread("review", "stats", *journals, "--json").out)
    assert [a["journals"] for a in found["agreements"]] == [
        ["ada.jsonl", "bob.jsonl"], ["ada.jsonl", "cyd.jsonl"], ["bob.jsonl", "cyd.jsonl"]
    ]  # fmt: skip
    assert [a["observed"] for a in found["agreements"]] == [0, 0, 0]
    assert "agreement of ada.jsonl and bob.jsonl on" in crossread("review", "stats", *journals).out


@pytest.mark.parametrize(
    ("output", "status_and_words"),
    [
        ("there.jsonl", (USAGE, "exists already")),
        ("folder", (USAGE, "a folder; name a file in it")),
        ("dangling", (USAGE, "a symbolic link that leads nowhere")),
        ("nowhere/out.jsonl", (NOTHING_READ, "there is no folder nowhere")),
        ("there.jsonl/out.jsonl", (NOTHING_READ, "there is no folder there.jsonl")),
        ("/dev/full", (USAGE, "not a regular file")),
    ],
)
@pytest.mark.parametrize("command", ["merge", "export"])
def test_what_is_no_place_to_write_is_refused_and_stays_as_it_is(
    crossread: Crossread, journals: list[str], command: str, output: str, status_and_words: tuple[int, str]
) -> None:
    status, words = status_and_words
    Path("there.jsonl").write_text("mine")
    Path("folder").mkdir()
    Path("dangling").symlink_to("nothing")
    argv = ["review", "merge", *journals] if command == "merge" else ["export", "story", "--to", "json"]
    force = [] if output == "there.jsonl" else ["--force"]
    run = crossread(*argv, "-o", output, *force)
    assert (run.status, len(run.told)) == (status, 1)
    assert words in run.err
    assert Path("there.jsonl").read_text() == "mine"
    assert Path("dangling").is_symlink()
    assert not Path("nothing").exists()
    assert list(Path("folder").iterdir()) == []


def test_a_link_to_a_file_is_followed_by_a_merge_and_stays_a_link(
    crossread: Crossread, journals: list[str]
) -> None:
    Path("old.jsonl").write_text("old")
    Path("link.jsonl").symlink_to("old.jsonl")
    assert crossread("review", "merge", *journals, "-o", "link.jsonl", "--force").status == 0
    assert Path("link.jsonl").is_symlink()
    assert Path("old.jsonl").read_bytes().startswith(b'{"schema": "crossread.journal/1"')


def test_journals_of_two_sets_are_not_merged(crossread: Crossread, journals: list[str]) -> None:
    other = Path("bob.jsonl").read_bytes().split(b"\n", 1)[1]
    Path("bob.jsonl").write_bytes(
        b'{"schema": "crossread.journal/1", "set": "x", "title": "Another"}\n' + other
    )
    run = crossread("review", "merge", *journals, "-o", "out.jsonl")
    assert (run.status, len(run.told)) == (USAGE, 1)
    assert "bob.jsonl: a journal of another set (Another beside as ada has it)" in run.err
    assert not Path("out.jsonl").exists()


@pytest.mark.parametrize("command", ["export", "compare", "conflicts", "review list", "review stats"])
@pytest.mark.parametrize(
    ("journal", "words"),
    [
        ("folder", "is a folder; a review journal is a file"),
        ("pipe", "is not a regular file"),
        ("/dev/zero", "is not a regular file"),
        ("dangling", "a link to a file that is not there"),
        ("newer", "written by a newer Crossread (journal version 2, this one reads up to 1); left as it is"),
        ("story/gazette.txt", "not a review journal"),
        ("gone", "no such journal"),
    ],
)
def test_what_is_no_journal_is_named_with_what_was_expected(
    crossread: Crossread, story: Path, command: str, journal: str, words: str
) -> None:
    Path("folder").mkdir()
    os.mkfifo("pipe")
    Path("dangling").symlink_to("nothing")
    Path("newer").write_text('{"schema": "crossread.journal/2", "set": "k"}\n')
    argv = command.split()
    argv += [journal] if command == "review stats" else [str(story), "--review", journal]
    run = crossread(*argv)
    assert (run.status, run.out, len(run.told)) == (NOTHING_READ, "", 1)
    assert words in run.err
    assert journal.rsplit("/", maxsplit=1)[-1] in run.err


def test_damaged_lines_are_passed_over_aloud_and_left_where_they_are(
    crossread: Crossread, story: Path, journals: list[str]
) -> None:
    damaged = Path("ada.jsonl").read_bytes().replace(b"\n", b"\ngarbage\n", 1)
    Path("ada.jsonl").write_bytes(damaged)
    run = crossread("review", "list", story, "--review", "ada.jsonl")
    assert run.status == 0
    assert "accept  by ada" in run.out
    assert "1 damaged line passed over" in run.err
    assert Path("ada.jsonl").read_bytes() == damaged
