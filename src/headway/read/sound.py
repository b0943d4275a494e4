"""Whether a text can be read at all, before anything is made of it."""

import re
from contextlib import suppress
from unicodedata import combining, normalize

from headway.errors import SourceError

__all__ = ["LONGEST", "UTF8", "check_size", "check_text", "decoded"]

LONGEST = 200_000  # characters; longer than any report
WIDEST = 4  # bytes that one character takes in UTF-8, at most
UTF8 = "utf-8"
WESTERN = re.compile(r"(?:iso-?8859-|windows-|cp|latin-?)\d{1,4}|us-ascii")
LATIN = ("iso-8859-1", "iso8859-1", "latin1", "latin-1", "us-ascii")
BOMS = {  # the longer ones first: that of UTF-32 begins like that of UTF-16
    b"\xff\xfe\0\0": "UTF-32",
    b"\0\0\xfe\xff": "UTF-32",
    b"\xff\xfe": "UTF-16",
    b"\xfe\xff": "UTF-16",
}
ASCII, SAMPLE = (
    0x7F,
    10_000,
)  # the last byte that is everywhere the same; bytes looked at
SOME = 0.2  # share of other bytes that a text of the West may hold
LAYOUT = b"\t\n\r\f\v"
CONTROLS = bytes(code for code in range(32) if code not in LAYOUT)
MARKS = 200  # on one letter; to put more of them in order takes long, many minutes
SIGNS = re.compile(rf"[^\w\s!-~]{{{MARKS},}}")  # among them so many marks in a row
FORMS = {  # how files begin that are asked for often and are no text
    b"%PDF-": "a PDF: make text of it first: pdftotext OLD.pdf NEW.txt",
    b"PK\x03\x04": "a packed file (DOCX, ODT, ZIP): save its text as .txt or .html",
    b"\xd0\xcf\x11\xe0": "an old Word file: save its text as .txt or .html",
}
FEW = 0.02  # share of control characters that a text with a little dirt may hold


def check_size(content: bytes, origin: str) -> None:
    """Raise `SourceError` where so many bytes cannot be a text of bearable length."""
    if len(content) > LONGEST * WIDEST:
        raise SourceError(too_long(origin))


def decoded(content: bytes, origin: str, charset: str = UTF8) -> str:
    """The text that the bytes hold, unaltered: as UTF-8, else as its sender says.

    Raises `SourceError` for other encodings and for what is no text.
    """
    for beginning, advice in FORMS.items():
        if content.startswith(beginning):
            raise SourceError(f"{origin}: {advice}")
    if b"\0" in content and not wide(content):
        raise SourceError(binary(origin))
    try:
        return content.decode(UTF8)
    except UnicodeDecodeError as broken:
        if (told := western(content, charset)) is not None:
            return told
        raise SourceError(
            f"{origin}: not UTF-8 (byte {broken.start}): {conversion(content)}"
        ) from broken


def western(content: bytes, charset: str) -> str | None:
    """The text in an encoding of the West; None: it is in none.

    Who says Latin-1 mostly means Windows-1252, which holds the quotation marks.
    """
    if not WESTERN.fullmatch(charset):
        return None
    for name in ("windows-1252", charset) if charset in LATIN else (charset,):
        with suppress(UnicodeDecodeError, LookupError):
            return content.decode(name)
    return None


def wide(content: bytes) -> str | None:
    """The encoding of two or four bytes a character; None: it is of another sort."""
    return next((name for mark, name in BOMS.items() if content.startswith(mark)), None)


def conversion(content: bytes) -> str:
    """How to make UTF-8 of bytes that are none."""
    foreign = sum(byte > ASCII for byte in content[:SAMPLE])
    name = wide(content)
    if name is None and foreign <= SOME * len(content[:SAMPLE]):
        name = "WINDOWS-1252"
    if name is None:
        return "find its encoding, and convert it: iconv -f ENCODING -t UTF-8 OLD > NEW"
    return f"convert it first, for example iconv -f {name} -t UTF-8 OLD > NEW"


def check_text(text: str, origin: str) -> None:
    """Raise `SourceError` for a text that is empty, too long, or no text."""
    if len(text) > LONGEST:
        raise SourceError(too_long(origin))
    if not text.strip("\ufeff \t\r\n") or text.isspace():
        raise SourceError(f"{origin}: empty, there is nothing to read")
    if mostly_control(text) or any(has_pile(run[0]) for run in SIGNS.finditer(text)):
        raise SourceError(binary(origin))
    check_characters(text, origin)


def check_characters(text: str, origin: str) -> None:
    """Raise `SourceError` for halves of characters, which no file can hold."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as broken:
        raise SourceError(
            f"{origin}: half a character (lone surrogate) at {broken.start}: "
            "write the record again with whole characters"
        ) from broken


def mostly_control(text: str) -> bool:
    """Whether it holds a NUL, or more control characters than dirt explains."""
    raw = text.encode(UTF8, "surrogatepass")
    odd = len(raw) - len(raw.translate(None, CONTROLS))
    return b"\0" in raw or odd > FEW * len(text)


def has_pile(signs: str) -> bool:
    """Whether more marks stand on one letter than any script puts there."""
    held = 0
    for sign in signs:
        held = held + 1 if combining(normalize("NFKD", sign)[0]) else 0
        if held >= MARKS:
            return True
    return False


def too_long(origin: str) -> str:
    """What to do with a text that is too long."""
    return (
        f"{origin}: longer than {LONGEST:,} characters: split it into single reports, "
        "or put them one a line into a .jsonl file"
    )


def binary(origin: str) -> str:
    """What to do with a file that is no text."""
    return f"{origin}: binary, not text: give plain text, HTML or JSONL"
