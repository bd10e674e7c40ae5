"""Which columns of a table of ads hold what people see, and which only name things for those who run them."""

from collections.abc import Sequence

from copylint.formats.vocabulary.key_words import words

_ADS = (
    ("campaign",),
    ("adset",),
    ("ad", "set"),
    ("ad", "group"),
    ("adgroup",),
    ("ad", "name"),
    ("creative", "name"),
)
_SEEN = frozenset(
    """
    headline headlines title body text description descriptions copy message caption hook subject preheader
    callout snippet subheadline tagline cta
    """.split()
)
_INTERNAL = frozenset(
    """
    campaign adset set group name status label labels keyword audience id type format goal budget url path
    """.split()
)


def shown_columns(names: Sequence[str]) -> frozenset[int] | None:
    """The columns of an export of ads that hold copy; None where the table is no such export."""
    found = [[word for word in words(name) if not word.isdecimal()] for name in names]
    if not any(tuple(name[: len(sign)]) == sign for name in found for sign in _ADS):
        return None
    return frozenset(
        number
        for number, name in enumerate(found)
        if name and name[-1] in _SEEN and _INTERNAL.isdisjoint(name)
    )
