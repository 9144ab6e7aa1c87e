"""Which keys the footer names in each view, and what help lists: both from the catalogue."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tui.layout.bars import Hint
from tui.layout.help import HelpEntry
from tui.reader.commands import Command, Reader, by_id, catalogue
from tui.reader.views import View
from tui.settings.keymap import Keymap, show_key

_STEP = ("passage.next", "passage.previous")
_SOURCE = ("source.previous", "source.next")

FOOTER: dict[View, tuple[tuple[str, ...], ...]] = {
    View.PASSAGES: (
        _STEP, ("difference.next",), ("unique.next",), ("conflict.next",), ("decide.accept",),
        ("decide.toggle",), ("undo",), ("search.open",), ("view.matrix",), ("view.summary",),
        ("decide.pick",), ("decide.drop",), ("view.article",), ("view.conflicts",), ("decide.split",),
        ("view.filter",), ("export.open",), ("help.keys",),
    ),
    View.ARTICLE: (
        _STEP, _SOURCE, ("app.back",), ("view.boilerplate",), ("decide.accept",), ("view.new",),
        ("source.read",), ("search.open",), ("help.keys",),
    ),
    View.NEW: (
        _STEP, _SOURCE, ("app.back",), ("source.read",), ("decide.accept",), ("search.open",), ("help.keys",),
    ),
    View.MATRIX: (
        _STEP, ("view.passages",), _SOURCE, ("app.back",), ("decide.accept",), ("decide.toggle",),
        ("view.filter",), ("undo",), ("help.keys",),
    ),
    View.CONFLICTS: (
        _STEP, ("view.passages",), ("app.back",), ("decide.accept",), ("decide.flag",), ("edit.note",),
        ("help.keys",),
    ),
    View.SUMMARY: (
        _STEP, ("view.passages",), ("app.back",), ("export.open",), ("copy.summary",), ("undo",),
        ("help.keys",),
    ),
    View.HISTORY: (_STEP, ("decide.accept",), ("app.back",), ("undo",), ("redo",), ("help.keys",)),
}  # fmt: skip
"""By view, the commands worth a word, the most needed first; the last is always kept."""

EARLY: tuple[tuple[str, ...], ...] = (
    _STEP, _SOURCE, ("scroll.down", "scroll.up"), ("search.open",), ("app.quit",), ("help.keys",),
)  # fmt: skip
"""The same before the articles are compared."""

_WORDS: dict[tuple[View, str], str] = {
    (View.ARTICLE, "passage.next"): "sentence",
    (View.NEW, "passage.next"): "sentence",
    (View.CONFLICTS, "passage.next"): "entry",
    (View.HISTORY, "passage.next"): "decision",
    (View.HISTORY, "decide.accept"): "back to here",
    (View.MATRIX, "view.passages"): "read it",
    (View.CONFLICTS, "view.passages"): "read it",
    (View.SUMMARY, "view.passages"): "read it",
}
"""Where a command goes by another word than its own."""

GROUPS: dict[str, str] = {
    "passage": "Moving",
    "difference": "Moving",
    "unique": "Moving",
    "conflict": "Moving",
    "unreviewed": "Moving",
    "source": "Moving",
    "scroll": "Moving",
    "decide": "Deciding",
    "edit": "Deciding",
    "undo": "Deciding",
    "redo": "Deciding",
    "view": "Looking",
    "history": "Looking",
    "help": "Looking",
    "search": "Finding",
    "goto": "Finding",
    "copy": "Taking out",
    "export": "Taking out",
    "app": "The program",
}
"""The heading a command stands under in help, by the first part of its id."""


def footer_hints(reader: Reader, keymap: Keymap, view: View) -> Sequence[Hint]:
    """The hints for a view, in order; a command without a key is not named."""
    hints = []
    is_early = reader.session is None or not reader.session.is_settled
    for ids in EARLY if is_early else FOOTER[view]:
        keys = [keymap.of(i)[0] for i in ids if keymap.of(i)]
        if not keys:
            continue
        command = by_id()[ids[0]]
        word = _WORDS.get((view, ids[0]), command.hint)
        hints.append(Hint("".join(map(show_key, keys)), word, command.why_not(reader) is None))
    return hints


def key_words(command: Command, keymap: Keymap) -> str:
    """The command's keys as people read them: `j ↓`."""
    return " ".join(map(show_key, keymap.of(command.id)))


def help_entries(reader: Reader, keymap: Keymap) -> Sequence[HelpEntry]:
    """Every command by group, with its keys and why it cannot be used here and now."""
    entries = [
        HelpEntry(
            id=command.id,
            keys=key_words(command, keymap),
            name=command.name,
            description=command.tooltip,
            disabled=command.why_not(reader) or "",
            group=GROUPS.get(command.group, "The program"),
        )
        for command in catalogue()
    ]
    order = list(dict.fromkeys(GROUPS.values()))
    entries = _numbers_in_one(entries, keymap)
    return sorted(entries, key=lambda entry: order.index(entry.group))


def _numbers_in_one(entries: list[HelpEntry], keymap: Keymap) -> list[HelpEntry]:
    """The entries with those of the sources by number in one, where each is on its own digit."""
    numbered = [e for e in entries if e.id.removeprefix("source.").isdigit()]
    if any(keymap.of(e.id) != (e.id.removeprefix("source."),) for e in numbered):
        return entries
    usable = [e for e in numbered if not e.disabled] or numbered
    last = usable[-1].id.removeprefix("source.")
    one = replace(usable[0], keys=f"1–{last}" if last != "1" else "1", name="Source by number")
    return [one if e is numbered[0] else e for e in entries if e is numbered[0] or e not in numbered]
