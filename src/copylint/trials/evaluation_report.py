"""An evaluation as Markdown tables."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from copylint.trials.align import ASPECTS, Judged
from copylint.trials.interval import Share, spearman
from copylint.trials.labels import PageLabel
from copylint.trials.tally import (
    JOINED,
    NOT_READ,
    Precision,
    agreement,
    caught,
    confusion,
    false_on,
    families,
    flagged_at_all,
    page_rules,
    recall,
    scores,
)
from copylint.trials.trial import FileTrial, Trial

HOW_TO_READ = """\
A finding belongs to the labelled unit that holds its first character. *Right*: the unit is flagged with the
finding's family, clearly or debatably. *Clear only*: debatable units are left out of the count. *Any family*:
the unit is flagged at all. Recall counts the units flagged clearly; *all recall* counts debatable ones too.
Shares come with 95 % intervals (Wilson). Findings are those a person sees unasked; *with ideas* adds the
rest. A rule *earns* its place among those that are on by default with ten hits or more, 85 % of them right.
"""
COUNTED = ["right", "clear only", "any family"]
FAMILY_COLUMNS = ["family", *COUNTED, "recall", "all recall", "per 1,000 words"]
RULE_COLUMNS = ["rule", "findings", *COUNTED, "of the family's clear units", "per 1,000 words", "earns"]
PAGE_COLUMNS = ["page", "kind", "guessed", "score", "copylint", "maturity", "copylint"]


def report(trial: Trial) -> str:
    """All tables of a trial, ending in a line break."""
    parts = [
        f"## {trial.title}",
        _size(trial),
        *_folders(trial),
        *_findings(trial),
        *_reading(trial),
        *_pages(trial),
    ]
    if trial.left_out:
        parts.append("Not read:\n\n" + "\n".join(f"- {line}" for line in trial.left_out))
    return "\n\n".join(part.rstrip() for part in parts) + "\n"


def headline(trial: Trial) -> str:
    """One trial in one line."""
    precision = Precision.of(trial.judged(ideas=False))
    _, clear, kappa = flagged_at_all(trial, ideas=False)
    return (
        f"{trial.title}: {precision.strict.total} findings, right {precision.strict}, any family"
        f" {precision.any}; clear flags noticed {clear}; kappa {_number(kappa)}; scores {_correlation(trial)}"
    )


def _size(trial: Trial) -> str:
    units = sum(len(file.labels) for file in trial.files)
    return f"Files: {len(trial.files)}. Labelled units: {units}. Words of copy: {trial.words}."


def _folders(trial: Trial) -> Iterator[str]:
    """A line a folder where there are several; written traps and published pages are different things."""
    rows = []
    for folder in dict.fromkeys(file.file.split("/")[0] for file in trial.files):
        part = Trial(folder, tuple(file for file in trial.files if file.file.startswith(folder + "/")))
        judged = part.judged(ideas=False)
        _, clear, _ = flagged_at_all(part, ideas=False)
        rows.append([folder, len(part.files), part.words, *_precision(judged), clear])
    if len(rows) > 1:
        yield "### Folders"
        yield _table(["folder", "files", "words", *COUNTED, "clear units found"], rows)


def _findings(trial: Trial) -> Iterator[str]:
    yield "### Flagged at all, whatever the family"
    rows = []
    for ideas in (False, True):
        right, clear, kappa = flagged_at_all(trial, ideas)
        rows.append(["with ideas" if ideas else "findings", right, clear, _number(kappa)])
    yield _table(["", "units right", "clear units found", "kappa"], rows)
    for ideas in (False, True):
        yield "### Families" + (", with ideas" if ideas else "")
        yield _table(FAMILY_COLUMNS, _family_rows(trial, ideas))
    rules = _rules(trial)
    yield "### Rules, with ideas"
    yield _table(RULE_COLUMNS, [_rule_row(trial, *rule) for rule in rules])
    previewed = Trial(trial.title, trial.previewed)
    if waiting := [rule for rule in _rules(previewed) if rule not in rules]:
        yield "### Rules in preview, with ideas"
        yield _table(RULE_COLUMNS, [_rule_row(previewed, *rule) for rule in waiting])
    if pages := page_rules(trial):
        yield "### Rules about a whole page, counted by page"
        yield _table(["rule", "pages scored below 50 by a reader"], list(pages.items()))
    yield "### Findings the labels do not bear out, by where they stand"
    shown, all_of_them = false_on(trial.judged(ideas=False)), false_on(trial.judged(ideas=True))
    yield _table(
        ["place", "findings", "with ideas"],
        [[place, shown[place], all_of_them[place]] for place in sorted(all_of_them)],
    )


def _family_rows(trial: Trial, ideas: bool) -> list[list[object]]:
    judged = trial.judged(ideas)
    names = families(trial)
    names += sorted({one.found.family for one in judged}.difference(names))
    rows = []
    for family in names:
        chosen = [one for one in judged if one.found.family == family]
        recalls = [recall(trial, family, ideas), recall(trial, family, ideas, clear_only=False)]
        rows.append([family, *_precision(chosen), *recalls, _rate(len(chosen), trial)])
    return [*rows, ["all", *_precision(judged), "", "", _rate(len(judged), trial)]]


def _rules(trial: Trial) -> list[tuple[str, str]]:
    """Families and names of the rules that found something."""
    return sorted({(one.found.family, one.found.name) for one in trial.judged(ideas=True)})


def _rule_row(trial: Trial, family: str, rule: str) -> list[object]:
    chosen = [one for one in trial.judged(ideas=True) if one.found.name == rule]
    rate = _rate(len(chosen), trial)
    earns = "yes" if Precision.of(chosen).earns_stable else ""
    return [rule, _levels(chosen), *_precision(chosen), caught(trial, rule, family), rate, earns]


def _reading(trial: Trial) -> Iterator[str]:
    yield "### The reading: labels down, copylint across"
    pairs = trial.pairs()
    for aspect in ASPECTS:
        table = confusion(pairs, aspect)
        share, kappa = agreement(table)
        yield f"**{aspect}**: {share}, kappa {_number(kappa)}"
        rows = sorted({one for one, _ in table})
        columns = sorted({other for _, other in table}, key=lambda c: (c in (JOINED, NOT_READ), c))
        yield _table([aspect, *columns], [[r, *(table[r, c] or "" for c in columns)] for r in rows])


def _pages(trial: Trial) -> Iterator[str]:
    labelled = [(file, file.page_label) for file in trial.files if file.page_label]
    if not labelled:
        return
    yield "### Pages"
    kinds = Share(sum(file.page.kind == label.kind for file, label in labelled), len(labelled))
    judged = [(file.page.maturity, label.maturity) for file, label in labelled if file.page.maturity]
    maturity = Share(sum(ours == theirs for ours, theirs in judged), len(judged))
    yield f"Score against the readers' score: {_correlation(trial)}. Kind {kinds}. Maturity {maturity}."
    yield _table(PAGE_COLUMNS, [_page_row(file, label) for file, label in labelled])


def _page_row(file: FileTrial, label: PageLabel) -> list[object]:
    kind = "=" if file.page.kind == label.kind else file.page.kind
    ours = file.page.maturity or "–"
    return [file.file, label.kind, kind, _number(label.score), _number(file.page.score), label.maturity, ours]


def _precision(judged: Sequence[Judged]) -> list[object]:
    found = Precision.of(judged)
    return [found.strict, found.neutral, found.any]


def _levels(judged: Iterable[Judged]) -> str:
    counts = Counter(one.found.severity.value for one in judged)
    return ", ".join(f"{n} {level}" for level, n in sorted(counts.items()))


def _rate(count: int, trial: Trial) -> str:
    return f"{1000 * count / trial.words:.2f}" if trial.words else "–"


def _correlation(trial: Trial) -> str:
    pairs = scores(trial)
    return f"Spearman {_number(spearman(pairs))} over {len(pairs)} pages"


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}" if isinstance(value, float) else str(value)


def _table(head: Sequence[object], rows: Iterable[Sequence[object]]) -> str:
    """A Markdown table; a dash where there is no row."""
    lines = [_row(head), _row(["---"] * len(head)), *(_row(row) for row in rows)]
    return "\n".join(lines) if len(lines) > 2 else "–"


def _row(cells: Sequence[object]) -> str:
    return "| " + " | ".join(str(cell).replace("|", "\\|") for cell in cells) + " |"
