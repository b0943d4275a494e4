"""Persons of a report: full names, later surnames, and the parties they stand for."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from headway.lexicon.actors import bare_title, singular
from headway.lexicon.classes import word_class
from headway.lexicon.holders import PARTICLES, Holder, plain
from headway.lexicon.knowledge import Knowledge
from headway.model.actor import Actor, ActorId
from headway.model.kinds import ActorKind
from headway.model.reading import MentionReading
from headway.resolve.fullnames import alike, other_end, surname_of
from headway.resolve.roster import Roster, slug

__all__ = ["People"]

KIN = word_class("kin")


@dataclass(slots=True)
class People:
    """The persons that a report names, by each name that is short for them."""

    roster: Roster
    lists: Knowledge
    day: date | None = None  # the day of the report; None: it carries none
    full: list[str] = field(default_factory=list)  # the fullest form of each person
    surnames: dict[str, list[str]] = field(default_factory=dict)  # of whom each is one
    other_ends: dict[str, list[str]] = field(default_factory=dict)
    ids: dict[str, ActorId] = field(default_factory=dict)  # by the name as it stands
    titles: dict[ActorId, list[str]] = field(default_factory=dict)
    offices: dict[ActorId, list[str]] = field(default_factory=dict)  # by the list

    def learn(self, mentions: Iterable[MentionReading]) -> None:
        """Note the fullest name of each person, before any is settled.

        "President Other" names the president of that name, whoever else bears it, and
        so does the surname of whom the report calls kin.
        """
        found = list(mentions)
        names = {self.name_of(mention) for mention in found}
        for name in sorted(names, key=lambda n: (-len(n.split()), -len(n), n)):
            if not self.bearers(name):
                self.add(name)
        for holder in filter(None, map(self.titled, found)):
            if not self.bearers(holder.name):
                self.add(holder.name)

    def add(self, name: str) -> None:
        """Note a person's fullest name under the words that may be short for it."""
        holders = self.lists.holders
        self.full.append(name)
        self.surnames.setdefault(surname_of(name, holders), []).append(name)
        self.other_ends.setdefault(other_end(name, holders), []).append(name)

    def titled(self, mention: MentionReading) -> Holder | None:
        """The head of state or government whom a surname with the title names."""
        titles = self.heads(mention)
        *given, name = self.name_of(mention).split()
        if not titles or len(self.bearers(name)) != 1:
            return None
        holder = self.holder(name, None)
        if holder is None or not holder.leads(self.day):
            return None
        if given:  # "the first lady, Ann Other", when Bob Other is president
            return holder if {t.split()[-1] for t in titles if t} & KIN else None
        offices = {term.office for term in holder.held(self.day)}
        return holder if any(t.endswith(o) for t in titles for o in offices) else None

    def heads(self, mention: MentionReading) -> list[str]:
        """The titles of a mention, in small letters."""
        titles = (title.of(self.roster.text) for title in mention.titles)
        return [bare_title(title).lower() for title in titles]

    def bearers(self, name: str) -> list[str]:
        """The fullest names that this one may be short for; itself where it is one.

        A surname is the last word of a name, or where none ends in it the first, as in
        "Xi Jinping"; two names of several words are one person's when both begin and
        end alike.
        """
        words = name.split()
        if len(words) > 1:
            tail = f" {name.lower()}"
            return [
                full
                for full in self.full
                if alike(full, name) or full.lower().endswith(tail)  # "De Mistura"
            ]
        bare = surname_of(name, self.lists.holders)
        return self.surnames.get(bare) or self.other_ends.get(bare, [])

    def meant(self, mention: MentionReading) -> list[str]:
        """Those of the bearers whom title and office do not speak against.

        Of several, the one who leads a state or government is called by the surname
        alone.
        """
        said = self.lists.genders.of_titles(self.heads(mention))
        bearers = [
            name
            for name in self.bearers(self.name_of(mention))
            if said is None or self.gender_of(name) in {None, said}
        ]
        leading = [name for name in bearers if self.leads(name)]
        return leading if len(bearers) > 1 and len(leading) == 1 else bearers

    def gender_of(self, name: str) -> str | None:
        """The pronoun of the person of this full name; None: it is not known."""
        known = {holder.gender for holder in self.lists.holders.named(name)}
        return known.pop() if len(known) == 1 else self.lists.genders.of_name(name)

    def leads(self, name: str) -> bool:
        """Whether the person of this full name leads a state on the day."""
        return any(h.leads(self.day) for h in self.lists.holders.named(name))

    def knows(self, mention: MentionReading) -> bool:
        """Whether a name that was not read as a person's is short for one."""
        return bool(self.bearers(self.name_of(mention)))

    def is_holder(self, mention: MentionReading) -> bool:
        """Whether a single word is the surname of one who holds a prominent office."""
        name = self.name_of(mention)
        return is_lone(name) and self.holder(name, None) is not None

    def settle(
        self, mention: MentionReading, party: str | None, *, outside: bool = False
    ) -> Actor:
        """The person that the mention names, standing for `party` if that is said.

        A surname that two persons bear is kept as it stands. Who is known to have held
        an office on the day of the report bears the name by which the list knows him or
        her, and stands for the side of the office, unless he or she speaks from
        `outside`.
        """
        short = self.name_of(mention)
        bearers = self.meant(mention)
        name = bearers[0] if len(bearers) == 1 else short
        holder = self.holder(name, party) if len(bearers) < 2 else None
        if holder is not None:
            party = party if party or outside else self.party_in_office(holder)
        known = holder.name if holder else name
        person = Actor(id=slug(known), name=known, kind=ActorKind.PERSON, party=party)
        self.ids[name] = person.id
        said = [title.of(self.roster.text).lower() for title in mention.titles]
        self.note_titles(person.id, said, holder)
        return self.roster.mean(mention.head, mention.span, person)

    def note_titles(
        self, person: ActorId, said: Iterable[str], holder: Holder | None
    ) -> None:
        """Keep what titles the person bears, by the report and by the list."""
        self.titles.setdefault(person, []).extend(map(singular, said))
        if holder is not None:
            self.offices[person] = [term.office for term in holder.held(self.day)]
        if holder is not None and holder.gender is not None:
            self.roster.genders[person] = holder.gender

    def titles_of(self, person: ActorId) -> list[str]:
        """The titles by the report; where it gives none, the offices by the list."""
        return self.titles.get(person) or self.offices.get(person, [])

    def holder(self, name: str, party: str | None) -> Holder | None:
        """The holder of an office whom the name means; None where that is not sure.

        A surname alone means who held a prominent office on the day; of several it
        means the one whose side the report names.
        """
        lone = is_lone(name)
        found = self.lists.holders.surnamed(name, self.day) if lone else ()
        fitting = [
            holder
            for holder in (*self.lists.holders.named(name), *found)
            if party is None or party in self.parties(holder)
        ]
        if len(fitting) > 1:
            present = {actor.party for actor in self.roster.actors.values()}
            fitting = [h for h in fitting if self.party_in_office(h) in present]
        return fitting[0] if len({h.id for h in fitting}) == 1 else None

    def parties(self, holder: Holder) -> set[str]:
        """The sides for which the person ever held an office."""
        known = (self.lists.actors.by_id.get(term.of) for term in holder.terms)
        return {entry.party for entry in known if entry is not None}

    def party_in_office(self, holder: Holder) -> str | None:
        """The side of the office taken up last of those held on the day."""
        held = sorted(holder.held(self.day), key=lambda term: term.start or "")
        entry = self.lists.actors.by_id.get(held[-1].of) if held else None
        return entry.party if entry else None

    def share_parties(self) -> None:
        """Give a surname that several bear the party that all of them stand for."""
        for actor in list(self.roster.actors.values()):
            bearers = self.bearers(actor.name)
            if actor.kind is ActorKind.PERSON and not actor.party and len(bearers) > 1:
                sides = {self.party_of(name) for name in bearers}
                if len(sides) == 1:
                    self.roster.actors[actor.id] = replace(actor, party=sides.pop())

    def party_of(self, name: str) -> str | None:
        """The party of the person of this full name; None: the report does not say."""
        actor = self.roster.actors.get(self.ids.get(name, slug(name)))
        return actor.party if actor else None

    def name_of(self, mention: MentionReading) -> str:
        """The name on one line, without a possessive ending."""
        words = " ".join(mention.head.of(self.roster.text).split())
        return words.removesuffix("'s").removesuffix("’s").strip("'’") or words


def is_lone(name: str) -> bool:
    """Whether it is a surname alone, with a particle or not: "De Mistura"."""
    *before, _ = name.split()
    return not before or (len(before) == 1 and plain(before[0]) in PARTICLES)
