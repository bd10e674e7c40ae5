"""``--new-from``, ``--new-from-merge-base``, ``--staged`` and ``--no-score-drop``, as a person meets them."""

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.comparison.story import Answer, copylint
from tests.revisions.git_folder import GitFolder

OLD = "We are passionate about bread.\n"
NEW = "\nWe are passionate about cake.\n"
NOTE = "pride-talk warning: Says how we feel. What happened for a customer?\n"


def concise(*words: str) -> Answer:
    return copylint(*words, "--output-format", "concise", "--quiet")


def first(answer: Answer) -> list[str]:
    """Where the findings stand and which rules they are of."""
    assert answer.err == "", answer
    return [line.split(" ")[0] + line.split(" ")[1] for line in answer.out.splitlines()]


def test_an_old_note_is_not_shown_and_a_new_one_is(git_folder: GitFolder) -> None:
    git_folder.commit(page=OLD)
    git_folder.write("page.md", "A line above.\n\n" + OLD + NEW)
    assert concise("--new-from", "HEAD") == Answer(0, f"page.md:5:1: {NOTE}", "")
    assert concise("--new-from", "HEAD", "--fail-on", "warning").code == 1


def test_a_failing_level_counts_only_what_is_new(git_folder: GitFolder) -> None:
    git_folder.commit(page=OLD)
    git_folder.write("page.md", OLD + "\nYou save an hour.\n")
    assert concise("--new-from", "HEAD", "--fail-on", "info") == Answer(0, "", "")


def test_files_that_did_not_change_are_not_opened(git_folder: GitFolder) -> None:
    git_folder.write("broken.md", b"caf\xe9")
    git_folder.commit(page=OLD)
    git_folder.write("page.md", OLD + NEW)
    assert first(concise("--new-from", "HEAD")) == ["page.md:3:1:pride-talk"]
    assert concise(".").code == 2


def test_the_report_says_what_it_is_compared_with(git_folder: GitFolder) -> None:
    git_folder.commit(page=OLD)
    assert copylint("--new-from", "main").out == "No page changed since main.\n"
    git_folder.write("page.md", OLD + NEW)
    assert "1 new note since main (1 older one not shown)." in copylint("--new-from", "main").out
    git_folder.write("page.md", OLD + "\nYou save an hour.\n")
    quiet = "Nothing new to note since main (1 older one not shown).\n"
    assert copylint("--new-from", "main").out.startswith(quiet)
    assert "Keep" not in copylint("--new-from", "main").out
    assert "page.md   web" in copylint("--new-from", "main", "--whole-files").out


def test_new_files_are_new_as_a_whole(git_folder: GitFolder) -> None:
    git_folder.commit(page=OLD)
    git_folder.write(".gitignore", "ignored.md\n")
    for name in ("untracked.md", "ignored.md", "added.md"):
        git_folder.write(name, OLD + "\nAnd some more of it.\n")
    git_folder.git("add", "added.md")
    assert [line[:9] for line in first(concise("--new-from", "HEAD"))] == ["added.md:", "untracked"]
    assert first(concise("--new-from", "HEAD", "ignored.md")) == ["ignored.md:1:1:pride-talk"]
    assert first(concise("--staged")) == ["added.md:1:1:pride-talk"]


def test_the_index_is_read_and_not_the_folder(git_folder: GitFolder) -> None:
    git_folder.commit(one="You save an hour.\n", two="You save an hour.\n")
    git_folder.write("one.md", "You save an hour.\n\n" + OLD)
    git_folder.write("two.md", "You save a day.\n")
    git_folder.git("add", "-A")
    git_folder.write("one.md", "You save a week.\n")
    git_folder.write("two.md", "You save a day.\n" + NEW)
    assert first(concise("--staged")) == ["one.md:3:1:pride-talk"]
    assert first(concise("--new-from", "HEAD")) == ["two.md:3:1:pride-talk"]


def test_a_staged_page_that_was_deleted_again_is_named(git_folder: GitFolder) -> None:
    git_folder.commit(page=OLD)
    git_folder.write("other.md", OLD).unlink()
    git_folder.write("other.md", OLD)
    git_folder.git("add", "other.md")
    (git_folder.root / "other.md").unlink()
    answer = copylint("--staged", "--output-format", "concise")
    assert answer == Answer(0, "", "copylint: other.md: staged, but deleted since; not read\n")


@pytest.mark.parametrize("told", [True, False])
def test_a_rename_is_quiet_whatever_its_new_folder_means(git_folder: GitFolder, told: bool) -> None:
    git_folder.write("blog/page.md", OLD + "".join(f"You save hour {n}.\n" for n in range(9)))
    git_folder.commit()
    (git_folder.root / "pricing").mkdir()
    if told:
        git_folder.git("mv", "blog/page.md", "pricing/page.md")
        assert concise("--staged") == Answer(0, "", "")
    else:
        (git_folder.root / "blog" / "page.md").rename(git_folder.root / "pricing" / "page.md")
    assert concise("--new-from", "HEAD", "--fail-on", "info") == Answer(0, "", "")


def test_another_ending_is_read_as_what_it_was(git_folder: GitFolder) -> None:
    body = OLD + "".join(f"\nYou save hour {n}.\n" for n in range(9))
    git_folder.write("page.txt", body)
    git_folder.commit()
    git_folder.git("mv", "page.txt", "page.md")
    assert concise("--staged") == Answer(0, "", "")


def test_what_comes_forward_when_a_note_is_put_right_is_not_new(git_folder: GitFolder) -> None:
    """praise-word shows three a paragraph; the fourth stood there all along."""
    words = ["innovative", "robust", "best-in-class", "world-class"]
    lines = [f"Our {word} tool weighs {n} grams.\n" for n, word in enumerate(words)]
    git_folder.commit(page="".join(lines))
    shown = first(concise("--select", "praise-word", "."))
    assert len(shown) == 3
    git_folder.write("page.md", "".join(["Our tool weighs 0 grams.\n", *lines[1:]]))
    assert len(first(concise("--select", "praise-word", "."))) == 3
    assert concise("--select", "praise-word", "--new-from", "HEAD") == Answer(0, "", "")


def test_a_row_of_lines_that_starts_later_is_not_new(git_folder: GitFolder) -> None:
    """self-run marks the first of a row of lines about us."""
    lines = ["We bake it.", "We sell it.", "We pack it.", "We ship it.", "We hold it.", "We own it."]
    git_folder.commit(page=" ".join(lines) + "\n")
    assert first(concise("--select", "self-run", ".")) == ["page.md:1:1:self-run"]
    git_folder.write("page.md", " ".join(["You bake it.", *lines[1:]]) + "\n")
    assert first(concise("--select", "self-run", ".")) == ["page.md:1:14:self-run"]
    assert concise("--select", "self-run", "--new-from", "HEAD") == Answer(0, "", "")


def test_taking_a_comment_away_brings_its_note_back(git_folder: GitFolder) -> None:
    comment = "<!-- copylint-disable-next-line pride-talk -- a quote -->\n\n"
    git_folder.commit(page=comment + OLD)
    git_folder.write("page.md", OLD)
    assert first(concise("--new-from", "HEAD")) == ["page.md:1:1:pride-talk"]


def test_todays_settings_count_on_both_sides(git_folder: GitFolder) -> None:
    git_folder.write("copylint.toml", 'ignore = ["pride-talk"]\n')
    git_folder.commit(page=OLD)
    git_folder.write("copylint.toml", "")
    git_folder.write("page.md", OLD + "\nYou save an hour.\n")
    assert concise("--new-from", "HEAD") == Answer(0, "", "")


def test_a_name_that_a_page_gives_away_now_makes_no_old_sentence_new(git_folder: GitFolder) -> None:
    named = "Camber lets you manage schedules.\n"
    git_folder.commit(page=named)
    assert first(concise("page.md")) == []
    git_folder.write("page.md", named + "\nAt Camber, we answer until nine.\n")
    assert first(concise("page.md")) == ["page.md:1:1:product-lets-you"]
    assert first(concise("--new-from", "HEAD")) == []


def test_whole_files_shows_the_old_notes_of_what_changed(git_folder: GitFolder) -> None:
    git_folder.commit(page=OLD, other=OLD)
    git_folder.write("page.md", OLD + NEW)
    assert len(first(concise("--new-from", "HEAD", "--whole-files"))) == 2


def test_from_any_folder(git_folder: GitFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    git_folder.write("content/deep/page.md", OLD)
    git_folder.commit()
    git_folder.write("content/deep/page.md", OLD + NEW)
    monkeypatch.chdir(git_folder.root / "content")
    assert first(concise("--new-from", "HEAD")) == ["deep/page.md:3:1:pride-talk"]
    assert first(concise("--new-from", "HEAD", "../content")) == ["../content/deep/page.md:3:1:pride-talk"]
    monkeypatch.chdir(tmp_path)
    assert first(concise("--new-from", "HEAD", "site")) == ["site/content/deep/page.md:3:1:pride-talk"]
    whole = (git_folder.root / "content").as_posix()
    assert first(concise("--new-from", "HEAD", whole)) == [f"{whole}/deep/page.md:3:1:pride-talk"]


def test_a_page_outside_of_the_repository(git_folder: GitFolder, tmp_path: Path) -> None:
    git_folder.commit(page=OLD)
    (tmp_path / "other.md").write_text(OLD)
    answer = copylint("--new-from", "HEAD", ".", "../other.md", "--output-format", "concise")
    assert answer.code == 2
    assert answer.err.startswith("copylint: ../other.md: lies outside of the repository ")
    assert answer.err.count("\n") == 1


def test_a_repository_within(git_folder: GitFolder) -> None:
    git_folder.commit(page=OLD)
    GitFolder(git_folder.root / "theme").commit(page=OLD)
    answer = copylint("--new-from", "HEAD", "--output-format", "concise")
    assert answer.code == 0
    assert answer.err == (
        "copylint: theme is a repository of its own: 1 file was not compared; run copylint there\n"
    )


def test_old_text_that_cannot_be_read(git_folder: GitFolder) -> None:
    pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n"
    git_folder.write("broken.md", b"caf\xe9")
    git_folder.commit(large=pointer)
    git_folder.write("broken.md", OLD)
    git_folder.write("large.md", OLD)
    answer = copylint("--new-from", "HEAD", "--output-format", "concise")
    assert answer.out == f"broken.md:1:1: {NOTE}large.md:1:1: {NOTE}"
    large, broken = sorted(answer.err.splitlines(), reverse=True)
    assert large == "copylint: large.md: what it said at HEAD is kept in Git LFS, so all of it counts as new"
    assert broken.startswith("copylint: broken.md: what it said at HEAD cannot be read, so all is new: ")


def test_a_conflict(git_folder: GitFolder) -> None:
    git_folder.commit(page=OLD)
    oid = git_folder.git("rev-parse", "HEAD:page.md")
    info = git_folder.write("info", f"100644 {oid} 1\tpage.md\n100644 {oid} 2\tpage.md\n")
    git_folder.git("rm", "-q", "--cached", "page.md")
    os.system(f"git update-index --index-info < '{info}'")
    answer = copylint("--staged", "page.md", "--output-format", "concise")
    assert answer == Answer(
        2, "", "copylint: page.md: in a merge conflict, so nothing of it is staged; solve it and git add it\n"
    )


def test_line_ends_that_git_converts_are_no_change(git_folder: GitFolder) -> None:
    git_folder.git("config", "core.autocrlf", "true")
    git_folder.commit(page=OLD)
    git_folder.write("page.md", (OLD + NEW).replace("\n", "\r\n"))
    assert first(concise("--new-from", "HEAD")) == ["page.md:3:1:pride-talk"]


def test_a_name_with_a_line_end(git_folder: GitFolder) -> None:
    git_folder.write("a\n::error::b.md", OLD)
    git_folder.commit()
    git_folder.write("a\n::error::b.md", OLD + NEW)
    answer = concise("--new-from", "HEAD")
    assert answer.code == 0
    assert answer.out.count("\n") == 1


def test_a_link_stands_for_its_page(git_folder: GitFolder) -> None:
    git_folder.commit(page=OLD)
    (git_folder.root / "link.md").symlink_to("page.md")
    assert concise("--new-from", "HEAD", "link.md") == Answer(0, "", "")


LONG = "".join(f"You save hour {n}.\n\n" for n in range(15))
OURS = "".join(f"We sell thing {n}.\n\n" for n in range(15))


def test_a_page_whose_score_fell(git_folder: GitFolder) -> None:
    git_folder.commit(page=LONG, short="You save an hour.\n", same=LONG)
    git_folder.write("page.md", LONG + OURS)
    git_folder.write("short.md", "We sell a thing.\n")
    git_folder.write("same.md", LONG + "You save a day.\n")
    answer = concise("--new-from", "HEAD", "--no-score-drop", "--fail-on", "never")
    assert answer.code == 1
    (line,) = answer.err.splitlines()  # the short page has too little text to judge
    assert line.startswith("copylint: page.md: ")
    assert line.endswith("/100 at HEAD")
    assert concise("--new-from", "HEAD", "--fail-on", "never").code == 0
    assert concise("--new-from", "HEAD", "--no-score-drop", "--fail-on", "never", "--exit-zero").code == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--no-score-drop"], "--no-score-drop needs something to compare with: --new-from REV"),
        (
            ["--staged", "--new-from", "main"],
            "--new-from and --staged each name what to compare with: choose one",
        ),
        (["--whole-files"], "--whole-files goes with --new-from"),
        (["--staged", "--text", "We"], "--staged compares files"),
        (["--baseline", "x.json", "--no-baseline"], "--baseline and --no-baseline exclude each other"),
        (["--new-from", "nope"], 'no revision called "nope"'),
    ],
)
def test_calls_that_make_no_sense(git_folder: GitFolder, words: list[str], said: str) -> None:
    git_folder.commit(page=OLD)
    answer = copylint(*words)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(f"copylint: {said}")
    assert answer.err.count("\n") == 1


@pytest.mark.parametrize("how", [["commit", "-q", "-m", "x"], ["commit", "-q", "-a", "-m", "x"]])
def test_in_a_real_hook(git_folder: GitFolder, how: list[str]) -> None:
    """Git hands a hook the index of this very commit, which with -a is not the usual one."""
    git_folder.commit(page=OLD)
    program = f"{shlex.quote(sys.executable)} -m copylint --staged --fail-on warning --output-format concise"
    hook = git_folder.write(".git/hooks/pre-commit", f"#!/bin/sh\n{program} > seen 2>&1\n")
    hook.chmod(0o755)
    git_folder.write("page.md", OLD + NEW)
    if "-a" not in how:
        git_folder.git("add", "page.md")
    done = subprocess.run(["git", *how], capture_output=True, check=False)
    assert (git_folder.root / "seen").read_text().splitlines()[0] + "\n" == f"page.md:3:1: {NOTE}"
    assert done.returncode == 1


def test_a_row_of_lines_whose_first_one_is_rewritten_is_not_new(git_folder: GitFolder) -> None:
    lines = ["We bake it.", "We sell it.", "We pack it.", "We ship it.", "We hold it.", "We own it."]
    git_folder.commit(page=" ".join(lines) + "\n")
    git_folder.write("page.md", " ".join(["Our people taste every loaf at dawn.", *lines[1:]]) + "\n")
    assert first(concise("--select", "self-run", ".")) == ["page.md:1:1:self-run"]
    assert concise("--select", "self-run", "--new-from", "HEAD") == Answer(0, "", "")
    git_folder.write("page.md", "You pay less.\n")
    assert "1 fixed" in copylint("diff", "HEAD", "--select", "self-run").out


def test_before_the_first_commit_all_that_is_staged_is_new(git_folder: GitFolder) -> None:
    git_folder.write("page.md", OLD)
    assert concise("--staged") == Answer(0, "", "")
    git_folder.git("add", "page.md")
    assert first(concise("--staged")) == ["page.md:1:1:pride-talk"]
    assert first(concise("--new-from", "HEAD")) == ["page.md:1:1:pride-talk"]


def test_in_another_worktree(git_folder: GitFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    git_folder.commit(page=OLD)
    git_folder.git("worktree", "add", "-q", str(tmp_path / "second"))
    second = GitFolder(tmp_path / "second", made=False)
    second.write("page.md", OLD + NEW)
    second.git("add", "page.md")
    monkeypatch.chdir(second.root)
    assert first(concise("--staged")) == ["page.md:3:1:pride-talk"]
    monkeypatch.chdir(git_folder.root)
    assert concise("--staged") == Answer(0, "", "")
