"""Trees are written as lists of paths; what is found is the list of their names in reports."""

import os
from collections.abc import Callable
from pathlib import Path, PureWindowsPath

import pytest

from copylint.config import Config
from copylint.discover import discover, shown

Tree = Callable[..., Path]


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Tree:
    def plant(*names: str, **texts: str) -> Path:
        (tmp_path / ".git").mkdir(exist_ok=True)
        for name in (*names, *texts):
            file = tmp_path / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(texts.get(name, "words"))
        monkeypatch.chdir(tmp_path)
        return tmp_path

    return plant


def names(*paths: str, **options: object) -> list[str]:
    found = discover(paths or (".",), **options)  # type: ignore[arg-type]
    assert not found.problems, found.problems
    return [target.path for target in found.files]


def test_walks_folders_in_a_fixed_order(tree: Tree) -> None:
    tree("b.md", "a.md", "z/a.txt", "a/z.MD", "a/b/c.markdown", "a/logo.png", "a/code.py")
    assert names() == ["a/b/c.markdown", "a/z.MD", "a.md", "b.md", "z/a.txt"]
    assert names("z", "./a/") == ["a/b/c.markdown", "a/z.MD", "z/a.txt"]


def test_leaves_out_what_nobody_writes(tree: Tree) -> None:
    tree(
        "node_modules/x/a.md",
        "site/vendor/a.md",
        ".venv/a.md",
        ".hidden.md",
        "dist/a.md",
        "LICENSE.md",
        "LICENSE-MIT.txt",
        "license.txt",
        "docs/CHANGELOG.md",
        "code-of-conduct.md",
        "license-plates.md",
        "building/a.md",
    )
    assert names() == ["building/a.md", "license-plates.md"]


@pytest.mark.parametrize("name", ["LICENSE.md", "node_modules/a.md", ".hidden.md", "ignored.md", "odd.xyz"])
def test_reads_every_file_that_is_named(name: str, tree: Tree) -> None:
    tree(name, **{".gitignore": "ignored.md"})
    assert names(name) == [name]


def test_a_folder_that_is_named_is_walked_even_if_left_out(tree: Tree) -> None:
    tree("dist/a.md", "out/b.md", "out/c.md", **{".gitignore": "out/\n", "out/.gitignore": "c.md"})
    assert names("dist", "out") == ["dist/a.md", "out/b.md"]
    assert names() == []


GITIGNORE = {
    ".gitignore": "*.txt\n/drafts/\nb/*.md\n!b/keep.md\nb/c/\n",
    "a/.gitignore": "!note.txt\nlocal.md\n",
    ".git/info/exclude": "private.md\n",
}


def test_gitignore_as_git_reads_it(tree: Tree) -> None:
    tree(
        *("x.txt", "drafts/a.md", "a/drafts/a.md", "a/note.txt", "a/other.txt", "a/local.md", "local.md"),
        *("b/no.md", "b/keep.md", "b/c/keep.md", "private.md"),
        **GITIGNORE,
    )
    assert names() == ["a/drafts/a.md", "a/note.txt", "b/keep.md", "local.md"]
    assert names("a") == ["a/drafts/a.md", "a/note.txt"]
    assert "private.md" in names(respect_gitignore=False)
    assert len(names(respect_gitignore=False)) == 11


def test_gitignore_counts_from_the_root_of_the_repository(
    tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tree("a/b/x.txt", "a/b/y.md", **GITIGNORE)
    monkeypatch.chdir(root / "a" / "b")
    assert names() == ["y.md"]
    assert names("..") == ["../b/y.md"]


def test_exclude_from_flag_and_config(tree: Tree) -> None:
    root = tree(
        "legal/a.md", "site/legal/a.md", "site/b.md", **{"site/copylint.toml": 'exclude = ["/legal/"]'}
    )
    assert names() == ["legal/a.md", "site/b.md"]
    assert names(exclude=["site/"]) == ["legal/a.md"]
    assert names(exclude=["*.md"]) == []
    config = Config(path=root / "copylint.toml", exclude=("legal/a.md",))
    assert names(config=config) == ["site/b.md", "site/legal/a.md"]


def test_a_faulty_config_stops_only_what_lies_below(tree: Tree) -> None:
    tree("a.md", "site/b.md", "site/deep/c.md", **{"site/copylint.toml": "exclud = []"})
    found = discover(["."])
    assert [target.path for target in found.files] == ["a.md"]
    (problem,) = found.problems
    assert problem.message.startswith("site/copylint.toml:1: unknown key")
    assert found.warnings == ()


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("*.md", ["a.md"]),
        ("**/*.md", ["a.md", "b/c/d.md", "b/d.md"]),
        ("b/*.md", ["b/d.md"]),
        ("b/**/*.md", ["b/c/d.md", "b/d.md"]),
        ("b/?", ["b/c/d.md"]),
        ("[b]/d.*", ["b/d.md", "b/d.txt"]),
    ],
)
def test_globs_in_quotation_marks(pattern: str, found: list[str], tree: Tree) -> None:
    tree("a.md", "b/d.md", "b/d.txt", "b/c/d.md", "node_modules/x.md")
    assert names(pattern) == found


def test_nothing_is_read_twice(tree: Tree) -> None:
    root = tree("a/b.md")
    (root / "link.md").symlink_to(root / "a" / "b.md")
    assert names("a", "a/b.md", "./a/../a/b.md", "*/b.md", str(root / "a")) == ["a/b.md"]
    assert names(".") == ["a/b.md"]


def test_links_in_circles_end(tree: Tree) -> None:
    root = tree("a/b.md")
    (root / "a" / "up").symlink_to(root)
    (root / "a" / "self.md").symlink_to(root / "a" / "self.md")
    assert names() == ["a/b.md"]


def test_absolute_paths_stay_as_they_were_named(tree: Tree) -> None:
    root = tree("a.md")
    assert names(str(root)) == [f"{root}/a.md"]


def test_windows_paths_are_shown_with_slashes() -> None:
    assert shown(PureWindowsPath(r".\content\launch.md")) == "content/launch.md"
    assert shown(PureWindowsPath(r"C:\site\launch.md")) == "C:/site/launch.md"


@pytest.mark.parametrize(
    ("path", "where", "message"),
    [
        ("none.md", "none.md", "no such file or folder"),
        ("my draft text.md", "my draft text.md", "no such file or folder"),
        ("no/*.md", "no/*.md", "no file to read matches this pattern"),
        ("Save time.", "", 'No file called "Save time.". To check a line: copylint --text "…"'),
        ("Our platform lets your whole team*", "", 'No file called "Our platform lets your…". To check'),
        ("word " * 2000, "", 'No file called "word word word word wor…". To check a line'),
        ("x" * 5000, "x" * 5000, "no such file or folder"),
        ("a\0b", "a\0b", "no such file or folder"),
    ],
)
def test_what_is_not_there_is_a_problem(path: str, where: str, message: str, tree: Tree) -> None:
    tree()
    (problem,) = discover([path]).problems
    assert problem.path == where
    assert problem.message.startswith(message)


def test_neither_file_nor_folder(tree: Tree) -> None:
    if not hasattr(os, "mkfifo"):
        return  # Windows has no named pipes in folders
    os.mkfifo(tree() / "pipe.md")
    assert "copylint -" in discover(["pipe.md"]).problems[0].message


@pytest.mark.parametrize(
    ("planted", "why"),
    [
        (["a.py"], "no copy in .: no file there ends in"),
        (["dist/a.md"], "no copy in .: all of it is left out"),
    ],
)
def test_a_folder_without_copy_is_a_warning(planted: list[str], why: str, tree: Tree) -> None:
    tree(*planted)
    found = discover(["."])
    assert found.problems == ()
    assert found.files == ()
    assert found.warnings[0].startswith(why)


def test_data_is_copy_where_a_team_keeps_its_copy(tree: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    root = tree(
        "content/home.yaml",
        "content/en/team.json",
        "src/home.json",
        "ci.yml",
        "src/page.tsx",
        "src/page.test.tsx",
    )
    monkeypatch.chdir(root)
    assert [target.path for target in discover(["."]).files] == [
        "content/en/team.json",
        "content/home.yaml",
        "src/page.tsx",
    ]
    assert [target.path for target in discover(["src/home.json"]).files] == ["src/home.json"]
    monkeypatch.chdir(root / "content")
    assert [target.path for target in discover(["."]).files] == ["en/team.json", "home.yaml"]
