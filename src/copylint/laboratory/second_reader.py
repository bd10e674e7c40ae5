"""How far two readers agree who labelled the same units without seeing each other's labels."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from copylint.laboratory.align import ASPECTS, answer
from copylint.laboratory.collection import read_rows
from copylint.laboratory.interval import Share, kappa
from copylint.laboratory.labels import CLEAR, Label, LabelsError
from copylint.text import Span

_KEYS = ("file", "start", "end", *ASPECTS, "flags")


@dataclass(frozen=True, slots=True)
class Agreement:
    """Two readers side by side, field by field."""

    units: int
    fields: tuple[tuple[str, Share, float | None], ...]  # (field, equal answers, kappa)
    first_found: Share  # of the second reader's clear flags, those the first one set too, with the family
    second_found: Share  # of the first reader's clear flags, those the second one set too
    first_noticed: Share  # of the units the second reader flagged clearly, those the first one flagged at all
    second_noticed: Share


def load_second(path: Path, labels: Iterable[Label]) -> tuple[tuple[Label, Label], ...]:
    """(first reader's label, second reader's label) of every line of a ``second.jsonl``, in its order.

    Raises LabelsError for a malformed line, or one that speaks of a unit nobody else labelled.
    """
    first = {(label.file, label.span): label for label in labels}
    pairs = []
    for where, row in read_rows(path):
        for key in _KEYS:
            if key not in row:
                raise LabelsError(f"{where}: no {key!r}")
        try:
            span = Span(row["start"], row["end"])
            flags = {family: int(n) for family, n in (flag.rsplit(":", 1) for flag in row["flags"])}
            known = first[row["file"], span]
        except KeyError:
            raise LabelsError(f"{where}: no unit of {row['file']} is labelled there") from None
        except (TypeError, ValueError, AttributeError) as error:
            raise LabelsError(f"{where}: {error}") from None
        other = Label(
            *(known.file, span, known.line, row["voice"], row["actor"], row["outcome"]),
            *(bool(row["buried"]), bool(row["proof"]), bool(row["benign"]), flags),
        )
        pairs.append((known, other))
    return tuple(pairs)


def agreement(pairs: Sequence[tuple[Label, Label]]) -> Agreement:
    """What the two readers share; fields other than voice count where both see copy."""
    fields = []
    for aspect in ASPECTS:
        seen = pairs if aspect == "voice" else [pair for pair in pairs if pair[0].copy and pair[1].copy]
        fields.append(_field(aspect, [(answer(one, aspect), answer(other, aspect)) for one, other in seen]))
    fields.append(_field("flagged at all", [(str(bool(a.flags)), str(bool(b.flags))) for a, b in pairs]))
    turned = [(other, one) for one, other in pairs]
    return Agreement(
        len(pairs), tuple(fields), _found(turned), _found(pairs), _noticed(turned), _noticed(pairs)
    )


def _field(name: str, answers: Sequence[tuple[str, str]]) -> tuple[str, Share, float | None]:
    return name, Share(sum(one == other for one, other in answers), len(answers)), kappa(answers)


def _found(pairs: Iterable[tuple[Label, Label]]) -> Share:
    """Of the first one's clear flags, those of the same family that the other set, clearly or not."""
    set_too = [
        family in other.flags
        for one, other in pairs
        for family, strength in one.flags.items()
        if strength >= CLEAR
    ]
    return Share(sum(set_too), len(set_too))


def _noticed(pairs: Iterable[tuple[Label, Label]]) -> Share:
    noticed = [bool(other.flags) for one, other in pairs if CLEAR in one.flags.values()]
    return Share(sum(noticed), len(noticed))
