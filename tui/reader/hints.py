"""Which keys the footer names in each view, and what help lists: both from the catalogue."""

from __future__ import annotations

from collections.abc import Sequence

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
        _STEP, _SOURCE, ("view.boilerplate",), ("decide.accept",), ("view.new",), ("source.read",),
        ("search.open",), ("app.back",), ("help.keys",),
    ),
    View.NEW: (
        _STEP, _SOURCE, ("source.read",), ("decide.accept",), ("search.open",), ("app.back",), ("help.keys",),
    ),
    View.MATRIX: (
        _STEP, _SOURCE, ("decide.accept",), ("decide.toggle",), ("view.filter",), ("undo",), ("app.back",),
        ("help.keys",),
    ),
    View.CONFLICTS: (
        _STEP, ("view.passages",), ("decide.accept",), ("decide.flag",), ("edit.note",), ("app.back",),
        ("help.keys",),
    ),
    View.SUMMARY: (
        _STEP, ("export.open",), ("copy.summary",), ("view.passages",), ("undo",), ("app.back",),
        ("help.keys",),
    ),
    View.HISTORY: (_STEP, ("decide.accept",), ("undo",), ("redo",), ("app.back",), ("help.keys",)),
}  # fmt: skip
"""By view, the commands worth a word, the most needed first; the last is always kept."""

_WORDS: dict[tuple[View, str], str] = {
    (View.ARTICLE, "passage.next"): "sentence",
    (View.NEW, "passage.next"): "sentence",
    (View.CONFLICTS, "passage.next"): "entry",
    (View.HISTORY, "passage.next"): "decision",
    (View.HISTORY, "decide.accept"): "back to here",
    (View.CONFLICTS, "view.passages"): "passage",
    (View.SUMMARY, "view.passages"): "passage",
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
    for ids in FOOTER[view]:
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
    return sorted(entries, key=lambda entry: order.index(entry.group))
