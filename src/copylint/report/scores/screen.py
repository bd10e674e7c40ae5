"""One screen of scores: how each kind lies, and which pages to rewrite first."""

from collections import Counter
from collections.abc import Callable, Sequence

from copylint.report.escape import exact, tame
from copylint.report.frame import clipped
from copylint.report.look import Look
from copylint.report.measure import cells, padded, safe
from copylint.report.scores.bars import finished, heights, parts_bar
from copylint.report.scores.words import listed, one_thing, said, what_it_says
from copylint.report.wording import counted, interval, read_as_yours, unread_words
from copylint.results.ranking import OfKind, Ranked, Ranking
from copylint.results.run import FileResult, Run
from copylint.terms import DocumentKind
from copylint.text import Span

_SCREEN = 40  # lines
_PAGES, _FEWEST_PAGES = 10, 5  # that the screen lists
_FEWEST = 4  # pages a kind needs before its middle half means something
_LEFT = 5  # cells before what is said of a page


def screen(ranked: Ranking, run: Run, look: Look, weights: str = "") -> str:
    """The screen, as text that ends with a line end, or nothing if nothing was read.

    ``weights`` is the name of the file that weighs the pages.
    """
    if not run.files:
        return ""
    above = [[] if look.quiet else _opening(ranked, run, look), _kinds(ranked.kinds, look)]
    below = [
        _rest(ranked, run, look) if look.everything else [],
        [] if look.quiet else _small(ranked, run, look),
    ]
    taken = sum(len(block) + 1 for block in (*above, *below) if block)
    blocks = [*above, _first(ranked, look, weights, _SCREEN - taken), *below]
    lines = [line for block in blocks if block for line in (*block, "")]
    return tame(finished(lines[:-1], look.blocks))


def _opening(ranked: Ranking, run: Run, look: Look) -> list[str]:
    """How many pages, how many of them without a number to go by, and why."""
    read = sum(bool(file.words) for file in run.files)
    some = (
        f"{len(ranked.pages):,} of them with a score to go by"
        if ranked.pages
        else "none with a score to go by"
    )
    parts = [f"Read {counted(read, 'page')}, {some}"]
    parts += [f"too little text: {len(ranked.short):,}"] if ranked.short else []
    if ranked.unscored:
        kinds = Counter(file.kind.value for file in ranked.unscored).most_common()
        parts.append(f"not scored: {', '.join(f'{kind} {n:,}' for kind, n in kinds)}")
    unread = len(run.files) - read
    parts += [f"not read: {counted(unread, 'file')}"] if unread else []
    return said(look.width, "; ".join(parts) + ".")


def _kinds(kinds: Sequence[OfKind], look: Look) -> list[str]:
    if not kinds:
        return []
    lines = [look.strong(f"{'Kind':<12} {'pages':>6}  {'median':>6}   {'half lie in':<11}   0 to 100")]
    for each in kinds:
        low, high = each.middle
        half = f"{low}–{high}" if len(each.scores) >= _FEWEST else ""
        bar = heights(each.spread, look.blocks)
        lines.append(f"{each.kind.value:<12} {len(each.scores):>6,}  {each.median:>6}   {half:<11}   {bar}")
    return lines


def _first(ranked: Ranking, look: Look, weights: str, room: int) -> list[str]:
    """The pages to rewrite, in so many lines; a few of them in any case."""
    if not ranked.pages:
        return []
    how = "important kinds first, then the lowest score"
    if weights:
        how = f"by the number in {exact(weights)} × what is missing to 100"
    lines = [f"{look.strong('Rewrite first')}: {how}", *(look.faint(line) for line in _legend(look))]
    shown = 0
    for page in ranked.pages:
        row = _row(page, look)
        full = shown == _PAGES or (shown >= _FEWEST_PAGES and len(lines) + len(row) + 1 > room)
        if full and not look.everything:
            break
        lines += row
        shown += 1
    more = len(ranked.pages) - shown
    return (
        [*lines, f"{'':{_LEFT}}and {counted(more, 'more page')}: --all, or -o scores.csv"] if more else lines
    )


def _legend(look: Look) -> list[str]:
    bars = "Bars" if look.blocks else "Digits (tens of 100)"
    text = f"{bars}: actor, outcome, evidence, language, answers. → 45 with that line mended"
    return said(look.width, text)


def _row(page: Ranked, look: Look) -> list[str]:
    """A page on two lines; its path is never cut, for it is there to be pasted."""
    file, score = page.file, page.score
    level = score.maturity.value if score.maturity else ""
    number = f"{page.value}{interval(score)}"
    left = f"{page.place:>3}  {exact(file.path)}"
    right = f"{number}  {level:<15}"
    gap = look.width - cells(left) - cells(right)
    if gap >= 2:
        head = [left.replace(exact(file.path), look.strong(exact(file.path))) + " " * gap + right]
    else:
        head = [left, " " * max(0, look.width - cells(right)) + right]
    weight = "" if page.weight is None else f"{page.weight:,.12g}  "
    lead = f"{'':{_LEFT}}{parts_bar(score, look.blocks)}  {file.kind.value:<10}  {weight}"
    return [*head, lead + one_thing(file, score, look.width - cells(lead))]


def _rest(ranked: Ranking, run: Run, look: Look) -> list[str]:
    """The pages without a number to go by, and why."""
    return [
        *_paths("Too little text to judge", ranked.short, _marks, look),
        *_paths("Not scored", ranked.unscored, lambda file: file.kind.value, look),
        *_paths("Not read", [file for file in run.files if not file.words], unread_words, look),
    ]


def _marks(file: FileResult) -> str:
    marks = file.score.marks if file.score else ()
    given = sum(mark.given for mark in marks)
    lacks = listed(safe(mark.says[:1].lower() + mark.says[1:]) for mark in marks if not mark.given)
    kind = f"{file.kind.value:<10}"
    return f"{kind}  {given} of {len(marks)} marks" + (f"; lacks {lacks}" if lacks else "") if marks else kind


def _paths(
    title: str, files: Sequence[FileResult], why: Callable[[FileResult], str], look: Look
) -> list[str]:
    widest = min(48, max((cells(exact(file.path)) for file in files), default=0))
    lines = []
    for file in files:
        lead = f"  {padded(exact(file.path), widest)}  "
        lines.append(lead + clipped(safe(why(file)), Span(0, 0), max(20, look.width - cells(lead)))[0])
    return [look.strong(title), *lines] if lines else []


def _small(ranked: Ranking, run: Run, look: Look) -> list[str]:
    """What the numbers say and do not say, and where to go from here."""
    guessed = sum(page.file.kind is DocumentKind.WEB for page in ranked.pages)
    unknown = ""
    if guessed > len(ranked.pages) / 4 and len(ranked.pages) > 1:
        pages, they = ("page is", "it is") if guessed == 1 else ("pages are", "they are")
        unknown = (
            f"{guessed:,} {pages} of kind web: nothing says what {they} for. Say it under [kinds] in"
            " copylint.toml, or run copylint init."
        )
    yours = read_as_yours(run) if run.guessed else ""
    return [
        *said(look.width, f"R{yours[1:]}" if yours else "", unknown),
        *(look.faint(line) for line in said(look.width, what_it_says())),
        *(["One page, line by line: copylint score --explain PAGE"] if ranked.pages else []),
    ]
