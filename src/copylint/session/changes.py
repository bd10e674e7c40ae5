"""When files may have changed: told by the system where ``watchfiles`` is installed, else asked for often."""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path

_AT_LEAST = 3.0  # seconds after which to look, though nobody told of a change: the system may miss one
_SETTLED = 50  # milliseconds without a further change, for editors write in several steps
_OFTEN, _SELDOM = 0.5, 5.0  # seconds between two looks
_SHARE = 20  # one part in so many of the time is spent on looking, if that leaves it so often


def changes(places: Iterable[Path], sleep: Callable[[float], None] = time.sleep) -> Iterator[None]:
    """Comes back each time that a file at or below ``places`` may have changed. It has no end."""
    if find_spec("watchfiles"):
        with suppress(OSError, RuntimeError):  # such as more files than the system keeps an eye on
            yield from _told(tuple(places))
    yield from polled(sleep)


def polled(sleep: Callable[[float], None], clock: Callable[[], float] = time.monotonic) -> Iterator[None]:
    """Comes back every half second, and less often where it takes long to look."""
    wait = _OFTEN
    while True:
        sleep(wait)
        began = clock()
        yield
        wait = min(max(_OFTEN, _SHARE * (clock() - began)), _SELDOM)


def _told(places: Sequence[Path]) -> Iterator[None]:
    from watchfiles import watch

    for _ in watch(
        *set(map(_there, places)),
        debounce=1000,
        step=_SETTLED,
        rust_timeout=int(_AT_LEAST * 1000),
        yield_on_timeout=True,
        recursive=not all(place.is_file() for place in places),
        raise_interrupt=True,
        ignore_permission_denied=True,
    ):
        yield


def _there(place: Path) -> Path:
    """The place itself if it is a folder, else the folder it lies in: editors put a new file in its place."""
    place = place.absolute()
    while not place.is_dir() and place != place.parent:
        place = place.parent
    return place
