"""The command behind ``make eval``: how well copylint reads and flags labelled copy."""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from copylint.config.model import Config
from copylint.facts import Names
from copylint.linter import Linter, Options
from copylint.terms import CopylintError, DocumentKind
from copylint.trials.collection import folders, load, load_names
from copylint.trials.evaluation_report import HOW_TO_READ, headline, report
from copylint.trials.measure import Readers, measure
from copylint.trials.trial import Trial
from copylint.trials.worst_lines import worst_lines


def main(argv: Sequence[str] | None = None) -> int:
    """Evaluate the folders named on the command line; 0, or 2 after one line on standard error."""
    asked = _parser().parse_args(argv)
    try:
        trials = evaluate(asked.folders, asked.names, preview=asked.preview, kinds_given=asked.kinds_given)
    except (CopylintError, OSError) as error:
        print(f"evaluate: {error}", file=sys.stderr)
        return 2
    text = "# What copylint finds in labelled copy\n\n" + HOW_TO_READ
    text += "\n" + "\n".join(f"- {headline(trial)}" for trial in trials) + "\n"
    # A run without names repeats every file; its headline says what the names are worth.
    text += "".join("\n" + report(trial) for trial in trials if not trial.title.endswith(WITHOUT_NAMES))
    if asked.write:
        asked.write.write_text(text, encoding="utf-8")
        print(f"wrote {asked.write}")
    else:
        print(text, end="")
    if asked.worst:
        for trial in trials[: len(asked.folders)]:
            print("", *worst_lines(trial, asked.worst), sep="\n")
    return 0


WITHOUT_NAMES = ", no names set"


def evaluate(
    roots: Sequence[Path], names_file: Path | None = None, *, preview: bool, kinds_given: bool
) -> list[Trial]:
    """One trial a root; then one of all roots together; then, if names are known, one without names."""
    readers, with_preview = _readers(preview), _readers(True)
    given = load_names(names_file) if names_file else {}
    trials, without = [], []
    for root in roots:
        title = root.resolve().name
        collections = [load(folder) for folder in folders(root)]
        names = {file: entry for found in collections for file, entry in found.names.items()} | given
        trial = measure(title, collections, readers, names, kinds_given)
        if not preview:
            again = measure(title, collections, with_preview, names, kinds_given)
            trial = replace(trial, previewed=again.files)
        trials.append(trial)
        if names:
            without.append(measure(title + WITHOUT_NAMES, collections, readers, None, kinds_given))
    if len(trials) > 1:
        trials.append(together(trials))
    return trials + without


def together(trials: Sequence[Trial]) -> Trial:
    """All files of all trials as one."""
    return Trial(
        "all together",
        tuple(file for trial in trials for file in trial.files),
        previewed=tuple(file for trial in trials for file in trial.previewed),
    )


def _readers(preview: bool) -> Readers:
    @cache
    def reader(names: Names, kind: DocumentKind | None) -> Linter:
        return Linter(Config(brand=names), Options(kind=kind, preview=preview))

    return reader


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m copylint.trials.evaluate", description=__doc__)
    parser.add_argument(
        "folders", nargs="+", type=Path, help="folders that hold labels.jsonl, or hold such folders"
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
