"""Small rules written where they are tested, and the pages they are tried on."""

from collections.abc import Mapping
from textwrap import dedent, indent

from copylint.config import Config
from copylint.facts import Finding, Hit, Names, Page
from copylint.rulebook import Example, Rule, folded, judge, parse_rule
from copylint.rulebook.apply import hits
from copylint.rulebook.find_check import Check
from copylint.terms import BlockKind, DocumentKind
from copylint.trials.examples import page_of

REST = {
    "name": "a-rule",
    "title": "A title",
    "message": '"{match}" was found.',
    "help": "Something helps.",
    "needs": "wording",
    "severity": "warning",
    "status": "stable",
    "since": "0.1.0",
    "bad": "<<Anything>>",
}


def text_of(body: str, **more: str) -> str:
    """The text of a rule file: ``body`` and, of the keys it leaves out, what every rule needs."""
    body = dedent(body).strip()
    own = {line.split(":")[0] for line in body.splitlines() if not line.startswith((" ", "-"))}
    rest = {key: text for key, text in (REST | more).items() if key not in own}
    lines = [
        f"{key}: |\n{indent(text, '  ')}" if key == "bad" else f"{key}: {text!r}"
        for key, text in rest.items()
    ]
    return "\n".join([*lines, body]) + "\n"


def rule(
    body: str, *, family: str = "self-focus", checks: Mapping[str, Check] | None = None, **more: str
) -> Rule:
    """A rule of these lines."""
    return parse_rule(text_of(body, **more), f"rules/{family}/a-rule.yaml", family, checks)


def line(text: str, block: BlockKind | None = None, kind: DocumentKind | None = None) -> Page:
    """A page of one block; Acme is the company, Rota its product."""
    return page_of(Example(text, (), block=block, kind=kind))


def markdown(text: str, kind: DocumentKind | None = None, names: Names | None = None) -> Page:
    """A page of Markdown."""
    return page_of(Example(dedent(text).strip() + "\n", (), kind=kind, page=True), names)


def hits_of(page: Page, *rules: Rule) -> list[Hit]:
    """Everything the rules hit, before they are judged."""
    return [hit for each in rules for hit in hits(each, page, each.options)]


def marks(page: Page, each: Rule) -> list[str]:
    """The words a rule marks, of each hit the leading ones."""
    found = []
    for hit in hits_of(page, each):
        block, (start, end) = hit.marks[0]
        found.append(page.document.blocks[block].text[start:end])
    return found


def findings(page: Page, *rules: Rule, config: Config | None = None) -> tuple[Finding, ...]:
    """What the judge makes of the rules' hits."""
    return folded(judge(hits_of(page, *rules), rules, page, config or Config()).findings)
