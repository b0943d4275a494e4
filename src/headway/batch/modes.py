"""The choices that a person has with a batch."""

from enum import StrEnum

__all__ = ["EngineName", "Mode"]


class Mode(StrEnum):
    """How much of an archive is read."""

    ARCHIVE = "archive"  # what a first look takes for talk between parties
    WIDE = "wide"  # what may be that, too: twice as many reports of other things
    FULL = "full"  # every sentence of every report in English


class EngineName(StrEnum):
    """Who does the work."""

    LOCAL = "local"  # processes of this machine
    DASK = "dask"
