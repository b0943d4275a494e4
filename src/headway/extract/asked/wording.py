"""What a language model is told before it sees a report."""

from functools import cache
from importlib.resources import files

__all__ = ["example", "instructions"]

HERE = files("headway.extract.asked")


@cache
def instructions() -> str:
    """What is to be marked and how it is to be copied, with an example."""
    report, answer = example()
    told = (HERE / "instructions.txt").read_text("utf-8")
    return f"{told}\nFor example, of the report\n{report}the answer is\n{answer}"


@cache
def example() -> tuple[str, str]:
    """A report of our own, and an answer to it."""
    report, answer = ((HERE / f"example.{end}") for end in ("txt", "json"))
    return report.read_text("utf-8"), answer.read_text("utf-8")
