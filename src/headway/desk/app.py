"""The desk as an application: pages, API, and what guards both."""

from importlib.resources import files

from fastapi import FastAPI
from starlette.middleware import Middleware
from starlette.middleware.exceptions import ExceptionMiddleware
from starlette.types import ASGIApp
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from headway import __version__
from headway.desk.api import routes as api_routes
from headway.desk.api.documents import Documented
from headway.desk.guard.bodies import Bodies
from headway.desk.guard.callers import Callers
from headway.desk.guard.csrf import Forms
from headway.desk.guard.doors import Doors
from headway.desk.guard.headers import Headers
from headway.desk.guard.passwords import Passwords
from headway.desk.guard.rates import Counts, Rates
from headway.desk.packed import PackedFiles
from headway.desk.pages import routes as page_routes
from headway.desk.pages.failures import HANDLERS, on_fault
from headway.desk.settings import Settings

__all__ = ["make_app"]

STATIC = files("headway.desk") / "static"


class Desk(Documented):
    """The application, with headers on all that it answers, be it about a fault."""

    def build_middleware_stack(self) -> ASGIApp:
        """All that a request passes."""
        return Headers(super().build_middleware_stack(), self.state.settings)


def make_app(settings: Settings, passwords: Passwords | None = None) -> FastAPI:
    """The desk of a ledger; it asks nothing of the network."""
    counts = Counts()
    app = Desk(
        title="Headway",
        version=__version__,
        openapi_url="/api/v1/openapi.json",
        docs_url=None,
        redoc_url=None,
        middleware=guards(settings, counts),
        exception_handlers={**HANDLERS, Exception: on_fault},
    )
    app.state.settings = settings
    app.state.counts = counts
    app.state.passwords = passwords or Passwords()
    app.mount("/static", PackedFiles(directory=str(STATIC)), name="static")
    for router in api_routes.ROUTERS:
        app.include_router(
            router, prefix="/api/v1", generate_unique_id_function=lambda one: one.name
        )
    for router in page_routes.ROUTERS:
        app.include_router(router, include_in_schema=False)
    return app


def guards(settings: Settings, counts: Counts) -> list[Middleware]:
    """What a request passes before it is answered, in this order."""
    proxies = list(settings.proxies)
    return [
        Middleware(ExceptionMiddleware, handlers=HANDLERS),
        Middleware(ProxyHeadersMiddleware, trusted_hosts=proxies),
        Middleware(Doors, settings),
        Middleware(Rates, settings, counts, people=False),
        Middleware(Callers, settings),
        Middleware(Rates, settings, counts, people=True),
        Middleware(Bodies),
        Middleware(Forms, settings),
    ]
