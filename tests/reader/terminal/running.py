"""The small app, as the pseudo-terminal tests start it."""

from __future__ import annotations

import sys

SMALL_APP = [sys.executable, "-m", "tests.reader.terminal.small_app"]
"""Its arguments: a file it saves to, and one it writes when it is unmounted; both may be left out."""
