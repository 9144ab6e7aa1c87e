"""The rules of the house that a machine can keep."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import tomli
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.conftest import ROOT

MODULE_LINES = 400
FUNCTION_LINES = 60
"""A tall terminal: a function that needs scrolling wants to be two."""

TOP_LEVEL = {"tui", "articles", "themes", "tests", "pyproject.toml", "README.md"}
BESIDES = {"LICENSE", "CHANGELOG.md", "requirements.lock"}
ROOMS_WITHOUT_PURPOSE = re.compile(r"(^|_)(utils?|helpers?|common|managers?|misc)(_|$)")

SOURCES = sorted((ROOT / "tui").rglob("*.py"))
EVERY_SOURCE = [*SOURCES, *sorted((ROOT / "tests").rglob("*.py"))]


def tool(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize(
    "arguments",
    [("ruff", "check", "."), ("ruff", "format", "--check", "."), ("mypy",)],
    ids=["lint", "format", "types"],
)
def test_the_source_is_clean(arguments: tuple[str, ...]) -> None:
    run = tool(*arguments)
    assert run.returncode == 0, run.stdout + run.stderr


def test_rooms_import_one_way() -> None:
    run = subprocess.run(
        [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr


def test_no_module_is_longer_than_it_may_be() -> None:
    lengths = {
        str(path.relative_to(ROOT)): len(path.read_text("utf-8").splitlines()) for path in EVERY_SOURCE
    }
    assert {path: lines for path, lines in lengths.items() if lines > MODULE_LINES} == {}


def functions(path: Path) -> Iterator[tuple[str, int]]:
    """Name and length in lines of each function of a module, its docstring not counted."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            first = node.body[0]
            has_docstring = ast.get_docstring(node, clean=False) is not None
            docstring = (first.end_lineno or 0) - first.lineno + 1 if has_docstring else 0
            yield node.name, (node.end_lineno or node.lineno) - node.lineno + 1 - docstring


def test_every_function_fits_a_screen() -> None:
    tall = {
        f"{path.relative_to(ROOT)}:{name}": lines
        for path in SOURCES
        for name, lines in functions(path)
        if lines > FUNCTION_LINES
    }
    assert tall == {}


def test_every_module_is_named_for_what_it_holds() -> None:
    assert [str(path) for path in EVERY_SOURCE if ROOMS_WITHOUT_PURPOSE.search(path.stem)] == []


def test_the_top_level_holds_what_it_may_and_no_more() -> None:
    tracked = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False
    ).stdout.split("\n")
    names = {line.split("/")[0] for line in tracked if line}
    if not names:
        pytest.skip("not a git checkout")
    visible = {name for name in names if not name.startswith(".")}
    assert visible >= TOP_LEVEL
    assert visible <= TOP_LEVEL | BESIDES


def declared_requirements() -> list[Requirement]:
    project = tomli.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = (line for group in project["optional-dependencies"].values() for line in group)
    return [Requirement(line) for line in [*project["dependencies"], *extras]]


def test_every_dependency_says_what_it_is_for() -> None:
    text = (ROOT / "pyproject.toml").read_text("utf-8")
    listed = re.findall(r'^  "[A-Za-z][\w.-]*(?:\[[\w,]+\])?[<>=!~][^"]*",?(.*)$', text, re.MULTILINE)
    assert len(listed) >= len(declared_requirements())
    assert [rest for rest in listed if not rest.strip().startswith("#")] == []


def test_the_lock_file_pins_every_dependency_within_its_bounds() -> None:
    lines = (ROOT / "requirements.lock").read_text("utf-8").splitlines()
    pins = [Requirement(line) for line in lines if line and not line.lstrip().startswith("#")]
    pinned = {canonicalize_name(pin.name): next(iter(pin.specifier)).version for pin in pins}
    unmet = [
        str(wanted)
        for wanted in declared_requirements()
        if not wanted.specifier.contains(pinned.get(canonicalize_name(wanted.name), "0"))
    ]
    assert unmet == []
