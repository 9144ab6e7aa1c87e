"""The parts of the README that are made from the program: its key table and its screenshot.

`python -m tests.documentation` writes them anew; `tests/test_documentation.py` fails where what is
written is no longer what the program does.
"""

from __future__ import annotations

import asyncio
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.conftest import ROOT
from tui.library import open_set
from tui.reader.app import CrossreadApp
from tui.reader.commands import default_keys
from tui.settings import Config, load_themes, resolve_keymap

README = ROOT / "README.md"
SCREENSHOT = ROOT / ".github" / "passages.svg"
SCREENSHOT_SIZE = (110, 30)
SCREENSHOT_KEYS = ("c",)
"""What is pressed before the picture is taken: a contradiction shows best what this is for."""

_KEY_TABLE = re.compile(r"(?<=<!-- keys -->\n).*(?=<!-- /keys -->)", re.DOTALL)
_REMOTE_FONTS = re.compile(r"\s*@font-face \{.*?\n    \}\n", re.DOTALL)


def readme() -> str:
    """The README with the key table as the program prints it."""
    keys = subprocess.run(
        [sys.executable, "-m", "tui.cli", "keys", "--preset", "vim", "--markdown"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    return _KEY_TABLE.sub(lambda _: f"\n{keys}\n", README.read_text("utf-8"))


async def screenshot(folder: Path) -> str:
    """The passages view of the sample as SVG, drawn with the viewer's own monospaced font.

    Args:
        folder: an empty one; the set is read from a copy in it, so that no decision shows.
    """
    for path in (ROOT / "articles").iterdir():
        (folder / path.name).write_bytes(path.read_bytes())
    config = Config(keymap=resolve_keymap(default_keys()))
    app = CrossreadApp(lambda _: open_set([str(folder)], use_cache=False), config, load_themes())
    async with app.run_test(size=SCREENSHOT_SIZE) as pilot:
        await pilot.pause()
        await app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press(*SCREENSHOT_KEYS)
        await pilot.pause()
        svg = app.export_screenshot(title="crossread articles/")
    return _REMOTE_FONTS.sub("", svg).replace("Fira Code", "monospace")


def main() -> None:
    """Write both."""
    README.write_text(readme(), "utf-8")
    SCREENSHOT.parent.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        SCREENSHOT.write_text(asyncio.run(screenshot(Path(folder))), "utf-8")


if __name__ == "__main__":
    main()
