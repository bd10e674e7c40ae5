"""What a file gets whose sentences are not read, and what a config asks of a file."""

from copylint.config import Config
from copylint.config.kinds import KindGuess, kind_table
from copylint.results import FileResult, Gate
from copylint.text import Document, Source


def gate_of(config: Config) -> Gate:
    """What a config asks of the files it counts for, and where it does."""
    return Gate(
        fail_on=config.fail_on,
        min_score=config.min_score,
        no_drop=config.no_score_drop,
        fail_on_by=config.origin("fail-on"),
        min_score_by=config.origin("min-score"),
        no_drop_by=config.origin("no-score-drop"),
    )


def unread(source: Source, document: Document, guess: KindGuess, gate: Gate, *, off: bool) -> FileResult:
    """The result of a file that is left alone, and why; ``off``: its front matter asks for that."""
    if off:
        note = "switched off by its front matter (copylint: false)"
    elif kind_table()[guess.kind].copy == "no":
        note = (
            f"not read: {guess.kind} is no marketing copy ({guess.why}). To read it all the same: --kind web"
        )
    else:
        note = f"not read: taken for {guess.kind} ({guess.why}). To read it: --kind {guess.kind}"
    notes = (*document.notes, note)
    return FileResult(source.path, guess.kind, guess.why, guess.sure, notes=notes, gate=gate)
