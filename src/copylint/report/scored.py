"""The lines on a page's score: who acts, its parts, what would raise it, what is open, what was set aside."""

from collections.abc import Iterator, Sequence

from copylint.report.frame import clipped
from copylint.report.look import Look
from copylint.report.measure import cells, safe, wrapped
from copylint.report.scores.bars import small
from copylint.report.where import first_words, numbered, place, under
from copylint.report.wording import counted, counts_words, notes_of
from copylint.results.run import FileResult
from copylint.scoring import Score
from copylint.terms import Need
from copylint.text import Span

_OPEN = 40  # a part below this is open
_WEAK = 2  # open parts that are told with what they rest on
_ROOM = 24  # cells that a quotation needs to be of use


def score_lines(file: FileResult, look: Look, most: int | None = None, *, brief: bool = False) -> list[str]:
    """All that is said below the notes of a scored page; at most so many of each sort, the rest counted.

    ``brief``: the lines that would raise the score without their words, in one sentence.
    """
    score = file.score
    if score is None:
        return []
    texts = [
        *_marks(score),
        counts_words(score),
        *([] if score.marks else [_parts(score, look)]),
    ]
    lines = [line for text in texts if text for line in wrapped(text, look.width)]
    lines += [] if score.marks else _raising(file, score, look, brief=brief)
    texts = [_open(score), _facts(file), *_caps(score, most), _aside(score, most)]
    return lines + [line for text in texts if text for line in wrapped(text, look.width)]


def _marks(score: Score) -> Iterator[str]:
    for head, given in (("It has", True), ("Missing", False)):
        said = [mark.says for mark in score.marks if mark.given is given]
        if said:
            yield f"{head}: {' · '.join(said)}"


def _parts(score: Score, look: Look) -> str:
    if len(score.parts) < 2:
        return ""  # one part is the number itself
    bar = [f" {small(part.value, look.blocks)}" if look.blocks else "" for part in score.parts]
    named = [f"{part.name.value}{sign} {part.value}" for part, sign in zip(score.parts, bar, strict=True)]
    return "Parts: " + " · ".join(named)


def _raising(file: FileResult, score: Score, look: Look, *, brief: bool) -> list[str]:
    """A head with what was assumed, then the lines in their words, one row each."""
    if score.raising is None or not score.raising.lines or score.value is None:
        return []
    rows = score.raising.lines
    moved = f"{score.value} → about {score.raising.value}"
    if brief and numbered(file):
        *first, last = dict.fromkeys(str(row.at.line) for row in rows)
        where = f"lines {', '.join(first)} and {last}" if first else f"line {last}"
        return wrapped(f"What would raise it most: {where}, if about the reader: {moved}", look.width)
    hows = {row.how for row in rows}
    how = f" {next(iter(hows))}" if len(hows) == 1 and next(iter(hows)) else ""
    lines = wrapped(f"What would raise it most{',' if how else ''}{how}: {moved}", look.width)
    for row in rows:
        where = place(file, row.at.line) if numbered(file) else under(file, row.at.line) or "·"
        lead = f"  {where} → {row.value}  "
        tail = f"  {row.how}" if not how and row.how and not brief else ""
        room = look.width - cells(lead) - cells(tail)
        if room < _ROOM:
            lines.append(lead + first_words(row.at.text, look.width - cells(lead)))
            lines += [f"      {line}" for line in wrapped(row.how, look.width - 6)]
        else:
            lines.append(lead + first_words(row.at.text, room) + tail)
    return lines


def _open(score: Score) -> str:
    """The parts that a page leaves open, the weakest first, with what they rest on."""
    if score.marks or len(score.parts) < 2:
        return ""
    weak = sorted((part for part in score.parts if part.value < _OPEN), key=lambda part: part.value)
    said = [part.name.value + (f" ({_short(part.why)})" if part.why else "") for part in weak[:_WEAK]]
    said += [part.name.value for part in weak[_WEAK:]]
    return f"Open: {', '.join(said)}" if said else ""


def _short(text: str) -> str:
    return clipped(safe(text).rstrip("."), Span(0, 0), 60)[0]


def _facts(file: FileResult) -> str:
    facts = sum(finding.needs is Need.FACT for finding in notes_of(file))
    if not facts:
        return ""
    asks = "asks for a fact" if facts == 1 else "ask for facts"
    return f"{counted(facts, 'note')} {asks} that only you know."


def _caps(score: Score, most: int | None) -> Sequence[str]:
    caps = score.caps if most is None else score.caps[:most]
    more = len(score.caps) - len(caps)
    lines = [f"Held down: {cap.why}" for cap in caps]
    return [*lines[:-1], lines[-1] + f" (and {more} more: --all)"] if more and lines else lines


def _aside(score: Score, most: int | None) -> str:
    if not score.set_aside:
        return ""
    reasons = sorted(score.set_aside_by.items(), key=lambda item: (-item[1], item[0]))
    shown = [f"{safe(reason)} {number}" for reason, number in reasons[:most]]
    shown += ["…"] if most is not None and len(reasons) > most else []
    return f"{counted(score.set_aside, 'line')} set aside with a reason" + (
        f": {', '.join(shown)}." if shown else "."
    )
