"""What a call asks of every page before it passes."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import click

from copylint.cli.options import option_group
from copylint.terms import Severity

if TYPE_CHECKING:
    from copylint.results.run import Gate, Run


@dataclass(frozen=True, slots=True)
class GateOptions:
    """What the call asks of every file; None leaves it to the config closest to each."""

    fail_on: str | None
    min_score: int | None
    exit_zero: bool

    def set_on(self, run: "Run") -> "Run":
        """The run with the gates the call sets in place of those of the configs."""
        return replace(run, files=tuple(replace(file, gate=self._over(file.gate)) for file in run.files))

    def _over(self, gate: "Gate") -> "Gate":
        if self.fail_on is not None:
            level = None if self.fail_on == "never" else Severity(self.fail_on)
            gate = replace(gate, fail_on=level, fail_on_by="--fail-on")
        if self.min_score is not None:
            gate = replace(gate, min_score=self.min_score, min_score_by="--min-score")
        return gate


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
        help="Exit with 1 if a page scores less; a page too short to judge passes, and is named.",
    ),
    click.option(
        "--exit-zero", is_flag=True, help="Exit with 0 whatever is found; problems still exit with 2."
    ),
)
