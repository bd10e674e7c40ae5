"""Many files in, one run out: each under the config closest to it, in order, problems collected."""

from collections.abc import Sequence
from dataclasses import dataclass

from copylint.budget import timed
from copylint.config import Config, for_file
from copylint.config.site_names import SiteName, with_site_name
from copylint.discover import Target
from copylint.formats import decode
from copylint.linter import Linter
from copylint.linter import Options as LinterOptions
from copylint.nlp import ModelError, Parser
from copylint.results import FileResult, Problem, Run
from copylint.terms import CopylintError, DocumentKind
from copylint.text import Source


@dataclass(frozen=True, slots=True)
class Options:
    """What a run is asked for; ``config`` replaces the config files beside the copy."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    kind: DocumentKind | None = None
    preview: bool = False
    config: Config | None = None


class Linters:
    """One linter a config, all over one parser."""

    def __init__(self, options: Options) -> None:
        self._options = options
        self._parser = Parser()
        self._by_config: dict[object, Linter] = {}

    def lint(self, source: Source, config: Config) -> FileResult:
        """Lint one source under its config."""
        return self.under(config).lint(source)

    def under(self, config: Config) -> Linter:
        """The linter of a config; the names count, for they may have been found beside the copy."""
        key = (config.path, config.brand)
        if key not in self._by_config:
            o = self._options
            self._by_config[key] = Linter(
                config, LinterOptions(o.select, o.ignore, o.kind, o.preview), self._parser
            )
        return self._by_config[key]

    def model(self, files: Sequence[FileResult]) -> str:
        """The model's name, where anything was read."""
        return self._parser.model.identity if any(file.words for file in files) else ""


def run_files(targets: Sequence[Target], options: Options) -> Run:
    """Lint files. What is wrong with one file is a problem of the run, not the end of it.

    Raises:
        CopylintError: what would spoil every file: a config, a rule, the language model.
    """
    linters = Linters(options)
    files: list[FileResult] = []
    problems: list[Problem] = []
    named = False
    found: dict[SiteName, None] = {}
    for target in sorted(targets, key=lambda target: target.path):
        config = options.config or for_file(target.file)
        linters.under(config)  # what is wrong with a config or a rule stops the run before any file
        try:
            data = target.file.read_bytes() if target.data is None else target.data
            source = decode(data, target.path)
            config, site = with_site_name(config, target.file, source.text)
            if site is not None:
                found[site] = None
            named = named or bool(config.brand)
            with timed(target.path):
                files.append(linters.lint(source, config))
        except ModelError:
            raise  # no file could be read
        except CopylintError as error:
            problems.append(Problem(target.path, str(error)))
        except OSError as error:
            problems.append(Problem(target.path, f"cannot be opened: {error.strerror or error}"))
    guessed = tuple((site.name, site.source) for site in found)
    return Run(tuple(files), tuple(problems), linters.model(files), named, guessed=guessed)


def run_text(text: str, path: str, options: Options) -> Run:
    """Lint a text that is no file; ``path`` gives its format and its name in reports.

    Raises:
        CopylintError: the text or the settings cannot be used.
    """
    config = options.config or for_file(path)
    linters = Linters(options)
    with timed(path):
        file = linters.lint(Source.of(text, path), config)
    return Run((file,), (), linters.model([file]), bool(config.brand))
