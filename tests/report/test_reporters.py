"""The table of reporters, and what holds for every one of them."""

import time
from dataclasses import replace

import pytest

from copylint.appraisal import Gain, Goal, Quoted
from copylint.report import REPORTERS, Look
from copylint.report.reporters import GUESSED
from copylint.results.run import Run
from copylint.terms import DocumentKind
from tests.report.appraisals import PLAN
from tests.report.runs import RUNS, finding, many, with_everything
from tests.report.sample import page, run, score

LOOKS = (Look(), Look(statistics=True), Look(quiet=True), Look(everything=True, ideas=True, width=40))


@pytest.mark.parametrize("name", REPORTERS)
def test_the_table_names_what_there_is(name: str) -> None:
    assert REPORTERS[name].name == name
    assert REPORTERS[name].says
    assert REPORTERS[name].report(RUNS["one-file"], Look()).endswith("\n")


def test_a_guess_is_one_of_the_formats_with_that_ending() -> None:
    for ending, name in GUESSED.items():
        assert ending in REPORTERS[name].endings or name == "full"


@pytest.mark.parametrize("of", RUNS)
@pytest.mark.parametrize("name", REPORTERS)
def test_every_report_copes_with_every_run(name: str, of: str) -> None:
    for look in LOOKS:
        text = REPORTERS[name].report(RUNS[of], look)
        assert not text or text.endswith("\n")


def seconds(name: str, of: Run, look: Look) -> float:
    started = time.process_time()
    REPORTERS[name].report(of, look)
    return time.process_time() - started


@pytest.mark.parametrize("name", REPORTERS)
def test_ten_thousand_findings_take_ten_times_as_long_as_a_thousand(name: str) -> None:
    small, large = many(1_000), many(10_000)
    look = Look(everything=True, ideas=True)
    few = min(seconds(name, small, look) for _ in range(3))
    assert seconds(name, large, look) < max(0.5, 30 * few)


@pytest.mark.parametrize("name", ["full", "markdown"])
def test_ten_thousand_findings_make_a_page_people_can_read(name: str) -> None:
    text = REPORTERS[name].report(many(100, files=100), Look(ideas=True))
    assert len(text) < 20_000


def test_pages_that_sell_are_rewritten_first_and_their_paths_are_whole() -> None:
    long = "content/a/very/long/path/to/a/page/that/nobody/can/type/by/hand/index.md"
    words = "<<we-offer:We offer>> it all."
    text = REPORTERS["full"].report(
        run(
            page(words, "blog/old.md", kind=DocumentKind.BLOG, score=score(10)),
            page(words, "about.md", kind=DocumentKind.ABOUT, score=score(20)),
            page(words, long, kind=DocumentKind.PRODUCT, score=score(40)),
            page(words, "pricing.md", kind=DocumentKind.PRICING, score=score(30)),
        ),
        Look(width=80),
    )
    first = text.split("Rewrite first\n")[1].split("\n\n")[0].splitlines()
    assert first[::2] == ["  pricing.md", f"  {long}", "  about.md", "  blog/old.md"]
    assert first[1] == "      pricing   30 (23–37)   An offer, not a gain"
    wide = REPORTERS["full"].report(RUNS["folder"], Look(width=110))
    assert "  content/launch.md          landing   54 (47–61)   Said, not shown" in wide


def test_a_path_with_two_spaces_can_be_pasted() -> None:
    of = run(page("<<we-offer:We offer>> it.", "a  b/c\td.md"))
    for name in ("full", "concise"):
        assert "a  b/c\\x09d.md:1:1" in REPORTERS[name].report(of, Look())


STATISTICS = """\
rule              found       new  silenced  accepted     fixed
claimed-focus         2         1         0         0         0
praise-word           2         1         0         1         0
we-help-you           2         2         0         0         0
we-offer              2         1         1         0         2
all rules             8         5         1         1         2

New and fixed: since main.
"""


@pytest.mark.parametrize("name", ["full", "concise"])
def test_statistics(name: str) -> None:
    assert REPORTERS[name].report(with_everything(), Look(statistics=True)) == STATISTICS
    assert REPORTERS[name].report(run(), Look(statistics=True)) == "No rule found anything.\n"


def test_statistics_without_a_base_know_nothing_of_new_and_fixed() -> None:
    head = REPORTERS["full"].report(RUNS["one-file"], Look(statistics=True)).splitlines()[0]
    assert head.split() == ["rule", "found", "silenced", "accepted"]
    assert "| rule | found | new | silenced | accepted | fixed |" in REPORTERS["markdown"].report(
        with_everything(), Look(statistics=True)
    )


def test_an_edit_is_told_in_one_sentence() -> None:
    def opening(of: Run) -> str:
        return REPORTERS["markdown"].report(of, Look()).split("\n\n")[2].strip()

    assert opening(with_everything()) == ("**This edit: 42 → 55. 2 notes fixed, 3 new.** Compared with main.")
    same = page("Save time.", score=score(54), before=score(54))
    assert opening(run(same, base="the baseline")) == (
        "**This edit: 54, as before.** Compared with the baseline."
    )
    short = page("Save.", score=score(60, maturity=None), before=score(20))
    assert opening(run(short, base="main")).startswith("**This edit changes nothing")
    close = page("Save.", score=score(60, too_short=True), before=score(20))
    assert opening(run(close, base="main")).startswith("**This edit changes nothing")
    unscored = page("<<we-offer:We offer>> it.")
    assert opening(run(unscored, base="main")) == "**1 new note.** Compared with main."
    assert opening(run(page("Go."), base="main")).startswith("**This edit changes nothing")


def test_a_comment_shows_at_most_five_notes_and_each_question_once() -> None:
    words = "\n".join(f"<<we-offer:We offer>> {n}. <<praise-word:Best>> of {n}." for n in range(40))
    text = REPORTERS["markdown"].report(run(*(page(words, f"{n}.md") for n in range(9))), Look())
    assert text.startswith("<!-- copylint report -->\n")
    assert text.count("\n> ") == 2  # each rule once
    assert text.count("What does she do with it, and when?") == 2  # beside its note, and as a question
    assert "and 355 more lines" in text


def test_what_a_note_says_is_cut_where_it_would_fill_the_comment() -> None:
    of = with_everything()
    long = replace(finding(of, 4), said="word " * 10_000, message="m" * 50_000, why="y " * 50_000)
    file = replace(of.files[1], findings=(long,) * 500, path="p" * 4_000 + ".md")
    text = REPORTERS["markdown"].report(run(*(file,) * 40), Look(statistics=True))
    assert len(text.encode()) < 60_000
    goals = tuple(Goal(Quoted(n, f"{n}" + "#a" * 400), Gain.COMPANY) for n in range(500))
    file = replace(file, appraisal=replace(PLAN, goals=goals))
    text = REPORTERS["markdown"].report(run(*(file,) * 3), Look(statistics=True))
    assert text.count("| whose gain | goal |") == 3
    assert text.count("| | and 480 more |") == 3
    assert len(text.encode()) < 60_000
