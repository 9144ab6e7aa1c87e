"""Crossread, a comparative reader for the terminal."""

from __future__ import annotations
