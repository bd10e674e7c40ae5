"""One page's score for people: its parts, what would raise it, and on request every line's points."""

from collections.abc import Sequence
from dataclasses import dataclass

from copylint.config.kinds import kind_table
from copylint.report.escape import exact, tame
from copylint.report.look import Look
from copylint.report.measure import cells, safe, wrapped
from copylint.report.scores.bars import finished, long
from copylint.report.scores.words import place, quoted, said, signed, what_it_says
from copylint.report.wording import counted, counts_words, interval, read_as_yours, unread_words
from copylint.results.run import FileResult, Run
from copylint.scoring import Score

_BAR = 10  # cells


def card(run: Run, look: Look, *, piped: bool = False) -> str:
    """The one page of a run in short; ``piped``: it is no file that could be named once more."""
    file = run.files[0]
    score = file.score
    blocks = [_head(file, look)]
    if score is not None:
        # A text too short for a number has its marks instead.
        judged = [] if score.marks else [_parts(score, look), _raising(file, score, look)]
        blocks += [_marks(score, look), *judged, _aside(score, look)]
    again = "" if piped or score is None or not _rows(file, score) else exact(file.path)
    return _text(blocks, run, look, again)


def explained(run: Run, look: Look) -> str:
    """The one page of a run with every contribution."""
    file = run.files[0]
    score = file.score
    blocks = [_head(file, look)]
    if score is not None:
        blocks += [_marks(score, look), _parts(score, look), _raising(file, score, look), _aside(score, look)]
        blocks.append(_lines(file, score, look))
    return _text(blocks, run, look)


def _text(blocks: list[list[str]], run: Run, look: Look, again: str = "") -> str:
    if not look.quiet:
        yours = read_as_yours(run) if run.guessed else ""
        small = said(look.width, f"R{yours[1:]}" if yours else "")
        small += said(look.width, *(safe(note) for note in run.files[0].notes if run.files[0].words))
        if run.files[0].score is not None:
            small += [look.faint(line) for line in said(look.width, what_it_says())]
        small += [f"Every line's points: copylint score --explain {again}"] if again else []
        blocks = [*blocks, small]
    lines = [line for block in blocks if block for line in (*block, "")]
    return tame(finished(lines[:-1], look.blocks))


def _head(file: FileResult, look: Look) -> list[str]:
    score = file.score
    path = look.strong(exact(file.path))
    kind = file.kind.value if file.kind_firm else f"perhaps {file.kind.value}"
    if score is None:
        why = _why_none(file)
        return [f"{path}   {kind}   no score", *said(look.width, f"{why[:1].upper()}{why[1:]}.")]
    level = score.maturity.value if score.maturity else ""
    if score.value is None:
        number = "no number" + (": too much of it is set aside" if score.set_aside else "")
    elif score.marks:
        number = "too short for a number"
    else:
        number = f"{score.value}/100{interval(score)}" + (", too short to judge" if score.too_short else "")
    head = "   ".join(filter(None, [path, kind, number]))
    why = f"{level}: {score.why}" if level and score.why else level or score.why
    return [head, *said(look.width, why), *said(look.width, counts_words(score))]


def _why_none(file: FileResult) -> str:
    if not file.words:
        return unread_words(file)
    why = f"pages of kind {file.kind.value} get no score"
    if kind_table()[file.kind].scored == "matrix":
        return f"{why}; copylint {exact(file.path)} shows how mature its thinking is instead"
    return f"{why} ({safe(file.kind_why)})"


def _marks(score: Score, look: Look) -> list[str]:
    if not score.marks:
        return []
    given = sum(mark.given for mark in score.marks)
    title = f"{look.strong('Marks')} {given} of {len(score.marks)}: what a short text can be told by"
    return [title, *(f"  {'yes' if mark.given else 'no ':<3}  {safe(mark.says)}" for mark in score.marks)]


def _parts(score: Score, look: Look) -> list[str]:
    lines = []
    for part in score.parts:
        bar = long(part.value, _BAR, look.blocks)
        lead = f"  {part.name.value:<9} {bar} {part.value:>3}  {part.share:>4.0%}  "
        why = wrapped(part.why, look.width - cells(lead)) if part.why else [""]
        lines += [lead + why[0], *(" " * cells(lead) + line for line in why[1:])]
    title = f"{look.strong('Parts')}: of 100 each, and their share of the score"
    return [title, *lines] if any(part.why or part.lines for part in score.parts) else []


def _raising(file: FileResult, score: Score, look: Look) -> list[str]:
    raising = score.raising
    if raising is None or not raising.lines or score.value is None:
        return []
    title = look.strong("What would raise it most")
    all_of = "this line" if len(raising.lines) == 1 else f"these {len(raising.lines)} lines"
    lines = [f"{title}: with {all_of} put right, {score.value} → about {raising.value}"]
    for each in raising.lines:
        where = place(file.path, each.at.line)
        lead = f"  {where:<9} → {each.value:>3}  "
        lines.append(lead + quoted(each.at.text, look.width - cells(lead)))
        lines += [f"{'':{cells(lead)}}{line}" for line in wrapped(each.how, look.width - cells(lead))]
    return lines


def _aside(score: Score, look: Look) -> list[str]:
    if not score.set_aside:
        return []
    by = ", ".join(
        f"{safe(why)} {n}" for why, n in sorted(score.set_aside_by.items(), key=lambda e: (-e[1], e[0]))
    )
    lines = counted(score.set_aside, "line")
    return said(
        look.width, f"{lines} set aside, counted neither for nor against" + (f": {by}." if by else ".")
    )


@dataclass(frozen=True, slots=True)
class _Row:
    """Points as they are printed, so that what is printed adds up."""

    points: float
    above: str  # what stands above it: the line with its place, or what it is about if it is about none
    text: str  # of the line; empty in a row that is about none
    part: str
    why: str


def _rows(file: FileResult, score: Score) -> list[_Row]:
    rows = [_Row(part.base, "before any line", "", part.name.value, "") for part in score.parts if part.base]
    # Sentences of one line stand in the order of the page, whichever part speaks of them.
    order = {(line.line, line.text): n for n, line in enumerate(file.copy)}
    lines = [(part.name.value, line) for part in score.parts for line in part.lines]
    lines.sort(key=lambda each: (each[1].at.line, order.get((each[1].at.line, each[1].at.text), len(order))))
    rows += [
        _Row(line.points, place(file.path, line.at.line), line.at.text, name, line.why)
        for name, line in lines
    ]
    rows += [_Row(cap.points, "limits", "", f"half above {cap.at}", cap.why) for cap in score.caps]
    return rows


def _lines(file: FileResult, score: Score, look: Look) -> list[str]:
    rows = _rows(file, score)
    if not rows:
        return []
    printed = tenths([row.points for row in rows])
    lines = [f"{look.strong('Where the points come from')}: in the order of the page"]
    last = ("", "")
    for row, tenth in zip(rows, printed, strict=True):
        if not tenth:
            continue
        if (row.above, row.text) != last:
            lead = f"  {row.above}  " if row.above else "  "
            lines.append(lead + quoted(row.text, look.width - cells(lead)) if row.text else lead)
        last = row.above, row.text
        head = f"  {signed(tenth / 10, 1):>7}  {row.part:<9} "
        why = wrapped(row.why, look.width - cells(head))
        lines += [head + why[0], *(" " * cells(head) + more for more in why[1:])]
    total = sum(printed) / 10
    end = "" if score.value is None else f", printed as {score.value}"
    if few := printed.count(0):
        lines.append(
            f"      0.0  {counted(few, 'more contribution')} of less than a tenth; as json they are listed"
        )
    lines.append(f"  {'-' * 7}")
    lines.append(f"  {total:>7.1f}  in all{end}")
    return lines


def tenths(points: Sequence[float]) -> list[int]:
    """Each number in tenths, rounded so that their sum is the rounded sum of all."""
    exactly = [each * 10 for each in points]
    rounded = [round(each) for each in exactly]
    missing = round(sum(exactly)) - sum(rounded)
    step = 1 if missing > 0 else -1
    # Those that rounding moved the furthest away give way first.
    order = sorted(range(len(points)), key=lambda n: (rounded[n] - exactly[n]) * step)
    for n in order[: abs(missing)]:
        rounded[n] += step
    return rounded
