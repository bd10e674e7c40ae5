"""Whatever a page, its name, a history or a table holds stays text in every report on scores."""

from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings

from copylint.appraisal import Quoted
from copylint.report import Look
from copylint.report.scores.explained import card, explained
from copylint.report.scores.machine import pages_json, since_json
from copylint.report.scores.screen import screen
from copylint.report.scores.since import since
from copylint.report.scores.tables import pages_csv, since_csv
from copylint.report.scores.trend import trend
from copylint.results.difference import Comparison, Pair
from copylint.results.history import Record, record
from copylint.results.ranking import ranking
from copylint.results.trend import Trend
from copylint.results.trend import trend as of_records
from copylint.scoring import Cap, Contribution, Mark, Raise, Raising
from tests.report.sample import full_score, page, run
from tests.report.test_injection import HOSTILE, acted_on, commands

NARROW = Look(width=80)
ALL = Look(width=80, everything=True)
ASCII = Look(width=74, blocks=False)
DIGEST = "0123456789ab"


@settings(max_examples=15)
@given(HOSTILE, HOSTILE, HOSTILE)
def test_nothing_reaches_a_terminal_or_a_build_service(path: str, words: str, more: str) -> None:
    said = Quoted(3, words)
    line = Contribution(said, 2.0, more)
    made = replace(
        full_score(),
        why=more,
        parts=tuple(replace(part, why=words, lines=(line,)) for part in full_score().parts),
        caps=(Cap(45, words, -1.0),),
        raising=Raising((Raise(said, 52, more),), 58),
        set_aside_by={more: 1},
        marks=(Mark(words, False),),
    )
    whole = page("W.", path, score=made, kind_why=words, notes=(more,))
    short, aside = replace(whole, score=replace(made, too_short=True)), replace(whole, score=None)
    of = run(whole, short, aside, replace(whole, words=0), base=words)
    then = replace(made, parts=full_score().parts)
    pair = Pair(whole, replace(whole, score=then), old_path=more)
    of_past = record(run(replace(whole, path="a.md")), Path(), words, more, False)
    old = replace(of_past, version=words, digest="", names=(more,))
    pages = {words: replace(next(iter(of_past.pages.values())), kind=more)}
    texts = [
        *(screen(ranking(of.files, {path: 3.0}), of, look, words) for look in (ALL, ASCII)),
        *(card(run(file), NARROW) + explained(run(file), NARROW) for file in of.files),
        since(Comparison(of, (pair, Pair(whole, None)), (words,)), ALL),
        trend(found(old, replace(of_past, pages=pages)), ALL, words),
        trend(found(replace(of_past, pages=pages), replace(of_past, pages=pages, names=(more,))), ALL, words),
        *(pages_csv(ranking(of.files)), since_csv(Comparison(of, (pair,), (words,)))),
        *(pages_json(ranking(of.files), of, DIGEST), since_json(Comparison(of, (pair,), ()), DIGEST)),
    ]
    for text in texts:
        assert acted_on(text.replace("\r\n", "\n")) == []
        assert commands(text) == []
        text.encode()


def found(*records: Record) -> Trend:
    made = of_records(records)
    assert made is not None
    return made
