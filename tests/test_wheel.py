"""What is released works on its own: built, installed in an empty environment, run far from the checkout."""

import os
import subprocess
import sys
import sysconfig
import tarfile
import venv
from collections.abc import Sequence
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parents[1]
SAMPLE = """\
# Payroll for cafés

We offer innovative solutions for every industry.
"""


def run(command: Sequence[str | Path], cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run from ``cwd``, with nothing in the environment that points back at the checkout."""
    environment = {
        key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "COPYLINT"))
    }
    environment |= {"PIP_DISABLE_PIP_VERSION_CHECK": "1", "PYTHONUTF8": "1", "NO_COLOR": "1"}
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)


def succeed(command: Sequence[str | Path], cwd: Path) -> str:
    done = run(command, cwd)
    assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of the checkout, built in the running environment."""
    folder = tmp_path_factory.mktemp("wheel")
    succeed([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder], ROOT)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sdist of the checkout, unpacked: the project as somebody gets it who has no git."""
    folder = tmp_path_factory.mktemp("sdist")
    succeed([sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-d", folder], ROOT)
    (built,) = folder.glob("*.tar.gz")
    with tarfile.open(built) as archive:
        archive.extractall(folder, filter="data")
    (project,) = (path for path in folder.iterdir() if path.is_dir())
    return project


@pytest.fixture(scope="module")
def elsewhere(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of commands of an environment that holds the wheel, and borrows what it depends on.

    spaCy and its model would take a minute to install again. A path in a ``.pth`` file lends the
    packages of the running environment, but not its editable copylint: ``.pth`` files beside
    lent packages are not read.
    """
    home = tmp_path_factory.mktemp("environment")
    venv.create(home, with_pip=False)
    commands = home / ("Scripts" if os.name == "nt" else "bin")
    python = commands / "python"
    where = "import sysconfig; print(sysconfig.get_path('purelib'))"
    packages = Path(succeed([python, "-c", where], home).strip())
    assert packages.is_relative_to(home.resolve()) or packages.is_relative_to(home)
    install = ["install", "--quiet", "--no-deps", "--no-index", str(wheel)]
    succeed([sys.executable, "-m", "pip", "--python", str(python), *install], home)
    lent = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    (packages / "lent.pth").write_text("\n".join(sorted(lent)), encoding="utf-8")
    return commands


def test_rules_are_in_the_wheel(wheel: Path) -> None:
    inside = set(ZipFile(wheel).namelist())
    rules = {path.relative_to(ROOT).as_posix() for path in (ROOT / "rules").rglob("*") if path.is_file()}
    assert rules
    assert {f"copylint/{rule}" for rule in rules} <= inside
    assert "copylint/py.typed" in inside
    assert not [path for path in inside if path.startswith(("tests/", "corpora/"))]


def test_the_laboratory_stays_out_of_the_wheel(wheel: Path, unpacked: Path) -> None:
    inside = ZipFile(wheel).namelist()
    assert "copylint/trials/explain.py" in inside
    assert not [path for path in inside if "laboratory" in path]
    assert (unpacked / "src" / "copylint" / "laboratory" / "evaluate.py").is_file()


def test_the_sdist_makes_the_same_wheel(wheel: Path, unpacked: Path, tmp_path: Path) -> None:
    succeed([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", tmp_path], unpacked)
    (built,) = tmp_path.glob("*.whl")
    ours, theirs = ZipFile(wheel), ZipFile(built)
    assert built.name == wheel.name
    assert {name: ours.read(name) for name in ours.namelist()} == {
        name: theirs.read(name) for name in theirs.namelist()
    }


def test_the_sdist_holds_what_its_own_commands_need(unpacked: Path) -> None:
    for name in ("Makefile", "CHANGELOG.md", "mkdocs.yml", "samples/launch.md", "tests/test_wheel.py"):
        assert (unpacked / name).is_file(), name
    assert (unpacked / "docs" / "rules" / "we-offer.md").is_file()


def test_the_version_stands_in_one_place(elsewhere: Path, wheel: Path, tmp_path: Path) -> None:
    version = wheel.name.split("-")[1]
    assert succeed([elsewhere / "copylint", "version"], tmp_path).startswith(f"copylint {version}\n")
    assert f"## {version}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_copylint_comes_from_the_wheel(elsewhere: Path) -> None:
    where = "import copylint; print(copylint.__file__)"
    found = Path(succeed([elsewhere / "python", "-c", where], elsewhere).strip())
    assert found.is_relative_to(elsewhere.parent), found
    assert not found.is_relative_to(ROOT)


def test_it_lints_far_from_the_checkout(elsewhere: Path, tmp_path: Path) -> None:
    (tmp_path / "home.md").write_text(SAMPLE, encoding="utf-8")
    command = [str(elsewhere / "copylint"), "check", "home.md"]
    options = ["--preview", "--output-format", "concise"]
    assert "home.md:3:1: we-offer " in succeed([*command, *options], tmp_path)
    succeed([*command, "-o", "report.html"], tmp_path)
    assert '<h1 dir="auto">Payroll for cafés</h1>' in (tmp_path / "report.html").read_text(encoding="utf-8")


def test_its_rules_can_be_read(elsewhere: Path, tmp_path: Path) -> None:
    assert "we-offer" in succeed([elsewhere / "copylint", "rule"], tmp_path)


def test_what_is_explained_and_tried_needs_no_laboratory(elsewhere: Path, tmp_path: Path) -> None:
    assert "we-offer" in succeed([elsewhere / "copylint", "explain", "--text", "We offer hope."], tmp_path)
    assert "1 rule" in succeed([elsewhere / "copylint", "test", "we-offer"], tmp_path)
