import os
import subprocess
import sys
from pathlib import Path

import pytest

from copylint.revisions import Change, Since, changes, open_repository
from copylint.revisions import git as git_module
from copylint.revisions.changes import now
from copylint.terms import CopylintError
from tests.revisions.git_folder import GitFolder

LONG = "".join(f"You save hour {n} of the week.\n" for n in range(20))


HEAD = Since()


def listed(folder: GitFolder, since: Since = HEAD) -> dict[str, Change]:
    return {change.path: change for change in changes(open_repository(folder.root, since.option), since)}


def old_text(folder: GitFolder, change: Change) -> bytes:
    assert change.before is not None
    return open_repository(folder.root, "").contents([change.before])[change.before]


def test_what_changed_in_the_folder(git_folder: GitFolder) -> None:
    git_folder.commit(kept="Same.\n", edited="Old.\n", gone="Gone.\n")
    git_folder.write("edited.md", "New.\n")
    (git_folder.root / "gone.md").unlink()
    git_folder.write("untracked.md", "New.\n")
    found = listed(git_folder)
    assert set(found) == {"edited.md", "gone.md"}
    assert old_text(git_folder, found["edited.md"]) == b"Old.\n"
    assert not found["edited.md"].gone
    assert found["edited.md"].after is None
    assert found["gone.md"].gone


def test_the_index_and_not_the_folder(git_folder: GitFolder) -> None:
    git_folder.commit(page="Old.\n")
    git_folder.write("page.md", "Staged.\n")
    git_folder.git("add", "page.md")
    git_folder.write("page.md", "Later.\n")
    git_folder.write("other.md", "Not added.\n")
    (change,) = listed(git_folder, Since(staged=True)).values()
    assert change.after is not None
    repository = open_repository(git_folder.root, "")
    assert repository.contents([change.after]) == {change.after: b"Staged.\n"}


def test_a_rename_with_an_edit_is_one_change(git_folder: GitFolder) -> None:
    git_folder.commit(old=LONG)
    git_folder.git("mv", "old.md", "new.md")
    git_folder.write("new.md", LONG + "One more.\n")
    found = listed(git_folder)
    assert [(change.path, change.old_path) for change in found.values()] == [("new.md", "old.md")]


def test_a_copy_is_a_new_page(git_folder: GitFolder) -> None:
    git_folder.commit(old=LONG)
    git_folder.write("copy.md", LONG)
    git_folder.git("add", "-A")
    assert listed(git_folder, Since(staged=True))["copy.md"].old_path is None


ODD = ["with space.md", 'quo"te.md', "line\nend.md", "tab\t.md", "ümlaut.md", "-dash.md", ":(glob)*.md"]


@pytest.mark.parametrize("name", ODD)
def test_odd_names(git_folder: GitFolder, name: str) -> None:
    git_folder.write(name, "Old.\n")
    git_folder.commit()
    git_folder.write(name, "New.\n")
    (change,) = listed(git_folder).values()
    assert (change.path, old_text(git_folder, change)) == (name, b"Old.\n")


def test_a_name_that_is_no_utf_8(git_folder: GitFolder) -> None:
    name = os.fsdecode(b"caf\xe9.md")
    if sys.platform == "darwin":
        return  # its file system takes no such name
    git_folder.write(name, "Old.\n")
    git_folder.commit()
    git_folder.write(name, "New.\n")
    assert set(listed(git_folder)) == {name}


def test_where_the_branch_left(git_folder: GitFolder) -> None:
    left = git_folder.commit(page="One.\n", other="One.\n")
    git_folder.git("switch", "-q", "-c", "edit")
    git_folder.commit(page="Two.\n")
    git_folder.git("switch", "-q", "main")
    git_folder.commit(other="Two.\n")
    git_folder.git("switch", "-q", "edit")
    assert set(listed(git_folder, Since("main", merge_base=True))) == {"page.md"}
    assert set(listed(git_folder, Since("main"))) == {"page.md", "other.md"}
    assert now(open_repository(git_folder.root, ""), Since("main", merge_base=True)) == left


def test_before_the_first_commit_everything_is_new(git_folder: GitFolder) -> None:
    git_folder.write("page.md", "New.\n")
    git_folder.git("add", "-A")
    (change,) = listed(git_folder, Since(staged=True)).values()
    assert (change.path, change.before) == ("page.md", None)
    assert set(listed(git_folder, Since("main"))) == {"page.md"}


def test_links_and_submodules_hold_no_text(git_folder: GitFolder) -> None:
    git_folder.commit(page="One.\n")
    (git_folder.root / "link.md").symlink_to("page.md")
    inner = GitFolder(git_folder.root / "inner")
    inner.commit(page="One.\n")
    git_folder.git("-c", "advice.addEmbeddedRepo=false", "add", "-A")
    found = listed(git_folder, Since(staged=True))
    assert "inner" not in found
    assert found["link.md"].after is None
    assert found["link.md"].gone


def test_a_conflict_stages_nothing(git_folder: GitFolder) -> None:
    git_folder.commit(page="One.\n")
    git_folder.git("switch", "-q", "-c", "edit")
    git_folder.commit(page="Two.\n")
    git_folder.git("switch", "-q", "main")
    git_folder.commit(page="Three.\n")
    subprocess.run(["git", "merge", "-q", "edit"], cwd=git_folder.root, capture_output=True, check=False)
    assert listed(git_folder, Since(staged=True))["page.md"].conflict
    assert not listed(git_folder)["page.md"].conflict


def test_another_worktree(git_folder: GitFolder, tmp_path: Path) -> None:
    git_folder.commit(page="One.\n")
    git_folder.git("worktree", "add", "-q", str(tmp_path / "second"))
    second = GitFolder(tmp_path / "second", made=False)
    second.write("page.md", "Two.\n")
    assert set(listed(second)) == {"page.md"}
    assert not listed(git_folder)


def shallow(git_folder: GitFolder, tmp_path: Path) -> GitFolder:
    git_folder.commit(page="One.\n")
    git_folder.git("switch", "-q", "-c", "edit")
    git_folder.commit(page="Two.\n")
    git_folder.git(
        "clone", "-q", "--depth=1", "--no-single-branch", git_folder.root.as_uri(), str(tmp_path / "c")
    )
    return GitFolder(tmp_path / "c", made=False)


def test_a_shallow_clone_says_how_to_get_the_rest(git_folder: GitFolder, tmp_path: Path) -> None:
    clone = shallow(git_folder, tmp_path)
    with pytest.raises(CopylintError, match=r"shallow.*fetch-depth: 0.*git fetch --unshallow"):
        listed(clone, Since("origin/main", merge_base=True))
    with pytest.raises(CopylintError, match=r'no revision called "HEAD~1": this clone is shallow'):
        listed(clone, Since("HEAD~1"))
    # The tip itself is there, and a comparison with it works.
    assert set(listed(clone, Since("origin/main"))) == {"page.md"}


@pytest.mark.parametrize(
    ("since", "said"),
    [
        (Since("nope"), 'no revision called "nope"; a branch'),
        (Since("main..HEAD"), 'no revision called "main..HEAD"'),
        (Since("--output=x"), '"--output=x" is no name of a revision'),
        (Since(""), '"" is no name'),
        (Since("lonely", merge_base=True), 'this branch and "lonely" share no commit'),
    ],
)
def test_revisions_that_cannot_be_used(git_folder: GitFolder, since: Since, said: str) -> None:
    git_folder.git("switch", "-q", "--orphan", "lonely")
    git_folder.commit(a="One.\n")
    git_folder.git("switch", "-q", "--orphan", "other")
    git_folder.commit(b="One.\n")
    with pytest.raises(CopylintError) as caught:
        listed(git_folder, since)
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)
    assert not (git_folder.root / "x").exists()


def test_a_branch_that_only_the_remote_has(git_folder: GitFolder, tmp_path: Path) -> None:
    git_folder.commit(page="One.\n")
    git_folder.git("branch", "trunk")
    git_folder.git("clone", "-q", str(git_folder.root), str(tmp_path / "c"))
    with pytest.raises(CopylintError, match='Did you mean "origin/trunk"'):
        listed(GitFolder(tmp_path / "c", made=False), Since("trunk"))


def test_no_repository_a_bare_one_and_no_git(
    git_folder: GitFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(CopylintError, match=r"--staged compares with git, and .* lies in no git repository"):
        open_repository(tmp_path, "--staged")
    git_folder.git("init", "-q", "--bare", str(tmp_path / "bare"))
    with pytest.raises(CopylintError, match="a bare repository holds"):
        open_repository(tmp_path / "bare", "--staged")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(CopylintError, match="git is not installed"):
        open_repository(git_folder.root, "--staged")


def test_a_repository_of_somebody_else(git_folder: GitFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")  # git's own switch for this
    with pytest.raises(CopylintError, match=r"belongs to another user; .*safe\.directory") as caught:
        open_repository(git_folder.root, "--staged")
    assert "\n" not in str(caught.value)


def test_nothing_that_a_repository_names_is_run(git_folder: GitFolder, tmp_path: Path) -> None:
    """Filters, converters, monitors and hooks: each would leave a file behind."""
    mark = tmp_path / "ran"
    git_folder.commit(page=LONG, old=LONG.upper())
    program = git_folder.write("run.sh", f"#!/bin/sh\necho \"$0 $*\" >> '{mark}'\ncat\n")
    program.chmod(0o755)
    hooks = git_folder.root / ".git" / "hooks"
    for hook in ("post-index-change", "reference-transaction"):
        hooks.mkdir(exist_ok=True)
        (hooks / hook).write_text(program.read_text())
        (hooks / hook).chmod(0o755)
    git_folder.write(".gitattributes", "*.md filter=a.b diff=own\n")
    git_folder.write("page.md", LONG + "More.\n")
    (git_folder.root / "old.md").rename(git_folder.root / "new.md")
    git_folder.git("add", "-A")
    git_folder.write("page.md", LONG + "Still more.\n")
    git_folder.write("new.md", LONG.upper() + "MORE.\n")
    for key in (
        "filter.a.b.clean",
        "filter.a.b.smudge",
        "diff.own.command",
        "diff.own.textconv",
        "diff.external",
    ):
        git_folder.git("config", key, str(program))
    git_folder.git("config", "filter.a.b.process", str(program))
    git_folder.git("config", "filter.a.b.required", "true")
    git_folder.git("config", "core.fsmonitor", str(program))
    git_folder.git("config", "core.pager", str(program))
    mark.unlink(missing_ok=True)
    for since in (Since(), Since(staged=True), Since("main", merge_base=True)):
        found = listed(git_folder, since)
        assert {"page.md", "new.md"} <= set(found)
        assert found["new.md"].old_path == "old.md"
        old_text(git_folder, found["page.md"])
    open_repository(git_folder.root, "").tracked()
    assert not mark.exists(), mark.read_text()


def test_the_trap_would_be_seen(
    git_folder: GitFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mark = tmp_path / "ran"
    git_folder.commit(page=LONG)
    program = git_folder.write("run.sh", f"#!/bin/sh\necho ran >> '{mark}'\ncat\n")
    program.chmod(0o755)
    git_folder.write(".gitattributes", "*.md filter=a\n")
    git_folder.git("config", "filter.a.clean", str(program))
    git_folder.write("page.md", LONG + "More.\n")
    monkeypatch.setattr(git_module, "_filters", lambda _root: {})
    (git_folder.root / "page.md").rename(git_folder.root / "new.md")
    git_folder.git("add", "-N", "new.md")
    mark.unlink(missing_ok=True)
    listed(git_folder)
    assert mark.exists()


def test_the_index_is_not_written(git_folder: GitFolder) -> None:
    git_folder.commit(page="One.\n")
    index = git_folder.root / ".git" / "index"
    os.utime(git_folder.root / "page.md", (1, 1))
    before = index.read_bytes(), index.stat().st_mtime_ns
    listed(git_folder)
    assert (index.read_bytes(), index.stat().st_mtime_ns) == before


def test_called_from_a_hook(git_folder: GitFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    """Git tells a hook where the repository and the index of this commit are."""
    git_folder.commit(page="One.\n", other="One.\n")
    git_folder.write("page.md", "Two.\n")
    git_folder.write("other.md", "Two.\n")
    monkeypatch.setenv("GIT_DIR", ".git")
    monkeypatch.setenv("GIT_INDEX_FILE", str(git_folder.root / ".git" / "next-index"))
    git_folder.git("read-tree", "HEAD")
    git_folder.git("add", "page.md")
    (git_folder.root / "deep").mkdir()
    repository = open_repository(git_folder.root / "deep", "")
    assert repository.root == git_folder.root.resolve()
    assert [change.path for change in changes(repository, Since(staged=True))] == ["page.md"]


def test_a_partial_clone_fetches_nothing(git_folder: GitFolder, tmp_path: Path) -> None:
    git_folder.commit(page="One.\n")
    git_folder.commit(page="Two.\n")
    git_folder.git("config", "uploadpack.allowFilter", "true")
    git_folder.git("clone", "-q", "--filter=blob:none", git_folder.root.as_uri(), str(tmp_path / "c"))
    clone = GitFolder(tmp_path / "c", made=False)
    change = listed(clone, Since("HEAD~1"))["page.md"]
    assert change.before is not None
    with pytest.raises(CopylintError, match="lacks the texts of older commits, and copylint fetches nothing"):
        open_repository(clone.root, "").contents([change.before])
