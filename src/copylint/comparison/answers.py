"""Each page of a run against its entries in the baseline, under its own name or the one it had."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from copylint.comparison.baseline_file import BaselineFile
from copylint.results.baseline import Page
from copylint.results.known import Known, compare, known, merged
from copylint.results.run import Counts, FileResult, Score
from copylint.runner import Linters, Options, settings_of

_MOSTLY = 0.5  # of a page's findings in one new place: the page was renamed


@dataclass(frozen=True, slots=True)
class Answer:
    """A page of a run against its entries in the baseline."""

    file: FileResult  # what is known is marked old
    key: str
    old_key: str | None  # where its entries stand, if there are any
    kept: tuple[Known, ...] = ()  # entries that its findings answer to, as they read now
    left: tuple[Known, ...] = ()  # entries that nothing answers to
    silent: tuple[Known, ...] = ()  # entries of rules that did not run


def answers(
    held: BaselineFile, files: Sequence[FileResult], linters: Linters, options: Options
) -> list[Answer]:
    """Each page against its entries; a page without any, against those of one that is gone."""
    pages = held.baseline.pages
    keys = {file.path: held.key(file.path) for file in files}
    fresh = [file for file in files if keys[file.path] not in pages]
    moved = _renamed(held, {keys[file.path]: file for file in fresh})
    found = []
    for file in files:
        key = keys[file.path]
        old_key = key if key in pages else moved.get(key)
        page = pages[old_key] if old_key is not None else Page()
        ran = linters.under(settings_of(file.path, options))
        silent = tuple(entry for entry in page.findings if ran.silences(entry.rule))
        # What a revision knows already answers to the baseline as well.
        afresh = [replace(finding, old=False) for finding in file.findings]
        said = compare(afresh, [entry for entry in page.findings if not ran.silences(entry.rule)])
        findings = tuple(
            replace(now, old=now.old or then.old)
            for now, then in zip(said.findings, file.findings, strict=True)
        )
        behind = compare(file.behind, said.left)
        before = file.before or _score(page)
        found.append(
            Answer(
                replace(file, findings=findings, before=before),
                key,
                old_key,
                merged((*said.kept, *behind.kept)),
                behind.left,
                silent,
            )
        )
    return found


def _score(page: Page) -> Score | None:
    if page.score is None:
        return None
    return Score(page.score, None, None, page.maturity, "", Counts())


def _renamed(held: BaselineFile, fresh: Mapping[str, FileResult]) -> dict[str, str]:
    """New name → old name: a page that is gone and most of whose findings stand in one new page."""
    own = {key: known((*file.findings, *file.behind)) for key, file in fresh.items()}
    if not any(own.values()):
        return {}
    pages = held.baseline.pages
    where: dict[str, list[str]] = {}
    for key, page in sorted(pages.items()):
        if page.findings and not os.path.lexists(held.path(key)):
            for entry in page.findings:
                where.setdefault(entry.fingerprint, []).append(key)
    pairs = []
    for new, entries in own.items():
        both: dict[str, int] = {}
        for entry in entries:
            for old in where.get(entry.fingerprint, ()):
                both[old] = both.get(old, 0) + 1
        pairs += [(-n, new, old) for old, n in both.items() if n > _MOSTLY * len(pages[old].findings)]
    found: dict[str, str] = {}
    taken: set[str] = set()
    for _, new, old in sorted(pairs):
        if new not in found and old not in taken:
            found[new] = old
            taken.add(old)
    return found
