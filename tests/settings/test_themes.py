"""Themes: the shipped ones can be read by everybody, a broken one is reported and never fatal."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest
from rich.color import Color, ColorSystem

from tui.errors import UsageError
from tui.model import Meaning
from tui.settings import Theme, Themes, load_themes
from tui.settings.colour import Vision, contrast, difference
from tui.settings.locations import shipped, theme_folder
from tui.settings.theme_file import measure, read_theme, text_pairs

SHIPPED = load_themes([shipped("themes")])
IN_RGB = [theme for theme in SHIPPED.loaded.values() if not theme.is_ansi]
EVERY = list(SHIPPED.loaded.values())

GOOD = """
schema = 1
name = "mine"
dark = true
[colors]
primary = "#87afff"
foreground = "#fff"
background = "#000000"
surface = "#111111"
panel = "#222222"
warning = "#FFD75F"
[spans.differs]
color = "#ffaf00"
[spans.unique]
color = "#5fafff"
[spans.conflict]
color = "#ffffff"
background = "#870000"
[spans.dropped]
color = "#8a8a8a"
"""


def named(themes: list[Theme]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("theme", themes, ids=lambda theme: theme.name)


def in_256_colours(colour: str) -> str:
    """What a terminal with 256 colours is sent, by the library that sends it."""
    return Color.parse(colour).downgrade(ColorSystem.EIGHT_BIT).get_truecolor().hex


def test_every_shipped_theme_is_sound_and_there_are_enough() -> None:
    assert SHIPPED.failed == ()
    assert len(EVERY) >= 6
    assert {"crossread-dark", "crossread-light", "high-contrast", "terminal", "colour-blind"} <= set(
        SHIPPED.loaded
    )
    assert {theme.is_dark for theme in EVERY} == {True, False}
    assert all(theme.path and theme.path.stem == theme.name for theme in EVERY)


@named(IN_RGB)
def test_every_text_stands_out_from_what_is_behind_it(theme: Theme) -> None:
    weak = {pair: round(contrast(*pair), 2) for pair in text_pairs(theme) if contrast(*pair) < 4.5}
    assert weak == {}
    assert contrast(theme.colors["rule"], theme.colors["background"]) >= 3


@named(IN_RGB)
def test_it_still_does_with_256_colours_as_over_ssh(theme: Theme) -> None:
    rounded = [(in_256_colours(text), in_256_colours(behind)) for text, behind in text_pairs(theme)]
    assert [pair for pair in rounded if contrast(*pair) < 4.5] == []


def test_the_high_contrast_theme_reaches_the_stricter_level() -> None:
    lowest = measure(SHIPPED.get("high-contrast"))
    assert lowest is not None
    assert lowest >= 7


@pytest.mark.parametrize("vision", list(Vision))
@named(IN_RGB)
def test_any_two_meanings_have_tints_that_stay_apart_for_all_eyes(theme: Theme, vision: Vision) -> None:
    close = {
        (one, other): round(found)
        for one, other in combinations(Meaning, 2)
        if (found := difference(theme.spans[one].color, theme.spans[other].color, vision)) < 20
    }
    assert close == {}


@named(EVERY)
def test_every_meaning_has_a_glyph_and_a_text_style_of_its_own(theme: Theme) -> None:
    spans = [theme.spans[meaning] for meaning in Meaning]
    assert len({span.glyph for span in spans}) == len(Meaning)
    assert len({frozenset(span.style) for span in spans}) == len(Meaning)
    assert all(span.style and span.color and span.background for span in spans)


@named([theme for theme in EVERY if theme.is_ansi])
def test_a_terminals_own_theme_leaves_text_and_ground_to_the_terminal(theme: Theme) -> None:
    assert theme.colors["foreground"] == theme.colors["background"] == "ansi_default"
    assert measure(theme) is None


def written(folder: Path, text: str, name: str = "mine.toml") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def test_a_users_theme_goes_before_the_shipped_one_of_its_name() -> None:
    path = written(theme_folder(), GOOD.replace('"mine"', '"sepia"'))
    themes = load_themes()
    assert themes.get("sepia").path == path
    assert set(themes.loaded) == set(SHIPPED.loaded)


def test_what_a_theme_leaves_out_follows_from_the_rest(tmp_path: Path) -> None:
    theme = read_theme(written(tmp_path, GOOD))
    assert theme.colors["foreground"] == "#ffffff"
    assert theme.colors["warning"] == "#ffd75f"
    assert theme.colors["error"] == "#ffd75f"
    assert theme.colors["secondary"] == "#87afff"
    assert theme.spans[Meaning.DIFFERS].background == "#000000"
    assert (theme.spans[Meaning.CONFLICT].glyph, theme.spans[Meaning.DROPPED].style) == ("≠", ("strike",))


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (("schema = 1", "schema = 9"), "schema: this version reads 1"),
        (('name = "mine"', 'name = "My Theme"'), "name: expected small letters"),
        (("dark = true", 'dark = "yes"'), "dark: expected true or false"),
        (('panel = "#222222"', ""), "colors: panel is missing"),
        (('panel = "#222222"', 'panle = "#222222"'), 'colors: panle: no such key; did you mean "panel"?'),
        (('"#222222"', '"#22222"'), "colors: panel: '#22222' is not a colour"),
        (('"#222222"', '"ansi_bleu"'), 'did you mean "ansi_blue"?'),
        (('"#222222"', '"ansi_blue"'), "either all are #rrggbb or all ansi_"),
        (('"#222222"', "7"), "colors: panel: 7 is not a colour"),
        (("[spans.differs]", "[spans.difers]"), 'spans: difers: no such key; did you mean "differs"?'),
        (('color = "#ffaf00"', ""), "spans.differs: color is missing"),
        (('color = "#ffaf00"', 'color = "#ffaf00"\nstyle = "blink"'), "'blink' is no text style"),
        (('color = "#ffaf00"', 'color = "#ffaf00"\nstyle = "bolt"'), 'did you mean "bold"?'),
        (('color = "#ffaf00"', 'color = "#ffaf00"\nstyle = "bold"'), "style: the same as that of differs"),
        (('color = "#ffaf00"', 'color = "#ffaf00"\nglyph = "+"'), "glyph: the same as that of differs"),
        (('color = "#ffaf00"', 'color = "#ffaf00"\nglyph = "漢"'), "glyph: expected one character"),
        (('color = "#ffaf00"', 'color = "#ffaf00"\nglyph = "\\u001b"'), "glyph: expected one character"),
        (("[colors]", "[colours]"), 'colours: no such key; did you mean "colors"?'),
        (("schema = 1", "schema = 1\n]"), "not valid TOML"),
    ],
)
def test_a_broken_theme_is_reported_with_file_and_key_and_the_others_load(
    change: tuple[str, str], words: str
) -> None:
    path = written(theme_folder(), GOOD.replace(*change, 1))
    themes = load_themes()
    assert set(themes.loaded) == set(SHIPPED.loaded)
    (problem,) = themes.failed
    assert str(problem).startswith(f"{path}: ")
    assert words in str(problem)


def test_two_files_of_one_name_are_reported() -> None:
    written(theme_folder(), GOOD, "a.toml")
    written(theme_folder(), GOOD, "b.toml")
    themes = load_themes()
    assert "mine" in themes.loaded
    assert ["is already" in str(problem) for problem in themes.failed] == [True]


def test_an_unknown_name_is_refused_with_the_nearest() -> None:
    with pytest.raises(UsageError, match='did you mean "sepia"'):
        SHIPPED.get("sepiah")


def test_an_unknown_name_out_of_a_config_falls_back_aloud() -> None:
    theme, problem = SHIPPED.get_or_default("sepiah")
    assert theme.name == "crossread-dark"
    assert problem is not None
    assert 'did you mean "sepia"' in str(problem)
    assert SHIPPED.get_or_default("slate") == (SHIPPED.get("slate"), None)


def test_a_folder_that_is_not_there_is_empty(tmp_path: Path) -> None:
    assert load_themes([tmp_path / "nowhere"]) == Themes()
