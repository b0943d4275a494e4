"""What a name and the words beside it call its bearer: a person, a body, a place."""

from collections.abc import Container, Sequence

from spacy.tokens import Doc
from spacy.tokens import Span as Phrase

from headway.extract.persons import persons
from headway.extract.phrases import titles, tokens_of
from headway.lexicon.actors import bare_title, singular
from headway.lexicon.classes import word_class
from headway.lexicon.knowledge import Knowledge

__all__ = ["Calling"]

MISTAKEN = {"GPE", "LOC", "FAC", "PRODUCT", "WORK_OF_ART"}  # for a person's name


class Calling:
    """Judges names by the word lists, whatever the pipeline labels them."""

    def __init__(self, lists: Knowledge) -> None:
        self.roles = lists.roles
        self.holders = lists.holders
        self.nouns = lists.bodies
        self.genders = lists.genders
        self.places = lists.places

    def persons(
        self,
        doc: Doc,
        names: Sequence[Phrase],
        bodies: Sequence[Phrase],
        short: Container[str],
    ) -> list[Phrase]:
        """The persons of the text; none that a list or its form calls something else.

        "Niger" alone is the state, whatever the pipeline labels it.
        """
        found = persons(doc, names)
        full = (person for person in found if len(person) > 1)
        surnames = {person[-1].text for person in full if not self.is_placed(person)}
        taken = {t.i for body in bodies for t in body}
        known = {n.end: n.start for n in names if n.text not in surnames}
        return [
            person
            for person in found
            if not taken & {t.i for t in person}
            and doc[bare_start(person) : person.end].text not in short
            and not (
                known.get(person.end, len(doc)) <= bare_start(person)
                and not self.is_titled(person)
            )
            and (person.text in surnames or not self.is_placed(person))
            and not self.is_body(person)
            and not self.is_role(person)
        ]

    def mistaken(self, doc: Doc, names: Sequence[Phrase]) -> list[Phrase]:
        """The names that the pipeline calls a place or a work, beside a title.

        `names` are those that a list knows.
        """
        taken = {t.i for name in names for t in name}
        labelled = (ent for ent in doc.ents if ent.label_ in MISTAKEN)
        return [
            ent
            for ent in labelled
            if not taken & {t.i for t in ent} and self.is_titled(ent)
        ]

    def as_person(self, name: Phrase) -> Phrase | None:
        """The person's name in what the pipeline calls a body; None: it is a body.

        "Ministers *Ann Other*", "UN envoy *Staffan de Mistura*".
        """
        person = name[1:] if self.is_title(name[0].text) and len(name) > 1 else name
        words = person.text.split()
        if not 1 < len(words) < 5 or self.nouns.names_body(words[-1].lower()):
            return None
        called = called_beside(person)
        told = len(person) < len(name) or any(map(self.is_title, called))
        known = bool(self.holders.named(person.text))
        given = len(words) < 4 and self.genders.of_name(person.text) is not None
        return person if told or known or given else None

    def is_title(self, words: str) -> bool:
        """Whether the words are a person's title."""
        found = (self.roles.find(words), self.roles.find(singular(words.lower())))
        return any(role and role.kind in {"office", "outsider"} for role in found)

    def is_titled(self, person: Phrase) -> bool:
        """Whether a title stands beside the name: "Mr.", not "northern"."""
        called = called_beside(person)
        return any(map(self.is_title, called)) or bool(self.genders.of_titles(called))

    def is_placed(self, name: Phrase) -> bool:
        """Whether it ends in a place's name and no given name or title begins it.

        "*Donetsk and Luhansk*" is nobody's name; "Jack London" is.
        """
        given = self.genders.of_name(name.text) or self.holders.named(name.text)
        place = self.places.find(name[-1].text) or self.places.find(name.text)
        known = place is not None or name[-1].lower_ in word_class("american")
        return known and not given and not self.is_titled(name)

    def is_role(self, name: Phrase) -> bool:
        """Whether it ends in a title, and no given name begins it: "Elbe Secretary"."""
        given = self.genders.of_name(name.text) is not None
        return self.is_title(name[-1].text) and not given

    def is_body(self, name: Phrase) -> bool:
        """Whether the nouns beside a name call it a body: "the union, *Elbe*"."""
        heads = called_beside(name)
        return bool(heads) and all(map(self.calls_body, heads))

    def calls_body(self, noun: str) -> bool:
        """Whether the noun is one for bodies, and no person's title."""
        role = self.roles.find(noun)
        body = role is None or role.kind == "body"
        return body and self.nouns.names_body(noun.lower())


def called_beside(name: Phrase) -> list[str]:
    """The last word of each title beside the name, without what stands behind it."""
    found = (bare_title(tokens_of(name.doc, t).text).split() for t in titles(name))
    return [words[-1] for words in found if words]


def bare_start(name: Phrase) -> int:
    """Where the name begins behind an article."""
    first = name[0].lower_ in {"the", "a", "an"} and len(name) > 1
    return name.start + first
