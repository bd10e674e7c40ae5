"""What a run is asked for, and what it tells on its way."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from copylint.config.model import Config
from copylint.terms import DocumentKind


@dataclass(frozen=True, slots=True)
class Step:
    """How far a run is: files done of all, words read, and the share of the bytes that is done, 0 to 1."""

    done: int
    total: int
    words: int
    share: float


@dataclass(frozen=True, slots=True)
class Options:
    """What a run is asked for; ``config`` replaces the config files beside the copy."""

    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    kind: DocumentKind | None = None
    preview: bool = False
    min_confidence: float | None = None
    config: Config | None = None
    brand: tuple[str, ...] = ()  # names of the company, instead of those set or found
    copy: bool = False  # whether results hold the copy in reading order, for a report that shows it
    each: Callable[[Step], None] | None = None  # told after each file how far the run is
    cache: Path | None = None  # the folder to keep in what was worked out; None: for this process only
    jobs: int | None = 1  # processes that read files; None: as many as pay
