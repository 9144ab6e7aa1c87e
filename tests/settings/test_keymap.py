"""A keymap works as a whole or is refused with the reason."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.errors import UsageError
from tui.reader.commands import default_keys
from tui.settings import Keymap, Preset, resolve_keymap

DEFAULTS = {
    "passage.next": ("j", "down"),
    "decide.accept": ("enter",),
    "decide.drop": ("x",),
    "app.back": ("escape",),
    "app.quit": ("q", "ctrl+q"),
}


def test_without_a_word_from_the_user_the_defaults_are_in_force() -> None:
    assert resolve_keymap(DEFAULTS).keys == DEFAULTS


def test_an_override_replaces_all_keys_of_its_command_and_no_others() -> None:
    keymap = resolve_keymap(DEFAULTS, overrides={"decide.accept": ["enter", "ctrl+y"]})
    assert keymap.keys == {**DEFAULTS, "decide.accept": ("enter", "ctrl+y")}


def test_a_command_can_be_disabled_and_its_key_given_to_another() -> None:
    keymap = resolve_keymap(DEFAULTS, overrides={"decide.drop": [], "decide.accept": ["x"]})
    assert keymap.of("decide.drop") == ()
    assert keymap.command("x", "x") == "decide.accept"


@pytest.mark.parametrize(
    ("overrides", "words"),
    [
        ({"decide.acept": ["y"]}, ('keys."decide.acept"', 'did you mean "decide.accept"?')),
        ({"decide.accept": ["ctrl+m"]}, ('keys."decide.accept"', '"ctrl+m"', "sends enter")),
        ({"decide.accept": ["alt+a"]}, ('keys."decide.accept"', '"alt+a"', "alt")),
        ({"decide.accept": ["x"]}, ('keys."decide.accept"', '"x" already runs decide.drop', "false")),
        ({"decide.accept": ["pgdown"], "decide.drop": ["pagedown"]}, ("already runs",)),
        ({"app.quit": []}, ('keys."app.quit"', "no way out")),
        ({"app.back": []}, ('keys."app.back"', "no way out")),
    ],
)
def test_a_bad_keymap_is_refused_with_key_and_reason(
    overrides: dict[str, list[str]], words: tuple[str, ...]
) -> None:
    with pytest.raises(UsageError) as refused:
        resolve_keymap(DEFAULTS, overrides=overrides)
    for word in words:
        assert word in str(refused.value)


@pytest.mark.parametrize("preset", list(Preset))
def test_every_preset_holds_on_the_readers_own_commands(preset: Preset) -> None:
    keymap = resolve_keymap(default_keys(), preset)
    assert set(keymap.keys) == set(default_keys())
    assert all(keymap.of(command) for command in default_keys()), "a preset leaves a command without a key"


def test_the_default_keys_are_already_in_their_normal_form() -> None:
    assert resolve_keymap(default_keys()).keys == default_keys()


def test_the_arrows_preset_moves_without_letters() -> None:
    keymap = resolve_keymap(default_keys(), Preset.ARROWS)
    assert [keymap.command(letter, letter) for letter in "hjklgG"] == [None] * 6
    assert keymap.command("down") == "passage.next"


def test_a_preset_for_a_command_that_is_not_there_is_passed_over() -> None:
    assert set(resolve_keymap({"app.quit": ["q"]}, Preset.EMACS).keys) == {"app.quit"}


@settings(max_examples=60)
@given(
    st.dictionaries(
        st.sampled_from(sorted(DEFAULTS)),
        st.lists(st.sampled_from(["a", "b", "x", "enter", "ctrl+y", "f2", "escape", "q"]), max_size=3),
    )
)
def test_whatever_is_accepted_runs_at_most_one_command_a_key(overrides: dict[str, list[str]]) -> None:
    try:
        keymap = resolve_keymap(DEFAULTS, overrides=overrides)
    except UsageError:
        return
    keys = [key for command in keymap.keys for key in keymap.of(command)]
    assert len(keys) == len(set(keys))
    assert {keymap.command(key): key in keymap.of(keymap.command(key) or "") for key in keys} == {
        command: True for command, its in keymap.keys.items() if its
    }


def test_an_unknown_command_has_no_keys_and_an_unbound_key_no_command() -> None:
    assert Keymap(DEFAULTS).of("nothing.here") == ()
    assert Keymap(DEFAULTS).command("f9") is None
