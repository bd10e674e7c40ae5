"""A rulebook in bytes and back: the same rules and the same index, and nothing else is ever made of bytes."""

import hashlib
from dataclasses import replace

import msgspec
import pytest

from copylint.checks import CHECKS
from copylint.lexicon import Phrases
from copylint.rulebook import Rulebook, load_rulebook
from copylint.rulebook.packed import pack, unpack
from copylint.rulebook.sieve import Sieve
from copylint.terms import DocumentKind
from tests.rulebook.inline import hits_of, markdown, rule

PAGE = """
# We offer innovative solutions

Our platform is the best platform on the market. We are passionate about you.

- We offer bread.
- We offer cake.
- We offer coffee.
"""


@pytest.fixture(scope="module")
def packed() -> bytes:
    return pack(load_rulebook(CHECKS))


def test_every_rule_comes_back_as_it_was(packed: bytes) -> None:
    back = unpack(packed, CHECKS)
    assert back is not None
    assert pack(back) == packed
    for ours, theirs in zip(load_rulebook(CHECKS).rules, back.rules, strict=True):
        if "Phrases" not in repr(ours.find):  # those have no equals
            assert theirs == ours


def test_what_comes_back_has_its_index_and_finds_the_same(packed: bytes) -> None:
    back = unpack(packed, CHECKS)
    assert back is not None
    assert back.index is not None
    page = markdown(PAGE, DocumentKind.WEB)
    found = hits_of(page, *load_rulebook(CHECKS).rules)
    assert found
    assert hits_of(page, *back.rules) == found


def test_an_index_takes_in_rules_after_it_came_back() -> None:
    rules = [rule("find:\n  - words: [very best, bread]"), rule("find:\n  - words: very big", name="other")]
    whole, first = Sieve(rules), Sieve(rules[:1])
    back = Sieve.of(first.plain(), tuple(first.looks))
    back._file(rules[1], 0, rules[1].find[0])
    assert back.plain() == whole.plain()


@pytest.mark.parametrize("at", [0, 31, 32, 1000, -1])
def test_bytes_that_were_damaged_are_refused(packed: bytes, at: int) -> None:
    damaged = bytearray(packed)
    damaged[at] ^= 1
    assert unpack(bytes(damaged), CHECKS) is None


@pytest.mark.parametrize(
    "held",
    [
        None,
        [],
        [["no rules"], [], [], [], []],
        [
            [1, "a text"],
            [],
            [1],
            [],
            [[], [], [b"", {}, {}], [b"", {}, {}], [], [], [b"", []], [[], []], {}, {}],
        ],
        [[6, 0], [[6, 0]], [1], [], []],  # it holds itself
        [[8, "os.system"], [], [1], [], []],
        [[999, "x"], [], [1], [], []],
    ],
)
def test_bytes_that_hold_something_else_are_refused(held: object) -> None:
    data = msgspec.msgpack.encode(held)
    assert unpack(hashlib.sha256(data).digest() + data, CHECKS) is None
    assert unpack(data, CHECKS) is None


def test_a_check_that_is_gone_is_refused(packed: bytes) -> None:
    assert unpack(packed, {}) is None


def test_what_no_rule_is_made_of_is_not_packed() -> None:
    book = Rulebook((replace(rule("find:\n  - words: bread"), options={"a": object()}),))
    with pytest.raises(TypeError, match="object"):
        pack(book)


def test_phrases_come_back() -> None:
    found = rule("find:\n  - section: {titled: [do not read, '#1 rule', goals]}")
    back = unpack(pack(Rulebook((found,))), {})
    assert back is not None
    titled = getattr(back.rules[0].find[0], "titled")  # noqa: B009 - a finder has none
    assert isinstance(titled, Phrases)
    assert [text for text in ("Don't read", "Our #1 rule", "goals", "else") if titled.search(text)] == [
        "Don't read",
        "Our #1 rule",
        "goals",
    ]
