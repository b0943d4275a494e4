"""What there is to find over a dossier's reports, worked out by question."""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum

from headway.analyse.followed.channels import all_contacts
from headway.analyse.followed.cited import in_force
from headway.analyse.followed.headway import headway
from headway.analyse.followed.meetings import all_talks
from headway.analyse.followed.positions import positions
from headway.analyse.followed.proposals import all_papers
from headway.analyse.followed.rounds import all_tracks
from headway.analyse.followed.unassigned import offered
from headway.model.dossier import Dossier
from headway.model.filing import Filing
from headway.serve.contacts import contact_line
from headway.serve.dossier import dossier_svg
from headway.serve.found import position_line
from headway.serve.papers import is_told, paper_line
from headway.serve.standing import standing_lines
from headway.serve.state import State
from headway.serve.talks import talks_line, track_line
from headway.serve.timeline import day_line, days_of

__all__ = ["Question", "worked_out"]

OFFERS = 10  # subjects that no issue covers, the largest


class Question(StrEnum):
    """What a dossier is asked; each has an answer of its own that is kept."""

    STANDING = "standing"  # verdict, progress issue by issue, offers
    TIMELINE = "timeline"  # every day of which something is told
    POSITIONS = "positions"
    PROPOSALS = "proposals"
    MEETINGS = "meetings"
    TRACKS = "tracks"
    CHANNELS = "channels"
    CHART = "chart"  # as SVG


def worked_out(
    dossier: Dossier, filings: Iterable[Filing], today: date
) -> Mapping[Question, bytes]:
    """All answers, each a JSON array, but for the chart, which is SVG."""
    held = list(filings)
    state = State(found=headway(dossier, held), offers=offered(held, dossier)[:OFFERS])
    told = in_force(held)
    talks = all_talks(told)
    papers = [paper for paper in all_papers(held) if is_told(paper, dossier)]
    contacts = [one for one in all_contacts(held) if one.parties]
    contacts.sort(key=lambda one: -len(one.witnesses))
    days = days_of(state.found.milestones, talks)
    return {
        Question.STANDING: array(standing_lines(state)),
        Question.TIMELINE: array(map(day_line, days)),
        Question.POSITIONS: array(map(position_line, positions(dossier, held))),
        Question.PROPOSALS: array(map(paper_line, papers)),
        Question.MEETINGS: array(talks_line(one) for one in talks if one.is_of_parties),
        Question.TRACKS: array(map(track_line, all_tracks(talks))),
        Question.CHANNELS: array(map(contact_line, contacts)),
        Question.CHART: dossier_svg(state).encode(),
    }


def array(lines: Iterable[str]) -> bytes:
    """Lines of JSON as one array of JSON."""
    return f"[{','.join(line.strip() for line in lines)}]".encode()
