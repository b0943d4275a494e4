"""All pages."""

from headway.desk.pages import (
    account,
    actor,
    dossier,
    events,
    front,
    queue,
    report,
    requests,
    search,
)

__all__ = ["ROUTERS"]

ROUTERS = (
    front.router,
    dossier.router,
    events.router,
    report.router,
    actor.router,
    search.router,
    queue.router,
    requests.router,
    account.router,
)
