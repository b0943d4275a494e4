"""All pages."""

from headway.desk.pages import (
    account,
    actor,
    corrections,
    dossier,
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
    report.router,
    actor.router,
    search.router,
    queue.router,
    corrections.router,
    requests.router,
    account.router,
)
