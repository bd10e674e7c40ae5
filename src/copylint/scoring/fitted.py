"""Every constant of the score; ``make fit`` writes ``fitted.json`` from labelled pages and pairs."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from copylint.scoring.values import PartName


@dataclass(frozen=True, slots=True)
class Weights:
    """What the place of a unit weighs, where a line of running text weighs 1."""

    title: float  # titles, first headings, subject lines
    heading: float  # second headings
    button: float
    caption: float  # and alternative texts
    opening: float  # running text among the first words
    opening_words: int
    most_words: int  # of a unit that count, so that one long sentence does not outweigh ten
    heads_share: float  # headings and buttons together weigh at most this much of a page


@dataclass(frozen=True, slots=True)
class Curves:
    """How what the lines bring becomes a part's value from 0 to 100."""

    actor_slope: float  # points a part gains from nobody to everybody acting for the reader
    actor_doubt: float  # weight of lines that pull a short page to the middle
    product: float  # what the product as doer costs, where the company costs 1
    vague: float  # what a vague gain brings, where a concrete one brings 1
    outcome_half: float  # share of the weight with a concrete gain that reaches 50
    outcome_doubt: float
    evidence_half: float  # proofs per 150 words that reach 50
    faults_slope: float  # how fast faults take the part's points
    faults_doubt: float


@dataclass(frozen=True, slots=True)
class Bracket:
    """How far readers' scores lie from the number, four in five of them."""

    least: float  # points on each side, on a long page that was read surely
    short: float  # more, over the square root of the page's weight
    unsure: float  # more, for each point of doubt about the lines


@dataclass(frozen=True, slots=True)
class Follows:
    """How well the score follows readers on pages of sites that nothing was learned from."""

    rank: float  # Spearman's correlation
    pages: int


@dataclass(frozen=True, slots=True)
class Constants:
    """All of them."""

    weights: Weights
    curves: Curves
    shares: Mapping[PartName, float]  # of the score; they add up to 1
    bracket: Bracket
    bands: tuple[int, int]  # the scores where value-based and outcome-driven begin
    follows: Follows


def constants(value: Mapping[str, Any]) -> Constants:
    """The constants in a value as it stands in ``fitted.json``."""
    return Constants(
        Weights(**value["weights"]),
        Curves(**value["curves"]),
        {PartName(name): float(share) for name, share in value["shares"].items()},
        Bracket(**value["bracket"]),
        (value["bands"][0], value["bands"][1]),
        Follows(**value["follows"]),
    )


@cache
def fitted() -> Constants:
    """Those that come with copylint."""
    return constants(json.loads((files(__package__) / "fitted.json").read_text(encoding="utf-8")))
