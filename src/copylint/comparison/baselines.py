"""A run beside the team's baseline: what it knows is old, and what nothing answers to any more."""

import os
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from copylint.comparison.answers import answers
from copylint.comparison.baseline_file import BaselineFile, from_config, gone
from copylint.config import ConfigError, for_file
from copylint.files.named import from_here
from copylint.results.baseline import Baseline, Page, read_baseline
from copylint.results.difference import can_be_judged
from copylint.results.known import known, merged
from copylint.results.run import FileResult, Run, Stale
from copylint.runner import Linters, Options

THE_BASELINE = "the baseline"  # what a run is compared with, for people
AND_IT = f" and {THE_BASELINE}"  # after a revision
_SAID = 60  # characters of a sentence that a warning quotes


class Baselines:
    """The baselines that count for the files of a run; each is read once."""

    def __init__(self, options: Options, given: Path | None = None) -> None:
        self._options = options
        self._given = given.resolve() if given else None
        self._read: dict[Path, BaselineFile] = {}
        self._in_folder: dict[str, Path | None] = {}  # what a config says of all files of a folder

    def open(self, paths: Iterable[str | Path]) -> bool:
        """Read the baselines of these files, so that a faulty one stops the run before it starts.

        Returns whether there is any. Raises BaselineError.
        """
        found = [self.of(path) for path in paths]
        return any(found) or (self._given is not None and self._opened(self._given) is not None)

    def of(self, path: str | Path) -> BaselineFile | None:
        """The baseline that counts for a file. Raises BaselineError if it cannot be used."""
        file = self._given
        if file is None:
            try:
                file = self._configured(path)
            except ConfigError:
                return None  # the run says so of every file that this config keeps from being read
        return self._opened(file) if file else None

    def _configured(self, path: str | Path) -> Path | None:
        folder = os.path.dirname(path)  # noqa: PTH120 - asked for every file, and Path is slow
        if folder in self._in_folder:
            return self._in_folder[folder]
        config = for_file(path, self._options.config)
        file = from_config(config)
        if not config.overrides:
            self._in_folder[folder] = file
        return file

    def _opened(self, file: Path) -> BaselineFile:
        if file not in self._read:
            shown = from_here(file)
            self._read[file] = BaselineFile(file, shown, read_baseline(file, shown))
        return self._read[file]

    def applied(self, run: Run, chosen: Sequence[str], linters: Linters) -> Run:
        """The run with what a baseline knows marked old, and the entries that are no longer needed.

        ``chosen``: the folders that were read as a whole, so that what they no longer hold is gone.
        """
        grouped: dict[Path, list[FileResult]] = {}
        for file in run.files:
            if held := self.of(file.path):
                grouped.setdefault(held.file, []).append(file)
        replaced: dict[str, FileResult] = {}
        stale: list[Stale] = []
        for place, group in grouped.items():
            held = self._read[place]
            found = answers(held, group, linters, self._options)
            replaced |= {each.file.path: each.file for each in found}
            stale += [Stale(a.file.path, e.rule, e.said, e.count) for a in found for e in a.left]
            followed = {each.old_key for each in found}
            stale += [
                Stale(key, entry.rule, entry.said, entry.count)
                for key in gone(held, chosen)
                if key not in followed
                for entry in held.baseline.pages[key].findings
            ]
        if not replaced:
            return run
        base = run.base + AND_IT if run.base else THE_BASELINE
        files = tuple(replaced.get(file.path, file) for file in run.files)
        stale_warning = (_stale_words(stale),) if stale else ()
        return replace(
            run,
            files=files,
            base=base,
            stale=tuple(stale),
            fixed=run.fixed or tuple(stale),
            warnings=(*run.warnings, *stale_warning),
        )


def _stale_words(stale: Sequence[Stale]) -> str:
    """One line that names what the baseline holds for nothing."""
    first = stale[0]
    said = first.said if len(first.said) <= _SAID else first.said[: _SAID - 1].rstrip() + "…"
    which = f'{first.path}: "{said}" ({first.rule})'
    if len(stale) == 1:
        return f"{which} is gone, and the baseline still holds it; to tidy up: copylint baseline prune"
    return (
        f"{len(stale):,} entries of the baseline are no longer needed, such as {which};"
        " to tidy up: copylint baseline prune"
    )


def page_of(file: FileResult) -> Page:
    """All that a baseline holds of a page: every finding that nobody silenced, ideas too, and its score."""
    score = file.score if can_be_judged(file.score) else None
    findings = known((*file.findings, *file.behind))
    return Page(findings, score.value if score else None, score.maturity if score else None)


def updated(
    held: BaselineFile,
    files: Sequence[FileResult],
    chosen: Sequence[str],
    linters: Linters,
    options: Options,
    *,
    add_new: bool = False,
    prune_only: bool = False,
) -> Baseline:
    """The baseline after a run: without what is gone, under the new names of what was renamed.

    Nothing is added unless ``add_new``, and without it a score only rises. ``prune_only`` leaves
    everything that is still answered to as it was written.
    """
    pages = dict(held.baseline.pages)
    lost = gone(held, chosen)
    found = answers(held, files, linters, options)
    for old in {each.old_key for each in found if each.old_key} | set(lost):
        pages.pop(old, None)
    for each in found:
        before = held.baseline.pages.get(each.old_key or "", Page())
        if each.old_key is None and not add_new:
            continue
        if prune_only:
            left = {entry.fingerprint: entry.count for entry in each.left}
            rest = [replace(e, count=e.count - left.get(e.fingerprint, 0)) for e in before.findings]
            pages[each.key] = replace(before, findings=tuple(entry for entry in rest if entry.count > 0))
            continue
        now = page_of(each.file)
        findings = now.findings if add_new else each.kept
        fell = not add_new and now.score is not None and before.score is not None and now.score < before.score
        kept = before if fell or (not add_new and before.score is None) else now
        pages[each.key] = Page(merged((*findings, *each.silent)), kept.score, kept.maturity)
    return Baseline(pages)
