"""``make short``: short texts about plans and job posts, half of them with one fault: how many are found."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import click

from copylint.config import Config
from copylint.facts import Finding
from copylint.laboratory.collection import read_rows
from copylint.linter import Linter, Options
from copylint.nlp.parse import Parser
from copylint.terms import DocumentKind, Severity
from copylint.text import Source, Span
from copylint.trials.examples import all_rules

_OPEN, _CLOSE = "<<", ">>"
_KINDS = {
    "persona": DocumentKind.MESSAGING,
    "messaging": DocumentKind.MESSAGING,
    "job-post": DocumentKind.JOB_POST,
}


class Result(NamedTuple):
    """What came of a text."""

    fault: bool
    noted: bool  # of a fault: a note on its words, or one about the document; of a good text: any note
    hinted: bool  # the same with ideas
    known: bool  # whether its kind was found


def results(path: Path, *, kinds_given: bool) -> list[Result]:
    """What came of each text of a file; ``kinds_given``: nobody has to find out what kind each is."""
    parser = Parser()
    whole = {rule.name for rule in all_rules() if rule.whole}
    found = []
    for _, row in read_rows(path):
        kind = _KINDS.get(row["kind"], DocumentKind.BRIEF)
        text = row["text"].replace(_OPEN, "").replace(_CLOSE, "")
        linter = Linter(Config(), Options(kind=kind if kinds_given else None), parser)
        result = linter.lint(Source.of(text, row["name"]))
        fault = None
        if row["fault"]:
            fault = Span(row["text"].index(_OPEN), row["text"].index(_CLOSE) - len(_OPEN))
        said = [each for each in result.shown if fault is None or _speaks_of(each, fault, whole)]
        notes = [each for each in said if each.severity is not Severity.INFO]
        found.append(Result(row["fault"], bool(notes), bool(said), result.kind is kind))
    return found


def _speaks_of(finding: Finding, fault: Span, whole: set[str]) -> bool:
    return finding.name in whole or finding.sentence.touches(fault)


def line(found: Sequence[Result]) -> str:
    """The results in one line."""
    bad, good = [r for r in found if r.fault], [r for r in found if not r.fault]
    return (
        f"faults with a note {sum(r.noted for r in bad)} of {len(bad)}, "
        f"with ideas {sum(r.hinted for r in bad)}; "
        f"good texts with a note {sum(r.noted for r in good)} of {len(good)}; "
        f"kinds found {sum(r.known for r in found)} of {len(found)}"
    )


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
def main(files: Sequence[Path]) -> None:
    """Count what is found in FILES of short texts. No line of any is printed: one file is to stay unread."""
    for path in files:
        for given in (False, True):
            how = "kinds given" if given else "kinds to be found"
            click.echo(f"{path.stem}, {how}: {line(results(path, kinds_given=given))}")


if __name__ == "__main__":
    main()
