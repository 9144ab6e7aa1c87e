"""Matches to passages: grouping, story order, labels."""

from __future__ import annotations

from tui.alignment.passages import group

__all__ = ["group"]
