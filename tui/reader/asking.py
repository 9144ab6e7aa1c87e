"""What the reader asks for, one question a method: each opens a screen and acts on the answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tui.errors import CrossreadError
from tui.reader.jumping import EXPECTED, TargetKind, parse_target
from tui.reader.terminal import TerminalApp
from tui.reader.views import Filter
from tui.reader.wording import counted
from tui.review.queue import Filter as FilterKind
from tui.review.queue import filtered

if TYPE_CHECKING:
    from tui.reader.screens.chooser import Option
    from tui.reader.session import Session
    from tui.settings import Config, Keymap, Themes


class Questions(TerminalApp):
    """The part of the app that asks. Screens are imported when they are first needed."""

    session: Session | None
    keymap: Keymap
    config: Config
    themes: Themes

    def run_command(self, command_id: str) -> None:
        """Run a command by its id, as its key would."""
        raise NotImplementedError

    def say(self, text: str) -> None:
        """Show one line about what was just done."""
        raise NotImplementedError

    def warn(self, text: str) -> None:
        """Show one line about what could not be done."""
        raise NotImplementedError

    def use_theme(self, name: str) -> None:
        """Draw everything in this theme from now on."""
        raise NotImplementedError

    def keep_up(self) -> None:
        """Compare again where a correction asks for it."""
        raise NotImplementedError

    def redraw(self) -> None:
        """Show what the session is at now."""
        raise NotImplementedError

    # -- one line ------------------------------------------------------------------------------

    def ask_search(self) -> None:
        """Ask what to search for; nothing typed ends the search."""
        self.ask("Search", self.session.query if self.session else "", self._search)

    def _search(self, text: str) -> None:
        session = self._open_session()
        hits = session.search(text)
        if not session.query:
            self.say("No search.")
        elif hits:
            sentences = len({hit.sentence for hit in hits})
            self.say(f"“{session.query}”: {counted(len(hits), 'hit')} in {counted(sentences, 'sentence')}.")
        else:
            self.warn(f"“{session.query}” was not found.")

    def ask_jump(self) -> None:
        """Ask where to jump."""
        self.ask("Jump to", "", self._jump)

    def _jump(self, text: str) -> None:
        session = self._open_session()
        if not text.strip():
            return
        target = parse_target(text, session.reading)
        if target is None:
            self.warn(f"There is no “{text.strip()}”: type {EXPECTED}.")
            return
        go = {
            TargetKind.PASSAGE: session.show_passage,
            TargetKind.SENTENCE: session.show_sentence,
            TargetKind.CONFLICT: session.show_conflict,
            TargetKind.ARTICLE: session.show_article,
        }[target.kind]
        go(target.id)

    def ask_note(self) -> None:
        """Ask for the current passage's note; an empty one takes it off."""
        session = self._open_session()
        passage = session.passage_id
        note = session.reading.passage(passage).note
        self.ask(f"Note on {passage}", note, lambda text: self.say(session.annotate(text)))

    def ask_edit(self) -> None:
        """Ask for the current passage's own wording, starting from the one that stands."""
        from tui.reader.screens.editor import EditorScreen  # noqa: PLC0415 - Textual's text area is costly

        session = self._open_session()
        passage = session.reading.passage(session.passage_id)
        chosen = session.comparison.sentence[passage.picked or session.sentence_id].text
        start = passage.edited or " ".join(chosen.split())
        title = f"Wording of {passage.id}; an empty one leaves the choice to the summary"
        self.push_screen(EditorScreen(title, start), self._guarded(lambda text: self.say(session.edit(text))))

    # -- one of a list -------------------------------------------------------------------------

    def ask_target(self, *, move: bool) -> None:
        """Ask which passage to join with, or to move the current sentence to."""
        from tui.reader.screens.chooser import Option  # noqa: PLC0415 - not needed for the first paint

        session = self._open_session()
        here = session.reading.position[session.passage_id]
        others = [p for p in session.reading.passages if p.id != session.passage_id]
        # A sentence most likely belongs to its likeliest counterparts; else the next passage comes first,
        # then the one before, and so on outwards.
        place, likely = session.reading.position, _likely_passages(session) if move else {}
        others.sort(key=lambda p: (-likely.get(p.id, 0.0), abs(place[p.id] - here), place[p.id] < here))
        options = [
            Option(
                p.id,
                f"{p.id}  {p.label}",
                note=" ".join((*p.sources, *([f"{likely[p.id]:.0%} alike"] if p.id in likely else []))),
                key=str(p.status),
            )
            for p in others
        ]
        title = f"Move {session.sentence_id} to" if move else f"Join {session.passage_id} with"
        act = session.move if move else session.join
        self.choose(title, options, lambda value: self.say(act(value)))

    def ask_role(self) -> None:
        """Say that the current line is, or is not, story; ask how far where others read the same."""
        from tui.reader.correcting import ask_role  # noqa: PLC0415 - not needed for the first paint

        ask_role(self, self._open_session())

    def ask_names(self) -> None:
        """Ask which names mean one thing, and where."""
        from tui.reader.correcting import ask_names  # noqa: PLC0415 - as above

        ask_names(self, self._open_session())

    def show_corrections(self) -> None:
        """List aliases and role corrections; the one chosen is taken back."""
        from tui.reader.correcting import show_corrections  # noqa: PLC0415 - as above

        show_corrections(self, self._open_session())

    def choose_filter(self) -> None:
        """Ask which passages to step through."""
        from tui.reader.screens.chooser import Option  # noqa: PLC0415 - as above

        session = self._open_session()
        kinds = [Filter(kind) for kind in FilterKind]
        sources = [Filter(source=a.id) for a in session.comparison.articles]
        chosen = {str(f): f for f in (*kinds, *sources)}
        names = {a.id: a.name for a in session.comparison.articles}
        options = [
            Option(
                name,
                name,
                note=names.get(f.source, ""),
                key=str(len(filtered(session.reading.state, f.kind, f.source))),
            )
            for name, f in chosen.items()
        ]

        def use(name: str) -> None:
            session.choose_filter(chosen[name])
            count = len(session.passages)
            self.say(f"Stepping through {counted(count, 'passage')}: {name}.")

        self.choose("Step through", options, use, current=str(session.place.filter))

    def choose_theme(self) -> None:
        """Ask for a theme, showing each as the cursor comes to it."""
        from tui.reader.screens.chooser import Option  # noqa: PLC0415 - as above

        before = self.theme_name
        options = [
            Option(
                name,
                name,
                note="the terminal's own colours" if t.is_ansi else "dark" if t.is_dark else "light",
            )
            for name, t in self.themes.loaded.items()
        ]
        options += [Option(p.where, p.where, disabled=p.what) for p in self.themes.failed]

        def use(name: str | None) -> None:
            self.use_theme(name or before)
            if name:
                self.say(f'Theme: {name}. To keep it, set theme = "{name}" in the config file.')
            self.redraw()

        self._push_chooser("Theme", options, use, current=before, highlighted=self.use_theme)

    def open_export(self) -> None:
        """Ask for a format and a file name, and write the summary."""
        from tui.reader.exporting import ask_export  # noqa: PLC0415 - as above

        ask_export(self, self._open_session())

    # -- the parts -----------------------------------------------------------------------------

    @property
    def theme_name(self) -> str:
        """Name of the theme as the user knows it."""
        raise NotImplementedError

    def _open_session(self) -> Session:
        if self.session is None:  # commands ask only where a set is open
            raise CrossreadError("nothing is open yet")
        return self.session

    def ask(self, question: str, start: str, act: Callable[[str], None]) -> None:
        """Ask for one line and act on it; nothing happens on escape."""
        from tui.reader.screens.prompt import PromptScreen  # noqa: PLC0415 - as above

        self.push_screen(PromptScreen(question, start), self._guarded(act))

    def choose(
        self, title: str, options: list[Option], act: Callable[[str], None], *, current: str = ""
    ) -> None:
        """Offer a list and act on the choice; nothing happens on escape."""
        self._push_chooser(title, options, self._guarded(act), current=current)

    def _push_chooser(
        self,
        title: str,
        options: list[Option],
        act: Callable[[str | None], None],
        *,
        current: str = "",
        highlighted: Callable[[str], None] | None = None,
    ) -> None:
        from tui.reader.screens.chooser import ChooserScreen  # noqa: PLC0415 - as above

        screen = ChooserScreen(title, options, current=current, highlighted=highlighted)
        self.push_screen(screen, act)

    def _guarded(self, act: Callable[[str], None]) -> Callable[[str | None], None]:
        """Act on an answer, say aloud what the user can put right, show the result."""

        def answered(answer: str | None) -> None:
            if answer is not None:
                try:
                    act(answer)
                except CrossreadError as error:
                    self.warn(str(error))
            self.keep_up()
            self.redraw()

        return answered


def _likely_passages(session: Session) -> dict[str, float]:
    """The passages that hold a counterpart of the current sentence, each with the score of its best."""
    from tui.matching import alternatives  # noqa: PLC0415 - not needed for the first paint

    likely: dict[str, float] = {}
    for ranked in alternatives(session.comparison.matches).get(session.sentence_id, {}).values():
        for match in ranked:
            other = match.b if match.a == session.sentence_id else match.a
            for passage in session.reading.state.passages_of(other):
                likely[passage] = max(likely.get(passage, 0.0), match.score)
    return likely
