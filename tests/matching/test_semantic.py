from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.matching.articles import fire
from tui.cli.main import run
from tui.comparison import compare
from tui.errors import CrossreadError, InputError, UsageError
from tui.library import open_set
from tui.matching import score_sentences
from tui.matching.semantic import MOST, load_embedder, shifts
from tui.model import ArticleSet


class Letters:
    """An embedder that takes sentences for alike as far as they use the same letters."""

    def embed(self, texts: Sequence[str]) -> Sequence[Sequence[float]]:
        return [[float(text.lower().count(letter)) for letter in "abcdefghijklmnop"] for text in texts]


class Given:
    """An embedder that gives the vectors it was given."""

    def __init__(self, *vectors: Sequence[float]) -> None:
        self.vectors = vectors

    def embed(self, texts: Sequence[str]) -> Sequence[Sequence[float]]:
        return self.vectors[: len(texts)]


def model_folder(folder: Path) -> Path:
    for name in ("config.json", "model.safetensors", "tokenizer.json"):
        (folder / name).write_text("{}")
    return folder


def test_the_more_alike_in_meaning_the_more_is_added_within_bounds() -> None:
    embedder = Given((1, 0), (1, 0), (1, 0.4), (1, 1), (0, 1), (-1, 0))
    found = shifts(embedder, ["x"] * 6, [(0, n) for n in range(1, 6)])
    assert found == sorted(found, reverse=True)
    assert max(map(abs, found)) <= MOST
    assert found[0] > 0 > found[-1]


def test_what_means_nothing_and_what_means_all_the_same_shift_nothing() -> None:
    assert shifts(Given((0, 0), (0, 0), (1, 0)), ["x"] * 3, [(0, 1), (0, 2)]) == [0.0, 0.0]
    assert shifts(Letters(), [], []) == []


def test_meaning_shifts_scores_but_adds_and_drops_no_candidates() -> None:
    plain = {(m.a, m.b): m.score for m in score_sentences(fire())}
    shifted = {(m.a, m.b): m.score for m in score_sentences(fire(), embedder=Letters())}
    assert plain.keys() == shifted.keys()
    assert plain != shifted
    assert compare(ArticleSet(tuple(fire()))) == compare(ArticleSet(tuple(fire())), embedder=None)


def test_a_folder_without_a_model_and_an_extra_not_installed_are_said_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "model2vec", None)
    with pytest.raises(InputError, match="no embedding model there") as missing:
        load_embedder(tmp_path)
    with pytest.raises(UsageError, match=r"crossread\[semantic\]") as extra:
        load_embedder(model_folder(tmp_path))
    assert "\n" not in f"{missing.value}{extra.value}"
    with pytest.raises(CrossreadError):
        open_set([str(ROOT / "articles")], semantic=tmp_path, use_cache=False)


def test_the_cache_tells_comparisons_with_and_without_a_model_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr("tui.matching.semantic.load_embedder", lambda _: Letters())
    (tmp_path / "model").mkdir()
    folder = model_folder(tmp_path / "model")
    paths = [str(ROOT / "articles")]
    plain, shifted = open_set(paths), open_set(paths, semantic=folder)
    assert not shifted.is_cached
    assert [m.score for m in plain.comparison.matches] != [m.score for m in shifted.comparison.matches]
    assert open_set(paths, semantic=folder).is_cached


def test_a_model_that_cannot_be_read_ends_the_program_with_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status = run(["compare", "--no-cache", "--semantic", str(tmp_path), str(ROOT / "articles")])
    assert status == 3
    assert capsys.readouterr().err.count("\n") == 1


def test_a_small_model_of_ones_own_is_read_where_the_extra_is_installed(tmp_path: Path) -> None:
    model2vec = pytest.importorskip("model2vec")
    numpy, tokenizers = pytest.importorskip("numpy"), pytest.importorskip("tokenizers")
    words = {"[UNK]": 0, "fire": 1, "blaze": 2, "river": 3}
    tokenizer = tokenizers.Tokenizer(tokenizers.models.WordLevel(words, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = tokenizers.pre_tokenizers.Whitespace()
    vectors = numpy.array([[0, 0], [1, 0.1], [1, 0.2], [0, 1]], dtype=numpy.float32)
    model2vec.StaticModel(vectors, tokenizer).save_pretrained(tmp_path)
    assert json.loads((tmp_path / "config.json").read_text()) is not None
    same, other = shifts(load_embedder(tmp_path), ["fire", "blaze", "river"], [(0, 1), (0, 2)])
    assert same > 0 > other
