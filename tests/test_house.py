"""The laws of the house, as far as a program can check them."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "copylint"
MODULES = sorted(SOURCE.rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))
# The words of another trade: a room or value is named after what it holds or does.
TRADE_WORDS = re.compile(
    r"(Manager|Helper|Utils?|Base|Engine|Factory)$|^(utils?|helpers?|manager|base|engine|common)$"
)


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), name(path))


def imported(path: Path) -> Iterator[str]:
    """Every module named in an import, wherever in the file it stands."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module


def test_there_is_something_to_check() -> None:
    assert SOURCE / "terms.py" in MODULES
    assert any("spacy" in imported(path) for path in (SOURCE / "nlp").glob("*.py"))
    assert Path(__file__).resolve() in [path.resolve() for path in TESTS]


def test_arrows_point_down() -> None:
    command = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
    done = subprocess.run(
        [sys.executable, "-c", command], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_module_opens_with_what_it_holds(path: Path) -> None:
    assert (ast.get_docstring(tree(path)) or "").strip(), "says nothing of itself"


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_only_nlp_knows_spacy(path: Path) -> None:
    if path.is_relative_to(SOURCE / "nlp"):
        return
    assert not [module for module in imported(path) if module.split(".")[0] in ("spacy", "thinc")]


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_rooms_and_values_are_named_after_what_they_hold(path: Path) -> None:
    classes = [node.name for node in ast.walk(tree(path)) if isinstance(node, ast.ClassDef)]
    assert not [word for word in (path.stem, *classes) if TRADE_WORDS.search(word)]


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_file_is_short_enough_to_read_at_once(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 250, "split it by what it holds"


@pytest.mark.parametrize(
    ("table", "house"), [("| room |", SOURCE), ("| room of `formats` |", SOURCE / "formats")]
)
def test_the_page_on_the_house_names_every_room(table: str, house: Path) -> None:
    alone = {"contract", "endings", "reading", "settings", "teams", "told"} if house != SOURCE else set()
    rooms = {path.stem for path in house.iterdir() if path.suffix in ("", ".py") and path.stem[0] != "_"}
    page = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    rows = page[page.index(table) :].partition("\n\n")[0].splitlines()
    named = "".join(line.split("|")[1] for line in rows if line.startswith("| `"))
    assert set(re.findall(r"`(\w+)`", named)) == rooms - alone


@pytest.mark.parametrize("path", TESTS, ids=name)
def test_no_test_is_skipped(path: Path) -> None:
    words = {node.attr for node in ast.walk(tree(path)) if isinstance(node, ast.Attribute)}
    assert not words & {"skip", "skipif", "xfail", "importorskip"}


def test_help_starts_without_spacy() -> None:
    script = (
        "import sys\n"
        "from copylint.cli import main\n"
        "sys.argv = ['copylint', '--help']\n"
        "try:\n"
        "    main()\n"
        "except SystemExit as end:\n"
        "    assert not end.code, end.code\n"
        "heavy = {'spacy', 'thinc', 'numpy'} & sys.modules.keys()\n"
        "assert not heavy, heavy\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
