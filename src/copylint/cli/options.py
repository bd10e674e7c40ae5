"""Options of commands: groups that arrive as one value, and those that several commands share."""

import functools
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

from copylint.cli.names import files_completed, kinds_completed, rules_completed

if TYPE_CHECKING:
    from copylint.runner import Options

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]

verbose_option = click.option(  # ``main`` looks for it among the words itself
    "-v", "--verbose", is_flag=True, expose_value=False, help="Show the traceback of an internal error."
)


def option_group(argument: str, make: Callable[..., object], *options: Decorator) -> Decorator:
    """Options that reach the command together: as ``argument``, made by ``make`` from their values."""

    def decorate(command: Callable[..., Any]) -> Callable[..., Any]:
        @functools.wraps(command)
        def gathered(*args: object, **given: Any) -> Any:
            values = {name: given.pop(name) for name in names}
            return command(*args, **given, **{argument: make(**values)})

        names: list[str] = []
        for option in reversed(options):
            option(gathered)
            names.append(gathered.__click_params__[-1].name)  # type: ignore[attr-defined]
        return gathered

    return decorate


@dataclass(frozen=True, slots=True)
class Reading:
    """How a text is read and by which rules it is judged, as the call says."""

    select: tuple[str, ...]
    extend_select: tuple[str, ...]
    ignore: tuple[str, ...]
    preview: bool
    min_confidence: float | None
    kind: str | None
    brand: tuple[str, ...]
    config: str | None

    def options(self) -> "Options":
        """The runner's options. Raises CopylintError for an unknown kind or a faulty config file."""
        # Imported here so that --help and a misspelt option answer before the rules are even looked at.
        from copylint.config import load
        from copylint.config.kinds import parse_kind

        given = parse_kind(self.kind) if self.kind is not None else None
        settings = load(self.config) if self.config is not None else None
        from copylint.runner import Options

        return Options(
            select=self.select,
            extend_select=self.extend_select,
            ignore=self.ignore,
            kind=given,
            preview=self.preview,
            min_confidence=self.min_confidence,
            config=settings,
            brand=self.brand,
        )


def _brands(_context: click.Context, option: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    """Each name as it stands in copy, commas and all."""
    names = tuple(" ".join(value.split()) for value in values)
    if not all(names):
        raise click.BadParameter('give a name, such as --brand "Acme Works"', param=option)
    return names


def _names(_context: click.Context, _option: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    """``--ignore a,b --ignore c`` as one list."""
    return tuple(name.strip() for value in values for name in value.split(",") if name.strip())


kind_option = click.option(
    "--kind",
    metavar="KIND",
    shell_complete=kinds_completed,
    help="What kind of page this is: landing, blog, email …",
)
brand_option = click.option(
    "--brand",
    multiple=True,
    callback=_brands,
    metavar="NAME",
    help="What your company is called; without it the name is looked for in the page. Repeatable.",
)
config_option = click.option(
    "--config",
    metavar="PATH",
    shell_complete=files_completed,
    help="Use this config file, not the ones beside the copy.",
)

reading_options = option_group(
    "reading",
    Reading,
    click.option(
        "--select",
        multiple=True,
        callback=_names,
        shell_complete=rules_completed,
        metavar="NAMES",
        help="Use only these rules or families; ALL for every one.",
    ),
    click.option(
        "--extend-select",
        multiple=True,
        callback=_names,
        metavar="NAMES",
        help="Use these as well, such as a rule in preview.",
    ),
    click.option(
        "--ignore",
        multiple=True,
        callback=_names,
        shell_complete=rules_completed,
        metavar="NAMES",
        help="Leave out these rules or families.",
    ),
    click.option("--preview", is_flag=True, help="Use rules that are still being measured, too."),
    click.option(
        "--min-confidence",
        type=click.FloatRange(0, 1),
        metavar="SHARE",
        help="Show only what copylint is this sure of, from 0 to 1; 0.6 unless told otherwise.",
    ),
    kind_option,
    brand_option,
    config_option,
)
