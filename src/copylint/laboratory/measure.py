"""Lints labelled files and puts what was found beside the labels."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Protocol

from copylint.facts import Finding, Names, Page, Unit
from copylint.laboratory.align import Found, Read, families_found, judge, pair, yes_no
from copylint.laboratory.collection import Collection, names_of
from copylint.laboratory.labels import Label, LabelsError, fit
from copylint.laboratory.offsets import offset_of
from copylint.laboratory.trial import FIRST_NOTES, FileTrial, PageRead, Trial, of_whole
from copylint.report.look import Look
from copylint.report.select import select
from copylint.results.run import FileResult
from copylint.terms import CopylintError, DocumentKind, Form, Mood, Owner
from copylint.text import Source, Span

# Labels know five words for who acts where the reading knows more.
_ACTORS = {Owner.CUSTOMER: "customer3", Owner.THEIRS: "third"}


class Reader(Protocol):
    """A linter, as far as it is needed here."""

    def lint(self, source: Source, page: Page | None = None) -> FileResult:
        """Findings and score of one file; ``page`` is its reading."""

    def read(self, source: Source) -> Page:
        """The reading of one file."""


# A linter for a company's names and, if it is to be taken as given, the kind of the document.
Readers = Callable[[Names, DocumentKind | None], Reader]


def measure(
    title: str,
    collections: Iterable[Collection],
    readers: Readers,
    names: Mapping[str, Mapping[str, list[str]]] | None = None,
    kinds_given: bool = False,
    previewing: Readers | None = None,
) -> Trial:
    """Lint every labelled file of the collections.

    ``names`` maps files to the names of their company; None lints as if nobody had set any.
    With ``kinds_given`` a page's labelled kind is used instead of a guess. What the linters
    of ``previewing`` find in the same readings is the trial's ``previewed``. Files that copylint
    cannot read are listed in the trial; raises LabelsError if that is every one of them, or if
    labels and files do not fit.
    """
    files, previewed, left_out = [], [], []
    for collection in collections:
        for file, path in _paths(collection):
            label = collection.pages.get(file)
            kind = _kind(label.kind) if kinds_given and label else None
            # The published path, because it tells what kind of page this is.
            source = Source.decode(path.read_bytes(), collection.paths.get(file, file))
            labels = fit(source, collection.units[file])
            try:
                named = names_of(names or {}, file)
                page = readers(named, kind).read(source)
                files.append(_trial(collection, file, labels, page, readers(named, kind)))
                if previewing:
                    previewed.append(_trial(collection, file, labels, page, previewing(named, kind)))
            except CopylintError as error:
                left_out.append(f"{file}: {error}")
    if left_out and not files:
        raise LabelsError(f"{title}: none of the files could be read; the first one: {left_out[0]}")
    return Trial(title, tuple(files), tuple(left_out), tuple(previewed))


def _paths(collection: Collection) -> Iterator[tuple[str, Path]]:
    for file in sorted(collection.units):
        yield file, collection.locate(file)


def _kind(labelled: str) -> DocumentKind | None:
    return next((kind for kind in DocumentKind if kind.value == labelled), None)


def _trial(
    collection: Collection, file: str, labels: tuple[Label, ...], page: Page, reader: Reader
) -> FileTrial:
    source = page.document.source
    result = reader.lint(source, page)
    findings = [_found(source, finding) for finding in result.shown]
    speaking = [found for found in findings if not of_whole(found.name, found.family)]
    first = [_found(source, shown.finding) for shown in select(result, Look()).shown[:FIRST_NOTES]]
    score = result.score
    named = f"{collection.folder.name}/{file}"
    return FileTrial(
        file=named,
        labels=labels,
        judged=judge(named, findings, labels),
        first=judge(named, first, labels),
        found=families_found([found for found in speaking if found.default], labels),
        found_all=families_found(speaking, labels),
        pairs=pair(labels, [_read(page, unit) for unit in page.units]),
        words=result.words,
        page=PageRead(
            kind=result.kind.value,
            score=score.value if score else None,
            maturity=score.maturity.value if score and score.maturity else None,
        ),
        page_label=collection.pages.get(file),
    )


def _found(source: Source, finding: Finding) -> Found:
    return Found(
        name=finding.name,
        family=finding.family,
        severity=finding.severity,
        offset=finding.span.start,
        line=finding.start.line,
        text=source.text[finding.sentence.start : finding.sentence.end] or finding.text,
        also=tuple(offset_of(source, place) for place in finding.also),
    )


def _read(page: Page, unit: Unit) -> Read:
    """A unit in the words of the labels, from its first character that is not a space."""
    start = unit.span.start + len(unit.text) - len(unit.text.lstrip())
    found = page.block(unit).view.span(start, unit.span.end)
    return Read(
        Span(found[0], found[1]),
        {
            "voice": unit.voice.value,
            "actor": _ACTORS.get(unit.actor, unit.actor.value),
            "outcome": unit.outcome.value,
            "proof": yes_no(unit.proof),
            "benign": yes_no(unit.benign is not None),
            "buried": yes_no(unit.buried),
            "imperative": yes_no(_orders(unit)),
        },
    )


def _orders(unit: Unit) -> bool:
    """Whether a main clause tells the reader to do something."""
    mains = (clause for clause in unit.clauses if clause.joined in ("main", "and", "so"))
    return unit.form is Form.IMPERATIVE or any(clause.mood is Mood.IMPERATIVE for clause in mains)
