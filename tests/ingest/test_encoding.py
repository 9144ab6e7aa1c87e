from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.ingest.encoding import UndecodableError, decode

GERMAN = "Der Bürgermeister von Köln sagte am Montag, die Brücke über den Fluß müsse geschlossen werden. " * 3
RUSSIAN = "Министр сообщил во вторник, что мост через реку будет закрыт до конца недели из-за ремонта. " * 3
JAPANESE = "市長は火曜日、橋が週末まで閉鎖されると発表した。利用者は別の道を使うことになる。" * 4


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
@pytest.mark.parametrize("text", [GERMAN, RUSSIAN, JAPANESE, "x"])
def test_unicode_is_read_by_its_mark_or_as_utf8(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_known_by_its_zeros(encoding: str) -> None:
    assert decode(GERMAN.encode(encoding)) == GERMAN


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (GERMAN, "cp1252"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc-jp"),
    ],
)
def test_older_encodings_are_detected(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


def test_a_declared_encoding_is_believed_where_it_fits() -> None:
    assert decode("naïve café".encode("latin-1"), "iso-8859-1") == "naïve café"
    assert decode("naïve café".encode(), "no-such-encoding") == "naïve café"


def test_an_article_with_escapes_is_still_text() -> None:
    hostile = "Story \x1b[2J\x1b]52;c;eA==\x07 goes \x00 on and on until it ends."
    assert decode(hostile.encode()) == hostile


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        (b"", "is empty"),
        (b"%PDF-1.7\n...", "is a PDF document"),
        (b"PK\x03\x04rest", "is a ZIP archive or Office document"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "is a PNG image"),
        (b"\x7fELF" + bytes(100), "is a program"),
        (bytes(range(256)) * 8, "is a binary file"),
        (random.Random(5).randbytes(4000), "is a binary file"),
        (bytes(1000), "is a binary file"),
        (b"\xff\xfe\x00\xd8\x00", "is not the UTF-16-LE text it says it is"),
    ],
)
def test_what_is_no_text_is_refused_with_what_it_is(data: bytes, cause: str) -> None:
    with pytest.raises(UndecodableError, match=cause):
        decode(data)


@given(st.binary(max_size=400) | st.binary(max_size=40).map(b"\xef\xbb\xbf".__add__))
@settings(max_examples=200)
def test_any_bytes_give_text_or_one_kind_of_error(data: bytes) -> None:
    try:
        assert isinstance(decode(data), str)
    except UndecodableError as error:
        assert "\n" not in str(error)
