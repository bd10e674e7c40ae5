"""The score of a page: what each line brings, what the page reaches, and what would raise it."""

from copylint.scoring.values import (
    Cap,
    Contribution,
    Counts,
    Mark,
    Part,
    PartName,
    Raise,
    Raising,
    Score,
)

__all__ = [
    "Cap",
    "Contribution",
    "Counts",
    "Mark",
    "Part",
    "PartName",
    "Raise",
    "Raising",
    "Score",
]
