"""One git repository, asked by its own program and with everything switched off that runs others."""

import os
import shutil
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from copylint.files.named import reason
from copylint.terms import CopylintError

# A linted repository may name programs in its config: monitors, hooks, pagers, remotes to fetch from.
_OFF = (
    "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "core.untrackedCache=false",
    "-c", "diff.relative=false", "-c", "diff.autoRefreshIndex=false", "--no-pager", "--literal-pathspecs",
)  # fmt: skip
_QUIET = {
    "GIT_OPTIONAL_LOCKS": "0",
    "LC_ALL": "C",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_LAZY_FETCH": "1",  # a partial clone would fetch what it lacks
    "GIT_ALLOW_PROTOCOL": "none",  # and where git is too old to know that, there is nothing to fetch by
}


PARTIAL = (
    "this clone lacks the texts of older commits, and copylint fetches nothing; clone it without --filter,"
    " or: git fetch --refetch --no-filter"
)


@dataclass(frozen=True, slots=True)
class Repository:
    """A work tree and its repository; every path that git takes or gives is relative to ``root``."""

    root: Path  # without symbolic links
    filters: Mapping[str, str] = field(default_factory=dict)  # settings that switch its filters off

    def ask(self, *words: str, given: bytes | None = None) -> bytes:
        """What a git command prints. Raises CopylintError with git's own reason if it fails."""
        code, out, error = self.tried(*words, given=given)
        if code:
            raise CopylintError(
                PARTIAL if "promisor" in error else f"git {words[0]} failed: {_reason(error)}"
            )
        return out

    def tried(self, *words: str, given: bytes | None = None) -> tuple[int, bytes, str]:
        """Exit code, output, and what git said of it."""
        return _run(self.root, words, self.filters, given)

    def line(self, *words: str) -> str | None:
        """The one line that a git command prints; None if it fails."""
        code, out, _ = self.tried(*words)
        return None if code else os.fsdecode(out.rstrip(b"\r\n"))

    def contents(self, ids: Iterable[str]) -> dict[str, bytes]:
        """The bytes of blobs, as stored: no filter and no conversion runs.

        Raises CopylintError if one is missing: a partial clone fetches it later, and we do not.
        """
        wanted = list(dict.fromkeys(ids))
        if not wanted:
            return {}
        out = self.ask("cat-file", "--batch", given="".join(f"{each}\n" for each in wanted).encode())
        found: dict[str, bytes] = {}
        at = 0
        for each in wanted:
            end = out.index(b"\n", at)
            words = out[at:end].split(b" ")
            at = end + 1
            if words[-1] == b"missing":
                raise CopylintError(PARTIAL)
            size = int(words[-1])
            found[each] = out[at : at + size]
            at += size + 1
        return found

    def tracked(self) -> frozenset[str]:
        """The files that the index holds."""
        return frozenset(names(self.ask("ls-files", "-z", "--cached")))

    @property
    def shallow(self) -> bool:
        """Whether the clone holds only the newest part of the history."""
        return self.line("rev-parse", "--is-shallow-repository") == "true"


def names(out: bytes) -> list[str]:
    """The fields of output that ends each with a NUL, as this system spells names."""
    return [os.fsdecode(name) for name in out.split(b"\0")[:-1]]


def open_repository(folder: Path, wanted_by: str) -> Repository:
    """The repository that a folder lies in.

    ``wanted_by`` is the option or command that needs it, for messages. Raises CopylintError if git
    is missing, the folder lies in no repository, or git refuses it.
    """
    code, out, error = _run(folder, ("rev-parse", "--show-toplevel"), {}, None)
    if code:
        raise CopylintError(_refused(folder, error, wanted_by))
    root = Path(os.fsdecode(out.rstrip(b"\r\n"))).resolve()
    return Repository(root, _filters(root))


def is_tracked(file: Path) -> bool:
    """Whether the repository that a file lies in holds it; no without git, and outside of one."""
    try:
        held = open_repository(file.parent, "git")
    except CopylintError:
        return False
    inside = file.resolve().relative_to(held.root).as_posix()
    return held.tried("ls-files", "--error-unmatch", "--", inside)[0] == 0


def _refused(folder: Path, error: str, wanted_by: str) -> str:
    if "dubious ownership" in error:
        return (
            f"{folder}: git refuses this repository, because it belongs to another user;"
            f" if you trust it: git config --global --add safe.directory {folder}"
        )
    if "must be run in a work tree" in error:
        return f"{folder}: a bare repository holds no pages to read; {wanted_by} needs a clone with files"
    if "not a git repository" in error:
        return f"{wanted_by} compares with git, and {folder} lies in no git repository"
    return f"{folder}: {_reason(error)}"


def _filters(root: Path) -> dict[str, str]:
    """Settings that make every filter of the repository's config do nothing."""
    code, out, _ = _run(
        root,
        ("config", "-z", "--name-only", "--get-regexp", r"^filter\..*\.(clean|smudge|process|required)$"),
        {},
        None,
    )
    keys = names(out) if code == 0 else []
    return {key: "false" if key.endswith(".required") else "" for key in keys}


def _run(
    folder: Path, words: Sequence[str], settings: Mapping[str, str], given: bytes | None
) -> tuple[int, bytes, str]:
    command = [_program(), "-C", str(folder), *_OFF, *words]
    try:
        done = subprocess.run(
            command, input=given or b"", capture_output=True, env=_environment(settings), check=False
        )
    except OSError as error:
        raise CopylintError(f"git cannot be started: {reason(error)}") from None
    return done.returncode, done.stdout, done.stderr.decode("utf-8", "replace")


def _program() -> str:
    found = shutil.which("git")
    # Windows looks into the current folder first, which is the one under lint.
    if found is None or Path(found).absolute().parent == Path.cwd():
        raise CopylintError("git is not installed, or not on the PATH; comparing with a revision needs it")
    return found


def _environment(settings: Mapping[str, str]) -> dict[str, str]:
    env = {**os.environ, **_QUIET}
    env.pop("GIT_EXTERNAL_DIFF", None)
    env.pop("GIT_PREFIX", None)
    # A hook is told where the repository is, but not where its files are: then any folder would
    # pass for the root. What is found from the folder is the same repository.
    if "GIT_WORK_TREE" not in env:
        env.pop("GIT_DIR", None)
    have = env.get("GIT_CONFIG_COUNT", "")
    count = int(have) if have.isdecimal() else 0
    for key, value in settings.items():
        env[f"GIT_CONFIG_KEY_{count}"], env[f"GIT_CONFIG_VALUE_{count}"] = key, value
        count += 1
    if count:
        env["GIT_CONFIG_COUNT"] = str(count)
    return env


def _reason(error: str) -> str:
    """Git's first line of complaint, without its prefix."""
    lines = [line.strip() for line in error.splitlines() if line.strip()]
    fatal = next((line for line in lines if line.startswith(("fatal:", "error:"))), lines[0] if lines else "")
    return fatal.partition(": ")[2] or fatal or "it gave no reason"
