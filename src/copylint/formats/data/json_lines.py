"""JSON line by line, as content systems export it: a value a line, each read by itself."""

import re

from copylint.formats.data.files import content_of
from copylint.formats.data.json_strings import read_json, read_json_keys
from copylint.formats.data.strings import Entry, strings_of
from copylint.formats.settings import Settings
from copylint.text.document import Document
from copylint.text.source import Source
from copylint.text.view import View

_LINE = re.compile(r"[^\r\n]*+(?:\r\n|\n|\r|\Z)")


def read_json_lines_file(source: Source, settings: Settings) -> Document:
    """Read a .jsonl or .ndjson file; of a line that is no JSON what stands before the mistake is read."""
    view = View.whole(source.text)
    entries: list[Entry] = []
    bad: list[int] = []
    for number, line in enumerate(_LINE.finditer(source.text)):
        if not line[0].strip().strip("\ufeff"):
            continue
        found = read_json_keys(view.sub(*line.span()))
        entries += [one._replace(path=(number, *one.path)) for one in found.entries]
        if found.notes:
            bad.append(number + 1)
    if bad:
        whole = read_json(view)
        if not whole.notes:  # one value over many lines, under the wrong ending
            return content_of(source, settings, "json", whole)
    return content_of(source, settings, "json", strings_of(entries, _notes(bad)))


def _notes(bad: list[int]) -> list[str]:
    if not bad:
        return []
    others = f" (and {len(bad) - 1:,} more line{'s' * (len(bad) > 2)})" if len(bad) > 1 else ""
    return [f"line {bad[0]}{others}: not valid JSON; what stands before the mistake was read"]
