from __future__ import annotations

import re
import subprocess
import sys

import pytest

from tests.conftest import ROOT
from tests.pseudoterminal import Terminal
from tests.reader.terminal.running import SMALL_APP
from tui.reader.terminal.capabilities import ColourDepth, detect, refusal

TRUE, INDEXED, SIXTEEN, NONE = ColourDepth.TRUE, ColourDepth.INDEXED, ColourDepth.SIXTEEN, ColourDepth.NONE


@pytest.mark.parametrize(
    ("term", "colorterm", "no_color", "depth"),
    [
        ("xterm-256color", "truecolor", None, TRUE),
        ("xterm-256color", "24bit", None, TRUE),
        ("xterm-256color", None, None, INDEXED),
        ("xterm-256color", "yes", None, INDEXED),
        ("xterm-256color", "truecolor", "1", NONE),
        ("xterm-256color", "truecolor", "", TRUE),
        ("screen-256color", None, None, INDEXED),
        ("tmux-256color", None, None, INDEXED),
        ("tmux-256color", "truecolor", None, TRUE),
        ("xterm", None, None, SIXTEEN),
        ("xterm", "truecolor", None, TRUE),
        ("screen", None, None, SIXTEEN),
        ("linux", None, None, SIXTEEN),
        ("linux", None, "yes", NONE),
        ("rxvt", None, None, SIXTEEN),
        ("vt100", None, None, NONE),
        ("vt220", None, None, NONE),
        ("vte-256color", None, None, INDEXED),
        ("xterm-kitty", None, None, TRUE),
        ("xterm-ghostty", None, None, TRUE),
        ("alacritty", None, None, TRUE),
        ("xterm-direct", None, None, TRUE),
        ("something-new", None, None, INDEXED),
    ],
)
def test_the_environment_decides_how_many_colours_are_sent(
    term: str, colorterm: str | None, no_color: str | None, depth: ColourDepth
) -> None:
    named = {"TERM": term, "COLORTERM": colorterm, "NO_COLOR": no_color}
    assert detect({name: value for name, value in named.items() if value is not None}).colours is depth


@pytest.mark.parametrize(
    ("environ", "erases", "synchronises"),
    [
        ({"TERM": "xterm-256color"}, True, True),
        ({"TERM": "xterm-256color", "TMUX": "/tmp/tmux,1,0"}, True, True),
        ({"TERM": "xterm-256color", "STY": "1.pts"}, False, False),
        ({"TERM": "xterm-256color", "TERM_PROGRAM": "Apple_Terminal"}, True, False),
        ({"TERM": "tmux-256color"}, False, True),
        ({"TERM": "screen"}, False, False),
        ({"TERM": "linux"}, True, False),
        ({"TERM": "vt100"}, False, False),
    ],
)
def test_only_what_the_terminal_is_known_to_understand_is_used(
    environ: dict[str, str], erases: bool, synchronises: bool
) -> None:
    found = detect(environ)
    assert (found.erases_with_background, found.synchronises) == (erases, synchronises)


@pytest.mark.parametrize("environ", [{"TERM": "dumb"}, {"TERM": ""}, {}, {"TERM": "unknown"}])
def test_a_terminal_that_cannot_be_drawn_on_is_refused_with_the_way_out(environ: dict[str, str]) -> None:
    reason = refusal(environ)
    assert reason is not None
    assert "crossread compare" in reason
    assert "\x1b" not in reason


def test_other_terminals_are_not_refused() -> None:
    assert refusal({"TERM": "vt100"}) is None


SGR = re.compile(rb"\x1b\[([\d;]*)m")


def colours_sent(data: bytes) -> set[str]:
    """The kinds of colour among the SGR parameters that were sent."""
    kinds: set[str] = set()
    for match in SGR.finditer(data):
        parameters = match[1].decode().split(";")
        while parameters:
            code = parameters.pop(0)
            if code in {"38", "48"}:
                kinds.add("true" if parameters[0] == "2" else "indexed")
                del parameters[: 4 if parameters[0] == "2" else 2]
            elif re.fullmatch(r"[34][0-79]|9[0-7]|10[0-7]", code):
                kinds.add("sixteen")
    return kinds


@pytest.mark.parametrize("plain", [None, "1"], ids=["cells", "plain"])
@pytest.mark.parametrize(
    ("environ", "kinds"),
    [
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor"}, {"true"}),
        ({"TERM": "xterm-256color", "COLORTERM": None}, {"indexed"}),
        ({"TERM": "xterm", "COLORTERM": None}, {"sixteen"}),
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor", "NO_COLOR": "1"}, set()),
    ],
    ids=["true", "256", "16", "none"],
)
def test_no_more_colours_reach_the_terminal_than_it_shows(
    environ: dict[str, str | None], kinds: set[str], plain: str | None
) -> None:
    with Terminal(SMALL_APP, cwd=ROOT, env={**environ, "CROSSREAD_PLAIN_DISPLAY": plain}) as terminal:
        terminal.wait_for("ready")
        terminal.press("d", "d", "w")
        terminal.wait_for("saved 1")
        sent = colours_sent(bytes(terminal.output))
    if "true" in kinds:
        sent.discard("indexed")  # the shorter name of the same colour
    assert sent == kinds


def test_a_dumb_terminal_gets_a_sentence_and_not_one_escape_sequence() -> None:
    with Terminal(SMALL_APP, cwd=ROOT, env={"TERM": "dumb"}) as terminal:
        assert terminal.wait_exit() == 2
        assert b"\x1b" not in terminal.output
        assert b"crossread compare" in terminal.output


def test_the_package_is_light_until_its_app_is_asked_for() -> None:
    code = "import sys, tui.reader.terminal; print('textual' in sys.modules, 'rich' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["False", "False"]
