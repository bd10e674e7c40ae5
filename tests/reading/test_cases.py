"""Lines with what a careful reader says of them (``cases.toml``), against what the reading says."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from copylint.facts import Clause, Names, Page, Unit
from copylint.rulebook import Example
from copylint.terms import BlockKind, DocumentKind, Form, Outcome, Owner, Voice
from copylint.trials.examples import page_of

FILE = Path(__file__).with_name("cases.toml")
NAMES = Names(company=("Acme",), products=("Rota",), reader=("clinic owners",), theirs=("shoppers",))
WORDS = {
    "voice": {str(voice) for voice in Voice},
    "actor": {str(owner) for owner in Owner},
    "form": {str(form) for form in Form},
    "outcome": {str(outcome) for outcome in Outcome},
}
ASPECTS = (*WORDS, "buried", "benign", "proof", "verb", "object", "units")
PLACE = ("text", "block", "page", "kind", "unit", "known-miss")


@dataclass(frozen=True, slots=True)
class Case:
    """One line and what is expected of it, by aspect."""

    group: str
    text: str
    given: Mapping[str, Any]

    @property
    def expected(self) -> dict[str, Any]:
        return {aspect: self.given[aspect] for aspect in ASPECTS if aspect in self.given}

    @property
    def missed(self) -> frozenset[str]:
        return frozenset(self.given.get("known-miss", ()))


def cases() -> list[Case]:
    data = tomllib.loads(FILE.read_text(encoding="utf-8"))
    return [Case(group, case["text"], case) for group, table in data.items() for case in table["cases"]]


CASES = cases()


def unit_of(case: Case, page: Page) -> Unit:
    wanted = case.given.get("unit")
    units = [unit for unit in page.units if wanted in (None, unit.text)]
    assert len(units) == 1, f"expected one unit {wanted!r}, found {[unit.text for unit in page.units]}"
    return units[0]


def reading_of(case: Case) -> dict[str, Any]:
    """What the program says, of the aspects that the case speaks of."""
    block = BlockKind(case.given.get("block", "paragraph"))
    kind = DocumentKind(case.given["kind"]) if "kind" in case.given else None
    page = page_of(Example(case.text, (), block=block, kind=kind, page=case.given.get("page", False)), NAMES)
    if case.expected.keys() == {"units"}:
        return {"units": [unit.text for unit in page.units]}
    unit = unit_of(case, page)
    main = next((clause for clause in unit.clauses if clause.joined == "main"), None)
    found = {
        "voice": str(unit.voice),
        "actor": str(unit.actor),
        "form": str(unit.form),
        "outcome": str(unit.outcome),
        "buried": unit.buried,
        "benign": unit.benign is not None,
        "proof": unit.proof,
        "verb": main.verb if main else None,
        "object": _object(main),
        "units": [one.text for one in page.units],
    }
    return {aspect: found[aspect] for aspect in case.expected}


def _object(main: Clause | None) -> str | None:
    return main.object.head if main and main.object else None


def wrong(case: Case) -> dict[str, Any]:
    """The aspects that were read otherwise, each with what was read."""
    found = reading_of(case)
    return {
        aspect: found[aspect] for aspect in found if not _fits(found[aspect], case.expected[aspect], aspect)
    }


def _fits(found: Any, expected: Any, aspect: str) -> bool:
    if aspect != "units" and isinstance(expected, list):
        return found in expected
    return bool(found == expected)


@pytest.mark.parametrize("case", CASES, ids=[f"{case.group}: {case.text[:60]!r}" for case in CASES])
def test_reading(case: Case) -> None:
    misread = wrong(case)
    assert {aspect: misread[aspect] for aspect in misread if aspect not in case.missed} == {}
    repaired = case.missed - misread.keys()
    assert not repaired, f"read right now: take {sorted(repaired)} off its known-miss"


@pytest.mark.parametrize("case", CASES, ids=[f"{case.group}: {case.text[:60]!r}" for case in CASES])
def test_a_case_says_something_that_can_be_checked(case: Case) -> None:
    assert case.expected
    assert set(case.given) <= {*ASPECTS, *PLACE}
    assert case.missed <= case.expected.keys()
    for aspect, words in WORDS.items():
        said = case.expected.get(aspect, [])
        assert set(said if isinstance(said, list) else [said]) <= words


def test_no_case_stands_twice() -> None:
    told = [(case.text, case.given.get("block"), case.given.get("unit")) for case in CASES]
    assert len(told) == len(set(told))
