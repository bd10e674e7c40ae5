"""Many files in, one run out: each under the config closest to it, in order, problems collected."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from copylint.brand.repository import signs_beside
from copylint.budget import timed
from copylint.config import Accept, Config, ConfigError, for_file
from copylint.discover import Found, Target
from copylint.facts import FoundName
from copylint.files.named import reason
from copylint.formats import decode
from copylint.lexicon import ListError
from copylint.linter import Glance, Linter
from copylint.linter import Options as LinterOptions
from copylint.nlp import ModelError, Parser
from copylint.results import AboutRule, FileResult, Problem, Run
from copylint.rulebook import RuleError
from copylint.terms import CopylintError, DocumentKind
from copylint.text import Source
from copylint.text.source import SourceError

_MOST = 100_000_000  # bytes; a document with its pictures is smaller


@dataclass(frozen=True, slots=True)
class Step:
    """How far a run is: files done of all, words read, and the share of the bytes that is done, 0 to 1."""

    done: int
    total: int
    words: int
    share: float


@dataclass(frozen=True, slots=True)
class Options:
    """What a run is asked for; ``config`` replaces the config files beside the copy."""

    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    kind: DocumentKind | None = None
    preview: bool = False
    min_confidence: float | None = None
    config: Config | None = None
    brand: tuple[str, ...] = ()  # names of the company, instead of those set or found
    copy: bool = False  # whether results hold the copy in reading order, for a report that shows it
    each: Callable[[Step], None] | None = None  # told after each file how far the run is


def settings_of(path: Path | str, options: Options) -> Config:
    """The config that counts for a file, with the names that the call gives. Raises ConfigError, OSError."""
    config = for_file(path, options.config)
    return replace(config, brand=replace(config.brand, company=options.brand)) if options.brand else config


class Linters:
    """One linter a config, all over one parser."""

    def __init__(self, options: Options, make: type[Linter] = Linter) -> None:
        self._make = make
        self._options = options
        self._parser = Parser()
        self._by_config: dict[object, Linter] = {}

    def under(self, config: Config) -> Linter:
        """The linter of a config; the names count, for a call may give others."""
        key = (config.path, config.applied, config.brand)
        if key not in self._by_config:
            o = self._options
            self._by_config[key] = self._make(
                config,
                LinterOptions(
                    o.select, o.extend_select, o.ignore, o.kind, o.preview, o.min_confidence, o.copy
                ),
                self._parser,
            )
        return self._by_config[key]

    def rules(self) -> tuple[AboutRule, ...]:
        """The rules that ran, under whichever config, by family and name."""
        ran = {rule.name: rule for linter in self._by_config.values() for rule in linter.rules}
        return tuple(
            AboutRule(
                rule.name, rule.family, rule.title, rule.help, rule.leave_it_when, rule.severity, rule.bad
            )
            for rule in sorted(ran.values(), key=lambda rule: (rule.family, rule.name))
        )

    def model(self, files: Sequence[FileResult]) -> str:
        """The model's name, where anything was read."""
        return (
            self._parser.model.identity if self._make is Linter and any(file.words for file in files) else ""
        )


def run_files(targets: Sequence[Target], options: Options, linters: Linters | None = None) -> Run:
    """Lint files. What is wrong with one file is a problem of the run, not the end of it.

    So is what is wrong with a config beside the copy: it keeps only its own files from being read.
    ``linters`` are those of an earlier run under the same options: they share what was parsed.

    Raises:
        CopylintError: what would spoil every file: the options or the config they name, the language
            model.
    """
    linters = linters or Linters(options)
    if options.config is not None:
        linters.under(options.config)  # what is wrong with the config of the call stops it before any file
    files: list[FileResult] = []
    problems: list[Problem] = []
    faulty: dict[str, None] = {}
    stands: dict[Accept, bool] = {}  # whether an accepted sentence was met
    steps = _Steps(targets, options.each)
    for target in sorted(targets, key=lambda target: target.path):
        steps.before(target, files)
        try:
            config = settings_of(target.file, options)
            linter = linters.under(config)
        except (ConfigError, RuleError, ListError) as error:
            faulty[str(error)] = None  # said once, however many files it keeps from being read
            continue
        except OSError as error:
            problems.append(Problem(target.path, f"cannot be opened: {reason(error)}"))
            continue
        try:
            source = decode(bytes_of(target), target.path)
            with timed(target.path):
                files.append(linter.lint(source, beside=signs_beside(target.file)))
            for number, entry in enumerate(config.accept):
                stands[entry] = stands.get(entry, False) or number in files[-1].accepts
        except ModelError:
            raise  # no file could be read
        except CopylintError as error:
            problems.append(Problem(target.path, str(error)))
        except OSError as error:
            problems.append(Problem(target.path, f"cannot be opened: {reason(error)}"))
    steps.before(None, files)
    problems = [*(Problem("", line) for line in faulty), *problems]
    whole = not (problems or options.select or options.ignore or options.kind)
    return Run(
        tuple(files),
        tuple(problems),
        linters.model(files),
        any(file.names for file in files),
        guessed=_guessed(files),
        rules=linters.rules(),
        idle=tuple(entry for entry, met in stands.items() if whole and not met),
    )


class _Steps:
    """Tells how far a run is, each time a file is done; costs nothing where nobody asks."""

    def __init__(self, targets: Sequence[Target], each: Callable[[Step], None] | None) -> None:
        self._each = each
        self._total = len(targets)
        self._bytes = sum(map(_size, targets)) if each else 0
        self._behind = self._now = self._begun = 0

    def before(self, target: Target | None, files: Sequence[FileResult]) -> None:
        """A file is about to be read, so that the one before it is done; None: it was the last."""
        if self._each is None:
            return
        self._behind += self._now
        self._now = _size(target) if target is not None else 0
        if self._begun:
            words = sum(file.words for file in files)
            share = self._behind / self._bytes if self._bytes else 1.0
            self._each(Step(self._begun, self._total, words, min(1.0, share)))
        self._begun += 1


def _size(target: Target) -> int:
    """Bytes of a file; 0 where nobody can tell."""
    if target.data is not None:
        return len(target.data)
    try:
        return target.file.stat().st_size
    except OSError:
        return 0


def _guessed(files: Sequence[FileResult]) -> tuple[FoundName, ...]:
    """The names that were found, each once, those of most files first."""
    found: dict[str, list[FoundName]] = {}
    for file in files:
        for each in file.names.found:
            found.setdefault(each.name, []).append(each)
    return tuple(every[0] for every in sorted(found.values(), key=len, reverse=True))


def glance_at(found: Found, options: Options) -> Run:
    """What a run over these files would read each as; no sentence is read. Raises as ``run_files``."""
    run = run_files(found.files, options, Linters(options, Glance))
    return replace(run, problems=(*found.problems, *run.problems), skipped=found.skipped)


def bytes_of(target: Target) -> bytes:
    """The bytes to read; of more than anything readable holds, an error. Raises OSError, SourceError."""
    if target.data is not None:
        return target.data
    with target.file.open("rb") as stream:
        data = stream.read(_MOST + 1)
    if len(data) > _MOST:
        raise SourceError(f"{target.path}: more than {_MOST // 1_000_000} MB; split it or leave it out")
    return data


def run_text(text: str, path: str, options: Options) -> Run:
    """Lint a text that is no file; ``path`` gives its format and its name in reports.

    Raises:
        CopylintError: the text or the settings cannot be used.
    """
    linters = Linters(options)
    linter = linters.under(settings_of(path, options))
    with timed(path):
        file = linter.lint(Source.of(text, path), beside=signs_beside(path))
    return Run(
        (file,), (), linters.model([file]), bool(file.names), guessed=_guessed([file]), rules=linters.rules()
    )
