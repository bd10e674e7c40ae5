"""The lines a developer wants to read: findings the labels do not bear out, and what was missed."""

from copylint.trials.align import Judged
from copylint.trials.labels import CLEAR, Label
from copylint.trials.tally import families
from copylint.trials.trial import Trial


def worst_lines(trial: Trial, most: int) -> list[str]:
    """``file:line rule | text``: at most ``most`` wrong findings a rule, then ``most`` misses a family."""
    lines: list[str] = []
    wrong = [one for one in trial.judged(ideas=True) if not one.verdict.right]
    for rule in sorted({one.found.name for one in wrong}):
        lines += _first(most, [_wrong(one) for one in wrong if one.found.name == rule], rule)
    for family in families(trial):
        missed = [
            _missed(file.file, label, family)
            for file in trial.files
            for label in file.labels
            if label.flags.get(family, 0) >= CLEAR and family not in file.found_all.get(label.span, ())
        ]
        lines += _first(most, missed, f"missed {family}")
    return lines


def _first(most: int, lines: list[str], what: str) -> list[str]:
    more = len(lines) - most
    return lines[:most] + ([f"… {more} more: {what}"] if more > 0 else [])


def _wrong(one: Judged) -> str:
    return f"{one.file}:{one.found.line} {one.found.name} | {_one_line(one.found.text)} [{_seen(one.label)}]"


def _missed(file: str, label: Label, family: str) -> str:
    return f"{file}:{label.line} missed {family} | {_one_line(label.words)} [{label.note or _seen(label)}]"


def _seen(label: Label | None) -> str:
    """What the reader of the unit saw, in a few words."""
    if label is None:
        return "outside every labelled unit"
    flags = [f"{family}:{strength}" for family, strength in label.flags.items()]
    voice = [] if label.voice == "company" else [f"{label.voice} speaks"]
    return ", ".join([f"{label.actor} acts", *voice, *["benign"] * label.benign, *flags])


def _one_line(text: str) -> str:
    return " ".join(text.split())
