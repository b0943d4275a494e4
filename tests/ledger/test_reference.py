"""docs/schema.md is what the tables are."""

from tests.ledger.reference import PAGE, comments, reference

from headway.ledger.schema import metadata


def test_the_page_of_the_schema_is_what_the_code_says() -> None:
    assert PAGE.read_text("utf-8") == reference(), (
        "run python -m tests.ledger.reference"
    )


def test_every_table_and_column_stands_there() -> None:
    page = PAGE.read_text("utf-8")
    for table in metadata.sorted_tables:
        part = page.partition(f"\n### {table.name}\n")[2].partition("\n### ")[0]
        assert [c.name for c in table.columns if f"`{c.name}`" not in part] == []


def test_a_remark_belongs_to_its_line_or_to_the_one_below() -> None:
    source = "# why\n# it is so\na = 1\nb = 2  # two\nc = 3\n"
    assert comments(source) == {3: "why it is so", 4: "two"}
