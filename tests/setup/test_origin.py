"""A hook and a workflow install the copylint that wrote them."""

import json
from importlib import metadata

import pytest
import yaml

from copylint.formats import READABLE
from copylint.setup import origin as origins
from copylint.setup.hook import ENTRY, FILES, HOOK
from copylint.setup.origin import Origin, origin
from copylint.setup.workflow import workflow_text
from copylint.terms import VERSION
from tests.test_house import ROOT

GIT = {"url": "https://example.org/copylint", "vcs_info": {"vcs": "git", "commit_id": "a" * 40}}


class Installed:
    """What pip noted, or nothing."""

    def __init__(self, noted: object) -> None:
        self.noted = noted

    def read_text(self, name: str) -> str | None:
        assert name == "direct_url.json"
        return None if self.noted is None else json.dumps(self.noted)


@pytest.mark.parametrize(
    ("noted", "found"),
    [
        (None, Origin()),
        ({"url": "file:///home/robin/copylint", "dir_info": {}}, Origin(local=True)),
        (GIT, Origin(repository="https://example.org/copylint", revision="a" * 40)),
        (
            {**GIT, "vcs_info": {"vcs": "git", "commit_id": "a" * 40, "requested_revision": "v1"}},
            Origin(repository="https://example.org/copylint", revision="v1"),
        ),
        ({**GIT, "url": "file:///home/robin/copylint"}, Origin(local=True)),
        ({**GIT, "vcs_info": {"vcs": "hg", "commit_id": "a"}}, Origin(local=True)),
    ],
)
def test_origin(monkeypatch: pytest.MonkeyPatch, noted: object, found: Origin) -> None:
    monkeypatch.setattr(origins, "distribution", lambda _name: Installed(noted))
    assert origin() == found


def test_a_copylint_that_was_never_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> Installed:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(origins, "distribution", missing)
    assert origin().requirement == f"copylint=={VERSION}"


def test_the_workflow_is_yaml_that_puts_no_branch_name_into_a_command() -> None:
    text = workflow_text(Origin(repository="https://example.org/copylint", revision="v1"))
    (job,) = yaml.safe_load(text)["jobs"].values()
    commands = [step["run"] for step in job["steps"] if "run" in step]
    assert 'pip install --quiet "copylint @ git+https://example.org/copylint@v1"' in commands[0]
    assert not [command for command in commands if "${{" in command]


def test_the_hooks_we_offer_are_those_we_write() -> None:
    hooks = {
        hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    }
    assert set(hooks) == {"copylint", HOOK}
    assert hooks[HOOK]["entry"] == ENTRY
    for hook in hooks.values():
        assert hook["files"] == FILES
        assert hook["require_serial"]
        assert hook["verbose"]
        assert hook["entry"].endswith("--force-exclude")
    assert len(READABLE) > 30
