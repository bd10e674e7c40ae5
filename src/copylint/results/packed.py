"""The result of a file in bytes and back, for a store or another process.

MessagePack by msgspec: it makes the values of the annotated types and nothing else, so that bytes which
somebody tampered with are refused and never run.
"""

from functools import cache
from typing import Any

import msgspec

from copylint.results.run import AboutRule, FileResult

__all__ = ["about_of", "pack", "result_of"]


def pack(value: "FileResult | tuple[AboutRule, ...]") -> bytes:
    """The bytes that ``result_of`` or ``about_of`` reads."""
    return msgspec.msgpack.encode(value)


def result_of(data: bytes) -> FileResult | None:
    """The result that was packed; None where the bytes hold something else."""
    read: FileResult | None = _read(FileResult, data)
    return read


def about_of(data: bytes) -> tuple[AboutRule, ...] | None:
    """The rules that were packed; None where the bytes hold something else."""
    read: tuple[AboutRule, ...] | None = _read(tuple[AboutRule, ...], data)
    return read


def _read(kind: Any, data: bytes) -> Any:
    try:
        return _decoder(kind).decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None


@cache
def _decoder(kind: Any) -> "msgspec.msgpack.Decoder[Any]":
    return msgspec.msgpack.Decoder(kind)
