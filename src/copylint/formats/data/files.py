"""Whole content files: YAML, JSON, TOML and arrays of PHP, whose strings are copy as their keys say."""

import re
from pathlib import PurePath

from copylint.formats.comments.directives import find_directives
from copylint.formats.data.fields import FieldReader
from copylint.formats.data.json_strings import read_json
from copylint.formats.data.php_strings import holds_arrays, read_php
from copylint.formats.data.strings import Strings, places
from copylint.formats.data.toml_strings import read_toml
from copylint.formats.data.yaml_strings import InvalidYaml, read_pairs, read_yaml
from copylint.formats.settings import Settings
from copylint.formats.sheet.sheet import Sheet
from copylint.formats.vocabulary import languages
from copylint.formats.vocabulary.key_words import words
from copylint.text.document import Document
from copylint.text.source import Source
from copylint.text.span import Span
from copylint.text.view import View

_EMPTY_FRONT = re.compile(r"---[ \t]*(?:\r\n|\n|\r)---[ \t]*(?:\r\n|\n|\r)")


def read_yaml_file(source: Source, settings: Settings) -> Document:
    """Read a YAML file, every document in it."""
    view = View.whole(source.text)
    try:
        strings, _ = read_yaml(view)
    except InvalidYaml as error:
        strings = read_pairs(view)
        strings.notes.append(
            f"line {(error.line or 0) + 1}: {error}, so it was read line by line;"
            " put values with a colon in quotes"
        )
    return content_of(source, settings, "yaml", strings, "#")


def read_json_file(source: Source, settings: Settings) -> Document:
    """Read a JSON file; comments in it are no harm, nor is the empty front matter of Jekyll."""
    front = _EMPTY_FRONT.match(source.text)
    view = View.whole(source.text)
    return content_of(
        source, settings, "json", read_json(view.sub(front.end(), len(view.text)) if front else view), "/*"
    )


def read_toml_file(source: Source, settings: Settings) -> Document:
    """Read a TOML file."""
    return content_of(source, settings, "toml", read_toml(View.whole(source.text)), "#")


def read_php_arrays(source: Source, settings: Settings) -> Document | None:
    """Read the arrays of words that a PHP file returns or sets; None for a page, or any other program."""
    if not holds_arrays(source.text):
        return None
    strings = read_php(View.whole(source.text))
    # Comments of PHP are found by the ending.
    return content_of(source, settings, "php", strings) if strings.fields else None


def content_of(
    source: Source, settings: Settings, name: str, strings: Strings, comment: str = ""
) -> Document:
    """The document that the strings of a content file make, as their keys say.

    ``comment`` is how the format writes comments, if not as markup does; see ``find_directives``.
    """
    sheet = Sheet()
    values = strings.values
    notes = list(strings.notes)
    language = languages.of_path(source.path)
    messages = languages.holds_messages(source.path) or _is_table_of_messages(values)
    if language not in ("", "en"):
        notes.append(f'not read: its name says that it is in another language ("{language}")')
    else:
        above = (PurePath(source.path).stem,)
        reader = FieldReader(sheet, settings, above, messages=messages)
        reader.add_all(strings.fields, strings.rich, strings.foreign)
        notes += reader.notes()
    lines = Span(0, len(source.text) if comment else 0)
    found = find_directives(source, (), lines, comment or "#", places(strings.fields, strings.rich))
    return Document(source, name, sheet.blocks(), values, found.directives, (*notes, *found.notes))


def _is_table_of_messages(values: dict[str, object]) -> bool:
    """Whether everything stands under languages: under one, as Rails writes it, or under several."""
    if len(values) == 1:
        return all(languages.code_of(key) and words(key) for key in values)
    return languages.languages_in(list(values))
