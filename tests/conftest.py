"""What all tests share: git as it is on nobody's machine, a cache that is not yours, and no haste."""

import copylint.cli.entry  # noqa: F401, I001 - first of all: it says how many threads numpy may use

import atexit
import os
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings

from tests.revisions.git_folder import IDENTITY, GitFolder

# How long one example takes says how busy the machine is; what is slow is measured in benchmarks.
settings.register_profile("copylint", deadline=None)
settings.load_profile("copylint")

# One for all tests of a run, of every process: what one has parsed no other parses again.
if "PYTEST_XDIST_WORKER" not in os.environ:
    _CACHE = tempfile.mkdtemp(prefix="copylint-cache-")
    os.environ["COPYLINT_CACHE_DIR"] = _CACHE
    atexit.register(shutil.rmtree, _CACHE, ignore_errors=True)
    # Programs that tests start compile each module once, and leave nothing of it in the tree.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["PYTHONPYCACHEPREFIX"] = f"{_CACHE}/pycache"


@pytest.fixture
def git_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> GitFolder:
    """An empty repository to stand in."""
    for name, value in IDENTITY.items():
        monkeypatch.setenv(name, value)
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
        monkeypatch.delenv(name, raising=False)
    folder = GitFolder(tmp_path / "site")
    monkeypatch.chdir(folder.root)
    return folder
