"""All that is known of actors before a report is opened."""

from dataclasses import dataclass

from headway.lexicon.actors import ActorLexicon, RoleLexicon, load_actors, load_roles
from headway.lexicon.bodies import BodyLexicon, load_bodies
from headway.lexicon.genders import GenderLexicon, load_genders
from headway.lexicon.holders import HolderLexicon, load_holders
from headway.lexicon.places import PlaceLexicon, load_places
from headway.lexicon.things import ThingLexicon, load_things

__all__ = ["Knowledge", "load_knowledge"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Knowledge:
    """The word lists by which names, titles and descriptions are settled."""

    actors: ActorLexicon
    roles: RoleLexicon
    holders: HolderLexicon
    genders: GenderLexicon
    bodies: BodyLexicon
    places: PlaceLexicon
    things: ThingLexicon


def load_knowledge() -> Knowledge:
    """The lists of the package; `LexiconError` for a broken row."""
    return Knowledge(
        actors=load_actors(),
        roles=load_roles(),
        holders=load_holders(),
        genders=load_genders(),
        bodies=load_bodies(),
        places=load_places(),
        things=load_things(),
    )
