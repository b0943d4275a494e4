"""Who may ask each address of the desk: a table, in which none is missing.

A new address without a line here fails; so does one that lets in more than it says.
"""

from typing import Final

import pytest
from fastapi.routing import iter_route_contexts
from httpx2 import Response
from tests.desk.team import Browser, browser, signed_in, team_of

from headway.desk.app import make_app
from headway.desk.guard.csrf import HEADER
from headway.desk.guard.people import Role
from headway.desk.settings import Settings
from headway.ledger.store import Ledger

NAMES: Final = {Role.READER: "ann", Role.EDITOR: "ed", Role.ADMIN: "ada"}
READ: Final = (
    "/",
    "/account",
    "/actors",
    "/actors/{id_}",
    "/api/v1/actors",
    "/api/v1/actors/{id}",
    "/api/v1/corrections",
    "/api/v1/dossiers",
    "/api/v1/dossiers/{dossier}",
    "/api/v1/dossiers/{dossier}/brief",
    "/api/v1/dossiers/{dossier}/changes",
    "/api/v1/dossiers/{dossier}/channels",
    "/api/v1/dossiers/{dossier}/conflicts",
    "/api/v1/dossiers/{dossier}/doubts",
    "/api/v1/dossiers/{dossier}/feed.atom",
    "/api/v1/dossiers/{dossier}/meetings",
    "/api/v1/dossiers/{dossier}/positions",
    "/api/v1/dossiers/{dossier}/proposals",
    "/api/v1/dossiers/{dossier}/timeline",
    "/api/v1/dossiers/{dossier}/tracks",
    "/api/v1/entries",
    "/api/v1/entries/{entry}",
    "/api/v1/reports",
    "/api/v1/reports/{sha256}",
    "/api/v1/reports/{sha256}/entries",
    "/api/v1/search",
    "/api/v1/versions",
    "/corrections",
    "/dossiers/{id}",
    "/dossiers/{id}/changes",
    "/dossiers/{id}/channels",
    "/dossiers/{id}/chart.svg",
    "/dossiers/{id}/conflicts",
    "/dossiers/{id}/doubts",
    "/dossiers/{id}/meetings",
    "/dossiers/{id}/positions",
    "/dossiers/{id}/proposals",
    "/dossiers/{id}/statements",
    "/dossiers/{id}/timeline",
    "/entries/{entry}",
    "/events",
    "/reports/{name}",
    "/requests/new",
    "/requests/thanks",
    "/search",
)
RULES: Final = {  # who must ask at least; None: anybody may
    ("GET", "/sign-in"): None,
    ("POST", "/sign-in"): None,
    ("GET", "/api/v1/openapi.json"): None,
    ("HEAD", "/api/v1/openapi.json"): None,
    **dict.fromkeys((("GET", path) for path in READ), Role.READER),
    ("POST", "/account/password"): Role.READER,
    ("POST", "/account/tokens"): Role.READER,
    ("POST", "/account/tokens/{id_}/withdraw"): Role.READER,
    ("POST", "/requests/new"): Role.READER,
    ("POST", "/sign-out"): Role.READER,
    ("GET", "/corrections/gold"): Role.EDITOR,
    ("GET", "/queue"): Role.EDITOR,
    ("GET", "/queue/cards"): Role.EDITOR,
    ("GET", "/reports/{sha}/add"): Role.EDITOR,
    ("GET", "/reports/{sha}/entries/{entry}"): Role.EDITOR,
    ("GET", "/requests"): Role.EDITOR,
    ("POST", "/actors/{id_}/apart"): Role.EDITOR,
    ("POST", "/actors/{id_}/merge"): Role.EDITOR,
    ("POST", "/actors/{id_}/split"): Role.EDITOR,
    ("POST", "/actors/{id_}/undo"): Role.EDITOR,
    ("POST", "/api/v1/actors/{id}/apart"): Role.EDITOR,
    ("POST", "/api/v1/actors/{id}/merge"): Role.EDITOR,
    ("POST", "/api/v1/actors/{id}/split"): Role.EDITOR,
    ("POST", "/api/v1/actors/{id}/undo"): Role.EDITOR,
    ("POST", "/api/v1/corrections"): Role.EDITOR,
    ("POST", "/corrections/undo"): Role.EDITOR,
    ("POST", "/queue"): Role.EDITOR,
    ("POST", "/queue/undo"): Role.EDITOR,
    ("POST", "/reports/{sha}/add"): Role.EDITOR,
    ("POST", "/reports/{sha}/entries/{entry}"): Role.EDITOR,
    ("POST", "/requests/{number}/settle"): Role.EDITOR,
    ("GET", "/accounts"): Role.ADMIN,
    ("GET", "/audit"): Role.ADMIN,
    ("POST", "/accounts"): Role.ADMIN,
    ("POST", "/accounts/{name}/close"): Role.ADMIN,
    ("POST", "/accounts/{name}/password"): Role.ADMIN,
    ("POST", "/accounts/{name}/role"): Role.ADMIN,
    ("POST", "/requests/{number}/remove"): Role.ADMIN,
}
PARTS: Final = {
    "dossier": "talks",
    "entry": "0123456789abcdef",
    "id": "talks",
    "id_": "nobody",
    "name": "nobody",
    "number": "1",
    "sha": "a" * 64,
    "sha256": "a" * 64,
}
GUARDED: Final = [way for way, role in RULES.items() if role is not None]
WRITING: Final = [path for way, path in RULES if way == "POST"]
ENDS: Final = {"/sign-out", "/account/password"}  # the session that asks, in the end
REFUSED: Final = {303, 401}  # a page sends to where one signs in


@pytest.fixture
def desk(ledger: Ledger) -> Browser:
    """A browser of nobody at a desk that answers as often as it is asked."""
    return browser(team_of(ledger))


def lower(role: Role | None) -> list[Role]:
    """The roles that do not do."""
    return [one for one in Role if role is not None and not one.covers(role)]


def asked(one: Browser, way: str, path: str, **head: str) -> Response:
    """What the desk answers; a stream of events is not waited for."""
    place = path.format(**PARTS) + ("?once=1" if path == "/events" else "")
    made: Response = one.request(way, place, headers=head, follow_redirects=False)
    return made


def word(one: Browser) -> str:
    """What the browser's own forms bear."""
    page = one.get("/account").text
    return page.partition('name="csrf" value="')[2].partition('"')[0]


def sends_to_sign_in(answer: Response) -> bool:
    """Whether nobody is let in."""
    place = answer.headers.get("location", "/sign-in")
    return answer.status_code in REFUSED and place.startswith("/sign-in")


def test_no_address_is_without_a_rule(ledger: Ledger) -> None:
    app = make_app(Settings(ledger=ledger))
    known = {
        (way, route.path)
        for route in iter_route_contexts(app.routes)
        for way in route.methods or ()
    }
    assert known == RULES.keys()


def test_nothing_else_is_mounted(ledger: Ledger) -> None:
    app = make_app(Settings(ledger=ledger))
    bare = [one.path for one in iter_route_contexts(app.routes) if not one.methods]
    assert bare == ["/static"]


def test_whoever_has_not_signed_in_is_let_in_nowhere(desk: Browser) -> None:
    open_ = [
        (way, path)
        for way, path in GUARDED
        if not sends_to_sign_in(asked(desk, way, path))
    ]
    assert not open_


def test_a_token_of_nobody_opens_nothing(desk: Browser) -> None:
    head = {"authorization": "Bearer hw_of-nobody"}
    open_ = [
        (way, path)
        for way, path in GUARDED
        if not sends_to_sign_in(asked(desk, way, path, **head))
    ]
    assert not open_


@pytest.mark.parametrize("role", list(Role), ids=str)
def test_a_role_opens_what_it_covers_and_no_more(desk: Browser, role: Role) -> None:
    one = signed_in(desk, NAMES[role])
    head = {HEADER: word(one)}
    for way, path in GUARDED:
        if path not in ENDS:
            code = asked(one, way, path, **head).status_code
            needed = RULES[way, path]
            assert (code == 403) is (role in lower(needed)), (way, path, code)


@pytest.mark.parametrize(
    "head",
    [
        {},
        {HEADER: "0" * 64},
        {"content-type": "application/json"},
        {"origin": "https://evil.example"},
        {"sec-fetch-site": "cross-site"},
    ],
    ids=["no word", "another word", "as JSON", "another site", "a browser says so"],
)
def test_nothing_is_written_that_no_form_of_the_browser_sent(
    desk: Browser, head: dict[str, str]
) -> None:
    one = signed_in(desk, "ada")
    own = {} if {HEADER, "content-type"} & {*head} or not head else {HEADER: word(one)}
    codes = {
        path: asked(one, "POST", path, **own, **head).status_code for path in WRITING
    }
    assert {*codes.values()} == {403}, codes
