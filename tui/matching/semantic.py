"""The optional extra `semantic`: sentence embeddings as one more piece of evidence, where they are asked for.

On news, a small embedding model by itself ranks pairs worse than shared rare words do, so it only shifts what
the other measures say: up where two sentences mean more alike than the set's candidates usually do, down
where less. How far is declared here, not trained: no model belongs to the package, and each has its scale.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt
from pathlib import Path
from statistics import fmean
from typing import Any, Final, Protocol

from tui.errors import InputError, UsageError

WEIGHT: Final = 2.0
"""Log-odds that one more unit of cosine adds; not trained."""

MOST: Final = 0.7
"""Log-odds that meaning may add or take away: an even chance becomes two in three at most."""


_FILES: Final = ("config.json", "model.safetensors", "tokenizer.json")


class Embedder(Protocol):
    """Whatever turns texts into vectors, so that alike ones point the same way."""

    def embed(self, texts: Sequence[str]) -> Sequence[Sequence[float]]:
        """One vector for each text, all of one length."""
        ...


def load_embedder(folder: Path) -> Embedder:
    """The static embedding model in a folder, as `model2vec` saves it; nothing is ever downloaded.

    Raises:
        UsageError: the extra is not installed.
        InputError: there is no such folder, or no model in it.
    """
    model_name(folder)
    try:
        from model2vec import StaticModel  # noqa: PLC0415 - an extra, and 200 ms with what it needs
    except ImportError:
        raise UsageError('--semantic needs an extra: pip install "crossread[semantic]"') from None
    try:
        return _Static(StaticModel.from_pretrained(str(folder.resolve())))
    except Exception as error:  # files of somebody else's format fail in somebody else's ways
        raise InputError(
            f"{folder}: no embedding model can be read there ({type(error).__name__})"
        ) from error


def model_name(folder: Path) -> str:
    """Tells the model in a folder from any other, by its files' sizes and times.

    Raises:
        InputError: there is no model in it.
    """
    try:
        about = [(folder / name).stat() for name in _FILES]
    except OSError:
        raise InputError(f"{folder}: no embedding model there (a folder with {', '.join(_FILES)})") from None
    return f"{folder.resolve()}:{[(file.st_size, file.st_mtime_ns) for file in about]}"


class _Static:
    """A model of `model2vec` as an `Embedder`."""

    def __init__(self, model: Any) -> None:
        self._model = model

    def embed(self, texts: Sequence[str]) -> Sequence[Sequence[float]]:
        """One vector for each text."""
        vectors: Sequence[Sequence[float]] = self._model.encode(
            list(texts), use_multiprocessing=False
        ).tolist()
        return vectors


def shifts(embedder: Embedder, texts: Sequence[str], pairs: Sequence[tuple[int, int]]) -> list[float]:
    """What meaning adds to the log-odds of each pair of places in `texts`; the same either way round.

    It rises with the cosine of the two vectors, is nought at the mean of all pairs given, and bounded.
    """
    vectors = [_unit(vector) for vector in embedder.embed(texts)]
    cosines = [sum(map(float.__mul__, vectors[i], vectors[j])) for i, j in pairs]
    usual = fmean(cosines) if cosines else 0.0
    return [max(-MOST, min(MOST, WEIGHT * (cosine - usual))) for cosine in cosines]


def _unit(vector: Sequence[float]) -> list[float]:
    values = [float(value) for value in vector]
    length = sqrt(sum([value * value for value in values]))
    return [value / length for value in values] if length else values
