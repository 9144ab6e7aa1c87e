from __future__ import annotations

import pytest

from tui.layout.legend import legend_rows, marks_rows
from tui.layout.passages import passages_window
from tui.layout.reading import Reading
from tui.layout.rows import Glyphs


def text_of(rows: object) -> str:
    return "\n".join(row.text.rstrip() for row in rows)  # type: ignore[attr-defined]


def test_the_legend_names_the_sources_and_every_sign_beside_it(reading: Reading) -> None:
    legend = " ".join(text_of(legend_rows(reading, 100, has_overview=True)).replace("\u00a0", " ").split())
    for article in reading.comparison.articles:
        assert f"{article.id} {article.name}" in legend
    assert "● tells it · does not ≠ in a conflict" in legend
    assert "~…~ worded differently +…+ only here ≠…≠ contradicted" in legend


def test_without_the_column_of_passages_its_signs_are_not_explained(reading: Reading) -> None:
    assert "tells it" not in text_of(legend_rows(reading, 100, has_overview=False))


@pytest.mark.parametrize("width", [300, 120, 80, 60, 40, 20, 9, 5])
def test_the_legend_keeps_to_its_width(reading: Reading, width: int) -> None:
    rows = (*legend_rows(reading, width, has_overview=True), *marks_rows(Glyphs(), max(width, 12)))
    assert max(row.width for row in rows) <= max(width, 12)


def test_it_stands_at_the_foot_of_a_window_with_room_and_gives_way_to_text(reading: Reading) -> None:
    passage = reading.passages[0].id
    full = passages_window(reading, passage, 100, 40, has_legend=True)
    assert "worded differently" in full.rows[-1].text
    assert len(full.rows) == 40
    for height in range(10, 40):
        window = passages_window(reading, passage, 100, height, has_legend=True)
        plain = passages_window(reading, passage, 100, height)
        last = max(y for y, row in enumerate(plain.rows) if row.text.partition("│")[2].strip())
        assert len(window.rows) == height
        assert [r.text for r in window.rows[: last + 1]] == [r.text for r in plain.rows[: last + 1]]
