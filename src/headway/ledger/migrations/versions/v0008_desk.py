"""The desk: entries as they are shown, findings, accounts, requests, judgements."""

import unicodedata

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import TSVECTOR

revision = "0008"
down_revision = "0007"
WHEN = 21  # the longest date of an entry
VIRTUAL = """CREATE VIRTUAL TABLE words USING fts5(
    head, body, tokenize = 'porter unicode61 remove_diacritics 2')"""
ACCENTS = range(0xC0, 0x180)  # Latin letters that may bear one
MARKS = "_-.,:;/@+&%#~'’‘"  # at which PostgreSQL does not always part words


def upgrade() -> None:
    """Add the tables, and two columns."""
    with op.batch_alter_table("article") as table:
        table.add_column(sa.Column("shown", sa.Integer()))
        table.create_index("article_shown", ["shown", "sha256"])
        table.create_index("ix_article_outlet", ["outlet"])
    with op.batch_alter_table("likeness") as table:
        table.create_index("ix_likeness_witness", ["witness"])
    with op.batch_alter_table("filing") as table:
        table.create_index("filing_article", ["article", "dossier"])
    with op.batch_alter_table("dossier") as table:
        table.add_column(sa.Column("content", sa.Text()))
    op.create_table(
        "shown",
        sa.Column("number", sa.Integer(), primary_key=True, autoincrement=True),
        sa.Column("id", sa.String(16), nullable=False, unique=True),
        sa.Column(
            "article",
            sa.String(64),
            sa.ForeignKey("article.sha256", ondelete="CASCADE"),
            nullable=False,
            index=True,
        ),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("sort", sa.String(16), nullable=False),
        sa.Column("kind", sa.String(16)),
        sa.Column("status", sa.String(16)),
        sa.Column("valence", sa.String(1)),
        sa.Column("actors", sa.JSON(), nullable=False),
        sa.Column("towards", sa.JSON(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("span", sa.JSON()),
        sa.Column("about", sa.Text()),
        sa.Column("date", sa.String(WHEN)),
        sa.Column("day", sa.String(10), nullable=False),
        sa.Column("where", sa.Text()),
        sa.Column("confidence", sa.Float()),
        sa.Column("verdict", sa.String(16)),
        sa.Index("shown_sort_day", "sort", "day", "id"),
        sa.Index("shown_kind_day", "kind", "day", "id"),
        sa.Index("shown_status_day", "status", "day", "id"),
        sa.Index("shown_verdict_day", "verdict", "day", "id"),
        sa.Index("shown_day", "day", "id"),
        sa.Index("shown_confidence", "sort", "confidence", "id"),
    )
    op.create_table(
        "part",
        sa.Column(
            "entry",
            sa.String(16),
            sa.ForeignKey("shown.id", ondelete="CASCADE"),
            primary_key=True,
        ),
        sa.Column("role", sa.String(16), primary_key=True),
        sa.Column("name", sa.Text(), primary_key=True),
        sa.Index("part_name", "name", "entry"),
    )
    op.create_table(
        "filed",
        sa.Column("dossier", sa.Text(), primary_key=True),
        sa.Column("entry", sa.String(16), primary_key=True),
        sa.Column(
            "article",
            sa.String(64),
            sa.ForeignKey("article.sha256", ondelete="CASCADE"),
            nullable=False,
            index=True,
        ),
        sa.Column("sort", sa.String(16), nullable=False),
        sa.Column("day", sa.String(10), nullable=False),
        sa.Column("parties", sa.Text(), nullable=False),
        sa.Column("issues", sa.Text(), nullable=False),
        sa.Index("filed_sort_day", "dossier", "sort", "day", "entry"),
        sa.Index("filed_day", "dossier", "day", "entry"),
    )
    op.create_table(
        "finding",
        sa.Column("dossier", sa.Text(), primary_key=True),
        sa.Column("question", sa.String(32), primary_key=True),
        sa.Column("mark", sa.Text(), nullable=False),
        sa.Column("made", sa.String(32), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
    )
    op.create_table(
        "pulse",
        sa.Column("name", sa.Text(), primary_key=True),
        sa.Column("beats", sa.Integer(), nullable=False),
    )
    op.create_table(
        "work",
        sa.Column("name", sa.Text(), primary_key=True),
        sa.Column("done", sa.Integer(), nullable=False),
        sa.Column("total", sa.Integer(), nullable=False),
        sa.Column("told", sa.String(32), nullable=False),
        sa.Column("trouble", sa.Text()),
    )
    op.create_table(
        "passage",
        sa.Column(
            "article",
            sa.String(64),
            sa.ForeignKey("article.sha256", ondelete="CASCADE"),
            primary_key=True,
        ),
        sa.Column("encoder", sa.Text(), nullable=False),
        sa.Column("beat", sa.Integer(), nullable=False),
        sa.Column("entries", sa.JSON(), nullable=False),
        sa.Column("signs", sa.LargeBinary(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Index("passage_beat", "encoder", "beat", "article"),
    )
    op.create_table(
        "account",
        sa.Column("name", sa.Text(), primary_key=True),
        sa.Column("role", sa.String(16), nullable=False),
        sa.Column("password", sa.Text(), nullable=False),
        sa.Column("made", sa.String(32), nullable=False),
        sa.Column("closed", sa.String(32)),
    )
    op.create_table(
        "session",
        sa.Column("key", sa.String(64), primary_key=True),
        sa.Column(
            "account",
            sa.Text(),
            sa.ForeignKey("account.name", ondelete="CASCADE"),
            nullable=False,
            index=True,
        ),
        sa.Column("made", sa.String(32), nullable=False),
        sa.Column("ends", sa.String(32), nullable=False),
    )
    op.create_table(
        "token",
        sa.Column("id", sa.String(16), primary_key=True),
        sa.Column("key", sa.String(64), nullable=False, unique=True),
        sa.Column(
            "account",
            sa.Text(),
            sa.ForeignKey("account.name", ondelete="CASCADE"),
            nullable=False,
            index=True,
        ),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("role", sa.String(16), nullable=False),
        sa.Column("made", sa.String(32), nullable=False),
        sa.Column("ends", sa.String(32)),
        sa.Column("used", sa.String(10)),
    )
    op.create_table(
        "audit",
        sa.Column("number", sa.Integer(), primary_key=True, autoincrement=True),
        sa.Column("made", sa.String(32), nullable=False),
        sa.Column("account", sa.Text()),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("act", sa.String(32), nullable=False, index=True),
        sa.Column("upon", sa.Text()),
        sa.Column("detail", sa.Text()),
    )
    op.create_table(
        "request",
        sa.Column("number", sa.Integer(), primary_key=True, autoincrement=True),
        sa.Column("article", sa.String(64), nullable=False, index=True),
        sa.Column("wish", sa.String(16), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("contact", sa.Text()),
        sa.Column("made", sa.String(32), nullable=False),
        sa.Column("state", sa.String(16), nullable=False, index=True),
        sa.Column("settled", sa.String(32)),
        sa.Column("by", sa.Text()),
        sa.Column("answer", sa.Text()),
    )
    op.create_table(
        "sameness",
        sa.Column("number", sa.Integer(), primary_key=True, autoincrement=True),
        sa.Column("name", sa.Text(), nullable=False, index=True),
        sa.Column("other", sa.Text(), nullable=False, index=True),
        sa.Column("same", sa.Boolean(), nullable=False),
        sa.Column("undoes", sa.Integer),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("why", sa.Text()),
        sa.Column("made", sa.String(32), nullable=False),
    )
    op.create_table(
        "borne",
        sa.Column("name", sa.Text(), primary_key=True),
        sa.Column("usual", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), index=True),
        sa.Column("content", sa.JSON(), nullable=False),
    )
    op.create_table(
        "enrolled",
        sa.Column("id", sa.Text(), primary_key=True),
        sa.Column("name", sa.Text(), nullable=False, index=True),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("party", sa.Text()),
        sa.Column("reports", sa.Integer(), nullable=False),
        sa.Column("mentions", sa.Integer(), nullable=False),
        sa.Column("first", sa.String(10), nullable=False),
        sa.Column("last", sa.String(10), nullable=False),
        sa.Column("near", sa.Text(), nullable=False, index=True),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Index("enrolled_mentions", "mentions", "id"),
    )
    op.create_table(
        "enrolled_in",
        sa.Column("dossier", sa.Text(), primary_key=True),
        sa.Column("actor", sa.Text(), primary_key=True),
        sa.Column("reports", sa.Integer(), nullable=False),
    )
    op.create_table(
        "given",
        sa.Column("id", sa.Text(), primary_key=True),
        sa.Column("name", sa.Text(), nullable=False, unique=True),
    )
    op.create_table(
        "enrolment",
        sa.Column("name", sa.Text(), primary_key=True),
        sa.Column("mark", sa.Text(), nullable=False),
        sa.Column("made", sa.String(32), nullable=False),
        sa.Column("took", sa.Float(), nullable=False),
    )
    add_words()


def add_words() -> None:
    """Add the words of reports and entries, as either database finds them."""
    if op.get_bind().dialect.name == "sqlite":
        op.execute(VIRTUAL)
        return
    op.create_table(
        "words",
        sa.Column(
            "number",
            sa.Integer(),
            sa.ForeignKey("shown.number", ondelete="CASCADE"),
            primary_key=True,
        ),
        sa.Column("head", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("tsv", TSVECTOR(), sa.Computed(vector(), persisted=True)),
    )
    op.create_index("words_tsv", "words", ["tsv"], postgresql_using="gin")


def vector() -> str:
    """How PostgreSQL makes its vector: the head weighs more, accents do not count."""
    parts = [
        f"setweight(to_tsvector('english', {parted(name)}), '{weight}')"
        for name, weight in (("head", "A"), ("body", "B"))
    ]
    return " || ".join(parts)


def parted(name: str) -> str:
    """A column's text with spaces for marks, and letters without their accents.

    PostgreSQL looks up every letter of a text in all that it is to translate: that
    takes it four times as long as all else, so what has no accent is not translated.
    """
    bare = {chr(code): plain(chr(code)) for code in ACCENTS}
    bare = {letter: base for letter, base in bare.items() if base != letter}
    letters, bases = "".join(bare), "".join(bare.values())
    accented = f"{name} ~ '[{chr(ACCENTS.start)}-{chr(ACCENTS.stop - 1)}]'"
    changed = f"translate({name}, '{letters}', '{bases}')"
    made = f"CASE WHEN {accented} THEN {changed} ELSE {name} END"
    for mark in MARKS:
        quoted = mark.replace("'", "''")
        made = f"replace({made}, '{quoted}', ' ')"
    return made


def plain(letter: str) -> str:
    """The letter without its accent, where it is one letter then."""
    parted = unicodedata.normalize("NFD", letter)
    return parted[0] if len(parted) > 1 else letter
