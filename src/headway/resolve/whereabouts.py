"""The places of a report, and what speaks for each as that of a move."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import log1p

from headway.model.article import Article
from headway.model.entry import Move, Statement
from headway.model.kinds import MoveStatus
from headway.model.span import Span
from headway.resolve.company import Neighbour, company
from headway.resolve.roster import Roster
from headway.resolve.signs import (
    Signs,
    Told,
    numbers,
    of_clause,
    of_company,
    of_distance,
)
from headway.resolve.sites import Site, Sites
from headway.resolve.statements import voice_of

__all__ = ["Whereabouts"]

HEAD = 4  # so many sentences stand at its head
TALKS = r"(?:talks|meetings?|summit|session|negotiations|conference|discussions|round)"
THE_TALKS = re.compile(rf"\b(?:the|this|these|their|our)\s+(?:\w+\s+){{0,2}}{TALKS}\b")
NAMED_TALKS = re.compile(
    rf"(?<![\w’'.-])([A-Z][\w’'.-]{{0,40}})\s+{TALKS}\b"
)  # "the *G-20* summit"
HERE = re.compile(r"\bhere\b")
THERE = re.compile(r"\bthere (?!is|was|are|were|will|would|has|had|have|can|could|may)")
PHONE = re.compile(r"\b(?:tele)?phoned?\b|\bvideo\b")


@dataclass(frozen=True)
class Whereabouts:
    """The places of one report and the moves that may have been made there."""

    article: Article
    roster: Roster
    sentences: Sequence[Span]
    sites: Sites
    moves: Sequence[Move]
    statements: Sequence[Statement]

    def candidates(self, move: Move) -> list[Site]:
        """The places where it may have been made; none where the sides only phone.

        A place that is named once, beside the move and not in its clause, is that of
        others or of the topic: "*its friends* in Vienna met Iraq"; so is that of what
        the sentence tells of another day: "on Tuesday she told them of *Monday's talks
        in Vienna*".
        """
        if PHONE.search(move.evidence.of(self.article.text)):
            return []
        own, number = self.sites.id_of(move.place), self.number(move.evidence)
        others = self.of_other_days(move, number)
        return [
            site
            for site in self.sites.all
            if site.id == own
            or site.dateline
            or (
                {m.sentence for m in site.mentions} != {number}
                and site.id not in others
            )
        ]

    def of_other_days(self, move: Move, number: int) -> set[str]:
        """The places where its sentence says that something was done on another day."""
        return {
            near.site
            for near in self.neighbours
            if near.sentence == number
            and None not in {move.date, near.move.date}
            and near.move.date != move.date
        }

    def signs(self, move: Move) -> Iterator[tuple[Site, Signs]]:
        """Each place where it may have been made, with all that speaks of it."""
        told = self.told(move)
        for site in self.candidates(move):
            yield (
                site,
                {
                    **self.of_site[site.id],
                    **of_clause(told, site),
                    **of_distance(told, site),
                    **of_company(told, site),
                    **self.of_words(told, site),
                },
            )

    def told(self, move: Move) -> Told:
        """What its words and those around it say."""
        number = self.number(move.evidence)
        sentence = self.sentences[number].of(self.article.text)
        statement = voice_of(self.statements, move.evidence)
        cue = (statement.cue or statement.source) if statement else None
        said = self.number(cue) if cue else None
        return Told(
            sentence=number,
            own=self.sites.find(move.place),
            latest=self.latest(number, talks=False),
            talks=self.latest(number, talks=True),
            definite=bool(THE_TALKS.search(sentence)),
            here=bool(HERE.search(sentence)),
            there=bool(THERE.search(sentence)),
            ahead=move.status is MoveStatus.PLANNED,
            cue=None if said == number else said,
            occasions=self.occasions[number],
            company=company(self.neighbour(move), self.neighbours),
        )

    @cached_property
    def of_site(self) -> dict[str, Signs]:
        """What place each is in this report."""
        return {site.id: self.of_report(site) for site in self.sites.all}

    def of_report(self, site: Site) -> Signs:
        """What place it is in this report."""
        talks = self.talks
        return {
            "any": 1.0,
            "dateline": site.dateline,
            "first talks": next(iter(talks), None) == site.id,
            "most talks": self.main == site.id,
            "share of talks": talks[site.id] / max(1, talks.total()),
            "talks": log1p(talks[site.id]),
            "mentions": log1p(len(site.mentions)),
            "places": log1p(len(self.sites.all)),
            "state": site.kind == "state",
            "state of a town": site.name in self.towns,
            "venue": site.kind == "venue",
            "region": site.kind == "region",
            "unknown": site.kind is None,
            "title": site.name in (self.article.title or ""),
        }

    def of_words(self, told: Told, site: Site) -> Signs:
        """What the words of the sentence say, and those that attribute it."""
        latest = told.talks == site.id
        return {
            "dateline of the head": site.dateline and told.sentence < HEAD,
            "cue there": told.cue in numbers(site),
            "here": site.dateline and told.here,
            "there": told.there and told.latest == site.id,
            "same talks": bool(told.occasions & self.held[site.id]),
            "the talks, latest": told.definite and latest,
            "the talks, most": told.definite and self.main == site.id,
            "planned, latest": told.ahead and latest,
        }

    @cached_property
    def occasions(self) -> list[frozenset[str]]:
        """The names of talks in each sentence: "the *G-20* summit"."""
        words = (sentence.of(self.article.text) for sentence in self.sentences)
        return [frozenset(NAMED_TALKS.findall(sentence)) for sentence in words]

    @cached_property
    def held(self) -> dict[str, frozenset[str]]:
        """The names of talks in the sentences that name each place."""
        return {
            site.id: frozenset(n for at in numbers(site) for n in self.occasions[at])
            for site in self.sites.all
        }

    @cached_property
    def neighbours(self) -> list[Neighbour]:
        """The moves whose own clause names a place."""
        return [self.neighbour(move) for move in self.moves if move.place]

    def neighbour(self, move: Move) -> Neighbour:
        """The move with its place and sides."""
        named = (move.actor, move.recipient, *move.participants)
        return Neighbour(
            move=move,
            site=self.sites.id_of(move.place) or "",
            sentence=self.number(move.evidence),
            sides=frozenset(self.roster.side(mention) for mention in named if mention),
        )

    @cached_property
    def talks(self) -> Counter[str]:
        """How often talks are said to be at each place, in the order of the text."""
        counts = {s.id: sum(m.talks for m in s.mentions) for s in self.sites.all}
        return +Counter(counts)

    @cached_property
    def main(self) -> str | None:
        """The place of most talks of the report."""
        return next((id_ for id_, _ in self.talks.most_common(1)), None)

    @cached_property
    def towns(self) -> frozenset[str | None]:
        """The states in which towns of the report lie."""
        return frozenset(s.country for s in self.sites.all if s.kind == "town")

    def latest(self, number: int, *, talks: bool) -> str | None:
        """The last place before the sentence; or the last of talks."""
        last = bisect_left(self.in_order[talks], (number,))
        return self.in_order[talks][last - 1][-1] if last else None

    @cached_property
    def in_order(self) -> dict[bool, list[tuple[int, int, str]]]:
        """Sentence, start and id of all places, and of those of talks."""
        named = [(m, site.id) for site in self.sites.all for m in site.mentions]
        return {
            talks: sorted(
                (m.sentence, m.span.start, id_)
                for m, id_ in named
                if (m.talks if talks else m.stands)
            )
            for talks in (False, True)
        }

    @cached_property
    def ends(self) -> list[int]:
        """Where each sentence ends."""
        return [sentence.end for sentence in self.sentences]

    def number(self, span: Span) -> int:
        """The index of the sentence in which the span begins."""
        return min(bisect_right(self.ends, span.start), len(self.ends) - 1)
