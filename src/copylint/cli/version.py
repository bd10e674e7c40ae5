"""``copylint version``: what is installed, for bug reports."""

import platform

import click

from copylint.cli.options import verbose_option
from copylint.cli.streams import emit
from copylint.terms import VERSION, CopylintError


@click.command()
@click.option("--report-schema", is_flag=True, help="Show the JSON Schema of --output-format json instead.")
@click.option("--score-schema", is_flag=True, help="Show the JSON Schema of copylint score instead.")
@verbose_option
def version(report_schema: bool, score_schema: bool) -> int:
    """Show the versions of copylint, Python and the language model."""
    if score_schema:
        from copylint.report.escape import dumped
        from copylint.report.scores.machine import schema as of_scores

        emit(dumped(of_scores()))
        return 0
    if report_schema:
        from copylint.report.escape import dumped
        from copylint.report.machine import schema

        emit(dumped(schema()))
        return 0
    from copylint.nlp.model import describe

    try:
        model = describe()
    except CopylintError as error:
        model = f"none: {error}"
    emit(f"copylint {VERSION}\nPython {platform.python_version()}\nlanguage model: {model}\n")
    return 0
