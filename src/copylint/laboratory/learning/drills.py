"""Drills: lessons about a single line.

Lines written to differ only in the fault are labelled in full. The examples of the rules and the passages
written for them say whether a line is marked and for what family, and nothing of voice, actor or outcome.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from copylint.config import Config
from copylint.facts import Names, Page, Unit
from copylint.laboratory.collection import read_rows
from copylint.laboratory.learning.lessons import Lesson, lesson_of
from copylint.laboratory.passages import load_moves
from copylint.linter import Linter, Options
from copylint.nlp.parse import Parser
from copylint.rulebook import Example, Rule
from copylint.terms import BlockKind, DocumentKind
from copylint.text import Source, Span
from copylint.trials.examples import all_rules, page_of

SOURCE = "drills"


def drills(moves: Path, lines: Path) -> Iterator[Lesson]:
    """One lesson for each line, and for each unit of each example and passage.

    ``moves``: the folder of passages; ``lines``: labelled lines, a JSON object each with ``text``, ``block``
    and the labels that ``corpora/README.md`` describes.

    A unit that a bad example marks is flagged with the rule's family, every other unit of a good one with
    nothing; what else stands in a bad example or a passage teaches nothing.
    """
    for rule in (rule for rule in all_rules() if not rule.whole):  # of which no line is at fault alone
        for bad in rule.bad_examples:
            yield from _marked(page_of(bad), bad.marks, rule)
        for good in rule.good_examples:
            yield from _fine(page_of(good), rule)
    yield from _passages(moves)
    for where, row in read_rows(lines):
        yield from _line(where, row)


def _line(where: str, row: Mapping[str, Any]) -> Iterator[Lesson]:
    page = page_of(Example(row["text"], (), block=BlockKind(row["block"])), Names())
    flags = dict(flag.rsplit(":", 1) for flag in row["flags"])
    label = {**row, "flags": {family: int(strength) for family, strength in flags.items()}}
    for unit in page.units:
        yield lesson_of(replace(page, kind=DocumentKind.WEB), unit, SOURCE, f"{SOURCE}:lines", where, label)


def _passages(folder: Path) -> Iterator[Lesson]:
    families = {rule.name: rule.family for rule in all_rules()}
    parser = Parser()
    for moves in load_moves(folder):
        for passage, flagged in (*((p, True) for p in moves.flags), *((p, False) for p in moves.traps)):
            linter = Linter(Config(brand=moves.names), Options(kind=passage.kind), parser)
            page = linter.structure(Source.of(passage.text, "passage.md"))
            for unit in page.units:
                if _touches(page, unit, (passage.mark,)):
                    family = families.get(moves.rule)
                    flags = {family: 2} if flagged and family else {}
                    yield lesson_of(
                        page, unit, SOURCE, f"{SOURCE}:{moves.rule}", passage.where, {"flags": flags}
                    )


def _marked(page: Page, marks: tuple[Span, ...], rule: Rule) -> Iterator[Lesson]:
    for unit in page.units:
        if _touches(page, unit, marks):
            yield lesson_of(
                page, unit, SOURCE, f"{SOURCE}:{rule.name}", rule.name, {"flags": {rule.family: 2}}
            )


def _fine(page: Page, rule: Rule) -> Iterator[Lesson]:
    for unit in page.units:
        yield lesson_of(page, unit, SOURCE, f"{SOURCE}:{rule.name}", rule.name, {"flags": {}})


def _touches(page: Page, unit: Unit, marks: tuple[Span, ...]) -> bool:
    place = page.place(unit)
    return any(mark.touches(place) for mark in marks)
