"""The figures that decide whether copylint is fit to be shown, for one set of labelled pages."""

from collections.abc import Callable, Iterable, Iterator

from copylint.laboratory.align import Judged, Pair
from copylint.laboratory.figures import number
from copylint.laboratory.interval import Share, spearman
from copylint.laboratory.labels import Label
from copylint.laboratory.tally import (
    JOINED,
    NOT_READ,
    SERVES_ITS_READER,
    Precision,
    agreement,
    clear_faults,
    confusion,
    flagged_at_all,
    scores,
)
from copylint.laboratory.trial import FileTrial, Trial, of_whole
from copylint.text import Span

# Who acts, as far as a first glance tells: you, us, anybody else.
_SIDES = {"reader": "reader", "company": "us", "product": "us"}


def bars(trial: Trial) -> Iterator[tuple[str, str]]:
    """(what is measured, the figure), in the order of the report."""
    judged = trial.judged(ideas=False)
    precision = Precision.of(judged)
    units = [label for file in trial.files for label in file.labels]
    yield "pages, units, words", f"{len(trial.files)}, {len(units)}, {trial.words}"
    yield "notes shown unasked that are right", str(precision.strict)
    yield "… on a unit that is flagged at all", str(precision.any)
    yield "first three notes of a page that are right", str(first_notes(trial))
    own, noticed = clear_faults(trial, ideas=False)
    yield "clear faults found, with their family", str(own)
    yield "… with any note on the unit", str(noticed)
    yield "… with ideas, any note or idea on the unit", str(clear_faults(trial, ideas=True)[1])
    yield "flagged at all: kappa", number(flagged_at_all(trial, ideas=False)[2])
    yield "notes on benign units", rate(judged, units, lambda label: label.benign)
    yield "notes on units in a customer's voice", rate(judged, units, lambda label: label.voice == "customer")
    yield "notes on units that are no copy", rate(judged, units, lambda label: not label.copy)
    pairs = trial.pairs()
    actors = confusion(pairs, "actor")
    yield "actor", str(agreement(actors)[0])
    sided: dict[tuple[str, str], int] = {}
    for (label, ours), count in actors.items():
        ours = ours if ours in (JOINED, NOT_READ) else _SIDES.get(ours, "other")
        key = (_SIDES.get(label, "other"), ours)
        sided[key] = sided.get(key, 0) + count
    yield "actor: reader, us or somebody else", str(agreement(sided)[0])
    yield "imperatives: F1", _imperatives(pairs)
    voices = confusion(pairs, "voice")
    for voice in ("customer", "reader", "example"):
        total = sum(count for (label, _), count in voices.items() if label == voice)
        yield f"voice: {voice} heard as such", str(Share(voices[voice, voice], total))
    ranked = scores(trial)
    yield "score against the readers' (Spearman)", f"{number(spearman(ranked))} over {len(ranked)} pages"
    labelled = [(file, file.page_label) for file in trial.files if file.page_label]
    kinds = sum(file.page.kind == label.kind for file, label in labelled)
    yield "kind of page", str(Share(kinds, len(labelled)))
    levels = [(file.page.maturity, label.maturity) for file, label in labelled if file.page.maturity]
    yield "maturity", str(Share(sum(ours == theirs for ours, theirs in levels), len(levels)))
    if trial.unnamed:
        unnamed = Trial(trial.title, trial.unnamed)
        yield "no names set: notes that are right", str(Precision.of(unnamed.judged(ideas=False)).strict)
        yield "no names set: clear faults, with their family", str(clear_faults(unnamed, ideas=False)[0])


def _imperatives(pairs: Iterable[Pair]) -> str:
    """The harmonic mean of precision and recall, over the units for which somebody said."""
    units: dict[tuple[str, Span], tuple[bool, bool]] = {}  # labelled as one, read as one
    for pair in pairs:
        label = pair.label
        if label.imperative is not None:
            ours = pair.read is not None and pair.read.answers.get("imperative") == "yes"
            before = units.get((label.file, label.span), (False, False))[1]
            units[label.file, label.span] = (label.imperative, before or ours)
    both = sum(labelled and ours for labelled, ours in units.values())
    labelled, read = (sum(flags) for flags in zip(*units.values(), strict=True)) if units else (0, 0)
    if not read or not labelled:
        return "–"
    precision, recall = Share(both, read), Share(both, labelled)
    return f"{number(2 * both / (read + labelled))} (precision {precision}, recall {recall})"


def first_notes(trial: Trial) -> Share:
    """How many of the first notes of all pages are right; a note about a page is, where it scored low."""
    verdicts = [_right(file, one) for file in trial.files for one in file.first]
    known = [right for right in verdicts if right is not None]
    return Share(sum(known), len(known))


def _right(file: FileTrial, one: Judged) -> bool | None:
    if not of_whole(one.found.name, one.found.family):
        return one.verdict.right
    if file.page_label is None or file.page_label.score is None:
        return None
    return file.page_label.score < SERVES_ITS_READER


def rate(judged: Iterable[Judged], labels: Iterable[Label], chosen: Callable[[Label], bool]) -> str:
    """Notes on the chosen units, and how many that is for a hundred of them."""
    units = sum(map(chosen, labels))
    notes = sum(one.label is not None and chosen(one.label) for one in judged)
    return f"{notes} on {units}" + (f" = {100 * notes / units:.1f} per 100" if units else "")
