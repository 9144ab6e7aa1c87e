"""The model that turns measures into a probability: weights from `weights.json`, written by training."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp


@dataclass(frozen=True, slots=True)
class LogisticModel:
    """Logistic regression over standardised features.

    Attributes:
        features: their names, in the order in which they are measured.
        weights: what one unit of each adds to the log-odds.
        bias: the log-odds where every feature is 0.
    """

    features: tuple[str, ...]
    weights: tuple[float, ...]
    bias: float

    def log_odds(self, measured: Sequence[float]) -> float:
        """Log-odds that a pair with these measures reports the same thing."""
        return self.bias + sum(w * x for w, x in zip(self.weights, measured, strict=True))


def probability(log_odds: float) -> float:
    """The probability in 0–1 that log-odds stand for."""
    return 1.0 / (1.0 + exp(-max(-40.0, min(40.0, log_odds))))


@cache
def model() -> LogisticModel:
    """The model that the package ships."""
    stored = json.loads(files("tui.matching").joinpath("weights.json").read_text(encoding="utf-8"))
    return LogisticModel(tuple(stored["features"]), tuple(stored["weights"]), stored["bias"])
