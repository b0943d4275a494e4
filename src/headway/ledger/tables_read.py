"""What was read, what persons say of it, and how dossiers have it."""

import sqlalchemy as sa

from headway.ledger.tables import WHEN, metadata, of_article

__all__ = [
    "actor",
    "article",
    "aside",
    "capture",
    "channel",
    "correction",
    "dossier",
    "doubt",
    "filing",
    "likeness",
    "link",
    "meaning",
    "meeting",
    "move",
    "proposal",
    "source",
    "statement",
    "tombstone",
]

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
    sa.Index("filing_article", "article", "dossier"),
)
meaning = sa.Table(  # vectors of a report's moves, by which their issues are found
    "meaning",
    metadata,
    of_article(),
    sa.Column("encoder", sa.Text, nullable=False),  # and what of a move it read
    sa.Column("moves", sa.JSON, nullable=False),  # the ids, in the order of the rows
    sa.Column("content", sa.LargeBinary, nullable=False),  # a byte a number
)
