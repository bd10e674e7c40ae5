"""A config travels with all it is made of, and says what is wrong before a worker starts."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from copylint import CopylintError
from copylint.batch import Job
from copylint.batch.rows import Rows

RULE = """\
name: our-word
title: A word of ours
message: Says "{match}", a word of ours.
help: Say it otherwise.
needs: wording
severity: warning
status: stable
since: 0.1.0
find:
  - words: $ours
mark: words
bad: |
  You can <<frobnicate>> it.
good: |
  You can mend it.
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A repository with a config that extends another, and a list and a rule of the team's own."""
    root = tmp_path / "repo"
    (root / ".git").mkdir(parents=True)
    (root / "site").mkdir()
    (root / "site" / "copylint.toml").write_text(
        'extend = "../base.toml"\n[kinds]\n"posts/**" = "blog"\n'
        '[[overrides]]\nfiles = ["ads/**"]\nkind = "ad"\n'
    )
    (root / "base.toml").write_text('brand = { names = ["Quillon"] }\nignore = ["praise-word"]\n')
    return root


def read(job: Job, path: str, text: str = "We are proud of our innovative Quillon.") -> dict[str, Any]:
    return Rows(job.bundle).read(path, text)


def test_a_config_counts_where_its_files_are_gone(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    job = Job.of(site / "site" / "copylint.toml")
    assert [name for name, _ in job.bundle.files] == ["base.toml", "site/copylint.toml"]
    shutil.rmtree(site)
    monkeypatch.chdir("/")
    assert read(job, "posts/one.md")["kind_why"] == "config: posts/**"
    assert read(job, "ads/one.md")["kind"] == "ad"
    assert "praise-word" not in {each["name"] for each in read(job, "posts/one.md")["findings"]}


def test_the_same_config_elsewhere_is_the_same_job(site: Path, tmp_path: Path) -> None:
    one = Job.of(site / "site" / "copylint.toml")
    shutil.copytree(site, tmp_path / "other")
    assert Job.of(tmp_path / "other" / "site" / "copylint.toml").bundle == one.bundle


def test_nothing_is_left_in_the_folder_for_temporary_files(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    job = Job.of(site / "site" / "copylint.toml")
    place = tmp_path / "temporary"
    place.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(place))
    assert read(job, "ads/one.md").get("problem") is None
    assert list(place.iterdir()) == []


def test_rules_and_lists_of_a_team_travel(site: Path) -> None:
    rules = site / "words"
    (rules / "lists").mkdir(parents=True)
    (rules / "lists" / "ours.txt").write_text("inflect: no\nfrobnicate\n")
    (rules / ".hidden.yaml").write_text("no rule")
    (rules / "our-word.yaml").write_text(RULE)
    with (site / "base.toml").open("a") as file:
        file.write('rule-folders = ["words"]\n')
    job = Job.of(site / "base.toml")
    shutil.rmtree(site)
    found = read(job, "a.md", "You can frobnicate a rota before lunch.")["findings"]
    assert [(each["name"], each["text"]) for each in found] == [("our-word", "frobnicate")]


@pytest.mark.parametrize(
    ("config", "message"),
    [
        ({"selct": ["x"]}, 'config: unknown key "selct". Did you mean "select"?'),
        ({"ignore": ["nope"]}, 'config: there is no rule or family "nope". See: copylint rule'),
        (
            {"brand": {"names": [object()]}},
            "config: Object of type 'object' is not TOML serializable; give texts, numbers, true or"
            " false, lists and mappings",
        ),
        ("gone.toml", 'no config file called "gone.toml"'),
    ],
)
def test_what_is_wrong_is_said_at_once(config: Any, message: str) -> None:
    with pytest.raises(CopylintError) as raised:
        Job.of(config)
    assert str(raised.value) == message
