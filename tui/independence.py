"""How independently something is told: by how many sources, in how many texts, after whom."""

from __future__ import annotations

from tui.values import frozen


@frozen
class Corroboration:
    """Who carries a passage, and how independently.

    Attributes:
        sources: ids of the articles that tell it, in the order given.
        texts: the sources grouped by text: near-verbatim reuse, such as wire copy, is one text.
        origins: names the members give for where they have it: `Reuters`, `CNN`; each once.
    """

    sources: tuple[str, ...] = ()
    texts: tuple[tuple[str, ...], ...] = ()
    origins: tuple[str, ...] = ()

    @property
    def is_telling(self) -> bool:
        """Whether there is anything to say: some share a text, or name whom they have it from."""
        return bool(self.origins) or len(self.texts) < len(self.sources)

    def __str__(self) -> str:
        """Say it in words: `3 outlets, 1 text · after Reuters`; of one outlet, whom it names."""
        said = [_plural(len(self.sources), "outlet")] if len(self.sources) > 1 or not self.origins else []
        if len(self.texts) < len(self.sources):
            said = [f"{said[0]}, {_plural(len(self.texts), 'text')}"]
        return " · ".join([*said, f"after {', '.join(self.origins)}"] if self.origins else said)


def _plural(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
