"""One text in that is no file, one run out."""

from pathlib import Path

from copylint.budget import timed
from copylint.results.run import Run
from copylint.runner.guessed import guessed
from copylint.runner.linters import Linters, merged_rules
from copylint.runner.options import Options
from copylint.runner.settled import Settled
from copylint.text import Source


def run_text(text: str, path: str, options: Options) -> Run:
    """Lint a text that is no file; ``path`` gives its format and its name in reports.

    Raises:
        CopylintError: the text or the settings cannot be used.
    """
    linters = Linters(options)
    around = Settled(options).around(path, Path(path))
    try:
        linter = linters.under(around.config)
        with timed(path):
            file = linter.lint(Source.of(text, path), beside=around.beside, place=around.place)
        rules = linters.about_rules(around.config)
    finally:
        warnings = linters.close()
    return Run(
        (file,),
        (),
        linters.model([file]),
        bool(file.names),
        warnings=tuple(warnings),
        guessed=guessed([file]),
        rules=merged_rules([rules]),
    )
