"""The time, as decisions carry it; given to a review from outside so that tests can hold it still."""

from __future__ import annotations

from datetime import UTC, datetime


def utc_now() -> str:
    """Now, ISO 8601 in UTC to the millisecond: `2025-01-15T09:30:00.000Z`; sorts as it runs."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
