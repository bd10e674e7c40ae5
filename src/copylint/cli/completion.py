"""``copylint completion``: the script that lets a shell complete commands, options and names."""

from pathlib import Path

import click
from click.shell_completion import (
    BashComplete,
    CompletionItem,
    FishComplete,
    ShellComplete,
    ZshComplete,
)

from copylint.cli.entry import COMMANDS, INSTRUCTION
from copylint.cli.options import verbose_option
from copylint.cli.streams import emit
from copylint.terms import CopylintError

_SHELLS: dict[str, type[ShellComplete]] = {"bash": BashComplete, "zsh": ZshComplete, "fish": FishComplete}
_HOW = {
    "bash": "To use it: echo 'eval \"$(copylint completion bash)\"' >> ~/.bashrc",
    "zsh": "To use it: echo 'eval \"$(copylint completion zsh)\"' >> ~/.zshrc",
    "fish": "To use it: copylint completion fish > ~/.config/fish/completions/copylint.fish",
}


@click.command()
@click.argument("shell", type=click.Choice(list(_SHELLS)))
@verbose_option
def completion(shell: str) -> int:
    """Print the script that completes names in a shell.

    Rules, kinds, formats and files, for bash (4.4 or newer), zsh or fish.
    """
    script = ShellComplete.source(_SHELLS[shell](click.Command("copylint"), {}, "copylint", INSTRUCTION))
    emit(f"# {_HOW[shell]}\n{script.strip()}\n")
    return 0


def complete(group: click.Group, instruction: str) -> int:
    """Answer a shell that asks how a line goes on; what cannot be answered completes to nothing."""
    shell, _, wish = instruction.partition("_")
    if shell not in _SHELLS or wish != "complete":
        raise CopylintError(f"{INSTRUCTION} is set by: copylint completion SHELL")
    asked = _SHELLS[shell](group, {}, "copylint", INSTRUCTION)
    try:
        args, incomplete = asked.get_completion_args()
        found = _found(asked, args, incomplete)
    except Exception:  # a line half typed is nobody's mistake, and a traceback in it helps nobody
        return 0
    emit("".join(f"{asked.format_completion(item)}\n" for item in found))
    return 0


def _found(asked: ShellComplete, args: list[str], incomplete: str) -> list[CompletionItem]:
    """``copylint draft.md`` means ``copylint check draft.md``, so the first word may be either."""
    if args:
        known = args[0] in COMMANDS
        return list(asked.get_completions(args if known else ["check", *args], incomplete))
    if incomplete.startswith("-"):
        return [*asked.get_completions([], incomplete), *asked.get_completions(["check"], incomplete)]
    commands = [item for item in asked.get_completions([], incomplete) if item.type == "plain"]
    if not commands or asked.name != "bash":
        return [CompletionItem(incomplete, type="file"), *commands]
    # Bash completes either files by itself or the words it is given.
    folder, _, start = incomplete.rpartition("/")
    beside = sorted(Path(folder or ".").iterdir())
    return [
        *commands,
        *(CompletionItem(file.name) for file in beside if start and file.name.startswith(start)),
    ]
