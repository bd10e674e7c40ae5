"""A summary in Markdown: for the page of a job, and for the one comment that each run updates."""

from collections.abc import Iterator, Sequence

from copylint.facts import Finding
from copylint.report.appraised_table import whole
from copylint.report.changes import Change, changes, edit_words
from copylint.report.escape import code
from copylint.report.escape import markdown as plain
from copylint.report.look import Look
from copylint.report.measure import safe
from copylint.report.overview import picked
from copylint.report.places import in_repository
from copylint.report.statistics import columns, tallies
from copylint.report.wording import LABELS, counted, notes_of, score_words
from copylint.results.run import FileResult, Run
from copylint.terms import Need, Severity

MARKER = "<!-- copylint report -->"  # by which a later run finds the comment
_NOTES, _PAGES, _QUESTIONS, _PLACES, _PROBLEMS, _RULES = 5, 10, 5, 5, 10, 60
_WHOLE = 3  # documents of which the whole is appraised here; of more, the notes say enough
_LONGEST = 300  # characters of a quotation, a message or a path


def markdown(run: Run, look: Look) -> str:
    """What got better, at most five notes, and questions to ask; under 60,000 characters."""
    blocks = [MARKER, f"### copylint: {_result(run)}"]
    if run.base:
        blocks.append(f"**{plain(edit_words(run))}** Compared with {plain(_cut(run.base))}.")
        better, worse = changes(run)
        blocks += [*_moved("Better", better, look), *_moved("Worse", worse, look)]
    if run.problems:
        blocks.append("**Not read**\n\n" + "\n".join(_problems(run, look)))
    noted = sum(bool(notes_of(file)) for file in run.files)
    notes = picked(run.files, each=max(2, _NOTES // max(1, noted)))
    blocks += [_note(file, finding, look) for file, finding in notes]
    left = sum(len(notes_of(file)) for file in run.files) - len(notes)
    if left > 0:
        blocks.append(f"And {counted(left, 'more note')}: run `copylint` to see them.")
    for file in run.files:
        blocks += whole(file, _path(file.path, look)) if len(run.files) <= _WHOLE else []
    blocks += _questions(run, look)
    if look.statistics:
        blocks.append("\n".join(_statistics(run)))
    if notes:
        blocks.append("copylint does not know your facts: use a suggestion only if it is true.")
    return "\n\n".join(blocks) + "\n"


def _result(run: Run) -> str:
    notes = run.count(Severity.ERROR) + run.count(Severity.WARNING)
    pages = [file for file in run.files if file.words]
    new = "new " if run.base else ""
    if not notes:
        if not pages:
            return "no copy read"
        return f"nothing {new}to note in {counted(len(pages), 'page')}"
    where = sum(bool(notes_of(file)) for file in run.files)
    return f"{counted(notes, f'{new}note')} in {counted(where, 'page')}"


def _cut(text: str) -> str:
    text = safe(text)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _path(path: str, look: Look) -> str:
    path = in_repository(path, look)
    return code(path if len(path) <= _LONGEST else "…" + path[-(_LONGEST - 1) :])


def _moved(head: str, found: Sequence[Change], look: Look) -> Iterator[str]:
    if not found:
        return
    rows = [f"- {_path(c.file.path, look)}: {c.before} → {c.now}" for c in found[:_PAGES]]
    if len(found) > _PAGES:
        rows.append(f"- and {counted(len(found) - _PAGES, 'more page')}")
    yield f"**{head}**\n\n" + "\n".join(rows)


def _problems(run: Run, look: Look) -> Iterator[str]:
    for problem in run.problems[:_PROBLEMS]:
        message = plain(_cut(problem.message.removeprefix(f"{problem.path}: ")))
        yield f"- {_path(problem.path, look)}: {message}" if problem.path else f"- {message}"
    if len(run.problems) > _PROBLEMS:
        yield f"- and {counted(len(run.problems) - _PROBLEMS, 'more file')}"


def _note(file: FileResult, finding: Finding, look: Look) -> str:
    score = f" · {plain(score_words(file.score))}" if file.score and file.score.value is not None else ""
    head = f"{_path(file.path, look)} line {finding.start.line}{score}"
    level = LABELS[finding.severity].lower()
    said = [finding.message, finding.why, f"Perhaps: {finding.suggestion}" if finding.suggestion else ""]
    title = plain(_cut(finding.title)) or code(finding.name)
    return "\n\n".join(
        [
            f"**{title}** · {level} · {code(finding.name)}<br>\n{head}",
            f"> {plain(_cut(finding.said or finding.text))}",
            "<br>\n".join(line for line in (plain(_cut(part)) for part in said) if line),
        ]
    )


def _questions(run: Run, look: Look) -> Iterator[str]:
    """Findings that only somebody who knows the facts can answer, by what there is to ask."""
    asked: dict[str, list[tuple[FileResult, Finding]]] = {}
    for file in run.files:
        for finding in notes_of(file):
            if finding.needs is Need.FACT and finding.why.strip():
                asked.setdefault(finding.why, []).append((file, finding))
    if not asked:
        return
    most = sorted(asked.items(), key=lambda item: -len(item[1]))
    rows = []
    for why, found in most[:_QUESTIONS]:
        places = ", ".join(f"{_path(file.path, look)} line {f.start.line}" for file, f in found[:_PLACES])
        more = f" and {counted(len(found) - _PLACES, 'more line')}" if len(found) > _PLACES else ""
        rows.append(f"- {plain(_cut(why))}<br>\n  {places}{more}")
    yield "**Questions to ask**, whoever knows the customers\n\n" + "\n".join(rows)


def _statistics(run: Run) -> Iterator[str]:
    shown = columns(run)
    yield f"| rule | {' | '.join(shown)} |"
    yield "| --- |" + " ---: |" * len(shown)
    for name, tally in list(tallies(run).items())[:_RULES]:
        yield f"| {plain(_cut(name))} | {' | '.join(str(getattr(tally, key)) for key in shown)} |"
