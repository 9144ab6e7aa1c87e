from __future__ import annotations

import pytest

from tests.summary.story import article, undecided
from tui.layout.arrangement import Layout, layout_for
from tui.layout.passages import HEADING_ROWS, overview_top, passage_page, passages_window
from tui.layout.reading import Reading
from tui.layout.rows import Glyphs, Page, Tint
from tui.model import Comparison, Meaning, Passage, SafeText
from tui.review.state import Status

SIZES = [
    (300, 100),
    (200, 50),
    (120, 36),
    (100, 30),
    (80, 24),
    (60, 20),
    (40, 12),
    (39, 11),
    (20, 6),
    (10, 3),
]


def shown(page: Page) -> str:
    return "\n".join(row.text.rstrip() for row in page.rows)


def test_a_passage_reads_as_it_was_drawn_in_the_design(reading: Reading) -> None:
    assert shown(passage_page(reading, "P2", 88, member="C.2")) == (
        " 2/4  The hashtag and its numbers                                      4 of 5 sources  ≠\n"
        "\n"
        " B  The hashtag “TikTok refugee” has already amassed ≠around 60 million views≠, +with\n"
        "    many users expressing their resolve+ to continue their social media engagement.\n"
        "▸C  The hashtag #tiktokrefugee has already garnered +over 160,000 posts+.\n"
        " D  As of ~Tuesday~, the hashtag “TikTokRefugee” on RedNote garnered ≠nearly 60 million\n"
        "    views≠ and ≠over 1.7 million comments≠.\n"
        " E  As of ~Wednesday~, the hashtag “TikTok refugee” had garnered ≠nearly 250 million\n"
        "    views≠ and ≠over 5.5 million comments≠.\n"
        " ─ views: 60 M (B; D, Tue) → 250 M (E, Wed) update · comments: 1.7 M (D, Tue) → 5.5 M\n"
        "   (E, Wed) update"
    )


def test_the_window_has_the_overview_beside_the_passage(reading: Reading) -> None:
    window = passages_window(reading, "P2", 80, 20)
    assert [row.text.rstrip() for row in window.rows][:5] == [
        " A B C D E  │ 2/4  The hashtag and its numbers                 4 of 5 sources  ≠",
        " ● ● ● · ·  │",
        "▸· ≠ ● ≠ ≠  │▸B  The hashtag “TikTok refugee” has already amassed ≠around 60",
        " ● · ● ● ·  │    million views≠, +with many users expressing their resolve+ to",
        " · ● · · ·  │    continue their social media engagement.",
    ]


def test_marks_carry_their_tint_and_their_glyphs(reading: Reading) -> None:
    runs = [run for row in passage_page(reading, "P2", 200).rows for run in row.runs]
    assert {(run.text, run.tint) for run in runs} >= {
        ("~Tuesday~", Tint.DIFFERS),
        ("+over 160,000 posts+", Tint.UNIQUE),
        ("≠nearly 250 million views≠", Tint.CONFLICT),
    }


def test_a_theme_may_choose_other_glyphs(story: Comparison) -> None:
    reading = Reading(story, undecided(story), Glyphs(differs="^", unique="*", conflict="!"))
    text = shown(passage_page(reading, "P2", 200))
    assert "^Tuesday^" in text
    assert "*over 160,000 posts*" in text
    assert "!nearly 250 million views!" in text


@pytest.mark.parametrize("mode", Layout)
def test_stops_point_at_the_row_that_shows_what_they_mark(reading: Reading, mode: Layout) -> None:
    page = passage_page(reading, "P2", 130, mode, member="D.1")
    assert page.stops
    for stop in page.stops:
        text = reading.comparison.article[stop.sentence.split(".")[0]].text
        word = text[stop.start :].split()[0].strip(".,")
        assert f"{reading.glyphs.of(stop.kind)}{word}" in page.rows[stop.row].text


def test_stops_come_in_reading_order(reading: Reading) -> None:
    stops = passage_page(reading, "P2", 80).stops
    assert [(s.sentence, s.start) for s in stops] == sorted((s.sentence, s.start) for s in stops)
    assert [s.kind for s in stops[:2]] == [Meaning.CONFLICT, Meaning.UNIQUE]


@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("passage", ["P1", "P2", "P3", "P4"])
def test_a_window_has_exactly_its_size(reading: Reading, passage: str, width: int, height: int) -> None:
    window = passages_window(reading, passage, width, height)
    assert len(window.rows) == height
    assert max(row.width for row in window.rows) <= width


@pytest.mark.parametrize(
    ("width", "height", "layout"),
    [
        (300, 100, Layout.SIDE),
        (120, 36, Layout.SIDE),
        (119, 36, Layout.COLUMNS),
        (80, 24, Layout.COLUMNS),
        (79, 24, Layout.STACKED),
        (40, 12, Layout.STACKED),
        (39, 24, Layout.SINGLE),
        (200, 11, Layout.SINGLE),
    ],
)
def test_the_layout_follows_the_size(width: int, height: int, layout: Layout) -> None:
    assert layout_for(width, height) is layout


@pytest.mark.parametrize("mode", [Layout.SIDE, Layout.COLUMNS, Layout.STACKED])
def test_every_member_is_whole_in_every_layout(reading: Reading, mode: Layout) -> None:
    page = passage_page(reading, "P2", 140, mode)
    words = " ".join(row.text for row in page.rows).replace("≠", "").replace("+", "").replace("~", "").split()
    for sentence in reading.comparison.members(reading.passage("P2").members):
        for word in sentence.text.split():
            assert word in words
        assert page.row_of(sentence.id) is not None


def test_a_single_source_shows_the_member_chosen_and_where_the_others_are(reading: Reading) -> None:
    text = shown(passage_page(reading, "P2", 38, Layout.SINGLE, member="D.1"))
    assert " A· B≠ C●▸D≠ E≠" in text
    assert "As of ~Tuesday~" in text
    assert "posts" not in text


def test_a_member_left_out_is_greyed_and_has_its_sign(story: Comparison) -> None:
    state = undecided(story, {"P2": {"members": ("B.2", "D.1", "E.1"), "left_out": ("C.2",)}})
    reading = Reading(story, state)
    page = passage_page(reading, "P2", 100)
    row = page.rows[page.row_of("C.2") or 0]
    assert row.text.startswith(" C− The hashtag #tiktokrefugee")
    assert {run.tint for run in row.runs if run.text.strip()} == {Tint.DROPPED, Tint.DIM}
    assert "1 left out" in shown(page)
    assert "▸· ≠ ○ ≠ ≠" in passages_window(reading, "P2", 100, 10).rows[2].text


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"status": Status.ACCEPTED}, "review: accepted"),
        ({"status": Status.DROPPED}, "dropped, not in the summary"),
        ({"status": Status.LATER}, "put off"),
        ({"is_flagged": True}, "flagged"),
        ({"picked": "E.1"}, "wording of E"),
        ({"edited": SafeText("Views rose to 250 million.")}, "edited: Views rose to 250 million."),
        ({"note": SafeText("ask E for the source")}, "note: ask E for the source"),
        ({"is_changed": True}, "review again"),
    ],
)
def test_what_was_decided_is_said_in_words(story: Comparison, changes: dict[str, object], words: str) -> None:
    assert words in shown(passage_page(Reading(story, undecided(story, {"P2": changes})), "P2", 100))


@pytest.mark.parametrize(
    ("changes", "sign"),
    [
        ({"status": Status.ACCEPTED}, "✓"),
        ({"status": Status.DROPPED}, "−"),
        ({"status": Status.REJECTED}, "×"),
        ({"status": Status.LATER}, "…"),
        ({"status": Status.ACCEPTED, "is_flagged": True}, "!"),
        ({}, " "),
    ],
)
def test_the_overview_says_what_was_decided(story: Comparison, changes: dict[str, object], sign: str) -> None:
    window = passages_window(Reading(story, undecided(story, {"P2": changes})), "P2", 100, 10)
    assert window.rows[2].text.split("│")[0].endswith(sign)


def test_scrolling_keeps_the_heading_and_stops_at_the_end(reading: Reading) -> None:
    window = passages_window(reading, "P2", 50, 10, top=999)
    assert window.rows[0] == window.page.rows[0]
    assert window.rows[-1] == window.page.rows[-1]
    assert window.top == len(window.page.rows) - 10 > 0
    assert passages_window(reading, "P2", 50, 8, top=-3).top == 0


def test_a_step_within_the_overviews_page_moves_nothing_but_the_cursor() -> None:
    assert [overview_top(100, current, 10) for current in (0, 9, 10, 19, 95, 99)] == [0, 0, 10, 10, 90, 90]
    assert overview_top(5, 4, 10) == 0
    assert overview_top(5, 4, 0) == 0


def many_sources(count: int, passages: int = 3) -> Reading:
    articles = tuple(
        article(f"S{i}" if count > 26 else chr(65 + i), ["One. "] * passages) for i in range(count)
    )
    comparison = Comparison(
        articles,
        passages=tuple(
            Passage(f"P{n + 1}", SafeText(f"label {n}"), tuple(a.sentences[n].id for a in articles))
            for n in range(passages)
        ),
    )
    return Reading(comparison, undecided(comparison))


@pytest.mark.parametrize("count", [1, 2, 5, 11, 12, 26, 50])
@pytest.mark.parametrize(("width", "height"), SIZES)
def test_any_number_of_sources_fits_any_window(count: int, width: int, height: int) -> None:
    window = passages_window(many_sources(count), "P2", width, height)
    assert max(row.width for row in window.rows) <= width
    assert len(window.rows) == height


def test_with_very_many_sources_the_overview_counts() -> None:
    assert "50/50" in passages_window(many_sources(50), "P2", 100, 20).rows[2].text


def test_wide_characters_keep_the_rule_between_columns_straight() -> None:
    lines = [
        "小红书的用户数量达到三亿。" * 3,
        "RedNote has 300 million users. " * 3,
        "e\u0301migre\u0301 ❤️ 👩‍👩‍👧 " * 9,
    ]
    articles = tuple(article(chr(65 + i), [line]) for i, line in enumerate(lines))
    passage = Passage("P1", SafeText("用户"), ("A.1", "B.1", "C.1"))
    comparison = Comparison(articles, passages=(passage,))
    page = passage_page(Reading(comparison, undecided(comparison)), "P1", 120, Layout.SIDE)
    from rich.cells import cell_len

    columns = {
        tuple(cell_len(row.text[:i]) for i, c in enumerate(row.text) if c == "│")
        for row in page.rows[HEADING_ROWS:]
    }
    assert len(columns) == 1


def test_only_the_passage_shown_is_compared(story: Comparison, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, ...]] = []

    def marks(members: tuple[object, ...], *_: object) -> tuple[object, ...]:
        asked.append(tuple(getattr(member, "id", "") for member in members))
        return ()

    monkeypatch.setattr("tui.contrast.words.wording.marks", marks)
    reading = Reading(story, undecided(story))
    passages_window(reading, "P2", 100, 20)
    passages_window(reading.after(undecided(story, {"P1": {"is_flagged": True}})), "P2", 90, 20)
    assert asked == [("B.2", "C.2", "D.1", "E.1")]


def test_one_text_in_two_outlets_is_said_to_be_one() -> None:
    wire = "The harbour bridge closed on Monday after engineers found cracks in its steel, Reuters reported."
    articles = (article("A", [wire]), article("B", [wire]))
    comparison = Comparison(articles, passages=(Passage("P1", SafeText("bridge"), ("A.1", "B.1")),))
    text = shown(passage_page(Reading(comparison, undecided(comparison)), "P1", 100))
    assert " ─ 2 outlets, 1 text · after Reuters" in text


def test_a_first_frame_can_be_drawn_before_the_engine_is_loaded(
    story: Comparison, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        pytest.fail("the engine was asked")

    monkeypatch.setattr("tui.contrast.words.wording.marks", refuse)
    monkeypatch.setattr("tui.contrast.corroboration.corroborate", refuse)
    reading = Reading(story, undecided(story))
    reading.can_mark = False
    assert "≠around" not in shown(passage_page(reading, "P2", 100))
    assert not reading.after(undecided(story)).can_mark
