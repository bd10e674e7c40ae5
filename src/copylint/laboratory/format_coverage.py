"""The command behind ``make eval-formats``: is all labelled copy found in its file, and nothing else?"""

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path, PurePath

from copylint.formats import UnreadableFormat, read
from copylint.laboratory.collection import Collection, folders, load
from copylint.laboratory.labels import Label, fit
from copylint.terms import CopylintError
from copylint.text import Document, Source, Span

# Labelled slices are raw source: targets of links, tags and template tags in them are no copy.
_MARKUP = re.compile(
    r"\]\([^()\s]*(?:\([^()]*\)[^()\s]*)*(?:\s[^)]{0,400}+)?\)|<[^<>]+>"
    r"|\{[{%](?:(?!\{[{%]|[}%]\}).)*+[}%]\}",
    re.DOTALL,
)
_TOLD_AGAIN = 5  # words; a unit of so many that a block holds word for word is found, and read once
_WHOLE = 0.8  # of a unit's letters must lie in one block for the unit to count as found


@dataclass(slots=True)
class Coverage:
    """Counts of one format. Letters are letters and digits of the file."""

    units: int = 0
    found: int = 0
    letters: int = 0  # letters of extracted text
    foreign: int = 0  # of those, letters in units labelled as no copy
    unlabelled: int = 0  # of those, letters outside every label: titles that readers passed over, too
    causes: Counter[str] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)


def main(argv: Sequence[str] | None = None) -> int:
    """Measure the folders named on the command line; 0, or 2 after one line on standard error."""
    parser = argparse.ArgumentParser(
        prog="python -m copylint.laboratory.format_coverage", description=__doc__
    )
    parser.add_argument("folders", nargs="+", type=Path, help="folders that hold labels.jsonl")
    parser.add_argument("--misses", type=int, default=0, metavar="N", help="print N misses a format")
    asked = parser.parse_args(argv)
    try:
        formats = measure([load(folder) for root in asked.folders for folder in folders(root)])
    except (CopylintError, OSError) as error:
        print(f"format_coverage: {error}", file=sys.stderr)
        return 2
    print("\n".join(table(formats)))
    for name, coverage in sorted(formats.items()):
        for miss in coverage.misses[: asked.misses]:
            print(f"{name}: {miss}")
    return 0


def measure(collections: Sequence[Collection]) -> dict[str, Coverage]:
    """Coverage by file ending; a file whose format is not read counts as missed."""
    formats: dict[str, Coverage] = {}
    for collection in collections:
        for file, labels in collection.units.items():
            coverage = formats.setdefault(PurePath(file).suffix, Coverage())
            source = Source.decode(collection.locate(file).read_bytes(), file)
            wanted = [label for label in fit(source, labels) if label.copy]
            coverage.units += len(wanted)
            try:
                _count(coverage, source, read(source), labels, wanted)
            except UnreadableFormat:
                coverage.causes["format not read"] += len(wanted)
    return formats


def _count(
    coverage: Coverage, source: Source, document: Document, labels: Sequence[Label], wanted: Sequence[Label]
) -> None:
    blocks = [(n, piece) for n, block in enumerate(document.blocks) for piece in _pieces(document, n)]
    said = {" ".join(block.text.split()) for block in document.blocks}
    for label in wanted:
        cause = _cause(source, label.span, blocks)
        words = " ".join(unescape(label.words).split())
        if cause == "not found" and words in said and len(words.split()) >= _TOLD_AGAIN:
            cause = None
        if cause is None:
            coverage.found += 1
        else:
            coverage.causes[cause] += 1
            coverage.misses.append(
                f"{label.file}:{label.line} {cause} | {' '.join(label.words.split())[:90]}"
            )
    labelled = sorted((label.span, label.copy) for label in labels)
    for _, piece in blocks:
        here = _letters(source, piece)
        copy = sum(_letters(source, _meet(piece, span)) for span, is_copy in labelled if is_copy)
        foreign = sum(_letters(source, _meet(piece, span)) for span, is_copy in labelled if not is_copy)
        coverage.letters += here
        coverage.foreign += min(foreign, here)
        coverage.unlabelled += max(0, here - copy - foreign)


def _pieces(document: Document, n: int) -> Iterator[Span]:
    view = document.blocks[n].view
    yield from view.pieces(0, len(view.text))


def _cause(source: Source, span: Span, blocks: Sequence[tuple[int, Span]]) -> str | None:
    """Why a unit is not found whole, or None."""
    inside: Counter[int] = Counter()
    for n, piece in blocks:
        if piece.touches(span):
            inside[n] += _letters(source, _meet(piece, span))
    plain = _MARKUP.sub("", source.text[span.start : span.end])
    whole = sum(letter.isalnum() for letter in plain)
    if not whole or (inside and max(inside.values()) >= _WHOLE * whole):
        return None
    if sum(inside.values()) >= _WHOLE * whole:
        return "cut into several blocks"
    return "found in part" if inside else "not found"


def _meet(one: Span, other: Span) -> Span:
    start = max(one.start, other.start)
    return Span(start, max(start, min(one.end, other.end)))


def _letters(source: Source, span: Span) -> int:
    return sum(letter.isalnum() for letter in source.text[span.start : span.end])


def table(formats: dict[str, Coverage]) -> Iterator[str]:
    """The figures as a Markdown table, a line a format and one for all."""
    yield "| format | labelled units found | text labelled as no copy | text outside every label | misses |"
    yield "| --- | --- | --- | --- | --- |"
    for name, c in [*sorted(formats.items()), ("all", _all(formats))]:
        causes = ", ".join(f"{cause} {n}" for cause, n in c.causes.most_common())
        foreign = _percent(c.foreign, c.letters)
        yield (
            f"| {name} | {c.found}/{c.units} = {_percent(c.found, c.units)} | {foreign} "
            f"| {_percent(c.unlabelled, c.letters)} | {causes} |"
        )


def _all(formats: dict[str, Coverage]) -> Coverage:
    total = Coverage()
    for one in formats.values():
        for name in ("units", "found", "letters", "foreign", "unlabelled"):
            setattr(total, name, getattr(total, name) + getattr(one, name))
        total.causes += one.causes
    return total


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %" if whole else "–"


if __name__ == "__main__":
    sys.exit(main())
