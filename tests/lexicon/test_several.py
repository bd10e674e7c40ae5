"""Several lists asked at once, as if each were asked."""

from hypothesis import given
from hypothesis import strategies as st

from copylint.lexicon import Phrases, Several

LISTS = (
    ("we are here", "do not", "is", "customer-first", "a", ""),
    ("#1", "24/7", "the very best", "don't"),
    ("café", "naïve user", "é"),
    ("are not", "customer"),
    (),
)
WORDS = "we are here we're do not don't is customer first - ’ #1 24/7 the very best é a ſ ı x".split()
WORDS += ["café", "naïve", "user"]


@given(st.lists(st.sampled_from(WORDS), max_size=8), st.sampled_from([" ", "", "-"]))
def test_no_list_that_has_an_entry_is_left_out(words: list[str], between: str) -> None:
    text = between.join(words)
    found = {n: list(places) for n, places in Several(LISTS).places(text)}
    for n, entries in enumerate(LISTS):
        assert found.get(n, []) == list(Phrases(entries).places(text)), (entries, text)


def test_most_lists_are_not_asked() -> None:
    assert [n for n, _ in Several((("bread",), ("cake",))).places("We bake cake.")] == [1]
