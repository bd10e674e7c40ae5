"""Does the run pass? Exit codes 0 and 1; what spoils a run is 2 and decided before."""

from dataclasses import dataclass

import click

from copylint.cli.options import option_group
from copylint.config import kind_table
from copylint.report.wording import score_words
from copylint.results.run import FileResult, Run
from copylint.terms import Severity


@dataclass(frozen=True, slots=True)
class GateOptions:
    """What the call asks of every file; None leaves it to the config."""

    fail_on: str | None
    min_score: int | None
    exit_zero: bool

    @property
    def asked(self) -> bool:
        """Whether the call sets a gate."""
        return self.fail_on is not None or self.min_score is not None


gate_options = option_group(
    "gate",
    GateOptions,
    click.option(
        "--fail-on",
        type=click.Choice(["error", "warning", "info", "never"]),
        help="Exit with 1 from this level on.  [default: error]",
    ),
    click.option(
        "--min-score",
        metavar="N",
        type=click.IntRange(0, 100),
        help="Exit with 1 if a page scores less; short texts get credit.",
    ),
    click.option(
        "--exit-zero", is_flag=True, help="Exit with 0 whatever is found; problems still exit with 2."
    ),
)


def failures(run: Run, fail_on: str, min_score: int | None) -> tuple[bool, tuple[str, ...]]:
    """Whether the run fails, and the lines that say so where the report does not.

    A score counts by its upper end, so that a short text never fails for being short, and only for
    kinds of page that have a gate. With ``min_score`` and no such page, a line says that too.
    """
    failed = fail_on != "never" and any(
        finding.severity.rank >= Severity(fail_on).rank for file in run.files for finding in file.shown
    )
    if min_score is None:
        return failed, ()
    gated = [(file, score) for file in run.files if (score := _upper(file)) is not None]
    if not gated:
        return failed, (
            "--min-score judged no page: none has a score that counts."
            " Say what kind of page it is with --kind or [kinds] in the config",
        )
    lines = tuple(
        f"{file.path}: {score_words(file.score)} is under --min-score {min_score}"
        for file, score in gated
        if score < min_score and file.score is not None
    )
    return failed or bool(lines), lines


def _upper(file: FileResult) -> int | None:
    score = file.score
    if score is None or score.value is None or not kind_table()[file.kind].gate:
        return None
    return score.high if score.high is not None else score.value
