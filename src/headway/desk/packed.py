"""The desk's own files, sent small to those who can unpack them.

Pages and answers are not packed: their size would tell of secrets in them to one who
has a word put beside these (BREACH), and a proxy in front does it where that is no
matter.
"""

import gzip
from functools import lru_cache
from pathlib import Path
from typing import Final

from starlette.datastructures import Headers
from starlette.responses import FileResponse, Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

__all__ = ["PackedFiles"]

WORDS: Final = {".css", ".js", ".svg", ".txt"}  # what gets smaller
HELD = 64  # packed files that are kept


class PackedFiles(StaticFiles):
    """Files of a folder, packed where the browser takes that."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        """The file as it is, or packed; or that it is not there, or not another."""
        whole = await super().get_response(path, scope)
        wanted = "gzip" in Headers(scope=scope).get("accept-encoding", "")
        if not isinstance(whole, FileResponse) or Path(path).suffix not in WORDS:
            return whole
        whole.headers["Vary"] = "Accept-Encoding"
        if not wanted or whole.stat_result is None:
            return whole
        return Response(
            packed(str(whole.path), whole.stat_result.st_mtime_ns),
            media_type=whole.media_type,
            headers={
                "Content-Encoding": "gzip",
                "Vary": "Accept-Encoding",
                "ETag": f"W/{whole.headers['etag']}",  # other bytes, the same file
                "Last-Modified": whole.headers["last-modified"],
            },
        )


@lru_cache(maxsize=HELD)
def packed(path: str, _: int) -> bytes:
    """The file's bytes, packed once as long as it stays the same."""
    return gzip.compress(Path(path).read_bytes(), mtime=0)
