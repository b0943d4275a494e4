"""Headway follows negotiations through the news and keeps a sourced ledger of them."""

import os

__version__ = "0.1.0"

# onnxruntime reports to its makers, and keeps an id of the machine in ~/.cache, unless
# it is told not to before it is loaded. Nothing that we use may send anything.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
