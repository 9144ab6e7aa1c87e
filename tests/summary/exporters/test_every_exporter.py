from __future__ import annotations

import html
import io
import re
import zipfile

import pytest
import tomli

from tests.conftest import ROOT
from tests.hostile import LIVE_BYTES
from tests.summary.exporters.hostile_summary import empty_summary, hostile_summary
from tests.summary.story import hashtag_story, undecided
from tui.errors import UsageError
from tui.review import DecisionKind, MemoryJournal, Review
from tui.summary import limit_quotes, summarise
from tui.summary.exporters import Exporter, export, exporter_names, find_exporter
from tui.summary.exporters import registry as registry_module

PROJECT = tomli.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
BUILT_IN = PROJECT["entry-points"]["crossread.exporters"]


def test_every_format_of_the_project_is_found() -> None:
    assert set(exporter_names()) >= set(BUILT_IN)


@pytest.mark.parametrize("name", sorted(BUILT_IN))
def test_an_exporter_is_called_what_its_entry_point_is_called(name: str) -> None:
    exporter = find_exporter(name)
    assert isinstance(exporter, Exporter)
    assert exporter.name == name
    assert exporter.suffix.startswith(".")
    assert "/" in exporter.media_type


@pytest.mark.parametrize("name", sorted(BUILT_IN))
def test_the_same_summary_gives_the_same_bytes(name: str) -> None:
    story = hashtag_story()
    first, second = (find_exporter(name).render(summarise(story, undecided(story))) for _ in range(2))
    assert first == second != b""


@pytest.mark.parametrize("name", sorted(BUILT_IN))
def test_no_byte_that_a_terminal_acts_on_is_written(name: str) -> None:
    data = export(hostile_summary(), name)
    assert not [attack for attack in LIVE_BYTES if attack in data]
    if not data.startswith(b"PK"):
        text = data.decode("utf-8")
        assert not [c for c in text if (c < " " and c not in "\n\t\r") or "\x7f" <= c < "\xa0"]


@pytest.mark.parametrize("name", sorted(BUILT_IN))
def test_nothing_to_tell_is_no_fault(name: str) -> None:
    assert export(empty_summary(), name).count(b"\n") < 120


@pytest.mark.parametrize("name", sorted(BUILT_IN))
def test_a_summary_with_a_limit_of_quotation_can_be_exported(name: str) -> None:
    assert export(limit_quotes(hostile_summary(), 2), name)


@pytest.mark.parametrize("name", sorted(BUILT_IN))
@pytest.mark.parametrize("limit", [2, 3, 5])
def test_no_format_quotes_more_words_at_a_stretch_than_the_limit(name: str, limit: int) -> None:
    story = hashtag_story()
    session = Review(story, MemoryJournal())
    session.decide(DecisionKind.SPLIT, "P1", "C.1")
    session.decide(DecisionKind.NOTE, "P1", text="to be checked")
    found = words(export(limit_quotes(summarise(story, session.state), limit), name))
    told = {tuple(found[n : n + limit + 1]) for n in range(len(found))}
    for sentence in story.sentence.values():
        own = words(sentence.text.encode())
        quoted = {tuple(own[n : n + limit + 1]) for n in range(len(own) - limit)}
        assert quoted & told == set(), sentence.id


def words(data: bytes) -> list[str]:
    """The words of an export, its markup taken off."""
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            data = b"\n".join(parts.read(part) for part in sorted(parts.namelist()))
    text = html.unescape(re.sub(r"<style.*?</style>|<[^>]*>", " … ", data.decode(), flags=re.DOTALL))
    return re.findall(r"[\w’]+(?:[.,]\d+)*|[…;|]", text)


def test_an_unknown_format_names_the_nearest_one() -> None:
    with pytest.raises(UsageError, match="did you mean markdown"):
        find_exporter("markdwn")


def test_a_format_like_no_other_lists_those_there_are() -> None:
    with pytest.raises(UsageError, match=r"html.*json.*markdown"):
        find_exporter("xyzzy")


class Point:
    """An entry point as an installed package might bring it."""

    value = "somewhere:thing"

    def __init__(self, found: object) -> None:
        self.found = found

    def load(self) -> object:
        if isinstance(self.found, Exception):
            raise self.found
        return self.found


@pytest.mark.parametrize(
    ("found", "message"),
    [(ImportError("no lxml"), "cannot be loaded: no lxml"), (object(), "is not an exporter")],
)
def test_a_broken_package_of_somebody_else_is_named(
    found: object, message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(registry_module, "_installed", lambda: {"theirs": Point(found)})
    with pytest.raises(UsageError, match=message):
        find_exporter("theirs")
