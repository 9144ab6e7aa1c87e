"""The conflict ledger: values of one subject that do not agree, and the agreements beside them."""

from __future__ import annotations

from collections.abc import Sequence

from tui.contrast.concord import find_concord
from tui.contrast.copies import Copies
from tui.contrast.denied import find_denied
from tui.contrast.desk import Desk
from tui.contrast.entries import Ledger, draw_up, place_of
from tui.contrast.names.spellings import other_spellings
from tui.contrast.speech.sayings import other_speakers
from tui.contrast.spread import find_spread
from tui.model import Article, Match, Passage


def find_conflicts(
    articles: Sequence[Article],
    passages: Sequence[Passage],
    matches: Sequence[Match] = (),
    aliases: Sequence[tuple[str, ...]] = (),
) -> Ledger:
    """Compare the facts of sentences that tell the same thing.

    Args:
        articles: the set, in its order.
        passages: their members are compared with each other.
        matches: pairs scored at least 0.5 are compared too, wherever they stand.
        aliases: groups of names that mean one thing.

    Returns:
        Conflicts with ids `K1`, `K2` …; a set compared with a copy of itself has none. The order of
        the articles changes nothing but the order of values.
    """
    desk = Desk(articles, aliases)
    copies = Copies(articles)
    pairs = list(desk.pairs(copies.compared(passages), copies.matched(matches)))
    findings = [
        finding
        for a, b, in_full in (*pairs, *((a, b, True) for a, b in copies.pairs))
        for finding in desk.compare(a, b, in_full=in_full)
    ]
    findings += other_speakers(articles)
    findings += other_spellings(articles, desk.sides())
    findings += find_spread(desk, [(a, b) for a, b, _ in pairs], findings)
    findings += find_denied(desk, findings)
    disputed = {place for f in findings if f.verdict is not None for place in (place_of(f.a), place_of(f.b))}
    findings += [
        f
        for f in find_concord(desk.sides())
        if place_of(f.a) not in disputed and place_of(f.b) not in disputed
    ]
    return draw_up(findings, articles, passages)
