"""What a desk keeps: rows to be shown, findings, people, the roll of actors."""

import sqlalchemy as sa

from headway.ledger.tables import WHEN, metadata, of_article

__all__ = [
    "account",
    "audit",
    "borne",
    "enrolled",
    "enrolled_in",
    "enrolment",
    "filed",
    "finding",
    "given",
    "part",
    "passage",
    "pulse",
    "request",
    "sameness",
    "session",
    "shown",
    "token",
    "work",
]

shown = sa.Table(  # a report or an entry as it is shown, corrected, in one flat row
    "shown",
    metadata,
    sa.Column("number", sa.Integer, primary_key=True, autoincrement=True),
    sa.Column("id", sa.String(16), nullable=False, unique=True),
    sa.Column(
        "article",
        sa.String(64),
        sa.ForeignKey("article.sha256", ondelete="CASCADE"),
        nullable=False,
        index=True,
    ),
    sa.Column("place", sa.Integer, nullable=False),  # order within the report
    sa.Column("sort", sa.String(16), nullable=False),  # report, move, statement …
    sa.Column("kind", sa.String(16)),  # of a move; null for all else
    sa.Column("status", sa.String(16)),  # null: this sort has none
    sa.Column("valence", sa.String(1)),  # null for every kind but assess
    sa.Column("actors", sa.JSON, nullable=False),  # names of those who act or speak
    sa.Column("towards", sa.JSON, nullable=False),  # names of those who are addressed
    sa.Column("words", sa.Text, nullable=False),  # that prove it, on one line
    sa.Column("span", sa.JSON(none_as_null=True)),  # null: no words of its own
    sa.Column("about", sa.Text),
    sa.Column("date", sa.String(WHEN)),  # as coarse as the report has it
    # the first day of the date, of what was said or done no later than publication;
    # without a date the day of publication; "": neither is known
    sa.Column("day", sa.String(10), nullable=False),
    sa.Column("where", sa.Text),
    sa.Column("confidence", sa.Float),  # null: a rule read it
    sa.Column("verdict", sa.String(16)),  # a person's latest word; null: nobody's
    sa.Index("shown_sort_day", "sort", "day", "id"),
    sa.Index("shown_kind_day", "kind", "day", "id"),
    sa.Index("shown_status_day", "status", "day", "id"),
    sa.Index("shown_verdict_day", "verdict", "day", "id"),
    sa.Index("shown_day", "day", "id"),
    sa.Index("shown_confidence", "sort", "confidence", "id"),
)
part = sa.Table(  # who plays which part in an entry as it is shown
    "part",
    metadata,
    sa.Column(
        "entry",
        sa.String(16),
        sa.ForeignKey("shown.id", ondelete="CASCADE"),
        primary_key=True,
    ),
    sa.Column("role", sa.String(16), primary_key=True),  # actor, recipient, speaker …
    sa.Column("name", sa.Text, primary_key=True),
    sa.Index("part_name", "name", "entry"),
)
filed = sa.Table(  # the entries of a filing: where a dossier has them
    "filed",
    metadata,
    sa.Column("dossier", sa.Text, primary_key=True),
    sa.Column("entry", sa.String(16), primary_key=True),
    sa.Column(
        "article",
        sa.String(64),
        sa.ForeignKey("article.sha256", ondelete="CASCADE"),
        nullable=False,
        index=True,
    ),
    sa.Column("sort", sa.String(16), nullable=False),
    sa.Column("day", sa.String(10), nullable=False),  # as in `shown`
    sa.Column("parties", sa.Text, nullable=False),  # "|Arland|Cresk|"; "": none
    sa.Column("issues", sa.Text, nullable=False),  # likewise
    sa.Index("filed_sort_day", "dossier", "sort", "day", "entry"),
    sa.Index("filed_day", "dossier", "day", "entry"),
)
finding = sa.Table(  # what was found over a dossier's reports, as JSON
    "finding",
    metadata,
    sa.Column("dossier", sa.Text, primary_key=True),
    sa.Column("question", sa.String(32), primary_key=True),
    sa.Column("mark", sa.Text, nullable=False),  # of all by which it was made
    sa.Column("made", sa.String(32), nullable=False),
    sa.Column("content", sa.LargeBinary, nullable=False),
)
pulse = sa.Table(  # how often something was written: what is made from it may be old
    "pulse",
    metadata,
    sa.Column("name", sa.Text, primary_key=True),  # "ledger", or "dossier " and its id
    sa.Column("beats", sa.Integer, nullable=False),
)
work = sa.Table(  # long work under way, for those who wait for it
    "work",
    metadata,
    sa.Column("name", sa.Text, primary_key=True),
    sa.Column("done", sa.Integer, nullable=False),
    sa.Column("total", sa.Integer, nullable=False),
    sa.Column("told", sa.String(32), nullable=False),  # when that was so
    sa.Column("trouble", sa.Text),  # null: it goes well
)
passage = sa.Table(  # what the sentences mean in which entries stand
    "passage",
    metadata,
    of_article(),
    sa.Column("encoder", sa.Text, nullable=False),
    sa.Column("beat", sa.Integer, nullable=False),  # of the ledger's pulse
    sa.Column("entries", sa.JSON, nullable=False),  # the ids of each row's entries
    sa.Column("signs", sa.LargeBinary, nullable=False),  # of the numbers, a bit each
    sa.Column("content", sa.LargeBinary, nullable=False),  # a byte a number
    # which reports have vectors is asked with each beat: no vector is read for it
    sa.Index("passage_beat", "encoder", "beat", "article"),
)
account = sa.Table(  # a person who may use the desk
    "account",
    metadata,
    sa.Column("name", sa.Text, primary_key=True),
    sa.Column("role", sa.String(16), nullable=False),
    sa.Column("password", sa.Text, nullable=False),  # hashed by argon2
    sa.Column("made", sa.String(32), nullable=False),
    sa.Column("closed", sa.String(32)),  # null: it is in use
)
session = sa.Table(  # a browser that has signed in
    "session",
    metadata,
    sa.Column("key", sa.String(64), primary_key=True),  # SHA-256 of its cookie
    sa.Column(
        "account",
        sa.Text,
        sa.ForeignKey("account.name", ondelete="CASCADE"),
        nullable=False,
        index=True,
    ),
    sa.Column("made", sa.String(32), nullable=False),
    sa.Column("ends", sa.String(32), nullable=False),
)
token = sa.Table(  # by which a program asks in a person's name
    "token",
    metadata,
    sa.Column("id", sa.String(16), primary_key=True),
    sa.Column("key", sa.String(64), nullable=False, unique=True),  # SHA-256 of it
    sa.Column(
        "account",
        sa.Text,
        sa.ForeignKey("account.name", ondelete="CASCADE"),
        nullable=False,
        index=True,
    ),
    sa.Column("label", sa.Text, nullable=False),
    sa.Column("role", sa.String(16), nullable=False),  # no more than the account's
    sa.Column("made", sa.String(32), nullable=False),
    sa.Column("ends", sa.String(32)),  # null: it has no end
    sa.Column("used", sa.String(10)),  # the day of its last use; null: never
)
audit = sa.Table(  # who did what; never changed, only added to
    "audit",
    metadata,
    sa.Column("number", sa.Integer, primary_key=True, autoincrement=True),
    sa.Column("made", sa.String(32), nullable=False),
    sa.Column("account", sa.Text),  # null: nobody had signed in
    sa.Column("address", sa.Text, nullable=False),  # from which it came
    sa.Column("act", sa.String(32), nullable=False, index=True),
    sa.Column("upon", sa.Text),  # the id of what it was done to; null: of nothing
    sa.Column("detail", sa.Text),  # null: nothing more is to be said
)
request = sa.Table(  # that a report be corrected or removed
    "request",
    metadata,
    sa.Column("number", sa.Integer, primary_key=True, autoincrement=True),
    # no reference: it stays when the report goes
    sa.Column("article", sa.String(64), nullable=False, index=True),
    sa.Column("wish", sa.String(16), nullable=False),  # correction or removal
    sa.Column("words", sa.Text, nullable=False),
    sa.Column("contact", sa.Text),  # null: none is given
    sa.Column("made", sa.String(32), nullable=False),
    sa.Column("state", sa.String(16), nullable=False, index=True),
    sa.Column("settled", sa.String(32)),  # null: it is open
    sa.Column("by", sa.Text),  # null: it is open
    sa.Column("answer", sa.Text),  # null: none was written
)
sameness = sa.Table(  # a person's word on whether two names mean one actor
    "sameness",
    metadata,
    sa.Column("number", sa.Integer, primary_key=True, autoincrement=True),
    sa.Column("name", sa.Text, nullable=False, index=True),
    sa.Column("other", sa.Text, nullable=False, index=True),
    sa.Column("same", sa.Boolean, nullable=False),  # merged, or kept apart
    sa.Column("undoes", sa.Integer),  # null: it withdraws no other
    sa.Column("by", sa.Text, nullable=False),
    sa.Column("why", sa.Text),  # null: the person does not say
    sa.Column("made", sa.String(32), nullable=False),
)
borne = sa.Table(  # a name as reports have it, and which actor bears it
    "borne",
    metadata,
    sa.Column("name", sa.Text, primary_key=True),
    sa.Column("usual", sa.Text, nullable=False),  # what prevails, by the machine
    # null: it may mean several, and is nobody's
    sa.Column("actor", sa.Text, index=True),
    sa.Column("content", sa.JSON, nullable=False),  # what all reports say of it
)
enrolled = sa.Table(  # an actor of the ledger, as machine and persons have it
    "enrolled",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("name", sa.Text, nullable=False, index=True),
    sa.Column("kind", sa.String(16), nullable=False),
    sa.Column("party", sa.Text),  # null: the reports do not clearly give one
    sa.Column("reports", sa.Integer, nullable=False),
    sa.Column("mentions", sa.Integer, nullable=False),
    sa.Column("first", sa.String(10), nullable=False),  # "": no report has a day
    sa.Column("last", sa.String(10), nullable=False),  # likewise
    sa.Column("near", sa.Text, nullable=False, index=True),  # whom it may be taken for
    sa.Column("words", sa.Text, nullable=False),  # names and aliases, folded
    sa.Index("enrolled_mentions", "mentions", "id"),
)
enrolled_in = sa.Table(  # in how many reports of a dossier an actor is named
    "enrolled_in",
    metadata,
    sa.Column("dossier", sa.Text, primary_key=True),
    sa.Column("actor", sa.Text, primary_key=True),
    sa.Column("reports", sa.Integer, nullable=False),
)
given = sa.Table(  # an id that an actor has or had: it leads to whoever bears the name
    "given",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("name", sa.Text, nullable=False, unique=True),
)
enrolment = sa.Table(  # when the roll was made
    "enrolment",
    metadata,
    sa.Column("name", sa.Text, primary_key=True),
    sa.Column("mark", sa.Text, nullable=False),  # of all by which it was made
    sa.Column("made", sa.String(32), nullable=False),
    sa.Column("took", sa.Float, nullable=False),  # seconds
)
