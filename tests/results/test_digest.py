"""What scores are made with, in a few letters."""

import re
from pathlib import Path

import copylint
from copylint.results.digest import APART, MAKERS, digest
from copylint.results.makers import APART as ROOMS_APART
from copylint.results.makers import makers

PACKAGE = Path(copylint.__file__).parent


def test_it_depends_on_the_model_and_on_nothing_that_changes() -> None:
    assert re.fullmatch("[0-9a-f]{12}", digest("a 1.0"))
    assert digest("a 1.0") == digest("a 1.0") != digest("a 1.1")


def test_what_has_no_part_in_a_number_is_there() -> None:
    names = {path.name.partition(".")[0] for path in PACKAGE.iterdir()}
    assert names >= ROOMS_APART | APART
    counted = {file.room for file in makers()} - APART
    assert {"scoring", "reading", "learned", "nlp", "formats", "linter", "memory", "rules"} <= counted
    assert not counted & (ROOMS_APART | {"py", "__pycache__"})
    assert {path.stem for path in (PACKAGE / "results").glob("*.py")} >= MAKERS
