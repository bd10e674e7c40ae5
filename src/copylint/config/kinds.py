"""Which kind of document is this, and why? Answered from flags, config, front matter, path and structure."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import PurePath

from pathspec import GitIgnoreSpec

from copylint.config.evidence import Evidence, KindGuess, weigh
from copylint.config.jobs import by_job
from copylint.config.model import Config
from copylint.config.paths import by_path
from copylint.config.place import Place, place_in
from copylint.config.shape import by_shape
from copylint.config.table import FAMILIES, KindRow, KindTable, kind_table
from copylint.memory import Memory
from copylint.terms import CopylintError, DocumentKind
from copylint.text import Document

__all__ = [
    "FAMILIES",
    "KindGuess",
    "KindRow",
    "KindTable",
    "guess_kind",
    "kind_table",
    "parse_kind",
]


def parse_kind(name: str) -> DocumentKind:
    """The kind of that name; raises CopylintError that lists the kinds."""
    try:
        return DocumentKind(name)
    except ValueError:
        known = ", ".join(kind.value for kind in DocumentKind)
        raise CopylintError(f'no kind of document called "{name}"; the kinds are {known}') from None


def guess_kind(
    path: str,
    config: Config,
    document: Document,
    given: DocumentKind | None = None,
    place: Place | None = None,
    memory: Memory | None = None,
) -> KindGuess:
    """The kind of the document at ``path`` (as the user named it; it need not exist).

    ``place`` is where it stands; without it the disk is asked.

    What somebody said decides, the first of: ``given``, the config, ``copylint: {kind: …}`` in front matter.
    If nobody did, everything that speaks for a kind is weighed: other front matter, folder and file
    names below the config or else the repository, and what the document holds. ``memory`` is that of earlier
    versions of it. Raises CopylintError if the
    front matter names a kind that does not exist.
    """
    if given is not None:
        return KindGuess(given, True, "--kind")
    table = kind_table()
    front = document.front_matter
    if config.kind is not None:
        return KindGuess(config.kind, True, f"config: {_override(config)}")
    place = place or place_in(path, config)
    for glob, kind in config.kinds if place.below else ():
        if _spec(glob).match_file(place.below):
            return KindGuess(kind, True, f"config: {glob}")
    said = front.get("copylint")
    if isinstance(said, dict) and "kind" in said:
        try:
            return KindGuess(parse_kind(str(said["kind"])), True, "front matter: copylint.kind")
        except CopylintError as error:
            raise CopylintError(f"{path}: front matter: {error}") from None
    return weigh(
        (
            *_by_value(table, front, ("type",), 9),
            *_by_value(table, front, ("layout", "template"), 7),
            *by_path(table, PurePath(place.inside)),
            *_by_value(table, front, ("category",), 3),
            *by_shape(table, document, memory or Memory()),
            *by_job(table, document, memory),
        )
    )


@cache
def _spec(glob: str) -> GitIgnoreSpec:
    return GitIgnoreSpec.from_lines([glob])


def _override(config: Config) -> str:
    """The globs of the override that sets the kind."""
    setting = config.settings.get(("kind",))
    return setting.origins[-1].override if setting else "kind"


def _by_value(
    table: KindTable, front: Mapping[str, object], keys: tuple[str, ...], weight: int
) -> Iterator[Evidence]:
    """The first value that names a kind."""
    values = ((key, front.get(key)) for key in keys)
    each = ((key, text) for key, value in values for text in (value if isinstance(value, list) else [value]))
    for key, text in each:
        if isinstance(text, str) and (name := _slug(PurePath(text).stem)):
            for row in table.rows.values():
                if name in row.values or name in row.paths:
                    yield Evidence(row.kind, weight, f"front matter: {key} {text}")
                    return


def _slug(text: str) -> str:
    return re.sub(r"[\s_]+", "-", text.strip().lower()).strip("-")
