"""A rule against its own examples: bad ones marked exactly, good ones silent, misses still missed."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from copylint.checks import CHECKS
from copylint.config import Config
from copylint.facts import Belief, Hit, Names, Page
from copylint.formats import read as read_document
from copylint.learned import load_reader
from copylint.nlp.parse import Parser
from copylint.reading import decided, read_page
from copylint.rulebook import Example, Rule, load_rulebook
from copylint.rulebook.apply import hits
from copylint.rulebook.judge import folded, judge
from copylint.terms import BlockKind, DocumentKind
from copylint.text import Block, Document, Place, Source, Span, View
from copylint.trials.example_names import example_names

# Lines are read as copy of a page somebody named, so that no guess lowers a level.
_LINE_KIND = DocumentKind.LANDING


@cache
def parser() -> Parser:
    """One parser for all examples."""
    return Parser()


def check_rules(rules: Sequence[Rule]) -> tuple[str, ...]:
    """What is wrong with the examples of the rules, one line a failure."""
    return tuple(line for rule in rules for line in _failures(rule))


def page_of(example: Example, names: Names | None = None, *, believed: bool = False) -> Page:
    """The page of an example: one block, or Markdown read by the real reader.

    ``believed``: with what the trained reader believes of it, and decided by that.
    """
    names = example_names() if names is None else names
    source = Source.of(example.text, "example.md")
    if example.page:
        document = read_document(source)
    else:
        block = Block(example.block or BlockKind.PARAGRAPH, View.whole(example.text), place=Place(first=True))
        document = Document(source, "line", (block,))
    page = read_page(document, example.kind or _LINE_KIND, True, names, parser())
    return decided(replace(page, beliefs=load_reader().read(page))) if believed else page


def found_in(rule: Rule, page: Page) -> tuple[Span, ...]:
    """What the rule marks on the page, as spans of the source, silenced by no other rule."""
    found: list[Hit] = list(hits(rule, page, rule.options))
    return tuple(finding.span for finding in folded(judge(found, (rule,), page, Config()).findings))


def _failures(rule: Rule) -> Iterator[str]:
    if rule.general:
        yield from _unbelieved(rule)
        return
    # A check may ask what lines do in their document, and that is what the trained reader says.
    believed = rule.whole
    for example in rule.bad_examples:
        found = found_in(rule, page_of(example, believed=believed))
        if not example.marks:
            yield f"{_where(rule, example)}: a bad example marks nothing; put << >> around what is found"
        for missing in [span for span in example.marks if span not in found]:
            yield f'{_where(rule, example)}: not found: "{_at(example, missing)}"'
        for extra in [span for span in found if span not in example.marks]:
            yield f'{_where(rule, example)}: found outside the marks: "{_at(example, extra)}"'
    for example in rule.good_examples:
        for extra in found_in(rule, page_of(example, believed=believed)):
            yield f'{_where(rule, example)}: found in a good example: "{_at(example, extra)}"'
    for example in rule.missed_examples:
        if found_in(rule, page_of(example)):
            yield f'{_where(rule, example)}: is found now; move it to "bad"'


def _unbelieved(rule: Rule) -> Iterator[str]:
    """A general rule finds what the trained reader would mark; which words carry that is up to the reader."""
    least = Config().min_confidence
    for examples, wanted in (
        (rule.bad_examples, True),
        (rule.good_examples, False),
        (rule.missed_examples, False),
    ):
        for example in examples:
            page = page_of(example)
            sure = max(_sure(rule, belief) for belief in load_reader().read(page))
            if (sure >= least) is not wanted:
                verb = "would not mark it" if wanted else "would mark it"
                yield f"{_where(rule, example)}: the trained reader {verb} ({sure:.2f})"


def _sure(rule: Rule, belief: Belief) -> float:
    if rule.roles:
        return load_reader().inside(belief)
    return load_reader().confidence(belief, rule.family, None) or 0.0


def _at(example: Example, span: Span) -> str:
    return example.text[span.start : span.end]


def _where(rule: Rule, example: Example) -> str:
    line = " ".join(example.text.split())
    return f"{rule.where}: {line if len(line) < 60 else line[:57] + '…'}"


def all_rules() -> tuple[Rule, ...]:
    """Every rule that ships."""
    return load_rulebook(CHECKS).rules
