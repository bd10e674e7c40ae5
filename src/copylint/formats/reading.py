"""From the bytes of a file to its blocks of copy: the decoder and reader of its ending, and the passes."""

from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from pathlib import PurePath
from typing import Any

from copylint.formats.endings import DECODERS, NOT_YET, PLAIN, READABLE, READERS
from copylint.formats.settings import Settings
from copylint.memory import Memory
from copylint.terms import CopylintError
from copylint.text.document import Document
from copylint.text.source import Source


class UnreadableFormat(CopylintError):
    """A kind of file that holds copy but that copylint cannot read yet."""


def decode(data: bytes, path: str) -> Source:
    """Make a source of a file's bytes: text as it is, or what text a document such as .docx holds.

    Raises CopylintError when the bytes are not what the path's ending says.
    """
    decoder = DECODERS.get(PurePath(path).suffix.lower())
    if decoder is None:
        return Source.decode(data, path)
    made: Source = _imported(decoder)(data, path)
    return made


def read(source: Source, settings: Settings | None = None, memory: Memory | None = None) -> Document:
    """Read a file into its blocks of copy; the path's ending says how, and an unknown one means plain text.

    ``memory`` is that of earlier versions of the file.

    Raises:
        UnreadableFormat: a format that holds copy but is not read yet.
        CopylintError: the file is not what its ending says.
    """
    from copylint.formats.passes import PASSES

    ending = PurePath(source.path).suffix.lower()
    if ending in NOT_YET and ending not in READERS:
        known = ", ".join(sorted(READABLE))
        raise UnreadableFormat(
            f"{source.path}: {ending} files are not read yet; give copylint one of {known}"
        )
    document: Document = _imported(READERS.get(ending, PLAIN))(source, settings or Settings())
    if ending and ending not in READERS:
        note = f"read as plain text: copylint has no reader for {ending}"
        document = replace(document, notes=(*document.notes, note))
    memory = memory or Memory()
    for settled in PASSES:
        document = settled(document, memory)
    return document


def _imported(name: str) -> Callable[..., Any]:
    """What "room.module:function" names. It is imported, with the parser it needs, when it is first used."""
    module, _, function = name.partition(":")
    found: Callable[..., Any] = getattr(import_module(f"copylint.formats.{module}"), function)
    return found
