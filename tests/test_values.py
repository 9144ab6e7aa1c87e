"""`frozen` makes what `dataclasses.dataclass(frozen=True, slots=True)` makes."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Mapping
from dataclasses import FrozenInstanceError, asdict, dataclass, field, fields, is_dataclass, replace
from typing import Any

import pytest

from tui.values import frozen


@frozen
class Spot:
    """A place.

    Attributes:
        hidden: takes no part in comparing.
    """

    x: int
    name: str = "here"
    tags: Mapping[str, int] = field(default_factory=dict)
    hidden: int = field(default=0, compare=False, repr=False)

    @property
    def double(self) -> int:
        return 2 * self.x


@dataclass(frozen=True, slots=True)
class Standard:
    x: int
    name: str = "here"
    tags: Mapping[str, int] = field(default_factory=dict)
    hidden: int = field(default=0, compare=False, repr=False)


@frozen
class Nothing:
    """No field at all."""


@frozen
class Sized:
    """Counts its own way, and checks itself."""

    parts: tuple[int, ...]

    def __post_init__(self) -> None:
        if not self.parts:
            raise ValueError("empty")

    def __repr__(self) -> str:
        return "Sized"


@pytest.mark.parametrize(
    "arguments", [{"x": 1}, {"x": 1, "name": "there"}, {"x": 2, "tags": {"a": 1}, "hidden": 9}]
)
def test_it_shows_and_holds_what_a_dataclass_does(arguments: dict[str, Any]) -> None:
    mine, standard = Spot(**arguments), Standard(**arguments)
    assert repr(mine) == repr(standard).replace("Standard", "Spot")
    assert asdict(mine) == asdict(standard)  # type: ignore[call-overload]
    assert Spot.__match_args__ == Standard.__match_args__
    assert Spot.__slots__ == Standard.__slots__
    assert is_dataclass(Spot)
    assert [f.name for f in fields(Spot)] == [f.name for f in fields(Standard)]


def test_equality_and_hash_follow_the_compared_fields() -> None:
    assert Spot(1, "a", hidden=1) == Spot(1, "a", hidden=2)
    assert Spot(1) != Spot(2)
    assert Spot(1) != Standard(1)
    assert hash(Sized((1,))) == hash(Sized((1,)))
    assert len({Nothing(), Nothing()}) == 1
    assert Spot(1).tags is not Spot(1).tags


def test_nothing_can_be_assigned_deleted_or_added() -> None:
    spot = Spot(1)
    with pytest.raises(FrozenInstanceError):
        spot.x = 2  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del spot.x
    with pytest.raises(FrozenInstanceError):
        spot.other = 2  # type: ignore[attr-defined]
    assert not hasattr(spot, "__dict__")


@pytest.mark.parametrize("arguments", [(), (1, "a", {}, 0, 5)])
def test_wrong_arguments_are_refused(arguments: tuple[Any, ...]) -> None:
    with pytest.raises(TypeError, match="__init__"):
        Spot(*arguments)


def test_it_is_copied_replaced_and_pickled() -> None:
    spot = Spot(1, "a", {"b": 2}, 3)
    assert replace(spot, x=5) == Spot(5, "a", {"b": 2})
    for other in (copy.copy(spot), copy.deepcopy(spot), pickle.loads(pickle.dumps(spot))):
        assert (other, other.hidden) == (spot, 3)
    assert replace(spot, x=4).double == 8


def test_methods_of_its_own_stay_and_checks_are_made() -> None:
    assert repr(Sized((1, 2))) == "Sized"
    with pytest.raises(ValueError, match="empty"):
        Sized(())
