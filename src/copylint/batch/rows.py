"""One row in, the values of its new columns out: what a worker keeps from row to row."""

import re
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import Any

from threadpoolctl import threadpool_limits

from copylint.batch.address import NoCopy, place_of_row
from copylint.batch.bundle import Bundle, Ground
from copylint.batch.charset import charset_of
from copylint.brand.repository import NOTHING_BESIDE
from copylint.budget import timed
from copylint.config import Config, Place, for_file, load
from copylint.formats import decode
from copylint.linter import Linter, Options
from copylint.nlp.model import ModelError
from copylint.nlp.parse import Parser
from copylint.report.machine import finding_values
from copylint.results import FileResult
from copylint.store import MemoryStore
from copylint.terms import CopylintError
from copylint.text import Source
from copylint.text.source import LIMIT

_OF_MAPPING = re.compile(r"^copylint\.toml(?::\d+)?: ")

Values = dict[str, Any]  # by the names of ``RESULT``


class Rows:
    """Reads rows under one config, over one parser with one store.

    Raises:
        CopylintError: the config or a rule is wrong.
    """

    def __init__(self, bundle: Bundle) -> None:
        self._parser = Parser(MemoryStore())
        self._ground = Ground(bundle)
        self._config = Config(root=self._ground.folder)
        self._linters: dict[tuple[int, ...], Linter] = {}
        self._alone = Lock()  # a worker of several threads reads one page at a time
        try:
            with self._ground.laid_out() as file:
                self._config = load(file) if file else self._config
            self._linter(self._config)
        except CopylintError as error:
            plain = self._plain(str(error))
            raise type(error)(_OF_MAPPING.sub("config: ", plain) if bundle.mapping else plain) from None

    def read(self, path: object, text: object, media_type: object = None) -> Values:
        """The values of one row; what is wrong with it is said in ``problem``.

        Raises:
            ModelError: there is no language model, so that no row could be read.
        """
        if not isinstance(path, str) or not path.strip():
            return {"problem": "has no path"}
        if not isinstance(text, str | bytes):
            return {"problem": "has no text"}
        said = media_type if isinstance(media_type, str) else ""
        try:
            place = place_of_row(path, said)
            with self._alone, timed(place):
                return values_of(self._lint(text, place, said))
        except ModelError:
            raise
        except NoCopy as error:
            return {"problem": str(error)}
        except CopylintError as error:
            return {"problem": str(error).removeprefix(f"{place}: ")}
        except Exception as error:  # a fault of ours in one page of a million must not end the job
            return {"problem": f"copylint failed, please report it: {type(error).__name__}: {error}"}

    def _lint(self, text: str | bytes, place: str, media_type: str) -> FileResult:
        """The one place that calls the linter: what it says of bytes depends on nothing else."""
        linter = self._linter(for_file(self._folder / place, self._config))
        where = Place(place, (self._folder.relative_to(self._ground.folder) / place).as_posix())
        return linter.lint(_source(text, place, media_type), beside=NOTHING_BESIDE, place=where)

    @property
    def _folder(self) -> Path:
        """What the paths of rows count from: the folder of the config, which need not be the top one."""
        return self._config.folder if self._config.path else self._ground.folder

    def _linter(self, config: Config) -> Linter:
        if config.applied not in self._linters:
            with self._ground.laid_out():
                self._linters[config.applied] = Linter(config, Options(), self._parser)
        return self._linters[config.applied]

    def _plain(self, message: str) -> str:
        """A message without the folder that only the worker has."""
        return message.replace(f"{self._folder}/", "").replace(f"{self._ground.folder}/", "")


def values_of(result: FileResult) -> Values:
    """What a row gains from a result."""
    score = result.score
    return {
        "kind": result.kind.value,
        "kind_why": result.kind_why,
        "words": result.words,
        "score": score and score.value,
        "low": score and score.low,
        "high": score and score.high,
        "maturity": score.maturity.value if score and score.maturity else None,
        "findings": [finding_values(finding) for finding in result.findings],
        "notes": list(result.notes),
    }


def _source(text: str | bytes, place: str, media_type: str) -> Source:
    """Bytes in the charset that the server or the page names, or as the format says. Raises CopylintError."""
    charset = "" if isinstance(text, str) else charset_of(text, media_type)
    if isinstance(text, str):
        return Source.of(text, place)
    if not charset or len(text) > LIMIT:
        return decode(text, place)
    try:
        return Source.of(text.decode(charset), place)
    except UnicodeDecodeError as error:
        raise CopylintError(f"{place}: not {charset} at byte {error.start}, though it says so") from None


@lru_cache(maxsize=4)
def rows_of(bundle: Bundle) -> Rows:
    """The reader of rows that a process keeps: the model is loaded once, not once a batch."""
    threadpool_limits(1, "blas")  # two threads that share one core cost more than the one alone
    return Rows(bundle)
