"""One string of a content file or of front matter, and what becomes of it on the sheet."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from copylint.formats.markdown.reader import read_string
from copylint.formats.settings import Settings
from copylint.formats.sheet.sheet import Sheet
from copylint.formats.templates.mask import masked_messages
from copylint.formats.vocabulary import languages
from copylint.formats.vocabulary.key_words import LONGEST_KEY
from copylint.formats.vocabulary.keys import asks, is_message, kind_of
from copylint.formats.vocabulary.siblings import Siblings
from copylint.formats.vocabulary.speakers import names_speaker, voice_of
from copylint.terms import BlockKind, Voice
from copylint.text.document import Place
from copylint.text.span import Span
from copylint.text.view import View


@dataclass(slots=True)
class Field:
    """One string: its key path, list indexes as numbers; its view; and the keys that stand beside it."""

    path: tuple[str, ...]
    view: View
    siblings: tuple[str, ...] = ()


@dataclass(slots=True)
class Strings:
    """All strings of one file; ``values`` as plain strings, lists and maps."""

    fields: list[Field] = field(default_factory=list)
    values: dict[str, object] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)


class Entry(NamedTuple):
    """One value as a scanner meets it: list indexes as whole numbers, no view where it is no string."""

    path: tuple[str | int, ...]
    value: str
    view: View | None


def places(fields: Sequence[Field]) -> tuple[Span, ...]:
    """Where the strings stand in the source."""
    return tuple(field.view.span(0, len(field.view.text)) for field in fields)


def strings_of(entries: Sequence[Entry], notes: Sequence[str]) -> Strings:
    """The fields and the plain values that entries, in source order, amount to."""
    made = Strings(notes=list(notes))
    root: dict[str | int, Any] = {}
    maps: list[dict[str | int, Any]] = []  # the one that each entry stands in
    astray: dict[tuple[str | int, ...], dict[str | int, Any]] = {}  # below what is a string already
    for path, value, _ in entries:
        node = root
        for depth, key in enumerate(path[:-1]):
            # Lists are kept as maps from their indexes until all of them is known.
            inner = node.setdefault(key, {})
            if not isinstance(inner, dict):
                node = astray.setdefault(path[: depth + 1], {})
                if depth + 2 == len(path):
                    node.setdefault(path[-1], value)
                break
            node = inner
        else:
            if path:
                node.setdefault(path[-1], value)
        maps.append(node)
    made.values = {key: _plain(value) for key, value in root.items() if isinstance(key, str)}
    shared: dict[int, Siblings] = {}
    for (path, _, view), node in zip(entries, maps, strict=True):
        if view is not None:
            siblings: tuple[str, ...] = ()
            if path and not isinstance(path[-1], int):
                if id(node) not in shared:
                    shared[id(node)] = Siblings(str(key)[:LONGEST_KEY] for key in node)
                siblings = shared[id(node)]
            made.fields.append(Field(tuple(str(key)[:LONGEST_KEY] for key in path), view, siblings))
    return made


def _plain(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    if value and all(isinstance(key, int) for key in value):
        return [_plain(inner) for inner in value.values()]
    return {str(key): _plain(inner) for key, inner in value.items()}


class FieldReader:
    """Puts strings on a sheet: as their keys say, or, when one holds several blocks, as they are.

    ``above`` are keys that every path stands under, such as the file's name; with ``messages`` every
    string is taken for copy, as in files of translations.
    """

    def __init__(
        self, sheet: Sheet, settings: Settings, above: tuple[str, ...] = (), *, messages: bool = False
    ) -> None:
        self.sheet, self.settings, self.above, self.messages = sheet, settings, above, messages
        self.foreign = 0
        self._lists: dict[tuple[str, ...], int] = {}

    def add(self, entry: Field) -> None:
        """Add one string, unless its key or its words say that it is no copy for an English reader."""
        text = entry.view.text
        if languages.of_keys(entry.path, entry.siblings) not in ("", "en"):
            self.foreign += any(c.isalpha() for c in text)
            return
        kind = kind_of(entry.path, text, entry.siblings, self.settings.keys)
        if kind is None and names_speaker((*self.above, *entry.path), entry.siblings) and text.strip():
            kind = BlockKind.VALUE
        if kind is None and self.messages and is_message(entry.path, text):
            kind = BlockKind.VALUE
        if kind is None:
            return
        if not kind.heads and languages.foreign(text):
            self.foreign += 1
            return
        view = masked_messages(entry.view) if self.messages else entry.view
        path = (*self.above, *entry.path)
        hint, question = voice_of(path, entry.siblings), asks(entry.path, entry.siblings)
        if names_speaker(path, entry.siblings):
            hint = Voice.NOT_COPY
        place = Place(key=".".join(entry.path))
        draft = read_string(view, kind, self.sheet, place, voice=hint, question=question)
        if draft and kind is BlockKind.VALUE and len(entry.path) > 1 and entry.path[-1].isdigit():
            above = entry.path[:-1]
            if above not in self._lists:
                self._lists[above] = self.sheet.new_list()
            draft.enlist(self._lists[above])

    def notes(self) -> list[str]:
        """What was left out because of its language, in one line."""
        if not self.foreign:
            return []
        what = "1 string" if self.foreign == 1 else f"{self.foreign} strings"
        return [f"{what} in another language left out; copylint reads English"]
