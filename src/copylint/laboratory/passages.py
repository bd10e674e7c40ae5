"""Running text for one rule: passages in which it must find something, and traps in which it must not."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from copylint.facts import Names
from copylint.laboratory.labels import LabelsError
from copylint.laboratory.strict_toml import expect, listed, load_toml, tables, words
from copylint.terms import DocumentKind
from copylint.text import Span


@dataclass(frozen=True, slots=True)
class Passage:
    """A few sentences of Markdown, and the unit that must be found or that tempts.

    ``mark`` is in code points of ``text``, from which the marks are gone.
    """

    where: str  # file and number, as "we-offer.toml, trap 3"
    text: str
    mark: Span
    kind: DocumentKind
    why: str = ""  # of a trap: what tempts, and why it is right

    @property
    def marked(self) -> str:
        """The words between the marks, in one line."""
        return " ".join(self.text[self.mark.start : self.mark.end].split())


@dataclass(frozen=True, slots=True)
class Moves:
    """All passages for one rule, and the names that count as ours in them."""

    rule: str
    names: Names
    flags: tuple[Passage, ...]
    traps: tuple[Passage, ...]


def load_moves(folder: Path) -> tuple[Moves, ...]:
    """Every ``RULE.toml`` of a folder, by name; raises LabelsError for whatever is wrong in one."""
    return tuple(_moves(path) for path in sorted(folder.glob("*.toml")))


def _moves(path: Path) -> Moves:
    data = load_toml(path)
    expect(str(path), data, ("names", "products", "flag", "trap"))
    return Moves(
        rule=path.stem,
        names=Names(
            company=listed(f'{path}: "names"', data["names"]),
            products=listed(f'{path}: "products"', data["products"]),
        ),
        flags=_passages(path, "flag", data),
        traps=_passages(path, "trap", data),
    )


def _passages(path: Path, sort: str, data: Mapping[str, Any]) -> tuple[Passage, ...]:
    found = []
    for number, entry in enumerate(tables(f'{path}: "{sort}"', data[sort]), 1):
        where = f"{path}: {sort} {number}"
        expect(where, entry, ("kind", "text", "why") if sort == "trap" else ("kind", "text"))
        text, mark = _unmarked(where, words(where, entry["text"]))
        why = words(where, entry["why"]) if sort == "trap" else ""
        found.append(Passage(f"{path.name}, {sort} {number}", text, mark, _kind(where, entry["kind"]), why))
    return tuple(found)


def _unmarked(where: str, text: str) -> tuple[str, Span]:
    """The text without its marks, and the span that stood between them."""
    start, end = text.find("<<"), text.find(">>") - len("<<")
    if text.count("<<") != 1 or text.count(">>") != 1 or not text[start + 2 : end + 2].strip():
        raise LabelsError(f"{where}: the text needs exactly one <<…>> with words in it")
    return text.replace("<<", "").replace(">>", ""), Span(start, end)


def _kind(where: str, name: object) -> DocumentKind:
    known = [kind.value for kind in DocumentKind]
    if name not in known:
        raise LabelsError(f"{where}: no kind of document called {name!r}; the kinds are {', '.join(known)}")
    return DocumentKind(name)
