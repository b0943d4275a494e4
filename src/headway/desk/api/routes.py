"""All that programs may ask."""

from headway.desk.api import (
    actors,
    briefs,
    corrections,
    dossiers,
    entries,
    feeds,
    reports,
    search,
    unsettled,
    versions,
)

__all__ = ["ROUTERS"]

ROUTERS = (
    dossiers.router,
    briefs.router,
    unsettled.router,
    feeds.router,
    reports.router,
    entries.router,
    actors.router,
    search.router,
    corrections.router,
    versions.router,
)
