"""Texts with the places where their sentences end, written down by hand."""

from pathlib import Path

import pytest

from copylint.facts import Names
from copylint.formats import read
from copylint.reading import outline
from copylint.reading.sentences import units_of
from copylint.terms import BlockKind
from copylint.text import Source

FOLDER = Path(__file__).parent / "sentences"
SIGNS = "•|·▪"


def labelled(name: str) -> list[str]:
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


@pytest.mark.parametrize("line", [*labelled("develop.txt"), *labelled("check.txt")])
def test_sentences_end_where_they_end(line: str) -> None:
    text = line.replace(" ⏐ ", " ").replace(" ⏐", " ").replace("⏐", "")
    units = [text[start:end] for start, end in units_of(text, BlockKind.PARAGRAPH)]
    assert units == [piece.strip().lstrip(SIGNS).strip() for piece in line.split("⏐")]


def test_there_are_enough_of_them() -> None:
    assert len(labelled("develop.txt")) > 60
    assert len(labelled("check.txt")) > 60


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("**Fast van**<br>We bring it.", ["Fast van", "We bring it."]),
        ("**Fast van**\nWe bring it.", ["Fast van", "We bring it."]),
        ("**Fast van**  \nand a warm one", ["Fast van", "and a warm one"]),
        ("**Our fast van:** We bring it.", ["Our fast van:", "We bring it."]),
        ("**Our fast van** – We bring it.", ["Our fast van –", "We bring it."]),
        ("**Ines Roth:** We bring it.", ["Ines Roth: We bring it."]),
        ("**Our promise:** warm rolls", ["Our promise: warm rolls"]),
        ("**Rota** Bread lets you sleep.", ["Rota Bread lets you sleep."]),
        ("12 Mill Street  \n9000 Ghent", ["12 Mill Street", "9000 Ghent"]),
        ("Bread for<br>Ghent, rolls,<br>Milk", ["Bread for Ghent, rolls, Milk"]),
        ("Good bread<br>every day", ["Good bread every day"]),
        ("Good bread\nEvery day", ["Good bread Every day"]),
        ("## Good bread<br>Every day", ["Good bread Every day"]),
    ],
)
def test_lines_that_are_set_apart_are_units(text: str, units: list[str]) -> None:
    plan = outline(read(Source.of(text)).blocks[0], Names())
    assert [plan.block.text[start:end] for start, end in plan.spans] == units
