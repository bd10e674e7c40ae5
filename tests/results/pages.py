"""The pages whose score is put to the test, and how they are read: with the names a user would give."""

import json
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from copylint.config import Config
from copylint.config.kinds import KindRow, guess_kind, kind_table
from copylint.facts import Names
from copylint.formats import read
from copylint.linter import Linter, Options
from copylint.results import FileResult, Score
from copylint.text import Source
from copylint.trials.examples import parser

FOLDER = Path(__file__).parents[2] / "corpora" / "tune" / "pages"

GOOD = """\
---
copylint: {kind: landing}
title: Know by noon which van is late
---

# Know by noon which van is late

You see every van on one map, and you call the customer before she calls you.

Stop phoning drivers at the wheel. When a van stands still for ten minutes, you get a text with the street and
the next free driver. "We took 14 calls fewer on the first Monday," says Ida Blom, dispatcher at Blom Parcels.

## Plan tomorrow in ten minutes

- Drag a stop to another van, and both drivers get the new list
- Print the list for whoever drives without a phone
- Stop any month; your data leaves with you

We refund the first month if your drivers hate it. Acme is not for you if you run fewer than three vans: a
phone will do.
"""

WEAK = """\
---
copylint: {kind: product}
title: Acme, the leading payroll platform
---

# The leading payroll platform

We offer innovative payroll solutions for every industry, and we provide award-winning support around the
clock. Acme was founded in 1998. Our mission is to change the way the world gets paid.

## Our features

- Automates calculations
- Powerful reporting
- We offer flexible plans

We offer seamless integrations; our platform lets you connect your tools. Our team provides tailored
onboarding, and it gives you peace of mind. Your satisfaction is our priority. Pay your people in ten minutes.
"""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page as a user has it: where it lies, its text, and the names given for it."""

    path: str
    text: str
    names: Names

    def lint(self, text: str | None = None, names: Names | None = None) -> FileResult:
        """What is found in the page, or in another text that lies where it does."""
        return _linted(names or self.names, self.text if text is None else text, self.path)

    def score(self, text: str | None = None, names: Names | None = None) -> Score:
        score = self.lint(text, names).score
        assert score is not None
        return score

    def value(self, text: str | None = None, names: Names | None = None) -> int:
        value = self.score(text, names).value
        assert value is not None
        return value

    def numbers(self, text: str | None = None, names: Names | None = None) -> tuple[object, ...]:
        """All of the score that is a number or a level: not the words and lines that stand beside it."""
        return numbers(self.score(text, names))

    @property
    def markdown(self) -> bool:
        return self.path.endswith(".md")


def numbers(score: Score) -> tuple[object, ...]:
    """What of a score is the same for texts that say the same in other lines.

    Bracket and single parts are not: they move with the last digit of what is believed of a line.
    """
    return score.value, score.maturity, score.counts, score.set_aside


@lru_cache(maxsize=256)
def _linted(names: Names, text: str, path: str) -> FileResult:
    return linter_for(names).lint(Source.of(text, path))


@cache
def linter_for(names: Names) -> Linter:
    return Linter(Config(brand=names), Options(select=("ALL",), preview=True), parser())


@cache
def every_sheet() -> tuple[Sheet, ...]:
    """All pages of the corpora and two of our own."""
    given = json.loads((FOLDER.parent / "names.json").read_text(encoding="utf-8"))
    acme = Names(company=("Acme",))
    sheets = [Sheet("good.md", GOOD, acme), Sheet("weak.md", WEAK, acme)]
    for file in sorted(FOLDER.rglob("*.*")):
        path = file.relative_to(FOLDER).as_posix()
        said = given.get(path, {})
        names = Names(company=tuple(said.get("names", ())), products=tuple(said.get("products", ())))
        sheets.append(Sheet(path, file.read_text(encoding="utf-8"), names))
    return tuple(sheets)


@cache
def sheets() -> tuple[Sheet, ...]:
    """The pages of kinds that have a score; read for their kind only, so that tests are collected quickly."""
    return tuple(sheet for sheet in every_sheet() if _row(sheet).scored in ("yes", "provisional"))


def _row(sheet: Sheet) -> KindRow:
    guess = guess_kind(sheet.path, Config(), read(Source.of(sheet.text, sheet.path)), None)
    return kind_table()[guess.kind]
