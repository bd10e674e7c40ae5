"""Comments in the copy that keep a line as it is, through the whole linter."""

from textwrap import dedent

import pytest

from copylint.config import Config
from copylint.linter import Linter
from copylint.results import FileResult
from copylint.text import Source
from copylint.trials.examples import parser


def linted(text: str) -> FileResult:
    return Linter(Config(), parser=parser()).lint(Source.of(dedent(text).strip() + "\n", "draft.md"))


def lines(result: FileResult, rule: str = "we-offer") -> list[int]:
    """The lines on which a rule still speaks."""
    return [f.start.line for f in result.shown if f.name == rule]


BAD = "We offer innovative solutions."
OTHER = "We provide tailored services."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{BAD}\n\n{OTHER}", [1, 3]),
        (f"<!-- copylint-disable-next-line we-offer -- ours -->\n{BAD}\n\n{OTHER}", [4]),
        (f"<!-- copylint-disable-next-line we-offer -- ours -->\n\n{BAD}\n\n{OTHER}", [5]),
        (f"<!-- copylint-disable-next-line self-focus -- ours -->\n\n{BAD}\n\n{OTHER}", [5]),
        (f"<!-- copylint-disable-next-line -- ours -->\n\n{BAD}\n\n{OTHER}", [5]),
        (f"<!-- copylint-disable-next-line puffery -- ours -->\n\n{BAD}\n\n{OTHER}", [3, 5]),
        (f"{BAD}\n\n<!-- copylint-disable-file we-offer -- ours -->\n\n{OTHER}", []),
        (f"{BAD}\n\n<!-- copylint-disable-file self-focus -->\n\n{OTHER}", []),
        # A sentence that reaches into the line is covered from its beginning.
        (f"We offer <!-- copylint-disable-next-line we-offer -->\ninnovative solutions.\n\n{OTHER}", [4]),
    ],
)
def test_what_a_comment_covers(text: str, expected: list[int]) -> None:
    assert lines(linted(text)) == expected


def test_a_finding_that_is_kept_says_why() -> None:
    result = linted(f"<!-- copylint-disable-next-line we-offer -- the founder said so -->\n\n{BAD}")
    (found,) = [f for f in result.findings if f.name == "we-offer"]
    assert found.suppressed == "the founder said so"
    assert result.notes == ()


def test_without_a_reason_it_is_kept_all_the_same() -> None:
    result = linted(f"<!-- copylint-disable-next-line we-offer -->\n\n{BAD}")
    assert [f.suppressed for f in result.findings if f.name == "we-offer"] == [""]


@pytest.mark.parametrize("name", ["we-ofer", "self-focuss"])
def test_an_unknown_name_is_a_finding_at_the_name(name: str) -> None:
    result = linted(f"{BAD}\n\n<!-- copylint-disable-next-line {name} -- x -->\n\n{OTHER}")
    assert lines(result) == [1, 5]
    (found,) = [f for f in result.shown if f.family == "comments"]
    assert found.name == "unknown-comment"
    assert (found.text, found.start.line, found.start.column) == (name, 3, 33)
    assert f'"{name}"' in found.message
    assert "Did you mean" in found.message


def test_silencing_one_rule_wakes_no_other() -> None:
    """What yielded to the silenced rule stays silent, on these words."""
    text = "We are committed to being the best agency."
    names = {f.name for f in linted(text).findings}
    quiet = linted(f"<!-- copylint-disable-file {' '.join(sorted(names))} -- ours -->\n\n{text}")
    assert names
    assert quiet.shown == ()


def test_front_matter_leaves_rules_out() -> None:
    head = "---\ncopylint: {ignore: [self-focus]}\n---\n\n"
    assert lines(linted(head + BAD)) == []
    assert [f.name for f in linted(head + BAD).shown] == ["praise-word"]
