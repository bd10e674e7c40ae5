"""The keys of one map, and what they say together, found out once however many strings ask."""

from collections.abc import Iterable, Sequence
from functools import cached_property

from copylint.formats.vocabulary.key_words import words


class Siblings(tuple[str, ...]):
    """The keys of one map in order."""

    @cached_property
    def all(self) -> frozenset[str]:
        """The keys as they are written."""
        return frozenset(self)

    @cached_property
    def lower(self) -> frozenset[str]:
        """The keys in lower case."""
        return frozenset(key.lower() for key in self)

    @cached_property
    def last_words(self) -> frozenset[str]:
        """The last word of each key: ``text`` of ``heroText``."""
        return frozenset(found[-1] for key in self if (found := words(key)))


def siblings_of(keys: "Sequence[str] | Iterable[str]") -> Siblings:
    """The same keys, ready to be asked."""
    return keys if isinstance(keys, Siblings) else Siblings(keys)
