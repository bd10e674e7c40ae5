"""How a text was read, for people and for programs; and why each rule speaks or is silent."""

import json
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
from tests.formats.word_files import document, paragraph
from tests.rulebook.inline import line

from copylint.config import Config
from copylint.formats import decode
from copylint.results.score import score_of
from copylint.runner import Options
from copylint.terms import CopylintError, DocumentKind, Severity
from copylint.text import Source
from copylint.trials.explain import explain_json, explain_text
from copylint.trials.reading_words import decided_by

PLAIN = Options(config=Config())
DRAFT = """\
---
description: We offer innovative solutions for every industry.
---

# Payroll

We offer innovative solutions for every industry. Save two hours on every run.

<!-- copylint-disable-next-line praise-word -- brand -->

Our seamless platform lets you export reports.

We believe in quality. We design. We have four offices.
"""


def shown(
    text: str = DRAFT, at: int | None = None, words: str | None = None, options: Options = PLAIN
) -> str:
    return explain_text(Source.of(text, "draft.md"), at, words, options)


def row(text: str, head: str) -> str:
    """What stands beside a question or a rule's name, in one line."""
    lines = text.splitlines()
    start = next(n for n, each in enumerate(lines) if each.strip().startswith(head + " "))
    found = [lines[start].strip().removeprefix(head).strip()]
    indent = len(lines[start]) - len(lines[start].lstrip())
    for each in lines[start + 1 :]:
        if not each.startswith(" " * (indent + len(head) + 2)):
            break
        found.append(each.strip())
    return " ".join(found)


def test_a_line_is_answered_question_by_question() -> None:
    text = shown(at=7, words="solutions")
    assert text.startswith("draft.md   web: nothing says what kind of page it is (a guess)\n\n7 | We offer")
    assert row(text, "it is") == "paragraph: a sentence"
    assert row(text, "speaks") == "the company, to the reader"
    assert row(text, "acts") == 'the company: "We offer"'
    assert row(text, "changes") == "nothing is said of that"
    assert row(text, "proof") == "nobody vouches for it"
    assert "Save two hours" not in text


@pytest.mark.parametrize(
    ("text", "options", "rule", "expected"),
    [
        ("We offer innovative solutions.", PLAIN, "we-offer", 'Worth a look: "We offer" names'),
        ("You offer innovative solutions.", PLAIN, "we-offer", "silent: the actor is: reader"),
        ("We offer refunds.", PLAIN, "we-offer", 'silent: the object: "refunds" is not one of the heads'),
        (
            "We offer innovative solutions in 40 towns.",
            PLAIN,
            "we-offer",
            "silent: would speak, but the line has a number",
        ),
        ("We are a customer-obsessed and passionate team.", PLAIN, "mission-talk", "silent:"),
        ("Robust standard errors are reported.", PLAIN, "praise-word", "silent:"),
    ],
)
def test_why_a_rule_speaks_or_not(text: str, options: Options, rule: str, expected: str) -> None:
    assert row(shown(text, options=options), rule).startswith(expected)


def test_what_the_rest_of_the_page_has_to_do_with_it() -> None:
    assert row(shown(at=7), "we-offer") == "silent: the same sentence as on line 2, reported there"
    assert row(shown(at=11), "praise-word") == "silent: kept as it is by a comment (brand)"
    run = shown("We design. We build.\n\nWe launch.\n")
    assert "3 sentences in a row" in " ".join(run.split())
    assert run.count("silent: part of the note on line 1") == 2


def test_a_rule_that_gives_way_says_to_whom() -> None:
    text = shown("We offer the best solutions.")
    assert row(text, "we-offer") == "silent: would speak, but gives way to unproved-superlative"


def test_a_limit_is_named() -> None:
    words = "We bring innovative, seamless, robust, powerful, cutting-edge solutions."
    text = shown(words, options=replace(PLAIN, select=("praise-word",)))
    assert "Worth a look" in text
    many = "We bring innovative solutions. Our seamless app. Our robust app. Our powerful app.\n"
    assert "3 in one paragraph are enough" in shown(many, options=replace(PLAIN, select=("praise-word",)))


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (replace(PLAIN, ignore=("we-offer",)), "Off, left out by --ignore: we-offer"),
        (replace(PLAIN, select=("puffery",)), "Off, not among the rules of --select: "),
        (
            Options(config=Config(path=Path("copylint.toml"), ignore=("self-focus",))),
            "Off, left out by copylint.toml: ",
        ),
        (replace(PLAIN, kind=DocumentKind.LEGAL), "Off, not used on legal pages: "),
    ],
)
def test_rules_that_do_not_run(options: Options, expected: str) -> None:
    text = shown("We offer innovative solutions.", options=options)
    (said,) = [each for each in text.splitlines() if each.startswith(expected)]
    assert said
    assert 'Worth a look: "We offer' not in text


def test_front_matter_switches_rules_off() -> None:
    text = shown("---\ncopylint: {ignore: [we-offer]}\n---\n\nWe offer innovative solutions.\n", at=5)
    assert "Off, switched off by the front matter: we-offer" in text


@pytest.mark.parametrize(
    ("options", "rule", "expected"),
    [
        (replace(PLAIN, kind=DocumentKind.BLOG), "we-did", "Idea (on blog posts): "),
        (replace(PLAIN, kind=DocumentKind.ABOUT), "we-offer", "Idea (at most an idea on about pages): "),
        (
            Options(config=Config(severity={"we-offer": Severity.ERROR})),
            "we-offer",
            "Fix first (set in the config): ",
        ),
    ],
)
def test_why_this_severity(options: Options, rule: str, expected: str) -> None:
    text = shown("We offer innovative solutions.\n\nWe expanded our team.", options=options)
    assert row(text, rule).startswith(expected)


def test_of_a_file_only_what_came_near_is_listed() -> None:
    assert "generic-cta" not in shown()
    assert "generic-cta" in shown(at=11)
    assert "Only rules that spoke or came near are listed" in shown()
    assert "Only rules" not in shown(at=11)


def test_whoever_else_speaks_is_looked_at_by_nobody() -> None:
    text = shown("> “It saved us two hours a week,” says Priya Nair, controller at Holt & Sons.\n")
    assert row(text, "speaks") == "a customer"
    assert "Do not look here, a customer speaks: " in text


@pytest.mark.parametrize(
    ("text", "decided"),
    [
        ("We offer help.", '"We offer"'),
        ("Our app lets you export reports.", '"Our app lets"'),
        ("Save two hours a week.", '"Save", with "you" left out'),
        ("Payroll for clinics", "there is no verb in it"),
        ("Your invoice is paid.", '"Your invoice is paid" (something done to it)'),
        ("Can I cancel at any time?", "it is the reader who speaks"),
    ],
)
def test_which_words_decided(text: str, decided: str) -> None:
    page = line(text)
    assert decided_by(page.units[0], page) == decided


@pytest.mark.parametrize(
    ("at", "words", "message"),
    [
        (99, None, "draft.md: there is no line 99; it has 13 lines"),
        (6, None, "draft.md: no copy was found on line 6; the nearest copy stands on line 5"),
        (None, "nowhere at all", 'draft.md: no copy holds the words "nowhere at all"'),
        (11, "Save two hours", 'draft.md:11: no copy holds the words "Save two hours"'),
        (None, "  ", "draft.md: no copy holds the words"),
    ],
)
def test_what_cannot_be_explained(at: int | None, words: str | None, message: str) -> None:
    for explain in (explain_text, explain_json):
        with pytest.raises(CopylintError) as error:
            explain(Source.of(DRAFT, "draft.md"), at, words, PLAIN)
        assert str(error.value).startswith(message)
        assert "\n" not in str(error.value)


def test_words_are_found_however_they_were_copied() -> None:
    draft = "We’ve  got **full**\nsynergy. You can pay.\n"
    for words in ("we've got full synergy", "FULL synergy.", "synergy. You can"):
        assert "synergy" in shown(draft, words=words)


def test_a_text_without_copy() -> None:
    assert shown("```\ncode\n```\n").endswith("No copy found to read.\n")


def units(text: str, **asked: Any) -> list[dict[str, Any]]:
    read = json.loads(explain_json(Source.of(text, "draft.md"), asked.get("at"), asked.get("words"), PLAIN))
    assert list(read) == ["schema", "path", "kind", "kind_why", "units", "names"]
    assert (read["schema"], read["path"], read["kind"]) == (1, "draft.md", "web")
    found: list[dict[str, Any]] = read["units"]
    return found


@dataclass(frozen=True)
class Row:
    text: str
    expected: dict[str, Any] = field(default_factory=dict)


@pytest.mark.parametrize(
    "row",
    [
        Row("Our app lets you export reports.", {"actor": "product", "buried": 1, "voice": "company"}),
        Row("Customers can export reports.", {"actor": "customer3"}),
        Row("Your customers can pay later.", {"actor": "third"}),
        Row("We never sell your data.", {"actor": "company", "benign": 1}),
        Row("Save two hours on every run.", {"actor": "reader", "outcome": "concrete", "proof": 0}),
        Row("Can I cancel at any time?", {"voice": "reader", "actor": "reader"}),
        Row("# Payroll", {"block": "h1", "actor": "none", "text": "Payroll"}),
    ],
)
def test_json_uses_the_words_of_labelled_copy(row: Row) -> None:
    (unit,) = units(row.text + "\n")
    assert {key: unit[key] for key in row.expected} == row.expected
    assert list(unit) == [
        "offset", "end_offset", "line", "block", "text", "voice", "actor", "buried", "outcome", "proof",
        "benign", "weight",
    ]  # fmt: skip


def test_json_offsets_are_code_points_of_the_file() -> None:
    text = "# 😀 One\r\n\r\nWe offer **full** help.  Save time.\r\n"
    for unit in units(text):
        slice_ = text[unit["offset"] : unit["end_offset"]]
        assert slice_.replace("**", "") == unit["text"]
        assert unit["line"] == text[: unit["offset"]].count("\n") + 1


def test_json_of_one_line() -> None:
    assert [unit["line"] for unit in units(DRAFT, at=13)] == [13, 13, 13]
    assert [unit["text"] for unit in units(DRAFT, words="four offices")] == ["We have four offices."]


def test_what_counts_twice_weighs_once() -> None:
    first, second = units("We offer help.\n\nWe offer help.\n")
    assert first["weight"] > 0
    assert second["weight"] == 0


def test_the_weights_are_those_of_the_score() -> None:
    page = line(
        "We offer help. You can pay later. “It is great,” says Priya Nair, controller at Holt & Sons."
    )
    score = score_of(page)
    assert score is not None
    weighing = [unit for unit in units(page.document.source.text) if unit["weight"]]
    assert len(weighing) == score.counts.units


def test_a_paragraph_of_a_word_document_by_its_number() -> None:
    body = paragraph("Bread by six", "berschrift1") + paragraph(" You save an hour each day.")
    source = decode(document(body), "draft.docx")
    assert "You save an hour each day." in explain_text(source, 2, None, PLAIN)
    with pytest.raises(CopylintError, match="there is no line 3; it has 2 lines"):
        explain_text(source, 3, None, PLAIN)
