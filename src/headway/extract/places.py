"""Where a deed is done."""

from spacy.tokens import Token

from headway.extract.cast import Cast
from headway.extract.frames import fillers
from headway.extract.phrases import is_subject
from headway.lexicon.classes import word_class
from headway.model.span import Span

__all__ = ["place_of"]

TOPIC = {"about", "on", "over", "of", "for", "against", "concerning"}


def place_of(cast: Cast, token: Token) -> Span | None:
    """The town or venue that the clause of the token names."""
    for other in fillers(token, "clausemates"):
        if any(
            t.dep_ == "relcl" and token in t.ancestors
            for t in (other, *other.ancestors)
        ):
            continue
        mention = cast.of(other)
        if mention is None or other.head.lower_ == "to" or not is_where(other, token):
            continue
        if mention.place and mention.label in {"GPE", "FAC"}:
            return mention.head
    return None


def is_where(place: Token, trigger: Token) -> bool:
    """Whether the place says where the deed is done, not where its topic is.

    "met *in Vienna*", but "spoke of the troops near Ukraine".
    """
    for step in place.ancestors:
        if step == trigger or step.pos_ == "VERB":
            return True
        if step.pos_ == "ADP" and step.lower_ in TOPIC:
            return False
        if is_subject(step) and step.lemma_.lower() not in word_class("talks"):
            return False
    return True
