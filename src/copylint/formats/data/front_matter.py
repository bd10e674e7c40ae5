"""The strings of a file's front matter, YAML or TOML, each at its place."""

import re
from dataclasses import dataclass, field

from copylint.formats.data.fields import FieldReader
from copylint.formats.data.strings import Field, places
from copylint.formats.data.toml_strings import read_toml
from copylint.formats.data.yaml_strings import InvalidYaml, read_pairs, read_yaml
from copylint.formats.rich.lines import Found
from copylint.formats.settings import Settings
from copylint.formats.sheet.sheet import Sheet
from copylint.text.span import Span
from copylint.text.view import View

_FENCE = re.compile(r"(?P<f>---|\+\+\+)[ \t]*(?:\r\n|\n|\r)")
_YAML_END = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|\Z)", re.MULTILINE)
_TOML_END = re.compile(r"^\+\+\+[ \t]*(?:\r\n|\n|\r|\Z)", re.MULTILINE)


@dataclass(slots=True)
class FrontMatter:
    """What stands above the body, up to ``end`` in the text; ``values`` as plain strings, lists and maps."""

    end: int = 0
    start: int = 0
    fields: list[Field] = field(default_factory=list)
    rich: list[Found] = field(default_factory=list)
    foreign: int = 0
    values: dict[str, object] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)

    @property
    def strings(self) -> tuple[Span, ...]:
        """Where its strings stand in the source."""
        return places(self.fields, self.rich)


def read_front_matter(view: View) -> FrontMatter:
    """Find and read the front matter; without one the result is empty and ends at 0."""
    fence = _FENCE.match(view.text)
    if not fence:
        return FrontMatter()
    toml = fence["f"] == "+++"
    ending = (_TOML_END if toml else _YAML_END).search(view.text, fence.end())
    if not ending:
        return FrontMatter()
    made = FrontMatter(ending.end(), fence.end())
    inner = view.sub(fence.end(), ending.start())
    if toml:
        strings = read_toml(inner)
        made.fields, made.rich, made.values = strings.fields, strings.rich, strings.values
        made.foreign = strings.foreign
        made.notes = [f"the front matter: {note}" for note in strings.notes]
    elif not _read_yaml(inner, made):
        return FrontMatter()
    return made


def put_front_matter(view: View, sheet: Sheet, settings: Settings) -> FrontMatter:
    """Read the front matter and put its copy on a sheet; ``notes`` say what was left out."""
    front = read_front_matter(view)
    reader = FieldReader(sheet, settings)
    reader.add_all(front.fields, front.rich, front.foreign)
    front.notes.extend(reader.notes())
    return front


def _read_yaml(view: View, made: FrontMatter) -> bool:
    """Whether it is a map, or at least means to be one: a rule and a paragraph are no front matter."""
    try:
        strings, is_map = read_yaml(view)
    except InvalidYaml as error:
        strings = read_pairs(view)
        if not strings.fields and error.line is not None:
            return False
        line = 1 if error.line is None else error.line + 2  # the fence is line 1
        made.notes.append(
            f"line {line}: the front matter is {error} and was read line by line;"
            " put values with a colon in quotes"
        )
    else:
        if not is_map:
            return False
    made.fields, made.rich, made.values = strings.fields, strings.rich, strings.values
    made.foreign = strings.foreign
    return True
