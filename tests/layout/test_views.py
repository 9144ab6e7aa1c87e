from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.contrast.stories import told
from tests.hostile import ATTACKS
from tests.summary.exporters.hostile_summary import LINES
from tests.summary.story import article, hashtag_story, undecided
from tui.comparison import compare
from tui.ingest.sanitise import sanitise_line
from tui.layout.article import article_page
from tui.layout.conflicts import conflicts_page
from tui.layout.help import HelpEntry, help_page
from tui.layout.history import decision_phrase, history_page
from tui.layout.matrix import matrix_header, matrix_page, matrix_rows
from tui.layout.new_only import new_only_page, novelty
from tui.layout.passages import passage_page
from tui.layout.reading import Reading
from tui.layout.rows import Page, Tint
from tui.layout.summary import summary_page
from tui.model import Comparison, Meaning, Passage, Role, SafeText
from tui.review.anchors import Anchor
from tui.review.decisions import Decision, DecisionKind
from tui.review.review import HistoryEntry, Standing
from tui.review.state import Status
from tui.summary import summarise

WIDTHS = [300, 200, 120, 100, 80, 60, 40, 20, 9, 5, 2]


def shown(page: Page) -> str:
    return "\n".join(row.text.rstrip() for row in page.rows)


def decided(kind: DecisionKind, quote: str = "The hashtag grew.", **more: object) -> Decision:
    anchor = Anchor(article_sha256="0" * 64, path="a", quote=quote, prefix="", suffix="", start=0, end=9)
    decision = Decision(id=f"d-{kind.value}", kind=kind, at="2025-01-15T09:30:00Z", anchors=(anchor,))
    return replace(decision, **more)


HISTORY = (
    HistoryEntry(decided(DecisionKind.ACCEPT), Standing.IN_FORCE),
    HistoryEntry(decided(DecisionKind.EDIT, text="It grew.", by="Ann"), Standing.UNDONE),
)

VIEWS: dict[str, Callable[[Reading, int], Page]] = {
    "article": lambda reading, width: article_page(reading, "B", width, sentence="B.2"),
    "new only": lambda reading, width: new_only_page(reading, "E", ("D", "B"), width),
    "matrix": lambda reading, width: matrix_page(reading, width, current="P2"),
    "conflicts": lambda reading, width: conflicts_page(reading, width, current="K1"),
    "summary": lambda reading, width: summary_page(summarise(reading.comparison, reading.state), width),
    "history": lambda _, width: history_page(HISTORY, width, current="d-accept"),
    "help": lambda _, width: help_page(
        [HelpEntry("undo", "u", "Undo", "Take the last decision back.", "nothing to undo", "Review")], width
    ),
}


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("width", WIDTHS)
def test_no_row_is_wider_than_its_window(reading: Reading, view: str, width: int) -> None:
    page = VIEWS[view](reading, width)
    assert page.rows
    assert max(row.width for row in page.rows) <= width
    assert all(0 <= stop.row < len(page.rows) for stop in page.stops)


@pytest.mark.parametrize("view", ["article", "new only", "matrix", "conflicts", "summary"])
@pytest.mark.parametrize("width", [120, 80, 40])
def test_hostile_text_is_only_ever_text(view: str, width: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.contrast.words.wording.marks", lambda *_: ())
    arms = "".join(ATTACKS.values())
    lines = [sanitise_line(line + arms) for line in LINES]
    articles = tuple(article(name, lines, source=sanitise_line(f"[b]{name}[/]" + arms)) for name in "ABCDE")
    passages = tuple(
        Passage(f"P{n}", lines[n - 1], tuple(f"{name}.{n}" for name in "BDE"))
        for n in range(1, len(LINES) + 1)
    )
    comparison = Comparison(articles, passages=passages, title=lines[0])
    page = VIEWS[view](Reading(comparison, undecided(comparison)), width)
    text = "".join(row.text for row in page.rows)
    assert not [c for c in text if c < " " or "\x7f" <= c < "\xa0" or c in "\u202e\u2067\ufeff"]
    assert max(row.width for row in page.rows) <= width


def test_the_article_view_says_who_else_has_each_sentence(reading: Reading) -> None:
    text = shown(article_page(reading, "B", 60)).split("\n")
    assert text[0] == " B  Outlet B"
    assert " AC    Many American users are moving to RedNote as a ban" in text
    assert "  CDE≠ The hashtag “TikTok refugee” has already amassed" in text
    assert "     + She expressed cautious optimism." in text


def test_the_current_sentences_counterparts_stand_beside_it(reading: Reading) -> None:
    page = article_page(reading, "B", 100, sentence="B.1")
    at = page.row_of("B.1")
    assert at is not None
    left, right = page.rows[at].text.split("│")
    assert left.startswith("▸AC")
    assert "Users flock to RedNote" in right
    assert page.rows[at].anchor == "B.1"


def test_on_a_narrow_screen_the_counterparts_stand_below(reading: Reading) -> None:
    rows = [row.text for row in article_page(reading, "B", 60, sentence="B.1").rows]
    at = next(i for i, row in enumerate(rows) if "Many American" in row)
    assert rows[at + 2] == "    A  Users flock to RedNote as a ban looms."


def test_a_sentence_no_other_source_tells_says_so(reading: Reading) -> None:
    assert "no other source tells this" in shown(article_page(reading, "B", 100, sentence="B.3"))


def test_lines_that_are_not_story_are_dim_and_can_be_hidden() -> None:
    lines = ["A heading", "Rain fell.", "Read also: more rain"]
    articles = (article("A", lines, (Role.HEADING, Role.BODY, Role.RELATED)),)
    comparison = Comparison(articles, passages=(Passage("P1", SafeText("rain"), ("A.2",)),))
    reading = Reading(comparison, undecided(comparison))
    page = article_page(reading, "A", 60)
    row = page.rows[page.row_of("A.3") or 0]
    assert "(related) Read also" in row.text
    assert {run.tint for run in row.runs if run.text.strip()} == {Tint.DIM}
    hidden = shown(article_page(reading, "A", 60, show_boilerplate=False))
    assert "Read also" not in hidden
    assert "A heading" in hidden


def test_the_whole_article_is_there(reading: Reading) -> None:
    words = shown(article_page(reading, "B", 70)).split()
    for sentence in reading.comparison.article["B"].sentences:
        assert all(word in words for word in sentence.text.split())


def test_new_and_folded_words_are_all_words(reading: Reading) -> None:
    for name in "ABCDE":
        for read in ((), ("A",), ("B", "D"), ("A", "B", "C", "D", "E")):
            home = reading.comparison.article[name]
            found = [novelty(reading, s, [r for r in read if r != name]) for s in home.body]
            words = sum(item.shown + item.folded for item in found)
            assert words == len(home.text.split())
            first = new_only_page(reading, name, read, 200).rows[0].text
            assert f"{sum(item.shown for item in found)} of {words} words new" in first


def test_only_what_is_new_after_what_was_read_is_shown(reading: Reading) -> None:
    text = shown(new_only_page(reading, "E", ("D",), 100))
    assert "≠nearly 250 million views≠" in text
    assert "≠over 5.5 million comments.≠" in text
    assert "garnered" not in text
    assert "words told by D" in text


def test_with_nothing_read_everything_is_new(reading: Reading) -> None:
    text = shown(new_only_page(reading, "A", (), 100))
    assert "nothing read before it; 0 folded" in text
    assert "Users flock to RedNote as a ban looms." in text


def test_what_was_told_is_folded_into_one_line(reading: Reading) -> None:
    text = shown(new_only_page(reading, "A", ("B", "C"), 100))
    assert " − 2 sentences, 14 words, told by B, C" in text


def test_the_matrix_has_a_row_a_passage_and_a_column_a_source(reading: Reading) -> None:
    assert [row.text.rstrip() for row in matrix_page(reading, 48, current="P2").rows] == [
        " passage                              A B C D E",
        " 1  Users move to RedNote             ● ● ● · ·",
        "▸2  The hashtag and its numbers       · ≠ ● ≠ ≠",
        " 3  300 million users                 ● · ● ● ·",
        " 4  cautious optimism                 · ● · · ·",
    ]


def test_a_window_of_the_matrix_is_a_part_of_the_whole(reading: Reading) -> None:
    page = matrix_page(reading, 48)
    assert matrix_rows(reading, 1, 2, 48) == page.rows[2:4]
    assert matrix_header(reading, 48) == page.rows[0]


def test_the_ledger_has_every_value_with_who_and_when(reading: Reading) -> None:
    text = shown(conflicts_page(reading, 100, current="K1"))
    assert "▸≠ views  update: they are of different days  (quantity, K1, passage 2)" in text
    assert "   60 M       B  “around 60 million views”" in text
    assert "              D  “nearly 60 million views”, as of Tue" in text
    assert "   250 M      E  “nearly 250 million views”, as of Wed" in text
    assert "As of Wednesday, the hashtag" in text
    assert "   Given alike by several sources\n   = users: 300 M  A, C, D" in text


def test_who_said_it_is_named_once() -> None:
    said = "“It tears the heart out of this town,”"
    lund = f"Union leader Tom Lund was close to tears on Tuesday. {said} he said."
    comparison = compare(told(f"{said} said Ann Roe.", lund))
    text = shown(conflicts_page(Reading(comparison, undecided(comparison)), 100))
    assert "“Ann Roe”\n" in text
    assert "“he”, said by Tom Lund" in text


def test_each_conflict_is_a_stop(reading: Reading) -> None:
    page = conflicts_page(reading, 80)
    assert [page.rows[stop.row].anchor for stop in page.stops] == ["K1", "K2"]
    assert {stop.kind for stop in page.stops} == {Meaning.CONFLICT}


def test_without_conflicts_the_ledger_says_so(story: Comparison) -> None:
    calm = replace(story, conflicts=())
    assert "no conflicts found" in shown(conflicts_page(Reading(calm, undecided(calm)), 80))


def test_the_summary_is_shown_with_its_citations(reading: Reading) -> None:
    page = VIEWS["summary"](reading, 100)
    text = shown(page)
    assert "What most sources tell" in text
    assert "≠ views (the values are of different days): “around 60 million views” (B)" in text
    assert "[1] Outlet" in text
    assert page.row_of("P2") is not None


def test_history_is_newest_first_and_says_what_is_undone() -> None:
    assert shown(history_page(HISTORY, 100, current="d-accept")) == (
        " − 2025-01-15 09:30  edited “The hashtag grew.”: It grew.  by Ann  undone\n"
        "▸  2025-01-15 09:30  accepted as the same “The hashtag grew.”"
    )


def test_undone_decisions_are_dim() -> None:
    row = history_page(HISTORY, 100).rows[0]
    assert {run.tint for run in row.runs if run.text.strip()} == {Tint.DIM, Tint.DROPPED}


@pytest.mark.parametrize("kind", DecisionKind)
def test_every_kind_of_decision_can_be_said(kind: DecisionKind) -> None:
    assert decision_phrase(decided(kind)).strip()


def test_an_alias_names_what_it_makes_one() -> None:
    decision = decided(DecisionKind.ALIAS, names=("RedNote", "Xiaohongshu"))
    assert decision_phrase(decision) == "treated as the same: RedNote = Xiaohongshu"


def test_help_keeps_commands_that_cannot_be_used_and_says_why() -> None:
    text = shown(VIEWS["help"](Reading(hashtag_story(), undecided(hashtag_story())), 80))
    assert text == " Review\n u  Undo  Take the last decision back.  not now: nothing to undo"


def test_help_groups_commands_in_the_order_given() -> None:
    entries = [
        HelpEntry("a", "j ↓", "Next", group="Move"),
        HelpEntry("b", "k", "Previous", group="Move"),
        HelpEntry("c", "", "Export", group="File"),
    ]
    assert shown(help_page(entries, 40)) == " Move\n j ↓  Next\n   k  Previous\n\n File\n      Export"


def test_a_decision_changes_only_what_it_touched(story: Comparison) -> None:
    before = Reading(story, undecided(story))
    after = before.after(undecided(story, {"P1": {"status": Status.ACCEPTED}}))
    assert passage_page(before, "P2", 80) == passage_page(after, "P2", 80)
    assert passage_page(before, "P1", 80) != passage_page(after, "P1", 80)


def test_a_step_through_an_article_draws_what_a_fresh_start_would(reading: Reading) -> None:
    for sentence in ("B.1", "B.2", "B.3", "B.1", ""):
        fresh = Reading(reading.comparison, reading.state)
        for width in (100, 60):
            stepped = article_page(reading, "B", width, sentence=sentence)
            assert stepped == article_page(fresh, "B", width, sentence=sentence)


@pytest.mark.parametrize(
    ("kind", "text", "said"),
    [
        (DecisionKind.PICK, "none", "left the wording open for “The hashtag grew.”"),
        (DecisionKind.FLAG, "off", "took the flag off “The hashtag grew.”"),
        (DecisionKind.NOTE, None, "took the note off “The hashtag grew.”"),
        (DecisionKind.NOTE, "ask again", "noted on “The hashtag grew.”: ask again"),
    ],
)
def test_what_takes_a_decision_back_is_called_so(kind: DecisionKind, text: str | None, said: str) -> None:
    assert decision_phrase(decided(kind, text=text)) == said
