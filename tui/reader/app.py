"""The app: holds the session, opens sets, runs commands. Wiring, and nothing else."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual import events
from textual.worker import Worker, get_current_worker

from tui.errors import CrossreadError
from tui.ingest.sanitise import sanitise_line
from tui.reader.commands import by_id, catalogue
from tui.reader.commands.command import NOTHING_OPEN
from tui.reader.dressing import THEME_WATCH_SECONDS, Dressed
from tui.reader.early import HINT, go_on
from tui.reader.frame import Note, Opening
from tui.reader.hints import help_entries, key_words
from tui.reader.messages import ArticlesRead, ComparedAgain, OpeningFailed, OpeningProgressed, SetOpened
from tui.reader.opening import Reporter
from tui.reader.screens.reading import ReadingScreen
from tui.reader.styles.tints import glyphs_of
from tui.reader.terminal import TerminalApp
from tui.reader.views import LayoutMode, View

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.layout.rows import Row
    from tui.reader import Opener
    from tui.reader.first_sight import FirstSight
    from tui.reader.session import Session
    from tui.review import Journal
    from tui.review.amendments import Amendments
    from tui.settings import Config, Themes

DECIDING = frozenset({"decide", "edit", "undo", "redo"})
"""Groups of commands that nobody means before having seen what they are about."""

FIRST_HINT = "New here? j and k step through the passages, ⏎ accepts one, ? lists every key."


class CrossreadApp(Dressed, inherit_bindings=False):
    """The reader.

    Attributes:
        session: what is being read; None until a set is open.
        first_rows: what was on the screen before the app was; stays until a set is open.
        failure: why the set named on the command line could not be opened.
    """

    BINDINGS = TerminalApp.BINDINGS
    CSS_PATH = "styles/reader.tcss"
    ENABLE_COMMAND_PALETTE = False
    TITLE = "Crossread"

    def __init__(
        self,
        open_set: Opener | None,
        config: Config,
        themes: Themes,
        *,
        fingerprint: Callable[[], str] | None = None,
        sight: FirstSight | None = None,
    ) -> None:
        super().__init__(config, themes)
        self.first_rows: tuple[Row, ...] = ()
        self.failure: CrossreadError | None = None
        self._opener = open_set
        self._fingerprint = fingerprint
        self._kept_sight = ""
        self._typed: list[tuple[str, str | None]] = []
        if sight is not None:
            self.line, self.first_frame, self.first_rows = sight.line, sight.frame, sight.sight.rows
        self._from_library = open_set is None
        self._journal: Journal | None = None
        self._opening: Worker[None] | None = None
        self._reading = ReadingScreen()
        self.animation_level = "none"
        self.use_theme(config.theme)

    # -- life ----------------------------------------------------------------------------------

    def get_default_screen(self) -> ReadingScreen:
        """The screen everything else lies on."""
        return self._reading

    def on_mount(self) -> None:
        """Paint first, then open."""
        self.call_after_refresh(self._begin)
        self.set_interval(THEME_WATCH_SECONDS, self.watch_theme_file)

    def _begin(self) -> None:
        if self._opener is None:
            self.show_library()
        else:
            self.open(self._opener)

    def open(self, opener: Opener) -> None:
        """Open a set in a thread; what is open stays until it is ready."""
        self._reading.opening = Opening()
        self.redraw()
        self._opening = self.run_worker(
            partial(self._open, opener), thread=True, exclusive=True, exit_on_error=True
        )

    def _open(self, opener: Opener) -> None:
        """Runs in the thread: reports by messages, changes nothing."""
        worker = get_current_worker()
        reporter = Reporter(self.post_message, lambda: worker.is_cancelled)
        reporter.open(opener, reviewer=self.config.reviewer, learns=self.config.learn)

    def on_opening_progressed(self, message: OpeningProgressed) -> None:
        """Show how far it has come."""
        self._reading.opening = Opening(message.what, message.share)
        self.redraw()

    def on_articles_read(self, message: ArticlesRead) -> None:
        """Show the articles of a large set until they are compared, where nothing else is shown."""
        if self.session is None and not self.first_rows and self._reading.opening is not None:
            self.session = message.session
            self.session.use_glyphs(glyphs_of(self._theme))
            self.say(HINT)
            self.redraw()

    def on_set_opened(self, message: SetOpened) -> None:
        """Show the set; say aloud what was left out."""
        opened, early = message.opened, self.session
        self.first_rows = ()
        self._close_journal()
        self._journal, self.session = opened.journal, opened.session
        self._reading.opening = None
        self.session.use_glyphs(glyphs_of(self._theme))
        self.session.choose_layout(LayoutMode(self.config.layout))
        went_on = go_on(self.session, early) if early is not None and not early.is_settled else ""
        if opened.notices:
            more = f" (and {len(opened.notices) - 1} more)" if len(opened.notices) > 1 else ""
            self.warn(f"{opened.notices[0]}{more}. {went_on}" if went_on else opened.notices[0] + more)
        elif self.themes.failed:
            self.warn(f"theme {self.themes.failed[0]}")
        elif went_on:
            self.say(went_on)
        elif opened.is_first:
            self.say(FIRST_HINT)
        self.redraw()
        for key, character in self._typed:
            self.post_message(events.Key(key, character))
        self._typed.clear()
        self.call_after_refresh(self._keep_sight)

    def on_opening_failed(self, message: OpeningFailed) -> None:
        """With nothing else to show, leave and let the command line say why."""
        self._reading.opening = None
        self._typed.clear()
        self._forget_early()
        if self._from_library:
            self.warn(str(message.error))
            self.redraw()
            if self.session is None:
                self.show_library()
            return
        self.failure = message.error
        self.exit(return_code=int(message.error.exit_status))

    def on_unmount(self) -> None:
        """Let go of the journal; everything in it is already on disk."""
        self._close_journal()

    def _keep_sight(self) -> None:
        """Keep what the next start will show first."""
        if self._fingerprint is None or self._from_library:
            return
        if self.session is None or not self.session.is_settled:
            return
        from tui.reader.first_sight import name_of, save  # noqa: PLC0415 - after the first paint

        name = name_of(self._fingerprint(), self.config, self._theme, self._reading.window)
        if name != self._kept_sight:
            self._kept_sight = name
            save(name, self._reading.first_rows())

    def _close_journal(self) -> None:
        if self._journal is not None:
            self._journal.close()
            self._journal = None

    # -- commands ------------------------------------------------------------------------------

    def press(self, key: str, character: str | None) -> bool:
        """Run what the keymap has on this key; False if it has nothing."""
        command = self.keymap.command(key, character)
        if command is not None and self._comes_too_soon(command):
            self._typed.append((key, character))
        elif command is not None:
            self.run_command(command)
        elif key == "ctrl+c" and (self.session is None or not self.session.is_settled):
            self.leave()  # nothing was decided, and who waits wants to be let go
        elif key == "ctrl+c":
            leave = self.keymap.of("app.quit")
            self.say(f"Press {leave[0] if leave else 'ctrl+q'} to leave.")
            self.redraw()
        else:
            return False
        return True

    def _comes_too_soon(self, command_id: str) -> bool:
        """Whether this is meant for the set that is still being opened: then it is run once it is open."""
        is_awaited = self._opener is not None or self._reading.opening is not None
        if self.session is not None or not is_awaited or command_id == "app.quit":
            return False
        if self.first_rows:
            return True  # it is about what stands on the screen
        command = by_id()[command_id]
        return command.group not in DECIDING and command.why_not(self) == NOTHING_OPEN

    def run_command(self, command_id: str) -> None:
        """Run a command, or say why it cannot be run."""
        command = by_id()[command_id]
        self._reading.note = None
        reason = command.why_not(self)
        if reason and self.session is not None and self.session.review.read_only_because:
            self.session.take_over()
            reason = command.why_not(self)
        try:
            if reason:
                self.warn(f"{command.name}: {reason}.")
            else:
                command.run(self)
        except CrossreadError as error:
            self.warn(str(error))
        self.keep_up()
        self.redraw()

    def keep_up(self) -> None:
        """Compare again, in a thread, where a role or a name was corrected or a correction taken back."""
        session = self.session
        wanted = session.due() if session is not None else None
        if session is not None and wanted is not None:
            self.run_worker(
                partial(self._compare_again, session, wanted), thread=True, exclusive=True, group="comparing"
            )

    def _compare_again(self, session: Session, wanted: Amendments) -> None:
        """Runs in the thread: reports by a message, changes nothing."""
        if session.renewal.compare is not None:
            self.post_message(ComparedAgain(session, session.renewal.compare(wanted), wanted))

    def on_compared_again(self, message: ComparedAgain) -> None:
        """Show the new comparison, unless something else is wanted by now."""
        if message.session is self.session and (
            said := self.session.renew(message.comparison, message.made_with)
        ):
            self.say(said)
            self.redraw()

    def say(self, text: str) -> None:
        """Show one line about what was just done."""
        self._reading.note = Note(sanitise_line(text))

    def warn(self, text: str) -> None:
        """Show one line about what could not be done."""
        self._reading.note = Note(sanitise_line(text), is_warning=True)

    def scroll(self, windows: float) -> None:
        """Scroll; past the end of a passage, go on to the next."""
        session = self.session
        if session is not None and not session.scroll(windows) and session.view is View.PASSAGES:
            session.step(1 if windows > 0 else -1)

    def copy(self, text: str, what: str) -> None:
        """Offer text to the terminal's clipboard."""
        self.say(f"{what.capitalize()}: {self.copy_text(text)}")

    def back(self) -> None:
        """Stop opening, end the search, or return to the passages; never leaves the reader."""
        session = self.session
        if self._reading.opening is not None and self._opening is not None and self._from_library:
            self._opening.cancel()
            self._reading.opening = None
            self._typed.clear()
            self._forget_early()
            if self.session is None:
                self.show_library()
        elif session is not None and session.query:
            session.search("")
        elif session is not None and session.is_settled:
            session.show(View.PASSAGES)

    def _forget_early(self) -> None:
        """Show nothing of a set that is not going to be compared."""
        if self.session is not None and not self.session.is_settled:
            self.session = None

    def leave(self) -> None:
        """End the reader."""
        self._keep_sight()
        if self._opening is not None:
            self._opening.cancel()
        self.exit(return_code=0)

    def show_library(self) -> None:
        """Offer recent sets and the sample."""
        from tui.reader.screens.library import ask_set  # noqa: PLC0415 - only where no set was named

        ask_set(self)

    def show_palette(self) -> None:
        """List every command."""
        from tui.reader.screens.chooser import Option  # noqa: PLC0415 - not needed for the first paint

        options = [
            Option(c.id, c.name, c.tooltip, key_words(c, self.keymap), c.why_not(self) or "")
            for c in catalogue()
        ]
        self.choose("Commands", options, self.run_command)

    def show_help(self) -> None:
        """List the keys that work here and now."""
        from tui.layout.help import help_page  # noqa: PLC0415 - not needed for the first paint
        from tui.reader.screens.pager import PagerScreen  # noqa: PLC0415 - not needed for the first paint

        entries = help_entries(self, self.keymap)
        signs = self.session.reading.glyphs if self.session is not None else None
        self.push_screen(
            PagerScreen("Keys that work here and now", lambda width: help_page(entries, width, signs=signs))
        )

    def show_reasons(self) -> None:
        """Show why the current sentence stands where it does."""
        from tui.reader.explaining import show_reasons  # noqa: PLC0415 - not needed for the first paint

        show_reasons(self, self._open_session())

    def redraw(self) -> None:
        """Show what the session is at now."""
        self._reading.redraw()
