"""The screens: thin wiring between keys, the session and rows."""

from __future__ import annotations
