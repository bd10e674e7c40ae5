"""The types of values that are texts: words, lists of them, globs, paths, reports."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from copylint.config.globs import fault, written_out
from copylint.config.places import KeyPath
from copylint.config.values import Schema, Sheet


@dataclass(frozen=True, slots=True)
class Text:
    """A text that is not empty."""

    words: str = "a text"

    def read(self, value: Any, at: KeyPath, sheet: Sheet) -> str:
        """The text, as it stands."""
        if not isinstance(value, str) or not value.strip():
            sheet.fail(at, f'"{at[-1]}" is a text in quotation marks, and not an empty one')
        return value

    def schema(self) -> Schema:
        """A string with something in it."""
        return {"type": "string", "pattern": r"\S"}


@dataclass(frozen=True, slots=True)
class Texts:
    """A list of texts; ``alone``: one of them may stand without its brackets."""

    words: str = "a list of texts"
    pattern: str = r"\S"  # what each of them matches
    wrong: str = ""  # what to say of one that does not, with {} for it
    alone: bool = False
    some: bool = False  # at least one

    def read(self, value: Any, at: KeyPath, sheet: Sheet) -> tuple[str, ...]:
        """The texts."""
        key = at[-1]
        if isinstance(value, str) and self.alone:
            return self.read([value], at, sheet)
        if isinstance(value, str):
            sheet.fail(at, f'"{key}" is a list; write {key} = ["{value}"]')
        if not isinstance(value, list):
            sheet.fail(at, f'"{key}" is a list of texts; write {key} = ["…"]')
        if self.some and not value:
            sheet.fail(at, f'"{key}" is empty; write {key} = ["…"]')
        for number, item in enumerate(value):
            if not isinstance(item, str) or not item.strip():
                sheet.fail((*at, number), f'"{key}" holds texts in quotation marks, none of them empty')
            if self.wrong and not re.search(self.pattern, item):
                sheet.fail((*at, number), self.wrong.format(item))
        return tuple(value)

    def schema(self) -> Schema:
        """An array of strings."""
        item = {"type": "string", "pattern": self.pattern}
        array: Schema = {"type": "array", "items": item} | ({"minItems": 1} if self.some else {})
        return {"anyOf": [item, array]} if self.alone else array


@dataclass(frozen=True, slots=True)
class Globs:
    """A list of globs, with braces written out."""

    words: str = "a list of globs"
    may_take_back: bool = False
    some: bool = False

    def read(self, value: Any, at: KeyPath, sheet: Sheet) -> tuple[str, ...]:
        """The globs."""
        texts = Texts(some=self.some).read(value, at, sheet)
        return tuple(
            one for n, glob in enumerate(texts) for one in globs(glob, (*at, n), sheet, self.may_take_back)
        )

    def schema(self) -> Schema:
        """An array of strings; what else makes a good glob only the reader knows."""
        return Texts(some=self.some, pattern=GLOB).schema()


GLOB = r"^(?!.*\\)(?!(.*/)?\.\.(/|$))\S(.*\S)?$"  # the part of the rules on globs that a schema can say


def globs(glob: str, at: KeyPath, sheet: Sheet, may_take_back: bool = False) -> tuple[str, ...]:
    """A glob with its braces written out. Fails if it could never match."""
    try:
        found = written_out(glob)
    except ValueError as error:
        sheet.fail(at, f'the glob "{glob}" {error}')
    for one in found:
        if wrong := fault(one, may_take_back=may_take_back):
            sheet.fail(at, f'the glob "{glob}" {wrong}')
    return found


@dataclass(frozen=True, slots=True)
class InsidePath:
    """A path inside of the repository."""

    words: str = "a path, as seen from the config file, inside of the repository"

    def read(self, value: Any, at: KeyPath, sheet: Sheet) -> Path:
        """The path, joined to the folder of the file."""
        return sheet.inside(Text().read(value, at, sheet), at)

    def schema(self) -> Schema:
        """A string."""
        return Text().schema()


@dataclass(frozen=True, slots=True)
class Folders:
    """Folders inside of the repository, which must be there."""

    words: str = "a list of folders, as seen from the config file, inside of the repository"

    def read(self, value: Any, at: KeyPath, sheet: Sheet) -> tuple[Path, ...]:
        """The folders, joined to the folder of the file."""
        found = []
        for number, name in enumerate(Texts().read(value, at, sheet)):
            path = sheet.inside(name, (*at, number))
            if not path.is_dir():
                sheet.fail((*at, number), f'there is no folder "{name}" beside {Path(sheet.shown).name}')
            found.append(path)
        return tuple(found)

    def schema(self) -> Schema:
        """An array of strings."""
        return Texts().schema()


@dataclass(frozen=True, slots=True)
class Reports:
    """Report formats, each with the file it goes to, if not to the screen."""

    words: str = 'a format, or a list of them, each with a file if you like: "sarif:out.sarif"'

    def read(self, value: Any, at: KeyPath, sheet: Sheet) -> tuple[str, ...]:
        """``FORMAT`` or ``FORMAT:PATH``, as they stand."""
        texts = Texts(
            alone=True,
            some=True,
            pattern=_REPORT,
            wrong='"{}" is no report; write "json" or "sarif:out.sarif"',
        )
        found = []
        for number, text in enumerate(texts.read(value, at, sheet)):
            name, colon, file = text.partition(":")
            if colon:
                sheet.inside(file, (*at, number))
            found.append(f"{name}:{file}" if colon else name)
        return tuple(found)

    def schema(self) -> Schema:
        """A string, or an array of strings."""
        return Texts(alone=True, some=True, pattern=_REPORT).schema()


_REPORT = r"^[a-z]+(:.*\S.*)?$"


@dataclass(frozen=True, slots=True)
class RuleOption:
    """A number, a text, a truth value or a list of texts: which, the rule says."""

    words: str = "what the rule's page says: a number, a text or a list of texts"

    def read(self, value: Any, at: KeyPath, sheet: Sheet) -> object:
        """The value as it stands."""
        if isinstance(value, list):
            return list(Texts().read(value, at, sheet))
        if not isinstance(value, (int, str)):
            sheet.fail(at, f'"{at[-1]}" is {self.words}')
        return value

    def schema(self) -> Schema:
        """Any of them."""
        return {"anyOf": [{"type": ["integer", "string", "boolean"]}, Texts().schema()]}


CONTENT_KEYS = Texts(
    words="a list of keys",
    pattern=r"^[^\W\d][\w-]*(?:\.[^\W\d][\w-]*)*$",
    wrong='"{}" is no key; write a key of your files, such as "tagline" or "plans.name"',
)
RULES = Texts(words="a list of rules or families, or ALL")
