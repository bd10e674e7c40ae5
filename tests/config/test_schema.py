"""The JSON Schema and the reader agree: what one takes or refuses, the other does too."""

import tomllib
from pathlib import Path

import jsonschema
import pytest

from copylint.config import ConfigError, load
from copylint.config.options import OPTIONS
from copylint.config.reference import example
from copylint.config.schema import json_schema

SCHEMA = json_schema()
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)
GOOD = [
    "",
    *("\n".join(example(option)) for option in OPTIONS if "[]" not in option.key and option.key != "extend"),
    'output-format = "json"',
    "severity = {}",
    "min-score = 0",
    "min-score = 100",
    'content.keys = ["a-b.c_d", "überschrift"]',
    "[rules.self-run]\nat-least = 3",
    '[[accept]]\ntext = "a"\nreason = "b"',
    '[[accept]]\ntext = "a"\nreason = "b"\nrules = ["ALL"]',
    '[[overrides]]\nfiles = ["a/**"]',
    '[[overrides]]\nfiles = ["a"]\nselect = ["x"]\nmin-score = 3\nkind = "blog"\nseverity.x = "info"\n'
    'brand.names = ["A"]\ncontent.keys = ["k"]\nrules.x.y = ["z"]\nfail-on = "never"',
]
BAD = [
    "nope = 1",
    "ignore = 'a'",
    "ignore = ['']",
    "ignore = [1]",
    "preview = 'true'",
    "preview = 1",
    "min-score = 101",
    "min-score = -1",
    "min-score = '5'",
    "min-score = 5.5",
    "fail-on = 'notes'",
    "output-format = []",
    "output-format = 'JSON'",
    "output-format = 'json:'",
    "baseline = ''",
    "rule-folders = 'copy-rules'",
    "severity.x = 'off'",
    "severity = 'error'",
    "kinds.a = 'x'",
    "brand.name = ['A']",
    "brand = 'A'",
    "content.keys = ['a b']",
    "rules.x = 1",
    "rules = ['a']",
    "rules.x.y = 1.5",
    "rules.x.y = {}",
    "include = ['']",
    "include = ['a\\b']",
    "exclude = ['a/../b']",
    "exclude = [' a']",
    "accept = ['a']",
    "[[accept]]\ntext = 'a'",
    "[[accept]]\nreason = 'a'",
    "[[accept]]\ntext = 'a'\nreason = ''",
    "[[accept]]\ntext = 'a'\nreason = 'b'\nwhy = 'c'",
    "[accept]\ntext = 'a'\nreason = 'b'",
    "[[overrides]]\nignore = ['a']",
    "[[overrides]]\nfiles = []",
    "[[overrides]]\nfiles = 'a'",
    "[[overrides]]\nfiles = ['a']\nexclude = ['b']",
    "[[overrides]]\nfiles = ['a']\nkind = 'x'",
    "[[overrides]]\nfiles = ['a']\nextend = 'b'",
]


def reads(text: str, folder: Path) -> bool:
    (folder / "copy-rules").mkdir()
    (folder / "copylint.toml").write_text(text)
    try:
        load(folder / "copylint.toml")
    except ConfigError:
        return False
    return True


def test_it_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("text", GOOD)
def test_both_take_what_is_right(text: str, tmp_path: Path) -> None:
    assert reads(text, tmp_path)
    assert [error.message for error in VALIDATOR.iter_errors(tomllib.loads(text))] == []


@pytest.mark.parametrize("text", BAD)
def test_both_refuse_what_is_wrong(text: str, tmp_path: Path) -> None:
    assert not reads(text, tmp_path)
    assert not VALIDATOR.is_valid(tomllib.loads(text))


def test_the_schema_says_what_each_option_means() -> None:
    assert SCHEMA["properties"]["min-score"]["description"].endswith("Default: none.")
    assert SCHEMA["properties"]["overrides"]["items"]["required"] == ["files"]
