"""Three short articles on one story, for tests that need a set on disk."""

from __future__ import annotations

from pathlib import Path

TEXTS = {
    "harbour.txt": (
        "The ferry Aurora ran aground off Northport on Monday with 120 passengers on board. "
        "Nobody was hurt, the coast guard said. A tug will try to pull the ferry free at high tide.\n"
    ),
    "courier.txt": (
        "A ferry, the Aurora, ran aground near Northport on Monday with 140 passengers on board. "
        "The coast guard said nobody was hurt. The captain has been questioned by the police.\n"
    ),
    "gazette.txt": (
        "The Aurora ferry with 120 passengers on board ran aground off Northport on Monday. "
        "Two schools opened their halls for the passengers.\n"
    ),
}


def write_set(folder: Path) -> Path:
    """The three files in a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in TEXTS.items():
        (folder / name).write_text(text, "utf-8")
    return folder
