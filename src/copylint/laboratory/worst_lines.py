"""The lines a developer wants to read: findings the labels do not bear out, and what was missed."""

from collections import Counter
from itertools import zip_longest

from copylint.laboratory.align import Judged
from copylint.laboratory.causes import PLACES, Miss, misses, place
from copylint.laboratory.labels import Label
from copylint.laboratory.tally import families
from copylint.laboratory.trial import Trial


def worst_lines(trial: Trial, most: int) -> list[str]:
    """``file:line rule | text``: at most ``most`` wrong findings a rule, then ``most`` misses a family."""
    lines: list[str] = []
    wrong = [one for one in trial.judged(ideas=True) if not one.verdict.right]
    for rule in sorted({one.found.name for one in wrong}):
        lines += _first(most, [_wrong(one) for one in wrong if one.found.name == rule], rule)
    missed = list(misses(trial))
    for family in families(trial):
        lines += _first(most, [_missed(one) for one in missed if one.family == family], f"missed {family}")
    return lines


def worst_wrong(trial: Trial, most: int) -> list[str]:
    """The false notes that cost most trust: on quoted and benign lines, then of the rule that errs most."""
    wrong = [one for one in trial.judged(ideas=False) if not one.verdict.right]
    often = Counter(one.found.name for one in wrong)
    # A note on a line that is flagged for something else is no insult.
    order = ("another voice", "benign", "plain", "outside", "flagged otherwise")
    assert set(order) == set(PLACES)
    wrong.sort(key=lambda one: (order.index(place(one)), -often[one.found.name], one.file, one.found.offset))
    return [_wrong(one) for one in wrong[:most]]


def worst_missed(trial: Trial, most: int) -> list[str]:
    """One miss of each family and cause in turn, the commonest first."""
    groups: dict[tuple[str, str], list[Miss]] = {}
    for one in misses(trial):
        groups.setdefault((one.family, one.cause), []).append(one)
    common = sorted(groups, key=lambda group: (-len(groups[group]), group))
    turns = zip_longest(*(groups[group] for group in common))
    return [_missed(one) for turn in turns for one in turn if one is not None][:most]


def _first(most: int, lines: list[str], what: str) -> list[str]:
    more = len(lines) - most
    return lines[:most] + ([f"… {more} more: {what}"] if more > 0 else [])


def _wrong(one: Judged) -> str:
    return f"{one.file}:{one.found.line} {one.found.name} | {_one_line(one.found.text)} [{_seen(one.label)}]"


def _missed(one: Miss) -> str:
    why = f"{one.cause}; {one.label.note or _seen(one.label)}"
    return f"{one.file}:{one.label.line} missed {one.family} | {_one_line(one.label.words)} [{why}]"


def _seen(label: Label | None) -> str:
    """What the reader of the unit saw, in a few words."""
    if label is None:
        return "outside every labelled unit"
    flags = [f"{family}:{strength}" for family, strength in label.flags.items()]
    voice = [] if label.voice == "company" else [f"{label.voice} speaks"]
    return ", ".join([f"{label.actor} acts", *voice, *["benign"] * label.benign, *flags])


def _one_line(text: str) -> str:
    return " ".join(text.split())
