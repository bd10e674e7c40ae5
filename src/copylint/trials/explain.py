"""How a text was read, unit by unit: the reading, what is believed, and what the rules made of it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from copylint.brand.repository import signs_beside
from copylint.config import Config, for_file
from copylint.facts import Finding, Page, Unit
from copylint.linter import Linter, Options
from copylint.report.escape import exact
from copylint.report.measure import cells, padded, safe, wrapped
from copylint.report.wording import LABELS, counted
from copylint.results import FileResult
from copylint.terms import CopylintError, Voice
from copylint.text import Source
from copylint.trials.belief_words import belief_line
from copylint.trials.evidence import Asked, Evidence, gather
from copylint.trials.explain_json import as_json, line_of, place_of
from copylint.trials.reading_words import reading_lines
from copylint.trials.verdicts import Verdict, beside, of_hundred, verdicts

_WIDTH = 100
_HEADS = 8  # cells of the questions: "believes"


def explain_text(source: Source, line: int | None, words: str | None, options: Asked) -> str:
    """The reading of a text for people: the whole, one line (counted from 1), or the unit with some words.

    Only rules that spoke or came near are listed.

    Raises:
        CopylintError: the text cannot be read, or there is no such line, or the words stand nowhere.
    """
    evidence = _evidence(source, options)
    page, result = evidence.page, evidence.result
    units = _asked_for(page, line, words)
    lines = [f"{exact(source.path)}   {page.kind}: {_kind_why(result, page)}"]
    if page.names.found:
        told_of = (f"{each.name} ({each.source})" for each in page.names.found)
        lines += wrapped(f"Read as yours: {', '.join(map(safe, told_of))}", _WIDTH)
    lines += [row for note in result.notes for row in wrapped(f"Note: {note}", _WIDTH)]
    said = [verdicts(evidence, unit) for unit in units]
    for unit, told in zip(units, said, strict=True):
        lines += ["", *_unit_lines(page, unit, told)]
    if line is None and words is None:
        for finding in beside(evidence, (verdict for told in said for verdict in told)):
            lines += ["", *_beside(finding)]
    if not units:
        lines += ["", "No copy found to read."]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def explain_json(source: Source, line: int | None, words: str | None, options: Asked) -> str:
    """The same for programs; docs/reports.md has the keys. Raises what ``explain_text`` raises."""
    evidence = _evidence(source, options)
    units = _asked_for(evidence.page, line, words)
    return as_json(evidence, units, whole=line is None and words is None)


def _evidence(source: Source, asked: Asked) -> Evidence:
    config: Config = for_file(source.path, asked.config)
    if asked.brand:
        config = replace(config, brand=replace(config.brand, company=asked.brand))
    options = Options(
        asked.select, asked.extend_select, asked.ignore, asked.kind, asked.preview, asked.min_confidence
    )
    return gather(Linter(config, options), source, asked, signs_beside(source.path))


def _asked_for(page: Page, line: int | None, words: str | None) -> tuple[Unit, ...]:
    source = page.document.source
    units = page.units
    if line is not None:
        if line > source.lines or (line == source.lines and not source.line_text(line)):
            last = source.lines - (not source.line_text(source.lines))
            raise CopylintError(f"{source.path}: there is no line {line}; it has {counted(last, 'line')}")
        units = tuple(unit for unit in units if line in _lines(page, unit))
        if not units:
            near = min(
                (line_of(page, unit) for unit in page.units), key=lambda n: abs(n - line), default=None
            )
            hint = f"; the nearest copy stands on line {near}" if near else ""
            raise CopylintError(f"{source.path}: no copy was found on line {line}{hint}")
    if words is not None:
        wanted = _folded(words)
        holding = [unit for unit in units if wanted and wanted in _folded(unit.text)]
        units = tuple(holding) or _across(page, units, wanted)
        if not units:
            where = source.path if line is None else f"{source.path}:{line}"
            raise CopylintError(
                f'{where}: no copy holds the words "{safe(words)}"; give them as they stand there'
            )
    return units


def _across(page: Page, units: tuple[Unit, ...], wanted: str) -> tuple[Unit, ...]:
    """The units of a block that holds words which run from one sentence into the next."""
    return tuple(unit for unit in units if wanted and wanted in _folded(page.block(unit).text))


def _folded(text: str) -> str:
    """Case, white space and the shape of quotation marks do not matter to a person who copies words."""
    plain = text.lower().replace("’", "'").replace("‘", "'")
    return " ".join(re.sub("[“”]", '"', plain).split())


def _lines(page: Page, unit: Unit) -> range:
    place = place_of(page, unit)
    last = page.document.source.position(max(place.start, place.end - 1)).line
    return range(line_of(page, unit), last + 1)


def _kind_why(result: FileResult, page: Page) -> str:
    return result.kind_why + ("" if page.kind_sure or not page.kind_firm else " (a guess)")


def _unit_lines(page: Page, unit: Unit, said: Sequence[Verdict]) -> Iterator[str]:
    number = str(line_of(page, unit))
    indent = " " * (len(number) + 3)
    for n, row in enumerate(wrapped(unit.text, _WIDTH - len(indent))):
        yield f"{number} | {row}" if n == 0 else f"{' ' * len(number)} | {row}"
    yield from _aligned(list(reading_lines(page, unit)), indent, _HEADS)
    if unit.voice is Voice.NOT_COPY:
        return
    if (belief := page.belief(unit)) is not None:
        yield ""
        yield from _aligned([("believes", "the trained reader " + belief_line(unit, belief))], indent, _HEADS)
    yield ""
    if not said:
        yield indent + "No rule spoke or came near."
    widest = max((cells(verdict.rule.name) for verdict in said), default=0)
    for verdict in said:
        yield from _aligned([(verdict.rule.name, _said(verdict)), ("", _sure(verdict))], indent, widest)


def _beside(finding: Finding) -> Iterator[str]:
    """What is reported of a place that holds no copy."""
    number = str(finding.start.line)
    yield f"{number} | {safe(finding.text)}"
    said = f"{LABELS[finding.severity]}: {finding.message}"
    yield from _aligned([(finding.name, said)], " " * (len(number) + 3), cells(finding.name))


def _said(verdict: Verdict) -> str:
    if verdict.severity is not None:
        return f"{LABELS[verdict.severity]}: {verdict.why}"
    if verdict.off:
        return f"off: {verdict.why}"
    if verdict.text is None:
        return f"silent: {verdict.why}"
    return f'silent: hit "{" ".join(verdict.text.split())}", but {verdict.why}'


def _sure(verdict: Verdict) -> str:
    """How sure one can be of a finding, and why it is a note or an idea."""
    if verdict.severity is None:
        return ""
    sure = (
        ""
        if verdict.confidence is None
        else f"{of_hundred(verdict.confidence)} in 100 such lines get marked by a reader"
    )
    parts = [part for part in (sure, verdict.level_why) if part]
    return f"({'; '.join(parts)})" if parts else ""


def _aligned(pairs: list[tuple[str, str]], indent: str, width: int) -> Iterator[str]:
    for head, text in pairs:
        for n, row in enumerate(wrapped(text, _WIDTH - len(indent) - width - 2) if text else ()):
            yield indent + padded(head if n == 0 else "", width) + "  " + row
