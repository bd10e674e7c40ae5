"""One screen for many files: what to rewrite first, which lines to look at, which to keep."""

from collections import Counter
from collections.abc import Sequence

from copylint.facts import Finding
from copylint.report.escape import exact
from copylint.report.frame import clipped
from copylint.report.look import Look
from copylint.report.measure import cells, padded, safe, wrapped
from copylint.report.where import numbered, under
from copylint.report.wording import advice_lines, closing_words, counted, interval, notes_of, unread_words
from copylint.results.ranking import importance
from copylint.results.run import FileResult, Run
from copylint.terms import Severity
from copylint.text import Span

_LINES = 5  # at most, to look at
# How many pages, lines to look at, lines to keep and files not read: the first that fits the screen is taken.
_SIZES = ((5, 5, 3, 3), (5, 4, 3, 2), (5, 3, 3, 2), (5, 3, 2, 1), (4, 3, 1, 1), (3, 2, 1, 1), (2, 1, 1, 0))
SCREEN = 39  # lines: of a terminal with 40 the prompt takes one


def overview(run: Run, look: Look) -> str:
    """The folder screen, as text that ends with a line end."""
    lines: list[str] = []
    for size in _SIZES:
        lines = _screen(run, look, *size)
        if len(lines) <= SCREEN:
            break
    return "".join(line.rstrip() + "\n" for line in lines)


def _screen(run: Run, look: Look, pages: int, notes: int, keeps: int, unread: int) -> list[str]:
    """The screen with at most so many of each."""
    read = [file for file in run.files if file.words]
    with_notes = [file for file in read if notes_of(file)]
    first = _first(with_notes, pages)
    # What is quoted comes from the pages that are named; but an error fails a run, wherever it stands.
    named = first + [f for f in with_notes if f not in first and _fails(f)] if first else with_notes
    chosen = picked(named, most=notes)
    parts = [_pages(first, look), _lines(chosen, look)]
    if not look.quiet:
        hidden = sum(len(notes_of(file)) for file in with_notes) - len(chosen)
        parts.insert(0, [_opening(run, read)])
        parts += [
            [] if run.changes_only else _keep([*first, *(f for f in read if f not in first)], look, keeps),
            _unread(run, look, unread),
        ]
        closing = closing_words(run, look.ideas)
        end = _more(hidden, with_notes, look.width) + (wrapped(closing, look.width) if closing else [])
        end += advice_lines(run, [finding for _, finding in chosen], look.width)
        if with_notes and not look.gated and not run.count(Severity.ERROR):
            end.append("copylint fails nothing until you ask it to: --fail-on warning")
        parts.append(end)
    return [line for part in parts if part for line in (*part, "")][:-1]


def _opening(run: Run, read: Sequence[FileResult]) -> str:
    of = f" of {len(run.files):,}" if len(read) < len(run.files) else ""
    pages = counted(len(read), "page") if not of else f"{len(read):,}{of} pages"
    return f"Read {pages}. Your text stayed on this computer; nothing was changed."


def _fails(file: FileResult) -> bool:
    return any(finding.severity is Severity.ERROR for finding in file.shown)


def _first(files: Sequence[FileResult], most: int) -> list[FileResult]:
    """The pages to rewrite first; one too short for a number is none of them."""
    scored = [
        (file.score.value, file)
        for file in files
        if file.score and file.score.value is not None and not file.score.marks
    ]
    scored.sort(key=lambda pair: (importance(pair[1]), pair[0], pair[1].path))
    return [file for _, file in scored[:most]]


def _pages(files: Sequence[FileResult], look: Look) -> list[str]:
    rows = []
    for file in files:
        value = file.score.value if file.score else None
        title, times = Counter(safe(finding.title) for finding in notes_of(file)).most_common(1)[0]
        span = interval(file.score) if file.score else ""
        reason = title + (f" ({times} times)" if times > 1 else "")
        rows.append((exact(file.path), file.kind.value, f"{value}{span}", reason))
    widest = [max((cells(row[n]) for row in rows), default=0) for n in range(3)]
    lines = [
        "  " + "   ".join([*(padded(text, width) for text, width in zip(row, widest, strict=False)), row[3]])
        for row in rows
    ]
    if any(cells(line) > look.width for line in lines):  # a path is never cut: it is there to be pasted
        lines = [line for path, *rest in rows for line in (f"  {path}", f"      {'   '.join(rest)}")]
    return [look.strong("Rewrite first"), *lines] if lines else []


def picked(
    files: Sequence[FileResult], each: int = 2, most: int = _LINES
) -> list[tuple[FileResult, Finding]]:
    """A few notes that differ: each rule and each sentence once, so many a file at most; errors first."""
    notes = [(file, finding) for file in files for finding in notes_of(file)]
    chosen: list[tuple[FileResult, Finding]] = []
    for file, finding in sorted(notes, key=lambda pair: -pair[1].severity.rank):
        known = any(f.name == finding.name or f.fingerprint == finding.fingerprint for _, f in chosen)
        if not known and sum(other.path == file.path for other, _ in chosen) < each and len(chosen) < most:
            chosen.append((file, finding))
    return sorted(chosen, key=lambda pair: (pair[0].path, pair[1].start))


def _lines(chosen: Sequence[tuple[FileResult, Finding]], look: Look) -> list[str]:
    lines = [look.strong("Look at these lines")] if chosen else []
    for file, finding in chosen:
        text = dict(file.lines).get(finding.start.line, finding.text)
        start = finding.start.column - 1 if finding.start.line in dict(file.lines) else 0
        end = finding.end.column - 1 if finding.end.line == finding.start.line else len(text)
        lead = len(text) - len(text.lstrip())
        focus = Span(max(0, min(start, len(text)) - lead), max(0, min(end, len(text)) - lead))
        name = look.level(finding.name, finding.severity)
        lines.append(f"  {_place(file, finding.start.line)}   {name}")
        lines.append(f'      "{clipped(text.strip(), focus, look.width - 8)[0]}"')
        said = wrapped(finding.message, look.width - 6)
        lines += [f"      {line}" for line in (said if len(said) <= 2 else [said[0], f"{said[1][:-1]}…"])]
    return lines


def _place(file: FileResult, line: int) -> str:
    """A path and the line, or the heading it stands under where nobody sees line numbers."""
    if numbered(file):
        return f"{exact(file.path)}:{line}"
    return "   ".join(filter(None, [exact(file.path), under(file, line)]))


def _keep(files: Sequence[FileResult], look: Look, most: int) -> list[str]:
    keeps = [(file, keep) for file in files for keep in file.keep[:1]][:most]
    lines = []
    for file, keep in keeps:
        lines.append(f"  {_place(file, keep.line)}")
        lines.append(f'      "{clipped(keep.text, Span(0, 0), look.width - 8)[0]}"')
    return [look.strong("Keep these lines"), *lines] if lines else []


def _unread(run: Run, look: Look, most: int) -> list[str]:
    files = [file for file in run.files if not file.words]
    lines = []
    for file in files[:most]:
        line = f"  {exact(file.path)}   {safe(unread_words(file))}"
        # A path is never cut: it is there to be pasted.
        fits = cells(line) <= look.width
        lines += [line] if fits else [f"  {exact(file.path)}"]
        lines += [] if fits else [f"      {row}" for row in wrapped(unread_words(file), look.width - 6)]
    if len(files) > most:
        more = len(files) - most
        lines.append(f"  and {counted(more, 'more file')}" if most else f"  {counted(more, 'file')}")
    return [look.strong("Not read"), *lines] if lines else []


def _more(hidden: int, files: Sequence[FileResult], width: int) -> list[str]:
    """Where the rest is to be seen."""
    if not files:
        return []
    pages = counted(len(files), "page")
    rest = (
        f"{counted(hidden, 'more note')} in {pages}: copylint FILE · everything: --all · " if hidden else ""
    )
    return wrapped(f"{rest}to share: --open", width)
