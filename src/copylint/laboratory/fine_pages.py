"""Ordinary pages that nobody would send back: how many notes a person gets on each."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from copylint.facts import Names
from copylint.laboratory.collection import load_names, names_of
from copylint.report.wording import notes_of
from copylint.results import FileResult
from copylint.terms import Severity
from copylint.text import Source

MOST_NOTES = 3  # on an ordinary page


@dataclass(frozen=True, slots=True)
class FinePage:
    """What a person gets to see on one page; ``lines`` are the notes, for whoever works on the rules."""

    file: str
    kind: str
    notes: int  # warnings and errors: what is shown unasked
    fix_first: int  # errors
    ideas: int
    lines: tuple[str, ...] = ()

    @property
    def fine(self) -> bool:
        """Whether it is left as much in peace as it must be."""
        return self.notes <= MOST_NOTES and not self.fix_first


def fine_pages(folder: Path, lint: Callable[[Source, Names], FileResult]) -> tuple[FinePage, ...]:
    """The pages in ``folder/pages``, linted with ``folder/names.json``; none if there is no such folder."""
    if not folder.is_dir():
        return ()
    names = load_names(folder / "names.json")
    found = []
    for path in sorted((folder / "pages").rglob("*.*")):
        file = path.relative_to(folder / "pages").as_posix()
        result = lint(Source.decode(path.read_bytes(), file), names_of(names, file))
        notes = notes_of(result)
        found.append(
            FinePage(
                file,
                result.kind.value,
                len(notes),
                sum(note.severity is Severity.ERROR for note in notes),
                len(result.shown) - len(notes),
                tuple(
                    f"{file}:{note.start.line} {note.name} | {' '.join(note.text.split())}" for note in notes
                ),
            )
        )
    return tuple(found)
