from __future__ import annotations

import os
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.screen import Screen

from tests.reader import stories
from tui.layout.rows import Row
from tui.library import OpenedSet
from tui.model import Comparison, Mark, Sentence
from tui.reader.app import CrossreadApp
from tui.reader.commands import default_keys
from tui.reader.session import Session
from tui.review import MemoryJournal, Review
from tui.settings import Config, Themes, load_themes, resolve_keymap

REWRITE = "CROSSREAD_REWRITE_SNAPSHOTS"
"""Set this in the environment to take what is shown now as what should be shown."""
SNAPSHOTS = Path(__file__).parent / "snapshots"

Opening = Callable[..., AbstractAsyncContextManager[Pilot[int]]]


@pytest.fixture(autouse=True)
def _hand_marks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Mark the words the story says: what the reader does with marks does not hang on how they are found."""

    def marks(members: Sequence[Sentence], *_: object, **__: object) -> tuple[Mark, ...]:
        return tuple(m for sentence in members for m in stories.marks_of(sentence))

    monkeypatch.setattr("tui.contrast.words.wording.marks", marks)
    monkeypatch.setenv("TERM", "xterm-256color")


@pytest.fixture(scope="session")
def bridge() -> Comparison:
    return stories.bridge()


@pytest.fixture(scope="session")
def themes() -> Themes:
    return load_themes()


@pytest.fixture
def session(bridge: Comparison) -> Session:
    """The bridge, with decisions kept in memory; the clock stands still."""
    return new_session(bridge)


def new_session(comparison: Comparison, journal: MemoryJournal | None = None) -> Session:
    ids = (f"d{n}" for n in range(1, 1000))
    review = Review(
        comparison, journal or MemoryJournal(), clock=lambda: "2025-01-15T09:30:00Z", new_id=lambda: next(ids)
    )
    return Session(comparison, review)


@pytest.fixture
def opening(bridge: Comparison, themes: Themes, tmp_path: Path) -> Opening:
    """Open the reader on a comparison, wait until it is shown, and hand out the pilot."""

    @asynccontextmanager
    async def open_reader(
        comparison: Comparison = bridge, size: tuple[int, int] = (80, 24), config: Config | None = None
    ) -> AsyncIterator[Pilot[int]]:
        config = config or Config(keymap=resolve_keymap(default_keys()))
        opened = OpenedSet(comparison, "bridge", tmp_path / "bridge.jsonl", paths=("bridge",))
        app = CrossreadApp(lambda progress: opened, config, themes)
        async with app.run_test(size=size) as pilot:
            await opened_in(app, pilot)
            yield pilot

    return open_reader


async def opened_in(app: CrossreadApp, pilot: Pilot[int]) -> None:
    """Wait until the set is shown."""
    await pilot.pause()
    await app.workers.wait_for_complete()
    await pilot.pause()


def screen_text(screen: Screen[object]) -> str:
    """What stands on the screen, line by line, without trailing spaces."""
    return "\n".join(strip.text.rstrip() for strip in screen._compositor.render_strips())


def rows_text(rows: Sequence[Row]) -> str:
    return "\n".join(row.text.rstrip() for row in rows)


def assert_snapshot(name: str, text: str) -> None:
    """Compare with what was shown when somebody last looked and found it good."""
    path = SNAPSHOTS / f"{name}.txt"
    if os.environ.get(REWRITE):
        path.write_text(text + "\n", "utf-8")
    assert path.exists(), f"no snapshot {path.name}; look at it, then set {REWRITE}=1"
    assert text + "\n" == path.read_text("utf-8")
