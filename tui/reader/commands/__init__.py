"""What the reader can be told to do: one small class a command, with its key, name and reason."""

from __future__ import annotations

from tui.reader.commands.catalogue import by_id, catalogue, default_keys
from tui.reader.commands.command import Command, Reader

__all__ = ["Command", "Reader", "by_id", "catalogue", "default_keys"]
