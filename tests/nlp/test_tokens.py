"""Words are cut as spaCy cuts them, though with smaller patterns and with lists told bit by bit."""

import subprocess
import sys
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copylint.nlp import affixes
from copylint.nlp.model import find_model
from copylint.nlp.pipeline import Pipeline

CORPORA = Path(__file__).parents[2] / "corpora"
ATTRIBUTES = ["ORTH", "NORM", "PREFIX", "SUFFIX", "SHAPE", "SPACY", "IS_SPACE", "IDX", "LENGTH"]
ODD = [
    "e.g.", "(don't)", "can't've", "U.S.", "a. m.", "8 a.m.", ": )", ":-)", "O'Clock", "Mr.",
    "cafe\u0301", "¯\\(ツ)/¯",    "lower.Upper", "www.rota.example/a?b=c", "http://rota.example",
    "10.20.30.40", "1.2.3", "user@rota.example.",    "£9.99", "40%", "3x", "«oui»", "Ørsta-born",
    "naïve—or", "год.Мы", "数据", "10km/h", "20m²", "it's", "ca", "n't",    "…", "a…b", "", " ", "  ",
    "\n", "\u00a0", "gonna", "Ill.", "and/or", "c++", "'em", "\ufeff", "’s", "who’s",
]  # fmt: skip


@cache
def _ours() -> Pipeline:
    folder = find_model().folder
    return Pipeline(lambda name: (folder / name).read_bytes())


@cache
def _theirs() -> Any:
    import spacy

    return spacy.load(find_model().folder, exclude=["ner", "lemmatizer", "senter", "attribute_ruler"])


def _cut(texts: list[str]) -> list[tuple[str, Any]]:
    ours = _ours()
    ours._exceptions.tell(ours._tokenizer, texts)
    return [(text, ours._tokenizer(text).to_array(ATTRIBUTES).tolist()) for text in texts]


def _as_spacy(texts: list[str]) -> list[tuple[str, Any]]:
    return [(text, _theirs().make_doc(text).to_array(ATTRIBUTES).tolist()) for text in texts]


def test_odd_words_are_cut_alike() -> None:
    texts = [*ODD, *(f'"{one}" {other}' for one, other in pairwise(ODD)), "".join(ODD)]
    assert _cut(texts) == _as_spacy(texts)


def test_every_word_of_the_lists_is_cut_alike_one_at_a_time() -> None:
    words = sorted(_theirs().tokenizer.rules)[::7]
    texts = [text for word in words for text in (word, f"({word}", f"{word}x", f"{word}, {word}.")]
    assert [_cut([text])[0] for text in texts] == _as_spacy(texts)


def test_pages_are_cut_alike() -> None:
    pages = [page.read_text(encoding="utf-8") for page in sorted(CORPORA.rglob("*.md"))[::5]]
    lines = [line for page in pages for line in page.splitlines()]
    assert len(lines) > 500
    assert _cut(lines) == _as_spacy(lines)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.one_of(st.sampled_from(ODD), st.text(max_size=6)), max_size=6))
def test_any_text_is_cut_alike(pieces: list[str]) -> None:
    texts = ["".join(pieces), " ".join(pieces)]
    assert _cut(texts) == _as_spacy(texts)


@pytest.mark.parametrize("pattern", [affixes.prefixes(), affixes.suffixes(), affixes.infixes()])
def test_small_patterns_find_what_the_whole_ones_find(pattern: affixes.Affix) -> None:
    letters = [chr(n) for n in range(0x2100) if not affixes._OTHER.search(chr(n))]
    assert len(letters) > 450
    for around in (
        "{}",
        "a{}b",
        "A{}B",
        "AA{}",
        "9{}",
        "{}.",
        "aa{}.",
        "{}{}.",
        "9{}9",
        "{},a",
        "a:{}",
        "a-{}",
        "{}-a",
    ):
        words = [around.replace("{}", letter) for letter in letters]
        for word in words:
            assert [m.span() for m in pattern.small.finditer(word)] == [
                m.span() for m in pattern.whole.finditer(word)
            ], word


def test_what_no_small_pattern_knows_is_left_to_the_whole_one() -> None:
    suffixes = affixes.suffixes()
    for word in ("ж.", "ЖЖ.", "a☃"):
        assert suffixes.small.search(word) is None
        assert suffixes.search(word) is not None


_ALONE = """
from copylint.nlp.model import find_model, load
load(find_model())(["We sell gin at Rota."])
import re
from spacy.lang import lex_attrs, tokenizer_exceptions as there
assert type(there.URL_MATCH).__name__ == "Address", "it was compiled"
assert lex_attrs.URL_MATCH is there.URL_MATCH and there.re is re
assert "_whole" not in vars(there.URL_MATCH)
whole = re.compile("(?u)" + there.URL_PATTERN)
for word in {words!r}:
    assert bool(there.URL_MATCH(word)) == bool(whole.match(word)), word
assert lex_attrs.like_url("rota.com") and not lex_attrs.like_url("rota")
"""


def test_the_pattern_of_addresses_waits_for_one_and_finds_the_same() -> None:
    more = [
        "a.b",
        "a.bc",
        "1.2.3.4",
        "8.8.8.8:80",
        "x@y.zz",
        "ftp://a.éé",
        "U.S",
        "a.9z",
        "..ab",
        "a.b1c",
        "3.14",
    ]
    subprocess.run([sys.executable, "-c", _ALONE.format(words=[*ODD, *more])], check=True)
