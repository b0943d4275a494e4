"""A dossier's TOML is read, or what is wrong with it is told in one line."""

from pathlib import Path

import pytest

from headway.dossier.file import load_tables, parse_tables, unused
from headway.dossier.tables import DossierTable
from headway.errors import DossierError, UsageError
from headway.model.when import When

PAY = '[[issue]]\nname = "A"\nphrases = ["pay"]\n'
PERSON = '[[person]]\nname = "Ann Other"\n'
OFFICE = PERSON + 'offices = [{ title = "chair", %s }]\n'


def refusal(toml: str | bytes) -> str:
    """The one line by which a file is refused."""
    content = toml.encode() if isinstance(toml, str) else toml
    with pytest.raises(DossierError) as refused:
        parse_tables(content, "d.toml")
    said = str(refused.value)
    assert said.isprintable()
    return said


def outcome(content: bytes) -> str:
    """That a file is read, or the words by which it is refused."""
    try:
        parse_tables(content, "d.toml")
    except DossierError as refused:
        return str(refused)
    return "read"


def test_a_whole_dossier_is_read() -> None:
    found = parse_tables(
        b'\xef\xbb\xbftitle = "Pay talks"\r\nfrom = 2021-10-06\r\nto = "2022-02"\r\n'
        b'sources = ["reports"]\r\n[[issue]]\r\nname = "pay"\r\n'
        b'[[party]]\r\nname = "Fjord  Air"\r\n'
        b'[[actor]]\r\nname = "NCCU"\r\nkind = "group"\r\nparty = "Fjord Air"\r\n',
        "d.toml",
    )
    assert (found.begins, found.ends) == (When(2021, 10, 6), When(2022, 2))
    assert [party.name for party in found.party] == ["Fjord Air"]
    assert [issue.name for issue in found.issue] == ["pay"]
    assert found.sources == ["reports"]
    assert [(a.name, a.kind, a.party) for a in found.actor] == [
        ("NCCU", "group", "Fjord Air")
    ]


def test_an_empty_file_adds_nothing() -> None:
    assert parse_tables(b"", "d.toml") == DossierTable()


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2021", When(2021)),
        ('"2021-03"', When(2021, 3)),
        ("2021-03-12", When(2021, 3, 12)),
        ("2021-03-12T10:00:00", When(2021, 3, 12)),
    ],
    ids=["a year", "a month in quotes", "a day", "a day with its hour"],
)
def test_days_are_as_coarse_as_they_are_written(written: str, read: When) -> None:
    found = parse_tables((OFFICE % f"since = {written}").encode(), "d.toml")
    assert found.person[0].offices[0].since == read


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        (
            '[[actor]]\nname = "A"\n\n[[actor]]\nname = "B"\naliasses = ["C"]',
            'd.toml:6: actor 2: there is no key "aliasses": allowed are name, kind, '
            "aliases, descriptions, without, party, forget",
        ),
        (
            '[[actor]]\nnane = "A"',
            'd.toml:2: actor 1: there is no key "nane": allowed are name, kind, '
            "aliases, descriptions, without, party, forget",
        ),
        (
            "name = 'x'",
            'd.toml:1: there is no key "name": allowed are id, title, question, '
            "from, to, sources, party, issue, actor, person",
        ),
        (
            PERSON + 'offices = [{ titel = "chair" }]',
            'd.toml:3: person 1: offices 1: there is no key "titel": allowed are '
            "title, of, since, until",
        ),
        ("[[actor]]\n", 'd.toml:1: actor 1: the key "name" is missing: add it'),
        ('[actor]\nname = "A"', "d.toml:1: write [[actor]]"),
        ("actor = [3]", "d.toml:1: actor 1: write [[actor]]"),
        (
            PERSON + 'offices = ["chair"]',
            'd.toml:3: person 1: offices 1: write offices = [{ title = "…" }]',
        ),
        (
            "[[actor]]\nname = 3",
            "d.toml:2: actor 1: name: input should be a valid string",
        ),
        (
            '[[actor]]\nname = "A"\nforget = 1',
            "d.toml:3: actor 1: forget: input should be a valid boolean",
        ),
        (
            '[[actor]]\nname = "A"\nkind = "person"',
            "d.toml:3: actor 1: kind: input should be 'state', 'organisation' or "
            "'group'",
        ),
        (
            '[[actor]]\nname = "…"',
            "d.toml:2: actor 1: name: '…' is no name: write a line of words",
        ),
        (
            '[[actor]]\nname = "A"\nforget = true\naliases = ["B"]',
            "d.toml:1: actor 1: forget = true stands beside name alone",
        ),
        (
            OFFICE % "since = 2021-03",
            'd.toml:3: a month stands in quotes: write "2021-03"',
        ),
        (
            OFFICE % 'since = "last May"',
            "d.toml:3: person 1: offices 1: since: no such day: not an ISO date: "
            "'last May'",
        ),
        (
            OFFICE % "since = true",
            "d.toml:3: person 1: offices 1: since: write a date as 2021, "
            '"2021-03" or 2021-03-12',
        ),
        (
            OFFICE % "since = 2022, until = 2021",
            "d.toml:3: person 1: offices 1: until 2021 lies before since 2022",
        ),
        (
            'actor = [{ name = "A" }, { name = 3 }]',
            "d.toml:1: actor 2: name: input should be a valid string",
        ),
        (
            '[[actor]]\nname = "A"\nname = "B"\n',
            "d.toml:3: not TOML: Cannot overwrite a value",
        ),
        (
            'issues = ["pay"]',
            'd.toml:1: there is no key "issues": allowed are id, title, question, '
            "from, to, sources, party, issue, actor, person",
        ),
        (
            '[[issue]]\nname = "pay"\nphrase = ["p"]',
            'd.toml:3: issue 1: there is no key "phrase": allowed are name, phrases',
        ),
        ('issue = ["pay"]', "d.toml:1: issue 1: write [[issue]]"),
        (
            '[[issue]]\nname = "Pay"\n[[issue]]\nname = "pay"',
            'd.toml:4: issue 2: "pay" is the name of issue 1: make them one',
        ),
        (
            PAY + '[[issue]]\nname = "B"\nphrases = [\n"hours",\n"Pay"]',
            'd.toml:6: issue 2: phrases: "Pay" stands in issue 1, "A", too: leave it '
            "in one",
        ),
        (
            PAY + '[[issue]]\nname = "Pay"',
            'd.toml:5: issue 2: name: "Pay" stands in issue 1, "A", too: leave it in '
            "one",
        ),
        (
            "from = 2022-02-24\nto = 2021",
            "d.toml:2: to 2021 lies before from 2022-02-24",
        ),
        (
            'sources = ["ftp://news.example/feed"]',
            "d.toml:1: sources: 'ftp://news.example/feed' is no address: write one of "
            "http:// or https://",
        ),
        (
            'sources = ["https://ann:secret@ferry.example/feed"]',
            "d.toml:1: sources: 'https://ann:***@ferry.example/feed': take name and "
            "password out of the address",
        ),
        (
            'sources = ["reports",\n"https://"]',
            "d.toml:1: sources: 'https://' is no address: write one of http:// or https://",
        ),
        (
            'sources = ["www.news.example"]',
            "d.toml:1: sources: 'www.news.example' is no path: write \"https://www.news.example\"",
        ),
        (
            'sources = [" "]',
            "d.toml:1: sources: ' ' is no address or path: write one on a line",
        ),
        ("name = [", "d.toml: not TOML: Invalid value (at end of document)"),
    ],
)
def test_what_is_wrong_is_told_with_line_and_key(toml: str, said: str) -> None:
    assert refusal(toml) == said


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        (b"\xff\xfe", "not UTF-8"),
        ("#" * 500_001, "larger than 500 kB"),
        ("a" + ".a" * 20_000 + " = 1", "d.toml:1: longer than 2,000 characters"),
        ("\n".join(["x = [", *["[" * 1000] * 20]), "nested too deep"),
        ("x = [\n" + ("9" * 1900 + "\n") * 3, "not TOML"),
        (f'[[actor]]\nname = "{"a" * 201}"', "longer than 200 characters"),
        ('[[actor]]\nname = "A\\nB"', "is no name"),
        ('"a\\u001bb" = 1', 'there is no key "a\ufffdb"'),
    ],
    ids=[
        "not UTF-8",
        "too large",
        "a key of many parts",
        "deep nesting",
        "numbers without end",
        "a long name",
        "a name of two lines",
        "a key that steers terminals",
    ],
)
def test_hostile_files_are_refused(toml: str | bytes, said: str) -> None:
    assert said in refusal(toml)


@pytest.mark.parametrize(
    "toml",
    [
        "from = 2022-02-24\nto = 2022",
        'from = "2022-02"\nto = 2022-02-24',
        '[[issue]]\nname = "pay"\nphrases = ["pay", "Pay"]',
        '[[issue]]\nname = "pay"\n[[issue]]\nname = "pay of pilots"',
        'sources = ["https://news.example/feed?a=b", "reports/of may", "a.jsonl.gz"]',
    ],
    ids=[
        "a year that holds the first day",
        "a day in the first month",
        "a phrase twice in one issue",
        "a phrase within another",
        "addresses and paths",
    ],
)
def test_what_fits_together_is_read(toml: str) -> None:
    assert outcome(toml.encode()) == "read"


@pytest.mark.parametrize(
    "source",
    ["http://[::1", "https://a b.example", "https://a.example:x/", "a" * 1_901, "a\nb"],
    ids=["half a host", "a space", "a port of letters", "too long", "two lines"],
)
def test_a_source_that_cannot_be_reached_is_refused(source: str) -> None:
    with pytest.raises(ValueError, match=r"is no address|is longer than"):
        DossierTable(sources=[source])


def test_a_folder_stands_for_the_dossier_in_it(tmp_path: Path) -> None:
    (tmp_path / "dossier.toml").write_text('title = "Pay talks"')
    assert load_tables(tmp_path) == load_tables(tmp_path / "dossier.toml")


def test_a_file_that_is_not_there_is_a_wrong_call(tmp_path: Path) -> None:
    with pytest.raises(
        UsageError, match=r"none\.toml: No such file or directory: name"
    ):
        load_tables(tmp_path / "none.toml")


def test_a_folder_of_that_name_is_a_wrong_call(tmp_path: Path) -> None:
    (tmp_path / "dossier.toml").mkdir()
    with pytest.raises(DossierError, match="Is a directory"):
        load_tables(tmp_path)


def test_dossiers_in_folders_that_are_read_are_found(tmp_path: Path) -> None:
    file = tmp_path / "dossier.toml"
    file.write_text("")
    (tmp_path / "empty").mkdir()
    sources = ["-", "a\0b", str(file), str(tmp_path / "empty"), str(tmp_path)]
    assert list(unused(sources)) == [str(file)]
