"""All pages."""

from headway.desk.pages import (
    account,
    accounts,
    actor,
    corrections,
    dossier,
    events,
    front,
    queue,
    report,
    requests,
    search,
    signing,
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
    corrections.router,
    requests.router,
    signing.router,
    account.router,
    accounts.router,
)
