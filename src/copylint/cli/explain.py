"""``copylint explain``: how a line was read, and why a rule speaks or stays silent."""

import re
from pathlib import Path

import click

from copylint.cli.options import Reading, reading_options, verbose_option
from copylint.cli.streams import emit, read_source, read_stdin
from copylint.report.escape import tame
from copylint.text import Source

_LINE = re.compile(r"(?P<path>.+):(?P<line>[1-9]\d*)")


@click.command()
@click.argument("file", metavar="FILE[:LINE]", required=False)
@click.argument("words", required=False)
@click.option("--text", metavar="LINE", help="Explain this line and no file.")
@reading_options
@click.option(
    "--output-format",
    type=click.Choice(["full", "json"]),
    default="full",
    show_default=True,
    help="For people, for programs.",
)
@verbose_option
def explain(
    file: str | None,
    words: str | None,
    text: str | None,
    reading: Reading,
    output_format: str,
) -> int:
    """Show how copylint reads a line, and why.

    Who speaks, who acts, which words decided. FILE:12 explains line 12, FILE "some words" the
    sentence that holds them.
    """
    if (file is None) == (text is None):
        raise click.UsageError("name a file, or give a line with --text")
    options = reading.options()
    line = None
    if text is not None:
        source = Source.of(text, "text")
    else:
        path, line = _place(file or "")
        if path == "-":
            source = Source.of(read_stdin("stdin"), "stdin")
        else:
            source = read_source(path, Path(path).as_posix())
    from copylint.trials.explain import explain_json, explain_text

    show = explain_json if output_format == "json" else explain_text
    shown = show(source, line, words, options)
    shown = shown if shown.endswith("\n") else shown + "\n"
    emit(shown if output_format == "json" else tame(shown))
    return 0


def _place(file: str) -> tuple[str, int | None]:
    """``launch.md:12`` as path and line, unless a file of just that name exists."""
    found = _LINE.fullmatch(file)
    if found is None or Path(file).exists():
        return file, None
    return found["path"], int(found["line"])
