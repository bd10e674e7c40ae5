"""A name that was seen somewhere, and where."""

from typing import NamedTuple

from copylint.brand.clue import Clue


class Sign(NamedTuple):
    """A name, as written, and where it was seen; ``where`` names a file of settings."""

    name: str
    clue: Clue
    where: str = ""
