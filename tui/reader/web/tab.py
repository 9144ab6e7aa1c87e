"""The reader behind one tab: a process of its own, which ends with the tab.

It speaks the protocol of Textual's driver for browsers: packets of a letter (D data, M JSON about the
session), four bytes of length, big-endian, and the rest.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Awaitable, Callable, Mapping, Sequence

DRIVER = "tui.reader.web.driver:BrowserDriver"
READY = b"__GANGLION__\n"
"""What the driver says first."""
MOST_COLUMNS, MOST_ROWS = 1000, 500
GRACE = 3.0
"""Seconds the reader has to end by itself; what was decided is on disk already."""
MOST_BYTES = 16 * 2**20
"""Far above a screenful; a packet that claims more is not the reader's."""
_NOT_OURS = ("TMUX", "TMUX_PANE", "STY", "NO_COLOR", "CROSSREAD_PLAIN_DISPLAY", "LINES")
"""Says something about the terminal the server was started in, nothing about the browser's."""


def environment(base: Mapping[str, str], width: int, height: int) -> dict[str, str]:
    """What the reader is told about its terminal, which is a browser's."""
    kept = {name: value for name, value in base.items() if name not in _NOT_OURS}
    size = {"COLUMNS": str(_within(width, MOST_COLUMNS)), "ROWS": str(_within(height, MOST_ROWS))}
    return {**kept, **size, "TEXTUAL_DRIVER": DRIVER, "TERM": "xterm-256color", "COLORTERM": "truecolor"}


def reader_command(arguments: Sequence[str]) -> list[str]:
    """The reader as a command line: a list, so that no shell ever reads a file's name.

    `-P` keeps a folder called like one of our packages, where the server was started, from being run.
    """
    return [sys.executable, "-P", "-m", "tui.cli", "read", *arguments]


class Tab:
    """One reader and its tab.

    Args:
        send: hands bytes of the screen to the browser.
        close: closes the browser's connection.
    """

    def __init__(
        self, send: Callable[[bytes], Awaitable[None]], close: Callable[[], Awaitable[object]]
    ) -> None:
        self._send = send
        self._close = close
        self._process: Process | None = None
        self._pump: asyncio.Task[None] | None = None

    async def start(self, command: Sequence[str], width: int, height: int) -> None:
        """Start the reader; its errors go to our own standard error."""
        self._process = await asyncio.create_subprocess_exec(
            *command, stdin=PIPE, stdout=PIPE, env=environment(os.environ, width, height)
        )
        self._pump = asyncio.create_task(self._show())

    async def receive(self, message: object) -> None:
        """Take in what the browser says; what makes no sense is passed over."""
        match message:
            case ["stdin", str(text)]:
                await self._packet(b"D", text.encode("utf-8", "replace"))
            case ["resize", {"width": int(width), "height": int(height)}]:
                size = {"width": _within(width, MOST_COLUMNS), "height": _within(height, MOST_ROWS)}
                await self._tell({"type": "resize", **size})
            case ["focus" | "blur" as what, *_]:
                await self._tell({"type": what})

    async def end(self) -> None:
        """Ask the reader to leave; make it, if it does not."""
        process = self._process
        if process is None:
            return
        await self._tell({"type": "quit"})
        if process.stdin is not None:
            process.stdin.close()
        try:
            await asyncio.wait_for(process.wait(), GRACE)
        except TimeoutError:
            process.kill()
            await process.wait()
        if self._pump is not None:
            self._pump.cancel()
            await asyncio.wait({self._pump})
        self._process = None

    async def _show(self) -> None:
        """Hand on what the reader draws until it ends."""
        with contextlib.suppress(asyncio.IncompleteReadError, ConnectionError, ValueError):
            await self._hand_on()
        with contextlib.suppress(ConnectionError, RuntimeError):
            await self._close()

    async def _hand_on(self) -> None:
        output = self._process.stdout if self._process is not None else None
        if output is None or await output.readexactly(len(READY)) != READY:
            return
        while True:
            kind = await output.readexactly(1)
            length = int.from_bytes(await output.readexactly(4), "big")
            if length > MOST_BYTES:
                return
            payload = await output.readexactly(length)
            if kind == b"D":
                await self._send(payload)

    async def _tell(self, what: Mapping[str, object]) -> None:
        await self._packet(b"M", json.dumps(what).encode())

    async def _packet(self, kind: bytes, payload: bytes) -> None:
        pipe = self._process.stdin if self._process is not None else None
        if pipe is None or pipe.is_closing():
            return
        with contextlib.suppress(ConnectionError, RuntimeError):
            pipe.write(kind + len(payload).to_bytes(4, "big") + payload)
            await pipe.drain()


def _within(cells: int, most: int) -> int:
    return min(max(cells, 1), most)
