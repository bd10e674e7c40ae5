"""The keys of one map, and what they say together, found out once however many strings ask."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from types import MappingProxyType

from copylint.formats.vocabulary.key_words import words


class Siblings(tuple[str, ...]):
    """The keys of one map in order.

    ``kind`` is what the map says it is, such as ``shared.quote``; ``inner`` are the keys of the maps in it,
    by the key that holds each.
    """

    kind: str = ""
    inner: Mapping[str, frozenset[str]] = MappingProxyType({})

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

    @cached_property
    def first_words(self) -> frozenset[str]:
        """The first word of each key: ``hero`` of ``heroText``."""
        return frozenset(found[0] for key in self if (found := words(key)))

    @cached_property
    def last_pairs(self) -> frozenset[tuple[str, str]]:
        """The last two words of each key that has as many."""
        return frozenset((found[-2], found[-1]) for key in self if len(found := words(key)) > 1)


MOST_KEYS_OF_A_LINK = 8  # a map with more is no link, and its keys are not looked at
# Where content systems name the kind of an entry.
KINDS_STAND_AT = (
    "_type", "type", "__component", "component", "blockType", "slice_type", "__typename", "acf_fc_layout",
    "_template", "discriminant", "layout",
)  # fmt: skip


def siblings_of(keys: "Sequence[str] | Iterable[str]") -> Siblings:
    """The same keys, ready to be asked."""
    return keys if isinstance(keys, Siblings) else Siblings(keys)
