"""What a call and the configs leave out, and why: asked for each file and folder on the way."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from copylint.config import Config, ConfigError, for_file
from copylint.config.no_copy import SKIPPED_FOLDERS, holds_no_copy
from copylint.discover.ignored import Ignored, excluded, fault, patterns_of
from copylint.files.project import place_of, project_of
from copylint.terms import CopylintError

HIDDEN = "hidden"
NO_COPY_FOLDER = "nobody writes copy in folders of this name"
NO_COPY_NAME = "no copy, by its name"


@dataclass(frozen=True, slots=True)
class Level:
    """What counts for the entries of one folder."""

    excluded: tuple[Ignored, ...] = ()
    included: Ignored | None = None  # only what these patterns match is read


class Choice:
    """What a call leaves out. Patterns of the call are relative to the working folder.

    ``exclude`` stands in place of the configs' ``exclude``, ``extend_exclude`` adds to either.
    Raises CopylintError for a pattern that is none.
    """

    def __init__(
        self, exclude: Sequence[str] = (), extend_exclude: Sequence[str] = (), config: Config | None = None
    ) -> None:
        self.config = config
        self.own_exclude = bool(exclude)
        here = Path.cwd().resolve()
        given = (("--exclude", exclude), ("--extend-exclude", extend_exclude))
        for option, lines in given:
            for line in lines:
                if not line.strip() or fault(line):
                    raise CopylintError(f'{option}: "{line}" is no pattern; write one such as "drafts/"')
        self.chosen = tuple(
            Ignored(here, patterns_of(tuple(lines)), option) for option, lines in given if lines
        )

    def level(self, folder: Path) -> Level:
        """What counts in a folder. Raises ConfigError if the config that counts there is faulty."""
        config = self.config or for_file(folder)
        home, name = config.folder.resolve(), config.path.name if config.path else "config"
        rules = self.chosen
        if config.exclude and not self.own_exclude:
            rules = (*rules, Ignored(home, patterns_of(config.exclude), f"exclude in {name}"))
        include = Ignored(home, patterns_of(config.include), "include") if config.include else None
        return Level(rules, include)

    @staticmethod
    def why(level: Level, path: Path, is_folder: bool) -> str:
        """Why an entry of a folder is left out; empty if it is not."""
        name = path.name
        if name.startswith("."):
            return HIDDEN
        if why := excluded(level.excluded, path, is_folder):
            return why
        if is_folder:
            return NO_COPY_FOLDER if name in SKIPPED_FOLDERS else ""
        if level.included is not None:
            says = level.included.says(path, False)
            if says is None or not says[0]:
                return "not in include"
        return NO_COPY_NAME if holds_no_copy(path) else ""

    def why_named(self, path: Path) -> str:
        """Why a file would be left out if it were found in its folder, from the repository on."""
        place = place_of(path)
        root, known = project_of(place.parent)
        here = root if known else place.parent
        for part in place.relative_to(here).parts:
            try:
                level = self.level(here)
            except ConfigError:
                return ""  # said by whoever reads the file
            here = here / part
            if why := self.why(level, here, here != place):
                return why if here == place else f"{why} ({here.relative_to(root).as_posix()}/)"
        return ""
