"""The list of sets that were open lately."""

from __future__ import annotations

import stat
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tui.library import OpenedSet, recents, remember
from tui.model import Article, Comparison, SafeText
from tui.settings.locations import state_folder

NOON = datetime(2025, 1, 15, 12, 0, tzinfo=UTC)


def opened(*paths: Path | str, title: str = "", articles: int = 2) -> OpenedSet:
    texts = tuple(Article(id=chr(65 + n), text=SafeText("x"), sha256="0") for n in range(articles))
    comparison = Comparison(articles=texts, title=SafeText(title))
    return OpenedSet(comparison, "key", Path("journal"), paths=tuple(map(str, paths)))


def test_at_first_there_are_none() -> None:
    assert recents() == ()


def test_the_latest_comes_first_and_each_once(tmp_path: Path) -> None:
    for name in ("one", "two", "one"):
        (tmp_path / name).mkdir(exist_ok=True)
        remember(opened(tmp_path / name, title=name), lambda: NOON)
    assert [(recent.title, recent.paths) for recent in recents()] == [
        ("one", (str(tmp_path / "one"),)),
        ("two", (str(tmp_path / "two"),)),
    ]
    assert recents()[0].opened == "2025-01-15T12:00:00+00:00"
    assert recents()[0].articles == 2


def test_paths_are_remembered_so_that_they_hold_from_any_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "set").mkdir()
    monkeypatch.chdir(tmp_path)
    remember(opened("set", "https://example.org/a", "set/*.txt"))
    assert recents()[0].paths == (
        str(tmp_path / "set"),
        "https://example.org/a",
        str(tmp_path / "set" / "*.txt"),
    )


@pytest.mark.parametrize(
    ("paths", "name"),
    [
        (("story",), "story"),
        (("story/set.toml",), "story"),
        (("story/a.txt", "story/b.txt"), "a.txt and 1 more"),
    ],
)
def test_a_set_without_a_title_is_called_by_its_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, paths: tuple[str, ...], name: str
) -> None:
    (tmp_path / "story").mkdir()
    for file in ("set.toml", "a.txt", "b.txt"):
        (tmp_path / "story" / file).touch()
    monkeypatch.chdir(tmp_path)
    remember(opened(*paths))
    assert recents()[0].title == name


def test_what_is_gone_is_not_listed_and_comes_back_with_its_disk(tmp_path: Path) -> None:
    away = tmp_path / "stick"
    away.mkdir()
    remember(opened(away))
    away.rename(tmp_path / "elsewhere")
    assert recents() == ()
    (tmp_path / "other").mkdir()
    remember(opened(tmp_path / "other"))
    (tmp_path / "elsewhere").rename(away)
    assert [recent.paths for recent in recents()] == [(str(tmp_path / "other"),), (str(away),)]


def test_standard_input_is_not_remembered() -> None:
    remember(opened("-"))
    assert recents() == ()


def test_the_list_stays_short(tmp_path: Path) -> None:
    for number in range(25):
        folder = tmp_path / str(number)
        folder.mkdir()
        remember(opened(folder))
    assert len(recents()) == 20
    assert recents()[0].paths == (str(tmp_path / "24"),)


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", '{"schema": "crossread.recents/9", "sets": []}', '{"schema": "crossread.recents/1"}',
     '{"schema": "crossread.recents/1", "sets": [1, {"title": 1}, null]}'],
)  # fmt: skip
def test_a_damaged_list_is_an_empty_one_and_is_mended_by_use(tmp_path: Path, text: str) -> None:
    state_folder().mkdir(parents=True)
    (state_folder() / "recents.json").write_text(text)
    assert recents() == ()
    remember(opened(tmp_path))
    assert len(recents()) == 1


def test_the_list_is_the_owners_alone(tmp_path: Path) -> None:
    remember(opened(tmp_path))
    assert stat.S_IMODE((state_folder() / "recents.json").stat().st_mode) == 0o600


def test_a_list_that_cannot_be_written_interrupts_nobody(tmp_path: Path) -> None:
    state_folder().parent.mkdir(parents=True)
    state_folder().write_text("in the way")
    remember(opened(tmp_path))
    assert recents() == ()
