"""What was worked out before from equal values, kept for one round more: an edit changes little of a page."""

from collections.abc import Callable, Hashable, Iterable
from itertools import repeat
from typing import Any, TypeVar

_Key = TypeVar("_Key", bound=Hashable)
_Made = TypeVar("_Made")
_NOTHING = object()


class Table:
    """Answers by what they were worked out from; those of this round, and of the one before."""

    __slots__ = ("_last", "_now")

    def __init__(self) -> None:
        self._now: dict[Hashable, Any] = {}
        self._last: dict[Hashable, Any] = {}

    def of(self, key: Hashable, make: Callable[[], _Made]) -> _Made:
        """The answer for ``key``; ``make`` works it out where nobody has. It must not depend on more."""
        known = self._now.get(key, _NOTHING)
        if known is _NOTHING:
            known = self._last.get(key, _NOTHING)
            if known is _NOTHING:
                known = make()
            self._now[key] = known
        answer: _Made = known
        return answer

    def each(self, keys: Iterable[_Key], make: Callable[[_Key], _Made]) -> list[_Made]:
        """The answers for keys, one by one; ``make`` works out those that nobody has, from the key alone."""
        now, asked = self._now, list(keys)
        # Nearly all are of the round before, and are looked up without a step in Python for each.
        answers: list[Any] = list(map(self._last.get, asked, repeat(_NOTHING)))
        for n in [n for n, answer in enumerate(answers) if answer is _NOTHING]:
            known = now.get(asked[n], _NOTHING)
            now[asked[n]] = answers[n] = make(asked[n]) if known is _NOTHING else known
        now.update(zip(asked, answers, strict=True))
        return answers

    def keep(self, key: Hashable, answer: object) -> None:
        """Keep an answer that was worked out elsewhere."""
        self._now[key] = answer

    def known(self, key: Hashable) -> Any:
        """The answer for ``key``. Raises KeyError where there is none."""
        if key not in self._now:
            self._now[key] = self._last[key]
        return self._now[key]

    def __contains__(self, key: Hashable) -> bool:
        return key in self._now or key in self._last

    def turn(self) -> bool:
        """Begin a round: what the last one did not ask for is let go. False: nothing is left."""
        self._last, self._now = self._now, {}
        return bool(self._last)


class Memory:
    """Tables by name and by what all their answers rest on, such as the names a page is read with.

    It belongs to one text that changes: what a round does not ask for is forgotten with it, so it never holds
    more than two versions of that text.
    """

    def __init__(self) -> None:
        self._tables: dict[Hashable, Table] = {}

    def table(self, name: str, *under: Hashable) -> Table:
        """The table of that name for answers that rest on ``under``."""
        key = (name, *under)
        if key not in self._tables:
            self._tables[key] = Table()
        return self._tables[key]

    def turn(self) -> None:
        """Begin a round, such as the next version of a text."""
        self._tables = {key: table for key, table in self._tables.items() if table.turn()}
