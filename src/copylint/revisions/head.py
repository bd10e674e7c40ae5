"""The commit that files of a folder lie at, for those who want to note it down."""

from pathlib import Path

from copylint.revisions.git import open_repository
from copylint.terms import CopylintError


def head_of(folder: Path) -> tuple[str | None, bool]:
    """The id of the commit that is checked out, and whether tracked files differ from it.

    None outside of a repository, in one without a commit, and where git cannot be asked: a note of it is
    of use, and nobody depends on it.
    """
    try:
        repository = open_repository(folder, "git")
        head = repository.line("rev-parse", "--verify", "--quiet", "HEAD^{commit}")
        if head is None:
            return None, False
        code, _, _ = repository.tried(
            "diff", "--quiet", "--no-ext-diff", "--no-textconv", "--ignore-submodules=all", "HEAD", "--"
        )
    except CopylintError:
        return None, False
    return head, code == 1
