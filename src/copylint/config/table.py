"""What each kind of document gets: which families of rules, which score, whose acting counts."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any

from copylint import facts
from copylint.config.errors import ConfigError
from copylint.lexicon.folder import rules_folder
from copylint.terms import DocumentKind

FAMILIES = (*facts.FAMILIES, "page")  # "page": rules about a page as a whole
LEVELS = ("on", "info", "off")
_ONE_OF = {
    "scored": ("yes", "shown", "no", "marks", "matrix", "provisional"),
    "protagonist": ("reader", "customer", "candidate"),
    "copy": ("yes", "if-asked", "no"),
}
APPRAISALS = ("matrix", "goals", "answers", "duties")
_LISTS = ("headings", "says", "source", "columns", "talk")
_WORDS = ("paths", "words", "values", "keys", "nouns", "titles", "teams", "roles", "fields")
_KEYS = {
    *_ONE_OF,
    *LEVELS,
    "gate",
    "target",
    "claims",
    "appraised",
    *_WORDS,
    *_LISTS,
}


@dataclass(frozen=True, slots=True)
class KindRow:
    """One kind of document: what it gets and how it is recognised."""

    kind: DocumentKind
    scored: str  # yes · shown · no · marks · matrix · provisional
    protagonist: str  # whose acting counts: reader · customer · candidate
    gate: bool  # whether a score threshold may fail such a page
    copy: str  # yes · if-asked · no
    levels: Mapping[str, str]  # family → on · info · off, every family
    target: float | None = None  # share of units with an outcome that is worth 80 points
    claims: bool = False  # a folder of that name claims everything beneath it
    appraised: tuple[str, ...] = ()  # what the report says of the whole document: some of APPRAISALS
    paths: tuple[str, ...] = ()  # folder names and file names without ending
    words: tuple[str, ...] = ()  # looked for anywhere in a file's name; with "$" at its end only
    values: tuple[str, ...] = ()  # values of front matter keys
    keys: tuple[str, ...] = ()  # front matter keys only such a page has
    headings: tuple[str, ...] = ()  # in lower case
    says: tuple[str, ...] = ()  # phrases, in lower case
    source: tuple[str, ...] = ()  # what only the source of such a page holds
    columns: tuple[str, ...] = ()  # heads of the columns of a table, in lower case
    talk: tuple[str, ...] = ()  # words of the trade, in lower case
    nouns: tuple[str, ...] = ()  # what a short heading is about
    titles: tuple[str, ...] = ()  # what a title ends in
    teams: tuple[str, ...] = ()  # folders of a handbook that belong to such a team
    roles: tuple[str, ...] = ()  # what the name of a job ends in
    fields: tuple[str, ...] = ()  # and what it is a job in

    @property
    def inside(self) -> bool:
        """Whether such documents are for the team itself: plans, briefs, messaging pages, job posts."""
        return "matrix" in self.appraised

    def reads(self, sure: bool) -> bool:
        """Whether a document of this kind is read as copy; ``sure``: somebody said it is one."""
        return self.copy == "yes" or (self.copy == "if-asked" and sure)

    def level(self, family: str) -> str:
        """The level of a family: on, info or off. A team's own family is on wherever copy is read."""
        return self.levels.get(family, "off" if self.copy == "no" else "on")


@dataclass(frozen=True, slots=True)
class KindTable:
    """All kinds, in the order in which they are tried."""

    rows: Mapping[DocumentKind, KindRow] = field(default_factory=dict)

    def __getitem__(self, kind: DocumentKind) -> KindRow:
        return self.rows[kind]

    def judged(self, kind: DocumentKind, firm: bool) -> KindRow:
        """What a page of a kind gets; ``firm``: nobody doubts that it is one.

        Where one does, the page is judged gently: read unless such pages never are, no gate, no final score,
        and no more than ideas where the kind and a page of no known kind are judged differently.
        """
        row = self.rows[kind]
        if firm:
            return row
        plain = self.rows[DocumentKind.WEB]
        levels = {name: at if at == plain.levels[name] else "info" for name, at in row.levels.items()}
        return replace(
            row,
            levels=levels,
            gate=False,
            copy="no" if row.copy == "no" else "yes",
            scored="provisional" if row.scored in ("yes", "shown") else row.scored,
        )


@cache
def kind_table(path: Path | None = None) -> KindTable:
    """Read ``rules/kinds.toml``, or the file at ``path``, strictly.

    Raises ConfigError if a kind, a key or a family is missing, misspelt or given twice.
    """
    file = path or rules_folder() / "kinds.toml"
    try:
        data = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise ConfigError(f"{file}: {error}") from None
    known = {kind.value for kind in DocumentKind}
    for name in data.keys() ^ known:
        raise ConfigError(f'{file}: {"no such kind" if name in data else "the table lacks"} "{name}"')
    return KindTable({DocumentKind(name): _row(DocumentKind(name), row, file) for name, row in data.items()})


def _row(kind: DocumentKind, row: dict[str, Any], file: Path) -> KindRow:
    where = f"{file}: [{kind.value}]"
    for key in row.keys() - _KEYS:
        raise ConfigError(f'{where}: unknown key "{key}"')
    for key in (*_ONE_OF, "gate"):
        if key not in row:
            raise ConfigError(f'{where}: "{key}" is missing')
    for key, allowed in _ONE_OF.items():
        if row[key] not in allowed:
            raise ConfigError(f'{where}: {key} is "{row[key]}"; write one of {", ".join(allowed)}')
    for key, kind_of in (
        ("gate", bool),
        ("claims", bool),
        ("target", float),
        *((key, list) for key in _LISTS),
    ):
        if not isinstance(row.get(key, kind_of()), kind_of):
            raise ConfigError(f"{where}: {key} has the wrong type")
    return KindRow(
        kind=kind,
        scored=row["scored"],
        protagonist=row["protagonist"],
        gate=row["gate"],
        copy=row["copy"],
        levels=_levels(row, where),
        target=row.get("target"),
        claims=row.get("claims", False),
        appraised=_appraised(row, where),
        **{key: _words(row, key, where) for key in _WORDS},
        **{key: tuple(str(text) for text in row.get(key, ())) for key in _LISTS},
    )


def _words(row: dict[str, Any], key: str, where: str) -> tuple[str, ...]:
    value = row.get(key, "")
    if not isinstance(value, str):
        raise ConfigError(f"{where}: {key} is a text with spaces between the words")
    return tuple(value.split())


def _appraised(row: dict[str, Any], where: str) -> tuple[str, ...]:
    found = _words(row, "appraised", where)
    for name in found:
        if name not in APPRAISALS:
            raise ConfigError(f'{where}: appraised has "{name}"; write some of {", ".join(APPRAISALS)}')
    return found


def _levels(row: dict[str, Any], where: str) -> dict[str, str]:
    found: dict[str, str] = {}
    rest = [level for level in LEVELS if _words(row, level, where) == ("rest",)]
    for level in LEVELS:
        for family in () if level in rest else _words(row, level, where):
            if family not in FAMILIES or family in found:
                raise ConfigError(f'{where}: "{family}" is no family, or stands there twice')
            found[family] = level
    if len(rest) != 1:
        raise ConfigError(f"{where}: one of on, info and off must be the rest")
    return {family: found.get(family, rest[0]) for family in FAMILIES}
