"""The page: whole, safe, and every entry leads to the words that prove it."""

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest
from tests.fakes import article, at, entries, statement

from headway.model.entry import Entries
from headway.model.kinds import CueClass, Directness, MoveStatus, Outcome
from headway.serve.page import page

HOSTILE = '<script>alert(1)</script><img src=x onerror="alert(1)">'


def told(day: int, outcome: Outcome = Outcome.NEITHER) -> Entries:
    """A report of that day, with other words before those of the others."""
    text = f"Report {day}: a long day. {article().text}\nNobody was hurt."
    published = date(2021, 3, 2) + timedelta(days=day)
    found = replace(article(text, published), outlet=f"Ferry {day}")
    return replace(entries(found), outcome=outcome)


def section(made: str, name: str) -> str:
    """One section of the page."""
    return made.split(f'<section id="{name}">')[1].split("</section>")[0]


def lists(made: str) -> list[str]:
    return re.findall(r'<section id="(\w+)">', made)


@pytest.mark.parametrize("reports", [1, 9], ids=["one report", "nine reports"])
def test_every_entry_points_to_words_in_its_report(reports: int) -> None:
    made = page([told(day) for day in range(reports)])
    wanted = set(re.findall(r'href="#(w-\w+)"', made))
    assert wanted
    assert wanted == set(re.findall(r'id="(w-\w+)"', made))


def test_every_link_leads_somewhere() -> None:
    made = page([told(day) for day in range(3)])
    wanted = set(re.findall(r'href="#([\w-]+)"', made))
    assert wanted <= set(re.findall(r'id="([\w-]+)"', made))


def test_nothing_is_fetched_from_outside() -> None:
    made = page([entries()])
    assert "default-src 'none'" in made.replace("&#39;", "'")
    assert not re.findall(r'(?:src|href)="(?!#)', made)
    assert " style=" not in made


def test_hostile_words_stay_words() -> None:
    found = entries(replace(article(HOSTILE + article().text), title=HOSTILE))
    assert HOSTILE not in page([found])


TURNED = "\u202e\x1b]0;x\x07\x9b2J"


def test_nothing_that_a_report_holds_steers_or_turns_the_page() -> None:
    text = f"{TURNED} {article().text.replace('patrol', f'{TURNED} patrol')}"
    odd = replace(article(text), title=TURNED, outlet=TURNED, dateline=TURNED)
    found = entries(article(article().text))
    actors = tuple(replace(a, name=f"{a.name}{TURNED}") for a in found.actors)
    made = page([replace(found, actors=actors, article=odd)])
    assert "\ufffd" in made
    assert [char for char in TURNED if not char.isprintable() and char in made] == []
    assert "unicode-bidi: isolate" in made


def test_an_empty_ledger_has_a_page() -> None:
    assert "No reports, no verdict" in page([])


def test_what_counts_most_comes_first() -> None:
    assert lists(page([entries()])) == [
        "proposals",
        "timeline",
        "stances",
        "meetings",
        "channels",
        "judged",
        "statements",
    ]


def test_a_report_shows_the_moves_that_decide_its_outcome() -> None:
    made = page([entries()]).split('<article class="report"')[1]
    assert "no movement, by 1 move</summary>" in made
    assert "made no progress" in made.split("</details>")[0]
    bare = page([replace(entries(), deciding=())])
    assert ", by 1 move</summary>" not in bare


def test_a_channel_shows_its_state_and_a_report_without_one_no_section() -> None:
    shown = section(page([entries()]), "channels")
    assert "<b>joint patrol</b> · Arland, Borland" in shown
    assert '<span class="kind frozen">frozen</span> since' in shown
    assert "reactivated planned" in shown
    assert 'id="channels"' not in page([replace(entries(), channels=())])


def test_the_verdict_shows_which_reports_it_rests_on() -> None:
    ways = [Outcome.FORWARD, Outcome.NEITHER, Outcome.NEITHER]
    made = page([told(day, outcome=way) for day, way in enumerate(ways)])
    head = made.split("</header>")[0]
    for words in ("forward 1<", "no movement 2<", "back 0<"):
        assert words in head
    assert len(re.findall(r'href="#r-', head)) == 3
    assert "2 Mar 2021" in head
    assert "4 Mar 2021" in head
    assert "Arland, Borland" in head


@pytest.mark.parametrize(
    ("directness", "marked"),
    [(Directness.DIRECT, True), (Directness.INDIRECT, False)],
)
def test_only_words_of_the_speaker_stand_in_quotation_marks(
    directness: Directness, marked: bool
) -> None:
    found = entries()
    said = replace(found.statements[0], directness=directness)
    shown = section(page([replace(found, statements=(said,))]), "statements")
    assert ("<q" in shown) is marked
    assert '<span class="cue">said</span>' in shown


def of_class(cue_class: CueClass | None) -> str:
    """The statements of a page with one of speech and one of this class."""
    found = entries()
    other = statement(found, "Arland proposed a joint patrol", cue_class)
    made = page([replace(found, statements=(*found.statements, other))])
    return section(made, "statements")


@pytest.mark.parametrize(
    ("cue_class", "named"),
    [
        (CueClass.BELIEF, "belief"),
        (CueClass.INTENTION, "intention"),
        (None, "class unknown"),
    ],
)
def test_a_statement_that_is_no_speech_is_marked_and_counted_apart(
    cue_class: CueClass | None, named: str
) -> None:
    shown = of_class(cue_class)
    assert f'<span class="kind">{named}</span>' in shown
    assert shown.count('class="row unspoken"') == 1
    assert f"speech 1 · {named} 1" in shown
    assert 'id="spoken"' in shown


def test_where_all_is_speech_nothing_is_marked_or_left_out() -> None:
    shown = of_class(CueClass.SPEECH)
    assert 'class="kind"' not in shown
    assert "unspoken" not in shown
    assert '<p class="scope">speech 2</p>' in shown


def test_words_with_quotation_marks_get_no_others() -> None:
    text = "“No patrol,” said Borland. " + article().text
    found = entries(article(text))
    said = replace(
        found.statements[0],
        content=(at("“No patrol,”", text),),
        directness=Directness.DIRECT,
    )
    made = page([replace(found, statements=(said,))])
    assert '<q class="words own">“No patrol,”</q>' in made


def test_a_refusal_that_was_not_made_is_no_refusal() -> None:
    found = entries()
    negated = replace(found.moves[2], status=MoveStatus.NEGATED)
    made = page([replace(found, moves=(*found.moves[:2], negated))])
    assert "did not reject" in section(made, "stances")
    assert "did not reject" not in page([found])


def test_a_meeting_without_a_day_says_when_it_was_reported() -> None:
    found = entries()
    dayless = replace(found.meetings[0], date=None)
    made = page([replace(found, meetings=(dayless,))])
    assert 'reported <time datetime="2021-03-02">' in section(made, "meetings")
    assert "reported <time" not in section(page([found]), "meetings")


def test_the_newest_are_shown_and_the_others_folded() -> None:
    shown = section(page([told(day) for day in range(9)]), "stances")
    assert "<summary>4 more</summary>" in shown
    before, after = shown.split("<summary>4 more</summary>", 1)
    assert "Ferry 8" in before
    assert "Ferry 0" not in before
    assert "Ferry 0" in after
    assert "more</summary>" not in section(page([told(1)]), "stances")


def test_merged_reprints_are_owned_up_to() -> None:
    assert "after merging reprints" in page([told(1), told(2)])
    assert "after merging reprints" not in page([told(1)])


def test_a_large_ledger_shows_what_proves_something_and_says_so() -> None:
    reports = [told(day) for day in range(3)]
    whole, light = page(reports, many=3), page(reports, many=2)
    assert "Nobody was hurt" in whole
    assert "Nobody was hurt" not in light
    assert "only the paragraphs" in light
    assert "only the paragraphs" not in whole
    assert set(re.findall(r'href="#(w-\w+)"', light)) == set(
        re.findall(r'id="(w-\w+)"', light)
    )


def test_the_reports_have_an_index() -> None:
    index = page([told(1)]).split('<ol class="index">')[1].split("</ol>")[0]
    for words in ("3 Mar 2021", "Ferry 1", "No patrol", "no movement", "2 left in"):
        assert words in index
