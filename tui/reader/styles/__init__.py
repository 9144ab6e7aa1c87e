"""From a theme to what the terminal is told: a style for every tint, and Textual's own theme."""

from __future__ import annotations
