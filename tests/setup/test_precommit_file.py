"""Our hook in a team's ``.pre-commit-config.yaml``, with every other byte as it was."""

import re

import pytest
import yaml

from copylint.setup.origin import Origin
from copylint.setup.precommit_file import with_hook
from copylint.terms import CopylintError

FROM_INDEX = Origin("1.2.3")
FROM_GIT = Origin(repository="https://example.org/team/copylint", revision="v1.2.3")
LOCAL = Origin(local=True)

PLAIN = """\
# ours
default_stages: [pre-commit]   # only there

repos:
-   repo: https://example.org/black
    rev: '1'   # pinned
    hooks:
    -   id: black
        args: [--line-length, "100"]
# the end
"""
INDENTED = """\
repos:
  - repo: https://example.org/black
    rev: 1.0.0
    hooks: [{id: black}]

ci:
  skip: [black]
"""
BLOCK = """\
repos:
  - repo: local
    hooks:
      - id: lint
        name: lint
        language: system
        entry: |
          sh -c "
            lint
          "

# later
exclude: ^x/
"""
CASES = {
    "plain": PLAIN,
    "indented": INDENTED,
    "ends in a block of text": BLOCK,
    "no line end at the end": PLAIN.removesuffix("# the end\n").rstrip("\n"),
    "windows": PLAIN.replace("\n", "\r\n"),
    "an empty list": "repos: []  # none yet\nfail_fast: true\n",
    "an empty key": "fail_fast: true\nrepos:\n",
    "no repos": "fail_fast: true\n",
    "unicode": PLAIN.replace("ours", "für uns – 😀"),
    "repos in the middle of a document": "---\n" + INDENTED + "...\n",
    "two repositories": INDENTED.replace("\nci", "  - repo: meta\n    hooks:\n      - id: identity\n\nci"),
}


@pytest.mark.parametrize("origin", [FROM_INDEX, FROM_GIT, LOCAL])
@pytest.mark.parametrize("name", CASES)
def test_only_our_lines_are_added(name: str, origin: Origin) -> None:
    before = CASES[name]
    after = with_hook(before, "file", origin)
    assert after is not None
    old, new = yaml.safe_load(before), yaml.safe_load(after)
    assert new["repos"][:-1] == (old.get("repos") or [])
    assert new["repos"][-1]["hooks"][0]["id"] == "copylint-staged"
    assert {key: value for key, value in new.items() if key != "repos"} == {
        key: value for key, value in old.items() if key != "repos"
    }
    kept = [line for line in before.splitlines(keepends=True) if line.strip("[] \r\n")]
    rest = after.replace("\r\n", "\n")
    for line in kept:  # in their order, comments and all
        words = line.strip("\r\n").split("[]")[0].rstrip()
        assert words in rest
        rest = rest[rest.index(words) + len(words) :]
    assert ("\r\n" in after) == ("\r\n" in before)
    assert not re.search(r"(?<!\r)\n", after) or "\r\n" not in before


def test_the_entry_is_one_block_and_the_rest_is_the_file() -> None:
    after = with_hook(PLAIN, "file", FROM_GIT)
    assert after is not None
    head, tail = PLAIN.split("# the end\n")
    assert after.startswith(head)
    assert after.endswith("# the end\n" + tail)
    assert after[len(head) : -len("# the end\n")] == (
        '-   repo: "https://example.org/team/copylint"\n    rev: "v1.2.3"\n    hooks:\n'
        "    -   id: copylint-staged\n"
    )


def test_a_new_file() -> None:
    made = with_hook("", "file", FROM_INDEX)
    assert made is not None
    (repo,) = yaml.safe_load(made)["repos"]
    assert repo["hooks"][0]["additional_dependencies"] == ["copylint==1.2.3"]


def test_a_second_time_nothing_is_added() -> None:
    for origin in (FROM_INDEX, FROM_GIT, LOCAL):
        once = with_hook(PLAIN, "file", origin)
        assert once is not None
        assert with_hook(once, "file", origin) is None
    assert with_hook("repos: [{repo: local, hooks: [{id: copylint}]}]", "file", LOCAL) is None


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("repos: [\n", "not valid YAML"),
        ("- a\n- b\n", 'no list of "repos"'),
        ("repos: yes\n", 'no list of "repos"'),
        ("repos: [{repo: meta, hooks: [{id: identity}]}]\n", "Add this under repos:"),
        ("a: &x\n  b: *x\n\x00", "not valid YAML"),
        ("[" * 3000, "not valid YAML"),
    ],
)
def test_what_cannot_be_added_to_is_said(text: str, says: str) -> None:
    with pytest.raises(CopylintError, match=f"^file.*{re.escape(says)}"):
        with_hook(text, "file", FROM_INDEX)
