"""A linter for customer focus: who speaks, who acts, what changes for the reader, what proves it.

Three functions lint a text, a file, or files and folders; a ``Session`` lints a text while it is
written. Nothing is imported that reads sentences until one of them is called.
"""

import sys

# "python -m copylint" would import what lies in the working folder before what is installed: a click.py
# of the repository whose text is linted. Python searches there first of all unless it is told "-P".
if sys.argv[:1] == ["-m"] and "copylint" in sys.orig_argv and not sys.flags.safe_path:
    del sys.path[0]

TYPE_CHECKING = False  # what is imported here, every call waits for: not even typing is
if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from copylint.config.model import Config
    from copylint.facts.finding import Finding
    from copylint.facts.names import Names
    from copylint.results.run import FileResult, Problem, Run, Score
    from copylint.session import Session
    from copylint.terms import CopylintError, DocumentKind, Severity

    __version__: str

__all__ = [
    "Config",
    "CopylintError",
    "DocumentKind",
    "FileResult",
    "Finding",
    "Names",
    "Problem",
    "Run",
    "Score",
    "Session",
    "Severity",
    "__version__",
    "lint_file",
    "lint_paths",
    "lint_text",
]
_MADE_IN = {
    "Config": "config.model",
    "Finding": "facts.finding",
    "Names": "facts.names",
    **dict.fromkeys(("FileResult", "Problem", "Run", "Score"), "results.run"),
    "Session": "session",
    **dict.fromkeys(("CopylintError", "DocumentKind", "Severity", "__version__"), "terms"),
}


def __getattr__(name: str) -> object:
    if name not in _MADE_IN:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"copylint.{_MADE_IN[name]}"), "VERSION" if name == "__version__" else name)


def lint_text(
    text: str, *, path: str = "text.md", kind: "DocumentKind | None" = None, config: "Config | None" = None
) -> "FileResult":
    """Lint a text.

    ``path`` gives the text its format by its ending (``.md``, ``.txt``) and its name in reports; no
    such file need exist. ``kind`` says what kind of document it is; without it the kind is guessed.
    Without ``config`` the config file closest to ``path`` counts.

    Positions in the result are half-open code points of ``text``; lines and columns count from 1.

    Raises:
        CopylintError: the text or a setting cannot be used, or there is no language model.
    """
    from copylint.runner import Options, run_text

    return run_text(text, path, Options(kind=kind, config=config)).files[0]


def lint_file(
    path: "str | Path", *, kind: "DocumentKind | None" = None, config: "Config | None" = None
) -> "FileResult":
    """Lint one file; for ``kind``, ``config`` and positions see ``lint_text``.

    Raises:
        CopylintError: the file is missing or cannot be read, a setting cannot be used, or there is no
            language model.
    """
    from pathlib import Path

    from copylint.discover import Target
    from copylint.runner import Options, run_files
    from copylint.terms import CopylintError

    name = Path(path).as_posix()
    run = run_files((Target(name, Path(path)),), Options(kind=kind, config=config))
    for problem in run.problems:
        raise CopylintError(
            problem.message if problem.message.startswith(name) else f"{name}: {problem.message}"
        )
    return run.files[0]


def lint_paths(
    paths: "Sequence[str | Path]", *, kind: "DocumentKind | None" = None, config: "Config | None" = None
) -> "Run":
    """Lint files, folders and globs, as the command line does.

    Folders are searched for copy; what git ignores and what is never copy is left out. What is wrong
    with one file stands in ``Run.problems``; the other files are linted all the same.

    Raises:
        CopylintError: what would spoil every file: a setting, a rule, the language model.
    """
    from dataclasses import replace

    from copylint.discover import discover
    from copylint.runner import Options, run_files

    found = discover([str(path) for path in paths], config=config)
    run = run_files(found.files, Options(kind=kind, config=config))
    return replace(
        run,
        problems=(*found.problems, *run.problems),
        warnings=(*found.warnings, *run.warnings),
        skipped=found.skipped,
    )
