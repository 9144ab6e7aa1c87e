"""The nearest valid choice to a word that is not one."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """The choice most like `word`, or None if none is like it (`difflib` ratio of at least 0.6)."""
    from difflib import get_close_matches  # noqa: PLC0415 - only a mistake pays for it

    by_lower = {choice.casefold(): choice for choice in choices}
    found = get_close_matches(word.casefold(), by_lower, n=1)
    return by_lower[found[0]] if found else None


def did_you_mean(word: str, choices: Iterable[str]) -> str:
    """The end of an error message: the nearest choice, or all of them where none is near and they are few."""
    known = list(choices)
    if found := nearest(word, known):
        return f'; did you mean "{found}"?'
    return "; choose from " + ", ".join(known) if 0 < len(known) <= 12 else ""
