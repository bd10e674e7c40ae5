"""What ``copylint init`` is about to write, worked out before anything is written."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from copylint.config import Config, find, load
from copylint.config.load import check_inside
from copylint.files.named import from_here, reason
from copylint.files.project import repository_of
from copylint.files.written import write_new, write_whole
from copylint.guesses.survey import Survey
from copylint.setup import precommit_file, workflow
from copylint.setup.additions import additions
from copylint.setup.config_text import config_text
from copylint.setup.origin import Origin
from copylint.terms import CopylintError

CONFIG = "copylint.toml"


@dataclass(frozen=True, slots=True)
class Planned:
    """One file: what is to stand in it, or why it stays as it is."""

    file: Path
    shown: str
    text: str = ""  # empty: nothing is written
    new: bool = True  # whether the file is not there yet
    note: str = ""  # for people, of one or more lines

    def write(self) -> bool:
        """Write it; False if somebody has made a file of that name in between.

        Raises CopylintError if it cannot be written.
        """
        if self.new:
            return write_new(self.text, self.file, self.shown)
        write_whole(self.text, self.file, self.shown)
        return True


def existing(folder: Path) -> tuple[Path, Config] | None:
    """The config that counts in a folder already. Raises ConfigError if it is faulty."""
    file = find(folder)
    return (file, load(file)) if file else None


def plan(
    folder: Path, found: Survey, origin: Origin, *, hook: bool = False, github: bool = False
) -> tuple[Planned, ...]:
    """The files to write for a folder, each with its text.

    The hook and the workflow belong to the top of the repository, wherever in it the folder is.
    Raises CopylintError if a file that is there cannot be read or added to.
    """
    planned = tuple(_plan(folder, found, origin, hook, github))
    for each in planned:
        if each.text:
            check_inside(each.file, repository_of(folder) or folder, each.shown)
    return planned


def _plan(folder: Path, found: Survey, origin: Origin, hook: bool, github: bool) -> Iterator[Planned]:
    there = existing(folder)
    if there is None:
        yield Planned(folder / CONFIG, from_here(folder / CONFIG), config_text(found))
    else:
        file, config = there
        missing = additions(config, found)
        says = "names all of this already." if not missing else "lacks this; add what is right:"
        note = f"{from_here(file)} is there already and stays as it is. It {says}"
        yield Planned(
            file, from_here(file), note="\n".join((note, *(f"  {line}" for line in missing.splitlines())))
        )
    top = repository_of(folder.absolute()) or folder
    if hook:
        yield _hook(top, origin)
    if github:
        file = top / workflow.NAME
        if file.exists() or file.is_symlink():
            yield Planned(
                file, from_here(file), note=f"{from_here(file)} is there already and stays as it is."
            )
        else:
            yield Planned(file, from_here(file), workflow.workflow_text(origin))


def _hook(top: Path, origin: Origin) -> Planned:
    file = top / precommit_file.NAME
    check_inside(file, top, from_here(file))
    if file.exists() and not file.is_file():
        raise CopylintError(f"{from_here(file)}: is no file; take it away first")
    try:
        old = file.read_bytes().decode("utf-8") if file.exists() or file.is_symlink() else ""
    except OSError as error:
        raise CopylintError(f"{from_here(file)}: cannot be read ({reason(error)})") from None
    except UnicodeDecodeError:
        raise CopylintError(f"{from_here(file)}: not UTF-8; save it as UTF-8") from None
    text = precommit_file.with_hook(old, from_here(file), origin)
    if text is None:
        return Planned(
            file, from_here(file), note=f"{from_here(file)} has a copylint hook already and stays as it is."
        )
    return Planned(file, from_here(file), text, new=not file.exists())
