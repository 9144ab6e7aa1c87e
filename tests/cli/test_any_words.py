"""Whatever words are given, the answer is a status of ours and never a traceback."""

from __future__ import annotations

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.cli.conftest import Crossread
from tui.cli.commands import SUMMARIES
from tui.errors import ExitStatus

WORDS = st.one_of(
    st.sampled_from(
        [
            "story", "story/harbour.txt", "story/*.txt", "nowhere", ".", "-o", "out.md", "out.docx",
            "--to", "markdown", "json", "--json", "--review", "--no-review", "--force", "--width", "40",
            "--min-score", "0", "1e999", "--explain", "list", "merge", "stats", "config", "bash",
            "--preset", "vim", "-q", "--limit-quotes", "3", "--theme", "--help", "--", "\x1b[2J",
            "\udcff", "", "http://", "[", "story/\0",
        ]
    ),
    st.text(max_size=6),
)  # fmt: skip


COMMANDS = sorted(SUMMARIES.keys() - {"serve"})
"""All but the one that goes on until it is interrupted."""


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(command=st.sampled_from(COMMANDS), words=st.lists(WORDS, max_size=5))
def test_any_command_line_ends_with_a_status_of_ours(
    crossread: Crossread, story: Path, command: str, words: list[str]
) -> None:
    run = crossread(command, *words)
    assert run.status in set(ExitStatus)
    assert "Traceback" not in run.err
    assert "\x1b" not in run.out + run.err
    if run.status in (ExitStatus.USAGE, ExitStatus.UNREADABLE):
        assert run.err
