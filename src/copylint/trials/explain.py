"""How a text was read, unit by unit, and why each rule speaks or stays silent."""

import re
from collections.abc import Iterable, Iterator

from copylint.config import Config, for_file
from copylint.config.site_names import with_site_name
from copylint.facts import Page, Unit
from copylint.linter import Linter, Options
from copylint.report.escape import dumped, exact
from copylint.report.measure import cells, padded, safe, wrapped
from copylint.report.wording import LABELS, counted
from copylint.results import FileResult
from copylint.results.score import weights
from copylint.terms import BlockKind, CopylintError, Owner, Voice
from copylint.text import Source, Span
from copylint.trials.evidence import Asked, Evidence, gather
from copylint.trials.reading_words import reading_lines
from copylint.trials.verdicts import Verdict, verdicts

_WIDTH = 100
# What JSON calls them, in the words of labelled copy.
_ACTORS = {Owner.CUSTOMER: "customer3", Owner.THEIRS: "third"}


def explain_text(source: Source, line: int | None, words: str | None, options: Asked) -> str:
    """The reading of a text for people: the whole, one line (counted from 1), or the unit with some words.

    Of a whole file only rules that spoke or came near are listed, of a line all of them.

    Raises:
        CopylintError: the text cannot be read, or there is no such line, or the words stand nowhere.
    """
    evidence, path = _evidence(source, options), source.path
    page, result = evidence.page, evidence.result
    units = _asked_for(page, line, words)
    everything = line is not None or words is not None or len(page.units) == 1
    lines = [f"{exact(path)}   {page.kind}: {_kind_why(result, page)}"]
    lines += [f"Note: {note}" for note in result.notes]
    for unit in units:
        lines += ["", *_unit_lines(evidence, unit, everything)]
    if not units:
        lines += ["", "No copy found to read."]
    elif everything:
        lines += [""] * bool(evidence.off) + _grouped("Off", evidence.off.items(), _WIDTH)
    else:
        far = "Only rules that spoke or came near are listed; of one line, all of them"
        lines += ["", f"{far}: copylint explain {exact(path)}:{_line(page, units[0])}"]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def explain_json(source: Source, line: int | None, words: str | None, options: Asked) -> str:
    """The reading of a text for programs, in the words of labelled copy.

    Offsets are half-open code points of the decoded text, lines count from 1; ``weight`` is what the unit
    weighs in the page's score, 0 where it does not count. Raises what ``explain_text`` raises.
    """
    evidence = _evidence(source, options)
    page = evidence.page
    weighed = _weights(page)
    units = [_json(page, unit, weighed.get(unit.n, 0.0)) for unit in _asked_for(page, line, words)]
    shown = {
        "schema": 1,
        "path": source.path,
        "kind": page.kind.value,
        "kind_why": evidence.result.kind_why,
        "units": units,
    }
    return dumped(shown)


def _evidence(source: Source, asked: Asked) -> Evidence:
    config: Config = for_file(source.path, asked.config)
    config, _ = with_site_name(config, source.path, source.text)
    linter = Linter(
        config, Options(asked.select, asked.extend_select, asked.ignore, asked.kind, asked.preview)
    )
    return gather(linter, linter.read(source), linter.lint(source), config, asked)


def _asked_for(page: Page, line: int | None, words: str | None) -> tuple[Unit, ...]:
    source = page.document.source
    units = page.units
    if line is not None:
        if line > source.lines or (line == source.lines and not source.line_text(line)):
            last = source.lines - (not source.line_text(source.lines))
            raise CopylintError(f"{source.path}: there is no line {line}; it has {counted(last, 'line')}")
        units = tuple(unit for unit in units if line in _lines(page, unit))
        if not units:
            near = min((_line(page, unit) for unit in page.units), key=lambda n: abs(n - line), default=None)
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


def _place(page: Page, unit: Unit) -> Span:
    """The unit's span in the source, white space at its ends left out."""
    lead = len(unit.text) - len(unit.text.lstrip())
    tail = len(unit.text) - len(unit.text.rstrip())
    start = min(unit.span.start + lead, unit.span.end)
    return page.block(unit).view.span(start, max(start, unit.span.end - tail))


def _line(page: Page, unit: Unit) -> int:
    return page.document.source.position(_place(page, unit).start).line


def _lines(page: Page, unit: Unit) -> range:
    place = _place(page, unit)
    last = page.document.source.position(max(place.start, place.end - 1)).line
    return range(_line(page, unit), last + 1)


def _kind_why(result: FileResult, page: Page) -> str:
    return result.kind_why + ("" if page.kind_sure or not page.kind_firm else " (a guess)")


def _unit_lines(evidence: Evidence, unit: Unit, everything: bool) -> Iterator[str]:
    page = evidence.page
    number = str(_line(page, unit))
    indent = " " * (len(number) + 3)
    for n, row in enumerate(wrapped(unit.text, _WIDTH - len(indent))):
        yield f"{number} | {row}" if n == 0 else f"{' ' * len(number)} | {row}"
    yield from _aligned(list(reading_lines(page, unit)), indent, 7)
    if unit.voice is Voice.NOT_COPY:
        return
    given = verdicts(evidence, unit)
    said = [verdict for verdict in given if verdict.near or (everything and verdict.looks)]
    said.sort(key=lambda verdict: (verdict.severity is None, not verdict.near))
    if said:
        widest = max(cells(verdict.rule.name) for verdict in said)
        yield ""
        yield from _aligned([(verdict.rule.name, _said(verdict)) for verdict in said], indent, widest)
    elsewhere = [(verdict.rule.name, verdict.why) for verdict in given if everything and not verdict.looks]
    if elsewhere:
        yield ""
        yield from (indent + row for row in _grouped("Do not look here", elsewhere, _WIDTH - len(indent)))


def _said(verdict: Verdict) -> str:
    if verdict.severity is None:
        return f"silent: {verdict.why}"
    level = f" ({verdict.level_why})" if verdict.level_why else ""
    return f"{LABELS[verdict.severity]}{level}: {verdict.why}"


def _aligned(pairs: list[tuple[str, str]], indent: str, width: int) -> Iterator[str]:
    for head, text in pairs:
        for n, row in enumerate(wrapped(text, _WIDTH - len(indent) - width - 2)):
            yield indent + padded(head if n == 0 else "", width) + "  " + row


def _grouped(head: str, rules: Iterable[tuple[str, str]], width: int) -> list[str]:
    """Rules that are silent for the same reason, together: "Off, left out by --ignore: a, b"."""
    reasons: dict[str, list[str]] = {}
    for name, why in rules:
        reasons.setdefault(why, []).append(name)
    return [
        row for why, names in reasons.items() for row in wrapped(f"{head}, {why}: {', '.join(names)}", width)
    ]


def _weights(page: Page) -> dict[int, float]:
    """Unit → its weight, for the units that count in a score: our copy and the reader's, each text once."""
    counting = [
        unit
        for unit in page.unique()
        if unit.voice in (Voice.COMPANY, Voice.READER)
        and (page.block(unit).kind is not BlockKind.CELL or unit.actor is not Owner.NONE)
    ]
    return {weighed.unit.n: weighed.weight for weighed in weights(page, counting)}


def _json(page: Page, unit: Unit, weight: float) -> dict[str, object]:
    place = _place(page, unit)
    return {
        "offset": place.start,
        "end_offset": place.end,
        "line": _line(page, unit),
        "block": page.block(unit).kind.value,
        "text": unit.text.strip(),
        "voice": unit.voice.value,
        "actor": _ACTORS.get(unit.actor, unit.actor.value),
        "buried": int(unit.buried),
        "outcome": unit.outcome.value,
        "proof": int(unit.proof),
        "benign": int(unit.benign is not None),
        "weight": round(weight, 2),
    }
