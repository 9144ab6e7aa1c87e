from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.library.stories import write_set
from tui.cli.main import run


@dataclass(frozen=True)
class Run:
    """What a command line came to."""

    status: int
    out: str
    err: str

    @property
    def told(self) -> list[str]:
        """The lines on stderr."""
        return self.err.splitlines()


Crossread = Callable[..., Run]


@pytest.fixture
def crossread(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Crossread:
    """Runs a command line in this process."""
    monkeypatch.setenv("TERM", "xterm-256color")

    def call(*argv: str | Path) -> Run:
        capfd.readouterr()
        status = run([str(word) for word in argv])
        out, err = capfd.readouterr()
        return Run(status, out, err)

    return call


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with three short articles, in a folder that is the current one."""
    monkeypatch.chdir(tmp_path)
    write_set(tmp_path / "story")
    return Path("story")
