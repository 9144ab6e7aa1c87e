"""Writing the summary to a file: format, name, and a question before anything is replaced."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tui.errors import CrossreadError
from tui.reader.asking import Questions
from tui.reader.screens.chooser import Option
from tui.reader.wording import counted

if TYPE_CHECKING:
    from tui.reader.session import Session
    from tui.summary import Summary
    from tui.summary.exporters import Exporter

REPLACE = "replace"
RENAME = "rename"
LIMIT = "limit quotations"
MOST_WORDS = 10_000


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
            options.append(Option(name, name, note=_purpose(exporter), key=exporter.suffix))
    limit = session.quote_limit
    options.append(
        Option(
            LIMIT,
            "Limit quotations …",
            note="to so many words at a stretch, where a licence asks for it",
            key=counted(limit, "word") if limit else "no limit",
        )
    )

    def act(name: str) -> None:
        if name == LIMIT:
            _ask_limit(app, session)
        else:
            _ask_name(app, session, find_exporter(name), "")

    app.choose("Export the summary as", options, act, current=app.config.export_format)


def _purpose(exporter: Exporter) -> str:
    """For whom a format is, as its exporter says; its media type where it does not."""
    said = (type(exporter).__doc__ or "").partition("\n")[0].strip().rstrip(".")
    return said or exporter.media_type


def _ask_limit(app: Questions, session: Session) -> None:
    """Ask how many words may be quoted at a stretch, then for the format again."""

    def take(answer: str) -> None:
        words = answer.strip()
        if words and not (words.isascii() and words.isdigit() and 0 < int(words) < MOST_WORDS):
            app.warn(f"“{words}” is not a number of words from 1 to {MOST_WORDS - 1:,}.")
            return
        session.quote_limit = int(words or 0)
        ask_export(app, session)

    now = str(session.quote_limit or "")
    app.ask("Words quoted at a stretch, at most (empty: no limit)", now, take)


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
    data = exporter.render(_summary(session))
    write_atomic(path, data, force=force)
    app.say(f"Wrote {path} ({len(data):,} bytes).")


def _summary(session: Session) -> Summary:
    """What is exported: the summary as it is shown, its quotations as short as they have to be."""
    from tui.summary import limit_quotes  # noqa: PLC0415 - as above

    summary = session.pages.summary(session)
    return limit_quotes(summary, session.quote_limit) if session.quote_limit else summary


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
