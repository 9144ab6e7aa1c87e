"""Comparison and decisions -> a merged summary in which every sentence is cited -> files.

`summarise` builds the `Summary`; the exporters, one file a format, turn it into bytes and are
found by `tui.summary.exporters.find_exporter`.
"""

from __future__ import annotations

from tui.summary.merging import summarise
from tui.summary.quotas import limit_quotes
from tui.summary.values import Citation, Entry, Section, Statement, Summary

__all__ = ["Citation", "Entry", "Section", "Statement", "Summary", "limit_quotes", "summarise"]
