"""What was believed once is known in the next run, to the last bit, and the network stays away."""

from collections.abc import Iterable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copylint.facts import Belief
from copylint.facts.role import ROLES
from copylint.learned import Beliefs, LearnedReader
from copylint.learned.believer import Believer, load_believer
from copylint.learned.card import load_card
from copylint.learned.packed import pack, unpack
from copylint.learned.roles import load_roles, load_weighing
from copylint.store import MemoryStore
from copylint.terms import DocumentKind
from copylint.text import Span
from tests.appraisal.papers import paper

CARD = load_card()
TEXT = "# Goals\n\n- 40 qualified leads a month\n- We are proud of our innovative, world-class meter"

likely = st.integers(0, 1000).map(lambda n: round(n / 1000, 3))


def shares(names: Sequence[str]) -> st.SearchStrategy[dict[str, float]]:
    every = st.lists(likely, min_size=len(names), max_size=len(names))
    return every.map(lambda found: dict(zip(names, found, strict=True)))


beliefs = st.builds(
    Belief,
    flagged=likely,
    clear=likely,
    families=shares(CARD.answers["families"]),
    voice=shares(CARD.answers["voice"]),
    actor=shares(CARD.answers["actor"]),
    outcome=shares(CARD.answers["outcome"]),
    proof=likely,
    benign=likely,
    buried=likely,
    because=st.none() | st.builds(Span, st.integers(0, 70_000), st.integers(0, 70_000)),
    roles=st.just({}) | shares(ROLES),
)


def nobody() -> Believer:
    raise AssertionError("the network is asked for what is known")


def reader(load: object = load_believer) -> LearnedReader:
    return LearnedReader(load, CARD, load_weighing)  # type: ignore[arg-type]


@given(beliefs)
def test_a_belief_comes_back_as_it_went(belief: Belief) -> None:
    again = unpack(pack(belief), CARD.answers)
    assert again == belief
    assert list(again.families) == list(belief.families)


@given(st.binary(max_size=300))
def test_bytes_that_are_no_belief_are_none(data: bytes) -> None:
    found = unpack(data, CARD.answers)
    assert found is None or all(0 <= share <= 1 for share in found.voice.values())


@pytest.mark.parametrize("kind", [DocumentKind.LANDING, DocumentKind.BRIEF])
def test_what_was_believed_needs_no_network(kind: DocumentKind) -> None:
    page, store = paper(TEXT, kind=kind), MemoryStore()
    before = Beliefs(store, lambda: b"program")
    first = reader().read(page, before)
    assert first == reader().read(page)
    known = reader(nobody)
    assert known.read(page, Beliefs(store, lambda: b"program")) == first
    assert [known.inside(belief) for belief in first] == [reader().inside(belief) for belief in first]


def test_another_program_believes_for_itself() -> None:
    page, store = paper(TEXT), MemoryStore()
    reader().read(page, Beliefs(store, lambda: b"program"))
    with pytest.raises(AssertionError, match="the network"):
        reader(nobody).read(page, Beliefs(store, lambda: b"another"))


def test_a_store_that_holds_something_else_changes_nothing() -> None:
    class Odd(MemoryStore):
        def fetch(self, table: str, keys: Iterable[bytes]) -> dict[bytes, bytes]:  # noqa: ARG002
            return dict.fromkeys(keys, b"odd")

    page = paper(TEXT)
    assert reader().read(page, Beliefs(Odd(), lambda: b"program")) == reader().read(page)


def test_a_weighing_is_read_without_numpy_as_with_it() -> None:
    assert load_weighing() == load_roles().weighing
