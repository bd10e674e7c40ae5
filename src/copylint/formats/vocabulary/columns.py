"""Which columns of an export of ads or mails hold what people see, and not what only names things."""

from collections.abc import Sequence

from copylint.formats.vocabulary.key_words import words


def _set(names: str) -> frozenset[str]:
    return frozenset(names.split())


_ADS = (
    ("campaign",),
    ("adset",),
    ("ad", "set"),
    ("ad", "group"),
    ("adgroup",),
    ("ad", "name"),
    ("creative", "name"),
)
_MAILS = (
    ("send", "date"),
    ("send", "time"),
    ("open", "rate"),
    ("opens",),
    ("emails", "sent"),
    ("recipients",),
)
_SEEN = _set(
    """
    headline headlines title body text description descriptions copy message caption hook subject preheader
    callout snippet subheadline tagline cta
    """
)
_SEEN_IN_MAILS = _set("subject preheader text body content html preview headline copy")
_INTERNAL = _set(
    """
    campaign adset set group name status label labels keyword audience id type format goal budget url path
    """
)


def shown_columns(names: Sequence[str]) -> frozenset[int] | None:
    """The columns of such an export that hold copy; None where the table is none."""
    found = [[word for word in words(name) if not word.isdecimal()] for name in names]

    def has(signs: Sequence[tuple[str, ...]]) -> bool:
        return any(tuple(name[: len(sign)]) == sign for name in found for sign in signs)

    mails = has(_MAILS) and any(map(_names_subject, found))
    if not mails and not has(_ADS):
        return None
    seen = _SEEN_IN_MAILS if mails else _SEEN
    return frozenset(
        number
        for number, name in enumerate(found)
        if name
        and (name[-1] in seen or (mails and _names_subject(name)))
        and (mails or _INTERNAL.isdisjoint(name))
    )


def _names_subject(name: Sequence[str]) -> bool:
    """Whether a column is called "Subject" or "Subject line", whatever stands before."""
    return list(name[-1:]) == ["subject"] or list(name[-2:]) == ["subject", "line"]
