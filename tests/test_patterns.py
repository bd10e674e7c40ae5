"""No pattern of the project takes more than a constant times the length of what it reads."""

import re
from functools import cache

import pytest

from tests.patterns.found import Found, patterns
from tests.patterns.growth import too_fast
from tests.patterns.shape import faults

# Patterns that see words of less than 60 characters only (html_classes._words).
SHORT = frozenset(
    f"copylint.formats.vocabulary.html_classes.{name}"
    for name in ("_CHROMES", "_DRESSED", "_SPEAKER", "_SIGNS", "_FAQ")
)
# Patterns whose shape looks bad and whose time is linear all the same, each with why.
LINEAR = {
    "copylint.formats.markdown.containers._CONTENTS": "every brace looks at the white space behind it only",
    "copylint.formats.mdx.tokens._IMPORT": "looks 2,000 characters ahead at most",
    "copylint.formats.light.restructured._BORDER": "what it repeats ends in a sign that is no space",
    "copylint.reading.signs._LEAD": "every colon looks at the white space behind it only",
}


@cache
def by_module() -> dict[str, list[Found]]:
    found: dict[str, list[Found]] = {}
    for pattern in patterns():
        if pattern.where in SHORT:
            continue
        found.setdefault(re.split(r"\.\w+$|:", pattern.where)[0], []).append(pattern)
    return found


def test_the_patterns_are_found() -> None:
    names = {found.where for found in patterns()}
    assert {"copylint.reading.sentences._STOP", "copylint.config.places._KEY"} <= names
    assert any(name.startswith("copylint.reading.imperative:") for name in names), "those inside functions"
    assert len(names) > 300
    assert names >= SHORT | LINEAR.keys(), "exceptions for patterns that are no more, and those in tables"


@pytest.mark.parametrize("module", sorted(by_module()))
def test_time_grows_with_the_text_and_no_faster(module: str) -> None:
    assert [said for found in by_module()[module] if (said := too_fast(found))] == []


@pytest.mark.parametrize("module", sorted(by_module()))
def test_no_two_repeats_share_the_same_text(module: str) -> None:
    wrong = {
        f"{found.where}: {fault}: {found.pattern}"
        for found in by_module()[module]
        if found.where not in LINEAR
        for fault in faults(found.pattern, found.flags)
    }
    assert not wrong


@pytest.mark.parametrize(
    "pattern",
    [r"\s+x", r"<a[^>]*>", r"(\w+\s?)*!", r"[.!]+(?=\s)", r"<!--.*?-->", r"(?:a|aa)+$", r"\d+,\d+%"],
)
def test_a_slow_pattern_is_told(pattern: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.patterns.growth.LIMIT", 0.5)
    assert too_fast(Found("here", pattern, 0, "search"))


@pytest.mark.parametrize("pattern", [r"(?<!\s)\s++x", r"<a[^<>]*>", r"\w+", r"[.!](?=\s)", r"\d{1,9}%"])
def test_a_fast_pattern_is_left_alone(pattern: str) -> None:
    assert not too_fast(Found("here", pattern, 0, "search"))


@pytest.mark.parametrize(
    "pattern", [r"(a+)+b", r"(?:\w+\s?)*x", r"\s*\s*x", r"a*b?a*", r"<m[^>]*?o[^>]*?c", r"(?:x|a*)*"]
)
def test_a_bad_shape_is_told(pattern: str) -> None:
    assert faults(pattern, 0)


@pytest.mark.parametrize(
    "pattern", [r"(?:\w+\s)*x", r"\s*+\s*x", r"(?:[a-z]++-?)+x", r"a*b+", r"\w+ \w+", r"[a-z]+(?:-[a-z]+)*"]
)
def test_a_good_shape_is_left_alone(pattern: str) -> None:
    assert not faults(pattern, 0)
