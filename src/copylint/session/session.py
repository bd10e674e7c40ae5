"""A session holds the models and the rules ready, and of each open text what was worked out of it."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from copylint.brand.repository import signs_beside
from copylint.budget import timed
from copylint.checks import CHECKS
from copylint.config import Config, for_file
from copylint.files.named import reason
from copylint.formats import decode
from copylint.linter import Linter, Options
from copylint.memory import Memory
from copylint.nlp.parse import Parser
from copylint.results import FileResult
from copylint.rulebook import Rulebook, load_rulebook
from copylint.terms import CopylintError, DocumentKind
from copylint.text import Source


class Session:
    """Lints texts while they are written; each result is what ``lint_text`` gives for the same text.

    ``kind`` says what kind of document all of them are; without it the kind of each is guessed. Without
    ``config`` the config file closest to each text counts, and is read again when it changes. A session is
    for one thread.
    """

    def __init__(self, *, kind: DocumentKind | None = None, config: Config | None = None) -> None:
        self._options = Options(kind=kind)
        self._given = config
        self._parser = Parser()
        self._linters: list[tuple[Config, Rulebook, Linter]] = []

    def open(self, path: str | Path, text: str | None = None) -> "OpenText":
        """Read a text and keep it ready. ``path`` gives its format and its name in reports.

        Without ``text`` the file is read; with it no such file need exist.

        Raises:
            CopylintError: the file or the text cannot be read, a setting cannot be used, or there is no
                language model.
        """
        name = Path(path).as_posix()
        return OpenText(self, name, _read(Path(path), name) if text is None else Source.of(text, name))

    def linter_for(self, path: str) -> Linter:
        """The linter under the config and the rules that count for ``path`` now. Raises CopylintError."""
        config = for_file(path, self._given)
        rulebook = load_rulebook(CHECKS, config)
        for known, rules, linter in self._linters:
            if rules is rulebook and known == config:
                return linter
        # What a file of settings said before counts for nobody any more.
        self._linters = [entry for entry in self._linters if entry[0].path != config.path]
        linter = Linter(config, self._options, self._parser)
        self._linters.append((config, rulebook, linter))
        return linter


class OpenText:
    """One text of a session. It holds two versions of the text and no more, however often it changes."""

    def __init__(self, session: Session, path: str, source: Source) -> None:
        self.path = path
        self._session = session
        self._linter: Linter | None = None
        self._memory = Memory()
        self._result = self._lint(source)

    @property
    def result(self) -> FileResult:
        """What was found in the text as it stood last."""
        return self._result

    def update(self, text: str) -> FileResult:
        """Lint the text as it stands now; only what changed is read.

        Raises:
            CopylintError: the text cannot be read, or a setting cannot be used. ``result`` stays as it was.
        """
        self._result = self._lint(Source.of(text, self.path))
        return self._result

    def _lint(self, source: Source) -> FileResult:
        linter = self._session.linter_for(self.path)
        if linter is not self._linter:
            self._linter, self._memory = linter, Memory()
        self._memory.turn()
        with timed(self.path), _uncollected():
            return linter.lint(source, beside=signs_beside(self.path), memory=self._memory)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Look for circles among values after an edit and not in the middle of it: it must answer at once."""
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
            gc.enable()


def _read(file: Path, name: str) -> Source:
    try:
        return decode(file.read_bytes(), name)
    except OSError as error:
        raise CopylintError(f"{name}: {reason(error)}") from None
