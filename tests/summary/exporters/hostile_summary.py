"""A summary in which everything that can hold text holds something that wants to be more than text."""

from __future__ import annotations

from dataclasses import replace

from tests.hostile import ATTACKS, MARKUP
from tests.summary.story import article, undecided
from tui.ingest.sanitise import sanitise, sanitise_line
from tui.model import (
    Comparison,
    Conflict,
    Detail,
    FactKind,
    FactValue,
    Match,
    Passage,
    SafeText,
    Verdict,
)
from tui.summary import Summary, summarise

LIVE_MARKDOWN = (
    "# not a heading",
    "- not a list",
    "1. not a list",
    "> not a quotation",
    "![x](http://evil.example/x.png) [a](javascript:alert(1)) <http://evil.example> http://evil.example",
    "`code` *em* __strong__ ~~strike~~ [^1] [^1]: note &amp; &lt; | cell | \\ end \\",
    "www.evil.example and mail@evil.example",
    "=== --- *** ___",
    "</script></style><img src=x onerror=alert(1)> <!-- --> ]]> ]",
    "=cmd|' /C calc'!A0",
    "+1+1 @SUM(1) -2 \t=1",
    "小红书 é \N{MAN}\N{ZERO WIDTH JOINER}\N{GIRL}",
)

LINES = (*MARKUP, *LIVE_MARKDOWN)


def hostile_summary() -> Summary:
    """Every line through the one door, as an article's text would come."""
    arms = "".join(ATTACKS.values())
    lines = [sanitise_line(f"{line}{arms}") for line in LINES]
    first = article(
        "A",
        lines,
        source=sanitise_line("<b>Outlet</b> [A](x) =A1"),
        title=sanitise_line("*Title* </title><script>x</script>" + arms),
        author=sanitise_line("@author"),
        published="2025-01-15",
        url=SafeText("https://example.org/a?b=1&c=2"),
        path=sanitise_line("\x1b]0;OWNED\x07name.txt"),
    )
    second = article("B", [f"{line} too" for line in lines], url=SafeText("javascript:alert(1)"))
    values = tuple(
        FactValue(home.sentences[0].id, home.sentences[0].start, home.sentences[0].end, number)
        for number, home in enumerate((first, second))
    )
    comparison = Comparison(
        (first, second),
        passages=tuple(
            Passage(f"P{n}", sanitise_line(f"=label {line}"), (f"A.{n}", f"B.{n}"))
            for n, line in enumerate(LINES, 1)
        ),
        matches=(Match("A.1", "B.1", 0.5),),
        details=tuple(Detail(s.id, s.start, s.end, FactKind.CLAUSE, 1.0) for s in second.sentences),
        conflicts=(Conflict("K1", FactKind.QUANTITY, "=cmd() <i>views</i>", "P1", Verdict.CONFLICT, values),),
        title=sanitise("# Title <script>alert(1)</script> [sic] [/]\x1b[2J"),
    )
    notes = {"P2": {"note": SafeText("=note <b>"), "edited": SafeText("*edited* <u>text</u> [x](y)")}}
    return summarise(comparison, undecided(comparison, notes))


def empty_summary() -> Summary:
    """Nothing to tell."""
    comparison = Comparison((article("A", []),))
    return replace(summarise(comparison, undecided(comparison)), title=SafeText("Empty"))
