"""The desk as an application: pages, API, and what guards both."""

from importlib.resources import files

from fastapi import FastAPI
from fastapi.staticfiles import StaticFiles

from headway import __version__
from headway.desk.api import routes as api_routes
from headway.desk.guard.headers import add_headers
from headway.desk.guard.problems import add_problems
from headway.desk.pages import routes as page_routes
from headway.desk.settings import Settings

__all__ = ["make_app"]

STATIC = files("headway.desk") / "static"


def make_app(settings: Settings) -> FastAPI:
    """The desk of a ledger; it asks nothing of the network and writes no log."""
    app = FastAPI(
        title="Headway",
        version=__version__,
        openapi_url="/api/v1/openapi.json",
        docs_url=None,
        redoc_url=None,
    )
    app.state.settings = settings
    add_headers(app)
    add_problems(app)
    app.mount("/static", StaticFiles(directory=str(STATIC)), name="static")
    for router in api_routes.ROUTERS:
        app.include_router(
            router, prefix="/api/v1", generate_unique_id_function=lambda one: one.name
        )
    for router in page_routes.ROUTERS:
        app.include_router(router, include_in_schema=False)
    return app
