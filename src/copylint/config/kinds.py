"""Which kind of document is this, and why? Answered from flags, config, front matter, path and structure."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import PurePath
from typing import NamedTuple

from pathspec import GitIgnoreSpec

from copylint.config.merge import below
from copylint.config.model import Config
from copylint.config.table import FAMILIES, KindRow, KindTable, kind_table
from copylint.files.project import inside_project
from copylint.terms import BlockKind, CopylintError, DocumentKind
from copylint.text import Document

__all__ = ["FAMILIES", "KindGuess", "KindRow", "KindTable", "guess_kind", "kind_table", "parse_kind"]

_DATELINE = re.compile(
    r"[A-Z][\w .,'’-]{1,60}[,(–—-]\s*(?:[A-Z][a-z]+day,?\s+)?"
    r"(?:(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s+\d{1,2}"
    r"|\d{1,2}\.?\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r"),?\s+\d{4}\b.{0,40}?(?:–|—|--|-|:)\s"
)
_LEADING_NUMBER = re.compile(r"^\d{1,3}[.\-_ ]+(?=\D)")
_INDEX_FILES = ("index", "page", "_index")  # "app/faq/page.mdx" is named by its folder


class KindGuess(NamedTuple):
    """A kind, whether somebody said so, and what it rests on."""

    kind: DocumentKind
    sure: bool
    why: str


def parse_kind(name: str) -> DocumentKind:
    """The kind of that name; raises CopylintError that lists the kinds."""
    try:
        return DocumentKind(name)
    except ValueError:
        known = ", ".join(kind.value for kind in DocumentKind)
        raise CopylintError(f'no kind of document called "{name}"; the kinds are {known}') from None


def guess_kind(path: str, config: Config, document: Document, given: DocumentKind | None = None) -> KindGuess:
    """The kind of the document at ``path`` (as the user named it; it need not exist).

    The first that answers decides: ``given``, the config's globs, front matter, folder and file
    names below the config or else the repository, a category, the shape of the page. Raises
    CopylintError if the front matter names a kind that does not exist.
    """
    if given is not None:
        return KindGuess(given, True, "--kind")
    table = kind_table()
    front = document.front_matter
    if config.kind is not None:
        return KindGuess(config.kind, True, f"config: {_override(config)}")
    inside = below(path, config.folder) if config.path else ""
    for glob, kind in config.kinds if inside else ():
        if _spec(glob).match_file(inside):
            return KindGuess(kind, True, f"config: {glob}")
    said = front.get("copylint")
    if isinstance(said, dict) and "kind" in said:
        try:
            return KindGuess(parse_kind(str(said["kind"])), True, "front matter: copylint.kind")
        except CopylintError as error:
            raise CopylintError(f"{path}: front matter: {error}") from None
    guess = (
        _by_value(table, front, ("type", "layout", "template"))
        # A config further down must not hide the names of the folders above it.
        or _by_path(table, PurePath(below(path, config.root)) if config.root else inside_project(path))
        or _by_value(table, front, ("category",))
        or _by_shape(table, document)
    )
    return guess or KindGuess(DocumentKind.WEB, False, "nothing says what kind of page it is")


@cache
def _spec(glob: str) -> GitIgnoreSpec:
    return GitIgnoreSpec.from_lines([glob])


def _override(config: Config) -> str:
    """The globs of the override that sets the kind."""
    setting = config.settings.get(("kind",))
    return setting.origins[-1].override if setting else "kind"


def _by_value(table: KindTable, front: object, keys: tuple[str, ...]) -> KindGuess | None:
    if not isinstance(front, dict):
        return None
    for key in keys:
        value = front.get(key)
        for text in value if isinstance(value, list) else [value]:
            if isinstance(text, str) and (name := _slug(PurePath(text).stem)):
                for row in table.rows.values():
                    if name in row.values or name in row.paths:
                        return KindGuess(row.kind, False, f"front matter: {key} {text}")
    return None


def _slug(text: str) -> str:
    return re.sub(r"[\s_]+", "-", text.strip().lower()).strip("-")


def _by_path(table: KindTable, pure: PurePath) -> KindGuess | None:
    """A folder that claims all beneath it, the innermost first; else the name nearest to the file."""
    stem = pure.name.split(".")[0] or pure.name
    if stem not in _INDEX_FILES:
        repo = _named(table, stem)
        if repo and repo.kind is DocumentKind.REPO:
            return KindGuess(repo.kind, False, f"file name: {stem}")
    folders = [part for part in reversed(pure.parts[:-1]) if part not in (".", "..", "/")]
    rows = [(part, row) for part in folders if (row := _named(table, part))]
    for part, row in rows:
        if row.claims:
            return KindGuess(row.kind, False, f"path: {part}")
    if stem not in _INDEX_FILES and (named := _named(table, stem)):
        return KindGuess(named.kind, False, f"file name: {stem}")
    return next((KindGuess(row.kind, False, f"path: {part}") for part, row in rows), None)


def _named(table: KindTable, part: str) -> KindRow | None:
    bare = _LEADING_NUMBER.sub("", part).strip("_").replace("_", "-")
    for row in table.rows.values():
        for word in row.paths:
            if word == (bare if word.isupper() else bare.lower()):
                return row
    return None


def _by_shape(table: KindTable, document: Document) -> KindGuess | None:
    if any(block.kind is BlockKind.SUBJECT for block in document.blocks):
        return KindGuess(DocumentKind.EMAIL, False, "a subject line")
    body = next((block for block in document.blocks if block.kind is BlockKind.PARAGRAPH), None)
    if body is not None and _DATELINE.match(body.text):
        return KindGuess(DocumentKind.PRESS, False, "a dateline")
    headings = tuple(_heads(document))
    for row in table.rows.values():
        found = [heading for heading in dict.fromkeys(headings) if heading.lower() in row.headings]
        if len(found) > 1:
            return KindGuess(row.kind, False, f"headings: {found[0]}, {found[1]}")
    for row in table.rows.values():
        for key in row.keys:
            if key in document.front_matter:
                return KindGuess(row.kind, False, f"front matter: {key}")
    return None


def _heads(document: Document) -> Iterator[str]:
    """Headings, and paragraphs in their place: "Objective:" on a line of its own."""
    for block in document.blocks:
        text = block.text.strip()
        if block.kind.heads or (len(text) < 40 and text.endswith(":")):
            yield text.rstrip(":").strip().replace("’", "'")
