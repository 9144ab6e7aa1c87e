from __future__ import annotations

import io
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tui.errors import CrossreadError, InputError, UsageError
from tui.ingest import collect, read_set
from tui.ingest import collection as collecting
from tui.ingest.collection import Collection, Document, natural_order
from tui.ingest.readers.draft import Format
from tui.model import SafeText

STORY = "The ferry turned back on Monday. Nobody was hurt."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    at = tmp_path / "story"
    at.mkdir()
    for name in ("10.txt", "2.txt", "1.md", ".hidden.txt", "notes.pdf", "B.html", "b2.jsonl"):
        text = '{"text": "A record."}' if name.endswith("jsonl") else f"{name}. {STORY}"
        (at / name).write_text(text, "utf-8")
    (at / "sub.txt").mkdir()
    return at


def names(collection: Collection) -> list[str]:
    return [Path(document.path).name for document in collection.documents]


def test_a_folder_gives_its_articles_in_natural_order(folder: Path) -> None:
    assert names(collect([str(folder)])) == ["1.md", "2.txt", "10.txt", "b2.jsonl", "B.html"]


def test_natural_order_does_not_mind_case_and_is_total() -> None:
    assert sorted(["b", "A", "a10", "a9", "a", "B"], key=natural_order) == ["A", "a", "a9", "a10", "B", "b"]


def test_paths_are_shown_as_they_were_typed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder.parent)
    assert collect(["story/"]).documents[0].path == "story/1.md"
    assert collect(["./story/2.txt"]).documents[0].path == "./story/2.txt"


def test_a_folder_with_a_set_file_gives_the_listed_articles_first_with_what_it_says(folder: Path) -> None:
    listing = (
        'schema = 1\ntitle = "Storm"\nid = "storm"\n'
        '[[articles]]\npath = "10.txt"\nid = "X"\nsource = "Wire"\n'
    )
    (folder / "set.toml").write_text(listing)
    found = collect([str(folder)])
    assert names(found) == ["10.txt", "1.md", "2.txt", "b2.jsonl", "B.html"]
    assert (found.title, found.key) == ("Storm", "storm")
    assert dict(found.documents[0].settings) == {"id": "X", "source": "Wire"}
    assert names(collect([str(folder / "set.toml")])) == ["10.txt"]
    (folder / "set.toml").write_text("only_listed = true\n" + listing)
    assert names(collect([str(folder)])) == ["10.txt"]


def test_a_listed_article_that_is_missing_is_a_problem_and_the_others_are_read(folder: Path) -> None:
    (folder / "set.toml").write_text(
        'schema = 1\n[[articles]]\npath = "gone.txt"\n[[articles]]\npath = "2.txt"\n'
    )
    found = collect([str(folder / "set.toml")])
    assert names(found) == ["2.txt"]
    assert str(found.problems[0]) == f"{folder}/gone.txt: no such file or folder"


def test_a_pattern_is_expanded_unless_a_file_has_that_very_name(folder: Path) -> None:
    (folder / "[sic].txt").write_text(STORY)
    assert names(collect([str(folder / "*.txt")])) == ["2.txt", "10.txt", "[sic].txt"]
    assert names(collect([str(folder / "[sic].txt")])) == ["[sic].txt"]


def test_a_file_that_comes_up_again_is_read_once_but_named_twice_it_is_read_twice(folder: Path) -> None:
    one = str(folder / "2.txt")
    assert names(collect([one, str(folder)])) == ["2.txt", "1.md", "10.txt", "b2.jsonl", "B.html"]
    assert names(collect([one, one])) == ["2.txt", "2.txt"]


def test_a_file_of_unknown_kind_is_read_as_text_where_it_is_named(folder: Path) -> None:
    (folder / "story.log").write_text(STORY)
    (folder / "page").write_text("<!DOCTYPE html><p>" + STORY)
    found = collect([str(folder / "story.log"), str(folder / "page")])
    assert [d.format for d in found.documents] == [Format.TEXT, Format.HTML]


def _unreadable(*args: Any, **kwargs: Any) -> Any:
    raise PermissionError(13, "Permission denied")


BAD: dict[str, tuple[Callable[[Path], list[str]], str]] = {
    "no such path": (lambda at: [f"{at}/none.txt"], "{at}/none.txt: no such file or folder"),
    "an empty folder": (lambda at: [f"{at}/empty"], "{at}/empty: has no article in it (looked for .txt"),
    "a pattern without match": (lambda at: [f"{at}/*.rst"], "{at}/*.rst: matches no file"),
    "a name with a zero": (lambda at: [f"{at}/a\0b"], "{at}/ab: no such file or folder: its name"),
    "nothing on standard input": (lambda _: ["-"], "standard input: is empty"),
    "no paths": (lambda _: [], "no article was named"),
    "a 50 MB line": (lambda at: [f"{at}/long.txt"], "{at}/long.txt: is longer than the 10 MB"),
    "a device without end": (lambda _: ["/dev/zero"], "/dev/zero: is longer than the 10 MB"),
    "an empty file": (lambda at: [f"{at}/empty.txt"], "{at}/empty.txt: is empty"),
    "a file of white space": (lambda at: [f"{at}/blank.txt"], "{at}/blank.txt: holds no text"),
    "a binary file": (lambda at: [f"{at}/binary.txt"], "{at}/binary.txt: is a binary file, not text"),
    "a PDF": (lambda at: [f"{at}/a.pdf"], "{at}/a.pdf: is a PDF document, not text"),
    "broken front matter": (
        lambda at: [f"{at}/front.md"],
        "{at}/front.md: has broken YAML front matter in line 4",
    ),
    "a file of broken records": (lambda at: [f"{at}/bad.jsonl"], "{at}/bad.jsonl:1: is not JSON"),
}


@pytest.mark.parametrize(("make", "message"), BAD.values(), ids=BAD)
def test_what_cannot_be_read_is_one_line_naming_file_and_cause(
    tmp_path: Path, make: Callable[[Path], list[str]], message: str
) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "blank.txt").write_text(" \n\n \t")
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 4)
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.4")
    (tmp_path / "front.md").write_text("---\ntitle: x\nbad: [1\n---\nText.\n")
    (tmp_path / "bad.jsonl").write_text('{"text": \n[]\n')
    with (tmp_path / "long.txt").open("wb") as long:
        long.truncate(50_000_000)
    with pytest.raises(InputError) as caught:
        read_set(make(tmp_path), stdin=io.BytesIO(b" "))
    assert str(caught.value).startswith(message.format(at=tmp_path))
    assert str(caught.value).isprintable()


@pytest.mark.parametrize("bad", ["none.txt", "empty", "binary.txt", "empty.txt"])
def test_the_other_articles_are_still_read(folder: Path, bad: str) -> None:
    (folder / "empty").mkdir()
    (folder / "empty.txt").write_bytes(b"")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 4)
    found = read_set([str(folder / "2.txt"), str(folder / bad), str(folder / "10.txt")])
    assert [article.id for article in found.articles] == ["A", "B"]
    assert [problem.where for problem in found.problems] == [str(folder / bad)]


def test_an_unreadable_file_or_folder_is_a_problem(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", _unreadable)
        with pytest.raises(InputError, match=r"2\.txt: cannot be read: permission denied"):
            collect([str(folder / "2.txt")])
    monkeypatch.setattr(collecting.os, "listdir", _unreadable)
    found = collect([str(folder), str(folder / "2.txt")])
    assert str(found.problems[0]) == f"{folder}: cannot be read: permission denied"


def test_a_listed_article_that_is_a_folder_is_a_problem(folder: Path) -> None:
    (folder / "set.toml").write_text('schema = 1\n[[articles]]\npath = "sub.txt"\n')
    with pytest.raises(InputError, match=r"sub\.txt: cannot be read: it is a folder"):
        collect([str(folder / "set.toml")])


def test_a_broken_set_file_stops_everything(folder: Path) -> None:
    (folder / "set.toml").write_text("schema = ")
    with pytest.raises(UsageError, match="is not valid TOML"):
        collect([str(folder)])


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        (b"caf\xe9.txt", "caf\\xe9.txt"),
        (b"\x1b[2J\x1b]0;x\x07evil.txt", "evil.txt"),
        ("\u202egpj.txt".encode(), "gpj.txt"),
    ],
)
def test_a_hostile_or_undecodable_file_name_is_read_and_shown_harmless(
    tmp_path: Path, name: bytes, shown: str
) -> None:
    with open(os.fsencode(tmp_path) + b"/" + name, "w", encoding="utf-8") as file:  # noqa: PTH123 - bytes
        file.write(STORY)
    found = read_set([str(tmp_path)])
    assert found.articles[0].path == f"{tmp_path}/{shown}"
    assert found.articles[0].text == STORY


def test_the_digest_follows_content_order_and_settings_and_nothing_else(folder: Path) -> None:
    first = collect([str(folder)])
    assert collect([str(folder)]).digest == first.digest
    os.utime(folder / "2.txt", (0, 0))
    assert collect([str(folder)]).digest == first.digest
    (folder / "set.toml").write_text('schema = 1\n[[articles]]\npath = "2.txt"\nsource = "Wire"\n')
    listed = collect([str(folder)])
    (folder / "2.txt").write_text("Other.")
    assert len({first.digest, listed.digest, collect([str(folder)]).digest}) == 3


def test_the_key_stays_when_an_article_is_edited_or_added(folder: Path) -> None:
    key = collect([str(folder)]).key
    (folder / "2.txt").write_text("Other.")
    (folder / "3.txt").write_text(STORY)
    assert collect([f"{folder}/"]).key == key
    (folder / "set.toml").write_text("schema = 1\n")
    assert collect([str(folder)]).key == key
    (folder / "set.toml").write_text('schema = 1\n[[articles]]\npath = "2.txt"\n')
    assert collect([str(folder / "set.toml")]).key == key


def test_keys_of_different_sets_differ_and_the_order_of_paths_does_not_matter(folder: Path) -> None:
    a, b = str(folder / "2.txt"), str(folder / "10.txt")
    assert collect([a, b]).key == collect([b, a]).key
    assert len({collect(paths).key for paths in ([a], [b], [a, b], [str(folder)])}) == 4


def test_an_address_is_fetched_and_nothing_else_is(folder: Path) -> None:
    asked: list[str] = []

    def fetch(address: str) -> Document:
        asked.append(address)
        if "gone" in address:
            raise InputError("the server answers 404 Not Found")
        return Document(SafeText(address), STORY.encode(), "0" * 64)

    found = collect(["https://a.example/x", "http://gone.example/", str(folder / "2.txt")], fetch=fetch)
    assert asked == ["https://a.example/x", "http://gone.example/"]
    assert str(found.problems[0]) == "http://gone.example/: the server answers 404 Not Found"
    assert len(found.documents) == 2


def test_every_error_is_of_the_one_family() -> None:
    assert issubclass(InputError, CrossreadError)
    assert issubclass(UsageError, CrossreadError)
