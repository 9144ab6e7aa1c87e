"""One sentence of a pair as comparing sees it, and what comparing two of them finds."""

from __future__ import annotations

from dataclasses import dataclass

from tui.contrast.facts import Fact
from tui.contrast.facts.claims import Claim
from tui.contrast.facts.reading import SentenceReading
from tui.model import Verdict


@dataclass(frozen=True, slots=True)
class Side:
    """One sentence of a pair: what it says, and the normal forms it says it with.

    Attributes:
        start: of the sentence, in its article's text; `reading` counts from there.
        stems: of its content words, one name for each alias group.
        joined: its letters and digits run together, so that "TikTok refugee" is found in a hashtag.
    """

    sentence: str
    start: int
    reading: SentenceReading
    facts: tuple[Fact, ...]
    claims: tuple[Claim, ...]
    stems: frozenset[str]
    joined: str

    def covers(self, stem: str) -> bool:
        """Whether the sentence has this word, on its own or inside another."""
        return stem in self.stems or (len(stem) > 3 and stem in self.joined)

    def has(self, form: str) -> bool:
        """Whether a word stands in the sentence in this form, stop words included."""
        return any(token.form == form for token in self.reading.tokens)


@dataclass(frozen=True, slots=True)
class Finding:
    """Two facts that say the same, or do not: `verdict` is None where they agree."""

    a: Fact
    b: Fact
    verdict: Verdict | None
