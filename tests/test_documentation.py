"""What the README shows is what the program does."""

from __future__ import annotations

import re
from pathlib import Path

from tests import documentation
from tests.conftest import ROOT


def test_the_key_table_is_the_one_in_force() -> None:
    written = documentation.README.read_text("utf-8")
    assert written == documentation.readme(), "run: python -m tests.documentation"
    assert "`decide.accept`" in written


async def test_the_screenshot_is_what_the_reader_shows(tmp_path: Path) -> None:
    taken = await documentation.screenshot(tmp_path)
    assert documentation.SCREENSHOT.read_text("utf-8") == taken, "run: python -m tests.documentation"


def test_the_screenshot_is_shown_and_fetches_nothing() -> None:
    picture = str(documentation.SCREENSHOT.relative_to(ROOT))
    assert f"]({picture})" in documentation.README.read_text("utf-8")
    links = re.findall(r"https?://[^\s\"']+", documentation.SCREENSHOT.read_text("utf-8"))
    assert {link for link in links if "www.w3.org" not in link} <= {"https://www.textualize.io"}
