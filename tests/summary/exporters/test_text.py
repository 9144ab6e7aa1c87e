from __future__ import annotations

from tests.summary.exporters.hostile_summary import LINES, hostile_summary
from tests.summary.story import hashtag_story, undecided
from tui.summary import summarise
from tui.summary.exporters.text import WIDTH, TextExporter


def test_it_reads_from_top_to_bottom() -> None:
    story = hashtag_story()
    text = TextExporter().render(summarise(story, undecided(story))).decode()
    assert text.startswith("TikTok refugees\n===============\n\nWhat most sources tell\n")
    assert "  * Updated: views (the values are of different days): “around 60 million" in text
    assert "\nOutlet B: She expressed cautious optimism. [" in text
    assert "\nCitations\n---------\n\n[1] Outlet " in text
    assert text.endswith("E: Outlet E\n")


def test_every_line_keeps_to_the_width() -> None:
    story = hashtag_story()
    text = TextExporter().render(summarise(story, undecided(story))).decode()
    assert max(len(line) for line in text.split("\n")) <= WIDTH


def test_hostile_lines_are_there_as_they_are() -> None:
    text = " ".join(TextExporter().render(hostile_summary()).decode().split())
    for line in LINES:
        assert " ".join(line.split()) in text
