"""A parse comes back from its bytes as it went in; other bytes are no parse."""

from hypothesis import given
from hypothesis import strategies as st

from copylint.nlp.packed import NAMES, pack, unpack

names = st.one_of(st.sampled_from(NAMES), st.text(st.characters(codec="ascii", categories=["L"]), min_size=1))
words = st.lists(st.tuples(st.integers(0, 300), st.integers(0, 300), names, names), max_size=12)


@given(words, st.integers(0, 100_000), st.randoms())
def test_what_is_packed_comes_back(given: list[tuple[int, int, str, str]], by: int, random: object) -> None:
    starts, heads = [], []
    at = by
    for gap, length, _, _ in given:
        starts.append(at + gap)
        at += gap + length
        heads.append(random.randrange(len(given)))  # type: ignore[attr-defined]
    data = pack(starts, [w[1] for w in given], [w[2] for w in given], [w[3] for w in given], heads)
    assert unpack(data) == [
        (start, start + length, tag, label, head)
        for start, (_, length, tag, label), head in zip(starts, given, heads, strict=True)
    ]


@given(st.binary(max_size=60))
def test_other_bytes_are_no_parse_or_a_whole_one(data: bytes) -> None:
    rows = unpack(data)
    assert rows is None or all(0 <= row[4] < len(rows) for row in rows)


def test_a_parse_cut_short_is_none() -> None:
    data = pack([0, 3], [2, 5], ["PRP", "VBP"], ["nsubj", "ROOT"], [1, 1])
    assert unpack(data)
    assert not any(unpack(data[:n]) for n in range(len(data)))


def test_eight_bytes_a_word() -> None:
    count = 40
    same = ["NN"] * count
    data = pack(list(range(0, 4 * count, 4)), [3] * count, same, ["conj"] * count, [0] * count)
    assert len(data) <= 8 * count + 5


def test_every_name_has_one_place() -> None:
    assert len(set(NAMES)) == len(NAMES) < 256
