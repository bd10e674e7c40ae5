"""Sentences in, plain words with tags and heads out; each distinct sentence is parsed once."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from copylint.facts import Names, Word
from copylint.nlp import packed
from copylint.nlp.model import Model, find_model, pipeline
from copylint.nlp.normalise import VERSION, Normalised, Sentence, normalise
from copylint.store import MemoryStore, Store
from copylint.text import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc

_TABLE = "parses"
_BATCH_TOKENS = 2000  # as fast as larger batches, at half the memory
_ATTRIBUTES: list[int | str] = ["IDX", "LENGTH", "TAG", "DEP", "HEAD"]
_WHOLE = 1 << 64


class Parser:
    """Parses sentences, asking the store first; loads the model when the first one is unknown."""

    def __init__(self, store: Store | None = None) -> None:
        self._store = store or MemoryStore()
        self._model: Model | None = None

    @property
    def model(self) -> Model:
        """The model in use.

        Raises:
            ModelError: there is none.
        """
        if self._model is None:
            self._model = find_model()
        return self._model

    def parse(self, sentences: Sequence[Sentence], names: Names) -> list[tuple[Word, ...]]:
        """The words of each sentence; spans are spans of the sentence's own text.

        A word that the normaliser put in ("You can" before an imperative, a final period) has an
        empty span.

        Raises:
            ModelError: there is no model, or its files are damaged.
        """
        mended = [normalise(sentence, names) for sentence in sentences]
        keys = [self._key(one.text) for one in mended]
        stored = self._store.fetch(_TABLE, keys)
        known = {key: rows for key, data in stored.items() if (rows := packed.unpack(data)) is not None}
        missing = {key: one.text for key, one in zip(keys, mended, strict=True) if key not in known}
        if missing:
            fresh = dict(zip(missing, self._run(list(missing.values())), strict=True))
            self._store.keep(_TABLE, fresh)
            known.update((key, packed.unpack(data) or []) for key, data in fresh.items())
        return [
            tuple(_words(known[key], one, sentence.text))
            for key, one, sentence in zip(keys, mended, sentences, strict=True)
        ]

    def _key(self, text: str) -> bytes:
        return hashlib.sha256(f"{self.model.identity}\0{VERSION}\0{packed.VERSION}\0{text}".encode()).digest()

    def _run(self, texts: Sequence[str]) -> Iterator[bytes]:
        read = pipeline(self.model.folder, self.model.identity, self.model.package)
        for batch in _batches(texts):
            yield from _packed(read(batch))


def _packed(docs: "Iterable[Doc]") -> Iterator[bytes]:
    names: dict[int, str] = {}  # of the numbers that stand for tags and labels
    for doc in docs:
        # Heads are told by how far they are, as numbers that know no minus.
        starts, lengths, tags, labels, far = doc.to_array(_ATTRIBUTES).T.tolist()
        for each in {*tags, *labels} - names.keys():
            names[each] = doc.vocab.strings[each]
        yield packed.pack(
            starts,
            lengths,
            [names[tag] for tag in tags],
            [names[label] for label in labels],
            [(n + distance) % _WHOLE for n, distance in enumerate(far)],
        )


def _batches(texts: Sequence[str]) -> Iterator[list[str]]:
    batch: list[str] = []
    tokens = 0
    for text in texts:
        batch.append(text)
        tokens += max(text.count(" ") + 1, len(text) // 10)
        if tokens >= _BATCH_TOKENS:
            yield batch
            batch, tokens = [], 0
    if batch:
        yield batch


def _words(rows: Sequence[packed.Row], one: Normalised, text: str) -> Iterator[Word]:
    for start, end, tag, dep, head in rows:
        a, b = one.origin(start, end)
        # A name keeps its own spelling, so that the reading can tell whose it is.
        lower = text[a:b].lower().replace("’", "'") if a < b else one.text[start:end].lower()
        yield Word(Span(a, b), lower, tag, dep, head)
