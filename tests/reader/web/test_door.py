from __future__ import annotations

import pytest

from tui.reader.web.door import Door, is_loopback

DOOR = Door(names=frozenset({"reader.example"}), token="s3cret", cookie="crossread_x")


@pytest.mark.parametrize(
    ("host", "is_in"),
    [
        ("localhost:8000", True),
        ("127.0.0.1:8000", True),
        ("[::1]:9000", True),
        ("192.0.2.7:8000", True),
        ("reader.example", True),
        ("READER.example:443", True),
        ("evil.example:8000", False),
        ("localhost.evil.example:8000", False),
        ("127.0.0.1.evil.example", False),
        ("evil.example#localhost", False),
        ("user@evil.example", False),
        ("[::1", False),
        ("", False),
    ],
)
def test_only_an_address_or_a_name_asked_for_is_answered(host: str, is_in: bool) -> None:
    assert (DOOR.refusal({"Host": host}) == "") is is_in


@pytest.mark.parametrize(
    ("origin", "is_websocket", "is_in"),
    [
        (None, False, True),
        (None, True, False),
        ("http://localhost:8000", True, True),
        ("https://localhost:8000", True, True),
        ("http://localhost:8001", True, False),
        ("http://127.0.0.1:8000", True, False),
        ("http://evil.example", True, False),
        ("http://evil.example", False, False),
        ("http://localhost:8000.evil.example", True, False),
        ("file://localhost:8000", True, False),
        ("null", True, False),
        ("http://[::1", True, False),
    ],
)
def test_a_page_from_elsewhere_gets_nothing(origin: str | None, is_websocket: bool, is_in: bool) -> None:
    headers = {"Host": "localhost:8000"} | ({"Origin": origin} if origin is not None else {})
    assert (DOOR.refusal(headers, is_websocket=is_websocket) == "") is is_in


@pytest.mark.parametrize(
    ("query", "is_known"),
    [
        ("token=s3cret", True),
        ("a=b&token=s3cret", True),
        ("token=s3cre", False),
        ("token=", False),
        ("token=wrong&token=s3cret", False),
        ("token=s%C3%A9cret", False),
        ("token=%ff%fe", False),
        ("", False),
    ],
)
def test_the_address_must_hold_the_token(query: str, is_known: bool) -> None:
    assert DOOR.knows_query(query) is is_known


@pytest.mark.parametrize(
    ("header", "is_known"),
    [
        ("crossread_x=s3cret", True),
        ("other=1; crossread_x=s3cret", True),
        ("crossread_y=s3cret", False),
        ("crossread_x=guess", False),
        ("crossread_x", False),
        ("", False),
        ("\x00=;;;=", False),
    ],
)
def test_the_cookie_must_hold_the_token(header: str, is_known: bool) -> None:
    assert DOOR.knows_cookie(header) is is_known


def test_every_door_has_a_long_token_of_its_own_and_shows_it_to_no_log() -> None:
    one, other = Door(), Door()
    assert one.token != other.token
    assert len(one.token) >= 43
    assert one.cookie != other.cookie
    assert one.token not in repr(one)


@pytest.mark.parametrize(
    ("host", "is_own"),
    [
        ("127.0.0.1", True), ("127.8.8.8", True), ("::1", True), ("localhost", True),
        ("0.0.0.0", False), ("::", False), ("192.0.2.7", False), ("reader.example", False), ("", False),
    ],
)  # fmt: skip
def test_loopback_is_told_from_what_others_reach(host: str, is_own: bool) -> None:
    assert is_loopback(host) is is_own
