"""Whoever follows the documentation word for word ends where it says."""

import os
import re
import subprocess
import sysconfig
from pathlib import Path

import yaml

from copylint.scoring.fitted import fitted

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
OLD = """\
# Rotas for care teams

We offer innovative solutions for every care provider.

Send tomorrow's open shifts to the carers who live nearby.
"""


def commands(page: str) -> list[str]:
    """The shell blocks of a page, in order."""
    text = (DOCS / page).read_text(encoding="utf-8")
    return re.findall(r"^```bash\n(.*?)^```", text, re.MULTILINE | re.DOTALL)


def test_ten_minutes_of_an_engineer_end_with_a_hook_and_a_workflow(tmp_path: Path) -> None:
    environment = {
        **os.environ,
        "PATH": os.pathsep.join((sysconfig.get_path("scripts"), os.environ["PATH"])),
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_AUTHOR_NAME": "Edda",
        "GIT_AUTHOR_EMAIL": "edda@example.org",
        "GIT_COMMITTER_NAME": "Edda",
        "GIT_COMMITTER_EMAIL": "edda@example.org",
        "PRE_COMMIT_HOME": str(tmp_path / "pre-commit"),
        "PYTHONPATH": str(ROOT / "src"),
    }
    site = tmp_path / "site"
    (site / "content").mkdir(parents=True)
    (site / "content" / "home.md").write_text(OLD, encoding="utf-8")

    def sh(script: str) -> str:
        done = subprocess.run(
            ["bash", "-euo", "pipefail", "-c", script],
            cwd=site,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, f"{script}\n{done.stdout}{done.stderr}"
        return done.stdout + done.stderr

    sh("git init --quiet --initial-branch=main && git add . && git commit --quiet -m 'Write a page'")
    steps = commands("for-engineers.md")
    assert len(steps) == 5
    for step in steps:
        sh(step)
    assert (site / "copylint.toml").is_file()
    workflow = yaml.safe_load((site / ".github/workflows/copylint.yml").read_text(encoding="utf-8"))
    assert workflow["jobs"]
    with (site / "content" / "home.md").open("a", encoding="utf-8") as page:
        page.write("\nOur platform lets you plan every shift in one place.\n")
    shown = sh("git commit --quiet -am 'Say more'")
    assert "product-lets-you" in shown
    assert "innovative" not in shown


def test_every_page_is_reached_from_the_first() -> None:
    linked = set(re.findall(r"\]\(([\w/-]+\.md)", (DOCS / "index.md").read_text(encoding="utf-8")))
    pages = {path.name for path in DOCS.glob("*.md")} - {"index.md"}
    assert pages <= linked
    assert all((DOCS / page).is_file() for page in linked)


def test_the_page_on_the_score_has_the_figures_that_ship() -> None:
    page = " ".join((ROOT / "docs" / "score.md").read_text(encoding="utf-8").split())
    known = fitted()
    assert f"On {known.follows.pages} pages of sites that nothing was learned from" in page
    assert f"rank correlation of {known.follows.rank:.2f}" in page
    low, high = known.bands
    assert f"*product-focused* below {low}, *value-based* from there, *outcome-driven* from {high}" in page
