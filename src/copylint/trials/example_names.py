"""The names that stand for a company, its products and its readers in the examples of rules."""

import tomllib
from functools import cache

from copylint.facts import Names
from copylint.lexicon import rules_folder


@cache
def example_names() -> Names:
    """The names in ``rules/examples.toml``."""
    data = tomllib.loads((rules_folder() / "examples.toml").read_text(encoding="utf-8"))
    return Names(
        company=tuple(data["names"]),
        products=tuple(data["products"]),
        reader=tuple(data["reader"]),
        theirs=tuple(data["their-customers"]),
    )
