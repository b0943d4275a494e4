"""Headway follows negotiations through the news and keeps a sourced ledger of them."""

__version__ = "0.1.0"
