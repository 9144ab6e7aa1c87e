"""Exporting from the reader, and what leads there: help and the ends of lists."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.reader.conftest import Opening, screen_text
from tui.summary.exporters import exporter_names


def last_line(pilot: Pilot[int]) -> str:
    return screen_text(pilot.app.screen).splitlines()[-1]


async def test_an_export_quotes_no_more_words_than_asked_for(
    opening: Opening, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with opening() as pilot:
        await pilot.press("w", *"text", "enter", "enter")
        await pilot.press("w", *"limit", "enter", *"0", "enter")
        assert "is not a number of words" in last_line(pilot)
        await pilot.press("w", *"limit", "enter", *"3", "enter")
        assert "3 words" in screen_text(pilot.app.screen)
        for name in exporter_names():
            await pilot.press(*name, "enter", *f"{name}.out", "enter", "w")
            assert "Export the summary" in screen_text(pilot.app.screen), name
        await pilot.press("escape")
    whole = (tmp_path / "the-bridge.txt").read_text("utf-8")
    names = {path.name for path in tmp_path.glob("*.out")}
    assert len(names) == len(exporter_names()), names
    assert len((tmp_path / "the-bridge.txttext.out").read_text("utf-8")) < len(whole)


async def test_past_the_last_entry_the_step_scrolls_to_what_follows(opening: Opening) -> None:
    async with opening(size=(60, 12)) as pilot:
        await pilot.press("S", "G")
        for _ in range(20):
            await pilot.press("j")
        assert last_line(pilot).strip() == "This is the last one."
        assert "Sources" in screen_text(pilot.app.screen)


async def test_help_names_the_digits_of_the_sources_in_one_line(opening: Opening) -> None:
    async with opening(size=(100, 200)) as pilot:
        await pilot.press("question_mark")
        text = screen_text(pilot.app.screen)
        assert "1–3  Source by number" in text
        assert "Source 2" not in text
        assert "only this source says so" in text
