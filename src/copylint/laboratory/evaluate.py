"""The command behind ``make eval``: how well copylint reads and flags labelled copy."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from copylint.laboratory.evaluation import Evaluation, evaluate
from copylint.laboratory.evaluation_report import report
from copylint.laboratory.worst_lines import worst_lines
from copylint.terms import CopylintError


def main(argv: Sequence[str] | None = None) -> int:
    """Evaluate the folders named on the command line; 0, or 2 after one line on standard error."""
    asked = _parser().parse_args(argv)
    try:
        found = evaluate(asked.folders, asked.names, preview=asked.preview, kinds_given=asked.kinds_given)
    except (CopylintError, OSError) as error:
        print(f"evaluate: {error}", file=sys.stderr)
        return 2
    text = report(found)
    if asked.write:
        asked.write.write_text(text, encoding="utf-8")
        print(f"wrote {asked.write}")
    else:
        print(text, end="")
    if asked.worst:
        print(*_worst(found, asked.worst), sep="\n")
    return 0


def _worst(found: Evaluation, most: int) -> list[str]:
    """Lines to read, of everything that is not closed."""
    lines = []
    for trial in found.sets:
        if not trial.closed:
            lines += ["", *worst_lines(trial, most)]
    for moved in found.moves.values():
        lines += ["", *moved.missed[:most], *moved.trapped[:most], *moved.elsewhere[:most]]
    for page in found.fine:
        lines += [] if page.fine else ["", *page.lines]
    return lines


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m copylint.laboratory.evaluate", description=__doc__)
    parser.add_argument(
        "folders",
        nargs="+",
        type=Path,
        help="folders that hold labels.jsonl, or hold such folders; the first one may hold moves, too",
    )
    parser.add_argument("--names", type=Path, help="JSON: file -> names and products of its company")
    parser.add_argument(
        "--preview", action="store_true", help="count the rules in preview as if they were on"
    )
    parser.add_argument(
        "--kinds-given", action="store_true", help="take the labelled kinds instead of guessing"
    )
    parser.add_argument("--worst", type=int, default=0, metavar="N", help="then print N wrong lines a rule")
    parser.add_argument("--write", type=Path, help="write the report to this file instead of printing it")
    return parser


if __name__ == "__main__":
    sys.exit(main())
