"""What was believed of lines before, by all that a belief rests on, in a store."""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from hashlib import blake2b

from copylint.facts import Belief
from copylint.learned import packed
from copylint.store import Store

_TABLE = "beliefs"


class Beliefs:
    """Beliefs by the key of a line in its context, as ``LearnedReader`` makes them, and by the program.

    ``program`` gives a digest of all that makes a belief of a context; it is asked for once, and only when
    a belief is.
    """

    def __init__(self, store: Store, program: Callable[[], bytes]) -> None:
        self._store = store
        self._program = program

    def find(self, keys: Sequence[bytes], answers: Mapping[str, Sequence[str]]) -> dict[bytes, Belief]:
        """Those known of the lines of these keys; ``answers`` are those of the reader's card."""
        whole = {self._whole(key): key for key in keys}
        stored = self._store.fetch(_TABLE, whole)
        known = ((whole[key], packed.unpack(data, answers)) for key, data in stored.items())
        return {key: belief for key, belief in known if belief is not None}

    def keep(self, beliefs: Mapping[bytes, Belief]) -> None:
        """Remember what is believed of the lines of these keys."""
        self._store.keep(_TABLE, {self._whole(key): packed.pack(each) for key, each in beliefs.items()})

    def _whole(self, key: bytes) -> bytes:
        return blake2b(self._rests_on + key, digest_size=24).digest()

    @cached_property
    def _rests_on(self) -> bytes:
        return self._program() + bytes([packed.VERSION])
