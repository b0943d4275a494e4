"""Whether a text can be read at all, before anything is made of it."""

from headway.errors import SourceError

__all__ = ["LONGEST", "check_size", "check_text", "decoded"]

LONGEST = 200_000  # characters; longer than any report
WIDEST = 4  # bytes that one character takes in UTF-8, at most
BOMS = (b"\xff\xfe", b"\xfe\xff")
LAYOUT = "\t\n\r\f\v"
FEW = 0.02  # share of control characters that a text with a little dirt may hold


def check_size(content: bytes, origin: str) -> None:
    """Raise `SourceError` where so many bytes cannot be a text of bearable length."""
    if len(content) > LONGEST * WIDEST:
        raise SourceError(too_long(origin))


def decoded(content: bytes, origin: str) -> str:
    """The text that the bytes hold as UTF-8, unaltered.

    Raises `SourceError` for other encodings and for what is no text.
    """
    if b"\0" in content and not content.startswith(BOMS):
        raise SourceError(binary(origin))
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as broken:
        raise SourceError(
            f"{origin}: not UTF-8 (byte {broken.start}): convert it first, for example "
            f"iconv -f {likely(content)} -t UTF-8 OLD > NEW"
        ) from broken


def likely(content: bytes) -> str:
    """The encoding that files which are not UTF-8 mostly bear."""
    return "UTF-16" if content.startswith(BOMS) else "WINDOWS-1252"


def check_text(text: str, origin: str) -> None:
    """Raise `SourceError` for a text that is empty, too long, or no text."""
    if len(text) > LONGEST:
        raise SourceError(too_long(origin))
    if not text.strip("\ufeff \t\r\n") or text.isspace():
        raise SourceError(f"{origin}: empty, there is nothing to read")
    if mostly_control(text):
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
    odd = sum(text.count(chr(code)) for code in range(32) if chr(code) not in LAYOUT)
    return "\0" in text or odd > FEW * len(text)


def too_long(origin: str) -> str:
    """What to do with a text that is too long."""
    return (
        f"{origin}: longer than {LONGEST:,} characters: split it into single reports, "
        "or put them one a line into a .jsonl file"
    )


def binary(origin: str) -> str:
    """What to do with a file that is no text."""
    return f"{origin}: binary, not text: give plain text, HTML or JSONL"
