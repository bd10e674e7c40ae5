"""``copylint rule``: the list of rules, or the page of one."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from copylint.cli.names import rules_completed
from copylint.cli.options import verbose_option
from copylint.cli.streams import say, tell, wants_color, width
from copylint.config import for_file
from copylint.report import Look
from copylint.report.escape import exact
from copylint.report.measure import cells, padded, safe, wrapped
from copylint.report.wording import LABELS, NEEDS
from copylint.terms import CopylintError

if TYPE_CHECKING:
    from copylint.rulebook import Rule

_SLOT = re.compile(r"\{\w+\}")
_MARKED = re.compile(r"<<((?:(?!<<|>>).)*+)>>", re.DOTALL)


@click.command()
@click.argument("name", metavar="[NAME|FAMILY]", required=False, shell_complete=rules_completed)
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", help="Colours.")
@verbose_option
def rule(name: str | None, color: str) -> int:
    """Show the page of a rule, or the list of rules."""
    from copylint.checks import CHECKS
    from copylint.rulebook import load_rulebook

    try:
        rulebook = load_rulebook(CHECKS, for_file(Path.cwd()))
    except CopylintError as error:  # our own rules can be read about all the same
        say(str(error))
        rulebook = load_rulebook(CHECKS)
    look = Look(color=wants_color(color), width=width())
    if name is None or name in rulebook.families:
        chosen = [each for each in rulebook.every if name is None or each.family == name]
        lines = _list(chosen, look)
    else:
        lines = list(_page(rulebook.get(name), look))
    tell("".join(line.rstrip() + "\n" for line in lines))
    return 0


def _list(rules: Sequence["Rule"], look: Look) -> list[str]:
    lines: list[str] = []
    widest = max((cells(each.name) for each in rules), default=0)
    for family in dict.fromkeys(each.family for each in rules):
        lines += [look.strong(safe(family))]
        for each in rules:
            if each.family == family:
                state = "" if each.status.value == "stable" else f" ({each.status.value})"
                lines.append(f"  {padded(each.name, widest)}  {safe(each.title)}{state}")
        lines.append("")
    return [*lines, "The page of one: copylint rule NAME"]


def _page(found: "Rule", look: Look) -> Iterator[str]:
    room = look.width - 2
    yield look.strong(safe(found.title))
    level = LABELS[found.severity]
    yield f"{found.name} · {safe(found.family)} · {level} · {found.status.value} since {safe(found.since)}"
    yield ""
    example = next((match[1] for line in found.bad for match in _MARKED.finditer(line)), "…")
    message = found.message.replace("{match}", example)
    yield from wrapped(_SLOT.sub("…", message), look.width)
    for head, text in (("What helps", found.help), ("Leave it when", found.leave_it_when)):
        if text.strip():
            yield from ("", look.strong(head), *(f"  {line}" for line in wrapped(text, room)))
    if found.general:
        from copylint.trials.rule_words import GENERAL

        yield from ("", look.strong("Why it speaks"))
        for n, text in enumerate(GENERAL):
            yield from ("",) * bool(n)
            yield from (f"  {line}" for line in wrapped(text, room))
    if NEEDS[found.needs]:
        yield from ("", f"The answer {NEEDS[found.needs]}.")
    yield from ("", look.strong("Found"))
    for line in found.bad:
        yield from _marked(line)
    yield from (
        "",
        look.strong("Left alone"),
        *(f"  {exact(line)}" for text in found.good for line in text.splitlines()),
    )
    if found.yields_to:
        yield from (
            "",
            *wrapped(f"Silent where one of these speaks: {', '.join(found.yields_to)}", look.width),
        )
    if found.references:
        yield from (
            "",
            look.strong("From"),
            *(f"  {line}" for r in found.references for line in wrapped(r, room)),
        )
    yield from ("", look.strong("To switch it off"))
    yield f'  everywhere    ignore = ["{found.name}"] in copylint.toml'
    if found.general:
        yield "  unless surer  min-confidence = 0.9 in copylint.toml, for all rules"
    if found.find:
        yield f"  for one line  <!-- copylint-disable-next-line {found.name} -- reason -->"


def _marked(example: str) -> Iterator[str]:
    """The lines of an example, each with marks under the words that are found."""
    for line in example.splitlines():
        plain, marks = "", ""
        for number, part in enumerate(re.split(r"<<|>>", line)):
            plain += part
            marks += ("^" if number % 2 else " ") * cells(part)
        yield f"  {exact(plain)}"
        if marks.strip():
            yield f"  {marks}"
