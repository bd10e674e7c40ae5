"""One linter a config, all over one parser and one store."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from copylint.config import Config
from copylint.results.run import AboutRule, FileResult
from copylint.runner.options import Options
from copylint.runner.program import program_digest
from copylint.store import MemoryStore, Store
from copylint.store.file import FileStore

if TYPE_CHECKING:
    from copylint.learned import Beliefs
    from copylint.linter import Linter
    from copylint.nlp.parse import Parser
    from copylint.runner.rulebooks import Rulebooks


class Linters:
    """Makes linters when they are asked for: a run that finds everything in its store needs none."""

    def __init__(self, options: Options, make: "type[Linter] | None" = None) -> None:
        self.options = options
        self._make = make
        # Whether files are looked at and no sentence is read.
        self.glance = make is not None and not make.reads_sentences
        cached = options.cache is not None and not self.glance
        self.file_store = FileStore(options.cache) if cached and options.cache is not None else None
        self._store: Store = self.file_store or MemoryStore()
        self._parser: Parser | None = None
        self._beliefs: Beliefs | None = None
        self._rulebooks: Rulebooks | None = None
        self._by_config: dict[object, Linter] = {}

    @property
    def shared(self) -> bool:
        """Whether other processes may read for it: their linters remember nothing for it."""
        return self._make is None

    def under(self, config: Config) -> "Linter":
        """The linter of a config; the names count, for a call may give others.

        Raises:
            CopylintError: the config or the options do not go with the rules, or a rule file is wrong.
        """
        key = config_key(config)
        if key not in self._by_config:
            from copylint.linter import Linter
            from copylint.linter import Options as LinterOptions

            o = self.options
            make = self._make or Linter
            self._by_config[key] = make(
                config,
                LinterOptions(
                    o.select, o.extend_select, o.ignore, o.kind, o.preview, o.min_confidence, o.copy
                ),
                self._shared_parser(),
                self._books().under(config),
                beliefs=self._shared_beliefs(),
            )
        return self._by_config[key]

    def about_rules(self, config: Config) -> tuple[AboutRule, ...]:
        """The rules that run under a config. Raises as ``under``."""
        return tuple(
            AboutRule(
                rule.name, rule.family, rule.title, rule.help, rule.leave_it_when, rule.severity, rule.bad
            )
            for rule in self.under(config).rules
        )

    def model(self, files: Sequence[FileResult]) -> str:
        """The model's name, where anything was read."""
        from copylint.nlp.model import find_model

        return "" if self.glance or not any(file.words for file in files) else find_model().identity

    def share(self) -> None:
        """Let other processes find what this one made, such as the rulebook."""
        if self.file_store is not None:
            self.file_store.flush()

    def close(self) -> list[str]:
        """Write down what is to be kept; a line on each thing that kept it from being so, said once."""
        if self.file_store is None:
            return []
        self.file_store.close()
        problems, self.file_store.problems = self.file_store.problems, []
        return problems

    def _shared_beliefs(self) -> "Beliefs | None":
        store = self.file_store
        if self._beliefs is None and store is not None:
            from copylint.learned import Beliefs

            self._beliefs = Beliefs(store, partial(program_digest, store))
        return self._beliefs

    def _books(self) -> "Rulebooks":
        if self._rulebooks is None:
            from copylint.runner.rulebooks import Rulebooks

            self._rulebooks = Rulebooks(self.file_store)
        return self._rulebooks

    def _shared_parser(self) -> "Parser":
        if self._parser is None:
            from copylint.nlp.parse import Parser

            self._parser = Parser(self._store)
        return self._parser


def config_key(config: Config) -> object:
    """Equal for configs that say the same within one run."""
    return (config.path, config.applied, config.brand)


def merged_rules(every: Sequence[tuple[AboutRule, ...]]) -> tuple[AboutRule, ...]:
    """The rules that ran, under whichever config, by family and name."""
    ran = {rule.name: rule for rules in every for rule in rules}
    return tuple(sorted(ran.values(), key=lambda rule: (rule.family, rule.name)))
