from __future__ import annotations

from pathlib import Path

import pytest
from rich.color import ColorType
from rich.style import Style

from tests.reader.conftest import Opening, screen_text
from tests.reader.test_app import app_of
from tui.layout.rows import TINT_OF, Tint
from tui.reader.styles.tints import effective, glyphs_of, styles_of
from tui.reader.terminal import ColourDepth
from tui.settings import Themes, load_themes

NAMES = sorted(load_themes().loaded)
DECORATION = {Tint.RULE}
"""Lines between things: not text, so contrast does not apply to them."""


def luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.2."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(style: Style) -> float:
    assert style.color is not None
    assert style.bgcolor is not None
    light, dark = sorted((luminance(style.color.name), luminance(style.bgcolor.name)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", NAMES)
def test_every_tint_can_be_read_in_the_text_and_in_the_bars(themes: Themes, name: str) -> None:
    theme = themes.get(name)
    if theme.is_ansi:
        pytest.skip("the terminal's own colours are the terminal's to choose")
    styles = styles_of(theme, ColourDepth.TRUE)
    for place in (styles.text, styles.bar):
        poor = {t: contrast(s) for t, s in place.items() if t not in DECORATION and contrast(s) < 4.5}
        assert poor == {}


@pytest.mark.parametrize("name", NAMES)
def test_without_colour_no_style_names_one_and_the_four_meanings_stay_apart(
    themes: Themes, name: str
) -> None:
    styles = styles_of(themes.get(name), ColourDepth.NONE)
    for style in (*styles.text.values(), *styles.bar.values()):
        assert style.color is None
        assert style.bgcolor is None
    assert set(styles.text) == set(Tint)
    meanings = [str(styles.text[tint]) for tint in TINT_OF.values()]
    glyphs = glyphs_of(themes.get(name))
    assert len({(m, glyphs.of(meaning)) for m, meaning in zip(meanings, TINT_OF, strict=True)}) == 4
    assert str(styles.text[Tint.SPOT]) not in meanings


@pytest.mark.parametrize("name", NAMES)
def test_sixteen_colours_are_the_terminals_own(themes: Themes, name: str) -> None:
    theme = effective(themes.get(name), themes, ColourDepth.SIXTEEN)
    kinds = {
        c.type for s in styles_of(theme, ColourDepth.SIXTEEN).text.values() for c in (s.color, s.bgcolor) if c
    }
    assert kinds <= {ColorType.DEFAULT, ColorType.STANDARD}


async def test_a_theme_is_shown_as_the_cursor_comes_to_it_and_left_by_escape(opening: Opening) -> None:
    async with opening() as pilot:
        app = app_of(pilot)
        before = app.theme_name
        await pilot.press("t", "down")
        assert app.theme_name != before
        await pilot.press("escape")
        assert app.theme_name == before
        await pilot.press("t", *"sepia", "enter")
        assert app.theme_name == "sepia"
        sheet = app._reading.sheet
        paper = app.sheet_styles.text[Tint.TEXT].bgcolor
        assert {segment.style.bgcolor for segment in sheet.render_line(3) if segment.style} == {paper}
        assert "Theme: sepia" in screen_text(app.screen)


async def test_a_theme_file_that_changes_is_read_again_and_a_broken_one_changes_nothing(
    opening: Opening, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    async with opening() as pilot:
        app = app_of(pilot)
        text = (load_themes().get(app.theme_name).path or Path()).read_text("utf-8")
        own = tmp_path / "xdg" / "data" / "crossread" / "themes" / "own.toml"
        own.parent.mkdir(parents=True)
        own.write_text(text, "utf-8")
        app.themes = load_themes()
        app.use_theme(app.theme_name)
        background = app.sheet_styles.text[Tint.TEXT].bgcolor
        own.write_text(text.replace("#121212", "#000000"), "utf-8")
        app._theme_seen = -1.0
        app.watch_theme_file()
        assert app.sheet_styles.text[Tint.TEXT].bgcolor != background
        own.write_text("dark = yes", "utf-8")
        app._theme_seen = -1.0
        app.watch_theme_file()
        await pilot.pause()
        assert app.theme_name == "crossread-dark"


async def test_no_colour_reaches_the_screen_where_none_is_wanted(
    opening: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with opening() as pilot:
        for keys in (["j"], ["f"], ["escape", "ctrl+p"], ["escape", "slash"], ["escape", "e"]):
            await pilot.press(*keys)
            await pilot.pause()
            used = {
                segment.style for strip in pilot.app.screen._compositor.render_strips() for segment in strip
            }
            colours = {c for style in used if style for c in (style.color, style.bgcolor) if c}
            assert [c for c in colours if not c.is_default] == []
