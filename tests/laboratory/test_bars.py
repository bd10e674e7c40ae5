"""The bars of a small trial, counted by hand."""

from dataclasses import replace

from tests.laboratory.hand_made import COMPANY, LABELS, finding, one_file, one_trial

from copylint.laboratory.align import Pair, Read, judge
from copylint.laboratory.bars import bars, first_notes
from copylint.laboratory.interval import Share
from copylint.laboratory.trial import Trial
from copylint.text import Span


def test_every_figure() -> None:
    trial = one_trial()
    found = dict(bars(replace(trial, unnamed=(replace(one_file(), judged=()),))))
    assert found["pages, units, words"] == "1, 8, 2000"
    assert found["notes shown unasked that are right"] == "2/6 = 33% (10–70)"
    assert found["… on a unit that is flagged at all"] == "3/6 = 50% (19–81)"
    assert found["first three notes of a page that are right"].startswith("2/3")
    assert found["clear faults found, with their family"].startswith("1/4")
    assert found["… with any note on the unit"].startswith("2/4")
    assert found["… with ideas, any note or idea on the unit"].startswith("3/4")
    assert found["notes on benign units"] == "1 on 1 = 100.0 per 100"
    assert found["notes on units in a customer's voice"] == "1 on 1 = 100.0 per 100"
    assert found["notes on units that are no copy"] == "0 on 1 = 0.0 per 100"
    assert found["actor"].startswith("6/6")
    assert found["voice: customer heard as such"].startswith("0/1")
    assert found["voice: reader heard as such"] == "–"
    assert found["score against the readers' (Spearman)"] == "– over 1 pages"
    assert found["kind of page"].startswith("0/1")
    assert found["no names set: notes that are right"] == "–"


def test_company_and_product_are_one_side() -> None:
    file = one_file()
    pairs = tuple(
        replace(pair, read=replace(pair.read, answers={**pair.read.answers, "actor": actor}))
        for pair, actor in zip(file.pairs, ["product", "reader", "third", "company"], strict=False)
        if pair.read
    )
    found = dict(bars(Trial("set", (replace(file, pairs=pairs),))))
    assert found["actor"].startswith("1/4")
    assert found["actor: reader, us or somebody else"].startswith("2/4")


def test_a_first_note_about_a_page_is_right_where_readers_scored_it_low() -> None:
    page = judge("set/a.md", [finding("page/about-us-first", 0)], LABELS)
    low = replace(one_file(), first=page)
    assert low.page_label is not None
    high = replace(low, page_label=replace(low.page_label, score=80))
    unscored = replace(low, page_label=None)
    assert first_notes(Trial("set", (low, high, unscored))) == Share(1, 2)


def test_imperatives_are_counted_by_unit_where_somebody_said() -> None:
    labelled = {0: True, 1: True, 2: True, 3: False}  # of the others nobody said
    read = {0: ("yes", "no"), 1: ("yes",), 2: ("no",), 3: ("yes",), 4: ("yes",)}
    pairs = tuple(
        Pair(
            replace(LABELS[n], imperative=labelled.get(n)),
            Read(Span(10 * n, 10 * n + 5), {**COMPANY, "imperative": said}),
        )
        for n, answers in read.items()
        for said in answers
    )
    found = dict(bars(Trial("set", (replace(one_file(), pairs=pairs),))))
    assert found["imperatives: F1"] == "0.67 (precision 2/3 = 67% (21–94), recall 2/3 = 67% (21–94))"
    assert dict(bars(one_trial()))["imperatives: F1"] == "–"
