"""Tables of rules, families and kinds of page."""

from collections.abc import Iterator, Sequence

from copylint.laboratory.align import Judged
from copylint.laboratory.evaluation import Evaluation
from copylint.laboratory.figures import per_thousand, table
from copylint.laboratory.interval import Share
from copylint.laboratory.moves import Moved
from copylint.laboratory.standing import MOVES_FOUND, MOVES_TRAPPED, STABLE_HITS, STABLE_SHARE, Standing
from copylint.laboratory.tally import (
    Precision,
    clear_faults,
    page_rules,
    recall,
    rule_hits,
)
from copylint.laboratory.tally import families as families_of
from copylint.laboratory.trial import Trial
from copylint.rulebook import Rule
from copylint.terms import Status

HOW_A_RULE_EARNS = f"""\
A rule earns its place among those that are on by default by its *labels* ({STABLE_HITS} hits or more on
labelled copy, {STABLE_SHARE:.0%} of them right; *by hand* are hits on published files) or by its *moves*
(passages written for it: {MOVES_FOUND} of 12 found, at most {MOVES_TRAPPED} of 12 traps). *Covered*:
passages it misses where another rule speaks. *Elsewhere*: passages in which it also speaks beside the mark.
*Interim*: stable for the reason that `standing.toml` gives. Hits include ideas; a rule about a whole page is
right where a reader scored the page below 50.
"""


def rules(evaluation: Evaluation) -> Iterator[str]:
    """The table of all rules, with what they make of their passages."""
    yield "## Rules"
    yield HOW_A_RULE_EARNS
    earned = evaluation.earned()
    groups = evaluation.groups
    head = ["rule", "status", *(f"right: {group.title}" for group in groups), "by hand"]
    head += ["found", "covered", "traps", "elsewhere", "earns"]
    ordered = sorted(evaluation.rules, key=lambda rule: (rule.family, rule.name))
    yield table(
        head, [_rule(rule, groups, evaluation, earned[rule.name]) for rule in ordered] if groups else []
    )
    if evaluation.without_rule:
        yield f"Passages without a rule yet: {', '.join(evaluation.without_rule)}."


def _rule(rule: Rule, groups: Sequence[Trial], evaluation: Evaluation, earned: str) -> list[object]:
    standing = evaluation.standing.get(rule.name, Standing())
    moved = evaluation.moves.get(rule.name)
    interim = rule.status is Status.STABLE and standing.exception
    by_hand = f"{standing.elsewhere.hits}/{standing.elsewhere.total}" if standing.elsewhere.total else ""
    return [
        f"{rule.family}/{rule.name}",
        rule.status.value,
        *(_hits(group, rule) for group in groups),
        by_hand,
        *_moved(moved),
        earned or ("interim" if interim else ""),
    ]


def _hits(group: Trial, rule: Rule) -> Share:
    if rule.whole:
        return page_rules(group, preview=True).get(rule.name, Share(0, 0))
    return rule_hits(group, rule).strict


def _moved(moved: Moved | None) -> list[object]:
    if moved is None:
        return ["–"] * 4
    trapped = f"{len(moved.trapped)}/{moved.traps}"
    return [
        f"{moved.found.hits}/{moved.flags}",
        moved.covered or "",
        trapped,
        len(moved.elsewhere) or "",
    ]


def families(trial: Trial) -> str:
    """What is right and what is found, family by family."""
    judged = trial.judged(ideas=False)
    names = families_of(trial)
    names += sorted({one.found.family for one in trial.judged(ideas=True)}.difference(names))
    rows: list[list[object]] = []
    for family in names:
        chosen = [one for one in judged if one.found.family == family]
        ideas = [one for one in trial.judged(ideas=True) if one.found.family == family]
        rows.append(
            [
                *(family, *_precision(chosen), Precision.of(ideas).strict),
                *(recall(trial, family, ideas=False), recall(trial, family, ideas=True)),
                per_thousand(len(chosen), trial.words),
            ]
        )
    own, _ = clear_faults(trial, ideas=False)
    with_ideas, _ = clear_faults(trial, ideas=True)
    everything = Precision.of(trial.judged(ideas=True)).strict
    rate = per_thousand(len(judged), trial.words)
    rows.append(["all", *_precision(judged), everything, own, with_ideas, rate])
    head = ["family", "notes right", "clearly flagged units only", "with ideas"]
    return table([*head, "clear faults noted", "with ideas", "notes per 1,000 words"], rows)


def _precision(judged: Sequence[Judged]) -> list[object]:
    found = Precision.of(judged)
    return [found.strict, found.neutral]


def kinds(trial: Trial) -> str:
    """What is right and what is found, by the kind of page that the readers saw."""
    by_kind: dict[str, list[int]] = {}
    for number, file in enumerate(trial.files):
        by_kind.setdefault(file.page_label.kind if file.page_label else "unknown", []).append(number)
    rows: list[list[object]] = []
    for kind, numbers in sorted(by_kind.items()):
        part = Trial(kind, tuple(trial.files[n] for n in numbers))
        judged = part.judged(ideas=False)
        own, noticed = clear_faults(part, ideas=False)
        same = Share(sum(file.page.kind == kind for file in part.files), len(part.files))
        guessed = f"{same.hits}/{same.total}"
        rate = per_thousand(len(judged), part.words)
        rows.append([kind, guessed, Precision.of(judged).strict, own, noticed, rate])
    head = ["kind", "known as such", "notes right", "clear faults noted", "with any note on the unit"]
    return table([*head, "notes per 1,000 words"], rows)
