"""Signs of footnotes set above the line: "a month¹" says a month."""

import re

_SIGN = re.compile(
    r"\s*+(?:<[^<>]{0,80}>)?\s*+(?:\[?\d{1,2}\]?|\(\d{1,2}\)|[*†‡§]{1,3})\s*+(?:</[^<>]{0,20}>\s*+)?</sup"
)
# What is raised to a power, or has a unit that is: "10", "25 m".
_RAISED = re.compile(r"(?:\d|(?<![A-Za-z])(?:[kcdm]?m|ft|in|yd|mi|x|y|n|R|E|e))$")
_NO_POWER = re.compile(r"[*†‡§\[(]")
_LOOKED_AT = 12  # characters before the sign


def is_footnote(text: str, start: int, inside: int) -> bool:
    """Whether a ``<sup>`` at ``start``, whose inside begins at ``inside``, is the sign of a footnote."""
    sign = _SIGN.match(text, inside)
    if sign is None:
        return False
    return bool(_NO_POWER.search(sign[0])) or not _RAISED.search(text[max(0, start - _LOOKED_AT) : start])
