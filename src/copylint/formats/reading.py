"""From the bytes of a file to its blocks of copy: the decoder and reader of its ending, and the passes."""

import re
from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from typing import Any

from copylint.config.no_copy import NEVER_COPY
from copylint.formats.endings import DECODERS, NOT_YET, PLAIN, READERS, REMEMBERING, ending_of, reader_of
from copylint.formats.settings import Settings
from copylint.formats.teams import team_reader
from copylint.memory import Memory
from copylint.terms import CopylintError
from copylint.text.document import Document
from copylint.text.source import Source

_PACKED = "packed."  # whose files are never empty, whatever their text is
# Tags, or lists and maps in brackets: as plain text the signs of the format would be copy.
_MARKUP = re.compile(r"\s*(?:<[!?a-zA-Z]|\{\s*[\"'\w]+\s*:|\[\s*[{\"\[])")
SAVE_AS = "save it as .md, .html, .docx, .pptx, .csv or .txt"
_BETTER = {
    ".docx": ".doc .rtf .pages .gdoc .fodt .ott",
    ".pptx": ".ppt .key .gslides .fodp .otp",
    ".xlsx or .csv": ".xls .numbers .gsheet .fods .ots",
    ".docx or .txt": ".pdf .epub .indd .idml",
    ".srt": ".ttml .ssa .ass",
    ".eml": ".msg .oft .mbox",
}
_WORDS = "put its words in a .txt, or hand them to copylint on standard input: copylint -"
_AS_TEXT = "to read it as plain text, hand it to copylint on standard input: copylint -"


class UnreadableFormat(CopylintError):
    """A kind of file that holds copy but that copylint cannot read yet."""


def _save_as(ending: str) -> str:
    """What to save a file as, so that most of it stays what it is."""
    return next((f"save it as {better}" for better, of in _BETTER.items() if ending in of.split()), SAVE_AS)


def decode(data: bytes, path: str) -> Source:
    """Make a source of a file's bytes: text as it is, or what text a document such as .docx holds.

    Raises CopylintError when the bytes are not what the path's ending says, or when copylint does not
    read files of that ending and never will as plain text.
    """
    ending = ending_of(path)
    if ending not in READERS:
        if team := team_reader(ending):
            return team.decode(data, path)
        refuse_unread(path, ending)
    decoder = DECODERS.get(ending)
    if decoder is None:
        return Source.decode(data, path)
    made: Source = _imported(decoder)(data, path)
    return made


def read(source: Source, settings: Settings | None = None, memory: Memory | None = None) -> Document:
    """Read a file into its blocks of copy; the path's ending says how.

    A file of an unknown ending is plain text, with a note that says so, unless it looks like markup.
    ``memory`` is that of earlier versions of the file.

    Raises:
        UnreadableFormat: a format that holds copy but is not read yet, or none that copylint knows.
        CopylintError: the file is not what its ending says.
    """
    from copylint.formats.passes import PASSES

    document = _read(source, settings or Settings(), memory)
    memory = memory or Memory()
    for settled in PASSES:
        document = settled(document, memory)
    return document


def _read(source: Source, settings: Settings, memory: Memory | None) -> Document:
    ending = ending_of(source.path)
    made: Document
    if reader := reader_of(source.path):
        if _says_nothing(source.text) and not reader.startswith(_PACKED):
            # What has nothing in it is no broken file of any format.
            return Document(source, "text", ())
        made = _imported(reader)(source, settings, *((memory,) if reader in REMEMBERING else ()))
        return made
    if team := team_reader(ending):
        return team.read(source, settings)
    refuse_unread(source.path, ending)
    if _MARKUP.match(source.text):
        raise UnreadableFormat(
            f"{source.path}: looks like markup, and copylint has no reader for {ending}; {_AS_TEXT}"
        )
    made = _imported(PLAIN)(source, settings)
    note = f"read as plain text: copylint has no reader for {ending}"
    return replace(made, notes=(*made.notes, note))


def _says_nothing(text: str) -> bool:
    return not text or text.isspace() or text == "\ufeff"


def refuse_unread(path: str, ending: str) -> None:
    """Raise UnreadableFormat for an ending that holds copy we cannot find, or programs and pictures."""
    if ending in NEVER_COPY and ending not in NOT_YET:
        raise UnreadableFormat(f"{path}: {ending} files hold no copy that copylint reads; {_WORDS}")
    if ending in NOT_YET:
        raise UnreadableFormat(f"{path}: {ending} files are not read yet; {_save_as(ending)}")


def _imported(name: str) -> Callable[..., Any]:
    """What "room.module:function" names. It is imported, with the parser it needs, when it is first used."""
    module, _, function = name.partition(":")
    found: Callable[..., Any] = getattr(import_module(f"copylint.formats.{module}"), function)
    return found
