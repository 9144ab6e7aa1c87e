"""Keys are brought into one form, and those that cannot be pressed are refused with the reason."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.settings.keys import NAMED, ImpossibleKeyError, from_press, normal_key, show_key


@pytest.mark.parametrize(
    ("written", "normal"),
    [
        ("j", "j"),
        ("J", "J"),
        ("/", "/"),
        ("!", "!"),
        ("+", "+"),
        (" ", "space"),
        ("ä", "ä"),
        ("question_mark", "?"),
        ("slash", "/"),
        ("exclamation_mark", "!"),
        ("enter", "enter"),
        ("Return", "enter"),
        ("ESC", "escape"),
        ("pgdn", "pagedown"),
        ("page_up", "pageup"),
        ("F5", "f5"),
        ("ctrl+d", "ctrl+d"),
        ("Ctrl+D", "ctrl+d"),
        ("control+d", "ctrl+d"),
        ("ctrl+_", "ctrl+underscore"),
        ("ctrl+]", "ctrl+right_square_bracket"),
        ("shift+up", "shift+up"),
        ("shift+ctrl+home", "ctrl+shift+home"),
    ],
)
def test_a_key_is_brought_into_its_one_form(written: str, normal: str) -> None:
    assert normal_key(written) == normal


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("ctrl+h", "sends backspace for it"),
        ("ctrl+i", "sends tab for it"),
        ("ctrl+j", "sends enter for it"),
        ("ctrl+m", "sends enter for it"),
        ("ctrl+[", "sends escape for it"),
        ("ctrl+c", "interrupts"),
        ("ctrl+z", "suspends"),
        ("ctrl+1", "letters only"),
        ("ctrl+shift+d", "does not tell ctrl+shift from ctrl"),
        ("alt+x", "alt and its kin"),
        ("meta+x", "alt and its kin"),
        ("cmd+c", "alt and its kin"),
        ("shift+j", '"J"'),
        ("shift+enter", "does not tell shift apart"),
        ("tab", "belongs to moving between fields"),
        ("shift+tab", "belongs to moving between fields"),
        ("gg", "one key at a time"),
        ("ctrl+x ctrl+c", "modifier"),
        ("g,g", "one key at a time"),
        ("pagdown", 'did you mean "pagedown"?'),
        ("cntrl+d", 'did you mean "ctrl"?'),
        ("f13", "no such key"),
        ("nonsense", "no such key"),
        ("\x1b", "not a character that a key types"),
        ("\u0301", "not a character that a key types"),
        ("", "no such key"),
    ],
)
def test_an_impossible_key_is_refused_with_the_reason(written: str, reason: str) -> None:
    with pytest.raises(ImpossibleKeyError) as refused:
        normal_key(written)
    assert reason in str(refused.value)


@given(st.text(max_size=12))
def test_a_normal_form_is_its_own_normal_form(written: str) -> None:
    try:
        normal = normal_key(written)
    except ImpossibleKeyError:
        return
    assert normal_key(normal) == normal


@pytest.mark.parametrize(
    ("key", "character", "normal"),
    [
        ("j", "j", "j"),
        ("upper_j", "J", "J"),
        ("slash", "/", "/"),
        ("space", " ", "space"),
        ("enter", "\r", "enter"),
        ("escape", "\x1b", "escape"),
        ("ctrl+d", "\x04", "ctrl+d"),
        ("pagedown", None, "pagedown"),
    ],
)
def test_a_key_press_has_the_same_form_as_the_key_in_a_keymap(
    key: str, character: str | None, normal: str
) -> None:
    assert from_press(key, character) == normal == normal_key(normal)


@pytest.mark.parametrize(
    ("key", "shown"),
    [
        ("j", "j"),
        ("+", "+"),
        ("enter", "⏎"),
        ("space", "␣"),
        ("escape", "esc"),
        ("ctrl+d", "^d"),
        ("ctrl+underscore", "^_"),
        ("shift+up", "shift+↑"),
        ("f1", "f1"),
    ],
)
def test_a_key_is_shown_as_people_know_it(key: str, shown: str) -> None:
    assert show_key(key) == shown


def test_no_two_keys_are_shown_alike() -> None:
    shown = [show_key(key) for key in NAMED]
    assert len(set(shown)) == len(shown)
