"""The schema of a Liquid section: JSON for its editors, of which the defaults and presets reach a page."""

import re

from copylint.formats.data.fields import FieldReader
from copylint.formats.data.json_strings import read_json
from copylint.formats.settings import Settings
from copylint.formats.sheet.sheet import Sheet
from copylint.text.view import View

_OPENS = re.compile(r"\{%-?\s*+schema\s*+(?:'[^'\r\n%]*+'|\"[^\"\r\n%]*+\")?\s*+-?%\}")
_CLOSES = re.compile(r"\{%-?\s*+endschema\b")
_LINE_END = re.compile(r"\r\n|\n|\r")


def put_schema(view: View, sheet: Sheet, settings: Settings) -> list[str]:
    """Put what a schema shows to visitors on a sheet; the notes say what was left out. A file has one."""
    opens = _OPENS.search(view.text)
    closes = _CLOSES.search(view.text, opens.end()) if opens else None
    if not opens or not closes:
        return []
    first = len(_LINE_END.findall(view.root, 0, view.span(opens.end(), opens.end()).start)) + 1
    strings = read_json(view.sub(opens.end(), closes.start()), first)
    reader = FieldReader(sheet, settings)
    reader.add_all(strings.fields, strings.rich, strings.foreign)
    return [*(f"the schema: {note}" for note in strings.notes), *reader.notes()]
