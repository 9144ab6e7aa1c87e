"""A headless Chromium, driven over its DevTools protocol, and the terminal it was sent.

The page draws on a canvas, which holds no text; so the screen is read where the browser gets it, from
the frames of its websocket, by a terminal in memory.
"""

from __future__ import annotations

import asyncio
import base64
import codecs
import contextlib
import itertools
import json
import os
import re
import shutil
import signal
from asyncio.subprocess import DEVNULL, PIPE
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Self
from urllib.parse import urlsplit

import aiohttp
import pyte

DEADLINE = 40.0
"""Seconds after which a wait has failed; far above what any needs on a busy machine."""

_UNKNOWN_TO_PYTE = re.compile(r"\x1b\[\?[\d;]*\$p|\x1b\[[<>=][\d;]*[a-zA-Z]")


def chromium() -> str | None:
    """The browser's program, if there is one."""
    return shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


class Browser:
    """One tab.

    Attributes:
        hosts: whom the page asked for anything.
        complaints: errors the page met: its own, and what its security policy forbade.
        terminal: what the page's terminal was sent.
    """

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self.hosts: set[str] = set()
        self.complaints: list[str] = []
        self._socket = socket
        self._numbers = itertools.count(1)
        self._answers: dict[int, asyncio.Future[dict[str, Any]]] = {}
        self._changed = asyncio.Event()
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._size(80, 24)

    def _size(self, columns: int, rows: int) -> None:
        self.terminal = pyte.Screen(columns, rows)
        self._stream = pyte.Stream(self.terminal)

    @classmethod
    @contextlib.asynccontextmanager
    async def launched(cls, size: tuple[int, int] = (1000, 700)) -> AsyncIterator[Self]:
        """Start a browser with a blank tab, nothing kept of it afterwards."""
        with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            process = await asyncio.create_subprocess_exec(
                chromium() or "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
                "--disable-dev-shm-usage", "--disable-extensions", "--disable-background-networking",
                "--enable-unsafe-swiftshader", "--remote-debugging-port=0", f"--user-data-dir={folder}",
                f"--window-size={size[0]},{size[1]}", "about:blank",
                stdin=DEVNULL, stdout=DEVNULL, stderr=PIPE, start_new_session=True,
            )  # fmt: skip
            try:
                port = await _port_in(Path(folder) / "DevToolsActivePort", process)
                async with aiohttp.ClientSession() as client:
                    pages = await (await client.get(f"http://127.0.0.1:{port}/json")).json()
                    address = next(p["webSocketDebuggerUrl"] for p in pages if p["type"] == "page")
                    async with client.ws_connect(address, max_msg_size=0) as socket:
                        browser = cls(socket)
                        listening = asyncio.create_task(browser._listen())
                        for domain in ("Page", "Network", "Runtime", "Log"):
                            await browser.call(f"{domain}.enable")
                        await browser.call("Emulation.setFocusEmulationEnabled", enabled=True)
                        yield browser
                        listening.cancel()
            finally:
                with contextlib.suppress(ProcessLookupError):
                    os.killpg(process.pid, signal.SIGKILL)
                await process.communicate()

    async def call(self, method: str, **parameters: Any) -> dict[str, Any]:
        """Ask the browser for something."""
        number = next(self._numbers)
        answer = self._answers[number] = asyncio.get_running_loop().create_future()
        await self._socket.send_json({"id": number, "method": method, "params": parameters})
        return await asyncio.wait_for(answer, DEADLINE)

    async def open(self, address: str) -> None:
        """Go to an address."""
        await self.call("Page.navigate", url=address)

    async def press(self, key: str) -> None:
        """Press a key that types one character."""
        for kind in ("keyDown", "keyUp"):
            await self.call("Input.dispatchKeyEvent", type=kind, key=key, text=key, unmodifiedText=key)

    async def wait_for(self, condition: Callable[[], bool]) -> None:
        """Wait until the terminal shows it."""
        try:
            async with asyncio.timeout(DEADLINE):
                while not condition():
                    self._changed.clear()
                    await self._changed.wait()
        except TimeoutError:
            raise AssertionError(f"never shown:\n{self.text}\n{self.complaints}") from None

    async def wait_for_text(self, words: str) -> None:
        """Wait until these words stand on the screen."""
        await self.wait_for(lambda: words in self.text)

    @property
    def text(self) -> str:
        """The screen."""
        return "\n".join(self.terminal.display)

    async def screenshot(self) -> bytes:
        """The page as a PNG."""
        return base64.b64decode((await self.call("Page.captureScreenshot"))["data"])

    async def _listen(self) -> None:
        async for message in self._socket:
            told = json.loads(message.data)
            if "id" in told:
                self._answers.pop(told["id"]).set_result(told.get("result", {}))
            else:
                self._take(told["method"], told["params"])
                self._changed.set()

    def _take(self, method: str, told: dict[str, Any]) -> None:
        if method == "Network.requestWillBeSent":
            self.hosts.add(urlsplit(told["request"]["url"]).hostname or "")
        elif method == "Network.webSocketCreated":
            self.hosts.add(urlsplit(told["url"]).hostname or "")
        elif method == "Network.webSocketFrameSent":
            match json.loads(told["response"]["payloadData"]):
                case ["resize", {"width": width, "height": height}]:
                    self._size(width, height)
        elif method == "Network.webSocketFrameReceived" and told["response"]["opcode"] == 2:
            text = self._decoder.decode(base64.b64decode(told["response"]["payloadData"]))
            self._stream.feed(_UNKNOWN_TO_PYTE.sub("", text))
        elif method == "Log.entryAdded" and told["entry"]["level"] == "error":
            self.complaints.append(told["entry"]["text"])
        elif method == "Runtime.exceptionThrown":
            thrown = told["exceptionDetails"]
            self.complaints.append(thrown.get("exception", {}).get("description", thrown["text"]))


async def _port_in(file: Path, process: asyncio.subprocess.Process) -> int:
    """The port that the browser says it listens on, once it does."""
    assert process.stderr is not None
    async with asyncio.timeout(DEADLINE):
        async for line in process.stderr:
            if found := re.search(rb"ws://[^:]+:(\d+)/", line):
                return int(found[1])
    raise AssertionError(f"the browser did not start ({file})")
