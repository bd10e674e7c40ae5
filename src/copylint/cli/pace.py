"""Options about speed: how many processes read, and where what was worked out is kept."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from copylint.cli.options import option_group

if TYPE_CHECKING:
    from copylint.runner import Options

FOLDER = "COPYLINT_CACHE_DIR"
OFF = "COPYLINT_NO_CACHE"


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast a call is to be, as it says; it changes nothing of what is found."""

    jobs: int | None
    cache_dir: str | None
    no_cache: bool

    def set_on(self, options: "Options") -> "Options":
        """The runner's options with it."""
        return replace(options, jobs=self.jobs, cache=None if self.no_cache else cache_folder(self.cache_dir))


def cache_folder(named: str | None) -> Path:
    """The folder in which copylint keeps what it worked out: the one named, or the user's own."""
    if named:
        return Path(named)
    from platformdirs import user_cache_path

    return user_cache_path("copylint", appauthor=False)


cache_dir_option = click.option(
    "--cache-dir",
    envvar=FOLDER,
    metavar="FOLDER",
    help="Keep there what was worked out, so that nothing is read twice; else in your own cache folder.",
)
PACE = (
    click.option(
        "-j",
        "--jobs",
        type=click.IntRange(min=1),
        metavar="N",
        help="Read with so many processes at once; without it, as many as are worth it.",
    ),
    cache_dir_option,
    click.option("--no-cache", is_flag=True, envvar=OFF, help="Read everything anew, and keep nothing."),
)
pace_options = option_group("pace", Pace, *PACE)
