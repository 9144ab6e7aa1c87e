from __future__ import annotations

from dataclasses import replace

import pytest
from rich.cells import cell_len

from tests.summary.story import article
from tui.layout.plain import plain_text
from tui.model import Comparison, Passage, Problem, Role, SafeText


def test_a_comparison_can_be_read_aloud(story: Comparison) -> None:
    text = "\n".join(plain_text(story, 200))
    assert text.startswith(
        "TikTok refugees\n"
        "5 sources, 4 passages, 3 of them in several sources, 2 conflicts, 1 unique detail.\n\nSources\n"
        "  A: Outlet A: 2 sentences of story\n"
    )
    assert "Passage 2 of 4: The hashtag and its numbers. 4 of 5 sources.\n  B: The hashtag" in text
    assert "    B alone says: “with many users expressing their resolve”\n" in text
    assert "    D words it differently: “Tuesday”\n" in text
    assert "  Update, views: 60 M (B; D, as of Tue), then 250 M (E, as of Wed).\n" in text
    assert "Passage 4 of 4: cautious optimism. only in B.\n  B: She expressed" in text
    assert text.endswith("Given alike\n  users: 300 M (A, C, D)")


@pytest.mark.parametrize("width", [200, 80, 40, 20])
def test_lines_keep_to_the_width_and_hold_every_word(story: Comparison, width: int) -> None:
    lines = list(plain_text(story, width))
    assert max(cell_len(line) for line in lines) <= width
    told = "".join("".join(lines).split())
    for sentence in story.sentence.values():
        assert "".join(sentence.text.split()) in told


def test_nothing_but_text_is_printed(story: Comparison) -> None:
    text = "".join(plain_text(story))
    assert not set(text) & set("│─●○·▸≠~\x1b\n")


def test_what_is_not_story_is_counted_by_kind() -> None:
    roles = (Role.HEADING, Role.BODY, Role.NOTICE, Role.NOTICE)
    comparison = Comparison((article("A", ["a", "b.", "c", "d"], roles),))
    text = "\n".join(plain_text(comparison, 120))
    assert "A: Outlet A: 1 sentence of story; left aside as not story: 1 heading, 2 notice" in text


def test_limits_that_were_reached_are_said_first(story: Comparison) -> None:
    limited = replace(story, notices=(Problem("big.txt", "cut after 1 MB"),))
    assert "Note: big.txt: cut after 1 MB" in list(plain_text(limited))


def test_wide_characters_count_double() -> None:
    articles = (article("A", ["小红书的用户数量达到三亿" * 4]),)
    comparison = Comparison(articles, passages=(Passage("P1", SafeText("用户"), ("A.1",)),))
    assert max(cell_len(line) for line in plain_text(comparison, 30)) <= 30


def test_one_text_in_three_outlets_is_said_to_be_one() -> None:
    wire = "Three workers died when the warehouse on Harbour Street burned down on Monday, Reuters said."
    articles = tuple(article(name, [wire]) for name in "ABC")
    comparison = Comparison(articles, passages=(Passage("P1", SafeText("fire"), ("A.1", "B.1", "C.1")),))
    text = " ".join(plain_text(comparison, 200))
    assert "3 of 3 sources (3 outlets, 1 text" in text


def test_what_one_source_has_from_another_is_said_too() -> None:
    articles = (article("A", ["The dam burst on Monday, Reuters reported."]), article("B", ["It rained."]))
    passages = tuple(Passage(f"P{n}", SafeText("dam"), (s,)) for n, s in enumerate(("A.1", "B.1"), 1))
    text = " ".join(plain_text(Comparison(articles, passages=passages), 200))
    assert "only in A (after Reuters)." in text
    assert "only in B." in text
