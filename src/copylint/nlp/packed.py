"""A parse as bytes: eight a word, and the same on every machine.

A letter says how wide numbers are, then come the number of words, all starts, all lengths, all heads, and one
byte each for all tags and all labels: their places in ``NAMES``, or beyond its end in what follows, the names
that models of others have.
"""

import struct
from collections.abc import Sequence
from operator import add

VERSION = 1  # of the form: part of every parse's key

Row = tuple[int, int, str, str, int]  # start, end, tag, label, head

# Tags of the Penn Treebank and labels of ClearNLP, as English models of spaCy have them; their order is part
# of the form.
NAMES = tuple(
    """
    $ '' , -LRB- -RRB- . : ADD AFX CC CD DT EX FW HYPH IN JJ JJR JJS LS MD NFP NN NNP NNPS NNS PDT POS PRP
    PRP$ RB RBR RBS RP SYM TO UH VB VBD VBG VBN VBP VBZ WDT WP WP$ WRB XX _SP ``
    ROOT acl acomp advcl advmod agent amod appos attr aux auxpass case cc ccomp compound conj csubj csubjpass
    dative dep det dobj expl intj mark meta neg nmod npadvmod nsubj nsubjpass nummod oprd parataxis pcomp pobj
    poss preconj predet prep prt punct quantmod relcl xcomp
    """.split()
)
_PLACES = {name: n for n, name in enumerate(NAMES)}
_SIZES = {b"H": 2, b"I": 4}  # bytes of a number


def pack(
    starts: Sequence[int],
    lengths: Sequence[int],
    tags: Sequence[str],
    labels: Sequence[str],
    heads: Sequence[int],
) -> bytes:
    """The words of a sentence as bytes; all five are of one length."""
    others = sorted({name for name in (*tags, *labels) if name not in _PLACES})
    places = _PLACES | {name: n for n, name in enumerate(others, len(NAMES))} if others else _PLACES
    count = len(starts)
    width = "H" if count <= 0xFFFF and (not count or starts[-1] + lengths[-1] <= 0xFFFF) else "I"
    return b"".join(
        (
            width.encode(),
            struct.pack(f"<{1 + 3 * count}{width}", count, *starts, *lengths, *heads),
            bytes(map(places.__getitem__, tags)),
            bytes(map(places.__getitem__, labels)),
            "\n".join(others).encode(),
        )
    )


def unpack(data: bytes) -> list[Row] | None:
    """The words of a sentence; None for bytes that are no parse."""
    size = _SIZES.get(data[:1])
    if size is None or len(data) < 1 + size:
        return None
    width = data[:1].decode()
    (count,) = struct.unpack_from(f"<{width}", data, 1)
    at = 1 + size * (1 + 3 * count)
    end = at + 2 * count
    if len(data) < end:
        return None
    numbers = struct.unpack_from(f"<{3 * count}{width}", data, 1 + size)
    starts, lengths, heads = numbers[:count], numbers[count : 2 * count], numbers[2 * count :]
    names = (*NAMES, *data[end:].decode("utf-8", "replace").split("\n")) if len(data) > end else NAMES
    if max(data[at:end], default=0) >= len(names) or max(heads, default=0) > max(0, count - 1):
        return None
    ends = map(add, starts, lengths)
    tags, labels = (map(names.__getitem__, part) for part in (data[at : at + count], data[at + count : end]))
    return list(zip(starts, ends, tags, labels, heads, strict=True))
