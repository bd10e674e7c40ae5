"""A run over what changed since a revision, each page beside what it said there."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath

from copylint.budget import timed
from copylint.comparison.side import Changed, Side
from copylint.discover import Found, Target
from copylint.facts import Names
from copylint.files.named import from_here, reason
from copylint.files.project import repository_of
from copylint.formats import decode
from copylint.nlp.model import ModelError
from copylint.results.difference import Comparison, Pair
from copylint.results.known import Known, compare, known
from copylint.results.run import FileResult, Stale
from copylint.revisions import Since, open_repository
from copylint.runner import Linters, Options, run_files, settings_of
from copylint.terms import CopylintError


def run_since(
    found: Found,
    options: Options,
    since: Since,
    *,
    chosen: Sequence[str] = (".",),
    whole_files: bool = False,
    linters: Linters | None = None,
) -> Comparison:
    """Lint the files of ``found`` that differ from a revision, under today's config, rules and names.

    Findings that stood in the same page there are marked old, unless ``whole_files``. ``chosen`` are
    the paths as the call gave them: which pages that are gone belong to it.

    Raises:
        CopylintError: there is no such revision or repository; or what spoils every file.
    """
    repository = open_repository(_folder(found.files), since.option)
    side = Side(repository, since, found, chosen)
    linters = linters or Linters(options)
    changed = side.changed()
    run = run_files([each.target for each in changed], options, linters)
    by_path = {each.target.path: each for each in changed}
    warnings = [*found.warnings, *run.warnings, *side.warnings]
    pairs = []
    for file in run.files:
        each = by_path[file.path]
        before = None
        if each.old is not None:
            try:
                before = _before(each, file.names, options, linters)
            except ModelError:
                raise
            except (CopylintError, OSError) as error:
                because = reason(error) if isinstance(error, OSError) else error
                why = f"what it said at {since.name} cannot be read, so all is new: {because}"
                warnings.append(f"{file.path}: {why}")
        pairs.append(_pair(file, before, repository.root, each, whole_files))
    warnings += linters.close()
    problems = (*found.problems, *side.problems, *run.problems)
    run = replace(
        run,
        files=tuple(pair.now for pair in pairs),
        problems=problems,
        warnings=tuple(warnings),
        base=since.name,
        changes_only=not whole_files,
        fixed=tuple(Stale(p.now.path, e.rule, e.said, e.count) for p in pairs for e in p.fixed),
    )
    return Comparison(run, tuple(pairs), side.gone())


def _folder(targets: Sequence[Target]) -> Path:
    """Where to look for the repository: here, if any of the files lies in the same one."""
    here = repository_of(Path.cwd().resolve())
    folders = tuple(dict.fromkeys(target.file.resolve().parent for target in targets))
    if not folders or (here and any(folder.is_relative_to(here) for folder in folders)):
        return Path.cwd()
    return next((folder for folder in folders if repository_of(folder)), folders[0])


def _before(each: Changed, names: Names, options: Options, linters: Linters) -> FileResult:
    """The page as it was, judged as the same page is today: by its place, its names, its config."""
    target = each.target
    config = settings_of(target.file, options)
    ending = PurePosixPath(each.old_path or target.path).suffix
    path = (
        target.path if target.path.endswith(ending) else str(PurePosixPath(target.path).with_suffix(ending))
    )
    with timed(path):
        return linters.under(config).lint(decode(each.old or b"", path), names=names)


def _pair(file: FileResult, before: FileResult | None, root: Path, each: Changed, whole: bool) -> Pair:
    moved = each.old_path is not None and root / each.old_path != each.target.file.resolve()
    old_path = from_here(root / each.old_path) if moved and each.old_path else None
    if before is None:
        return Pair(file, None, (), old_path)
    there = known((*before.findings, *before.behind))
    compared = compare(file.findings, there)
    left = compare(file.behind, compared.left).left
    fixed = compare_left(left, known(before.findings))
    findings = file.findings if whole else compared.findings
    return Pair(replace(file, findings=findings, before=before.score), before, fixed, old_path)


def compare_left(left: Sequence[Known], said: Sequence[Known]) -> tuple[Known, ...]:
    """Of what is left, that which a report showed: the rest stood behind it and nobody saw it."""
    seen = {entry.fingerprint: entry.count for entry in said}
    return tuple(
        replace(entry, count=min(entry.count, seen[entry.fingerprint]))
        for entry in left
        if entry.fingerprint in seen
    )
