from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parent.parent

settings.register_profile("ci", derandomize=True, deadline=None)
if os.environ.get("CI"):
    # What is green must hang on the commit alone; new examples are looked for where one can look into them.
    settings.load_profile("ci")


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep every test away from the developer's own config, decisions and caches."""
    for kind in ("CONFIG", "DATA", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(tmp_path / "xdg" / kind.lower()))
    for name in ("NO_COLOR", "COLORTERM", "TMUX", "CROSSREAD_CONFIG"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def sample() -> Path:
    """The folder with the five sample articles."""
    return ROOT / "articles"
