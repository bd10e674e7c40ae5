"""A first run fits a terminal of 80 by 40, whatever was found; and names places that its reader can see."""

from dataclasses import replace
from pathlib import Path

import pytest

from copylint.appraisal import Quoted
from copylint.report import Look
from copylint.report.full import full
from copylint.report.measure import cells
from copylint.results.run import FileResult, Keep, Run
from copylint.scoring import Cap, Raise, Raising
from copylint.terms import DocumentKind
from tests.report.appraisals import JOB, PAGE, PLAN, plan
from tests.report.cases import CASES, CROWD, LAUNCH, LONG, MANY
from tests.report.sample import GAIN, HIDDEN, KEEP, MARKS, OPENING, full_score, page, run

LINES, WIDTH = 40, 80
LOOK = Look(width=WIDTH)
EVERYTHING = full_score(
    caps=tuple(Cap(45, f"{LONG} ({n})", -1.0) for n in range(6)),
    set_aside=40,
    set_aside_by={f"a reason that somebody gave at length, number {n}": 4 for n in range(10)},
    raising=Raising(tuple(Raise(Quoted(n, LONG), 50 + n, f"if {LONG[:70]}") for n in range(1, 4)), 70),
)
KEEPS = tuple(Keep(n, LONG) for n in range(3, 9))
NOTES = tuple(f"line {n}: {LONG}" for n in range(9))
SAMPLES: dict[str, FileResult] = {
    "page": page(LAUNCH, score=full_score(), keep=KEEP, appraisal=PAGE),
    "page with everything": page(CROWD, score=EVERYTHING, keep=KEEPS, notes=NOTES, appraisal=PAGE),
    "plan with everything": plan(score=EVERYTHING, keep=KEEPS, notes=NOTES),
    "all in one": page(
        CROWD + MANY, score=EVERYTHING, keep=KEEPS, notes=NOTES, appraisal=replace(PLAN, duties=JOB.duties)
    ),
    "job post": page(CROWD, kind=DocumentKind.JOB_POST, keep=KEEPS, appraisal=JOB),
    "short": page(LAUNCH, score=full_score(marks=MARKS, too_short=True)),
    "clean": page("Save time.\n", score=full_score(), keep=KEEPS),
    "long lines": page(f"{LONG}\n" * 30, score=full_score()),
    "unread": page("", notes=NOTES),
}


def word(file: FileResult) -> FileResult:
    """The same as a Word file, whose line numbers nobody sees."""
    return replace(file, path="draft.docx", outline=(Quoted(1, "Pricing for shops that close at six"),))


def check(made: Run, look: Look) -> str:
    text = full(made, look)
    lines = text.splitlines()
    assert len(lines) <= LINES, text
    for line in lines:
        pasted = line.startswith(("  <!-- copylint", "  copylint accept")) or " " not in line.strip()
        assert cells(line) <= look.width or pasted or "--> " in line or "--all" in line, line
    return text


@pytest.mark.parametrize("width", [80, 60, 110])
@pytest.mark.parametrize("name", SAMPLES)
def test_a_file_fits_one_screen(name: str, width: int) -> None:
    for file in (SAMPLES[name], word(SAMPLES[name])):
        check(run(file, named=False), Look(width=width))
        check(run(file), Look(width=width, ideas=True))
        check(run(file), Look(width=width, quiet=True))


@pytest.mark.parametrize("name", [name for name, (_, look) in CASES.items() if not look.everything])
def test_what_the_golden_reports_show_fits(name: str) -> None:
    made, look = CASES[name]
    check(made, replace(look, width=WIDTH, color=False))


def test_a_folder_fits_one_screen() -> None:
    files = [
        replace(file, path=f"content/{'a-long-name-of-a-folder/' * (n % 4)}{n}.md")
        for n, file in enumerate([*SAMPLES.values(), *map(word, SAMPLES.values())] * 3)
    ]
    text = check(run(*files, named=False), LOOK)
    assert "to share: --open" in text
    assert "Rewrite first" in text


def test_what_a_folder_quotes_comes_from_the_pages_it_names() -> None:
    poor = [page(MANY, f"poor-{n}.md", score=full_score()) for n in range(5)]
    rest = [page(LAUNCH.replace("claimed-focus", "praise-word"), f"a-{n}.md", keep=KEEP) for n in range(3)]
    text = full(run(*rest, *poor), LOOK)
    rewrite, look, *_ = text.split("\n\n")[1:]
    named = {line.split()[0] for line in rewrite.splitlines()[1:]}
    quoted = {line.split(":")[0].strip() for line in look.splitlines()[1:] if ".md:" in line}
    assert quoted
    assert quoted <= named


def test_the_rest_is_counted_and_all_lifts_the_limits() -> None:
    file = page(CROWD, score=full_score())
    text = full(run(file), LOOK)
    shown = text.count("--> ") or text.count("·  fix first") or text.count(" · fix first")
    assert 0 < shown < 24
    assert "more notes: copylint launch.md --all" in text
    assert len(full(run(file), replace(LOOK, everything=True)).splitlines()) > 100


def test_errors_come_before_what_is_worth_a_look_in_reading_order() -> None:
    text = full(run(page(CROWD, score=full_score(), appraisal=PAGE)), LOOK)
    assert "fix first" in text
    assert "worth a look" not in text


def test_where_the_line_costs_most_a_note_is_told_first() -> None:
    text = "\n".join(f"<<praise-word:Best>> line {n}." for n in range(14, 40))
    findings = page("\n" * 13 + text).findings
    many = tuple(replace(f, name=f"rule-{n}") for n, f in enumerate(findings))
    shown = full(run(page(text, findings=many, score=full_score(), appraisal=PAGE)), LOOK)
    assert f"{HIDDEN.line} |" in shown


def test_every_field_of_a_score_is_told() -> None:
    text = full(run(page("Save time.\n", score=full_score())), LOOK)
    for said in (
        "Parts: actor", "answers", "What would raise it most: 45 → about 58", f"line {OPENING.line} → 52",
        "if the reader acted in it", "Held down: nothing on the page proves it", "legal 2, brand 1", "Open: ",
    ):  # fmt: skip
        assert said in text, text


def test_a_short_text_has_marks_and_no_number() -> None:
    text = full(run(page(GAIN.text, score=full_score(marks=MARKS))), LOOK)
    assert "too short for a number" in text
    assert "/100" not in text
    assert "It has: A verb of the reader's · Something specific" in text
    assert "Missing: A concrete outcome · No praise, no label" in text


def test_facts_only_you_know_are_counted() -> None:
    assert "9 notes ask for facts that only you know." in full(run(page(MANY, score=full_score())), LOOK)


@pytest.mark.parametrize("name", ["page", "plan with everything", "all in one"])
def test_a_word_file_gets_headings_and_words_and_no_comment(name: str) -> None:
    for look in (LOOK, replace(LOOK, everything=True)):
        text = full(run(word(SAMPLES[name])), look)
        assert "<!--" not in text
        assert ".docx:" not in text
        assert " | 1" not in text
        assert "under “Pricing for shops" in text
        assert not any(line.lstrip()[:1].isdigit() and " | " in line[:8] for line in text.splitlines())
    assert "copylint accept draft.docx" in text


def test_further_places_in_a_word_file_are_their_words() -> None:
    text = full(run(word(page("Pricing\n" + MANY))), LOOK)
    assert "and 7 more: “We offer thing number 3.”, “We offer thing number 4.”" in text


def test_the_samples_fit() -> None:
    import copylint

    for path in sorted((Path(__file__).parents[2] / "samples").glob("*.md")):
        check(run(replace(copylint.lint_file(str(path)), path=f"samples/{path.name}"), named=False), LOOK)
