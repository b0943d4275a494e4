"""Entries and a dossier → a filing: which party, what issue, on what day."""

from dataclasses import replace

from hypothesis import given
from tests.fakes import any_entries, article, at, entries

from headway.follow.filing import filed
from headway.follow.sides import Sides
from headway.model.dossier import Dossier, DossierId, Party
from headway.model.entry import Entries, EntryId
from headway.model.filing import FiledMove, Filing
from headway.model.kinds import MoveKind, Outcome, Scope
from headway.model.when import When

SIDES = Sides.of(
    Dossier(
        id=DossierId("talks"),
        title="Talks",
        parties=(Party(name="Arland"), Party(name="Borland")),
    )
)
OUTSIDERS = Sides.of(Dossier(id=DossierId("other"), title="Other"))


def issues(entry: EntryId) -> tuple[str, ...]:
    """Every entry is about the patrol."""
    return ("Patrol",)


def made(read: Entries | None = None, sides: Sides = SIDES) -> Filing:
    """The report as the dossier files it."""
    return filed(read or entries(), sides, issues)


def of_kind(found: Filing, kind: MoveKind) -> FiledMove:
    """The only move of a kind."""
    (one,) = (move for move in found.moves if move.kind is kind)
    return one


def test_a_filing_says_which_report_it_is_of() -> None:
    read = replace(entries(), outcome=Outcome.BACK)
    found = made(read)
    assert found.article == read.article.sha256
    assert (found.id, found.title, found.outlet) == ("cresk", "No patrol", "Ferry News")
    assert (found.published, found.outcome) == (read.article.published, Outcome.BACK)
    assert (found.witness, found.superseded) == ("", False)


def test_a_move_has_its_parties_its_words_and_its_sentence() -> None:
    found = of_kind(made(), MoveKind.REJECT)
    text = entries().article.text
    assert found.words == "Borland rejected the patrol"
    assert text[slice(*found.span)] == found.words
    assert text[slice(*found.sentence)].startswith(found.words)
    assert (found.parties, found.recipients) == (("Borland",), ("Arland",))
    assert (found.actors, found.towards) == (("Borland",), ("Arland",))
    assert found.issues == ("Patrol",)
    assert (found.confidence, found.first) == (0.75, None)


def test_all_who_take_part_are_its_parties_and_its_day_is_said() -> None:
    found = of_kind(made(), MoveKind.MEET)
    assert found.parties == ("Arland", "Borland")
    assert found.near == ("Borland",)  # only its place is kept by the entries
    assert found.first == found.last == When(2021, 3, 1).first
    assert found.place == "Cresk"


def test_outsiders_are_named_and_are_no_parties() -> None:
    found = of_kind(made(sides=OUTSIDERS), MoveKind.REJECT)
    assert (found.parties, found.recipients, found.near) == ((), (), ())
    assert (found.actors, found.towards) == (("Borland",), ("Arland",))


def test_the_report_itself_is_nobody() -> None:
    found = of_kind(made(), MoveKind.ASSESS)
    assert (found.parties, found.actors) == ((), ())


def test_what_a_move_reaches_is_read_from_its_sentence() -> None:
    text = "Arland broke off the talks. Borland left."
    found = article(text)
    span = at("Arland broke off", text)
    one = replace(entries().moves[1], kind=MoveKind.BREAK_OFF, evidence=span)
    read = Entries(article=found, reader=entries().reader, moves=(one,))
    assert of_kind(made(read), MoveKind.BREAK_OFF).scope is Scope.TALKS
    assert of_kind(made(), MoveKind.PROPOSE).scope is None


def test_a_statement_has_its_speaker() -> None:
    (found,) = made().statements
    assert found.words == "Borland rejected the patrol"
    assert (found.speaker, found.party, found.direct) == ("Borland", "Borland", False)
    assert found.first == When(2021, 3, 2).first
    unknown = replace(entries().statements[0], speaker=None)
    (found,) = made(replace(entries(), statements=(unknown,))).statements
    assert (found.speaker, found.party) == (None, None)


def test_words_in_parts_are_one_statement() -> None:
    read = entries()
    text = read.article.text
    parts = (at("Borland rejected", text), at("The talks", text))
    said = replace(read.statements[0], content=parts)
    (found,) = made(replace(read, statements=(said,))).statements
    assert found.words == "Borland rejected The talks"
    assert found.span == (parts[0].start, parts[1].end)


def test_a_meeting_a_proposal_and_a_channel_have_their_parties() -> None:
    found = made()
    (meeting,), (proposal,), (channel,) = (
        found.meetings,
        found.proposals,
        found.channels,
    )
    assert meeting.parties == channel.parties == ("Arland", "Borland")
    assert (meeting.place, meeting.country) == ("Cresk", "Arland")
    assert (proposal.proposer, proposal.actor) == ("Arland", "Arland")
    assert proposal.recipient is None
    assert (channel.since, channel.name) == ("2014", "joint patrol")


def test_a_proposal_of_outsiders_bears_their_name_alone() -> None:
    (found,) = made(sides=OUTSIDERS).proposals
    assert (found.proposer, found.actor) == (None, "Arland")


def test_a_channel_of_no_known_age_has_none() -> None:
    young = replace(entries().channels[0], since=None)
    (found,) = made(replace(entries(), channels=(young,))).channels
    assert found.since is None


@given(any_entries())
def test_every_entry_is_filed_and_quotes_its_place(read: Entries) -> None:
    found = made(read)
    text = read.article.text
    assert [one.id for one in found.moves] == [one.id for one in read.moves]
    assert [one.id for one in found.statements] == [one.id for one in read.statements]
    for one in found.moves:
        assert one.words == " ".join(text[slice(*one.span)].split())
        assert one.sentence[0] <= one.span[0] < one.span[1] <= one.sentence[1]
    assert made(read) == found
