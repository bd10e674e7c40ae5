"""Results of files by all that made them: bytes, name, place, config, rules, options, program and model."""

import hashlib
from collections.abc import Iterable

from copylint.brand.repository import RepositorySigns
from copylint.config import Config
from copylint.config.digest import digest_of, written
from copylint.formats import reader_named
from copylint.results.packed import about_of, pack, result_of
from copylint.results.run import AboutRule, FileResult
from copylint.runner.linters import config_key
from copylint.runner.options import Options
from copylint.runner.program import program_digest
from copylint.runner.settled import Around
from copylint.store.file import FileStore

_RESULTS, _RULES = "results", "rules"


class Results:
    """What was worked out before, under the options of one run.

    A key stands for everything that a result depends on, and for nothing else: where a checkout lies on
    the disk and when its files were written play no part.
    """

    def __init__(self, store: FileStore, options: Options) -> None:
        self._store = store
        self._base = hashlib.sha256(program_digest(store))
        asked = (
            options.select, options.extend_select, options.ignore, options.kind, options.preview,
            options.min_confidence, options.copy,
        )  # fmt: skip
        self._base.update(written(asked).encode())
        self._configs: dict[object, bytes] = {}
        self._beside: dict[RepositorySigns, bytes] = {}

    def key(self, path: str, around: Around, data: bytes) -> bytes:
        """The key of the result of a file of these bytes. Raises RuleError for a faulty rule folder."""
        whole = self._base.copy()
        whole.update(self._config(around.config))
        where = (path, around.place.below, around.place.inside)
        whole.update("\0".join(where).encode("utf-8", "surrogatepass"))
        whole.update(reader_named(path).encode())
        whole.update(self._beside_digest(around.beside))
        whole.update(hashlib.sha256(data).digest())
        return whole.digest()

    def find(self, keys: Iterable[bytes]) -> dict[bytes, FileResult]:
        """The results of these keys, as far as they are known."""
        known = ((key, result_of(data)) for key, data in self._store.fetch(_RESULTS, keys).items())
        return {key: result for key, result in known if result is not None}

    def keep(self, key: bytes, packed: bytes) -> None:
        """Remember a result, as ``pack`` writes it."""
        self._store.keep(_RESULTS, {key: packed})

    def rules(self, config: Config) -> tuple[AboutRule, ...] | None:
        """The rules that run under a config, if that is known; then there is nothing wrong with it."""
        key = self._rules_key(config)
        data = self._store.fetch(_RULES, (key,)).get(key)
        return None if data is None else about_of(data)

    def keep_rules(self, config: Config, rules: tuple[AboutRule, ...]) -> None:
        """Remember which rules run under a config."""
        self._store.keep(_RULES, {self._rules_key(config): pack(rules)})

    def _rules_key(self, config: Config) -> bytes:
        whole = self._base.copy()
        whole.update(self._config(config))
        return whole.digest()

    def _beside_digest(self, beside: RepositorySigns) -> bytes:
        if beside not in self._beside:
            self._beside[beside] = hashlib.sha256(written(beside).encode()).digest()
        return self._beside[beside]

    def _config(self, config: Config) -> bytes:
        key = config_key(config)
        if key not in self._configs:
            digest = digest_of(config)
            if config.rule_folders:
                from copylint.rulebook.team import team_digest

                digest += team_digest(config)
            self._configs[key] = digest
        return self._configs[key]
