"""Site maps list pages and other site maps; they cannot lead anybody in circles."""

from datetime import date

import pytest

from headway.errors import SourceError
from headway.ingest.sitemaps import MOST_MAPS, SiteMap, mapped, site_map
from headway.model.source import Listed

HERE = "https://gull.example/map.xml"
NAMES = (
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
    'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" '
    'xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"'
)


def urls(*entries: str) -> bytes:
    return f"<urlset {NAMES}>{''.join(entries)}</urlset>".encode()


def index(*maps: str) -> bytes:
    inner = "".join(f"<sitemap>{one}</sitemap>" for one in maps)
    return f"<sitemapindex {NAMES}>{inner}</sitemapindex>".encode()


def test_a_site_map_lists_pages_the_newest_first() -> None:
    old = "<url><loc>/old</loc><lastmod>2021-02-01</lastmod></url>"
    new = (
        "<url><loc> https://gull.example/new </loc><lastmod>2021-03-01</lastmod></url>"
    )
    undated = "<url><loc>/undated</loc><priority>0.5</priority></url>"
    pages = site_map(urls(old, undated, new), HERE).pages
    assert [one.address.rpartition("/")[2] for one in pages] == [
        "new",
        "old",
        "undated",
    ]
    assert pages[0].changed == date(2021, 3, 1)
    assert pages[0].published is None


def test_a_news_site_map_says_when_and_what() -> None:
    news = (
        "<url><loc>/a</loc><image:image><image:loc>/a.png</image:loc>"
        "<image:title>A ferry</image:title></image:image><news:news>"
        "<news:publication><news:name>Gull</news:name></news:publication>"
        "<news:publication_date>2021-03-01T23:30:00-05:00</news:publication_date>"
        "<news:title>Ports sign &amp; sail</news:title></news:news></url>"
    )
    (only,) = site_map(urls(news), HERE).pages
    assert only == Listed(
        address="https://gull.example/a",
        title="Ports sign & sail",
        published=date(2021, 3, 1),
    )


def test_an_index_lists_site_maps() -> None:
    found = site_map(index("<loc>/a.xml</loc><lastmod>2021-03-01</lastmod>"), HERE)
    assert found.pages == ()
    assert [one.address for one in found.maps] == ["https://gull.example/a.xml"]


def test_an_entry_without_a_page_is_passed_over() -> None:
    found = site_map(urls("<url><lastmod>2021-03-01</lastmod></url>"), HERE)
    assert found.pages == ()


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"<urlset><url>", "no XML"),
        (b"<urlset></url></urlset>", "no XML"),
        (b"<!DOCTYPE u [<!ENTITY a 'b'>]><urlset>&a;</urlset>", "declares entities"),
        (b"<urlset>" + b"<x>" * 200, "nested deeper"),
    ],
    ids=["broken off", "crossed", "entities", "deep"],
)
def test_what_is_broken_or_a_trap_is_refused(content: bytes, says: str) -> None:
    with pytest.raises(SourceError, match=says):
        site_map(content, HERE)


def one_map(number: int) -> SiteMap:
    """An index that names itself, the next one, and a page."""
    maps = (f"/map{number}.xml", f"/map{number + 1}.xml")
    return SiteMap(
        pages=(Listed(address=f"/page{number}"),),
        maps=tuple(Listed(address=address) for address in maps),
    )


def test_a_chain_of_indexes_ends_where_the_standard_ends_it() -> None:
    asked: list[str] = []

    def fetched(address: str) -> SiteMap:
        asked.append(address)
        return one_map(int(address.removeprefix("/map").removesuffix(".xml")))

    pages = [one.address for one in mapped(one_map(0), "/map0.xml", None, fetched)]
    assert asked == ["/map1.xml", "/map2.xml"]
    assert pages == ["/page0", "/page1", "/page2"]


def test_no_more_than_so_many_maps_are_fetched() -> None:
    many = tuple(Listed(address=f"/{number}.xml") for number in range(100))
    first = SiteMap(pages=(), maps=many)
    asked: list[str] = []

    def fetched(address: str) -> SiteMap:
        asked.append(address)
        return SiteMap(pages=(), maps=())

    assert list(mapped(first, HERE, None, fetched)) == []
    assert len(asked) == MOST_MAPS


def test_a_map_that_has_not_changed_is_left_and_one_that_cannot_be_had_too() -> None:
    maps = (
        Listed(address="/new.xml", changed=date(2021, 3, 2)),
        Listed(address="/old.xml", changed=date(2021, 3, 1)),
        Listed(address="/undated.xml"),
    )
    asked: list[str] = []

    def fetched(address: str) -> SiteMap | None:
        asked.append(address)
        return None

    first = SiteMap(pages=(), maps=maps)
    assert list(mapped(first, HERE, date(2021, 3, 2), fetched)) == []
    assert asked == ["/new.xml", "/undated.xml"]
