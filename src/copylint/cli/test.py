"""``copylint test``: run the examples inside rule files; a rule writer's loop."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from copylint.cli.names import files_completed
from copylint.cli.options import verbose_option
from copylint.cli.streams import emit, read_file, say, tell
from copylint.config import for_file
from copylint.report.escape import exact
from copylint.report.wording import counted

if TYPE_CHECKING:
    from copylint.rulebook import Rule
    from copylint.rulebook.find_check import Check


@click.command()
@click.argument("rule_files", nargs=-1, metavar="[RULE-FILES]", shell_complete=files_completed)
@verbose_option
def test(rule_files: tuple[str, ...]) -> int:
    """Try the examples inside the rules.

    Each must be found, or left alone, exactly as it says. RULE-FILES are YAML files, or names of
    rules; without any, every rule is tried and looked over: enough examples, nothing left empty.
    """
    from copylint.checks import CHECKS
    from copylint.rulebook import load_rulebook

    if rule_files:
        rules = tuple(
            _from_file(Path(name), CHECKS)
            if name.endswith((".yaml", ".yml"))
            else load_rulebook(CHECKS, for_file(Path.cwd())).get(name)
            for name in rule_files
        )
    else:
        rules = load_rulebook(CHECKS, for_file(Path.cwd())).rules
    from copylint.trials.audit import audit
    from copylint.trials.examples import check_rules

    failures = check_rules(rules)
    faults = () if rule_files else audit(load_rulebook(CHECKS).rules)  # a team's own are its own matter
    if faults:
        tell("".join(f"{line}\n" for line in faults))
        say(f"{counted(len(faults), 'fault')} in the rules themselves")
    if failures:
        tell("".join(f"{exact(line)}\n" for failure in failures for line in failure.split("\n")))
        say(f"{counted(len(failures), 'example')} of {counted(len(rules), 'rule')} went wrong")
    if faults or failures:
        return 1
    emit(f"Every example of {counted(len(rules), 'rule')} is read as it says.\n")
    return 0


def _from_file(file: Path, checks: "Mapping[str, Check]") -> "Rule":
    """The rule in a file, of the family its folder is called by, with the lists beside it."""
    from copylint.rulebook import parse_rule
    from copylint.rulebook.team import lists_beside

    text = read_file(str(file))
    return parse_rule(text, file.as_posix(), file.absolute().parent.name, checks, lists_beside(file))
