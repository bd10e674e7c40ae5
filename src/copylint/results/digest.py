"""What a score is made with, in a few letters: numbers made with something else are not to be compared."""

from functools import cache

from copylint.results.makers import Maker, held, makers

# What makes results and has no part in their numbers.
APART = frozenset("files runner budget terms __init__ __main__".split())
# The room of results holds much that is made of numbers; these make them.
MAKERS = frozenset("suppress accept".split())
_DIGITS = 12


@cache
def digest(model: str) -> str:
    """Twelve letters that stand for the program that reads, its weights, its rules and the language model.

    ``model`` is the model's name with its version. What only asks and prints has no part in it, so that a
    new option or report leaves numbers comparable.
    """
    return held(model, filter(_counts, makers())).hex()[:_DIGITS]


def _counts(file: Maker) -> bool:
    if file.room == "results":
        return file.place.removeprefix("results/").removesuffix(".py") in MAKERS
    return file.room not in APART
