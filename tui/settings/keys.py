"""Names of keys: which can be pressed on any terminal, how they are written, how they are shown."""

from __future__ import annotations

import unicodedata

from tui.settings.suggestions import did_you_mean

NAMED = frozenset(
    "enter escape space backspace delete insert home end pageup pagedown up down left right".split()
) | {f"f{n}" for n in range(1, 13)}
"""Keys without a character that plain terminals send, as Textual names them."""

_SHIFTED = frozenset({"home", "end", "pageup", "pagedown", "up", "down", "left", "right"})
"""Keys that xterm and its kin send with ctrl and shift, too."""

_ALIASES = {
    "esc": "escape", "return": "enter", "cr": "enter", "spacebar": "space",
    "pgup": "pageup", "page_up": "pageup", "pgdn": "pagedown", "pgdown": "pagedown", "page_down": "pagedown",
    "del": "delete", "ins": "insert", "bs": "backspace",
}  # fmt: skip

_CONTROL_SIGNS = {
    "\\": "backslash", "]": "right_square_bracket", "^": "circumflex_accent", "_": "underscore",
}  # fmt: skip
"""The bytes 0x1c to 0x1f, which `ctrl` and these signs send."""

_TEXTUAL_SIGNS = {
    "slash": "/", "backslash": "\\", "at": "@", "minus": "-", "plus": "+", "underscore": "_",
}  # fmt: skip
"""Signs whose name in Textual is not their name in Unicode."""

_SAME_BYTE = {
    "h": "backspace", "i": "tab", "j": "enter", "m": "enter", "[": "escape",
}  # fmt: skip

_SHOWN = {
    "enter": "⏎", "space": "␣", "escape": "esc", "pageup": "pgup", "pagedown": "pgdn",
    "backspace": "⌫", "delete": "del", "insert": "ins", "up": "↑", "down": "↓", "left": "←", "right": "→",
}  # fmt: skip


class ImpossibleKeyError(ValueError):
    """A key that a plain terminal cannot send, or that belongs to somebody else; says which."""


def normal_key(written: str) -> str:
    """Bring a key into the one form this project uses.

    Args:
        written: a character, one of `NAMED` or a common short form of it, or `ctrl+x`; Textual's
            names of characters (`question_mark`) are taken, too.

    Returns:
        The character itself where there is one, else Textual's name.

    Raises:
        ImpossibleKeyError: with the reason.
    """
    if written == " ":
        return "space"
    if len(written) == 1:
        return _character(written)
    *modifiers, base = _parts(written)
    base = _ALIASES.get(base.lower(), base)
    if not modifiers:
        return _plain(base, written)
    held = frozenset("ctrl" if m in ("control", "c") else m for m in map(str.lower, modifiers))
    if held & {"alt", "meta", "option", "super", "cmd", "command", "win", "hyper"}:
        raise ImpossibleKeyError("alt and its kin do not reach a program safely over a plain terminal")
    if not held <= {"ctrl", "shift"}:
        raise ImpossibleKeyError(
            "no such modifier" + did_you_mean(min(held - {"ctrl", "shift"}), ["ctrl", "shift"])
        )
    if base.lower() in _SHIFTED:
        return "+".join([*sorted(held), base.lower()])
    return _shift(base) if held == {"shift"} else _control(base, is_shifted="shift" in held)


def from_press(key: str, character: str | None) -> str:
    """The normal form of a key press, given Textual's `Key.key` and `Key.character`."""
    if character and len(character) == 1 and character.isprintable() and character != " ":
        return character
    return key


def show_key(key: str) -> str:
    """How a key in its normal form is shown to people: `⏎`, `␣`, `esc`, `pgdn`, `^d`, or the character."""
    *modifiers, base = _parts(key)
    if modifiers == ["ctrl"] and base not in NAMED:
        signs = {name: sign for sign, name in _CONTROL_SIGNS.items()}
        return "^" + signs.get(base, base)
    return "+".join([*modifiers, _SHOWN.get(base, base)])


def _parts(written: str) -> list[str]:
    """`ctrl+shift+up` at its plus signs, where a plus sign at the end is a key."""
    if written.endswith("++"):
        return [*written[:-2].split("+"), "+"]
    return written.split("+") if len(written) > 1 else [written]


def _character(character: str) -> str:
    if not character.isprintable() or unicodedata.category(character)[0] in "MCZ":
        raise ImpossibleKeyError("not a character that a key types")
    return character


def _plain(base: str, written: str) -> str:
    if base.lower() in NAMED:
        return base.lower()
    if base.lower() == "tab":
        raise ImpossibleKeyError("tab belongs to moving between fields")
    if any(sign in written for sign in " ,") or (len(set(written)) == 1 and len(written) < 4):
        raise ImpossibleKeyError("one key at a time: a sequence of keys cannot be bound")
    if sign := _TEXTUAL_SIGNS.get(base):
        return sign
    try:
        return _character(unicodedata.lookup(base.replace("_", " ").upper()))
    except KeyError:
        raise ImpossibleKeyError(
            "no such key" + (did_you_mean(base, NAMED) or ": write a character, or a name such as pagedown")
        ) from None


def _shift(base: str) -> str:
    if len(base) == 1 and base.upper() != base:
        raise ImpossibleKeyError(f'a shifted letter is written as itself: "{base.upper()}"')
    if base.lower() == "tab":
        raise ImpossibleKeyError("tab belongs to moving between fields")
    raise ImpossibleKeyError("a plain terminal does not tell shift apart there")


def _control(base: str, *, is_shifted: bool) -> str:
    if is_shifted:
        raise ImpossibleKeyError("a plain terminal does not tell ctrl+shift from ctrl")
    sign = _CONTROL_SIGNS.get(base, base)
    if sign in _CONTROL_SIGNS.values():
        return f"ctrl+{sign}"
    letter = base.lower()
    if same := _SAME_BYTE.get(letter):
        raise ImpossibleKeyError(f"a plain terminal sends {same} for it")
    if letter == "c":
        raise ImpossibleKeyError("ctrl+c interrupts")
    if letter == "z":
        raise ImpossibleKeyError("ctrl+z suspends")
    if len(letter) == 1 and "a" <= letter <= "z":
        return f"ctrl+{letter}"
    raise ImpossibleKeyError("a plain terminal sends ctrl with letters only")
