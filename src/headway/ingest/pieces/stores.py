"""Stores of files beyond this machine, as fsspec opens them: S3 and many more.

The web is none of them: what comes from there passes the checks of `ingest/web.py`, and
no address may lead there in the clothes of another.
"""

import sys
from dataclasses import dataclass

from fsspec import AbstractFileSystem
from fsspec.core import url_to_fs

from headway.errors import SourceError
from headway.ingest.sources import shown
from headway.model.source import is_web

__all__ = ["Store", "faults", "fit", "store_of", "unreached"]

CHAIN = "::"  # joins addresses of which one leads into another
INDIRECT = {  # read files that are named somewhere else, or pack and keep them
    "async_wrapper",
    "asyncwrapper",
    "blockcache",
    "cached",
    "dask",
    "data",
    "dir",
    "filecache",
    "generic",
    "libarchive",
    "reference",
    "simplecache",
    "tar",
    "zip",
}
S3 = {"s3", "s3a"}
FAULTS = (  # what the libraries of stores raise beside errors of the system
    ("aiohttp", "ClientError"),
    ("azure.core.exceptions", "AzureError"),
    ("botocore.exceptions", "BotoCoreError"),
    ("botocore.exceptions", "ClientError"),
    ("ftplib", "Error"),
    ("gcsfs.retry", "HttpError"),
    ("google.auth.exceptions", "GoogleAuthError"),
    ("paramiko", "SSHException"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Store:
    """A store, and a place in it."""

    files: AbstractFileSystem
    path: str  # as the store itself writes it
    address: str  # as a person has written it

    def address_of(self, path: str) -> str:
        """The address of another place in the store."""
        written = self.address.rstrip("/")
        if self.path and written.endswith(self.path):
            return written[: len(written) - len(self.path)] + path
        return str(self.files.unstrip_protocol(path))


def store_of(address: str) -> Store:
    """The store that an address names.

    Raises `SourceError` where there is no such store, where it is the web or may lead
    there, or where the package for it is missing.
    """
    address = fit(address)
    try:
        files, path = url_to_fs(address)
    except ImportError as missing:
        raise SourceError(f"{shown(address)}: {wanting(address, missing)}") from missing
    except faults(TypeError) as broken:  # of an address without what a store needs
        raise unreached(address, broken) from broken
    return Store(files=files, path=path, address=address)


def fit(address: str) -> str:
    """The address as stores write it.

    Raises `SourceError` where it is none of a store, leads elsewhere or tells a secret.
    """
    named = shown(address)
    scheme, _, rest = address.partition("://")
    if is_web(address):
        raise SourceError(f"{named}: fetch the file first, then name it by its path")
    if CHAIN in address or scheme.lower() in INDIRECT:
        raise SourceError(f"{named}: leads elsewhere: give the address of a store")
    if ":" in rest.partition("/")[0].rpartition("@")[0]:
        raise SourceError(f"{scheme}: take name and password out of the address")
    return f"{scheme.lower()}://{rest}"


def wanting(address: str, missing: ImportError) -> str:
    """Which package to install for a store."""
    if address.partition("://")[0] in S3:
        return "one more package is needed: pip install 'headway[s3]'"
    return f"one more package is needed: {shown(str(missing))}"


def faults(*more: type[Exception]) -> tuple[type[Exception], ...]:
    """What a store may raise, by the libraries that are loaded, and what is added."""
    loaded = ((sys.modules.get(module), name) for module, name in FAULTS)
    known = (getattr(module, name) for module, name in loaded if module is not None)
    return (OSError, ValueError, NotImplementedError, EOFError, *known, *more)


def unreached(address: str, broken: Exception) -> SourceError:
    """Why a place in a store cannot be had, in one line."""
    if isinstance(broken, FileNotFoundError):
        return SourceError(f"{shown(address)}: no such file: check the address")
    reason = shown(" ".join(str(broken).split()))[:200] or type(broken).__name__
    return SourceError(
        f"{shown(address)}: cannot be reached ({reason}): "
        "check the address and your rights there"
    )
