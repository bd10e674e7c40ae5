"""The published model as tokenizer, vectors, tagger and parser, put together by hand.

What spaCy does when it is asked to load a model, less what sentences do not need: the settings are looked up
in no registry, no list of strings is read (a hash says as much to the network), and words get the attributes
that the network looks at and no others.
"""

import json
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any

from copylint.nlp.addresses import put_off_addresses
from copylint.nlp.exceptions import Exceptions
from copylint.nlp.later import Promise, is_put_off, put_off

if TYPE_CHECKING:
    from spacy.tokenizer import Tokenizer
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

# What runs on import and is of no use here: the command line, a pipeline for every language and task with
# its settings and their schemas, training, and rows of pipes and layers that are imported one by one below.
_UNUSED = (
    "pydantic", "pydantic.v1", "packaging.version", "packaging.requirements", "packaging.specifiers",
    "wasabi", "srsly._pickle_api", "srsly._yaml_api",
    "spacy", "spacy.language", "spacy.schemas", "spacy.scorer", "spacy.training", "spacy.matcher",
    "spacy.lang.en", "spacy.lang.en.syntax_iterators",
    "spacy.ml", "spacy.ml.models", "spacy.ml.callbacks",
    "spacy.pipeline", "spacy.pipeline._parser_internals", "spacy.pipeline.functions",
)  # fmt: skip
_WIDTH, _DEPTH, _PIECES, _HIDDEN = 96, 4, 3, 64
_EMBEDDED = {"NORM": 5000, "PREFIX": 1000, "SUFFIX": 2500, "SHAPE": 2500, "SPACY": 50, "IS_SPACE": 50}
LEXEMES = 100_000  # words kept, some 30 MB; a pipeline that has met more is put together anew


class Pipeline:
    """What parses sentences.

    ``file`` gives the bytes of a file of the model by its name, such as "tagger/model".
    """

    def __init__(self, file: Callable[[str], bytes]) -> None:
        with put_off(*(_UNUSED if is_put_off("spacy") else ())):
            put_off_addresses()
            import spacy.tokens  # first, for the vocabulary imports it in turn

            assert spacy
            matcher: Any = import_module("spacy.matcher.phrasematcher")
            schemas = matcher.TokenPattern
            if isinstance(schemas, Promise):
                matcher.TokenPattern = _Words
            try:
                self._put_together(file)
            finally:
                matcher.TokenPattern = schemas

    def _put_together(self, file: Callable[[str], bytes]) -> None:
        from srsly import msgpack_dumps
        from thinc.backends import use_ops

        vocab = _vocabulary()
        self._tokenizer = _tokenizer(vocab)
        self._exceptions = _exceptions(vocab)
        # From here on words have another usual spelling, but not where they are pieces of those.
        vocab.from_bytes(msgpack_dumps({"lookups": file("vocab/lookups.bin")}))
        # numpy's own matrices; faster here than those of BLIS, and the words come out the same.
        with use_ops("numpy", use_blis=False):
            self._pipes = (_tok2vec(vocab, file), _tagger(vocab, file), _parser(vocab, file))
        self._vocab = vocab

    @property
    def is_full(self) -> bool:
        """Whether it has met so many words that it should make room for a new one."""
        return len(self._vocab) > LEXEMES

    def read(self, texts: Sequence[str]) -> "list[Doc]":
        """The sentences as documents with tags, labels and heads, all in one batch."""
        self._exceptions.tell(self._tokenizer, texts)
        docs = [self._tokenizer(text) for text in texts]
        for pipe in self._pipes:
            pipe.set_annotations(docs, pipe.predict(docs))
        return docs


class _Words:
    """What the matcher of the tokenizer's own words asks the schemas: whether words are matched as words."""

    def model_dump(self) -> dict[str, None]:
        """The attributes by which words can be matched."""
        return {"orth": None}


def _vocabulary() -> "Vocab":
    from spacy.attrs import IS_SPACE, LOWER, NORM, PREFIX, SHAPE, SUFFIX
    from spacy.lang.lex_attrs import LEX_ATTRS
    from spacy.lang.norm_exceptions import BASE_NORMS
    from spacy.util import add_lookups
    from spacy.vocab import Vocab

    looked_at = {each: LEX_ATTRS[each] for each in (LOWER, NORM, PREFIX, SUFFIX, SHAPE, IS_SPACE)}
    looked_at[NORM] = add_lookups(looked_at[NORM], BASE_NORMS)
    return Vocab(lex_attr_getters=looked_at)


def _tokenizer(vocab: "Vocab") -> "Tokenizer":
    from spacy.lang.tokenizer_exceptions import URL_MATCH
    from spacy.tokenizer import Tokenizer

    from copylint.nlp.affixes import infixes, prefixes, suffixes

    return Tokenizer(
        vocab,
        prefix_search=prefixes().search,
        suffix_search=suffixes().search,
        infix_finditer=infixes().finditer,
        url_match=URL_MATCH,
    )


def _exceptions(vocab: Any) -> Exceptions:
    from spacy.attrs import NORM
    from spacy.lang.en.tokenizer_exceptions import TOKENIZER_EXCEPTIONS

    return Exceptions(TOKENIZER_EXCEPTIONS, vocab.lex_attr_getters[NORM])


def _tok2vec(vocab: "Vocab", file: Callable[[str], bytes]) -> Any:
    from spacy.ml.models.tok2vec import MaxoutWindowEncoder, MultiHashEmbed, build_Tok2Vec_model
    from spacy.pipeline.tok2vec import Tok2Vec

    embed = MultiHashEmbed(
        width=_WIDTH, attrs=list(_EMBEDDED), rows=list(_EMBEDDED.values()), include_static_vectors=False
    )
    encode = MaxoutWindowEncoder(width=_WIDTH, depth=_DEPTH, window_size=1, maxout_pieces=_PIECES)
    pipe = Tok2Vec(vocab, build_Tok2Vec_model(embed, encode))
    pipe.model.from_bytes(file("tok2vec/model"))
    return pipe


def _tagger(vocab: "Vocab", file: Callable[[str], bytes]) -> Any:
    from spacy.ml.models.tagger import build_tagger_model
    from spacy.pipeline.tagger import Tagger
    from spacy.pipeline.tok2vec import Tok2VecListener

    pipe = Tagger(vocab, build_tagger_model(Tok2VecListener("tok2vec", _WIDTH)))
    pipe.cfg.update(json.loads(file("tagger/cfg")))
    for label in pipe.labels:
        vocab.strings.add(label)
    pipe.model.from_bytes(file("tagger/model"))
    return pipe


def _parser(vocab: "Vocab", file: Callable[[str], bytes]) -> Any:
    from spacy.ml.models.parser import build_tb_parser_model
    from spacy.pipeline.dep_parser import DependencyParser
    from spacy.pipeline.tok2vec import Tok2VecListener

    model = build_tb_parser_model(
        Tok2VecListener("tok2vec", _WIDTH),
        state_type="parser",
        extra_state_tokens=False,
        hidden_width=_HIDDEN,
        maxout_pieces=2,
        use_upper=True,
    )
    pipe = DependencyParser(vocab, model)
    pipe.moves.from_bytes(file("parser/moves"), exclude=["strings"])
    pipe.model.attrs["resize_output"](pipe.model, pipe.moves.n_moves)
    pipe.model.from_bytes(file("parser/model"))
    return pipe
