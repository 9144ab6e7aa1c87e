"""What the cache stores is the comparison, told ahead, and only made as far as somebody looks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests import two_things
from tests.library.stories import write_set
from tui.comparison import compare
from tui.contrast.tellings import told_ahead
from tui.independence import Corroboration
from tui.ingest import read_set
from tui.interchange import to_json
from tui.layout.reading import Reading
from tui.library import open_set, stored
from tui.model import Comparison, Passage, SafeText, Sentence, Telling
from tui.review import fold


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Comparison:
    made = compare(read_set([str(write_set(tmp_path_factory.mktemp("set") / "story"))]))
    return replace(made, tellings=told_ahead(made))


@pytest.fixture
def back(made: Comparison) -> Comparison:
    return stored.from_lines(stored.to_lines(made))


def test_what_comes_out_equals_what_went_in(made: Comparison, back: Comparison) -> None:
    assert back == made
    assert hash(back) == hash(made)
    assert to_json(back) == to_json(made)
    assert dict(back.tellings) == dict(made.tellings)
    assert all("corroboration" in passage for passage in to_json(back)["passages"])


def test_who_shares_a_text_and_whom_they_have_it_from_is_stored() -> None:
    members = ("A.1", "B.1", "B.2", "AA.7")
    told = [
        Corroboration(("A", "B", "AA"), (("A", "AA"), ("B",)), ("Reuters", "The Royal Navy")),
        Corroboration(("A", "B", "AA"), (("A",), ("B",), ("AA",)), ("O'Hara-Smith",)),
        Corroboration(("A", "B", "AA"), (("A",), ("B",), ("AA",))),
    ]
    for corroboration in told:
        passages = (Passage("P1", SafeText("x"), members),)
        comparison = Comparison((), passages=passages, tellings={members: Telling((), corroboration)})
        back = stored.from_lines(stored.to_lines(comparison))
        assert back.tellings[members] == Telling((), corroboration)


def test_clauses_are_stored_too() -> None:
    made = two_things.compared()
    back = stored.from_lines(stored.to_lines(made))
    assert [p.clauses for p in back.passages] == [p.clauses for p in made.passages]
    assert back == made


def test_sentences_are_found_by_id_and_by_place(made: Comparison, back: Comparison) -> None:
    assert dict(back.sentence) == dict(made.sentence)
    assert dict(back.rank) == dict(made.rank)
    for mine, other in zip(back.articles, made.articles, strict=True):
        assert mine.sentences[-1] == other.sentences[-1]
        assert mine.sentences[1:3] == other.sentences[1:3]
        assert mine.body == other.body


@pytest.mark.parametrize("unknown", ["A.0", "A.999", "A.01", "A.x", "A.", "A", "", "Z.1", "A.²", "a.1"])
def test_what_no_sentence_is_called_is_not_found(back: Comparison, unknown: str) -> None:
    assert unknown not in back.sentence
    assert unknown not in back.rank


def test_sentences_of_other_names_keep_them(made: Comparison) -> None:
    article = made.articles[0]
    sentences = tuple(replace(s, id=f"{article.id}.{n}") for n, s in enumerate(article.sentences, 7))
    odd = Comparison(articles=(replace(article, sentences=sentences),))
    back = stored.from_lines(stored.to_lines(odd))
    assert back == odd
    assert back.sentence[sentences[0].id] == sentences[0]
    assert f"{article.id}.1" not in back.sentence


def test_only_what_is_asked_for_is_made(made: Comparison, monkeypatch: pytest.MonkeyPatch) -> None:
    count = 0

    def counted(**values: object) -> Sentence:
        nonlocal count
        count += 1
        return Sentence(**values)  # type: ignore[arg-type]

    monkeypatch.setattr(stored, "Sentence", counted)
    back = stored.from_lines(stored.to_lines(made))
    assert len(back.sentence) == len(list(back.rank)) == len(made.sentence)
    assert len(back.details) == len(made.details)
    assert count == 0
    _ = back.sentence["A.2"].text, back.articles[0].sentences[1].text
    assert count == 1


def test_what_was_told_ahead_is_what_the_reading_would_work_out(made: Comparison) -> None:
    ahead = Reading(made, fold(made))
    alone = replace(made, tellings={})
    afterwards = Reading(alone, fold(alone))
    for passage in made.passages:
        assert ahead.marks(passage.id) == afterwards.marks(passage.id)
        assert ahead.provenance(passage.id) == afterwards.provenance(passage.id)


def test_a_set_opened_from_the_cache_is_told_without_the_engine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    story = write_set(tmp_path / "story")
    open_set([str(story)])
    comparison = open_set([str(story)]).comparison

    def refused(*_: object) -> Iterator[object]:
        raise AssertionError("worked out again")

    monkeypatch.setattr("tui.contrast.words.wording.marks", refused)
    reading = Reading(comparison, fold(comparison))
    assert any(reading.marks(passage.id) for passage in comparison.passages)
