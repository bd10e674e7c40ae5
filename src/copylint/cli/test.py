"""``copylint test``: run the examples inside rule files; a rule writer's loop."""

from pathlib import Path

import click

from copylint.cli.names import files_completed
from copylint.cli.options import verbose_option
from copylint.cli.streams import emit, read_file, say
from copylint.report.wording import counted


@click.command()
@click.argument("rule_files", nargs=-1, metavar="[RULE-FILES]", shell_complete=files_completed)
@verbose_option
def test(rule_files: tuple[str, ...]) -> int:
    """Try the examples inside the rules.

    Each must be found, or left alone, exactly as it says. RULE-FILES are YAML files, or names of
    rules; without any, every rule is tried and looked over: enough examples, nothing left empty.
    """
    from copylint.checks import CHECKS
    from copylint.rulebook import load_rulebook, parse_rule

    if rule_files:
        rules = tuple(
            parse_rule(read_file(name), Path(name).as_posix(), Path(name).absolute().parent.name, CHECKS)
            if name.endswith((".yaml", ".yml"))
            else load_rulebook(CHECKS).get(name)
            for name in rule_files
        )
    else:
        rules = load_rulebook(CHECKS).rules
    from copylint.trials.audit import audit
    from copylint.trials.examples import check_rules

    failures = check_rules(rules)
    faults = () if rule_files else audit(rules)
    if faults:
        emit("".join(f"{line}\n" for line in faults))
        say(f"{counted(len(faults), 'fault')} in the rules themselves")
    if failures:
        emit("".join(f"{line}\n" for line in failures))
        say(f"{counted(len(failures), 'example')} of {counted(len(rules), 'rule')} went wrong")
    if faults or failures:
        return 1
    emit(f"Every example of {counted(len(rules), 'rule')} is read as it says.\n")
    return 0
