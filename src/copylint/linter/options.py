"""What a call may ask of a linter beyond its config."""

from dataclasses import dataclass

from copylint.terms import DocumentKind


@dataclass(frozen=True, slots=True)
class Options:
    """What a call may ask for beyond the config."""

    select: tuple[str, ...] = ()  # rules, families or ALL; empty: the stable rules
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    kind: DocumentKind | None = None
    preview: bool = False
    min_confidence: float | None = None
    copy: bool = False  # whether results hold the copy in reading order
