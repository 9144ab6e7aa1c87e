"""The web server: lets in whom the door lets in, gives out the page, ties each tab to a reader."""

from __future__ import annotations

import asyncio
import json
import signal
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from aiohttp import WSMsgType, web

from tui.errors import UsageError
from tui.reader.web.door import Door
from tui.reader.web.page import ASSETS, HEADERS, assets, page, script
from tui.reader.web.tab import Tab

MOST_TABS: Final = 8
"""Each is a process with the set in memory."""
HEARTBEAT: Final = 15.0
"""Seconds between two signs of life; a browser that gives none is gone, and its reader ends."""
MOST_MESSAGE: Final = 2**20
_ENDING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass(slots=True)
class Server:
    """What is served, and to whom.

    Attributes:
        command: of the reader that is started for each tab.
        title: stands above the page.
    """

    door: Door
    command: Sequence[str]
    title: str
    _open: set[web.WebSocketResponse] = field(default_factory=set)

    def application(self) -> web.Application:
        """The application, every route of it behind the door."""

        async def behind_the_door(request: web.Request, handler: Handler) -> web.StreamResponse:
            self._let_in(request)
            return await handler(request)

        application = web.Application(middlewares=[web.middleware(behind_the_door)])
        application.router.add_get("/", self._page)
        application.router.add_get("/page.js", self._script)
        application.router.add_get("/ws", self._tab)
        application.router.add_get("/static/{name:.+}", self._asset)
        application.on_response_prepare.append(_with_headers)
        application.on_shutdown.append(self._close_tabs)
        return application

    def _let_in(self, request: web.Request) -> None:
        if reason := self.door.refusal(request.headers, is_websocket=request.path == "/ws"):
            raise web.HTTPForbidden(text=reason)
        if request.path == "/" and self.door.knows_query(request.query_string):
            # On to the address without the token: it is not to stay in the history or on the screen.
            response = web.HTTPSeeOther("./")
            response.set_cookie(
                self.door.cookie, self.door.token, path="/", httponly=True, samesite="Lax",
                secure=_is_secure(request),
            )  # fmt: skip
            raise response
        if not self.door.knows_cookie(request.headers.get("Cookie", "")):
            raise web.HTTPUnauthorized(text="open the address that crossread serve printed, token and all")

    async def _page(self, request: web.Request) -> web.StreamResponse:
        text = page(request.host, self.title, is_secure=_is_secure(request))
        return web.Response(text=text, content_type="text/html")

    async def _script(self, _request: web.Request) -> web.StreamResponse:
        return web.Response(text=script(), content_type="text/javascript")

    async def _asset(self, request: web.Request) -> web.StreamResponse:
        name = request.match_info["name"]
        if name not in ASSETS:
            raise web.HTTPNotFound
        return web.FileResponse(assets() / name)

    async def _tab(self, request: web.Request) -> web.StreamResponse:
        socket = web.WebSocketResponse(heartbeat=HEARTBEAT, max_msg_size=MOST_MESSAGE)
        if len(self._open) >= MOST_TABS:
            raise web.HTTPServiceUnavailable(text=f"{MOST_TABS} tabs are open: close one")
        self._open.add(socket)
        tab = Tab(socket.send_bytes, socket.close)
        try:
            await socket.prepare(request)
            await tab.start(self.command, _number(request, "width", 80), _number(request, "height", 24))
            async for message in socket:
                if message.type is WSMsgType.TEXT:
                    await self._take(socket, tab, str(message.data))
        finally:
            self._open.discard(socket)
            await asyncio.shield(tab.end())
        return socket

    async def _take(self, socket: web.WebSocketResponse, tab: Tab, text: str) -> None:
        try:
            message = json.loads(text)
        except (ValueError, RecursionError):
            return
        match message:
            case ["ping", *rest]:
                await socket.send_json(["pong", *rest])
            case _:
                await tab.receive(message)

    async def _close_tabs(self, _application: web.Application) -> None:
        await asyncio.gather(*(socket.close() for socket in tuple(self._open)), return_exceptions=True)


async def _with_headers(_request: web.Request, response: web.StreamResponse) -> None:
    response.headers.update(HEADERS)


def _is_secure(request: web.Request) -> bool:
    """Whether the browser speaks TLS: then with a proxy, and its pages come from https."""
    scheme: str = request.headers.get("X-Forwarded-Proto", "")
    return scheme.casefold() == "https"


def _number(request: web.Request, name: str, default: int) -> int:
    given = request.query.get(name, "")
    return int(given) if given.isascii() and given.isdigit() and len(given) < 6 else default


def serve(server: Server, host: str, port: int, announce: Callable[[int], None]) -> int:
    """Serve until a signal ends it, and every reader with it.

    Args:
        server: what is served.
        host: name or address to bind to.
        port: 0 for any that is free.
        announce: called with the port once requests are answered.

    Returns:
        The exit status: 128 + the signal.

    Raises:
        UsageError: the address cannot be bound to.
    """
    return asyncio.run(_serve(server, host, port, announce))


async def _serve(server: Server, host: str, port: int, announce: Callable[[int], None]) -> int:
    ended: asyncio.Future[int] = asyncio.get_running_loop().create_future()

    def end(number: int) -> None:
        if not ended.done():
            ended.set_result(128 + number)

    for number in _ENDING:
        asyncio.get_running_loop().add_signal_handler(number, end, number)
    runner: Any = web.AppRunner(server.application(), access_log=None, handle_signals=False)
    await runner.setup()
    try:
        await web.TCPSite(runner, host, port).start()
    except OSError as error:
        await runner.cleanup()
        raise UsageError(f"{host}:{port}: cannot serve there: {error.strerror or error}") from error
    announce(runner.addresses[0][1])
    try:
        status = await ended
    finally:
        await runner.cleanup()
    return status
