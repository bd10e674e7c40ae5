"""Where the command line begins and where every error ends: as one line and exit code 2."""

import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

import click

from copylint.cli.streams import nowhere, say, unwritten
from copylint.replay.call import Call
from copylint.replay.streams import prepare_streams
from copylint.terms import CopylintError

# The matrices of a sentence are small: two threads that share one cost more than the one alone, and where
# all cores are busy many times as much. What the user has set counts.
for _threads in ("OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS"):
    os.environ.setdefault(_threads, "1")

# Pages are many small values without circles among them, so there is little to find for who looks often.
gc.set_threshold(50_000, 20, 20)

INSTRUCTION = "_COPYLINT_COMPLETE"  # set by the scripts that a shell completes with: "bash_complete"
# Each is the module of its name, imported when it is called: what it says of itself stands here as well,
# so that help answers at once.
COMMANDS = {
    "check": "Read pages and show what stands between them and their reader.",
    "score": "Score pages, and show which to rewrite first.",
    "diff": "Show which pages got better and which worse.",
    "baseline": "Set down the notes you have now, so that only new ones show.",
    "init": "Guess your names and kinds of pages, and write copylint.toml.",
    "explain": "Show how copylint reads a line, and why.",
    "accept": "Keep a sentence as it is, for good.",
    "rule": "Show the page of a rule, or the list of rules.",
    "config": "Show what can be set, and what is.",
    "test": "Try the examples inside the rules.",
    "clean": "Remove what copylint keeps so that nothing is read twice.",
    "completion": "Print the script that completes names in a shell.",
    "version": "Show the versions of copylint, Python and the language model.",
}


class _Commands(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:  # noqa: ARG002
        if name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"copylint.cli.{name}"), name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
def copylint() -> None:
    """See your copy as its reader does.

    "copylint draft.md" reads a page and shows which lines speak of you, of the product, or of the
    reader. Nothing leaves your computer and nothing is changed.
    """


def main(argv: Sequence[str] | None = None, call: Call | None = None) -> int:
    """Run the command line and return its exit code; never raises. A ``call`` may be answered again.

    0: nothing to stop for. 1: findings at or above ``--fail-on``, or a score under
    ``--min-score``. 2: the run could not be done, or not all of it. 130: interrupted.
    """
    args = list(sys.argv[1:] if argv is None else argv)
    prepare_streams()
    try:
        if INSTRUCTION in os.environ:
            from copylint.cli.completion import complete

            return complete(copylint, os.environ[INSTRUCTION])
        _check_folder()
        code = copylint.main(_with_command(args), prog_name="copylint", standalone_mode=False, obj=call)
    except click.exceptions.Abort:
        return 130
    except click.ClickException as error:
        say(_usage(error))
    except CopylintError as error:
        say(str(error))
    except SystemExit:  # click's answer to a closed pipe
        return 0
    except OSError as error:
        _trace(args)
        nowhere()
        say(f"{error.filename}: {error.strerror}" if error.filename else unwritten(error))
    except Exception as error:  # the last place where anything can be caught
        _trace(args)
        say(f"internal error: {type(error).__name__}: {error}; run again with -v for the traceback")
    else:
        return code if isinstance(code, int) else 0
    return 2


def _trace(args: Sequence[str]) -> None:
    """The traceback of what is being handled, for those who asked for it."""
    if {"-v", "--verbose"} & set(args):
        import traceback

        traceback.print_exc()


def _check_folder() -> None:
    """Raise CopylintError if the folder that we were called from is gone."""
    try:
        Path.cwd()
    except FileNotFoundError:
        raise CopylintError("the folder you are in is gone; go to another one with cd") from None


def _with_command(args: list[str]) -> list[str]:
    """``copylint draft.md`` means ``copylint check draft.md``."""
    if args[:1] in (["--version"], ["-V"]):
        return ["version", *args[1:]]
    if args and (args[0] in COMMANDS or args[0] in ("-h", "--help")):
        return args
    if args and not args[0].startswith("-"):
        from difflib import get_close_matches  # as traceback: many words that few calls need

        # "copylint rules": a command one letter off, and no file of that name.
        near = get_close_matches(args[0], list(COMMANDS), n=1, cutoff=0.75)
        if near and not Path(args[0]).exists():
            raise CopylintError(f'no command, file or folder "{args[0]}". Did you mean: copylint {near[0]}')
    return ["check", *args]


def _usage(error: click.ClickException) -> str:
    if isinstance(error, click.exceptions.NoArgsIsHelpError) and isinstance(error.ctx.command, click.Group):
        path, names = error.ctx.command_path, ", ".join(error.ctx.command.commands)
        return f"{path} needs one word more: {names}. See: {path} --help"
    text = error.format_message().replace("\n", " ")
    command = error.ctx.info_name if isinstance(error, click.UsageError) and error.ctx else None
    text = text[:1].lower() + text[1:]
    text = text if text.endswith(("?", ".")) else f"{text}."
    return f"{text} See: copylint {command} --help" if command else text
