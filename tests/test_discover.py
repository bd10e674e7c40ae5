"""Trees are written as lists of paths; what is found is the list of their names in reports."""

import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path, PureWindowsPath

import pytest

from copylint.config import Config
from copylint.discover import discover, shown
from copylint.runner import Options, glance_at
from copylint.terms import CopylintError

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
        ([], "no copy in .: it is empty"),
        ([".x/a.md"], "no copy in .: it holds hidden files only"),
        (["a.py", "b/c.PY", "d.pdf"], "no copy in .: copylint has no reader for .py, .pdf; it reads .md, "),
        (["dist/a.md"], "no copy in .: all of it is left out (nobody writes copy in folders of this name). "),
        (["LICENSE.md", "a.py"], "no copy in .: all of it is left out (no copy, by its name; no reader for"),
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


def test_data_line_by_line_is_copy_where_nothing_else_can_be_meant(
    tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tree("content/export.ndjson", "data/train.jsonl", "labels.jsonl", "data/home.json", "a.md")
    monkeypatch.chdir(root)
    found = discover(["."])
    assert [target.path for target in found.files] == ["a.md", "content/export.ndjson", "data/home.json"]
    assert not found.warnings
    assert [target.path for target in discover(["labels.jsonl"]).files] == ["labels.jsonl"]


def left_out(*paths: str, **options: object) -> dict[str, str]:
    found = discover(paths or (".",), **options)  # type: ignore[arg-type]
    return {each.path: each.why for each in found.skipped}


def test_each_file_that_is_left_out_says_why(tree: Tree) -> None:
    root = tree(
        *("a.md", "drafts/b.md", "legal/c.md", "node_modules/d.md", "LICENSE.md", "e.xyz", "Makefile"),
        *(".hidden.md", "src/home.json", "old/f.md", "outside/g.md", "real/h.md"),
        **{".gitignore": "# ours\n\n\ndrafts/\n", "copylint.toml": 'exclude = ["a.txt", "legal/**"]'},
    )
    (root / "gone.md").symlink_to("nowhere.md")
    (root / "link.md").symlink_to("/etc/hostname")
    (root / "folder").symlink_to("real")
    (root / "drafts.md").symlink_to("drafts/b.md")
    said = left_out(extend_exclude=["old/"])
    assert said == {
        ".gitignore": "hidden",
        ".hidden.md": "hidden",
        "LICENSE.md": "no copy, by its name",
        "Makefile": "no ending",
        "copylint.toml": "no copy, by its name",
        "drafts/": ".gitignore: drafts/",
        "e.xyz": "no reader for .xyz",
        "folder": "a link to a folder",
        "gone.md": "a link that leads nowhere",
        "legal/": "exclude in copylint.toml: legal/**",
        "link.md": "a link that leads outside",
        "node_modules/": "nobody writes copy in folders of this name",
        "old/": "--extend-exclude: old/",
        "src/home.json": "no copy, by its name",
    }
    assert names(extend_exclude=["old/"]) == ["a.md", "drafts.md", "outside/g.md", "real/h.md"]
    assert names("link.md") == ["link.md"]  # whoever names a link means it


def test_exclude_stands_in_place_of_the_configs_and_extend_exclude_adds(tree: Tree) -> None:
    tree("a/x.md", "b/x.md", "c.md", **{"copylint.toml": 'exclude = ["a/"]'})
    assert names() == ["b/x.md", "c.md"]
    assert names(exclude=["b/"]) == ["a/x.md", "c.md"]
    assert names(extend_exclude=["b/"]) == ["c.md"]


def test_include_says_what_a_walk_reads(tree: Tree) -> None:
    root = tree("a.md", "b.txt", "site/c.md", "site/d.html", "CHANGELOG.md")
    config = Config(path=root / "copylint.toml", include=("*.md", "!site/*.md", "site/*.html"))
    assert names(config=config) == ["a.md", "site/d.html"]
    assert names("b.txt", config=config) == ["b.txt"]
    assert names("b.txt", "a.md", config=config, force_exclude=True) == ["a.md"]
    assert left_out(config=config)["b.txt"] == "not in include"


def test_force_exclude_holds_for_named_files(tree: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    root = tree(
        *("a.md", "legal/deep/b.md", "CHANGELOG.md", ".github/c.md", "vendor/d.md", "ignored.md"),
        **{"copylint.toml": 'exclude = ["legal/"]', ".gitignore": "ignored.md"},
    )
    named = ["a.md", "legal/deep/b.md", "CHANGELOG.md", ".github/c.md", "vendor/d.md", "ignored.md"]
    # Who names a file that git ignores has it in the repository all the same.
    assert names(*named, force_exclude=True) == ["a.md", "ignored.md"]
    assert left_out(*named, force_exclude=True) == {
        ".github/c.md": "hidden (.github/)",
        "CHANGELOG.md": "no copy, by its name",
        "legal/deep/b.md": "exclude in copylint.toml: legal/ (legal/)",
        "vendor/d.md": "nobody writes copy in folders of this name (vendor/)",
    }
    assert len(names(*named)) == 6
    monkeypatch.chdir(root / "legal")
    assert names("deep/b.md", "../a.md", force_exclude=True) == ["../a.md"]
    assert names(str(root / "legal/deep/b.md"), force_exclude=True) == []


@pytest.mark.parametrize("pattern", ["", " ", "!", "[z-a]"])
def test_a_pattern_that_is_none(pattern: str, tree: Tree) -> None:
    tree("a.md", **{".gitignore": f"{pattern}\n/\nb.md\n"})
    with pytest.raises(CopylintError, match=r'^--extend-exclude: ".*" is no pattern'):
        discover(["."], extend_exclude=[pattern])
    assert names() == ["a.md"]


def test_a_glob_without_a_match(tree: Tree) -> None:
    tree("a.md", "legal/b.md", **{".gitignore": "legal/b.md"})
    (problem,) = discover(["legal/*.md"]).problems
    assert problem.message.endswith("; legal/b.md is left out: .gitignore: legal/b.md")
    assert discover(["legal/*.md", "x*"], error_on_unmatched=False).problems == ()
    assert discover(["none.md"], error_on_unmatched=False).problems


def test_files_without_a_reader_are_counted_once_there_is_copy(tree: Tree) -> None:
    tree("a.md", "b.psb", "c/d.psb", "e.pdf", "f.png", "g.py", "Makefile", "node_modules/h.twig")
    (warning,) = discover(["."]).warnings
    assert warning == (
        "passed over 3 files without a reader: 2 .psb, 1 .pdf. The list: copylint --show-files"
    )
    assert discover(["a.md"]).warnings == ()


@pytest.fixture
def nobody() -> Iterator[Path]:
    """A folder to make trees in as somebody whom locks stop: root they do not."""
    root = Path(tempfile.mkdtemp()).resolve()
    root.chmod(0o755)
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    if is_root:
        os.chown(root, 65534, 65534)
        os.seteuid(65534)
    try:
        yield root
    finally:
        if is_root:
            os.seteuid(0)
        for folder in [root, *(each for each in root.rglob("*") if each.is_dir())]:
            folder.chmod(0o755)
        shutil.rmtree(root)


def test_a_locked_folder_is_one_problem_and_the_rest_is_read(nobody: Path) -> None:
    if os.name == "nt":
        return  # Windows locks folders in another way
    (nobody / ".git").mkdir()
    for name in ("a.md", "listed/b.md", "locked/c.md", "open/d.md"):
        (nobody / name).parent.mkdir(exist_ok=True)
        (nobody / name).write_text("words")
    (nobody / "locked").chmod(0)
    (nobody / "listed").chmod(0o444)
    (nobody / "open" / ".gitignore").write_text("x")
    (nobody / "open" / ".gitignore").chmod(0)
    with pytest.raises(PermissionError):
        os.scandir(nobody / "locked")  # or this test shows nothing
    found = discover([str(nobody)])
    assert [target.path for target in found.files] == [f"{nobody}/a.md"]
    said = {problem.path: problem.message for problem in found.problems}
    assert said == {
        f"{nobody}/{name}": "cannot be opened: permission denied" for name in ("listed", "locked", "open")
    }
    (problem,) = discover([str(nobody / "locked" / "c.md")]).problems
    assert problem.message == "cannot be opened: permission denied"


def test_what_is_no_ordinary_file_is_left_alone_in_a_folder(tree: Tree) -> None:
    root = tree("a.md", "line\nend.md", "bell\a.md", "x" * 240 + ".md")
    if hasattr(os, "mkfifo"):
        os.mkfifo(root / "pipe.md")
        assert left_out() == {"pipe.md": "no ordinary file"}
    if sys.platform == "linux":
        Path(os.fsdecode(os.fsencode(root) + b"/\xff.md")).write_text("words")
    assert len(names()) == 4 + (sys.platform == "linux")


def test_a_file_that_goes_while_others_are_read_is_one_problem(tree: Tree) -> None:
    root = tree("a.md", "b.md", "c.md")
    found = discover(["."])
    (root / "a.md").unlink()
    (root / "b.md").unlink()
    (root / "b.md").mkdir()
    run = glance_at(found, Options())
    assert [file.path for file in run.files] == ["c.md"]
    assert [(problem.path, problem.message) for problem in run.problems] == [
        ("a.md", "cannot be opened: no such file or directory"),
        ("b.md", "cannot be opened: is a directory"),
    ]


def test_a_file_as_large_as_a_disk_is_not_taken_into_memory(tree: Tree) -> None:
    root = tree("a.md")
    with (root / "a.md").open("r+b") as file:
        file.truncate(200_000_000_000)
    (problem,) = glance_at(discover(["."]), Options()).problems
    assert problem.message == "a.md: more than 100 MB; split it or leave it out"
