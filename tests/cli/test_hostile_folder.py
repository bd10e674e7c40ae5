"""The text under lint brings nothing with it: a repository that tries to run code."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.programs import copylint, environment, script

MARK = "import pathlib\npathlib.Path('RUN').touch()\nraise SystemExit('run')\n"
# What a run imports, and what Python itself imports when it starts.
MODULES = (
    "click",
    "yaml",
    "pathspec",
    "spacy/__init__",
    "dataclasses",
    "json",
    "sitecustomize",
    "usercustomize",
)
DRAFT = "We offer innovative solutions.\n"


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("hostile")
    outside = tmp_path_factory.mktemp("outside")
    (outside / "secret.md").write_text("We offer the secret.\n")
    (outside / "package.json").write_text('{"displayName": "Secret"}')
    (outside / "ignore").write_text("*.md\n")
    files = {
        **{f"{name}.py": MARK for name in MODULES},
        "en_core_web_sm/__init__.py": MARK,
        "en_core_web_sm/en_core_web_sm-3.8.0/config.cfg": (
            '[nlp]\nlang = "en"\npipeline = []\n[nlp.before_creation]\n@callbacks = "planted"\n'
        ),
        "en_core_web_sm/en_core_web_sm-3.8.0/meta.json": (
            '{"lang": "en", "name": "core_web_sm", "version": "3.8.0"}'
        ),
        "planted-1.0.dist-info/METADATA": "Name: planted\nVersion: 1.0\n",
        "planted-1.0.dist-info/entry_points.txt": "[spacy_callbacks]\nplanted = planted:run\n",
        "planted.py": MARK,
        "draft.md": DRAFT,
        ".git/HEAD": "ref: refs/heads/main\n",
    }
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text)
    (root / "secret.md").symlink_to(outside / "secret.md")
    (root / "elsewhere").symlink_to(outside)
    (root / "package.json").symlink_to(outside / "package.json")
    (root / ".gitignore").symlink_to(outside / "ignore")
    return root


WORDS = ("--select", "we-offer", "--output-format", "concise", ".")


@pytest.mark.parametrize("way", ["module", "program"])
def test_nothing_of_it_is_run_or_followed(way: str, hostile: Path, tmp_path: Path) -> None:
    if way == "program":
        planted = hostile / "copylint" / "__init__.py"  # found first by "python -m", whatever is in it
        planted.parent.mkdir()
        planted.write_text(MARK)
    start = ["-m", "copylint"] if way == "module" else [str(script(tmp_path))]
    done = subprocess.run(
        [sys.executable, *start, *WORDS],
        cwd=hostile,
        env=environment(),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert not (hostile / "RUN").exists(), done.stderr
    assert done.stdout.startswith("draft.md:1:1: we-offer"), done.stderr
    assert "ecret" not in done.stdout + done.stderr
    assert done.returncode == 0


def test_what_lies_outside_is_listed_as_left_out(hostile: Path) -> None:
    done = copylint("--show-files", ".", cwd=hostile)
    said = {
        line.split()[0]: line.split(maxsplit=1)[1] for line in done.stdout.splitlines() if line[:2] == "  "
    }
    assert said["secret.md"] == "a link that leads outside"
    assert said["elsewhere"] == "a link to a folder"
    assert said["package.json"] == "no copy, by its name"
    assert done.returncode == 0
