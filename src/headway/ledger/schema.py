"""The tables of a ledger.

What was read (spans, wording) and what is made of it (actors, dates, places) stand in
columns of their own; `read_` marks the first. Spans and lists are JSON: `[start, end]`
in Unicode code points of the article's text. Dates are ISO 8601 text, as coarse as the
report has them, or two with "/" between them; times are UTC. A null means that the
article does not say, unless a column notes another meaning.
"""

import sqlalchemy as sa

__all__ = [
    "account",
    "actor",
    "article",
    "aside",
    "audit",
    "borne",
    "capture",
    "channel",
    "correction",
    "doubt",
    "enrolled",
    "enrolled_in",
    "enrolment",
    "filed",
    "filing",
    "finding",
    "given",
    "likeness",
    "link",
    "meaning",
    "meeting",
    "metadata",
    "move",
    "part",
    "passage",
    "proposal",
    "pulse",
    "request",
    "sameness",
    "session",
    "shown",
    "source",
    "statement",
    "token",
    "tombstone",
    "work",
]

metadata = sa.MetaData()
WHEN = len("2022-01-09/2022-01-13")  # the longest date of an entry is a range of days


def of_article() -> sa.Column[str]:
    """The article that an entry belongs to; entries go when it goes."""
    parent = sa.ForeignKey("article.sha256", ondelete="CASCADE")
    return sa.Column("article", sa.String(64), parent, primary_key=True)


article = sa.Table(
    "article",
    metadata,
    sa.Column("sha256", sa.String(64), primary_key=True),  # of the text as UTF-8
    sa.Column("id", sa.Text, nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("title", sa.Text),
    sa.Column("outlet", sa.Text, index=True),
    sa.Column("wire", sa.Text),
    sa.Column("published", sa.String(10)),
    sa.Column("dateline", sa.Text),
    sa.Column("url", sa.Text),
    sa.Column("language", sa.String(8), nullable=False),
    sa.Column("boilerplate", sa.JSON, nullable=False),
    sa.Column("outcome", sa.String(1), nullable=False),
    sa.Column("reader", sa.Text, nullable=False),
    sa.Column("reader_version", sa.Text, nullable=False),
    sa.Column("unread_date", sa.Text),  # words given as its date that are none
    # the moves that decide the outcome; null: kept by an older Headway
    sa.Column("deciding", sa.JSON(none_as_null=True)),
    # the version of the rows in `shown` and `part`; null: they have yet to be made
    sa.Column("shown", sa.Integer),
    sa.Index("article_shown", "shown", "sha256"),
)
capture = sa.Table(
    "capture",
    metadata,
    of_article(),
    sa.Column("sha256", sa.String(64), primary_key=True),  # of the bytes
    sa.Column("origin", sa.Text, primary_key=True),
    sa.Column("media_type", sa.Text, nullable=False),
    sa.Column("fetched", sa.String(32), nullable=False),
    sa.Column("content", sa.LargeBinary, nullable=False),
    # what this copy itself says of the report; `article` holds what all of them make
    sa.Column("id", sa.Text),
    sa.Column("title", sa.Text),
    sa.Column("outlet", sa.Text),
    sa.Column("published", sa.String(10)),
    sa.Column("url", sa.Text),
    sa.Column("unread_date", sa.Text),
    # what the person said who gave it
    sa.Column("hint_published", sa.String(10)),
    sa.Column("hint_outlet", sa.Text),
)
actor = sa.Table(
    "actor",
    metadata,
    of_article(),
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("place", sa.Integer, nullable=False),  # order within the article
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("kind", sa.String(16), nullable=False),
    sa.Column("party", sa.Text),
    sa.Column("aliases", sa.JSON, nullable=False),
    sa.Column("mentions", sa.JSON, nullable=False),
)
statement = sa.Table(
    "statement",
    metadata,
    of_article(),
    sa.Column("id", sa.String(16), primary_key=True),
    sa.Column("place", sa.Integer, nullable=False),
    sa.Column("read_content", sa.JSON, nullable=False),
    sa.Column("read_source", sa.JSON(none_as_null=True)),
    sa.Column("read_cue", sa.JSON(none_as_null=True)),
    sa.Column("directness", sa.String(16), nullable=False),
    sa.Column("speaker", sa.JSON(none_as_null=True)),
    sa.Column("addressee", sa.JSON(none_as_null=True)),
    sa.Column("date", sa.String(WHEN)),
    sa.Column("cue_class", sa.String(16)),  # null: not known
    sa.Column("confidence", sa.Float),  # null: a rule read it, or an older Headway
)
move = sa.Table(
    "move",
    metadata,
    of_article(),
    sa.Column("id", sa.String(16), primary_key=True),
    sa.Column("place", sa.Integer, nullable=False),
    sa.Column("kind", sa.String(16), nullable=False, index=True),
    sa.Column("read_evidence", sa.JSON, nullable=False),
    sa.Column("read_about", sa.Text),
    sa.Column("status", sa.String(16), nullable=False),
    sa.Column("valence", sa.String(1)),
    sa.Column("actor", sa.JSON(none_as_null=True)),
    sa.Column("participants", sa.JSON, nullable=False),
    sa.Column("recipient", sa.JSON(none_as_null=True)),
    sa.Column("speaker", sa.JSON(none_as_null=True)),
    sa.Column("date", sa.String(WHEN), index=True),
    sa.Column("where", sa.Text),
    sa.Column("confidence", sa.Float, nullable=False),
    sa.Column("rule", sa.Text, nullable=False),
)
meeting = sa.Table(
    "meeting",
    metadata,
    of_article(),
    sa.Column("id", sa.String(16), primary_key=True),
    sa.Column("place", sa.Integer, nullable=False),
    sa.Column("read_evidence", sa.JSON, nullable=False),
    sa.Column("participants", sa.JSON, nullable=False),
    sa.Column("status", sa.String(16), nullable=False),
    sa.Column("moves", sa.JSON, nullable=False),
    sa.Column("date", sa.String(WHEN)),
    sa.Column("where", sa.Text),
    sa.Column("country", sa.Text),  # null: not known, or kept by an older Headway
    sa.Column("outcome", sa.String(1)),
    sa.Column("format", sa.String(16)),  # null: not said, or an older Headway
    sa.Column("judged_by", sa.JSON(none_as_null=True)),  # null: an older Headway
)
proposal = sa.Table(
    "proposal",
    metadata,
    of_article(),
    sa.Column("id", sa.String(16), primary_key=True),
    sa.Column("place", sa.Integer, nullable=False),
    sa.Column("proposer", sa.JSON, nullable=False),
    sa.Column("recipient", sa.JSON(none_as_null=True)),
    sa.Column("read_about", sa.Text, nullable=False),
    sa.Column("status", sa.String(16), nullable=False),
    sa.Column("moves", sa.JSON, nullable=False),
    sa.Column("answered_by", sa.JSON(none_as_null=True)),  # null: an older Headway
)
channel = sa.Table(
    "channel",
    metadata,
    of_article(),
    sa.Column("id", sa.String(16), primary_key=True),
    sa.Column("place", sa.Integer, nullable=False),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("read_evidence", sa.JSON, nullable=False),
    sa.Column("parties", sa.JSON, nullable=False),
    sa.Column("state", sa.String(16)),  # null: only what is planned is told
    sa.Column("since", sa.String(WHEN)),
    sa.Column("planned", sa.String(16)),  # null: no change is announced
    sa.Column("moves", sa.JSON, nullable=False),
)
doubt = sa.Table(
    "doubt",
    metadata,
    of_article(),
    sa.Column("place", sa.Integer, primary_key=True),
    sa.Column("kind", sa.String(16), nullable=False),
    sa.Column("reason", sa.Text, nullable=False),
    sa.Column("read_span", sa.JSON(none_as_null=True)),
)
tombstone = sa.Table(
    "tombstone",
    metadata,
    sa.Column("sha256", sa.String(64), primary_key=True),
    sa.Column("removed", sa.String(32), nullable=False),
    sa.Column("reason", sa.Text, nullable=False),
)
dossier = sa.Table(  # whose an id is, which the tables below bear
    "dossier",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("place", sa.Text, nullable=False),  # of its file, when it was last filled
    sa.Column("content", sa.Text),  # the TOML of its file; null: an older Headway
)
source = sa.Table(  # an address from which a dossier gets its reports
    "source",
    metadata,
    sa.Column("dossier", sa.Text, primary_key=True),
    sa.Column("address", sa.Text, primary_key=True),
    # by `dossier add`; else the dossier's own file names it
    sa.Column("added", sa.Boolean, nullable=False),
    sa.Column("kind", sa.String(16)),  # null: never reached yet
    sa.Column("outlet", sa.Text),  # null: nobody says who publishes what it names
    # in a private network; null: never reached yet
    sa.Column("inside", sa.Boolean),
    sa.Column("etag", sa.Text),  # null: the server names none
    sa.Column("modified", sa.Text),  # null: the server names none
    sa.Column("checked", sa.String(32)),  # null: never
    sa.Column("due", sa.String(32)),  # null: at once
    sa.Column("failures", sa.Integer, nullable=False),  # in a row
    sa.Column("trouble", sa.Text),  # null: the last visit went well
)
link = sa.Table(  # a report's address that a source has named
    "link",
    metadata,
    sa.Column("dossier", sa.Text, primary_key=True),
    sa.Column("address", sa.Text, primary_key=True),
    sa.Column("source", sa.Text, nullable=False),
    sa.Column("title", sa.Text),  # null: the source gives none
    sa.Column("published", sa.String(10)),  # null: the source gives no day
    sa.Column("found", sa.String(32), nullable=False),
    sa.Column("state", sa.String(16), nullable=False, index=True),
    sa.Column("failures", sa.Integer, nullable=False),
    sa.Column("due", sa.String(32)),  # null: at once
    sa.Column("trouble", sa.Text),  # null: nothing went wrong
    sa.Column("article", sa.String(64)),  # null: not read yet
)
aside = sa.Table(  # a report that is not about the dossier: kept, and not parsed
    "aside",
    metadata,
    sa.Column("dossier", sa.Text, primary_key=True),
    sa.Column("article", sa.String(64), primary_key=True),  # the hash of its text
    sa.Column("id", sa.Text, nullable=False),
    sa.Column("title", sa.Text),
    sa.Column("outlet", sa.Text),
    sa.Column("published", sa.String(10)),
    sa.Column("origin", sa.Text, nullable=False),
    sa.Column("media_type", sa.Text, nullable=False),
    sa.Column("content", sa.LargeBinary, nullable=False),
    sa.Column("fetched", sa.String(32), nullable=False),
    sa.Column("reason", sa.Text, nullable=False),
)
correction = sa.Table(  # a person's word about an entry; never changed, only added to
    "correction",
    metadata,
    sa.Column("number", sa.Integer, primary_key=True, autoincrement=True),
    sa.Column("entry", sa.String(16), nullable=False, index=True),
    # no reference: a correction outlives a report that is forgotten and read anew
    sa.Column("article", sa.String(64), nullable=False, index=True),
    sa.Column("sort", sa.String(16), nullable=False),  # move, statement, meeting …
    sa.Column("verdict", sa.String(16), nullable=False),
    sa.Column("change", sa.JSON, nullable=False),  # columns of the entry, and values
    sa.Column("entry_then", sa.JSON, nullable=False),  # as the machine read it then
    sa.Column("actors_then", sa.JSON, nullable=False),  # whom both name
    sa.Column("moves_then", sa.JSON, nullable=False),  # what the entry rests on
    sa.Column("undoes", sa.Integer),  # null: it withdraws no other correction
    sa.Column("by", sa.Text, nullable=False),
    sa.Column("why", sa.Text),  # null: the person does not say
    sa.Column("made", sa.String(32), nullable=False),
)
likeness = sa.Table(  # by which reprints of a report are found
    "likeness",
    metadata,
    of_article(),
    sa.Column("signature", sa.LargeBinary, nullable=False),
    # null: it stands for itself
    sa.Column("witness", sa.String(64), index=True),
    sa.Column(
        "superseded", sa.Boolean, nullable=False, default=False
    ),  # a later version is held
)
filing = sa.Table(  # a report as a dossier files it; made from entries, and again
    "filing",
    metadata,
    sa.Column("dossier", sa.Text, primary_key=True),
    of_article(),
    sa.Column("mark", sa.String(64), nullable=False),  # of all by which it was made
    sa.Column("content", sa.LargeBinary, nullable=False),
)
meaning = sa.Table(  # vectors of a report's moves, by which their issues are found
    "meaning",
    metadata,
    of_article(),
    sa.Column("encoder", sa.Text, nullable=False),  # and what of a move it read
    sa.Column("moves", sa.JSON, nullable=False),  # the ids, in the order of the rows
    sa.Column("content", sa.LargeBinary, nullable=False),  # a byte a number
)
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
    sa.Column("beat", sa.Integer, nullable=False, index=True),  # of the ledger's pulse
    sa.Column("entries", sa.JSON, nullable=False),  # the ids of each row's entries
    sa.Column("signs", sa.LargeBinary, nullable=False),  # of the numbers, a bit each
    sa.Column("content", sa.LargeBinary, nullable=False),  # a byte a number
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
