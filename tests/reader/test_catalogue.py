from __future__ import annotations

import subprocess
import sys
from collections import Counter

import pytest

from tui.reader.commands import Command, by_id, catalogue, default_keys
from tui.reader.hints import FOOTER, GROUPS
from tui.reader.views import View
from tui.settings import Preset, resolve_keymap

DESIGNED = {
    "passage.next": "j down", "passage.previous": "k up", "passage.first": "g home", "passage.last": "G end",
    "difference.next": "n", "difference.previous": "N", "unique.next": "i", "unique.previous": "I",
    "conflict.next": "c", "conflict.previous": "C", "unreviewed.next": "r", "unreviewed.previous": "R",
    "source.next": "l right", "source.previous": "h left", "source.1": "1", "source.9": "9",
    "scroll.down": "ctrl+d pagedown", "scroll.up": "ctrl+u pageup", "view.layout": "v", "view.zoom": "z",
    "view.filter": "f", "view.theme": "t", "view.boilerplate": "b", "search.open": "/", "goto.open": ":",
    "decide.accept": "enter", "decide.toggle": "space", "decide.unique": "a", "decide.drop": "x",
    "decide.split": "d", "decide.join": "J", "decide.later": "o", "decide.flag": "!", "edit.text": "e",
    "edit.note": "m", "undo": "u", "redo": "U ctrl+r", "history.show": "L", "copy.passage": "y",
    "copy.summary": "Y", "export.open": "w", "help.keys": "? f1", "app.palette": "ctrl+p",
    "app.back": "escape", "app.quit": "q ctrl+q",
}  # fmt: skip


@pytest.mark.parametrize(("command", "keys"), DESIGNED.items())
def test_the_default_keys_are_those_of_the_design(command: str, keys: str) -> None:
    assert default_keys()[command] == tuple(keys.split())


def test_no_id_name_or_key_is_used_twice() -> None:
    for values in (
        [c.id for c in catalogue()],
        [c.name for c in catalogue()],
        [key for keys in default_keys().values() for key in keys],
    ):
        assert [value for value, count in Counter(values).items() if count > 1] == []


@pytest.mark.parametrize("command", catalogue(), ids=lambda c: c.id)
def test_a_command_says_what_it_does_in_one_sentence(command: Command) -> None:
    assert command.tooltip.endswith(".")
    assert "\n" not in command.tooltip
    assert command.name
    assert command.hint
    assert command.group in GROUPS


@pytest.mark.parametrize("preset", Preset)
def test_every_preset_leaves_each_command_a_key(preset: Preset) -> None:
    keymap = resolve_keymap(default_keys(), preset)
    assert [c.id for c in catalogue() if not keymap.of(c.id)] == []


def test_the_footer_names_only_commands_that_exist_and_ends_in_help() -> None:
    assert set(FOOTER) == set(View)
    for hints in FOOTER.values():
        assert {i for ids in hints for i in ids} <= set(by_id())
        assert hints[-1] == ("help.keys",)


def test_the_catalogue_loads_no_textual() -> None:
    code = "import sys, tui.reader.commands as c; c.catalogue(); print('textual' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
