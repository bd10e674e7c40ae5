"""How the time to read a file grows with its size: ``python -m tests.formats.growth --seconds 60``.

Reads hostile files, the known ones of ``hostile/cases.json`` first and then others put together at random
from the marks of each format (``hostile/marks.json``), in one size and in a size four times as large, and
prints those that take more than their share. ``--endings .md,.html`` keeps it to some formats.
"""

import argparse
import gc
import json
import math
import random
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from types import FrameType
from typing import Any, NamedTuple

from copylint.formats import decode, read
from copylint.terms import CopylintError

EXPONENT = 1.2  # of the growth that is still taken for linear: 1 is linear, 2 quadratic
NOTHING = 0.02  # seconds below which a time says nothing
TOO_LONG = 5.0  # seconds after which a reading is stopped

_FOLDER = Path(__file__).parent / "hostile"
_PUNCTUATION = (
    *"!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~ \t\n\r1aAé😀…“’—\u00a0",
    *("\r\n", "\n\n", "\n    ", "word "),
)


class Hostile(NamedTuple):
    """A file of any size: ``before``, as many of ``unit`` as fit, ``after``."""

    ending: str
    before: str
    unit: str
    after: str

    def text(self, size: int) -> str:
        """The text, about ``size`` characters long."""
        return self.before + self.unit * max(1, size // len(self.unit)) + self.after


class TooLong(Exception):
    """A reading was stopped."""


@cache
def marks() -> dict[str, dict[str, list[str]]]:
    """For each ending the marks of its format, and what a file may begin with."""
    made: dict[str, dict[str, list[str]]] = json.loads(_read("marks.json"))
    return made


@cache
def known() -> tuple[Hostile, ...]:
    """The files that somebody thought of, or that took too long once."""
    groups: list[dict[str, Any]] = json.loads(_read("cases.json"))
    return tuple(
        Hostile(ending, *case) for group in groups for case in group["cases"] for ending in group["endings"]
    )


def repeated(ending: str) -> Iterator[Hostile]:
    """Each mark of a format, and each two of its characters, over and over."""
    for unit in marks()[ending]["marks"]:
        yield Hostile(ending, "", unit, "")
    signs = sorted(
        set("".join(marks()[ending]["marks"])) - set("bcdefghijklmnopqrstuvwxyzBCDEFGHIJKLMNOPQRSTUVWXYZ")
    )
    for first in signs:
        for second in signs:
            yield Hostile(ending, "", first + second, "")


def made(dice: random.Random, ending: str) -> Hostile:
    """A file nobody thought of."""
    own = marks()[ending]["marks"]

    def some(most: int) -> str:
        return "".join(
            dice.choice(own if dice.random() < 0.75 else _PUNCTUATION) for _ in range(dice.randint(1, most))
        )

    before = dice.choice(marks()[ending]["openings"]) if dice.random() < 0.5 else ""
    before += some(2) if dice.random() < 0.3 else ""
    return Hostile(ending, before, some(4), some(3) if dice.random() < 0.3 else "")


def reading(ending: str, text: str) -> Callable[[], None]:
    """Reads a text as a file of that ending; one that is refused counts as read."""
    data = text.encode()

    def run() -> None:
        try:
            read(decode(data, f"a{ending}"))
        except CopylintError:
            return

    return run


def seconds(work: Callable[[], None], times: int = 1) -> float:
    """The best of several measurements of processor time; infinite when it had to be stopped."""
    best = math.inf
    for _ in range(times):
        gc.disable()  # it comes when it likes
        started = time.process_time()
        try:
            with _stopped(TOO_LONG):
                work()
        except TooLong:
            return best
        except SystemError as error:  # it was stopped in code that is no Python
            if isinstance(error.__cause__ or error.__context__, TooLong):
                return best
            raise
        finally:
            gc.enable()
        best = min(best, time.process_time() - started)
        if best < NOTHING:
            break
    return best


def growth(case: Hostile, small: int, large: int) -> float:
    """By which power the time grows from one size to the other; 0 where it is too short to say.

    Doubtful figures are measured again, since other programs disturb the clock.
    """
    before = after = found = math.inf
    for times in (1, 2, 4):
        after = min(after, seconds(reading(case.ending, case.text(large)), times))
        if after < NOTHING:
            return 0.0
        if after == math.inf:
            return math.inf
        before = min(before, seconds(reading(case.ending, case.text(small)), times))
        found = math.log(after / max(before, NOTHING / 4)) / math.log(large / small)
        if found <= EXPONENT:
            break
    return found


@contextmanager
def _stopped(after: float) -> Iterator[None]:
    """Raise TooLong in what takes longer; patterns let themselves be interrupted."""

    def stop(_: int, __: FrameType | None) -> None:
        raise TooLong

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, after)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def _read(name: str) -> str:
    return (_FOLDER / name).read_text(encoding="utf-8")


def _cases(endings: list[str], dice: random.Random) -> Iterator[Hostile]:
    yield from (case for case in known() if case.ending in endings)
    for ending in endings:
        yield from repeated(ending)
    while True:
        yield from (made(dice, ending) for ending in endings)


def main(argv: list[str] | None = None) -> int:
    """Search until the time is over; 1 if anything grew too fast or broke a reader."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--endings", default=",".join(marks()))
    parser.add_argument("--size", type=int, default=64_000, help="characters of the larger file")
    parser.add_argument("--random", action="store_true", help="leave out what is known")
    asked = parser.parse_args(argv)
    dice = random.Random(asked.seed)
    cases = _cases(asked.endings.split(","), dice)
    if asked.random:
        cases = (made(dice, dice.choice(asked.endings.split(","))) for _ in iter(int, 1))
    runs = bad = 0
    end = time.monotonic() + asked.seconds
    for case in cases:
        if time.monotonic() > end:
            break
        runs += 1
        try:
            power = growth(case, asked.size // 4, asked.size)
            what = f"{power:.2f}"
        except Exception as error:
            power, what = math.inf, f"{type(error).__name__}: {error}"
        if power > EXPONENT:
            bad += 1
            print(f"{what} {tuple(case)}", flush=True)
    print(f"{runs} files, {bad} grew too fast", file=sys.stderr)
    return int(bad > 0)


if __name__ == "__main__":
    sys.exit(main())
