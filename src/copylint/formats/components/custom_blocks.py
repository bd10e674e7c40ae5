"""Blocks of data in Vue components: ``<i18n>`` with their messages, ``<route>`` with the meta of a page."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from copylint.formats.data.fields import FieldReader
from copylint.formats.data.json_strings import read_json
from copylint.formats.data.strings import Strings
from copylint.formats.data.yaml_strings import InvalidYaml, read_pairs, read_yaml
from copylint.formats.scan.ends import Ends
from copylint.formats.settings import Settings
from copylint.formats.sheet.sheet import Sheet
from copylint.formats.vocabulary.languages import code_of
from copylint.text.span import Span
from copylint.text.view import View

_OPENS = re.compile(
    r"^<(i18n|route|page-meta)\b((?:[^<>\"']|\"[^\"]*\"|'[^']*')*+)>", re.MULTILINE | re.IGNORECASE
)
_ATTRIBUTE = re.compile(r"(?<![\w-])(lang|locale)\s*+=\s*+[\"']?([\w-]*)", re.IGNORECASE)
_CLOSING = {name: re.compile(rf"</{name}\s*>", re.IGNORECASE) for name in ("i18n", "route", "page-meta")}


class Block(NamedTuple):
    """One block: the whole of it, its inside, and what its attributes say."""

    name: str
    whole: Span
    inside: Span
    lang: str
    locale: str


def blocks_of(text: str, ends: Ends, parts: Sequence[Span]) -> Iterator[Block]:
    """The blocks of data outside of the ``parts`` that are scripts and styles, in order."""
    at, pending = 0, list(reversed(parts))
    while found := _OPENS.search(text, at):
        at = found.end()
        while pending and pending[-1].end <= found.start():
            pending.pop()
        if pending and pending[-1].start <= found.start():
            at = pending[-1].end
            continue
        name = found[1].lower()
        closing = None if found[2].endswith("/") else ends.search(_CLOSING[name], at)
        if closing:
            told = {key.lower(): value for key, value in _ATTRIBUTE.findall(found[2])}
            inside, at = Span(found.end(), closing.start()), closing.end()
            lang, locale = told.get("lang", "").lower(), told.get("locale", "")
            yield Block(name, Span(found.start(), at), inside, lang, locale)


def read_blocks(view: View, blocks: Iterable[Block], sheet: Sheet, settings: Settings) -> list[str]:
    """Put the copy of the blocks on a sheet; returns what was left out, one line each."""
    readers = {messages: FieldReader(sheet, settings, messages=messages) for messages in (True, False)}
    notes: list[str] = []
    for block in blocks:
        strings = _strings(view.sub(*block.inside), block)
        messages = block.name == "i18n"
        reader = readers[messages]
        reader.add_all((), strings.rich, strings.foreign)
        for entry in strings.fields:
            language = block.locale or (entry.path[0] if messages and entry.path else "")
            if code_of(language) in ("", "en"):
                reader.add(entry)
            else:
                reader.foreign += 1
        notes += [f"<{block.name}>: {note}" for note in strings.notes]
    return [*notes, *readers[True].notes(), *readers[False].notes()]


def _strings(view: View, block: Block) -> Strings:
    if block.lang in ("yaml", "yml") or not (block.lang or view.text.lstrip().startswith(("{", "[", "/"))):
        try:
            return read_yaml(view)[0]
        except InvalidYaml:
            return read_pairs(view)
    return read_json(view)
