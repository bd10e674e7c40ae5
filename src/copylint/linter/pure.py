"""The bytes of one file in, its result out: a pure function, for whoever maps it over many."""

from dataclasses import dataclass, field

from copylint.brand.repository import NOTHING_BESIDE, RepositorySigns
from copylint.config import Config, Place
from copylint.formats import decode
from copylint.linter.lint import Linter
from copylint.linter.options import Options
from copylint.nlp.parse import Parser
from copylint.results.run import FileResult
from copylint.rulebook import Rulebook

_NOTHING_ASKED = Options()


@dataclass(frozen=True, slots=True)
class Models:
    """What reads sentences; its parser may be shared by as many files as you like."""

    parser: Parser = field(default_factory=Parser)


def lint(
    data: bytes,
    path: str,
    config: Config,
    rulebook: Rulebook,
    models: Models,
    *,
    options: Options = _NOTHING_ASKED,
    place: Place | None = None,
    beside: RepositorySigns = NOTHING_BESIDE,
) -> FileResult:
    """Lint the bytes of a file. The same arguments give the same result, wherever and whenever.

    ``path`` gives the format by its ending and the file's name in the result; ``place`` is where it stands
    in its project, ``path`` itself without it. Nothing is read from the disk for it, not even a name that
    stands ``beside`` the file, and neither the working folder nor the environment has a say.

    Raises:
        CopylintError: the bytes cannot be read, or config, options and rules do not go together.
    """
    linter = Linter(config, options, models.parser, rulebook)
    return linter.lint(decode(data, path), beside=beside, place=place or Place(path, path))
