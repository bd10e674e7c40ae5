"""Constants that were fitted on labelled documents; ``make train-roles`` writes ``fitted.json``."""

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from copylint.facts.role import Question, Row


class Scale(NamedTuple):
    """How evidence for the three levels of a row comes to one level."""

    enough: float  # evidence together, in lines; less says nothing
    second: float  # share of the evidence for level 2 and 3 that reaches level 2
    third: float  # share of the evidence for level 3 that reaches level 3
    low: float  # what a line for level 1 weighs, where one for level 2 weighs 1
    high: float  # what a line for level 3 weighs


class Fitted(NamedTuple):
    """All of them."""

    scales: Mapping[Row, Scale]
    answers: Mapping[Question, float]  # how likely a line must answer the question to count as the answer


@cache
def fitted() -> Fitted:
    """Those that come with copylint."""
    read = json.loads((files(__package__) / "fitted.json").read_text(encoding="utf-8"))
    return Fitted(
        {Row(name): Scale(*row) for name, row in read["matrix"].items()},
        {Question(name): float(least) for name, least in read["answers"].items()},
    )
