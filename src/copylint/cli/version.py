"""``copylint version``: what is installed, for bug reports."""

import platform

import click

from copylint import __version__
from copylint.cli.options import verbose_option
from copylint.cli.streams import emit
from copylint.terms import CopylintError


@click.command()
@verbose_option
def version() -> int:
    """Show the versions of copylint, Python and the language model."""
    from copylint.nlp.model import describe

    try:
        model = describe()
    except CopylintError as error:
        model = f"none: {error}"
    emit(f"copylint {__version__}\nPython {platform.python_version()}\nlanguage model: {model}\n")
    return 0
