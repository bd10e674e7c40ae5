"""What a call compares its pages with, so that it shows what is new: a revision, a baseline."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from copylint.cli.files import Files
from copylint.cli.options import option_group

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copylint.comparison import Baselines
    from copylint.results.run import Run
    from copylint.revisions import Since
    from copylint.runner import Linters, Options


@dataclass(frozen=True, slots=True)
class OnlyNew:
    """What the pages are compared with, as the call says."""

    new_from: str | None
    new_from_merge_base: str | None
    staged: bool
    whole_files: bool
    baseline: str | None
    no_baseline: bool
    no_score_drop: bool

    def check(self, files: Files) -> None:
        """Raise click.UsageError for words that exclude each other or need another one."""
        given = [
            option
            for option, value in (
                ("--new-from", self.new_from is not None),
                ("--new-from-merge-base", self.new_from_merge_base is not None),
                ("--staged", self.staged),
            )
            if value
        ]
        if len(given) > 1:
            raise click.UsageError(f"{given[0]} and {given[1]} each name what to compare with: choose one")
        if given and files.piped:
            raise click.UsageError(f"{given[0]} compares files: name files or folders")
        if self.whole_files and not given:
            raise click.UsageError("--whole-files goes with --new-from, --new-from-merge-base or --staged")
        if self.baseline is not None and self.no_baseline:
            raise click.UsageError("--baseline and --no-baseline exclude each other")

    @property
    def since(self) -> "Since | None":
        """The revision to compare with, if there is one."""
        from copylint.revisions import Since

        if self.staged:
            return Since(staged=True)
        if self.new_from_merge_base is not None:
            return Since(self.new_from_merge_base, merge_base=True)
        return Since(self.new_from) if self.new_from is not None else None

    def run(self, files: Files, options: "Options", linters: "Linters | None" = None) -> "Run":
        """Lint what the call asks for; what stood there before is marked old.

        ``linters`` are those of an earlier run under the same options.

        Raises CopylintError for what spoils every file, and click.UsageError if a drop of scores is
        to be judged and there is nothing to compare with.
        """
        from copylint.comparison import Baselines, run_since
        from copylint.runner import Linters, run_files

        linters = linters or Linters(options)
        baselines = Baselines(options, Path(self.baseline) if self.baseline else None)
        chosen = files.paths or (".",)
        if files.piped:
            # A line or a text without a name stands in no baseline.
            there = files.stdin_filename is not None and self._known(baselines, [files.stdin_filename])
            self._need(there)
            run = files.run_piped(options)
            return baselines.applied(run, (), linters) if there else run
        found = files.found(options)
        has_baseline = self._known(baselines, [target.file for target in found.files])
        since = self.since
        self._need(since is not None or has_baseline or not found.files)
        if since is not None:
            run = run_since(
                found, options, since, chosen=chosen, whole_files=self.whole_files, linters=linters
            ).run
        else:
            run = run_files(found.files, options, linters)
            run = replace(
                run,
                problems=(*found.problems, *run.problems),
                warnings=(*found.warnings, *run.warnings, *files.idle(run)),
            )
        run = replace(run, skipped=found.skipped)
        if self.no_baseline:
            return run
        whole = [] if since else [path for path in chosen if Path(path).is_dir()]
        return baselines.applied(run, whole, linters)

    def _known(self, baselines: "Baselines", paths: "Sequence[str | Path]") -> bool:
        return not self.no_baseline and baselines.open(paths)

    def _need(self, there: bool) -> None:
        if self.no_score_drop and not there:
            raise click.UsageError(
                "--no-score-drop needs something to compare with: --new-from REV, --new-from-merge-base"
                " BRANCH, --staged, or a baseline (copylint baseline create)"
            )


only_new_options = option_group(
    "only_new",
    OnlyNew,
    click.option("--new-from", metavar="REV", help="Show only what is new since this commit, branch or tag."),
    click.option(
        "--new-from-merge-base",
        metavar="BRANCH",
        help="Show only what is new since this branch left BRANCH.",
    ),
    click.option("--staged", is_flag=True, help="Show only what the next commit adds (reads the index)."),
    click.option("--whole-files", is_flag=True, help="With one of these: all notes of the changed files."),
    click.option("--baseline", metavar="FILE", help="Leave out what this file holds: copylint baseline."),
    click.option("--no-baseline", is_flag=True, help="Leave the config's baseline aside."),
    click.option(
        "--no-score-drop",
        is_flag=True,
        help="Exit with 1 if the score of a page fell.",
    ),
)
