"""What a repository keeps where: folders whose pages are of one kind, and folders without copy of today."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from copylint.config.kinds import KindGuess, kind_table
from copylint.formats.vocabulary.languages import code_of
from copylint.terms import DocumentKind

_LEAST = 2  # pages of one kind that make a folder worth a line
_TESTS = frozenset("test tests __tests__ __mocks__ __snapshots__ fixtures testdata e2e cypress".split())
_OLD = frozenset(
    "archive archived archives _archive old _old drafts draft _drafts backup backups trash".split()
)


@dataclass(frozen=True, slots=True)
class PagePlace:
    """A page: its path from the folder of the config on, its kind and why, whether it is in English."""

    path: str
    kind: KindGuess
    english: bool = True


@dataclass(frozen=True, slots=True)
class FolderGuess:
    """A folder as a glob, how many pages it holds, and what is guessed of it."""

    glob: str
    pages: int
    kind: DocumentKind | None = None
    why: str = ""  # for an excluded folder
    sure: bool = True


def guess_kinds(places: Iterable[PagePlace]) -> tuple[FolderGuess, ...]:
    """Folders whose name says what their pages are; ``sure`` where copylint reads such pages unasked."""
    counted: Counter[tuple[tuple[str, ...], DocumentKind]] = Counter()
    for place in places:
        parts = PurePosixPath(place.path).parts[:-1]
        said = place.kind.why.removeprefix("path: ")
        if said == place.kind.why or said not in parts or kind_table()[place.kind.kind].copy == "no":
            continue
        last = len(parts) - 1 - parts[::-1].index(said)
        counted[parts[: last + 1], place.kind.kind] += 1
    return tuple(
        FolderGuess(
            glob_of(folder), pages, kind, sure=kind_table()[kind].reads(False) and _on_its_own(folder)
        )
        for (folder, kind), pages in sorted(counted.items(), key=lambda item: (-len(item[0][0]), item[0]))
        if pages >= _LEAST
    )


def _on_its_own(folder: Sequence[str]) -> bool:
    """Whether a folder is no part of documentation, where "plans" are no prices."""
    return not any(part.lower() in kind_table()[DocumentKind.DOCS].paths for part in folder[:-1])


def guess_excluded(places: Sequence[PagePlace]) -> tuple[FolderGuess, ...]:
    """Folders of tests and of other languages; those of drafts and archives are guessed, but not sure."""
    tests = _folders_called(places, _TESTS, "made for tests", sure=True)
    old = _folders_called(places, _OLD, "drafts, or copy of old days", sure=False)
    foreign = [
        FolderGuess(glob_of(folder), pages, why="not in English")
        for folder, pages in _foreign_folders(places)
    ]
    return (*foreign, *tests, *old)


def _folders_called(
    places: Iterable[PagePlace], names: frozenset[str], why: str, *, sure: bool
) -> list[FolderGuess]:
    counted: Counter[tuple[str, ...]] = Counter()
    for place in places:
        parts = PurePosixPath(place.path).parts[:-1]
        at = next((n for n, part in enumerate(parts) if part.lower() in names), None)
        if at is not None:
            counted[parts[: at + 1]] += 1
    return [
        FolderGuess(glob_of(folder), pages, why=why, sure=sure) for folder, pages in sorted(counted.items())
    ]


def _foreign_folders(places: Sequence[PagePlace]) -> list[tuple[tuple[str, ...], int]]:
    """Folders called after a language that hold no page in English."""
    foreign: Counter[tuple[str, ...]] = Counter()
    english: set[tuple[str, ...]] = set()
    for place in places:
        parts = PurePosixPath(place.path).parts[:-1]
        if place.english:
            english.update(parts[:depth] for depth in range(1, len(parts) + 1))
        elif folder := _folder_of_language(parts):
            foreign[folder] += 1
    return sorted(
        (folder, pages) for folder, pages in foreign.items() if pages >= _LEAST and folder not in english
    )


def _folder_of_language(parts: tuple[str, ...]) -> tuple[str, ...]:
    named = next((n for n, part in enumerate(parts) if code_of(part) not in ("", "en")), None)
    return parts[: named + 1] if named is not None else ()


def glob_of(parts: Sequence[str]) -> str:
    """All that is in a folder, as a glob that means no other: "[slug]" is then no choice of letters."""
    path = "/".join(parts)
    return "".join(f"\\{letter}" if letter in "*?[]!#\\" else letter for letter in path) + "/**"
