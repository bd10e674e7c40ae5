"""Scores as CSV, for spreadsheets: RFC 4180, and no cell that a spreadsheet would take for a formula."""

import csv
import io
import re
from collections.abc import Iterable, Sequence

from copylint.report.escape import exact, tame
from copylint.report.wording import notes_of
from copylint.results.difference import Comparison
from copylint.results.moved import change_of, why_not_compared
from copylint.results.ranking import Ranking
from copylint.results.run import FileResult, Score
from copylint.results.trend import Trend
from copylint.scoring import PartName

# What a spreadsheet begins to work out, at the start of a cell, or behind what another country's spreadsheet
# takes for the end of one.
_FORMULA = re.compile(r"(?:^|(?<=[;,|]))(?=[\s\"']*[=+\-@＝＋－＠])")
_PARTS = tuple(name.value for name in PartName)
_PAGE = (
    "rank", "path", "kind", "words", "score", "low", "high", "maturity", *_PARTS,
    "reader", "company", "product", "buried", "units", "set_aside", "too_short", "notes", "weight", "worth",
)  # fmt: skip
_SCORE = ("score", "low", "high", "maturity", *_PARTS)
_CELL = str | int | float | None


def pages_csv(ranked: Ranking) -> str:
    """Every page that holds copy; those to rewrite first first, those without a rank last."""
    rows: list[Sequence[_CELL]] = [
        (each.place, *_page(each.file), _plain(each.weight), _plain(each.worth)) for each in ranked.pages
    ]
    rows += [(None, *_page(file), None, None) for file in (*ranked.short, *ranked.unscored)]
    return _table(_PAGE, rows)


def since_csv(made: Comparison) -> str:
    """Every page that changed, before and now."""
    scores = (f"{side}_{name}" for side in ("before", "now") for name in _SCORE)
    heads = ("path", "old_path", "kind", "change", "not_compared", *scores)
    rows: list[Sequence[_CELL]] = []
    for pair in made.pairs:
        why = why_not_compared(pair)
        rows.append(
            (
                pair.now.path,
                pair.old_path,
                pair.now.kind.value,
                None if why else change_of(pair),
                why,
                *_score(pair.before.score if pair.before else None),
                *_score(pair.now.score),
            )
        )
    rows += [(path, None, None, None, "gone", *_score(None), *_score(None)) for path in made.gone]
    return _table(heads, rows)


def trend_csv(found: Trend) -> str:
    """Every page that stands in both runs, then those that do not."""
    parts = (f"{side}_{name}" for side in ("before", "now") for name in _PARTS)
    heads = ("path", "kind", "change", "not_compared", "before", "now", *parts)
    rows: list[Sequence[_CELL]] = [
        (
            each.path,
            each.now.kind,
            each.change,
            None,
            each.before.score,
            each.now.score,
            *(each.before.parts.get(name) for name in PartName),
            *(each.now.parts.get(name) for name in PartName),
        )
        for each in found.courses
    ]
    blank = (None,) * 2 * len(_PARTS)
    first = found.first.pages if found.first else {}
    for why, paths in (("other kind", found.other_kind), ("new", found.new), ("gone", found.gone)):
        for path in paths:
            now, before = found.last.pages.get(path), first.get(path)
            kind = now.kind if now else before.kind if before else None
            numbers = before.score if before else None, now.score if now else None
            rows.append((path, kind, None, why, *numbers, *blank))
    return _table(heads, rows)


def _page(file: FileResult) -> tuple[_CELL, ...]:
    score = file.score
    counts = score.counts if score else None
    return (
        file.path,
        file.kind.value,
        file.words,
        *_score(score),
        *(
            (counts.reader, counts.company, counts.product, counts.buried, counts.units)
            if counts
            else (None,) * 5
        ),
        score.set_aside if score else None,
        None if score is None else "yes" if score.too_short else "no",
        len(notes_of(file)),
    )


def _score(score: Score | None) -> tuple[_CELL, ...]:
    if score is None:
        return (None,) * len(_SCORE)
    parts = (score.part(name) for name in PartName)
    return (
        score.value,
        score.low,
        score.high,
        score.maturity.value if score.maturity else None,
        *(part.value if part else None for part in parts),
    )


def _plain(number: float | None) -> _CELL:
    """A whole number without a point behind it."""
    return number if number is None or not number.is_integer() else int(number)


def _table(heads: Sequence[str], rows: Iterable[Sequence[_CELL]]) -> str:
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(heads)
    for row in rows:
        writer.writerow([_cell(each) if isinstance(each, str) else each for each in row])
    return out.getvalue()


def _cell(text: str) -> str:
    """Text on one line; an apostrophe before what a spreadsheet would begin to work out."""
    text = tame(exact(text))
    return _FORMULA.sub("'", text)
