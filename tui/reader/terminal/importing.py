"""Textual imported without three things that are loaded for every app, and that this one never uses.

Its command palette brings seven widgets along (a seventh of its import time); asyncio brings TLS, and
hashlib OpenSSL's hashes beside Python's own (3.5 MiB), both of them written for their absence. All can
still be imported, and are whole, afterwards.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from types import ModuleType

_PALETTE = "textual.command"
_PALETTE_NAMES = (
    "CommandListItem", "CommandPalette", "DiscoveryHit", "Hit", "Hits", "Provider", "SimpleProvider",
)  # fmt: skip
"""What `textual.app` and `textual.theme` import of it: to subclass, or for a palette that is shut off."""

_TLS = "ssl"
_OPENSSL_HASHES, _OWN_HASHES = "_hashlib", "_md5"
"""The second is missing where Python was built to hash through OpenSSL alone."""


@contextmanager
def lightly() -> Iterator[None]:
    """While this context lasts, import Textual, asyncio and hashlib without palette, TLS and OpenSSL.

    An app that is started so must set `ENABLE_COMMAND_PALETTE = False`.
    """
    absent: dict[str, ModuleType | None] = {}
    if "textual" not in sys.modules:
        absent[_PALETTE] = stand_in = ModuleType(_PALETTE)
        for name in _PALETTE_NAMES:
            setattr(stand_in, name, type(name, (), {}))
    if "asyncio" not in sys.modules and _TLS not in sys.modules:
        absent[_TLS] = None
    if "hashlib" not in sys.modules and find_spec(_OWN_HASHES) is not None:
        absent[_OPENSSL_HASHES] = None
    sys.modules.update(absent)  # type: ignore[arg-type]  # None: importing it fails (PEP 328)
    try:
        yield
    finally:
        for name in absent:
            del sys.modules[name]
