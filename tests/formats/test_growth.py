"""The time to read a file grows with its size and no faster; ``make growth`` looks further."""

import random
import re
from itertools import islice

import pytest

from copylint.text import Source
from tests.formats.growth import EXPONENT, Hostile, growth, known, made, marks, reading, repeated, seconds

SMALL, LARGE = 5_000, 20_000  # characters
A_FORMAT = 8  # files that are read for each format


def _some(ending: str) -> list[Hostile]:
    """Files that were read in more than linear time once, and others by lot, the same each time."""
    dice = random.Random(ending)
    cases = [*(case for case in known() if case.ending == ending), *repeated(ending)]
    return [
        *dice.sample(cases, min(len(cases), A_FORMAT)),
        *islice((made(dice, ending) for _ in iter(int, 1)), A_FORMAT // 3),
    ]


@pytest.mark.parametrize("ending", sorted(marks()))
def test_time_grows_with_the_size(ending: str) -> None:
    slow = [case for case in _some(ending) if growth(case, SMALL, LARGE) > EXPONENT]
    # The clock of a busy machine errs in short times; what grows too fast does so in longer ones as well.
    assert not [case for case in slow if growth(case, LARGE, 4 * LARGE) > EXPONENT]


@pytest.mark.parametrize(
    "case",
    [
        Hostile(".md", "We offer a b.\n\n!!! ", " ", "@"),
        Hostile(".md", "We offer a b.\n\n::: ", " ", "{"),
        Hostile(".md", "We <b a", "a", ">"),
        Hostile(".liquid", "<p>We a.</p>{{ '", "-", " ' | t }}"),
        Hostile(".astro", "<p>We a.</p>\n{\n", "//", "\n// Cards\nitems.map((item) => <p>{item}</p>)}"),
        Hostile(".php", "<?php\nreturn ['a' => '", "\\'", ""),
        Hostile(".php", "<?php\n", "return [", ""),
        Hostile(".rst", "=== " * 10_000 + "\n", "a\n", ""),
        Hostile(".adoc", "|===\n|", "1", ""),
        Hostile(".html", "<p>We a.</p>", "<meta og:site_name ", ""),
        Hostile(".tsx", "const a = ", "/** a\n", ""),
        Hostile(".html", "", "{{ ", " " * 5_000 + "}}"),
        Hostile(".eml", "Subject: =?punycode?q?", "aa", "?=\n\nb"),
        Hostile(".yaml", "", "text: We offer a b c\n", ""),
        Hostile(".csv", "a\n", "b,", ""),
        Hostile(".arb", "", '"#<!-- copylint-disable-next-line a-b -- why -->/* copylint-disable */', ""),
        Hostile(".yaml", "", "# copylint-disable ", ""),
        Hostile(".html", "<!-- copylint-disable-next-line -->" * 500, "\n", "<p>We a.</p>"),
    ],
)
def test_what_held_readers_up_once(case: Hostile) -> None:
    assert seconds(reading(case.ending, case.text(1_000))) < 1
    assert growth(case, 16_000, 64_000) <= EXPONENT


class Keys(Hostile):
    """A file of which no two keys are the same; ``#`` stands for the number of one."""

    def text(self, size: int) -> str:
        """The text, about ``size`` characters long."""
        entries = (self.unit.replace("#", str(number)) for number in range(size // len(self.unit)))
        return self.before + ",".join(entries) + self.after


@pytest.mark.parametrize(
    "case",
    [
        Keys(".json", "{", '"a#":[{"type":"paragraph","children":[{"text":"We bake it."}]}]', "}"),
        Keys(".json", '{"link":"/a",', '"a#_text":"We bake"', "}"),
        Keys(".json", "{", '"title #":"We bake"', "}"),
    ],
)
def test_many_keys_in_one_map_are_looked_at_once(case: Keys) -> None:
    assert growth(case, 16_000, 64_000) <= EXPONENT


def test_measuring_sees_growth(monkeypatch: pytest.MonkeyPatch) -> None:
    def search(source: Source) -> None:
        re.search("a*b", source.text)

    monkeypatch.setattr("tests.formats.growth.read", search)
    assert growth(Hostile(".txt", "", "a", ""), 2_000, 8_000) > EXPONENT
