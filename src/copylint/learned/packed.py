"""A belief as bytes: two for each probability, which are whole thousandths, and the same on every machine."""

import struct
from collections.abc import Mapping, Sequence

from copylint.facts import Belief
from copylint.facts.role import ROLES
from copylint.text import Span

VERSION = 1  # of the form: part of every belief's key
_WHOLE = 1000
_ALONE = 5  # probabilities that belong to no set
_SETS = ("families", "voice", "actor", "outcome")
_NO_SPAN = 0xFFFFFFFF


def pack(belief: Belief) -> bytes:
    """The bytes of a belief; its sets are in the order of the card, its roles in that of ``ROLES``."""
    alone = (belief.flagged, belief.clear, belief.proof, belief.benign, belief.buried)
    sets = (belief.families, belief.voice, belief.actor, belief.outcome, belief.roles)
    every = [*alone, *(likely for each in sets for likely in each.values())]
    span = belief.because or Span(_NO_SPAN, 0)
    return struct.pack(f"<II{len(every)}H", *span, *[int(likely * _WHOLE + 0.5) for likely in every])


def unpack(data: bytes, answers: Mapping[str, Sequence[str]]) -> Belief | None:
    """The belief whose bytes these are, its names those of the card; None for bytes that are none."""
    names = [answers[name] for name in _SETS]
    count = _ALONE + sum(map(len, names))
    if len(data) not in (8 + 2 * count, 8 + 2 * (count + len(ROLES))):
        return None
    start, end, *thousandths = struct.unpack(f"<II{(len(data) - 8) // 2}H", data)
    if max(thousandths) > _WHOLE:
        return None
    every = iter([each / _WHOLE for each in thousandths])
    flagged, clear, proof, benign, buried = (next(every) for _ in range(_ALONE))
    families, voice, actor, outcome = (dict(zip(each, every, strict=False)) for each in names)
    because = None if start == _NO_SPAN else Span(start, end)
    roles = dict(zip(ROLES, every, strict=False))
    return Belief(flagged, clear, families, voice, actor, outcome, proof, benign, buried, because, roles)
