"""The config file: what it may say, and what is said about what it may not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.errors import UsageError
from tui.settings import Config, Preset, load_config
from tui.settings.locations import config_file

KEYS = {
    "passage.next": ("j",),
    "decide.accept": ("enter",),
    "app.back": ("escape",),
    "app.quit": ("q",),
}


def written(folder: Path, text: str) -> Path:
    path = folder / "config.toml"
    path.write_text(text, "utf-8")
    return path


def test_an_absent_file_gives_the_defaults() -> None:
    config = load_config(KEYS)
    assert config.path == config_file()
    assert (config.theme, config.layout, config.keymap.keys) == ("crossread-dark", "auto", KEYS)


def test_every_field_is_read(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        """
schema = 1
theme = "sepia"
layout = "stacked"
mouse = true
reviewer = "Ada"
export_format = "html"
preset = "arrows"

[keys]
"decide.accept" = ["enter", "ctrl+y"]
"passage.next" = "n"
""",
    )
    config = load_config(KEYS, path)
    keys = {**KEYS, "decide.accept": ("enter", "ctrl+y"), "passage.next": ("n",)}
    assert (config.theme, config.layout, config.mouse) == ("sepia", "stacked", True)
    assert (config.reviewer, config.export_format) == ("Ada", "html")
    assert config.preset is Preset.ARROWS
    assert config.keymap.of("decide.accept") == keys["decide.accept"]
    assert config.keymap.of("passage.next") == keys["passage.next"]


def test_a_command_without_quotes_means_the_same(tmp_path: Path) -> None:
    path = written(tmp_path, 'schema = 1\n[keys]\ndecide.accept = "y"\n')
    assert load_config(KEYS, path).keymap.of("decide.accept") == ("y",)


def test_the_environment_can_name_another_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path, 'schema = 1\nreviewer = "Grace"\n')
    monkeypatch.setenv("CROSSREAD_CONFIG", str(path))
    assert load_config(KEYS).reviewer == "Grace"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", ("schema is missing", "schema = 1")),
        ("schema = 2", ("schema", "reads 1, not 2")),
        ("schema = true", ("schema", "not True")),
        ("schema = 1\nthem = 'x'", ("them", 'did you mean "theme"?')),
        ("schema = 1\nlayout = 'stakced'", ("layout", 'did you mean "stacked"?')),
        ("schema = 1\nlayout = 7", ("layout", "choose from auto, stacked, columns, side")),
        ("schema = 1\nmouse = 'yes'", ("mouse", "expected true or false")),
        ("schema = 1\nreviewer = 5", ("reviewer", "expected one line of text")),
        ('schema = 1\nreviewer = "a\\u001b[2Jb"', ("reviewer", "expected one line of text")),
        ("schema = 1\ntheme = ''", ("theme", "expected a name")),
        ("schema = 1\npreset = 'vi'", ("preset", 'did you mean "vim"?')),
        ("schema = 1\nkeys = 3", ("keys", "expected a table")),
        ("schema = 1\n[keys]\n'decide.accept' = true", ('keys."decide.accept"', "false to disable")),
        ("schema = 1\n[keys]\n'decide.accept' = ['ctrl+i']", ('keys."decide.accept"', "sends tab")),
        ("schema = 1\n[keys]\n'decide.accept' = ['j']", ("already runs passage.next",)),
        ("schema = 1\n[keys]\ndecide.acept = 'y'", ('keys."decide.acept"', "decide.accept")),
        ("schema = x", ("not valid TOML", "line 1")),
        ("schema = 1\n" + "[a" * 10, ("not valid TOML",)),
    ],
)
def test_a_mistake_is_named_with_file_key_and_what_was_expected(
    tmp_path: Path, text: str, words: tuple[str, ...]
) -> None:
    path = written(tmp_path, text)
    with pytest.raises(UsageError) as refused:
        load_config(KEYS, path)
    message = str(refused.value)
    assert message.startswith(f"{path}: ")
    for word in words:
        assert word in message


@pytest.mark.parametrize(
    ("data", "words"),
    [(b"schema = 1 # \xff", "not UTF-8"), (b"# " + b"x" * (1 << 20), "longer than 1 MiB")],
)
def test_a_file_that_is_no_settings_file_is_refused(tmp_path: Path, data: bytes, words: str) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes(data)
    with pytest.raises(UsageError, match=words):
        load_config(KEYS, path)


def test_a_file_that_was_named_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read"):
        load_config(KEYS, tmp_path / "nowhere.toml")


def test_a_byte_order_mark_is_no_mistake(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes(b"\xef\xbb\xbfschema = 1\n")
    assert load_config(KEYS, path).theme == Config().theme
