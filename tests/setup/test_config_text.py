"""The config that ``copylint init`` writes: valid, explained, and the same when read back."""

import re
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copylint.brand.names import NameGuess, Role
from copylint.config import load
from copylint.guesses.layout import FolderGuess
from copylint.guesses.survey import Survey
from copylint.setup.additions import additions
from copylint.setup.config_text import config_text
from copylint.terms import DocumentKind

SURVEY = Survey(
    pages=40,
    names=(
        NameGuess("Camber", Role.BRAND, True, ("© in 9 pages",), 9),
        NameGuess("Tidewater", Role.BRAND, False, ("title of a.html",), 1),
        NameGuess("Camber Cloud", Role.PRODUCT, True, ("named in 3 pages",), 3),
    ),
    kinds=(
        FolderGuess("content/blog/**", 12, DocumentKind.BLOG),
        FolderGuess("docs/**", 9, DocumentKind.DOCS, sure=False),
    ),
    excluded=(
        FolderGuess("tests/**", 2, why="made for tests"),
        FolderGuess("_drafts/**", 1, why="drafts", sure=False),
    ),
)


def written(found: Survey, folder: Path) -> Path:
    file = folder / "copylint.toml"
    file.write_text(config_text(found), encoding="utf-8")
    return file


def test_what_is_sure_is_read_back_and_nothing_else(tmp_path: Path) -> None:
    config = load(written(SURVEY, tmp_path))
    assert config.brand.company == ("Camber",)
    assert config.brand.products == ("Camber Cloud",)
    assert config.kinds == (("content/blog/**", DocumentKind.BLOG),)
    assert config.exclude == ("tests/**",)


def in_use(text: str) -> str:
    """The file with every setting that is a comment put into use, as its head tells people to do."""
    setting = re.compile(r'# (?=\w[\w-]* = |"|\s*"|\])')
    return "\n".join(
        setting.sub("", line, count=1) if line.lstrip().startswith("#") else line
        for line in text.splitlines()
    )


@pytest.mark.parametrize(
    "found",
    [
        SURVEY,
        Survey(0),
        Survey(3, names=SURVEY.names[1:2]),
        Survey(3, names=SURVEY.names[:2], excluded=SURVEY.excluded[1:]),
    ],
)
def test_taking_a_hash_away_leaves_a_config(found: Survey) -> None:
    text = config_text(found)
    tomllib.loads(text)
    data = tomllib.loads(in_use(text))
    assert data["brand"]["names"]
    assert data["brand"]["reader"] == ["shop owners"]
    assert data["exclude"]
    assert data["fail-on"] == "warning"
    assert data["kinds"]


def test_a_config_without_guesses_sets_nothing(tmp_path: Path) -> None:
    config = load(written(Survey(0), tmp_path))
    assert not config.brand
    assert config.exclude == ()
    assert config.kinds == ()


@given(st.text(min_size=1), st.text(min_size=1))
def test_any_name_and_any_source_is_toml(name: str, source: str) -> None:
    guess = NameGuess(name, Role.BRAND, True, (source,), 1)
    folder = FolderGuess(name, 2, DocumentKind.BLOG)
    found = Survey(1, (guess,), (folder,), (FolderGuess(name, 1, why=source),))
    data = tomllib.loads(config_text(found))
    assert data["brand"]["names"] == [name]
    assert data["exclude"] == [name]
    assert data["kinds"] == {name: "blog"}


def test_a_path_of_broken_bytes_is_left_out() -> None:
    found = Survey(1, kinds=(FolderGuess("bl\udcffog/**", 2, DocumentKind.BLOG),))
    config_text(found).encode("utf-8")


def test_what_a_config_lacks(tmp_path: Path) -> None:
    file = tmp_path / "copylint.toml"
    file.write_text('exclude = ["/tests/"]\n[brand]\nnames = ["CAMBER"]\n', encoding="utf-8")
    lacks = tomllib.loads(additions(load(file), SURVEY))
    assert lacks == {"brand": {"products": ["Camber Cloud"]}, "kinds": {"content/blog/**": "blog"}}
    assert additions(load(written(SURVEY, tmp_path)), SURVEY) == ""
