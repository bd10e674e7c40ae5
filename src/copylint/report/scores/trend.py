"""A history of scores for people: which pages rose and fell, and how each kind lies over time."""

from collections.abc import Callable, Sequence
from datetime import datetime
from statistics import median

from copylint.report.escape import exact, tame
from copylint.report.look import Look
from copylint.report.measure import cells, padded, safe
from copylint.report.scores.bars import finished, heights
from copylint.report.scores.words import day, listed, said, signed, what_it_says
from copylint.report.wording import counted
from copylint.results.history import Record
from copylint.results.ranking import spread
from copylint.results.trend import Course, Trend

_PAGES, _KINDS, _DIGITS = 5, 5, 10
_COLUMN = 17  # "30 September 2026"


def trend(found: Trend, look: Look, shown: str) -> str:
    """The screen, as text that ends with a line end; ``shown`` is the history's name."""
    name = exact(shown)
    blocks = [_opening(found, name, look)]
    if found.first is not None:
        blocks += [
            _pages("Rose", found.rose, look),
            _pages("Fell", found.fell, look),
            _over_time(found, look),
        ]
    blocks.append(_apart(found, look))
    if not look.quiet:
        blocks.append([look.faint(line) for line in said(look.width, what_it_says())])
    lines = [line for block in blocks if block for line in (*block, "")]
    return tame(finished(lines[:-1], look.blocks))


def _moment(of: datetime) -> str:
    """The day, and the time, which is of Greenwich: two runs of one day are told apart by it."""
    return f"{day(of)}, {of:%H:%M} UTC"


def _when(one: Record, day_of: Callable[[datetime], str]) -> str:
    commit = f" ({safe(one.revision[:_DIGITS])}{' and edits' if one.changed else ''})" if one.revision else ""
    return day_of(one.date) + commit


def _opening(found: Trend, name: str, look: Look) -> list[str]:
    day_of = _moment if found.first and found.first.date.date() == found.last.date.date() else day
    if found.first is None:
        pages = counted(len(found.last.pages), "page")
        last = _when(found.last, day_of)
        like = " made with the same copylint" if found.apart else ""
        text = f"{name}: the run of {last}, with {pages}, has no earlier one{like} to stand beside."
        again = f"To see a trend, note the next run as well: copylint score --history {name}"
        again = "" if found.apart else again
        return said(look.width, text, again)
    rose, fell = len(found.rose), len(found.fell)
    text = f"Of {counted(len(found.courses), 'page')} in both, {rose:,} rose, {fell:,} fell,"
    text += f" {len(found.courses) - rose - fell:,} as before."
    if rose + fell > 2:
        text += f" The median change of those that moved: {signed(found.median_change)}."
    runs = counted(found.runs, "run")
    lines = said(
        look.width, f"{name}: {_when(found.first, day_of)} beside {_when(found.last, day_of)}, {runs}.", text
    )
    if found.renamed:
        then, today = _names(found.first), _names(found.last)
        text = f"Other names were set: {then} then, {today} now; for that alone some numbers may have moved."
        lines += said(look.width, text)
    return lines


def _names(one: Record) -> str:
    return listed(safe(name) for name in one.names) or "none"


def _pages(title: str, courses: Sequence[Course], look: Look) -> list[str]:
    some = courses if look.everything else courses[:_PAGES]
    lines = []
    for each in some:
        path = f"  {exact(each.path)}"
        right = f"{each.before.score} → {each.now.score}   {signed(each.change):>3}"
        gap = look.width - cells(path) - cells(right)
        lines += [path + " " * gap + right] if gap >= 2 else [path, " " * (look.width - cells(right)) + right]
        parts = ", ".join(f"{name.value} {signed(by)}" for name, by in each.parts())
        lines += [
            f"      {line}"
            for line in said(look.width - 6, f"{safe(each.now.kind)}: {parts}" if parts else "")
        ]
    if len(courses) > len(some):
        lines.append(f"  and {counted(len(courses) - len(some), 'more page')}: --all")
    return [look.strong(title), *lines] if lines else []


def _over_time(found: Trend, look: Look) -> list[str]:
    kinds = found.moments if look.everything else found.moments[:_KINDS]
    lines = []
    for kind, moments in kinds:
        for n, moment in enumerate(moments):
            scores = moment.scores
            middle = str(round(median(scores))) if scores else ""
            bar = heights(spread(scores), look.blocks)
            lead = padded(f"{safe(kind)} {len(scores):,}" if n == 0 else "", 16)
            lines.append(f"  {lead} {day(moment.date):<{_COLUMN}}  {middle:>6}   {bar}")
    if len(found.moments) > len(kinds):
        lines.append(f"  and {counted(len(found.moments) - len(kinds), 'more kind')}: --all")
    title = look.strong(f"  {'Kind, pages':<16} {'':<{_COLUMN}}  median   0 to 100")
    return [title, *lines] if lines else []


def _apart(found: Trend, look: Look) -> list[str]:
    """What is not compared, and why."""
    texts = []
    if found.first is not None:
        counts = [
            (len(found.other_kind), "of another kind now"),
            (len(found.new), "new"),
            (len(found.gone), "gone or too short"),
        ]
        several = ", ".join(f"{number:,} {what}" for number, what in counts if number)
        texts.append(f"Not compared: {several}." if several else "")
    if found.apart:
        first = found.apart[0]
        runs = counted(len(found.apart), "run")
        now = found.last.version
        then = listed(dict.fromkeys(safe(each.version) for each in found.apart if each.version != now))
        of = f" ({then}; now {safe(now)})" if then else ""
        texts.append(f"{runs} not comparable: made with a copylint that reads otherwise{of}.")
        if first.revision:
            call = f"copylint score --since {safe(first.revision[:_DIGITS])}"
            texts.append(f"To compare with {day(first.date)} all the same: {call}")
    paths = [*found.other_kind, *found.new, *found.gone] if look.everything and found.first else []
    why = [*["other kind"] * len(found.other_kind), *["new"] * len(found.new), *["gone"] * len(found.gone)]
    return [*said(look.width, *texts), *(f"  {exact(p)}   {w}" for p, w in zip(paths, why, strict=False))]
