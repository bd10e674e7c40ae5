"""Why clear faults are missed and what false findings stand on, as far as a program can tell."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from copylint.config.kinds import kind_table
from copylint.laboratory.align import Judged, Verdict
from copylint.laboratory.labels import CLEAR, Label
from copylint.laboratory.trial import FileTrial, Trial
from copylint.terms import DocumentKind


class Cause(StrEnum):
    """What comes first between a clear fault and a note with its family, in the order of asking."""

    IDEA = "an idea only"
    KIND = "family off or idea here"
    OTHER = "another family's note"
    UNREAD = "not read"
    VOICE = "other voice read"
    ACTOR = "other actor read"
    PREVIEW = "a rule in preview"
    SILENT = "no rule"


@dataclass(frozen=True, slots=True)
class Miss:
    """A clear flag without a note of its family."""

    file: str
    label: Label
    family: str
    cause: Cause


def misses(trial: Trial) -> Iterator[Miss]:
    """Every clear flag that no note bears, in reading order."""
    previewed = {file.file: file for file in trial.previewed}
    for file in trial.files:
        for label in file.labels:
            for family, strength in label.flags.items():
                if strength >= CLEAR and family not in file.found.get(label.span, ()):
                    yield Miss(file.file, label, family, _cause(file, label, family, previewed))


def _cause(file: FileTrial, label: Label, family: str, previewed: Mapping[str, FileTrial]) -> Cause:
    if family in file.found_all.get(label.span, ()):
        return Cause.IDEA
    if kind_table()[DocumentKind(file.page.kind)].level(family) != "on":
        return Cause.KIND
    if file.found.get(label.span):
        return Cause.OTHER
    reads = [pair.read for pair in file.pairs if pair.label is label and pair.read]
    if not reads:
        return Cause.UNREAD
    for aspect, cause in (("voice", Cause.VOICE), ("actor", Cause.ACTOR)):
        if all(read.answers[aspect] != getattr(label, aspect) for read in reads):
            return cause
    again = previewed.get(file.file)
    return Cause.PREVIEW if again and family in again.found.get(label.span, ()) else Cause.SILENT


PLACES = ("flagged otherwise", "benign", "another voice", "plain", "outside")


def place(one: Judged) -> str:
    """What a finding stands on that the labels do not bear out: one of ``PLACES``."""
    if one.label is None:
        return "outside"
    if one.verdict is Verdict.OTHER:
        return "flagged otherwise"
    if one.label.voice != "company":
        return "another voice"
    return "benign" if one.label.benign else "plain"


def false_places(trial: Trial, ideas: bool) -> dict[str, Counter[str]]:
    """Rule → where its false findings stand; rules with the most of them first."""
    places: dict[str, Counter[str]] = {}
    for one in trial.judged(ideas):
        if not one.verdict.right:
            places.setdefault(one.found.name, Counter())[place(one)] += 1
    return dict(sorted(places.items(), key=lambda item: (-item[1].total(), item[0])))


def missed_causes(trial: Trial) -> dict[str, Counter[Cause]]:
    """Family → why its clear faults are missed; families with the most misses first."""
    causes: dict[str, Counter[Cause]] = {}
    for miss in misses(trial):
        causes.setdefault(miss.family, Counter())[miss.cause] += 1
    return dict(sorted(causes.items(), key=lambda item: (-item[1].total(), item[0])))
