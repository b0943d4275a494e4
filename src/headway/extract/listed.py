"""Names of the actor lexicon where they stand, and whom they mean there."""

from spacy.language import Language
from spacy.tokens import Doc
from spacy.tokens import Span as Phrase

from headway.extract.known import NameFinder
from headway.extract.phrases import QUALIFIERS, left_phrase
from headway.lexicon.actors import ActorLexicon

__all__ = ["ListedNames"]

ONE = ("an", "er", "ek", "at", "ot", "li", "qi", "ni", "ti")  # not "French", "Chinese"


class ListedNames:
    """Finds the names of known states, organisations and groups."""

    def __init__(self, nlp: Language, actors: ActorLexicon) -> None:
        self.actors = actors
        self.known = NameFinder(nlp, actors.surfaces())

    def find(self, doc: Doc) -> list[Phrase]:
        """Names of the lexicon that stand in the text, the longest where they overlap.

        A name within a longer name of someone else ("Jordan" in "Michael Jordan") is
        none, unless it qualifies the head of it ("Russian" in "Russian Foreign
        Ministry").
        """
        found = self.known.find(doc)
        around = {t.i: ent for ent in doc.ents for t in ent}
        people = [e for e in doc.ents if e.label_ == "PERSON" and len(e) > 1]
        surnames = {person[-1].text for person in people}
        return [
            name
            for name in found
            if name.text not in surnames
            and stands_alone(name, around.get(name.start), self.is_town(name))
            and not self.is_longer(name)
        ]

    def is_one_of_them(self, name: Phrase) -> bool:
        """Whether the words mean a person: "the *Austrian* left", "a *Democrat*"."""
        root = name.root
        if len(name) > 1 or root.dep_ in QUALIFIERS or root.tag_ in {"NNPS", "NNS"}:
            return False
        entries = self.actors.find(name.text)
        peoples = any(name.text in entry.demonyms for entry in entries)
        left = left_phrase(root)
        return (
            peoples and name.text.endswith(ONE) and left[0].lower_ in {"a", "an", "the"}
        )

    def is_town(self, name: Phrase) -> bool:
        """Whether the name is a town's, of a party that may be meant by it."""
        entries = self.actors.find(name.text)
        return any(name.text in entry.capitals for entry in entries)

    def is_longer(self, name: Phrase) -> bool:
        """Whether a capital word before it makes it another's name: "*Social*
        Democrats"."""
        if name.root.tag_ != "NNPS" or name.start <= name.root.sent.start:
            return False
        before = name.doc[name.start - 1]
        own = before.is_title and before.pos_ in {"ADJ", "PROPN"}
        return own and not self.actors.find(before.text) and before.ent_type_ != "GPE"


def stands_alone(name: Phrase, entity: Phrase | None, town: bool) -> bool:
    """Whether a known name is a name of its own within the entity around it.

    A town in a longer name is none: "the *Washington* Post".
    """
    if entity is None or len(entity) <= len(name) or entity.label_ in {"GPE", "NORP"}:
        return True
    if any(token.text == "," for token in entity):  # a list that was taken for a name
        return True
    if entity.label_ in {"PERSON", "PRODUCT", "FAC"} or town:
        return False
    if name.root.dep_ in QUALIFIERS:
        return True
    before = name.start - 1  # the "National" of another "Security Council"
    longer = before >= entity.start and name.doc[before].pos_ == "PROPN"
    return name.root == entity.root and not longer
