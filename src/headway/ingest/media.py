"""What kind of report a capture holds, by its ending or its first bytes."""

import re

__all__ = [
    "FEED",
    "GZIP",
    "HTML",
    "JSON",
    "JSONL",
    "MAGIC",
    "PARQUET",
    "READABLE",
    "SITE_MAP",
    "TEXT",
    "WARC",
    "by_content_type",
    "by_ending",
    "charset_of",
    "name_of",
    "sniffed",
    "unfit",
]

TEXT, HTML, JSON = "text/plain", "text/html", "application/json"
JSONL = "application/jsonl"  # many records: each becomes a capture of kind JSON
WARC = "application/warc"  # many pages of the web: each becomes a capture
GZIP = ".gz"
MAGIC = b"\x1f\x8b"
PARQUET = b"PAR1"
BOM = b"\xef\xbb\xbf"
ENDINGS = {
    ".txt": TEXT,
    ".html": HTML,
    ".htm": HTML,
    ".xhtml": HTML,
    ".jsonl": JSONL,
    ".warc": WARC,
}
READABLE = tuple(sorted([*ENDINGS, *(ending + GZIP for ending in ENDINGS)]))
PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?>(?:<!--.*?-->\s*)*)"  # comments, never tried anew
    rb"<(?:!doctype\s+html|(?:html|head|body|article|section|main|div|h1|p)\b)",
    re.I | re.S,
)
PROLOGUE = (  # what may stand before the first element of XML; never tried anew
    rb"\s*(?>(?:<\?.*?\?>\s*|<!--.*?-->\s*|<!doctype\s[^>\[]*(?:\[.*?\]\s*)?>\s*)*)"
)
FEED = re.compile(PROLOGUE + rb"<(?:rss|feed|rdf:RDF)\b", re.I | re.S)
SITE_MAP = re.compile(PROLOGUE + rb"<(?:urlset|sitemapindex)\b", re.I | re.S)
XML = re.compile(rb"\s*<\?xml\b", re.I)
RICH = re.compile(rb"\s*\{\\rtf")
ARRAY = re.compile(rb"\s*\[\s*\{")
CHARSET = re.compile(r";\s*charset\s*=\s*\"?([\w.:-]{1,40})", re.I)
RECORD = re.compile(rb'\s*\{\s*"')
ARCHIVE = re.compile(rb"WARC/\d")
FOLLOW = "and no report: follow it with headway dossier add"


def by_ending(name: str) -> str | None:
    """The kind that a file's ending tells, `.gz` or not; None: it tells none."""
    inner = name.lower().removesuffix(GZIP)
    return next((kind for end, kind in ENDINGS.items() if inner.endswith(end)), None)


def by_content_type(header: str) -> str | None:
    """The kind that a server's header tells; None: one that holds no report."""
    match header.partition(";")[0].strip().lower():
        case "text/html" | "application/xhtml+xml":
            return HTML
        case "text/plain":
            return TEXT
        case _:
            return None


def charset_of(header: str) -> str | None:
    """The encoding that a server's header tells; None: it tells none, or UTF-8."""
    found = CHARSET.search(header)
    name = found[1].lower() if found else "utf-8"
    return None if name in ("utf-8", "utf8") else name


def sniffed(first: bytes) -> str:
    """The kind that the first bytes tell; what is nothing else is text."""
    start = first.removeprefix(BOM)
    if PAGE.match(start):
        return HTML
    if ARCHIVE.match(start):
        return WARC
    return JSONL if RECORD.match(start) else TEXT


def unfit(first: bytes, kind: str) -> str | None:
    """Why bytes that begin so are no report of this kind, and what to do; None: fit."""
    start = first.removeprefix(BOM)
    if RICH.match(start):
        return "rich text (RTF): save it as plain text"
    if start.startswith(PARQUET):
        return "Parquet: read it with headway batch run"
    if FEED.match(start):
        return f"a feed, {FOLLOW}"
    if SITE_MAP.match(start):
        return f"a site map, {FOLLOW}"
    if kind in (TEXT, JSONL) and ARRAY.match(start):
        return "a JSON array: write its objects one a line into a .jsonl file"
    return None if kind == HTML else misnamed(start, kind)


def misnamed(start: bytes, kind: str) -> str | None:
    """What else it is than its ending says; None: nothing else."""
    if kind == WARC:
        return None  # who reads archives says what is wrong with one
    if ARCHIVE.match(start):
        return "a web archive: let its name end in .warc"
    if kind == TEXT and RECORD.match(start):
        return "JSON records: let its name end in .jsonl"
    if PAGE.match(start):
        return "an HTML page: let its name end in .html"
    if XML.match(start):
        return "XML: save the report as plain text or HTML"
    return None


def name_of(file: str) -> str:
    """A file's name without its ending: "report" of "report.txt.gz"."""
    inner = file[: -len(GZIP)] if file.lower().endswith(GZIP) else file
    stem, dot, _ = inner.rpartition(".")
    return stem if dot and stem else inner or "report"
