"""The three functions that other programs call."""

import subprocess
import sys
from pathlib import Path

import pytest

import copylint


def test_a_file_and_its_text_give_the_same_findings(tmp_path: Path) -> None:
    text = "# Rotas\n\nWe offer innovative solutions.\n"
    file = tmp_path / "draft.md"
    file.write_text(text, encoding="utf-8")
    from_file = copylint.lint_file(file)
    from_text = copylint.lint_text(text)
    assert [f.fingerprint for f in from_file.findings] == [f.fingerprint for f in from_text.findings]
    assert from_file.findings[0].start == (3, 1)


def test_paths_collect_problems_and_go_on(tmp_path: Path) -> None:
    (tmp_path / "good.md").write_text("We are customer-obsessed.\n", encoding="utf-8")
    (tmp_path / "bad.md").write_bytes(b"caf\xe9\n")
    run = copylint.lint_paths([tmp_path])
    assert [Path(file.path).name for file in run.files] == ["good.md"]
    assert [Path(problem.path).name for problem in run.problems] == ["bad.md"]
    assert run.count(copylint.Severity.WARNING) == 1


def test_a_missing_file_is_one_clear_line(tmp_path: Path) -> None:
    with pytest.raises(copylint.CopylintError, match=r"nowhere\.md: cannot be opened: no such file"):
        copylint.lint_file(tmp_path / "nowhere.md")


def test_names_can_be_given_in_code() -> None:
    text = "Tidewater lets you plan every shift."
    config = copylint.Config(brand=copylint.Names(products=("Tidewater",)))
    assert [f.name for f in copylint.lint_text(text, config=config).findings] == ["product-lets-you"]


def test_importing_copylint_reads_no_rule_and_loads_no_model() -> None:
    heavy = "('spacy', 'yaml', 'pyromark', 'jinja2')"
    code = f"import sys, copylint; print([name for name in {heavy} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
