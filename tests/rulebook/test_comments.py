"""Findings about the comments themselves: unknown, of no use, without a reason; through the whole linter."""

import pytest

from copylint.config import Config
from copylint.facts import Finding
from copylint.linter import Linter, Options
from copylint.rulebook.comment_rules import COMMENT_RULES
from copylint.terms import DocumentKind, Severity
from copylint.text import Source
from copylint.trials.examples import parser

BAD = "We offer tailored services."
FINE = "You pack twelve bags an hour."


def about(text: str, config: Config | None = None, options: Options | None = None) -> list[Finding]:
    """The findings about the comments of a page."""
    linter = Linter(config or Config(), options or Options(), parser())
    return [f for f in linter.lint(Source.of(text, "draft.md")).shown if f.family == "comments"]


def names(text: str, config: Config | None = None, options: Options | None = None) -> list[str]:
    return [f"{f.name} {f.start.line}:{f.start.column} {f.text}" for f in about(text, config, options)]


NEXT = "<!-- copylint-disable-next-line"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{NEXT} we-offer -- x -->\n{BAD}\n", []),
        (f"{NEXT} self-focus -->\n{BAD}\n", []),
        (f"{NEXT} -->\n{BAD}\n", []),
        (f"{FINE}\n\n{NEXT} we-offer -- x -->\n{FINE}\n", [f"unused-comment 3:1 {NEXT} we-offer -- x -->"]),
        (f"{NEXT} -->\n{FINE}\n", [f"unused-comment 1:1 {NEXT} -->"]),
        (f"{NEXT} we-offer we-did -->\n{BAD}\n", ["unused-comment 1:42 we-did"]),
        (f"{NEXT} we-offer we-ofer -->\n{BAD}\n", ["unknown-comment 1:42 we-ofer"]),
        (f"{NEXT} unused-comment -->\n{BAD}\n", ["unknown-comment 1:33 unused-comment"]),
        (f"<!-- copylint-disble -->\n{BAD}\n", ["unknown-comment 1:6 copylint-disble"]),
        (f"<!-- copylint-disable-file -->\n{BAD}\n\n{NEXT} x-y -->\n{FINE}\n", ["unknown-comment 4:33 x-y"]),
        (f"<!-- copylint-enable -->\n{BAD}\n", ["unused-comment 1:1 <!-- copylint-enable -->"]),
        (f"<!-- copylint-disable puffery -->\n{BAD}\n\n<!-- copylint-enable we-offer -->\n",
         ["unused-comment 1:1 <!-- copylint-disable puffery -->",
          "unused-comment 4:1 <!-- copylint-enable we-offer -->"]),
        (f"<!-- copylint-disable self-focus -->\n{BAD}\n\n<!-- copylint-enable we-offer -->\n", []),
        # a rule in preview that is off may well need its comment
        (f"{NEXT} everyone-as-reader -->\n{FINE}\n", []),
        # a rule that has no say on this kind of page, too
        (f"---\ncopylint: {{kind: blog}}\n---\n\n{NEXT} label-headline -->\n{FINE}\n", []),
        (f"---\ncopylint: {{kind: blog}}\n---\n\n{NEXT} planning -->\n{FINE}\n", []),
        # a page that is not read has none
        (f"---\ncopylint: false\n---\n\n{NEXT} we-ofer -->\n{BAD}\n", []),
        ("Code only:\n\n    <!-- copylint-disable-file x -->\n", []),
    ],
)  # fmt: skip
def test_what_is_wrong_with_comments(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_a_forgotten_reason_is_told_from_names() -> None:
    (found,) = about(f"{NEXT} we-offer because we like it -->\n{BAD}\n")
    assert "A reason stands behind two hyphens" in found.message


@pytest.mark.parametrize(
    ("options", "config", "expected"),
    [
        (Options(), Config(), 2),
        # of rules that did not run nothing is known, nor of all where some did not
        (Options(select=("puffery",)), Config(), 0),
        (Options(ignore=("we-offer",)), Config(), 0),
        (Options(select=("self-focus",)), Config(), 1),
        (Options(ignore=("unused-comment",)), Config(), 0),
        (Options(ignore=("comments",)), Config(), 0),
        (Options(select=("self-focus", "comments")), Config(), 1),
        # what the team never runs is not waited for
        (Options(), Config(ignore=("puffery",)), 2),
        (Options(), Config(ignore=("comments",)), 0),
    ],
)
def test_unused_is_said_of_rules_that_ran(options: Options, config: Config, expected: int) -> None:
    text = f"{NEXT} we-offer -->\n{FINE}\n\n{NEXT} -->\nYou ship them by noon.\n"
    assert len(about(text, config, options)) == expected


def test_a_team_sets_the_level() -> None:
    text = f"{NEXT} we-offer -->\n{FINE}\n"
    (found,) = about(text, Config(severity={"unused-comment": Severity.ERROR}))
    assert found.severity is Severity.ERROR
    (found,) = about(text, Config(severity={"comments": Severity.INFO}))
    assert found.severity is Severity.INFO


def test_a_team_asks_for_reasons() -> None:
    asked = Config(require_suppression_reason=True)
    linter = Linter(asked, parser=parser())
    text = f"{NEXT} we-offer -->\n{BAD}\n\n{NEXT} we-offer -- our oldest line -->\nWe offer custom tours.\n"
    shown = [(f.name, f.start.line) for f in linter.lint(Source.of(text, "draft.md")).shown]
    assert ("comment-without-reason", 1) in shown
    assert ("we-offer", 2) in shown
    assert ("we-offer", 5) not in shown


def test_a_file_with_no_comment_of_ours_has_no_such_finding() -> None:
    assert names(f"<!-- TODO -->\n{BAD}\n") == []


def test_the_score_and_the_lines_to_keep_know_nothing_of_comments() -> None:
    linter = Linter(Config(), Options(kind=DocumentKind.LANDING), parser())
    plain = linter.lint(Source.of(f"<!-- a comment -->\n\n{FINE}\n\n{BAD}\n", "draft.md"))
    noted = linter.lint(
        Source.of(f"<!-- copylint-disable-next-line we-did -->\n\n{FINE}\n\n{BAD}\n", "draft.md")
    )
    assert [f.name for f in noted.shown if f not in plain.shown and f.family == "comments"] == [
        "unused-comment"
    ]
    assert noted.score == plain.score
    assert [keep.text for keep in noted.keep] == [keep.text for keep in plain.keep]


def test_a_comment_on_one_place_says_nothing_of_the_same_words_elsewhere() -> None:
    linter = Linter(Config(), parser=parser())
    result = linter.lint(Source.of(f"{NEXT} we-offer -- x -->\n{BAD}\n\n{FINE}\n\n{BAD}\n", "draft.md"))
    found = [(f.start.line, f.suppressed) for f in result.findings if f.name == "we-offer"]
    assert found == [(2, "x"), (6, None)]


def test_every_rule_about_comments_has_a_page_of_its_own_words() -> None:
    for rule in COMMENT_RULES:
        assert rule.title
        assert rule.message.endswith(".")
        assert "{" not in rule.message
        assert rule.bad
        assert rule.good
