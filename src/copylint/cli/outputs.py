"""Which reports go where: ``sarif:out.sarif``, checked before the run, written whole or not at all."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from copylint.files.written import is_device, real
from copylint.report import REPORTERS, Reporter
from copylint.report.reporters import BRIEF, GUESSED
from copylint.terms import CopylintError

if TYPE_CHECKING:
    from copylint.config import Config
    from copylint.results.run import Run


_PLAIN = (".txt", ".log")  # endings under which any report is only read


@dataclass(frozen=True, slots=True)
class Output:
    """A report, and the file it goes to; None: standard output."""

    reporter: Reporter
    path: Path | None = None
    shown: str = ""  # the path as it was given
    opens: bool = False  # in a browser, once it is written; without a path it goes into a temporary file


def outputs(
    formats: Sequence[str],
    output: str | None,
    config: "Config",
    named: Iterable[str] = (),
    *,
    opens: bool = False,
) -> tuple[Output, ...]:
    """The reports that a call asks for, or else its config, or else ``full``.

    ``formats`` are those of ``--output-format``, ``output`` is ``-o``, ``named`` the files to be read; with
    ``opens`` one of them is a page for a browser.
    Raises CopylintError for whatever would not work, so that nobody waits for a run that ends in nothing.
    """
    if output is not None:
        found = [_with_path(formats, output)]
    elif formats:
        found = [_read(text, "--output-format") for text in formats]
    else:
        found = [_inside(_read(text, "output-format"), config) for text in config.output_formats]
    found = _opening(found) if opens else found or [Output(REPORTERS["full"])]
    _check_apart(found)
    read = {real(Path(name)) for name in named}
    for each in found:
        _check(each, read)
    return tuple(found)


def reporter(name: str) -> Reporter:
    """The reporter of that name. Raises CopylintError that lists them."""
    if name in REPORTERS:
        return REPORTERS[name]
    known = ", ".join(REPORTERS)
    from difflib import get_close_matches

    near = get_close_matches(name, REPORTERS, n=1)
    hint = f" Did you mean: {near[0]}?" if near else ""
    raise CopylintError(f'no output format called "{name}".{hint} There are: {known}')


def _read(text: str, said_by: str) -> Output:
    """``FMT`` or ``FMT:PATH``; only the first colon divides, for the others belong to the path."""
    name, colon, path = text.partition(":")
    found = reporter(name)
    if colon and not path:
        raise CopylintError(
            f'{said_by}: "{text}" has no path behind the colon; leave out the colon, or name a file'
        )
    return Output(found, Path(path), path) if path and path != "-" else Output(found)


def _opening(found: Sequence[Output]) -> list[Output]:
    """The reports with one that a browser shows: the first such that is asked for, or one more.

    What the terminal would show in vain, for the browser shows it better, is left at two lines.
    """
    page = next((each for each in found if each.reporter.name == "html"), Output(REPORTERS["html"]))
    others = [each for each in found if each is not page]
    silent = all(each.path is not None for each in others)
    return [*([Output(BRIEF)] if silent else []), *others, replace(page, opens=True)]


def _with_path(formats: Sequence[str], output: str) -> Output:
    if len(formats) > 1 or any(":" in text for text in formats):
        raise click.UsageError(
            "-o goes with one --output-format and no path in it; for several write --output-format FMT:PATH"
        )
    if not output:
        raise click.UsageError("-o has no path behind it")
    name = formats[0] if formats else "full" if output == "-" else _guessed(output)
    return Output(reporter(name)) if output == "-" else Output(reporter(name), Path(output), output)


def _guessed(path: str) -> str:
    ending = Path(path).suffix.lower()
    if ending in GUESSED:
        return GUESSED[ending]
    fitting = [each.name for each in REPORTERS.values() if ending and ending in each.endings]
    if fitting:
        formats = " or ".join(f"--output-format {name}" for name in fitting)
        raise CopylintError(f'{path}: several formats end in "{ending}"; say which: {formats}')
    return "full"


def _inside(output: Output, config: "Config") -> Output:
    """A path of a config, from its folder on. What is linted may not write outside of its own folder."""
    if output.path is None:
        return output
    from copylint.revisions.git import is_tracked

    folder = real(config.folder)
    target = real(folder / output.path)
    why = ""
    if not target.is_relative_to(folder) or ".git" in target.relative_to(folder).parts:
        why = "is outside of the folder of the config"
    elif target.suffix.lower() not in (*output.reporter.endings, *_PLAIN):
        # Reports hold words of whoever wrote the pages; under another ending a program might run them.
        why = f"does not end in {' or '.join((*output.reporter.endings, *_PLAIN))}"
    elif target.is_file() and is_tracked(target):
        why = "is kept in git, and the report would take its place"
    if why:
        name = config.path.name if config.path else "config"
        raise CopylintError(
            f'{name}: output-format: "{output.shown}" {why};'
            " a report may go there only if the call says so: --output-format FMT:PATH"
        )
    return Output(output.reporter, target, output.shown)


def _check_apart(found: Sequence[Output]) -> None:
    printed = [each.reporter.name for each in found if each.path is None and not each.opens]
    if len(printed) > 1:
        raise CopylintError(
            f"{' and '.join(printed)} cannot both go to standard output; give all but one a file, such as"
            f" --output-format {printed[1]}:PATH"
        )
    paths: set[Path] = set()
    for each in found:
        if each.path is not None:
            target = real(each.path)
            if target in paths and not is_device(target):
                raise CopylintError(f"{each.shown}: two reports cannot go to one file")
            paths.add(target)


def _check(output: Output, read: set[Path]) -> None:
    if output.path is None:
        return
    _check_ending(output)
    check_place(output.path, output.shown, read)


def check_place(path: Path, shown: str, named: Iterable[str | Path]) -> None:
    """Raise CopylintError if a report cannot go to ``path``, or would take the place of a named page."""
    if real(path) in {real(Path(each)) for each in named}:
        raise CopylintError(f"{shown}: is a page to be read; the report needs a name of its own")
    if path.is_dir():
        raise CopylintError(f"{shown}: is a folder; name a file in it")
    if not path.parent.is_dir():
        raise CopylintError(
            f'{shown}: cannot be written: there is no folder "{Path(shown).parent.as_posix()}"'
        )


def _check_ending(output: Output) -> None:
    ending, name = Path(output.shown).suffix.lower(), output.reporter.name
    fitting = [each.name for each in REPORTERS.values() if ending and ending in each.endings]
    if fitting and name not in fitting:
        raise CopylintError(
            f"{output.shown}: {name} is not written into {ending} files; choose another ending, or"
            f" --output-format {' or '.join(fitting)}"
        )


def apart(run: "Run", found: Iterable[Output]) -> "Run":
    """The run without the reports that an earlier run of the same call left among the pages."""
    written = {real(each.path) for each in found if each.path is not None}
    if not written:
        return run
    return replace(
        run,
        files=tuple(file for file in run.files if real(Path(file.path)) not in written),
        problems=tuple(
            problem for problem in run.problems if not problem.path or real(Path(problem.path)) not in written
        ),
    )
