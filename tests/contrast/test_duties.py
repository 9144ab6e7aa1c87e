"""Who has to do what: read however it is told, and not where nobody is named."""

from __future__ import annotations

import pytest

from tui.contrast.facts.duties import duty_of
from tui.contrast.facts.reading import read_sentence


@pytest.mark.parametrize(
    ("text", "bearer", "verb"),
    [
        ("Landlords must register by May.", "Landlords", "regist"),
        ("Landlords in the county must register by May.", "Landlords", "regist"),
        ("The sites are required to register by May.", "sites", "regist"),
        ("A new law requires sites to register by May.", "sites", "regist"),
        ("Tenants have until May to contest it.", "Tenants", "contest"),
        ("Tenants who must register", "Tenants", "regist"),
        ("Sellers require a licence from May.", "Sellers", ""),
        ("Landlords must", "Landlords", ""),
    ],
)
def test_a_duty_has_a_bearer_and_a_verb(text: str, bearer: str, verb: str) -> None:
    duty = duty_of(read_sentence(text))
    assert duty is not None
    assert (duty.bearer.text, duty.verb) == (bearer, verb)


@pytest.mark.parametrize(
    "text",
    ["", "must", "Must register.", "who must", "The must", "have to", "to must to", "It requires", "5 must",
     "requires to register", "They must register.", "Registering is free."],
)  # fmt: skip
def test_nobody_who_is_named_has_no_duty(text: str) -> None:
    assert duty_of(read_sentence(text)) is None
