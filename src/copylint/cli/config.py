"""``copylint config``: every setting, what counts for one file and why, and the JSON Schema."""

import json
from collections.abc import Iterator
from pathlib import Path

import click

from copylint.cli.gate import GateOptions, gate_options
from copylint.cli.options import Reading, reading_options, verbose_option
from copylint.cli.streams import emit, tell, width
from copylint.config import Config, for_file
from copylint.config.effective import effective
from copylint.config.reference import explained, overview
from copylint.config.schema import json_schema
from copylint.files.named import from_here
from copylint.report.measure import cells, padded, safe, wrapped

_FLAGS = ("select", "extend_select", "ignore", "preview", "kind")


@click.command()
@click.argument("key", required=False)
@click.option("--show", metavar="FILE", help="What counts for this file, and where each value stands.")
@click.option("--schema", is_flag=True, help="Print the JSON Schema of the config, for editors.")
@reading_options
@gate_options
@verbose_option
def config(key: str | None, show: str | None, schema: bool, reading: Reading, gate: GateOptions) -> int:
    """Show what can be set, and what is.

    Without KEY every setting is listed; KEY explains one. With --show, flags count as they would for a check.
    """
    if sum((key is not None, show is not None, schema)) > 1:
        raise click.UsageError("KEY, --show and --schema exclude each other")
    if schema:
        emit(json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n")
    elif show is not None:
        tell("".join(f"{line}\n" for line in _shown(show, reading, gate)))
    elif key is not None:
        emit(explained(key))
    else:
        emit("".join(f"{line}\n" for line in _listed()))
    return 0


def _listed() -> Iterator[str]:
    rows = overview()
    first = max(cells(key) for key, _, _ in rows) + 2
    room = max(30, width() - first)
    for key, meaning, default in rows:
        words = f"{meaning} [{default}]" if default else f"{meaning} [required]"
        head, *more = wrapped(words, room)
        yield padded(key, first) + head
        yield from (" " * first + line for line in more)
    yield ""
    yield "One of them: copylint config KEY · what counts for a file: copylint config --show FILE"


def _shown(file: str, reading: Reading, gate: GateOptions) -> Iterator[str]:
    options = reading.options()
    found = for_file(file, options.config)
    yield f"{safe(Path(file).as_posix())}: {_source(found)}"
    if not Path(file).exists():
        yield "There is no such file yet; this is what would count for it."
    yield ""
    rows = list(effective(found, _given(reading, gate)))
    first, second = (max(cells(row[n]) for row in rows) + 2 for n in (0, 1))
    second = min(second, 42)
    for name, value, origin in rows:
        yield f"{padded(safe(name), first)}{padded(safe(value), second)}  {safe(origin)}"


def _source(found: Config) -> str:
    if found.path is None:
        return "no config, every default"
    extended = "".join(f", which extends {safe(from_here(path))}" for path in found.extends)
    return f"read under {safe(from_here(found.path))}{extended}"


def _given(reading: Reading, gate: GateOptions) -> dict[str, object]:
    """What the flags of the call set, by the name of the setting."""
    values = {name.replace("_", "-"): getattr(reading, name) for name in _FLAGS}
    values |= {"fail-on": gate.fail_on, "min-score": gate.min_score}
    return {name: value for name, value in values.items() if value not in (None, (), False)}
