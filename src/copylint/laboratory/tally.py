"""Counting: precision, recall and confusion over files that were read and aligned with their labels."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from copylint.laboratory.align import Judged, Pair, Verdict, answer
from copylint.laboratory.interval import Share, kappa
from copylint.laboratory.labels import CLEAR
from copylint.laboratory.trial import Trial, of_whole
from copylint.rulebook import Rule
from copylint.terms import Status

SERVES_ITS_READER = 50  # a page scored below this stands in the lowest band
JOINED, NOT_READ = "joined", "not read"  # a labelled unit in which none of ours begins


@dataclass(frozen=True, slots=True)
class Precision:
    """How many findings are right, counted in three ways."""

    strict: Share  # flagged with the family, clearly or debatably
    neutral: Share  # flagged clearly, debatable ones left out of the count
    any: Share  # flagged with whatever family

    @classmethod
    def of(cls, judged: Iterable[Judged]) -> "Precision":
        """Count verdicts."""
        seen = Counter(one.verdict for one in judged)
        total = seen.total()
        clear, debatable = seen[Verdict.CLEAR], seen[Verdict.DEBATABLE]
        return cls(
            Share(clear + debatable, total),
            Share(clear, total - debatable),
            Share(clear + debatable + seen[Verdict.OTHER], total),
        )


def families(trial: Trial) -> list[str]:
    """Families the labels know, those with the most clear units first."""
    clear: Counter[str] = Counter()
    for file in trial.files:
        for label in file.labels:
            for family, strength in label.flags.items():
                clear[family] += strength >= CLEAR
    return sorted(clear, key=lambda family: (-clear[family], family))


def recall(trial: Trial, family: str, ideas: bool, clear_only: bool = True) -> Share:
    """How many units flagged with the family carry a finding of it."""
    hits = total = 0
    for file in trial.files:
        found = file.found_all if ideas else file.found
        for label in file.labels:
            if label.flags.get(family, 0) >= (CLEAR if clear_only else 1):
                total += 1
                hits += family in found.get(label.span, ())
    return Share(hits, total)


def clear_faults(trial: Trial, ideas: bool) -> tuple[Share, Share]:
    """Over all clear flags: those noticed with their family, and those with any finding on their unit."""
    own = noticed = total = 0
    for file in trial.files:
        found = file.found_all if ideas else file.found
        for label in file.labels:
            here = found.get(label.span, frozenset())
            for family, strength in label.flags.items():
                if strength >= CLEAR:
                    total += 1
                    own += family in here
                    noticed += bool(here)
    return Share(own, total), Share(noticed, total)


def flagged_at_all(trial: Trial, ideas: bool) -> tuple[Share, Share, float | None]:
    """Precision, recall of clear flags, and kappa, by unit: is it flagged, whatever the family?"""
    pairs = [
        (bool(label.flags), bool((file.found_all if ideas else file.found).get(label.span)), label)
        for file in trial.files
        for label in file.labels
    ]
    ours = [label for _, found, label in pairs if found]
    clear = [found for _, found, label in pairs if CLEAR in label.flags.values()]
    return (
        Share(sum(bool(label.flags) for label in ours), len(ours)),
        Share(sum(clear), len(clear)),
        kappa([(labelled, found) for labelled, found, _ in pairs]),
    )


def confusion(pairs: Iterable[Pair], aspect: str) -> Counter[tuple[str, str]]:
    """(label's answer, our answer) → how often; what nobody reads as copy counts for voice only."""
    table: Counter[tuple[str, str]] = Counter()
    for pair in pairs:
        if aspect != "voice" and not pair.label.copy:
            continue
        unread = JOINED if pair.joined else NOT_READ
        table[answer(pair.label, aspect), pair.read.answers[aspect] if pair.read else unread] += 1
    return table


def agreement(table: Mapping[tuple[str, str], int]) -> tuple[Share, float | None]:
    """Share of equal answers and kappa, over what both sides read."""
    both = [cell for cell, n in table.items() if cell[1] not in (JOINED, NOT_READ) for _ in range(n)]
    return Share(sum(one == other for one, other in both), len(both)), kappa(both)


def page_rules(trial: Trial, preview: bool = False) -> dict[str, Share]:
    """Rule about a whole document → pages it speaks on, and how many of those a reader scored low."""
    seen: dict[str, list[bool]] = {}
    for file in trial.previewed if preview else trial.files:
        for rule in {one.found.name for one in file.judged if of_whole(one.found.name, one.found.family)}:
            if file.page_label and file.page_label.score is not None:
                seen.setdefault(rule, []).append(file.page_label.score < SERVES_ITS_READER)
    return {rule: Share(sum(bad), len(bad)) for rule, bad in sorted(seen.items())}


def rule_hits(trial: Trial, rule: Rule, ideas: bool = True) -> Precision:
    """How many hits of a rule are right; of a rule in preview, in the run that has it switched on."""
    run = replace(trial, files=trial.files if rule.status is Status.STABLE else trial.previewed)
    return Precision.of(one for one in run.judged(ideas) if one.found.name == rule.name)


def scores(trial: Trial) -> list[tuple[float, float]]:
    """(reader's score, our score) of every page that has both."""
    return [
        (file.page_label.score, file.page.score)
        for file in trial.files
        if file.page_label and file.page_label.score is not None and file.page.score is not None
    ]
