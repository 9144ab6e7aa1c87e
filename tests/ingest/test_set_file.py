from __future__ import annotations

from pathlib import Path

import pytest

from tui.errors import UsageError
from tui.ingest.set_file import load_set_file

BROKEN = {
    "no TOML": ("schema = ", "is not valid TOML"),
    "no schema": ('title = "x"', "schema: expected 1"),
    "a newer schema": ("schema = 2", "schema: expected 1"),
    "an unknown key": ('schema = 1\ntitel = "x"', "unknown key 'titel'; did you mean 'title'?"),
    "a key like no other": ("schema = 1\nzzz = 1", "unknown key 'zzz'; expected one of schema, title"),
    "a title that is no text": ("schema = 1\ntitle = 3", "title: expected text"),
    "an id that is no name": ('schema = 1\nid = "../x"', "id: expected up to 64 letters"),
    "articles that are no tables": ("schema = 1\narticles = [1]", r"articles: expected \[\[articles\]\]"),
    "an unknown key of an article": (
        'schema = 1\n[[articles]]\npath = "a"\nsorce = "x"',
        "article 1: unknown key 'sorce'; did you mean 'source'?",
    ),
    "an article without a path": ('schema = 1\n[[articles]]\nid = "A"', "article 1: path: expected the name"),
    "an address for a path": ('schema = 1\n[[articles]]\npath = "https://x.example"', "expected a file"),
    "a date that is none": (
        'schema = 1\n[[articles]]\npath = "a"\npublished = "Monday"',
        "article 1: published: expected a date",
    ),
    "an id given twice": (
        'schema = 1\n[[articles]]\npath = "a"\nid = "A"\n[[articles]]\npath = "b"\nid = "A"',
        "article 2: id: 'A' is given twice",
    ),
    "aliases that are no lists": ('schema = 1\naliases = ["a"]', "aliases: expected lists of two or more"),
    "an alias of nothing": ('schema = 1\naliases = [["a"]]', "aliases: expected lists of two or more"),
    "an escape sequence": ('schema = 1\n"\\u001b[2Jx" = 1', "unknown key 'x'"),
}


def write(folder: Path, text: str) -> str:
    (folder / "set.toml").write_text(text, "utf-8")
    return str(folder / "set.toml")


@pytest.mark.parametrize(("text", "cause"), BROKEN.values(), ids=BROKEN)
def test_a_broken_set_file_is_refused_in_one_line_naming_file_and_key(
    tmp_path: Path, text: str, cause: str
) -> None:
    path = write(tmp_path, text)
    with pytest.raises(UsageError, match=cause) as caught:
        load_set_file(path)
    assert str(caught.value).startswith(f"{path}: ")
    assert str(caught.value).isprintable()


def test_everything_a_set_file_may_say_is_read(tmp_path: Path) -> None:
    found = load_set_file(
        write(
            tmp_path,
            'schema = 1\ntitle = "A \\u001b[1mstory"\nid = "story-1"\naliases = [["US", "United States"]]\n'
            'only_listed = true\n[[articles]]\npath = "b/x.txt"\nid = "X"\nsource = "Wire"\n'
            "published = 2025-01-15\n",
        )
    )
    assert (found.title, found.id, found.is_only_listed) == ("A story", "story-1", True)
    assert found.aliases == (("US", "United States"),)
    assert found.articles[0].path == "b/x.txt"
    assert dict(found.articles[0].settings) == {"id": "X", "source": "Wire", "published": "2025-01-15"}


def test_a_set_file_that_is_a_folder_or_not_there_says_so(tmp_path: Path) -> None:
    (tmp_path / "set.toml").mkdir()
    for path, cause in ((tmp_path / "set.toml", "is a directory"), (tmp_path / "none.toml", "no such file")):
        with pytest.raises(UsageError, match=f"{path}: cannot be read: {cause}"):
            load_set_file(str(path))


def test_a_set_file_in_another_encoding_says_so(tmp_path: Path) -> None:
    (tmp_path / "set.toml").write_bytes('schema = 1\ntitle = "é"'.encode("latin-1"))
    with pytest.raises(UsageError, match="is not UTF-8"):
        load_set_file(str(tmp_path / "set.toml"))
