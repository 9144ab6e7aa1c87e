"""JSON Lines: a passage a line with every source's reading, for programs that read as they go."""

from __future__ import annotations

import json
from typing import Any

from tui.summary.values import ApparatusPassage, Summary

SCHEMA = "crossread.passage/1"


class JsonLinesExporter:
    """The passages as decided, dropped ones and sentences left out included and said to be."""

    name = "jsonl"
    suffix = ".jsonl"
    media_type = "application/jsonl"

    def render(self, summary: Summary) -> bytes:
        """One line a passage, in story order; no line where there is none."""
        lines = (json.dumps(passage_object(p), ensure_ascii=False) for p in summary.apparatus.passages)
        return "".join(f"{line}\n" for line in lines).encode()


def passage_object(passage: ApparatusPassage) -> dict[str, Any]:
    """A passage as `tui/schemas/passage-1.schema.json` describes it."""
    return {
        "schema": SCHEMA,
        "id": passage.id,
        "label": passage.label,
        "status": passage.status,
        "note": passage.note,
        "readings": [
            {
                "article": reading.article,
                "sentence": reading.sentence,
                "start": reading.start,
                "end": reading.end,
                "text": reading.text,
                "left_out": reading.is_left_out,
            }
            for reading in passage.readings
        ],
    }
