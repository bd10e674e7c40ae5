"""Bytes by key: what was worked out once need not be worked out again."""

from copylint.store.store import MemoryStore, Store

__all__ = ["MemoryStore", "Store"]
