"""The strings of a file's front matter, whatever it is written in, each at its place."""

import re
from dataclasses import dataclass, field

from copylint.formats.data.fields import FieldReader
from copylint.formats.data.front_lines import read_edn, read_lines
from copylint.formats.data.json_strings import read_json, read_json_head
from copylint.formats.data.strings import Entry, Field, Strings, places, strings_of
from copylint.formats.data.toml_strings import read_toml
from copylint.formats.data.yaml_strings import InvalidYaml, read_pairs, read_yaml
from copylint.formats.rich.lines import Found
from copylint.formats.settings import Settings
from copylint.formats.sheet.sheet import Sheet
from copylint.text.span import Span
from copylint.text.view import View

# `---`, with the name of what it is written in where that is not YAML; `+++` is TOML and `;;;` is JSON.
_FENCE = re.compile(
    r"(?:[ \t]*(?:\r\n|\n|\r))*+"
    r"(?P<f>---|\+\+\+|;;;)(?P<lang>ya?ml|toml|json5?|js|javascript|ts|typescript)?[ \t]*(?:\r\n|\n|\r)"
)
_ENDS = {
    "---": re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|\Z)", re.MULTILINE),
    "+++": re.compile(r"^\+\+\+[ \t]*(?:\r\n|\n|\r|\Z)", re.MULTILINE),
    ";;;": re.compile(r"^;;;[ \t]*(?:\r\n|\n|\r|\Z)", re.MULTILINE),
}
_LANGUAGES = {"---": "yaml", "+++": "toml", ";;;": "json"}
_DECLARED = re.compile(
    r"^(?:export[ \t]++)?(?:const|let|var)[ \t]++([\w$]{1,40}+)[ \t]*+=[ \t]*+"
    r"(?:\"(?P<double>[^\"\\\n]*+)\"|(?P<quote>['`])(?P<single>[^'`\\$\n]*+)(?P=quote))[ \t]*+;?+[ \t\r]*+$",
    re.MULTILINE,
)
_JSON = re.compile(r"\s*+\{\s*+[\"']")
_EDN = re.compile(r"\s*+\{\s*+:[a-z]")


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

    def take(self, strings: Strings) -> None:
        """Take over what was read of it."""
        self.fields, self.rich, self.values = strings.fields, strings.rich, strings.values
        self.foreign = strings.foreign


def read_front_matter(view: View, *, lines: bool = False) -> FrontMatter:
    """Find and read the front matter; without one the result is empty and ends at 0.

    With ``lines``, settings without a fence count as well, as in Markdown for Pelican.
    """
    fence = _FENCE.match(view.text)
    if not fence:
        return _unfenced(view, lines=lines)
    ending = _ENDS[fence["f"]].search(view.text, fence.end())
    if not ending:
        return FrontMatter()
    made = FrontMatter(ending.end(), fence.end())
    inner = view.sub(fence.end(), ending.start())
    language = fence["lang"] or _LANGUAGES[fence["f"]]
    if language in ("yaml", "yml"):
        return made if _read_yaml(inner, made) else FrontMatter()
    if language == "toml":
        strings = read_toml(inner)
        made.notes = [f"the front matter: {note}" for note in strings.notes]
    elif language.startswith("json"):
        strings = read_json(inner)
        made.notes = [f"the front matter: {note}" for note in strings.notes]
    else:  # a script: what it gives for the values of a map, up to where it works something out
        strings = _declared(inner)
        opens = -1 if strings.fields else inner.text.find("{")
        strings = read_json(inner.sub(opens, len(inner.text))) if opens >= 0 else strings
    made.take(strings)
    return made


def _unfenced(view: View, *, lines: bool) -> FrontMatter:
    """A map of JSON or EDN that a file opens with, or lines of settings."""
    strings, end = Strings(), 0
    if _JSON.match(view.text):
        strings, end = read_json_head(view)
    elif _EDN.match(view.text):
        strings, end = read_edn(view)
    elif lines:
        strings, end = read_lines(view)
    made = FrontMatter(end)
    made.take(strings)
    return made


def put_front_matter(view: View, sheet: Sheet, settings: Settings, *, lines: bool = False) -> FrontMatter:
    """Read the front matter and put its copy on a sheet; ``notes`` say what was left out."""
    front = read_front_matter(view, lines=lines)
    reader = FieldReader(sheet, settings)
    reader.add_all(front.fields, front.rich, front.foreign)
    front.notes.extend(reader.notes())
    return front


def _declared(view: View) -> Strings:
    """The strings that a script declares, each on a line of its own: `const title = "…"`."""
    found = [
        (pair[1], view.sub(*pair.span("double" if pair["double"] is not None else "single")))
        for pair in _DECLARED.finditer(view.text)
    ]
    return strings_of([Entry((name,), value.text, value) for name, value in found])


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
    made.take(strings)
    return True
