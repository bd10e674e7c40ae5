"""``copylint diff``: one screen of what got better and worse."""

import json

import pytest

from tests.comparison.story import copylint
from tests.revisions.git_folder import GitFolder

BREAD = "We are passionate about bread.\n\n"
LONG = "".join(f"You save hour {n}.\n\n" for n in range(15))
OURS = "".join(f"We sell thing {n}.\n\n" for n in range(15))


@pytest.fixture
def site(git_folder: GitFolder) -> GitFolder:
    """Pages of which each went another way since the last commit."""
    git_folder.commit(better=BREAD + OURS, worse=LONG, moved=LONG + BREAD, gone=BREAD + OURS * 2, kept=BREAD)
    git_folder.git("tag", "v1")
    git_folder.write("better.md", LONG)
    git_folder.write("worse.md", LONG + OURS + BREAD)
    git_folder.git("mv", "moved.md", "renamed.md")
    (git_folder.root / "gone.md").unlink()
    git_folder.write("new.md", BREAD)
    return git_folder


@pytest.mark.usefixtures("site")
def test_the_screen() -> None:
    answer = copylint("diff", "v1", "--select", "pride-talk")
    assert (answer.code, answer.err) == (0, "")
    lines = [" ".join(line.split()) for line in answer.out.splitlines()]
    better = json.loads(copylint("diff", "v1", "better.md", "--output-format", "json").out)["pages"][0]
    was, now = better["before"]["value"], better["now"]["value"]
    assert was < now
    assert lines[0] == "Compared with v1: 3 pages changed, 1 new, 1 gone."
    assert lines[2] == "Better"
    assert lines[3].startswith(f"better.md {was} → {now} product-focused → ")
    assert lines[3].endswith("1 fixed")
    assert lines[5] == "Worse"
    assert lines[6].startswith("worse.md ")
    assert lines[6].endswith("1 new")
    assert lines[8] == "Neither better nor worse"
    assert lines[9].endswith("was moved.md")
    assert lines[11:] == [
        "New pages",
        "new.md too short to judge 1 note",
        "",
        "Gone",
        "gone.md",
        "",
        "New notes",
        'worse.md:61 pride-talk "We are passionate about bread."',
        "",
        "Fixed",
        'better.md pride-talk "We are passionate about bread."',
        "",
        "1 older note or idea in these pages stayed.",
    ]


@pytest.mark.usefixtures("site")
def test_for_programs() -> None:
    value = json.loads(copylint("diff", "v1", "--select", "pride-talk", "--output-format", "json").out)
    assert value["base"] == "v1"
    assert value["gone"] == ["gone.md"]
    pages = {page["path"]: page for page in value["pages"]}
    assert {path: page["state"] for path, page in pages.items()} == {
        "better.md": "changed",
        "new.md": "new",
        "renamed.md": "changed",
        "worse.md": "changed",
    }
    assert pages["renamed.md"]["old_path"] == "moved.md"
    assert pages["renamed.md"]["older"] == 1
    assert [each["said"] for each in pages["better.md"]["fixed"]] == ["We are passionate about bread."]
    assert [each["line"] for each in pages["worse.md"]["new"]] == [61]
    assert pages["new.md"]["before"] is None
    assert not pages["new.md"]["now"]["judged"]


@pytest.mark.usefixtures("site")
def test_only_the_pages_asked_for() -> None:
    value = json.loads(copylint("diff", "v1", "worse.md", "--output-format", "json").out)
    assert [page["path"] for page in value["pages"]] == ["worse.md"]
    assert value["gone"] == []


def test_nothing_changed(git_folder: GitFolder) -> None:
    git_folder.commit(page=BREAD)
    assert copylint("diff", "HEAD").out == "No page changed since HEAD.\n"


def test_where_the_branch_left(git_folder: GitFolder) -> None:
    git_folder.commit(page=LONG)
    git_folder.git("switch", "-q", "-c", "edit")
    git_folder.commit(page=LONG + BREAD)
    git_folder.git("switch", "-q", "main")
    git_folder.commit(other=BREAD)
    git_folder.git("switch", "-q", "edit")
    assert "other.md" in copylint("diff", "main").out
    assert "other.md" not in copylint("diff", "main", "--merge-base").out


def test_a_base_that_is_none(git_folder: GitFolder) -> None:
    git_folder.commit(page=BREAD)
    answer = copylint("diff", "nope")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith('copylint: no revision called "nope"; ')


def test_a_page_that_cannot_be_read_spoils_the_run(git_folder: GitFolder) -> None:
    git_folder.commit(page=BREAD)
    git_folder.write("page.md", b"caf\xe9")
    answer = copylint("diff", "HEAD")
    assert answer.code == 2
    assert answer.err.startswith("copylint: page.md: ")
