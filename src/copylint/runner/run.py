"""Many files in, one run out: each under the config closest to it, in order, problems collected."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from copylint.budget import timed
from copylint.config import Accept, Config, ConfigError
from copylint.discover import Target
from copylint.files.named import reason
from copylint.nlp.model import ModelError
from copylint.results.packed import pack, result_of
from copylint.results.run import AboutRule, FileResult, Problem, Run
from copylint.runner.guessed import guessed
from copylint.runner.linters import Linters, config_key, merged_rules
from copylint.runner.options import Options
from copylint.runner.reading import Steps, bytes_of, size_of
from copylint.runner.results import Results
from copylint.runner.settled import Around, Settled
from copylint.store.file import FileStore
from copylint.terms import CopylintError
from copylint.text.source import SourceError

if TYPE_CHECKING:
    from copylint.runner.worker import Task
    from copylint.runner.workers import Crew

_AT_ONCE = 200  # files whose results are looked up together


class _Work(NamedTuple):
    """A file that has to be read."""

    n: int  # its number among the targets
    target: Target
    around: Around


def run_files(targets: Sequence[Target], options: Options, linters: Linters | None = None) -> Run:
    """Lint files. What is wrong with one file is a problem of the run, not the end of it.

    So is what is wrong with a config beside the copy: it keeps only its own files from being read.
    ``linters`` are those of an earlier run under the same options: they share what was parsed.

    Raises:
        CopylintError: what would spoil every file: the options or the config they name, the language
            model.
    """
    run = _FilesRun(sorted(targets, key=lambda target: target.path), options, linters or Linters(options))
    return run.done()


class _FilesRun:
    """One run over files, step by step: what counts for each, what is known, and what has to be read."""

    def __init__(self, targets: Sequence[Target], options: Options, linters: Linters) -> None:
        self._targets = targets
        self._options = options
        self._linters = linters
        self._files: dict[int, FileResult] = {}
        self._problems: dict[int, Problem] = {}
        self._faulty: dict[str, None] = {}  # what is wrong with configs, each said once
        self._around: dict[int, Around] = {}
        self._rules: dict[object, tuple[AboutRule, ...] | None] = {}  # by config; None: it is faulty
        self._steps = Steps(targets, options)

    def done(self) -> Run:
        """The whole run."""
        warnings: list[str] = []
        try:
            store = self._linters.file_store
            results = _known(store, self._options) if store is not None else None
            if self._options.config is not None:  # what is wrong with it stops the run before any file
                self._take_rules(self._options.config, results)
            work = self._unknown(results)
            self._read(work, results)
        finally:
            warnings += self._linters.close()
        return self._run(tuple(warnings))

    def _unknown(self, results: Results | None) -> list[_Work]:
        """The files whose results are not known; takes in those that are."""
        settled = Settled(self._options)
        work: list[_Work] = []
        for at in range(0, len(self._targets), _AT_ONCE):
            keys: dict[int, bytes] = {}
            some = [*enumerate(self._targets[at : at + _AT_ONCE], at)]
            for n, target in some:
                self._settle(n, target, settled, results, keys)
            known = results.find(keys.values()) if results is not None else {}
            for n, target in some:
                if n in keys and keys[n] in known:
                    self._take(n, known[keys[n]])
                elif n in self._around:
                    work.append(_Work(n, target, self._around[n]))
        return work

    def _settle(
        self, n: int, target: Target, settled: Settled, results: Results | None, keys: dict[int, bytes]
    ) -> None:
        """Find out what counts for a file, and its key."""
        try:
            around = settled.around(target.path, target.file)
            if not self._goes(around.config, results):
                return
            if results is not None:
                keys[n] = results.key(target.path, around, bytes_of(target))
        except ConfigError as error:
            self._faulty[str(error)] = None
        except OSError as error:
            self._problem(n, f"cannot be opened: {reason(error)}")
        except SourceError as error:
            self._problem(n, str(error))
        else:
            self._around[n] = around

    def _goes(self, config: Config, results: Results | None) -> bool:
        """Whether the rules can be used under a config; what is wrong with it is said once."""
        key = config_key(config)
        if key not in self._rules:
            try:
                self._take_rules(config, results)
            except CopylintError as error:
                if not _of_config(error):
                    raise
                self._faulty[str(error)] = None  # said once, however many files it keeps from being read
                self._rules[key] = None
        return self._rules[key] is not None

    def _take_rules(self, config: Config, results: Results | None) -> None:
        rules = results.rules(config) if results is not None else None
        if rules is None:
            rules = self._linters.about_rules(config)
            if results is not None:
                results.keep_rules(config, rules)
        self._rules[config_key(config)] = rules

    def _read(self, work: Sequence[_Work], results: Results | None) -> None:
        if not work:
            return
        from copylint.runner.workers import Crew, worth  # several processes: much to import

        jobs = worth(self._options.jobs, [size_of(each.target) for each in work])
        if jobs > 1 and self._linters.shared:
            self._read_by(Crew(jobs, self._options), work, results)
            return
        for n, target, around in work:
            with self._collecting(n):
                from copylint.formats import decode

                data = bytes_of(target)
                linter = self._linters.under(around.config)
                with timed(target.path):
                    file = linter.lint(decode(data, target.path), beside=around.beside, place=around.place)
                if results is not None:
                    results.keep(results.key(target.path, around, data), pack(file))
                self._take(n, file)

    def _read_by(self, crew: "Crew", work: Sequence[_Work], results: Results | None) -> None:
        """The same by several processes; in whatever order the files come back, each has its number."""
        from copylint.runner.worker import Task

        keys: dict[int, bytes] = {}
        self._linters.share()

        def tasks() -> "Iterator[Task]":
            for n, target, around in work:
                with self._collecting(n):
                    data = bytes_of(target)
                    if results is not None:
                        keys[n] = results.key(target.path, around, data)
                    yield Task(n, target.path, data, around)

        for answer in crew.answers(tasks()):
            if answer.error is not None:
                raise answer.error
            file = result_of(answer.packed) if answer.packed is not None else None
            if file is None:
                self._problem(answer.n, answer.problem)
                continue
            if results is not None and answer.packed is not None:
                results.keep(keys[answer.n], answer.packed)
            self._take(answer.n, file)

    @contextmanager
    def _collecting(self, n: int) -> Iterator[None]:
        """What goes wrong with one file is noted; what no file can be read with is raised."""
        try:
            yield
        except ModelError:
            raise  # no file could be read
        except CopylintError as error:
            self._problem(n, str(error))
        except OSError as error:
            self._problem(n, f"cannot be opened: {reason(error)}")

    def _problem(self, n: int, line: str) -> None:
        self._problems[n] = Problem(self._targets[n].path, line)
        self._steps.done(n, None)

    def _take(self, n: int, file: FileResult) -> None:
        self._files[n] = file
        self._steps.done(n, file)

    def _run(self, warnings: tuple[str, ...]) -> Run:
        files = [self._files[n] for n in sorted(self._files)]
        problems = [
            *(Problem("", line) for line in self._faulty),
            *(self._problems[n] for n in sorted(self._problems)),
        ]
        asked = self._options
        whole = not (problems or asked.select or asked.ignore or asked.kind)
        return Run(
            tuple(files),
            tuple(problems),
            self._linters.model(files),
            any(file.names for file in files),
            warnings=warnings,
            guessed=guessed(files),
            rules=merged_rules([rules for rules in self._rules.values() if rules]),
            idle=self._idle() if whole else (),
        )

    def _idle(self) -> tuple[Accept, ...]:
        """Entries of the configs in use that spoke of nothing."""
        stands: dict[Accept, bool] = {}  # whether an accepted sentence was met
        for n in sorted(self._files):
            for number, entry in enumerate(self._around[n].config.accept):
                stands[entry] = stands.get(entry, False) or number in self._files[n].accepts
        return tuple(entry for entry, met in stands.items() if not met)


def _known(store: FileStore, options: Options) -> Results | None:
    """What was worked out before; None without a language model, which not every file needs."""
    try:
        return Results(store, options)
    except ModelError:
        return None


def _of_config(error: CopylintError) -> bool:
    """Whether something is wrong with a config or what it names, and not with the call."""
    from copylint.lexicon import ListError
    from copylint.rulebook.strict_yaml import RuleError

    return isinstance(error, (ConfigError, RuleError, ListError))
