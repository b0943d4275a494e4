"""What every page that Headway writes has in common: parts, templates, policy."""

from base64 import b64encode
from collections.abc import Callable
from hashlib import sha256
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from headway.serve.safe import visible

__all__ = ["policy", "shown", "templates", "text_of"]


def text_of(*names: str) -> str:
    """Parts of a page that ship with Headway, one behind the other."""
    folder = files("headway.serve") / "templates"
    return "".join((folder / name).read_text("utf-8") for name in names)


def shown(value: Any) -> Any:
    """What a page prints; words of strangers hold nothing that cannot be seen."""
    strange = isinstance(value, str) and not isinstance(value, Markup)
    return visible(value) if strange else value


def templates(
    finalize: Callable[[Any], Any] = shown, *, escaped: bool = True
) -> Environment:
    """The templates, with every value escaped unless that is asked not to be."""
    return Environment(
        loader=PackageLoader("headway.serve"),
        autoescape=escaped,
        undefined=StrictUndefined,
        finalize=finalize,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def policy(style: str, script: str | None = None) -> str:
    """A page's content security policy: its own style and script, nothing else."""
    allowed = f"default-src 'none'; style-src '{digest(style)}'; "
    if script is not None:
        allowed += f"script-src '{digest(script)}'; "
    return f"{allowed}base-uri 'none'; form-action 'none'"


def digest(content: str) -> str:
    """The hash by which a policy names an inline part."""
    return "sha256-" + b64encode(sha256(content.encode()).digest()).decode()
