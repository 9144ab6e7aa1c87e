"""Files are the owner's alone, and written whole or not at all."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from tui.errors import InputError
from tui.settings.storage import private_folder, write_private


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture
def open_umask() -> object:
    before = os.umask(0)
    yield before
    os.umask(before)


@pytest.mark.usefixtures("open_umask")
def test_folders_and_files_are_made_for_the_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "file.json"
    write_private(path, b"x")
    assert [mode(p) for p in (path, path.parent, path.parent.parent)] == [0o600, 0o700, 0o700]


def test_a_file_is_replaced_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "file"
    write_private(path, b"one")
    write_private(path, b"two")
    assert [(p.name, p.read_bytes()) for p in tmp_path.iterdir() if p.is_file()] == [("file", b"two")]


def test_a_write_that_fails_leaves_what_was_there_and_no_litter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "file"
    write_private(path, b"one")

    def full_disk(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full_disk)
    with pytest.raises(InputError, match="No space left on device"):
        write_private(path, b"two")
    assert [p.read_bytes() for p in tmp_path.iterdir() if p.is_file()] == [b"one"]


def test_a_file_where_a_folder_should_be_is_named(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("")
    with pytest.raises(InputError, match="taken"):
        private_folder(tmp_path / "taken")
    with pytest.raises(InputError, match="taken"):
        write_private(tmp_path / "taken" / "file", b"")


def test_a_folder_that_is_there_keeps_its_mode(tmp_path: Path) -> None:
    folder = tmp_path / "shared"
    folder.mkdir(mode=0o750)
    folder.chmod(0o750)
    assert mode(private_folder(folder)) == 0o750
