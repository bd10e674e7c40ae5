"""What every catalogue comes to: messages under their keys, in one language, on a sheet."""

import re
from collections.abc import Iterable, Sequence
from pathlib import PurePath

from copylint.formats.comments.directives import find_directives
from copylint.formats.data.fields import FieldReader
from copylint.formats.data.strings import Field, places
from copylint.formats.settings import Settings
from copylint.formats.sheet.sheet import Sheet
from copylint.formats.vocabulary import languages
from copylint.text.document import Document
from copylint.text.source import Source
from copylint.text.span import Span
from copylint.text.view import Piece, View

NO_MARK = "none"  # the format has no comments but those of markup

_INDENT = re.compile(r"^[ \t]++", re.MULTILINE)
_DOUBLED = re.compile(r"(?<=\w)%%(?!\w)")
# Keys of services and fingerprints: one long word with digits in it.
_TOKEN = re.compile(r"(?=\S*\d)[\w./+=-]{16,}")


def document_of(
    source: Source,
    settings: Settings,
    name: str,
    fields: Sequence[Field],
    language: str,
    notes: Iterable[str] = (),
    *,
    mark: str = NO_MARK,
) -> Document:
    """The document that messages make; ``language`` is theirs as far as it is known, or empty.

    ``mark`` is how the format writes comments; see ``find_directives``.
    """
    sheet, said = Sheet(), list(notes)
    if language not in ("", "en"):
        said.append(f'not read: it is a translation into another language ("{language}")')
    else:
        reader = FieldReader(sheet, settings, messages=True)
        for field in fields:
            if not _TOKEN.fullmatch(field.view.text.strip()):
                field.view = _with_single_signs(field.view)
                reader.add(field)
        said += reader.notes()
    whole = Span(0, 0 if mark == NO_MARK else len(source.text))
    found = find_directives(source, (), whole, "#" if mark == NO_MARK else mark, places(fields))
    return Document(source, name, sheet.blocks(), {}, found.directives, (*said, *found.notes))


def _with_single_signs(view: View) -> View:
    """The view with a per cent sign for each two, as formats of numbers want them written."""
    doubled = [Piece(*found.span(), "%", "escape") for found in _DOUBLED.finditer(view.text)]
    return view.edit(doubled) if doubled else view


def language_of(path: str) -> str:
    """The language that a catalogue is in by its path, as apps write it; empty if it does not say."""
    if found := languages.of_path(path):
        return found
    # `messages_de.properties`, `Labels_pt_BR.properties`
    parts = PurePath(path.replace("\\", "/")).stem.split("_")[1:]
    return next((code for part in parts if part.islower() and (code := languages.code_of(part))), "")


def key_of(name: str) -> tuple[str, ...]:
    """The parts of a key such as ``home.hero.title``."""
    return tuple(part for part in name.split(".") if part)[-8:] or ("message",)


def unescaped(view: View, pattern: re.Pattern[str], meaning: "dict[str, str]") -> View:
    """The view with its escapes decoded.

    ``pattern`` finds a backslash and what it stands before: group 1 the digits of a code point, group 2
    a character, which means itself unless ``meaning`` says otherwise, group 3 what is left out. Without
    any of them it finds what is kept.
    """
    edits = []
    for found in pattern.finditer(view.text):
        if found[1]:
            number = int(found[1], 16)
            fits = number <= 0x10FFFF and not 0xD800 <= number < 0xE000
            edits.append(Piece(*found.span(), chr(number) if fits else "\ufffd", "escape"))
        elif found[2] is not None:
            edits.append(Piece(*found.span(), meaning.get(found[2], found[2]), "escape"))
        elif found.lastindex == 3:
            edits.append(Piece(*found.span(), ""))
    return view.edit(edits) if edits else view


def unindented(view: View) -> View:
    """The view without the blanks that its lines begin with: as Markdown they would make it code."""
    indents = [Piece(*found.span(), "", "fold") for found in _INDENT.finditer(view.text)]
    return view.edit(indents) if indents else view
