"""A report's text as HTML: every entry's words lie in an element of their own."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from markupsafe import Markup, escape

from headway.model.entry import Entries
from headway.serve.marks import Layer, Piece, evidence, pieces
from headway.serve.safe import visible

__all__ = ["marked", "woven"]

Opening = Callable[[Layer], Markup]
LEFT_OUT = Markup('<span class="left-out">[…]</span>\n')


def marked(entries: Entries, *, excerpt: bool) -> Markup:
    """The text with its evidence; an excerpt is the paragraphs that prove something.

    The first element of an entry bears its id, so that a link to it lights the words up
    even where no script runs. Where the words of two entries cross, the rest of the
    later one follows in an element that names it.
    """
    begun: set[str] = set()
    cut = pieces(entries.article, evidence(entries))
    opens = partial(opening, begun=begun)
    return Markup("").join(woven(cut, opens, excerpt=excerpt))


def woven(
    cut: Iterable[Piece], opens: Opening, *, excerpt: bool = False
) -> Iterator[Markup]:
    """The text piece by piece, with the elements that open and close between them.

    Each element is a span, and `opens` gives its beginning.
    """
    around: tuple[Layer, ...] = ()
    gone = False
    for piece in cut:
        kept = shared(around, piece.layers)
        yield Markup("</span>") * (len(around) - kept)
        if excerpt and piece.left_out:
            yield Markup("") if gone else LEFT_OUT
        for layer in piece.layers[kept:]:
            yield opens(layer)
        if not (excerpt and piece.left_out):
            yield words(piece.words, boilerplate=piece.boilerplate)
        gone, around = piece.left_out, piece.layers
    yield Markup("</span>") * len(around)


def shared(one: tuple[Layer, ...], other: tuple[Layer, ...]) -> int:
    """How many layers of one piece go on in the next."""
    same = 0
    while same < min(len(one), len(other)) and one[same] == other[same]:
        same += 1
    return same


def opening(layer: Layer, begun: set[str]) -> Markup:
    """The element that begins here: an entry, the rest of one, or a gap in it."""
    if layer.gap:
        return Markup('<span class="gap">')
    if layer.entry in begun:
        return Markup('<span class="p" data-of="{}">').format(layer.entry)
    begun.add(layer.entry)
    return Markup('<span class="p" id="w-{}">').format(layer.entry)


def words(said: str, *, boilerplate: bool) -> Markup:
    """The words, made visible and escaped; the site's own are marked."""
    said = visible(said)
    return Markup("<s>{}</s>").format(said) if boilerplate else escape(said)
