from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.matching import TokenKind, is_stop_word, tokenise


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("U.S.", "u.s."),
        ("US", "u.s."),
        ("U.S", "u.s."),
        ("USA", "u.s."),
        ("United States", "u.s."),
        ("United States of America", "u.s."),
        ("1.7 million", "1700000"),
        ("1,700,000", "1700000"),
        ("1.7m", "1700000"),
        ("$5bn", "5000000000"),
        ("two million", "2000000"),
        ("Twelve", "12"),
        ("60 percent", "60%"),
        ("60%", "60%"),
        ("19th", "19"),
        ("China’s", "china"),
        ("users'", "users"),
        ("#TikTokRefugee", "tiktokrefugee"),
        ("O’Brien", "o'brien"),
        ("a.m.", "am"),
        ("Straße", "strasse"),
    ],
)
def test_one_stretch_has_one_normal_form(text: str, form: str) -> None:
    assert [token.form for token in tokenise(text)] == [form]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "1,700.5", 1700.5),
        ("de", "1.700,5", 1700.5),
        ("fr", "1\u202f700", 1700),
        ("de", "3 Millionen", 3e6),
    ],
)
def test_what_comma_and_full_stop_mean_depends_on_the_language(
    language: str, text: str, value: float
) -> None:
    assert [token.value for token in tokenise(text, language)] == [value]


def test_the_pronoun_us_is_not_the_country() -> None:
    assert [token.form for token in tokenise("Tell us")] == ["tell", "us"]
    assert is_stop_word("us")
    assert not is_stop_word("u.s.")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("announcing", "announced"),
        ("said", "says"),
        ("refugees", "refugee"),
        ("died", "deaths"),
        ("took", "taken"),
    ],
)
def test_inflected_forms_share_a_stem(one: str, other: str) -> None:
    assert tokenise(one)[0].stem == tokenise(other)[0].stem


def test_scripts_without_spaces_give_one_token_a_character() -> None:
    tokens = tokenise("小红书 is RedNote")
    assert [token.text for token in tokens] == ["小", "红", "书", "is", "RedNote"]
    assert {token.kind for token in tokens[:3]} == {TokenKind.CHARACTER}


def test_an_emoji_with_its_joiners_is_one_symbol() -> None:
    (token,) = tokenise("👨‍👩‍👧")
    assert token.kind is TokenKind.SYMBOL


def test_a_capital_is_a_name_only_where_it_is_not_owed_to_the_sentence() -> None:
    kinds = {token.text: token.kind for token in tokenise("Users like Paris. Many left NATO.")}
    assert kinds["Users"] is TokenKind.WORD
    assert kinds["Many"] is TokenKind.WORD
    assert kinds["Paris"] is TokenKind.NAME
    assert kinds["NATO"] is TokenKind.NAME


@settings(max_examples=60)
@given(st.text(max_size=80), st.sampled_from(["en", "de", "fr", "zh", "xx"]))
def test_tokens_are_slices_of_the_text_in_order(text: str, language: str) -> None:
    tokens = tokenise(text, language)
    assert all(text[token.start : token.end] == token.text != "" for token in tokens)
    assert all(one.end <= other.start for one, other in pairwise(tokens))
