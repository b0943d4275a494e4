"""The phrases before each pronoun as the network ranks them, as plain spans."""

from headway.extract.cast import Cast
from headway.extract.coref.network import Coreference
from headway.extract.evidence import span_of
from headway.model.reading import Form, RankReading

__all__ = ["find_ranks"]

SPEAKING = {"i", "me", "my", "we", "us", "our", "you", "your"}
SPEAKING |= {"both", "neither"}


def find_ranks(cast: Cast, coreference: Coreference) -> tuple[RankReading, ...]:
    """What the network makes of each pronoun of the third person in the report."""
    pronouns = [
        token
        for token, number in cast.at.items()
        if cast.readings[number].form is Form.PRONOUN
        and cast.doc[token].lower_ not in SPEAKING
    ]
    return tuple(
        RankReading(
            pronoun=span_of(cast.doc[ranked.pronoun], cast.doc[ranked.pronoun]),
            scores=tuple(
                (span_of(phrase.root, phrase.root), float(score))
                for phrase, score in zip(ranked.earlier, ranked.scores, strict=True)
            ),
        )
        for ranked in coreference.rank(cast.doc, pronouns)
    )
