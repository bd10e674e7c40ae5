"""The rulebooks of a run, from the store where they are known, which is ten times as fast as from files."""

import hashlib

from copylint.config import Config
from copylint.nlp.model import ModelError
from copylint.rulebook.load import Rulebook, load_rulebook
from copylint.runner.program import program_digest
from copylint.store.file import FileStore

_TABLE = "rulebooks"


class Rulebooks:
    """Makes rulebooks when they are asked for; configs with the same rule folders share one."""

    def __init__(self, store: FileStore | None) -> None:
        self._store = store
        self._known: dict[bytes, Rulebook] = {}

    def under(self, config: Config) -> Rulebook:
        """The rules that a config may select from. Raises RuleError, ListError."""
        from copylint.checks import CHECKS

        key = self._key(config)
        if self._store is None or key is None:
            return load_rulebook(CHECKS, config)
        if key not in self._known:
            from copylint.rulebook.packed import pack, unpack

            data = self._store.fetch(_TABLE, (key,)).get(key)
            known = unpack(data, CHECKS) if data is not None else None
            if known is None:
                known = load_rulebook(CHECKS, config)
                self._store.keep(_TABLE, {key: pack(known)})
            self._known[key] = known
        return self._known[key]

    def _key(self, config: Config) -> bytes | None:
        """What the rules under a config depend on; None where nobody can tell without a language model."""
        if self._store is None:
            return None
        try:
            whole = hashlib.sha256(program_digest(self._store))
        except ModelError:
            return None
        if config.rule_folders:
            from copylint.rulebook.team import folders_of

            # With the places of their word lists, for these are read when a phrase asks for them.
            whole.update(repr(folders_of(config)).encode("utf-8", "surrogatepass"))
        return whole.digest()
