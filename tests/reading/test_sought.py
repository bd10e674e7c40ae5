"""What a text must have for a sign: a shorter way to the same signs."""

from itertools import islice
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copylint.lexicon import asked
from copylint.reading import signs

CORPORA = Path(__file__).parents[2] / "corpora"
SOUGHT = [*signs._PATTERNS, signs._COUNTED, signs._SPEAKING]
PIECES = sorted(
    {
        *(word for each in SOUGHT for word in each.words),
        *"you your more again to for that nothing served a_of ſo ıf laſt İf K isn't aren’t".split(),
        *"o'clock 7 2024 1,".split(),
        *(
            "I",
            "I'm",
            ", ",
            "@rota.example",
            ":",
            "March",
            "15 March",
            "by noon",
            "Ann Lee, head of",
            "one day",
        ),
    }
)


def agree(text: str) -> None:
    figures = signs._FIGURE.search(text) is not None
    for each in SOUGHT:
        found = [match.span() for match in each.finds(text, asked(text), figures=figures)]
        assert found == [match.span() for match in each.pattern.finditer(text)], (each.name, text)


@pytest.fixture(scope="module")
def lines() -> list[str]:
    pages = (page.read_text(encoding="utf-8") for page in sorted(CORPORA.rglob("*.md"))[::3])
    return list(islice((line for page in pages for line in page.splitlines() if line), 4000))


def test_lines_of_pages_have_the_same_signs(lines: list[str]) -> None:
    assert len(lines) > 1000
    for line in lines:
        agree(line)


@given(st.lists(st.sampled_from(PIECES), max_size=8), st.sampled_from([" ", "", "-", "’"]))
def test_any_words_have_the_same_signs(pieces: list[str], between: str) -> None:
    agree(between.join(pieces))
    agree(between.join(pieces).upper())
