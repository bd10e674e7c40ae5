"""Options that several commands share."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

from copylint.config import load
from copylint.config.kinds import parse_kind

if TYPE_CHECKING:
    from copylint.runner import Options


verbose_option = click.option(  # ``main`` looks for it among the words itself
    "-v", "--verbose", is_flag=True, expose_value=False, help="Show the traceback of an internal error."
)


def _names(_context: click.Context, _option: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    """``--ignore a,b --ignore c`` as one list."""
    return tuple(name.strip() for value in values for name in value.split(",") if name.strip())


def reading_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add what decides how a text is read and by which rules it is judged."""
    for option in reversed(
        (
            click.option(
                "--select",
                multiple=True,
                callback=_names,
                metavar="NAMES",
                help="Use only these rules or families; ALL for every one.",
            ),
            click.option(
                "--ignore",
                multiple=True,
                callback=_names,
                metavar="NAMES",
                help="Leave out these rules or families.",
            ),
            click.option("--preview", is_flag=True, help="Use rules that are still being measured, too."),
            click.option("--kind", metavar="KIND", help="What kind of page this is: landing, blog, email …"),
            click.option(
                "--config", metavar="PATH", help="Use this config file, not the ones beside the copy."
            ),
        )
    ):
        command = option(command)
    return command


def options_of(
    select: tuple[str, ...], ignore: tuple[str, ...], preview: bool, kind: str | None, config: str | None
) -> "Options":
    """The runner's options. Raises CopylintError for an unknown kind or a faulty config file."""
    given = parse_kind(kind) if kind is not None else None
    settings = load(config) if config is not None else None
    # Imported here so that --help and a misspelt option answer before the rules are even looked at.
    from copylint.runner import Options

    return Options(select=select, ignore=ignore, kind=given, preview=preview, config=settings)
