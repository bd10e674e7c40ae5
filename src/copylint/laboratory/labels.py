"""What careful readers saw in each unit and page of copy, and the words they saw it in."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256

from copylint.terms import CopylintError
from copylint.text import Source, Span

CLEAR = 2  # the strength of a flag that any careful editor would set; 1 is debatable


class LabelsError(CopylintError):
    """Labels that cannot be read or do not fit their file; says where, and what is wrong."""


@dataclass(frozen=True, slots=True)
class Label:
    """What a reader saw in one unit; ``span`` is in code points of the decoded file."""

    file: str
    span: Span
    line: int  # counted from 1
    voice: str
    actor: str
    outcome: str
    buried: bool
    proof: bool
    benign: bool
    flags: Mapping[str, int] = field(default_factory=dict)  # family → strength, 1 or 2
    note: str = ""
    digest: str = ""  # first 12 hexadecimal digits of the SHA-256 of the slice
    words: str = ""  # the slice itself, once the label was fitted to its file
    imperative: bool | None = None  # a main clause tells the reader to do something; None: nobody said

    @property
    def copy(self) -> bool:
        """Whether the unit is copy at all."""
        return self.voice != "notcopy"


@dataclass(frozen=True, slots=True)
class PageLabel:
    """What a reader thought of one page."""

    file: str
    kind: str
    score: int | None  # 0 to 100
    maturity: str


def fit(source: Source, labels: tuple[Label, ...]) -> tuple[Label, ...]:
    """The labels with the words they stand on; raises LabelsError if one was made for other words."""
    fitted = []
    for label in labels:
        words = source.text[label.span.start : label.span.end]
        if label.span.end > len(source.text) or (label.digest and label.digest != digest(words)):
            raise LabelsError(
                f"{label.file}:{label.line}: the label at {label.span.start} does not fit the file;"
                " one of the two was changed"
            )
        fitted.append(replace(label, words=words))
    return tuple(fitted)


def digest(words: str) -> str:
    """What ``sha`` in labels.jsonl holds for these words."""
    return sha256(words.encode()).hexdigest()[:12]
