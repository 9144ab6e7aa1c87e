"""Everything lives where the XDG base directories say, or comes with the package."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.settings import locations
from tui.settings.locations import shipped, shorten


def test_every_folder_follows_xdg(tmp_path: Path) -> None:
    xdg = tmp_path / "xdg"
    assert locations.config_file() == xdg / "config" / "crossread" / "config.toml"
    assert locations.theme_folder() == xdg / "data" / "crossread" / "themes"
    assert locations.review_folder() == xdg / "state" / "crossread" / "reviews"
    assert locations.cache_folder() == xdg / "cache" / "crossread"


def test_asking_where_something_lives_makes_nothing(tmp_path: Path) -> None:
    for ask in (
        locations.config_file,
        locations.theme_folder,
        locations.review_folder,
        locations.cache_folder,
    ):
        ask()
    assert not (tmp_path / "xdg").exists()


def test_the_shipped_folders_hold_what_they_are_named_for() -> None:
    assert (shipped("themes") / "crossread-dark.toml").is_file()
    assert len(list(shipped("articles").glob("*.txt"))) == 5


def test_a_path_under_home_is_shortened_and_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/ada")
    assert shorten(Path("/home/ada/x/y")) == "~/x/y"
    assert shorten("/home/adam/x") == "/home/adam/x"
