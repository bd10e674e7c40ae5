"""An evaluation as Markdown: the bars first, then rules, families and kinds, then what to work on."""

from collections.abc import Iterator

from copylint.laboratory.bars import bars
from copylint.laboratory.causes import PLACES, Cause, false_places, missed_causes
from copylint.laboratory.evaluation import Evaluation
from copylint.laboratory.figures import number, table
from copylint.laboratory.fine_pages import MOST_NOTES
from copylint.laboratory.reading_tables import pages, reading
from copylint.laboratory.rule_tables import families, kinds, rules
from copylint.laboratory.second_reader import Agreement
from copylint.laboratory.trial import Trial
from copylint.laboratory.worst_lines import worst_missed, worst_wrong

HOW_TO_READ = """\
Written by `make eval`. A finding belongs to the labelled unit that holds its first character. *Right*: the
unit is flagged with the finding's family, clearly or debatably. A *clear fault* is a flag that any careful
editor would set. *Notes* are findings shown unasked; *ideas* are shown on request. Shares come with 95 %
intervals (Wilson). `tune` is read while rules are made; of `check` only these figures are seen.
"""
WORST = 10  # lines of each sort


def report(evaluation: Evaluation) -> str:
    """All tables, ending in a line break."""
    parts = ["# What copylint finds in labelled copy", HOW_TO_READ, "## The bars", _bars(evaluation)]
    parts += rules(evaluation)
    parts += _fine(evaluation)
    for group in evaluation.groups:
        parts += [f"## Families: {group.title}", families(group)]
        parts += [f"## Kinds of page: {group.title}", kinds(group)]
        parts += _causes(group)
        parts += reading(group)
    for trial in evaluation.sets:
        if not trial.closed:
            parts += _worst(trial)
            parts += pages(trial)
        if trial.left_out:
            parts.append(f"Not read in {trial.title}:\n\n" + _lines(list(trial.left_out)))
    if evaluation.readers:
        parts += _readers(evaluation.readers)
    return "\n\n".join(part.rstrip() for part in parts) + "\n"


def _bars(evaluation: Evaluation) -> str:
    columns = [dict(bars(trial)) for trial in evaluation.sets]
    measured = list(dict.fromkeys(what for column in columns for what in column))
    head = ["", *(trial.title for trial in evaluation.sets)]
    return table(head, [[what, *(column.get(what, "–") for column in columns)] for what in measured])


def _fine(evaluation: Evaluation) -> Iterator[str]:
    if not evaluation.fine:
        return
    yield "## Ordinary pages that nobody would send back"
    yield f"At most {MOST_NOTES} notes a page, and nothing to fix first."
    rows = [
        [page.file, page.kind, page.notes, page.fix_first, page.ideas, "" if page.fine else "too many"]
        for page in evaluation.fine
    ]
    yield table(["page", "kind", "notes", "fix first", "ideas", ""], rows)


def _causes(group: Trial) -> Iterator[str]:
    yield f"## What stands between clear faults and their notes: {group.title}"
    missed = missed_causes(group)
    used = [cause for cause in Cause if any(counts[cause] for counts in missed.values())]
    rows = [[family, counts.total(), *(counts[c] or "" for c in used)] for family, counts in missed.items()]
    yield table(["family", "missed", *used], rows)
    yield f"## What false findings stand on, ideas included: {group.title}"
    false = false_places(group, ideas=True)
    yield table(
        ["rule", "false", *PLACES],
        [[rule, counts.total(), *(counts[p] or "" for p in PLACES)] for rule, counts in false.items()],
    )


def _worst(trial: Trial) -> Iterator[str]:
    yield f"## The worst lines: {trial.title}"
    yield "Notes on lines that should have none, those on quoted and benign lines first:"
    yield _lines(worst_wrong(trial, WORST))
    yield "Clear faults without a note, of the commonest family and cause first:"
    yield _lines(worst_missed(trial, WORST))


def _readers(found: Agreement) -> Iterator[str]:
    yield "## How far two readers agree"
    yield f"{found.units} units of our pages, labelled twice."
    yield table(
        ["field", "agree", "kappa"], [[name, share, number(kappa)] for name, share, kappa in found.fields]
    )
    yield table(
        ["clear flags of the other reader", "set too, with the family", "unit flagged at all"],
        [
            ["found by the first", found.first_found, found.first_noticed],
            ["found by the second", found.second_found, found.second_noticed],
        ],
    )


def _lines(lines: list[str]) -> str:
    return "\n".join(f"- {line}" for line in lines) or "–"
