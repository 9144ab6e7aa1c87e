"""Opening a set: compared once, found again by content, and never with an engine it does not need."""

from __future__ import annotations

import io
import json
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.library.stories import TEXTS, write_set
from tui.errors import InputError
from tui.library import cache, journal_of, open_set
from tui.settings.locations import review_folder


@pytest.fixture
def story(tmp_path: Path) -> Path:
    return write_set(tmp_path / "story")


def test_a_set_opened_again_comes_from_the_cache_and_is_the_same(story: Path) -> None:
    first, second = open_set([str(story)]), open_set([str(story)])
    assert (first.is_cached, second.is_cached) == (False, True)
    assert first.comparison == second.comparison
    assert (first.key, first.journal_path, first.problems) == (
        second.key,
        second.journal_path,
        second.problems,
    )


def test_an_edited_article_is_compared_anew_and_keeps_its_journal(story: Path) -> None:
    before = open_set([str(story)])
    (story / "gazette.txt").write_text(TEXTS["gazette.txt"].replace("Two", "Three"), "utf-8")
    after = open_set([str(story)])
    assert not after.is_cached
    assert after.comparison != before.comparison
    assert after.journal_path == before.journal_path


def test_another_engine_does_not_see_what_this_one_cached(
    story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_set([str(story)])
    monkeypatch.setattr(cache, "_fingerprint", lambda: iter(["tomorrow's"]))
    assert not open_set([str(story)]).is_cached


def test_another_threshold_is_another_comparison(story: Path) -> None:
    open_set([str(story)])
    everything = open_set([str(story)], min_score=0)
    assert not everything.is_cached
    assert len(everything.comparison.matches) >= len(open_set([str(story)]).comparison.matches)


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"",
        lambda data: data[: len(data) // 2],
        lambda data: data.replace(b"Aurora", b"Aurorb", 1),
        lambda data: b"\x00" * len(data),
        lambda data: b'{"schema": "crossread.cache/99"}\n{}',
    ],
    ids=["emptied", "cut", "changed", "zeroed", "from another version"],
)
def test_a_damaged_cache_is_silently_made_again(
    story: Path, damage: object, capsys: pytest.CaptureFixture[str]
) -> None:
    first = open_set([str(story)])
    (file,) = cache.folder().iterdir()
    file.write_bytes(damage(file.read_bytes()))  # type: ignore[operator]
    again = open_set([str(story)])
    assert not again.is_cached
    assert again.comparison == first.comparison
    assert open_set([str(story)]).is_cached
    assert capsys.readouterr() == ("", "")


def test_the_cache_holds_article_text_for_the_owner_alone(story: Path) -> None:
    open_set([str(story)])
    (file,) = cache.folder().iterdir()
    assert b"Aurora" in file.read_bytes()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(cache.folder().stat().st_mode) == 0o700


def test_a_cache_that_cannot_be_written_is_none(story: Path) -> None:
    cache.folder().parent.mkdir(parents=True)
    cache.folder().write_text("in the way")
    assert not open_set([str(story)]).is_cached
    assert not open_set([str(story)]).is_cached


def test_without_the_cache_nothing_is_read_from_it_or_left_in_it(story: Path) -> None:
    open_set([str(story)], use_cache=False)
    assert not cache.folder().exists()
    open_set([str(story)])
    assert not open_set([str(story)], use_cache=False).is_cached


def test_the_cache_keeps_what_was_used_last_and_no_more_than_its_limit(
    story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache, "MOST_FILES", 3)
    opened = open_set([str(story)])
    for number in range(6):
        cache.save(f"{number}.json", opened.comparison)
    assert len(list(cache.folder().iterdir())) == 3
    assert (cache.folder() / "5.json").exists()


def test_the_cache_keeps_to_its_bytes(story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = open_set([str(story)])
    (file,) = cache.folder().iterdir()
    monkeypatch.setattr(cache, "MOST_BYTES", int(file.stat().st_size * 2.5))
    for number in range(4):
        cache.save(f"{number}.json", opened.comparison)
    assert len(list(cache.folder().iterdir())) == 2


def test_progress_rises_and_ends(story: Path) -> None:
    heard: list[float] = []
    open_set([str(story)], progress=lambda _step, share: heard.append(share))
    assert heard == sorted(heard)
    assert (heard[0], heard[-1]) == (0.0, 1.0)
    assert max(heard[:-1]) < 1


def test_standard_input_is_a_set_like_any_other() -> None:
    lines = "\n".join(json.dumps({"text": text, "title": name}) for name, text in TEXTS.items())
    opened = open_set(["-"], stdin=io.BytesIO(lines.encode()))
    assert len(opened.comparison.articles) == 3


def test_a_journal_can_be_named(story: Path, tmp_path: Path) -> None:
    assert open_set([str(story)], review=tmp_path / "mine.jsonl").journal_path == tmp_path / "mine.jsonl"


@pytest.mark.parametrize("key", ["../../etc/passwd", "a/b", ".hidden", "", "x" * 300, "naïve", "a\x1b[2J"])
def test_a_set_may_be_called_anything_and_its_journal_stays_in_its_folder(key: str) -> None:
    path = journal_of(key)
    assert path.parent == review_folder()
    assert path.name.isascii()
    assert path.name.isprintable()
    assert len(path.name) < 120
    assert path == journal_of(key) != journal_of(key + "x")


def test_nothing_there_is_an_error_for_people(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="nowhere"):
        open_set([str(tmp_path / "nowhere")])


def test_a_cached_opening_loads_neither_engine_nor_its_libraries(story: Path) -> None:
    open_set([str(story)])
    code = (
        "import sys; from tui.library import open_set\n"
        f"assert open_set([{str(story)!r}]).is_cached\n"
        "print(*sorted(sys.modules))"
    )
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    loaded = set(run.stdout.split())
    engine = {
        name for name in loaded if name.startswith(("tui.matching.", "tui.alignment.", "tui.contrast."))
    }
    assert engine - {"tui.matching.numbers"} == set()
    assert (
        loaded
        & {"tui.comparison", "nltk", "regex", "numpy", "scipy", "rapidfuzz", "textual", "snowballstemmer"}
        == set()
    )
    assert loaded & {"trafilatura", "yaml", "chardet", "jsonschema", "asyncio", "urllib.request"} == set()
