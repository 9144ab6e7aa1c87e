"""Summary -> bytes, one file a format, found through the entry points group `crossread.exporters`."""

from __future__ import annotations

from tui.summary.exporters.registry import Exporter, export, exporter_names, find_exporter
from tui.summary.exporters.writing import write_atomic

__all__ = ["Exporter", "export", "exporter_names", "find_exporter", "write_atomic"]
