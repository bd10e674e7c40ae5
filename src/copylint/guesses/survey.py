"""A folder of copy looked over once: whose it is, what is kept where."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from copylint.brand.names import NameGuess, guess_names
from copylint.brand.repository import repository_signs
from copylint.brand.signs import PageSigns, signs_of
from copylint.config import Config
from copylint.config.kinds import guess_kind
from copylint.discover import discover
from copylint.files.named import reason
from copylint.formats import decode, read
from copylint.formats.vocabulary.languages import foreign, of_path
from copylint.guesses.layout import FolderGuess, PagePlace, guess_excluded, guess_kinds
from copylint.terms import CopylintError, Voice
from copylint.text import Document


@dataclass(frozen=True, slots=True)
class Survey:
    """Everything guessed of a folder."""

    pages: int  # files that hold copy
    names: tuple[NameGuess, ...] = ()
    kinds: tuple[FolderGuess, ...] = ()
    excluded: tuple[FolderGuess, ...] = ()
    unread: tuple[str, ...] = ()  # files that could not be read, one line each
    endings: tuple[str, ...] = ()  # of the files that hold copy, the most frequent first


def survey(folder: Path, each: Callable[[int, int], None] = lambda _done, _all: None) -> Survey:
    """Look over every page of a folder, without the language model.

    ``each`` hears how many files are done, and of how many. What cannot be read is told and left
    out. Raises CopylintError if a config file on the way is faulty.
    """
    files = discover([str(folder)]).files
    config = Config()
    signs: list[PageSigns] = []
    places: list[PagePlace] = []
    unread: list[str] = []
    for number, target in enumerate(files):
        each(number, len(files))
        try:
            document = read(decode(target.file.read_bytes(), target.path))
            path = _below(target.file, folder)
            places.append(PagePlace(path, guess_kind(path, config, document), _english(document, path)))
        except CopylintError as error:
            unread.append(str(error))
        except OSError as error:
            unread.append(f"{target.path}: cannot be read ({reason(error)})")
        else:
            signs.append(_renamed(signs_of(document), path))
    own = repository_signs(folder)
    return Survey(
        pages=len(places),
        names=guess_names(signs, own.known, own.labels),
        kinds=guess_kinds(places),
        excluded=guess_excluded(places),
        unread=tuple(unread),
        endings=_endings(places),
    )


def _below(file: Path, folder: Path) -> str:
    return file.relative_to(folder).as_posix() if file.is_relative_to(folder) else file.as_posix()


def _renamed(signs: PageSigns, path: str) -> PageSigns:
    return replace(signs, path=path)


def _english(document: Document, path: str) -> bool:
    """Whether a page is in English, or says too little to tell."""
    if of_path(path) not in ("", "en"):
        return False
    blocks = document.blocks
    return any(block.voice_hint is not Voice.NOT_COPY for block in blocks) or not foreign(
        " ".join(block.text for block in blocks)
    )


def _endings(places: Sequence[PagePlace]) -> tuple[str, ...]:
    endings = [PurePosixPath(place.path).suffix for place in places]
    return tuple(sorted(dict.fromkeys(endings), key=lambda ending: (-endings.count(ending), ending)))
