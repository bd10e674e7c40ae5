"""One string of a content file or of front matter, and what becomes of it on the sheet."""

import re
from collections.abc import Sequence
from dataclasses import replace

from copylint.formats.data.forms import forms
from copylint.formats.data.json_strings import read_json
from copylint.formats.data.strings import Field
from copylint.formats.markdown.reader import read_string
from copylint.formats.rich.lines import Found
from copylint.formats.rich.put import put_keyed, text_of
from copylint.formats.settings import Settings
from copylint.formats.sheet.sheet import Sheet
from copylint.formats.templates.messages import has_choice, masked_messages, with_slots
from copylint.formats.vocabulary import languages
from copylint.formats.vocabulary.hiding import furniture_of, tells_translators
from copylint.formats.vocabulary.keys import asks, is_message, kind_of
from copylint.formats.vocabulary.speakers import names_speaker, voice_of
from copylint.terms import BlockKind, Voice
from copylint.text.document import Place

MOST_NESTED = 3
_JSON = re.compile(r'\s*+(?:\{\s*+"|\[\s*+[\[{"])')


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
        self.nested = 0  # strings of JSON in strings of JSON
        self._lists: dict[tuple[str, ...], int] = {}

    def add(self, entry: Field) -> None:
        """Add one string, unless its key or its words say that it is no copy for an English reader."""
        if self._add_json(entry):
            return
        for form in forms(entry.view) if self.messages else (entry.view,):
            self._add_form(Field(entry.path, form, entry.siblings, entry.above))

    def _add_form(self, entry: Field) -> None:
        text = entry.view.text
        if languages.of_keys(entry.path, entry.siblings) not in ("", "en"):
            self.foreign += any(c.isalpha() for c in text)
            return
        kind = kind_of(entry.path, text, entry.siblings, self.settings.keys)
        spoken = names_speaker((*self.above, *entry.path), entry.siblings, text, entry.above)
        if kind is None and spoken and text.strip():
            kind = BlockKind.VALUE
        if self.messages:
            if tells_translators(entry.path, entry.siblings):
                return
            kind = kind or (BlockKind.VALUE if is_message(text) else None)
        if kind is None:
            return
        if not kind.heads and languages.foreign(text):
            self.foreign += 1
            return
        message = self.messages or has_choice(text)
        view = masked_messages(entry.view) if message else with_slots(entry.view)
        path = (*self.above, *entry.path)
        hint, question = voice_of(path, entry.siblings), asks(entry.path, entry.siblings)
        if spoken:
            hint = Voice.NOT_COPY
        place = Place(key=".".join(entry.path), furniture=furniture_of(path))
        draft = read_string(view, kind, self.sheet, place, voice=hint, question=question)
        if draft and kind is BlockKind.VALUE and len(entry.path) > 1 and entry.path[-1].isdigit():
            above = entry.path[:-1]
            if above not in self._lists:
                self._lists[above] = self.sheet.new_list()
            draft.enlist(self._lists[above])

    def add_all(self, fields: Sequence[Field], rich: Sequence[Found], foreign: int = 0) -> None:
        """Add all strings and all rich text of one file; ``foreign`` counts those left out already."""
        self.foreign += foreign
        for entry in fields:
            self.add(entry)
        for found in rich:
            self.add_rich(found)

    def add_rich(self, found: Found) -> None:
        """Add a rich text, unless its key or its words say that it is no copy for an English reader."""
        keys, siblings = found.path, found.siblings
        path = (*self.above, *keys)
        if languages.of_keys(keys, siblings) not in ("", "en") or languages.foreign(text_of(found.lines)):
            self.foreign += 1
            return
        put_keyed(
            found.lines,
            self.sheet,
            Place(key=".".join(keys), furniture=furniture_of(path)),
            (lambda text: kind_of(keys, text, siblings, self.settings.keys)) if keys else None,
            voice=voice_of(path, siblings),
            question=asks(keys, siblings),
            messages=self.messages,
        )

    def _add_json(self, entry: Field) -> bool:
        """Whether a string holds JSON, which is then read as if it stood in the file itself."""
        if not _JSON.match(entry.view.text) or self.nested >= MOST_NESTED:
            return False
        inner = read_json(entry.view)
        if inner.notes or not (inner.fields or inner.rich):
            return False
        self.nested += 1
        self.foreign += inner.foreign
        for one in inner.fields:
            self.add(replace(one, path=(*entry.path, *one.path)))
        for found in inner.rich:
            self.add_rich(replace(found, path=(*entry.path, *found.path)))
        self.nested -= 1
        return True

    def notes(self) -> list[str]:
        """What was left out because of its language, in one line."""
        return languages.left_out(self.foreign, "string")
