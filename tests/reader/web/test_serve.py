"""The server as a program: who gets in, what a tab is, and that it ends with the tab."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import psutil
import pytest

from tests.conftest import ROOT
from tests.library.stories import write_set
from tui.ingest.collection import collect
from tui.library import journal_of

aiohttp = pytest.importorskip("aiohttp", reason="NOT TESTED: the extra serve is not installed")
pytest.importorskip("textual_serve", reason="NOT TESTED: the extra serve is not installed")

from tests.reader.web import browser  # noqa: E402 - needs the extra

DEADLINE = 40.0


@dataclass(frozen=True)
class Served:
    """A server that runs.

    Attributes:
        address: as printed, with the token.
    """

    process: asyncio.subprocess.Process
    address: str

    @property
    def root(self) -> str:
        parts = urlsplit(self.address)
        return f"{parts.scheme}://{parts.netloc}"

    def readers(self) -> list[psutil.Process]:
        """The processes behind its tabs."""
        return psutil.Process(self.process.pid).children(recursive=True)


@asynccontextmanager
async def served(*argv: str | Path, cwd: Path | None = None) -> AsyncIterator[Served]:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tui.cli", "serve", *map(str, argv), "--port", "0",
        stderr=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm-256color"},
    )  # fmt: skip
    assert process.stderr is not None
    try:
        async with asyncio.timeout(DEADLINE):
            while not (line := (await process.stderr.readline()).decode()).startswith("http"):
                assert line, "the server did not start"
        yield Served(process, line.strip())
    finally:
        if process.returncode is None:
            process.terminate()
        await asyncio.wait_for(process.communicate(), DEADLINE)


async def gone(processes: list[psutil.Process]) -> None:
    """Wait until all of them have ended."""
    _, alive = await asyncio.to_thread(psutil.wait_procs, processes, DEADLINE)
    assert alive == []


async def first_screen(socket: aiohttp.ClientWebSocketResponse, words: str) -> None:
    """Wait until the reader drew these words."""
    seen = b""
    async with asyncio.timeout(DEADLINE):
        while words.encode() not in seen:
            message = await socket.receive()
            assert message.type is aiohttp.WSMsgType.BINARY, (message, seen)
            seen += message.data


@pytest.fixture
def story(tmp_path: Path) -> Path:
    return write_set(tmp_path / "a story; touch 'pwned' $(touch pwned)")


async def test_nothing_is_given_out_without_the_token(story: Path) -> None:
    async with (
        served(story) as server,
        aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as client,
    ):
        for path in ("/", "/?token=guess", "/ws", "/page.js", "/static/js/textual.js", "/nowhere"):
            headers = {"Origin": server.root}
            answer = await client.get(server.root + path, headers=headers, allow_redirects=False)
            assert answer.status == 401, path
        rebound = await client.get(server.address, headers={"Host": "evil.example"}, allow_redirects=False)
        assert rebound.status == 403
        assert server.readers() == []

        entered = await client.get(server.address)
        assert entered.status == 200
        assert "token" not in str(entered.url)
        assert "default-src 'none'" in entered.headers["Content-Security-Policy"]
        assert (await client.get(f"{server.root}/static/js/textual.js")).status == 200
        assert (await client.get(f"{server.root}/static/../server.py")).status == 404
        foreign = await client.get(f"{server.root}/ws", headers={"Origin": "http://evil.example"})
        assert foreign.status == 403


async def test_the_reader_ends_with_its_tab_and_keeps_what_was_decided(story: Path, tmp_path: Path) -> None:
    async with (
        served(story, cwd=tmp_path) as server,
        aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as client,
    ):
        await client.get(server.address)
        async with client.ws_connect(f"{server.root}/ws?width=100&height=30", origin=server.root) as socket:
            await first_screen(socket, "Northport")
            readers = server.readers()
            assert readers
            for nonsense in ("{", "[]", '["resize", {"width": "wide"}]', '["stdin", 5]', '["resize"]'):
                await socket.send_str(nonsense)
            await socket.send_json(["resize", {"width": 10**9, "height": -5}])
            await socket.send_json(["resize", {"width": 100, "height": 30}])
            await socket.send_json(["stdin", "\r"])
            await first_screen(socket, "Accepted")
        await gone(readers)
    decided = journal_of(collect([str(story)]).key).read_text("utf-8")
    assert '"accept"' in decided
    assert not (tmp_path / "pwned").exists()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL])
async def test_no_reader_outlives_the_server(story: Path, number: signal.Signals) -> None:
    async with (
        served(story) as server,
        aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as client,
    ):
        await client.get(server.address)
        async with client.ws_connect(f"{server.root}/ws", origin=server.root) as socket:
            await first_screen(socket, "Northport")
            readers = server.readers()
            server.process.send_signal(number)
            status = await asyncio.wait_for(server.process.wait(), DEADLINE)
            assert status == (-number if number is signal.SIGKILL else 128 + number)
            await gone(readers)


@pytest.mark.skipif(browser.chromium() is None, reason="NOT TESTED in a browser: no Chromium here")
async def test_a_browser_shows_the_first_passage_and_a_key_steps(story: Path) -> None:
    async with served(story) as server, browser.Browser.launched() as page:
        await page.open(server.address)
        await page.wait_for_text("1/")
        await page.wait_for_text("Northport")
        await page.press("j")
        await page.wait_for_text("2/")
        assert page.hosts == {"127.0.0.1"}
        assert page.complaints == []


@pytest.mark.parametrize(
    ("argv", "status", "words"),
    [
        (["-"], 2, "standard input cannot be served"),
        (["nowhere.txt"], 3, "nowhere.txt"),
        (["story", "--host", "192.0.2.7"], 2, "192.0.2.7:0: cannot serve there"),
        (["story", "--theme", "sepiah"], 2, 'did you mean "sepia"?'),
    ],
)
def test_what_cannot_be_served_is_said_before_anybody_connects(
    tmp_path: Path, argv: list[str], status: int, words: str
) -> None:
    write_set(tmp_path / "story")
    run = subprocess.run(
        [sys.executable, "-m", "tui.cli", "serve", *argv, "--port", "0"],
        cwd=tmp_path, capture_output=True, text=True, check=False, timeout=DEADLINE,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert (run.returncode, run.stdout) == (status, "")
    assert words in run.stderr.splitlines()[-1]


def test_without_the_extra_one_line_says_what_to_install(tmp_path: Path) -> None:
    (tmp_path / "aiohttp.py").write_text("raise ImportError('not here')\n")
    run = subprocess.run(
        [sys.executable, "-m", "tui.cli", "serve", "story"],
        capture_output=True, text=True, check=False, timeout=DEADLINE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(tmp_path), str(ROOT)])},
    )  # fmt: skip
    assert run.returncode == 2
    assert (
        run.stderr == 'crossread: crossread serve needs the extra "serve": pip install "crossread[serve]"\n'
    )
