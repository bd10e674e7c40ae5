"""Rules about rules: what a rule file must have before its advice is worth showing to anybody."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import fields, is_dataclass
from enum import Enum

from copylint.facts import Hit, Page
from copylint.rulebook import Example, Rule
from copylint.rulebook.apply import Around, hits, silent
from copylint.terms import BlockKind, Severity
from copylint.trials.examples import all_rules, page_of

_LEAST = 3  # bad and good examples a rule needs
_LONGEST_HELP = 240  # characters; longer help is not read
_SLOT = re.compile(r"\{([\w.-]+)\}")
_WORD = re.compile(r"[^\W\d_]+")
# Words that bring no sentence near to another.
_NOTHING_IN_COMMON = frozenset(
    "a an and as at by for from in is it of on or s t that the this to with".split()
)
# What a slot in a rule's words may stand for, loosely.
_SLOT_WORDS = {
    "superlative": r"(?i)\w+est\b|\bmost\b", "number": r"\d", "year": r"\d{4}", "name": r"\b[A-Z]",
    "reader": r"(?i)\byou", "company": r"(?i)\b(?:we|our|us)\b",
}  # fmt: skip


def audit(rules: Sequence[Rule]) -> tuple[str, ...]:
    """What is wrong with the rules as rules, one line a fault; their examples are tried elsewhere."""
    names = {rule.name for rule in (*rules, *all_rules())}
    return tuple(f"{rule.where}: {fault}" for rule in rules for fault in _faults(rule, names))


def _faults(rule: Rule, names: Collection[str]) -> Iterator[str]:
    yield from _texts(rule)
    for kind, examples in (("bad", rule.bad_examples), ("good", rule.good_examples)):
        if len(examples) < _LEAST:
            yield f"{len(examples)} {kind} examples; a rule needs {_LEAST} or more"
    for key, others in (("yields-to", rule.yields_to), ("absorbs", rule.absorbs)):
        for other in others:
            if other not in names:
                yield f'"{key}" names {other}, and there is no such rule'
            elif other == rule.name:
                yield f'"{key}" names the rule itself'
    if Severity.ERROR in (rule.severity, *(level.to for level in rule.levels)):
        yield "no rule ships at error; a team promotes its own"
    if rule.general:  # it finds what is believed, not what is written
        return
    believed = rule.whole
    bad = [page_of(example, believed=believed) for example in rule.bad_examples]
    yield from _alternatives(rule, bad)
    yield from _slots(rule, bad)
    yield from _far_examples(rule, bad)


def _texts(rule: Rule) -> Iterator[str]:
    if len(rule.help) > _LONGEST_HELP:
        yield f'"help" has {len(rule.help)} characters; more than {_LONGEST_HELP} are not read'


def _alternatives(rule: Rule, pages: Sequence[Page]) -> Iterator[str]:
    for number, alternative in enumerate(rule.find, 1):
        matches = (
            match
            for page in pages
            for match in alternative.find(
                page, tuple(unit for unit in page.units if rule.looks_at.sees(page, unit)), rule.options
            )
            if not silent(rule, Around(page), match)
        )
        if next(matches, None) is None:
            yield f"no bad example is found by alternative {number} of {len(rule.find)}"


def _slots(rule: Rule, pages: Sequence[Page]) -> Iterator[str]:
    """Slots that some hit leaves open in the message, or every hit in the suggestion."""
    found: list[Hit] = [hit for page in pages for hit in hits(rule, page, rule.options)]
    for slot in sorted(set(_SLOT.findall(rule.message))):
        if any(slot not in hit.slots for hit in found):
            yield f'nothing fills {{{slot}}} in "message" for some bad example'
    for slot in sorted(set(_SLOT.findall(rule.suggest or ""))):
        if found and all(slot not in hit.slots for hit in found):
            yield f'no bad example fills {{{slot}}} in "suggest"'


def _far_examples(rule: Rule, bad_pages: Sequence[Page]) -> Iterator[str]:
    """Good examples that have nothing in common with what the rule looks for: they prove nothing."""
    texts = " ".join(_strings(rule.find))
    near = _words(texts) | _words(" ".join(example.text for example in rule.bad_examples))
    slots = [re.compile(_SLOT_WORDS[slot]) for slot in _SLOT.findall(texts) if slot in _SLOT_WORDS]
    shapes = [_shape(page) for page in bad_pages]
    for example in rule.good_examples:
        # A page, or a line with its place named, may be near by its shape instead.
        alike = _placed(example) and _shape(page_of(example)) & set().union(*shapes)
        by_slot = any(slot.search(example.text) for slot in slots)
        if not alike and not by_slot and not _words(example.text) & near:
            line = " ".join(example.text.split())[:60]
            yield f'the good example "{line}" is no near miss: it shares no word with the rule'


def _placed(example: Example) -> bool:
    return example.page or example.block is not None


def _shape(page: Page) -> set[BlockKind]:
    return {block.kind for block in page.document.blocks}


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.lower())) - _NOTHING_IN_COMMON


def _strings(value: object) -> Iterator[str]:
    """Every text inside of a pattern: patterns are data, whatever their kind."""
    if isinstance(value, Enum):
        return
    if isinstance(value, str):
        yield value
    elif isinstance(value, re.Pattern):
        yield value.pattern
    elif isinstance(value, (tuple, list, frozenset)):
        for item in value:
            yield from _strings(item)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _strings(getattr(value, field.name))
