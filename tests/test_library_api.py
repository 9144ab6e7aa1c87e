"""The package as a library: light to import, and every promised name is there."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import tui
from tests.conftest import ROOT
from tests.library.stories import write_set


def test_importing_the_package_loads_nothing_of_it() -> None:
    code = "import sys, tui; print(*[m for m in sys.modules if m.startswith('tui.')])"
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert run.stdout.split() == []


@pytest.mark.parametrize("name", tui.__all__)
def test_every_public_name_can_be_used_and_is_documented(name: str) -> None:
    value = getattr(tui, name)
    assert value is not None
    assert name == "__version__" or value.__doc__
    assert name in dir(tui)


def test_a_name_that_is_not_public_is_no_attribute() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'comapre'"):
        _ = tui.comapre  # type: ignore[attr-defined]


def test_the_example_of_the_documentation_runs(tmp_path: Path) -> None:
    comparison = tui.compare(tui.read_articles([str(write_set(tmp_path / "story"))]))
    assert [conflict.subject for conflict in comparison.conflicts] == ["passengers"]
    review = tui.Review(comparison, tui.MemoryJournal())
    summary = tui.summarise(comparison, review.state)
    assert tui.export(summary, "markdown").decode().startswith("# ")
    assert tui.from_json(tui.to_json(comparison)) == comparison
