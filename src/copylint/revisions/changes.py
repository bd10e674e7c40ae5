"""Which files changed since a revision, and where their bytes lie on both sides."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from copylint.revisions.git import Repository, names
from copylint.terms import CopylintError

_LINK, _REPOSITORY = "120000", "160000"  # modes of entries that hold no text of their own
_COMMIT = re.compile(r"[0-9a-f]{40}(?:[0-9a-f]{24})?")
_SHORT = 10  # digits, which tell the commits of a repository apart


@dataclass(frozen=True, slots=True)
class Since:
    """What files are compared with: a revision, where this branch left one, or the last commit.

    With ``staged`` the new side is the index, else the files as they lie in the folder.
    """

    revision: str = "HEAD"
    merge_base: bool = False
    staged: bool = False
    command: str = ""  # the command that asks, where it is no option of ``check``

    @property
    def option(self) -> str:
        """The option or command that asks for this, for messages."""
        if self.command:
            return self.command
        return "--staged" if self.staged else "--new-from-merge-base" if self.merge_base else "--new-from"

    @property
    def name(self) -> str:
        """What people call it: "new since …"; of a commit's whole number its beginning."""
        if self.staged:
            return "the last commit"
        return self.revision[:_SHORT] if _COMMIT.fullmatch(self.revision) else self.revision


@dataclass(frozen=True, slots=True)
class Change:
    """A file that differs; paths are relative to the repository's root, with "/"."""

    path: str  # of the new side; for a file that is gone, of the old one
    old_path: str | None  # None: the file is new
    before: str | None  # id of its old bytes; None: it was not there, or was no file
    after: str | None  # id of its new bytes in the index; None: they lie in the folder
    gone: bool = False
    conflict: bool = False  # the index holds several versions, so that none is staged


def now(repository: Repository, since: Since) -> str:
    """The id of the tree or commit on the old side.

    In a repository without a commit that is the empty tree, so that everything is new. Raises
    CopylintError if there is no such revision, or no commit that both histories share.
    """
    revision = since.revision
    if not revision.strip() or revision.startswith("-"):
        raise CopylintError(f'{since.option}: "{revision}" is no name of a revision')
    head = repository.line("rev-parse", "--verify", "--quiet", "HEAD^{commit}")
    if head is None and revision in ("HEAD", repository.line("symbolic-ref", "--short", "HEAD")):
        return repository.ask("hash-object", "-t", "tree", "--stdin", given=b"").decode().strip()
    found = repository.line("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if found is None:
        raise CopylintError(_unknown(repository, revision))
    if not since.merge_base:
        return found
    shared = repository.line("merge-base", found, "HEAD") if head else None
    if shared is None:
        raise CopylintError(_unrelated(repository, revision))
    return shared


def _unknown(repository: Repository, revision: str) -> str:
    remote = f"origin/{revision}"
    if repository.line("rev-parse", "--verify", "--quiet", f"refs/remotes/{remote}^{{commit}}"):
        return f'no revision called "{revision}" in this clone. Did you mean "{remote}"?'
    if repository.shallow:
        return (
            f'no revision called "{revision}": this clone is shallow. In GitHub\'s checkout step:'
            " fetch-depth: 0. By hand: git fetch --unshallow"
        )
    return f'no revision called "{revision}"; a branch, a tag or a commit is meant, such as main or HEAD~3'


def _unrelated(repository: Repository, revision: str) -> str:
    if repository.shallow:
        return (
            f'this clone is shallow and does not reach back to where this branch left "{revision}".'
            " In GitHub's checkout step: fetch-depth: 0. By hand: git fetch --unshallow"
        )
    return f'this branch and "{revision}" share no commit; to compare with it as it is: --new-from {revision}'


def changes(repository: Repository, since: Since) -> tuple[Change, ...]:
    """The files that differ from the old side, in git's order; renames are one change.

    Files that git does not know are not among them. Raises CopylintError as ``now`` does.
    """
    old = now(repository, since)
    staged = ("--cached",) if since.staged else ()
    out = repository.ask(
        "diff", *staged, "--raw", "-z", "--no-abbrev", "-M", "-l2000", "-O/dev/null", "--no-relative",
        "--no-ext-diff", "--no-textconv", "--ignore-submodules=all", old, "--",
    )  # fmt: skip
    listed: dict[str, Change] = {}
    for change in _changes(names(out), since.staged):
        # A conflict is listed beside the difference in the folder, which is the one to read.
        if not change.conflict or (since.staged and change.path not in listed):
            listed[change.path] = change
    return tuple(listed.values())


def _changes(fields: list[str], staged: bool) -> Iterator[Change]:
    rest = iter(fields)
    for header in rest:
        old_mode, new_mode, before, after, status = header.lstrip(":").split(" ")
        path = next(rest)
        if status[0] in "RC":
            old_path: str | None = path
            path = next(rest)
        else:
            old_path = None if status == "A" else path
        if _REPOSITORY in (old_mode, new_mode):
            continue
        was_file = old_mode not in ("000000", _LINK)
        yield Change(
            path,
            old_path if was_file else None,
            before if was_file else None,
            after if staged and new_mode not in ("000000", _LINK) else None,
            gone=status == "D" or new_mode == _LINK,
            conflict=status == "U",
        )
