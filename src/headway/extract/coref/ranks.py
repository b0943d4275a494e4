"""The phrases before each pronoun as the network ranks them, as plain spans."""

from headway.extract.cast import Cast
from headway.extract.coref.network import Coreference
from headway.extract.evidence import span_of
from headway.extract.phrases import tokens_of
from headway.model.reading import Form, RankReading

__all__ = ["find_ranks"]

SPEAKING = {"i", "me", "my", "we", "us", "our", "you", "your"}
SPEAKING |= {"both", "neither"}


def find_ranks(cast: Cast, coreference: Coreference) -> tuple[RankReading, ...]:
    """What the network makes of each pronoun of the third person in the report.

    "He" and "she" take up mentions of single persons or nothing, so that the network is
    asked after no other phrase; "it" and "they" may mean any.
    """
    named = single(cast)
    pronouns = {
        token: None if cast.readings[number].gender is None else named
        for token, number in cast.at.items()
        if cast.readings[number].form is Form.PRONOUN
        and cast.doc[token].lower_ not in SPEAKING
    }
    ranked = coreference.rank(cast.doc, pronouns)
    tokens = {t for one in ranked for t in (one.pronoun, *one.earlier)}
    spans = {t: span_of(cast.doc[t], cast.doc[t]) for t in tokens}
    return tuple(
        RankReading(
            pronoun=spans[one.pronoun],
            scores=tuple(
                (spans[token], score)
                for token, score in zip(one.earlier, one.scores, strict=True)
            ),
        )
        for one in ranked
    )


def single(cast: Cast) -> set[int]:
    """The tokens in the heads of mentions that may be of one person."""
    heads = [m.head for m in cast.readings if not (m.plural or m.place)]
    return {t.i for head in heads for t in tokens_of(cast.doc, head)}
