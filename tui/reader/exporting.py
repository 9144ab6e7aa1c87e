"""Writing the summary to a file: format, name, and a question before anything is replaced."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tui.errors import CrossreadError
from tui.reader.asking import Questions
from tui.reader.screens.chooser import Option

if TYPE_CHECKING:
    from tui.reader.session import Session
    from tui.summary.exporters import Exporter

REPLACE = "replace"
RENAME = "rename"


def ask_export(app: Questions, session: Session) -> None:
    """Ask for a format, then go on to the name."""
    from tui.summary.exporters import exporter_names, find_exporter  # noqa: PLC0415 - not needed to read

    options = []
    for name in exporter_names():
        try:
            exporter = find_exporter(name)
        except CrossreadError as error:
            options.append(Option(name, name, disabled=str(error)))
        else:
            options.append(Option(name, name, note=exporter.media_type, key=exporter.suffix))
    app.choose(
        "Export the summary as",
        options,
        lambda name: _ask_name(app, session, find_exporter(name), ""),
        current=app.config.export_format,
    )


def _ask_name(app: Questions, session: Session, exporter: Exporter, start: str) -> None:
    name = start or default_name(session, exporter.suffix)
    app.ask("Write to", name, lambda answer: _write(app, session, exporter, answer))


def _write(app: Questions, session: Session, exporter: Exporter, answer: str, *, force: bool = False) -> None:
    """Write the file; an existing one only after asking."""
    from tui.summary.exporters import write_atomic  # noqa: PLC0415 - as above

    if not answer.strip():
        app.say("Nothing was written.")
        return
    path = Path(answer.strip()).expanduser()
    if path.exists() and not path.is_dir() and not force:
        _ask_replace(app, session, exporter, answer)
        return
    data = exporter.render(session.pages.summary(session))
    write_atomic(path, data, force=force)
    app.say(f"Wrote {path} ({len(data):,} bytes).")


def _ask_replace(app: Questions, session: Session, exporter: Exporter, answer: str) -> None:
    def act(value: str) -> None:
        if value == REPLACE:
            _write(app, session, exporter, answer, force=True)
        else:
            _ask_name(app, session, exporter, answer)

    app.choose(
        f"{answer.strip()} exists",
        [Option(RENAME, "Write to another file"), Option(REPLACE, "Replace it")],
        act,
    )


def default_name(session: Session, suffix: str) -> str:
    """A file name made of the set's title."""
    words = "".join(c if c.isalnum() else " " for c in session.comparison.title.casefold()).split()
    return ("-".join(words[:6]) or "summary") + suffix
