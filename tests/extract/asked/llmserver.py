"""A language model of our own that answers as well or as badly as it is told."""

import json
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from headway.extract.asked.server import Server

__all__ = ["LanguageModel", "Reply", "answer", "entry", "language_model", "said"]

Entry = dict[str, Any]
NOTHING: Mapping[str, Sequence[Entry]] = {
    "statements": [],
    "moves": [],
    "assessments": [],
}
DRIP = 0.01  # seconds between two bytes, and two looks whether all is over


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What the server answers to one request."""

    content: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    kind: str = "application/json"
    raw: Callable[[BaseHTTPRequestHandler], None] | None = None  # None: in good order


Answers = Callable[[dict[str, Any]], Reply]


@dataclass(slots=True)
class LanguageModel:
    """What it answers, and what it was asked.

    Of several replies each is given once, the last one for ever; a callable is given
    the question.
    """

    address: str = ""
    replies: list[Reply] | Answers = field(default_factory=lambda: [answer()])
    asked: list[dict[str, Any]] = field(default_factory=list)
    heard: list[dict[str, str]] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)
    over: threading.Event = field(default_factory=threading.Event)

    def says(self, *replies: Reply) -> None:
        """From now on answer so."""
        self.replies = list(replies)

    def reply(self, question: dict[str, Any]) -> Reply:
        """The next answer."""
        if callable(self.replies):
            return self.replies(question)
        return self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]

    def server(self, **others: Any) -> Server:
        """How it is asked."""
        return Server(**{"address": self.address, "model": "quill-7b"} | others)

    def sentences(self) -> list[list[str]]:
        """The sentences that it was asked about, question by question."""
        told = [json.loads(one["messages"][-1]["content"]) for one in self.asked]
        return [[one["text"] for one in part["sentences"]] for part in told]

    def wait(self, handler: BaseHTTPRequestHandler) -> None:
        """Say nothing for ever."""
        self.over.wait()

    def drip(self, handler: BaseHTTPRequestHandler) -> None:
        """Begin to answer, and never come to an end."""
        begin(handler, 1_000_000)
        while not self.over.wait(DRIP):
            handler.wfile.write(b" ")
            handler.wfile.flush()

    def stop_halfway(self, handler: BaseHTTPRequestHandler) -> None:
        """Hang up in the middle of an answer."""
        begin(handler, 1_000)
        handler.wfile.write(b'{"choices": [')


def begin(handler: BaseHTTPRequestHandler, length: int) -> None:
    """Send the head of an answer of this length."""
    handler.send_response(200)
    handler.send_header("content-type", "application/json")
    handler.send_header("content-length", str(length))
    handler.end_headers()


def entry(**parts: Any) -> Entry:
    """A move as a language model gives it; its quote is told in the first sentence."""
    return {"sentence": 1, "status": "actual", "kind": "reject"} | parts


def answer(**lists: Sequence[Entry]) -> Reply:
    """An answer in good order with these entries."""
    return said(json.dumps({**NOTHING, **lists}, ensure_ascii=False))


def said(words: str, **message: Any) -> Reply:
    """An answer in good order that holds these words."""
    reason = message.pop("finish_reason", "stop")
    whole = {"role": "assistant", "content": words, **message}
    choice = {"index": 0, "finish_reason": reason, "message": whole}
    body = {
        "id": "c1",
        "object": "chat.completion",
        "created": 1,
        "model": "quill-7b",
        "choices": [choice],
        "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2},
    }
    return Reply(content=json.dumps(body).encode())


@contextmanager
def language_model() -> Iterator[LanguageModel]:
    """A server that runs as long as this lasts."""
    here = LanguageModel()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            length = int(self.headers.get("content-length", 0))
            here.asked.append(json.loads(self.rfile.read(length)))
            here.heard.append({k.lower(): v for k, v in self.headers.items()})
            here.paths.append(self.path)
            reply = here.reply(here.asked[-1])
            try:
                give(self, reply)
            except OSError:  # whoever asked has hung up
                self.close_connection = True

        def do_GET(self) -> None:
            here.paths.append(self.path)
            give(self, Reply(status=404))

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    here.address = f"http://127.0.0.1:{server.server_port}/v1"
    thread = threading.Thread(target=server.serve_forever, args=(DRIP,))
    thread.start()
    try:
        yield here
    finally:
        here.over.set()
        server.shutdown()
        server.server_close()
        thread.join()


def give(handler: BaseHTTPRequestHandler, reply: Reply) -> None:
    """Send an answer."""
    if reply.raw is not None:
        reply.raw(handler)
        return
    handler.send_response(reply.status)
    for name, value in {"content-type": reply.kind, **reply.headers}.items():
        handler.send_header(name, value)
    handler.send_header("content-length", str(len(reply.content)))
    handler.end_headers()
    handler.wfile.write(reply.content)
