"""Small articles for tests of matching and alignment."""

from __future__ import annotations

from collections.abc import Sequence

from tui.model import Article, SafeText, Sentence


def article(name: str, sentences: Sequence[str], language: str = "en") -> Article:
    """An article with one body sentence a line."""
    start = 0
    found = []
    for number, text in enumerate(sentences, start=1):
        found.append(Sentence(f"{name}.{number}", name, start, start + len(text), SafeText(text)))
        start += len(text) + 1
    return Article(name, SafeText("\n".join(sentences)), f"digest of {name}", tuple(found), language=language)


FIRE_A = (
    "A fire at the Harbour Street warehouse killed three workers on Monday night.",
    "Firefighters needed six hours to bring the flames under control.",
    "Mayor Lena Ortiz promised an independent inquiry into the safety of the building.",
    "The warehouse had failed two inspections last year.",
)
FIRE_B = (
    "Three workers died when a warehouse on Harbour Street burned down Monday night.",
    "It took firefighters six hours to control the flames, officials said.",
    "Its owner is a shipping company from Rotterdam.",
    "An independent inquiry was promised by Mayor Lena Ortiz.",
)
FIRE_C = (
    "Residents brought flowers to the gates on Tuesday.",
    "Mayor Ortiz said an independent inquiry would look into the building's safety.",
    "Three people were killed in the Monday night warehouse fire on Harbour Street.",
)


def fire() -> tuple[Article, ...]:
    """Three articles on one fire: three things told by several, three by one."""
    return article("A", FIRE_A), article("B", FIRE_B), article("C", FIRE_C)
