"""Parses: words at their places, the same whatever the batch, and each sentence parsed once."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

import pytest

from copylint.facts import Names, Word
from copylint.nlp import parse as parse_module
from copylint.nlp.normalise import Sentence, normalise
from copylint.nlp.parse import Parser
from copylint.nlp.pipeline import Pipeline
from copylint.store import MemoryStore

NAMES = Names(company=("Acme", "Finley"), products=("Rota",))
LINES = [
    "We offer tailored onboarding.",
    "Rota orders flour, and you sleep.",
    "“We closed the books in two days,” says Priya Nair, controller at Holt & Sons.",
    "Our app, which lets you see every van, costs £9 a month.",
    "🚀 You’ll ship faster",
    "WE MAKE GIN",
    "If it breaks\nwithin a year, we replace it.",
    "Why Us",
    "Hi \ue000, your van is here.",
    "61% said they re-enter every order by hand.",
    "It's £4.50; returns are free (for you).",
    "I",
    "…",
    "Let's talk: what would your team do with an hour?",
]
SENTENCES = [
    *(Sentence(line) for line in LINES),
    Sentence("Export Your Reports in One Click", imperative=True),
]


class CountingStore(MemoryStore):
    """A store that remembers how often each key was kept."""

    def __init__(self) -> None:
        super().__init__()
        self.kept: list[bytes] = []
        self.asked = 0

    def fetch(self, table: str, keys: Iterable[bytes]) -> dict[bytes, bytes]:
        wanted = list(keys)
        self.asked += len(wanted)
        return super().fetch(table, wanted)

    def keep(self, table: str, values: Mapping[bytes, bytes]) -> None:
        self.kept.extend(values)
        super().keep(table, values)


@pytest.fixture(scope="module")
def parses() -> list[tuple[Word, ...]]:
    return Parser().parse(SENTENCES, NAMES)


def test_words_stand_at_their_places(parses: Sequence[tuple[Word, ...]]) -> None:
    for sentence, words in zip(SENTENCES, parses, strict=True):
        assert words
        for word in words:
            assert 0 <= word.span.start <= word.span.end <= len(sentence.text)
            assert 0 <= word.head < len(words)
            if word.span.start < word.span.end:
                assert word.lower == sentence.text[slice(*word.span)].lower().replace("’", "'")
        places = [word.span for word in words]
        assert places == sorted(places)
        assert sum(word.head == i for i, word in enumerate(words)) >= 1


def test_every_written_word_is_in_the_parse(parses: Sequence[tuple[Word, ...]]) -> None:
    for sentence, words in zip(SENTENCES, parses, strict=True):
        told = {i for word in words for i in range(*word.span)}
        assert not [letter for i, letter in enumerate(sentence.text) if letter.isalnum() and i not in told]


def test_put_in_words_have_empty_spans(parses: Sequence[tuple[Word, ...]]) -> None:
    imperative = parses[-1]
    assert [word.lower for word in imperative if word.span.start == word.span.end] == ["you", "can", "."]
    heading = parses[LINES.index("Why Us")]
    assert [word.lower for word in heading if word.span.start == word.span.end] == ["."]


def test_one_by_one_is_the_same(parses: Sequence[tuple[Word, ...]]) -> None:
    assert [Parser().parse([sentence], NAMES)[0] for sentence in SENTENCES] == parses


def test_the_order_does_not_matter(parses: Sequence[tuple[Word, ...]]) -> None:
    assert Parser().parse(SENTENCES[::-1], NAMES) == parses[::-1]


@pytest.mark.parametrize("tokens", [1, 17, 100_000])
def test_the_batch_does_not_matter(
    tokens: int, parses: Sequence[tuple[Word, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parse_module, "_BATCH_TOKENS", tokens)
    assert Parser().parse(SENTENCES, NAMES) == parses


def test_among_pages_of_other_copy_a_parse_stays_the_same(parses: Sequence[tuple[Word, ...]]) -> None:
    pages = Path(__file__).parents[2] / "corpora" / "tune" / "pages"
    text = (pages / "kestrel-rota-home.md").read_text(encoding="utf-8")
    others = [Sentence(line) for line in text.splitlines() if line.strip()]
    assert Parser().parse([*others, *SENTENCES], NAMES)[len(others) :] == parses


def test_each_sentence_is_parsed_once() -> None:
    store = CountingStore()
    parser = Parser(store)
    first = parser.parse([*SENTENCES, *SENTENCES], NAMES)
    assert len(store.kept) == len(set(store.kept)) == len({normalise(one, NAMES).text for one in SENTENCES})
    kept = list(store.kept)
    assert parser.parse(SENTENCES, NAMES) == first[: len(SENTENCES)] == first[len(SENTENCES) :]
    assert store.kept == kept
    assert store.asked > len(kept)


def test_a_known_sentence_needs_no_model(
    parses: Sequence[tuple[Word, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    store = MemoryStore()
    Parser(store).parse(SENTENCES, NAMES)

    def refuse(*_: object) -> None:
        raise AssertionError("the model was asked for a sentence that is known")

    monkeypatch.setattr(parse_module, "pipeline", refuse)
    assert Parser(store).parse(SENTENCES, NAMES) == parses


def test_only_the_name_differs_so_one_parse_is_enough() -> None:
    store = CountingStore()
    acme, finley = Parser(store).parse(
        [Sentence("Acme bakes bread."), Sentence("Finley bakes bread.")], NAMES
    )
    assert len(store.kept) == 1
    assert (acme[0].lower, finley[0].lower) == ("acme", "finley")
    assert [word[2:] for word in acme] == [word[2:] for word in finley]
    assert [word.span.end - word.span.start for word in (acme[0], finley[0])] == [4, 6]


def test_curly_quotes_and_line_breaks_share_a_parse() -> None:
    store = CountingStore()
    Parser(store).parse([Sentence("You’ll see\nit."), Sentence("You'll see it.")], NAMES)
    assert len(store.kept) == 1


def test_nothing_to_parse_asks_for_no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COPYLINT_MODEL", "no-such-model")
    assert Parser().parse([], NAMES) == []


def test_a_full_vocabulary_makes_room(
    parses: Sequence[tuple[Word, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[Pipeline] = []

    class Counted(Pipeline):
        def __init__(self, file: Callable[[str], bytes]) -> None:
            super().__init__(file)
            made.append(self)

    monkeypatch.setattr("copylint.nlp.pipeline.LEXEMES", 0)
    monkeypatch.setattr("copylint.nlp.model.Pipeline", Counted)
    monkeypatch.setattr(parse_module, "_BATCH_TOKENS", 100)
    assert Parser().parse(SENTENCES, NAMES) == parses
    assert len(made) > 0
