"""The layer of roles: what it goes by, the probabilities it gives, and where it is not asked."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from copylint.config.kinds import kind_table
from copylint.facts import Belief
from copylint.facts.role import ROLES
from copylint.learned import load_reader
from copylint.learned.context import Context, context_of
from copylint.learned.reader import LearnedReader
from copylint.learned.roles import (
    ALONE,
    GROUPS,
    LISTED,
    LISTS,
    ROWS,
    RoleLayer,
    hashed,
    likely,
    listed,
)
from copylint.terms import DocumentKind
from tests.appraisal.papers import paper

CONTEXT = Context(("40", "qualified", "leads", "a", "month"), ("Goals",), ("Open", "rate"), ())
TEXT = "# Goals\n\n- 40 qualified leads a month\n- A tenant reads the meter alone"
SEEN = 6  # what the small layer of these tests is told of a line


def layer(seed: int = 0, **more: np.ndarray) -> RoleLayer:
    """A layer of random weights."""
    rng = np.random.default_rng(seed)
    width = SEEN + 3 * len(LISTS)

    def array(*shape: int) -> np.ndarray:
        return rng.normal(0, 1, shape).astype(np.float32)

    return RoleLayer(
        {
            "hidden.weight": array(width, 4), "hidden.bias": array(4), "out.weight": array(4, len(ROLES)),
            "past.weight": array(width, len(ROLES)), "past.bias": array(len(ROLES)),
            "table": array(ROWS, len(ROLES)), **more,
        }
    )  # fmt: skip


def test_every_role_has_its_place() -> None:
    assert (*(role for group in GROUPS for role in group), *ALONE) == ROLES
    assert len(set(ROLES)) == len(ROLES)
    assert not {role for group in GROUPS for role in group} & set(ALONE)


@given(st.lists(st.floats(-1e4, 1e4), min_size=len(ROLES), max_size=len(ROLES)))
def test_roles_that_exclude_each_other_share_one(logits: list[float]) -> None:
    found = likely(logits)
    assert tuple(found) == ROLES
    assert all(0 <= p <= 1 and round(p, 3) == p for p in found.values())
    for group in GROUPS:
        assert sum(found[role] for role in group) <= 1 + 0.0005 * len(group)  # each is rounded


def test_none_of_them_has_a_share_of_its_own() -> None:
    found = likely([0.0] * len(ROLES))
    for group in GROUPS:
        assert [found[role] for role in group] == [pytest.approx(1 / (1 + len(group)), abs=1e-3)] * len(group)
    assert {found[role] for role in ALONE} == {0.5}


def test_words_fall_into_the_same_rows_everywhere() -> None:
    # Python's own hashes differ from run to run; these numbers do not.
    assert hashed(Context(("Leads",), (), (), ())) == [1362]
    assert hashed(CONTEXT) == sorted(set(hashed(CONTEXT)))
    assert all(0 <= row < ROWS for row in hashed(CONTEXT))
    # The words, four pairs of them, and one word of the heading; the line before is left out.
    assert len(hashed(CONTEXT)) == 10
    assert hashed(CONTEXT._replace(before=())) == hashed(CONTEXT)
    assert hashed(CONTEXT._replace(words=("40", "QUALIFIED", "leads", "a", "Month"))) == hashed(CONTEXT)
    assert hashed(CONTEXT._replace(heading=())) != hashed(CONTEXT)
    assert hashed(Context((), (), (), ())) == []


def test_lists_are_counted_in_the_line_its_heading_and_the_line_before() -> None:
    found = listed(CONTEXT)
    assert len(found) == 3 * len(LISTS)
    assert set(found) <= {0, LISTED / 2, LISTED}
    assert found == listed(CONTEXT)
    assert listed(Context((), (), (), ())) == [0] * 3 * len(LISTS)
    n = len(LISTS)
    moved = listed(Context(CONTEXT.heading, CONTEXT.before, CONTEXT.words, ()))
    assert (moved[:n], moved[n : 2 * n], moved[2 * n :]) == (found[n : 2 * n], found[2 * n :], found[:n])
    assert any(found[:n])


def test_a_number_is_a_number_and_a_cut_word_is_joined() -> None:
    assert listed(CONTEXT._replace(words=("4,300", *CONTEXT.words[1:]))) == listed(CONTEXT)
    assert listed(CONTEXT._replace(words=("hand", "-", "off"))) == listed(
        CONTEXT._replace(words=("hand-off",))
    )


def test_the_same_line_gets_the_same_roles() -> None:
    seen = np.ones(SEEN, dtype=np.float32)
    first = layer().read(CONTEXT, seen)
    assert tuple(first) == ROLES
    assert layer().read(CONTEXT, seen) == first
    assert layer(seed=1).read(CONTEXT, seen) != first
    assert layer().read(CONTEXT._replace(words=("Nothing",)), seen) != first


def told(flagged: float, **roles: float) -> Belief:
    named = {name.replace("_", ":"): likely for name, likely in roles.items()}
    return Belief(flagged, 0, {}, {}, {}, {}, 0, 0, 0, roles=named)


def test_a_fault_and_a_mark_weigh_together() -> None:
    base = load_reader()

    def inside(belief: Belief, roles: RoleLayer | None) -> float:
        return LearnedReader.of(None, {}, base.card, roles).inside(belief)  # type: ignore[arg-type]

    both = layer(weighing=np.array([0.0, 0.5, 0.5], dtype=np.float32))
    assert inside(told(0.8, opinion=0.8), both) == pytest.approx(0.8)
    assert inside(told(0.5, fault_fence=0.8, opinion=0.1), both) > inside(told(0.5, opinion=0.1), both)
    # What is no fault weighs nothing, and a layer that was not weighed leaves all to the mark.
    assert inside(told(0.5, keep=0.99), both) == inside(told(0.5), both)
    for unweighed in (None, layer()):
        assert inside(told(0.7, opinion=0.1), unweighed) == pytest.approx(0.7)


@pytest.mark.parametrize("kind", DocumentKind)
def test_only_kinds_that_are_appraised_get_roles(kind: DocumentKind) -> None:
    asked = kind_table()[kind].appraised
    page = paper(TEXT, kind=kind)
    for belief in load_reader().read(page):
        assert tuple(belief.roles) == (ROLES if asked else ())


def test_what_stands_elsewhere_changes_no_role() -> None:
    page = paper(TEXT)
    unit = page.units[-1]
    assert context_of(page, unit)[0].before == tuple("40 qualified leads a month".split())
    alone = load_reader().read(page)
    load_reader().read(paper(f"# Plan\n\nWe met in May.\n\n{TEXT}"))
    again = load_reader().read(paper(f"# Plan\n\nWe met in May.\n\n{TEXT}"))
    assert [belief.roles for belief in again[3:]] == [belief.roles for belief in alone[1:]]
