"""Globs: what is refused, what braces stand for, and that a glob means the same files from another folder."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pathspec import GitIgnoreSpec

from copylint.config.globs import fault, moved, written_out


@pytest.mark.parametrize(
    "glob",
    [
        "*.md", "legal/**", "/drafts", "a/b/", "**/lp-*.md", "[ab]c", "[]]x", "[!a-c]d", "a-*-b-*.*", "**",
        "ab?", "[*]", "a b/c", "**/a/**/b/**", "über/*.md",
    ],
)  # fmt: skip
def test_good_globs(glob: str) -> None:
    assert fault(glob) == ""


@pytest.mark.parametrize(
    "glob",
    [
        "", " ", " a", "a ", "a\\b", "C:/a", "c:", "~/a", "../a", "a/../b", "..", "./a", "a//b", "//a", "#a",
        "!a", "!", "a[b", "[", "[!]", "[^]a", "[]", "a/[b/c]", "*a*a*a*b", "**/a/**/b/**/c/**", "a***b*", "/",
        ".",
    ],
)  # fmt: skip
def test_globs_that_never_match(glob: str) -> None:
    assert fault(glob)


def test_taking_back_is_for_lists_only() -> None:
    assert fault("!legal/terms.md", may_take_back=True) == ""
    assert fault("!", may_take_back=True)


@pytest.mark.parametrize(
    ("glob", "found"),
    [
        ("*.md", ("*.md",)),
        ("*.{md,html}", ("*.md", "*.html")),
        ("{a,b}/*.{md,mdx}", ("a/*.md", "a/*.mdx", "b/*.md", "b/*.mdx")),
        ("{a,{b,c}}", ("a", "b", "c")),
        ("[{]a[}]", ("[{]a[}]",)),
    ],
)
def test_braces(glob: str, found: tuple[str, ...]) -> None:
    assert written_out(glob) == found


@pytest.mark.parametrize("glob", ["{a,b", "a}", "{" * 9 + "a", "{a,b}" * 12, "[" * 2_000])
def test_braces_that_do_not_close_or_stand_for_too_much(glob: str) -> None:
    with pytest.raises(ValueError, match=r"braces|without|longer"):
        written_out(glob)


PARTS = st.sampled_from(["a", "b", "c", "*", "**", "a*", "[ab]"])
GLOBS = st.tuples(
    st.sampled_from(["", "/"]), st.lists(PARTS, min_size=1, max_size=4), st.sampled_from(["", "/"])
)
FOLDERS = st.lists(st.sampled_from("abc"), max_size=3)
FILES = st.lists(st.sampled_from("abc"), min_size=1, max_size=4)


def matches(globs: tuple[str, ...], path: Path, folder: Path) -> bool:
    return folder in path.parents and GitIgnoreSpec.from_lines(globs).match_file(
        path.relative_to(folder).as_posix()
    )


@settings(deadline=None)
@given(GLOBS, FOLDERS, FOLDERS, FILES)
def test_a_moved_glob_means_the_same_files(
    made: tuple[str, list[str], str], holder: list[str], user: list[str], file: list[str]
) -> None:
    glob = made[0] + "/".join(made[1]) + made[2]
    top = Path("/top")
    here, there = top.joinpath(*holder), top.joinpath(*user)
    path = there.joinpath(*file)
    assert matches(moved(glob, here, there), path, there) == matches((glob,), path, here)
