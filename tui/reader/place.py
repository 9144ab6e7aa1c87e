"""Where one is in a reading: a value that says what the screen shows, whatever its size."""

from __future__ import annotations

from tui.model import Meaning
from tui.reader.views import Filter, LayoutMode, View
from tui.values import frozen

EVERY_PASSAGE = Filter()


@frozen
class Spot:
    """A marked stretch of text: what `n`, `i` and `c` stand on.

    Attributes:
        sentence: id of the sentence it stands in.
        start: code point into its article's text.
    """

    kind: Meaning
    sentence: str
    start: int


@frozen
class Place:
    """Everything that decides what is shown, apart from the comparison and the decisions.

    Attributes:
        passage, sentence: ids of the current passage and of its current member.
        article: id of the source that the article and new-only views show.
        item: id under the cursor of a list that is not of passages: conflict or decision.
        spot: the marked stretch last gone to.
        top: rows scrolled away.
        is_revealing: whether what is current must be brought into the window when next drawn.
        read: ids of the sources already read; `new only` leaves out what they say.
        query: what is searched for; empty for nothing.
    """

    view: View = View.PASSAGES
    passage: str = ""
    sentence: str = ""
    article: str = ""
    item: str = ""
    spot: Spot | None = None
    top: int = 0
    is_revealing: bool = True
    filter: Filter = EVERY_PASSAGE
    layout: LayoutMode = LayoutMode.AUTO
    is_zoomed: bool = False
    shows_boilerplate: bool = True
    read: tuple[str, ...] = ()
    query: str = ""
