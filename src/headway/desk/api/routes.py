"""All that programs may ask."""

from headway.desk.api import actors, corrections, dossiers, entries, reports, search

__all__ = ["ROUTERS"]

ROUTERS = (
    dossiers.router,
    reports.router,
    entries.router,
    actors.router,
    search.router,
    corrections.router,
)
