"""Word lists: what they may hold, and what a wrong one is told."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from copylint.lexicon import ListError, lists, rules_folder, word_list

SHIPPED = sorted(path.stem for path in (rules_folder() / "lists").glob("*.txt"))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A rules folder of our own, and no list remembered before or after."""
    (tmp_path / "lists").mkdir()
    monkeypatch.setattr(lists, "rules_folder", lambda: tmp_path)
    word_list.cache_clear()
    yield tmp_path / "lists"
    word_list.cache_clear()


def write(folder: Path, name: str, text: str) -> None:
    (folder / f"{name}.txt").write_text(text, encoding="utf-8")


def test_entries_and_forms(folder: Path) -> None:
    write(folder, "do", "# What we do\n\ninflect: verbs\nOffer  # and give\nset up\n")
    found = word_list("do")
    assert found.entries == ("offer", "set up")
    assert {"offered", "sets up", "setting up"} <= found.forms
    assert "offers" in found
    assert "give" not in found


@pytest.mark.parametrize(
    ("inflect", "forms"),
    [("no", {"box"}), ("nouns", {"box", "boxes"}), ("verbs", {"box", "boxes", "boxing", "boxed"})],
)
def test_how_a_list_inflects(folder: Path, inflect: str, forms: set[str]) -> None:
    write(folder, "a", f"inflect: {inflect}\nbox\n")
    assert word_list("a").forms == forms


def test_a_list_takes_in_another_as_that_one_inflects(folder: Path) -> None:
    write(folder, "nouns", "inflect: nouns\nbox\n")
    write(folder, "all", "inflect: no\n$nouns\nship\n")
    assert word_list("all").entries == ("box", "ship")
    assert word_list("all").forms == {"box", "boxes", "ship"}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (None, "no word list $a: there is no file rules/lists/a.txt"),
        ("", "rules/lists/a.txt:1: the first line must be one of inflect: verbs"),
        ("# nothing\n", "the first line must be one of"),
        ("box\n", "the first line must be one of"),
        ("inflect: adjectives\nnice\n", "the first line must be one of"),
        ("inflect: no\nbox\nship\nBox\n", 'rules/lists/a.txt:4: "box" stands there twice; take one out'),
        ("inflect: no\n$b\n", "no word list $b: there is no file rules/lists/b.txt"),
    ],
)
def test_a_wrong_list(folder: Path, text: str | None, message: str) -> None:
    if text is not None:
        write(folder, "a", text)
    with pytest.raises(ListError) as error:
        word_list("a")
    assert message in str(error.value)
    assert "\n" not in str(error.value)


def test_a_list_that_takes_itself_in(folder: Path) -> None:
    write(folder, "a", "inflect: no\n$a\n")
    with pytest.raises(ListError):
        word_list("a")


@pytest.mark.parametrize("name", SHIPPED)
def test_every_list_that_ships_can_be_read(name: str) -> None:
    found = word_list(name)
    assert found.entries
    assert set(found.entries) <= found.forms
    assert all(form == form.lower().strip() and "’" not in form for form in found.forms)
