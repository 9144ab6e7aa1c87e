"""What is put on the screen."""

from __future__ import annotations
