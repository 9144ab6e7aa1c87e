from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from tui.errors import CrossreadError, InputError, UsageError
from tui.summary.exporters import write_atomic


def leftovers(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.name.endswith(".part")]


def test_a_new_file_holds_the_bytes_and_nothing_else_is_left(tmp_path: Path) -> None:
    write_atomic(tmp_path / "out.md", b"text")
    assert (tmp_path / "out.md").read_bytes() == b"text"
    assert leftovers(tmp_path) == []


def test_a_new_file_has_the_permissions_any_new_file_has(tmp_path: Path) -> None:
    (tmp_path / "ordinary").write_bytes(b"")
    write_atomic(tmp_path / "out.md", b"text")
    assert (tmp_path / "out.md").stat().st_mode == (tmp_path / "ordinary").stat().st_mode


def test_an_existing_file_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "out.md"
    path.write_bytes(b"mine")
    with pytest.raises(UsageError, match="exists already; give --force"):
        write_atomic(path, b"theirs")
    assert path.read_bytes() == b"mine"
    assert leftovers(tmp_path) == []


def test_with_force_it_is_replaced_and_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "out.md"
    path.write_bytes(b"old")
    path.chmod(0o600)
    write_atomic(path, b"new", force=True)
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_file_that_appears_at_the_last_moment_is_not_overwritten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "out.md"
    flush = os.fsync

    def appear(handle: int) -> None:
        path.write_bytes(b"mine")
        flush(handle)

    monkeypatch.setattr(os, "fsync", appear)
    with pytest.raises(UsageError, match="exists already"):
        write_atomic(path, b"theirs")
    assert path.read_bytes() == b"mine"
    assert leftovers(tmp_path) == []


def test_a_full_disk_leaves_the_old_file_and_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "out.md"
    path.write_bytes(b"old")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(InputError, match="cannot be written: No space left on device"):
        write_atomic(path, b"new", force=True)
    assert path.read_bytes() == b"old"
    assert leftovers(tmp_path) == []


def folder(path: Path) -> None:
    path.mkdir()


def dangling(path: Path) -> None:
    path.symlink_to(path.with_name("nowhere"))


def loop(path: Path) -> None:
    path.symlink_to(path)


def pipe(path: Path) -> None:
    os.mkfifo(path)


@pytest.mark.parametrize(
    ("prepare", "message"),
    [
        (folder, "a folder; name a file in it"),
        (dangling, "leads nowhere"),
        (loop, "leads nowhere|cannot be written"),
        (pipe, "not a regular file"),
    ],
)
@pytest.mark.parametrize("force", [False, True])
def test_what_is_no_place_for_a_file_is_refused_in_one_line(
    tmp_path: Path, prepare: object, message: str, force: bool
) -> None:
    path = tmp_path / "out.md"
    assert callable(prepare)
    prepare(path)
    with pytest.raises(CrossreadError, match=message) as caught:
        write_atomic(path, b"text", force=force)
    assert "\n" not in str(caught.value)
    assert [p.name for p in tmp_path.iterdir()] == ["out.md"]


def test_a_link_to_a_file_is_followed_and_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.md").write_bytes(b"old")
    (tmp_path / "link.md").symlink_to(tmp_path / "real.md")
    write_atomic(tmp_path / "link.md", b"new", force=True)
    assert (tmp_path / "link.md").is_symlink()
    assert (tmp_path / "real.md").read_bytes() == b"new"


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"there is no folder .*missing"):
        write_atomic(tmp_path / "missing" / "out.md", b"text")


def test_a_file_where_a_folder_is_meant_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(CrossreadError, match=r"no folder|Not a directory"):
        write_atomic(tmp_path / "file" / "out.md", b"text")


def test_without_hard_links_the_file_is_still_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", refuse)
    write_atomic(tmp_path / "out.md", b"text")
    assert (tmp_path / "out.md").read_bytes() == b"text"
