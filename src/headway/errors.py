"""What can go wrong, as one tree.

HeadwayError
├── UsageError     the call itself is wrong: exit code 2
│   └── DossierError   a person's own TOML breaks its rules
├── SourceError    something from outside cannot be read: note it, go on with the next
│   └── UnansweredError   a language model does not answer: the report may be read later
├── LexiconError   our own words are broken: stop
├── LedgerError    the ledger cannot be opened, read or written: stop
│   └── OvertakenError  somebody else has written meanwhile: look again
└── OutputError    the results cannot be written: stop
"""

__all__ = [
    "DossierError",
    "HeadwayError",
    "LedgerError",
    "LexiconError",
    "OutputError",
    "OvertakenError",
    "SourceError",
    "UnansweredError",
    "UsageError",
]


class HeadwayError(Exception):
    """One line that says what is wrong and what to do; the command line prints it."""


class UsageError(HeadwayError):
    """The call itself is wrong: an option that does not fit, a date that is none."""


class DossierError(UsageError):
    """A dossier's TOML file cannot be read, or says what no dossier may say."""


class SourceError(HeadwayError):
    """A file, page or record from outside cannot be read as a report."""


class UnansweredError(SourceError):
    """A language model gives no answer for a report, or none of the form asked for."""


class LexiconError(HeadwayError):
    """A word list that ships with Headway breaks its own rules."""


class LedgerError(HeadwayError):
    """A ledger file cannot be opened, read or written."""


class OvertakenError(LedgerError):
    """Somebody has corrected an entry since a person looked at it."""


class OutputError(HeadwayError):
    """The results cannot be written where they are to go."""
