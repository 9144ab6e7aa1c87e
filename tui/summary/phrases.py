"""The words around quotations: who speaks, what a claim comes to, how a source is listed."""

from __future__ import annotations

from collections.abc import Mapping

from tui.model import Verdict
from tui.summary.values import Claim, ClaimValue, Source, Statement, Summary

VERDICTS = {
    Verdict.CONFLICT: "the sources contradict each other",
    Verdict.UPDATE: "the values are of different days",
    Verdict.SCOPE: "the values measure different ranges",
}
"""What each verdict means, in words."""

TITLES = {Verdict.CONFLICT: "Disputed:", Verdict.UPDATE: "Updated:", Verdict.SCOPE: "Not alike in scope:"}
"""What stands before values that are not the same: only a contradiction is a dispute."""

FACTS_LEAD = "Figures that sources give alike:"
"""What stands before a section's facts."""


def spoken(statement: Statement) -> str:
    """The statement, after its source's name where that must be said."""
    return f"{statement.speaker}: {statement.text}" if statement.speaker else statement.text


def claim_lead(claim: Claim) -> str:
    """What comes before the values: `views (the values are of different days):`."""
    subject = claim.subject or claim.kind.value
    return f"{subject} ({VERDICTS[claim.verdict]}):" if claim.verdict else f"{subject}:"


def value_text(value: ClaimValue, names: Mapping[str, str]) -> str:
    """`“nearly 60 million views”, as of Tuesday (Source D)`."""
    day = f", as of {value.as_of}" if value.as_of else ""
    who = ", ".join(names.get(source, source) for source in value.sources)
    return f"“{value.text}”{day} ({who})"


def claim_title(claim: Claim) -> str:
    """What to set before a claim that the sources do not agree on, in bold."""
    return TITLES[claim.verdict or Verdict.CONFLICT]


def claim_text(claim: Claim, names: Mapping[str, str] | None = None) -> str:
    """The whole claim on one line; sources by their ids where no names are given."""
    values = "; ".join(value_text(value, names or {}) for value in claim.values)
    return f"{claim_lead(claim)} {values}"


def source_line(source: Source) -> str:
    """Outlet, title, author, date and file of a source, those that are known; not its address."""
    parts = [source.name, source.title, source.author, source.published, source.path]
    return ", ".join(part for part in parts if part)


def names_of(summary: Summary) -> dict[str, str]:
    """What to call each source, by article id."""
    return {source.id: source.name for source in summary.sources}
