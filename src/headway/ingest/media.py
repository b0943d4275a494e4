"""What kind of report a capture holds, by its ending or its first bytes."""

import re

__all__ = [
    "GZIP",
    "HTML",
    "JSON",
    "JSONL",
    "MAGIC",
    "READABLE",
    "TEXT",
    "by_content_type",
    "by_ending",
    "name_of",
    "sniffed",
]

TEXT, HTML, JSON = "text/plain", "text/html", "application/json"
JSONL = "application/jsonl"  # many records: each becomes a capture of kind JSON
GZIP = ".gz"
MAGIC = b"\x1f\x8b"
ENDINGS = {".txt": TEXT, ".html": HTML, ".htm": HTML, ".xhtml": HTML, ".jsonl": JSONL}
READABLE = tuple(sorted([*ENDINGS, *(ending + GZIP for ending in ENDINGS)]))
PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype|html|head)", re.I | re.S
)
RECORD = re.compile(rb'\s*\{\s*"')


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


def sniffed(first: bytes) -> str:
    """The kind that the first bytes tell; what is neither page nor record is text."""
    start = first.removeprefix(b"\xef\xbb\xbf")
    if PAGE.match(start):
        return HTML
    return JSONL if RECORD.match(start) else TEXT


def name_of(file: str) -> str:
    """A file's name without its ending: "report" of "report.txt.gz"."""
    inner = file[: -len(GZIP)] if file.lower().endswith(GZIP) else file
    stem, dot, _ = inner.rpartition(".")
    return stem if dot and stem else inner or "report"
