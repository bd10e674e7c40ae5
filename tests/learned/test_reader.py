"""The reader that ships: the same beliefs in any company, in any order, and words that carry them."""

import hashlib
import json
from importlib.resources import files
from itertools import pairwise

import numpy as np
import pytest

from copylint.config import Config
from copylint.facts import FAMILIES, Names, Page
from copylint.learned import load_reader
from copylint.learned.because import carrying
from copylint.learned.believer import load_weights
from copylint.learned.network import Network
from copylint.learned.reader import LearnedReader
from copylint.learned.words import pieces
from copylint.linter import Linter
from copylint.text import Source
from copylint.trials.examples import all_rules, parser

COPY = """\
# Why choose us

We put pride into every floor we lay. Our platform lets you export reports.

- You can cancel until noon
- Acme is a leading provider of innovative freight solutions

We answer within one working day.
"""


def page(text: str, *names: str) -> Page:
    linter = Linter(Config(brand=Names(company=names)), parser=parser())
    return linter.structure(Source.of(text, "page.md"))


def fresh() -> LearnedReader:
    load_reader.cache_clear()
    return load_reader()


def test_beliefs_are_probabilities_with_three_places() -> None:
    for belief in load_reader().read(page(COPY)):
        every = [belief.flagged, belief.clear, belief.proof, belief.benign, belief.buried]
        every += [*belief.families.values(), *belief.actor.values(), *belief.voice.values()]
        assert all(0 <= p <= 1 and round(p, 3) == p for p in every)
        assert set(belief.families) == set(FAMILIES)
        for shares in (belief.actor, belief.voice, belief.outcome):
            assert sum(shares.values()) == pytest.approx(1, abs=0.01)


def test_what_else_is_read_changes_nothing() -> None:
    whole, reader = page(COPY), fresh()
    first = reader.read(whole)
    reader.read(page("Something else. We are proud of it."))
    assert reader.read(whole) == first
    assert fresh().read(whole) == first


def test_a_name_is_a_name() -> None:
    ours = [b.flagged for b in load_reader().read(page(COPY, "Acme"))]
    longer = page(COPY.replace("Acme", "Borealis Freight Lines"), "Borealis Freight Lines")
    assert [b.flagged for b in load_reader().read(longer)] == ours


def test_another_processor_moves_no_belief_by_a_hundredth() -> None:
    # Processors add in another order, which moves the seventh figure; a thousand times as much is tried.
    rng = np.random.default_rng(1)
    moved = {
        name: (array * (1 + rng.normal(0, 1e-4, array.shape))).astype(np.float32)
        for name, array in load_weights().items()
    }
    ours = load_reader()
    theirs = LearnedReader.of(Network(moved), ours.believer.vocabulary, ours.card)
    whole = page(COPY)
    for one, other in zip(ours.read(whole), theirs.read(whole), strict=True):
        assert abs(one.flagged - other.flagged) < 0.01
        assert all(abs(p - other.families[name]) < 0.01 for name, p in one.families.items())


def test_because_names_words_of_the_unit() -> None:
    whole = page(COPY)
    beliefs = load_reader().read(whole)
    named = [(u, b.because) for u, b in zip(whole.units, beliefs, strict=True) if b.because is not None]
    assert named
    for unit, because in named:
        assert 0 <= because.start < because.end <= len(unit.text)
        assert unit.text[because.start : because.end].strip() == unit.text[because.start : because.end]


def test_the_row_that_weighs_most_is_named() -> None:
    words = pieces("Come and see our unrivalled splendour today, please.", Names())
    because = carrying(words, [0, 0, 0, 1, 2, 2, 0, 0, 0, 0])
    assert because is not None
    assert (because.start, because.end) == (13, 37)


def test_a_line_that_is_all_of_it_is_not_cut() -> None:
    assert carrying(pieces("Simply the best", Names()), [1, 1, 1]) is None


def test_the_card_is_the_card_of_these_weights() -> None:
    folder = files("copylint.learned")
    card = json.loads((folder / "card.json").read_text(encoding="utf-8"))
    packed = (folder / "weights.npz").read_bytes()
    assert card["digest"] == hashlib.sha256(packed).hexdigest()[:16]
    assert len(packed) < 4_000_000


def test_a_number_is_there_for_no_more_alternatives_than_a_rule_has() -> None:
    """Numbers go by the place of an alternative: new ones stand last, until the rules are weighed again."""
    rules = {rule.name: rule for rule in all_rules()}
    weighed = load_reader().card.hits
    for name, numbers in weighed["alternatives"].items():
        assert 1 < len(numbers) <= len(rules[name].find), name
    assert set(weighed["rules"]) <= set(rules)


def test_how_sure_a_hit_is_depends_on_the_alternative() -> None:
    reader = load_reader()
    (belief,) = reader.read(page("We pack every order by noon."))
    numbers = reader.card.hits["alternatives"]["product-lets-you"]
    highest, lowest = numbers.index(max(numbers)), numbers.index(min(numbers))

    def sure(alternative: int) -> float:
        said = reader.confidence(belief, "product-as-hero", "product-lets-you", alternative)
        assert said is not None
        return said

    assert sure(highest) > sure(len(numbers)) > sure(lowest)  # the second was never weighed by itself


def test_curves_rise() -> None:
    card = json.loads((files("copylint.learned") / "card.json").read_text(encoding="utf-8"))
    for points in card["curves"].values():
        assert points == sorted(points)
        assert [y for _, y in points] == sorted(y for _, y in points)


@pytest.mark.parametrize("head", ["flagged", "clear", "alone", "proof", "benign", "buried"])
def test_a_curve_is_straight_between_its_points(head: str) -> None:
    reader = load_reader()
    points = reader.card.curves[head]
    raws = sorted({0.0, 1.0, *(x for x, _ in points), *(n / 997 for n in range(998))})
    for raw in raws:
        ends = next((a, b) for a, b in pairwise(points) if a[0] <= raw <= b[0])
        (x0, y0), (x1, y1) = ends
        share = (raw - x0) / (x1 - x0) if x1 > x0 else 0.0
        assert reader.card.measured(head, raw) == round(y0 + (y1 - y0) * share, 3)
