from __future__ import annotations

import subprocess
import sys

import pytest

from tests.conftest import ROOT

HEAVY = ("textual", "rapidfuzz", "snowballstemmer", "nltk", "numpy", "asyncio", "importlib.metadata")


@pytest.mark.parametrize(
    "modules", ["tui.layout.passages, tui.layout.bars", "tui.layout.plain", "tui.summary"]
)
def test_neither_the_screen_nor_the_engine_is_loaded_to_lay_out_rows(modules: str) -> None:
    code = f"import sys; import {modules}; print([name for name in {HEAVY!r} if name in sys.modules])"
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
