"""The pages in ``docs/rules``, made from the rule files by ``python -m copylint.laboratory.rule_pages``."""

import argparse
import re
import sys
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from copylint.lexicon import rules_folder
from copylint.report.wording import LABELS
from copylint.rulebook import Example, Rule
from copylint.rulebook.comment_rules import COMMENT_RULES
from copylint.rulebook.rule import Level
from copylint.terms import BlockKind, CopylintError, Need, Status, Voice
from copylint.trials.examples import all_rules
from copylint.trials.rule_words import FAMILY_WORDS, GENERAL, PLACE_WORDS, carried, kinds_of_page, listed

_SPECIAL = re.compile(r"([\\`*_<>\[\]|])")
_LINE_START = re.compile(r"^([^\S\n]*+\d*+)([#.)+-])(?=[\s#])", re.MULTILINE)
_SLOT = re.compile(r"\{[\w.-]+\}")
_NEEDS = {
    Need.WORDING: "Everything an answer needs is on the page already.",
    Need.FACT: "The answer needs a fact: somebody has to know or find out something that is not on the page.",
    Need.DECISION: "The answer needs a decision, and it may not be the writer's alone.",
}
_STATUS = {
    Status.STABLE: "on by default",
    Status.PREVIEW: "in preview: on with `--preview` only, while it is being measured",
    Status.DEPRECATED: "no longer in use",
}


def main(argv: Sequence[str] | None = None) -> int:
    """Write the pages; with ``--check`` only say which are out of date.

    0; 1 if any is; 2 after one line if a rule file is wrong.
    """
    parser = argparse.ArgumentParser(
        prog="python -m copylint.laboratory.rule_pages", description=main.__doc__
    )
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if a page is out of date")
    parser.add_argument("--to", type=Path, default=rules_folder().parent / "docs" / "rules", metavar="FOLDER")
    asked = parser.parse_args(argv)
    try:
        wanted = pages((*all_rules(), *COMMENT_RULES))
    except CopylintError as error:
        print(f"rule_pages: {error}", file=sys.stderr)
        return 2
    stale = outdated(asked.to, wanted)
    if asked.check:
        for name, what in stale.items():
            print(f"docs/rules/{name}: {what}; run: make docs", file=sys.stderr)
        return 1 if stale else 0
    asked.to.mkdir(parents=True, exist_ok=True)
    for name in stale:
        file = asked.to / name
        if name in wanted:
            file.write_text(wanted[name], encoding="utf-8")
        else:
            file.unlink()
    print(f"{len(wanted)} pages, {len(stale)} of them new or changed")
    return 0


def outdated(folder: Path, wanted: Mapping[str, str]) -> dict[str, str]:
    """File name → what is wrong with the page in the folder; pages nobody wants are wrong too."""
    there = {file.name: file.read_text(encoding="utf-8") for file in sorted(folder.glob("*.md"))}
    stale = {name: "out of date" for name in wanted if name in there and there[name] != wanted[name]}
    stale |= {name: "missing" for name in wanted if name not in there}
    stale |= {name: "no rule of that name" for name in there if name not in wanted}
    return dict(sorted(stale.items()))


def pages(rules: Sequence[Rule]) -> dict[str, str]:
    """File name → text: a page a rule, and ``README.md`` with all of them by family."""
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        undefined=StrictUndefined,
        autoescape=False,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters.update(plain=plain, marked=marked, framed=framed, pages=lambda k: kinds_of_page([k]))
    environment.globals.update(
        labels=LABELS, general=GENERAL, needs=_NEEDS, statuses=_STATUS, family_words=FAMILY_WORDS
    )
    families: dict[str, list[Rule]] = {}
    for rule in rules:
        families.setdefault(rule.family, []).append(rule)
    made = {"README.md": environment.get_template("rules.md.jinja").render(families=families)}
    page = environment.get_template("rule.md.jinja")
    for rule in rules:
        made[f"{rule.name}.md"] = page.render(
            rule=rule,
            said=said(rule),
            where=list(_where(rule)),
            quiet=list(_quiet(rule)),
            levels=list(_levels(rule)),
        )
    return {name: re.sub(r"\n{3,}", "\n\n", text).rstrip() + "\n" for name, text in made.items()}


def said(rule: Rule) -> str:
    """The message as a reader meets it, with the words of the first bad example in it."""
    example = next((e for e in rule.bad_examples if e.marks), None)
    words = example.text[slice(*example.marks[0])] if example else "…"
    known = {"{match}": words, "{words}": words, "{count}": "3", "{n}": "3", "{m}": "4"}
    return _SLOT.sub(lambda slot: known.get(slot.group(), "…"), rule.message)


def plain(text: str) -> str:
    """Text as Markdown that shows exactly this text."""
    return _LINE_START.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", text))


def marked(example: Example) -> str:
    """The line of an example with the words that are found in bold, and its place if it has one."""
    place = f" *({_BLOCKS.get(example.block, example.block.value)})*" if example.block else ""
    return _bold(example, plain) + place


def framed(example: Example) -> str:
    """The Markdown of an example page inside a quotation, the words that are found in bold."""
    body = _bold(example, lambda text: text).strip("\n")
    return "\n".join(f"> {line}".rstrip() for line in body.splitlines())


def _bold(example: Example, shown: Callable[[str], str]) -> str:
    text = example.text
    edges = [0, *(edge for mark in example.marks for edge in mark), len(text)]
    parts = []
    for n, (start, end) in enumerate(pairwise(edges)):
        part = shown(text[start:end])
        if n % 2:
            # ** beside a word binds only to letters; tags bind to anything.
            loose = text[start].isalnum() and text[end - 1].isalnum()
            part = f"**{part}**" if loose or _free(text, start, end) else f"<strong>{part}</strong>"
        parts.append(part)
    return "".join(parts)


def _free(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    return not before.strip() and not after.strip()


_BLOCKS = {
    BlockKind.SUBJECT: "subject line", BlockKind.H1: "main heading", BlockKind.H2: "heading",
    BlockKind.H3: "lower heading", BlockKind.ITEM: "list item", BlockKind.CELL: "table cell",
}  # fmt: skip
_VOICES = {
    Voice.COMPANY: "what the company says", Voice.CUSTOMER: "what customers say",
    Voice.READER: "what the reader says", Voice.THIRD: "what others say", Voice.EXAMPLE: "examples",
    Voice.NOT_COPY: "what is no copy",
}  # fmt: skip


def _block_words(kinds: Collection[BlockKind]) -> str:
    return listed([_BLOCKS.get(kind, kind.value) + "s" for kind in BlockKind if kind in kinds])


def _where(rule: Rule) -> Iterator[str]:
    """Where the rule looks, as far as it is not everywhere in our own copy."""
    looks = rule.looks_at
    if looks.blocks is not None:
        yield f"in {_block_words(looks.blocks)}"
    if looks.kinds is not None:
        yield f"on {kinds_of_page(looks.kinds)}"
    if looks.voices != {Voice.COMPANY}:
        yield "in " + listed([_VOICES[voice] for voice in Voice if voice in looks.voices])
    if looks.first:
        yield "in the first line of the text"


def _quiet(rule: Rule) -> Iterator[str]:
    for place, names in rule.unless:
        for name in names:
            yield f"{PLACE_WORDS[place]} {carried(name)}"


def _levels(rule: Rule) -> Iterator[str]:
    for level in rule.levels:
        what = "silent" if level.to is None else f"*{LABELS[level.to]}*"
        yield f"{what} {', '.join(_conditions(level))}"


def _conditions(level: Level) -> Iterator[str]:
    if level.kinds is not None:
        yield f"on {kinds_of_page(level.kinds)}"
    if level.blocks is not None:
        yield f"in {_block_words(level.blocks)}"
    if level.signs:
        yield "where the line " + " or ".join(carried(name) for name in level.signs)
    if level.words:
        yield "for " + ", ".join(f'"{word}"' for word in sorted(level.words))
    if level.results:
        yield "for " + ", ".join(sorted(level.results))


if __name__ == "__main__":
    sys.exit(main())
