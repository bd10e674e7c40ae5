"""The index over all rules: it finds what asking every alternative about every unit finds."""

import pickle
import random
import re
from collections.abc import Iterator
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copylint.checks import CHECKS
from copylint.config import Config
from copylint.facts import FAMILIES, Belief, Clause, Names, Page, Phrase, Unit
from copylint.facts.role import ROLES
from copylint.formats import read
from copylint.lexicon import word_list
from copylint.linter import Linter
from copylint.rulebook import Rule, load_rulebook
from copylint.rulebook.apply import hits
from copylint.rulebook.clause_pattern import ClausePattern, PhrasePattern
from copylint.rulebook.find_belief import BeliefFinder
from copylint.rulebook.find_clause import ClauseFinder
from copylint.rulebook.find_role import RoleFinder
from copylint.rulebook.find_unit import UnitPattern
from copylint.rulebook.find_words import WordsFinder
from copylint.rulebook.rule import Finder
from copylint.rulebook.sieve import Sieve, Sifted
from copylint.terms import DocumentKind, Form, Mood, Outcome, Owner, Tense, Voice
from copylint.text import Source, Span
from tests.rulebook.inline import rule

NAMES = Names(company=("3Q Labs", "The Alder Yard", "Ørsta"), products=("Rota",), reader=("shop owners",))
FILLED = {
    "{company}": ["we", "our team", "The Alder Yard", "3Q Labs", "Ørsta"],
    "{product}": ["Rota", "our platform", "this tool"],
    "{reader}": ["you", "shop owners"],
    "{customer}": ["customers", "our clients"],
    "{number}": ["40", "$3", "twelve", "forty-two", "5%"],
    "{year}": ["1998", "2024"],
    "{name}": ["Alder Street"],
    "{superlative}": ["fastest", "finest-made"],
    "{any} ": ["", "very ", "very very "],
    "{any}": ["something"],
}
SLOT = re.compile(r"\{any\} |\{[a-z]+\}|\$[a-z-]+")
RULES = [each for each in load_rulebook(CHECKS).rules if not each.whole]


@cache
def _entries() -> list[str]:
    finders = [finder for each in RULES for finder in each.find if isinstance(finder, WordsFinder)]
    slotted = [entry for finder in finders for entry in finder.entries if SLOT.search(entry)]
    plain = [entry for finder in finders for entry in finder.entries[:: len(finder.entries) // 20 + 1]]
    return [*slotted, *plain]


def _written(entry: str, chance: random.Random) -> str:
    """An entry as copy may have it: slots filled, in some case, words run together."""

    def fill(slot: re.Match[str]) -> str:
        name = slot.group()
        return chance.choice(FILLED[name] if name in FILLED else sorted(word_list(name[1:]).forms))

    text = SLOT.sub(fill, entry)
    for written, short in (
        ("we are", "we’re"),
        ("do not", "don't"),
        ("it is", "it's"),
        ("you will", "you'll"),
    ):
        if chance.random() < 0.5:
            text = text.replace(written, short)
    return chance.choice(
        [text, text.upper(), text.capitalize(), text.replace("-", " "), text.replace("k", "K")]
    )


def _phrase(chance: random.Random, pattern: PhrasePattern | None) -> Phrase | None:
    words = sorted(pattern.head.forms) if pattern and pattern.head else ["team", "solutions"]
    if chance.random() < 0.2:
        return None
    head = chance.choice(words)
    ours, named, counted, praised = (chance.random() < 0.5 for _ in range(4))
    return Phrase(Span(0, 2), head, chance.choice(list(Owner)), (head,), ours, named, counted, praised)


def _clause(chance: random.Random, pattern: ClausePattern) -> Clause:
    """A clause that comes close to the pattern, and often meets it."""

    def one(wanted: Iterator[object] | None, every: list[object]) -> object:
        return chance.choice(sorted(wanted) if wanted and chance.random() < 0.95 else every)  # type: ignore[type-var]

    def word(name: str, other: str) -> str:
        wanted = getattr(pattern, name)
        return chance.choice(sorted(wanted.bases)) if wanted and chance.random() < 0.95 else other

    return Clause(
        actor=one(pattern.actor, list(Owner)),  # type: ignore[arg-type]
        subject=_phrase(chance, pattern.subject),
        verb=word("verb", "walk"),
        verb_span=Span(0, 2),
        mood=one(pattern.mood, list(Mood)),  # type: ignore[arg-type]
        joined=word("joined", "main"),
        parent=None,
        tense=one(pattern.tense, list(Tense)),  # type: ignore[arg-type]
        modal=word("modal", ""),
        negated=chance.random() < 0.2 if pattern.negated is None else pattern.negated,
        passive=chance.random() < 0.2 if pattern.passive is None else pattern.passive,
        object=_phrase(chance, pattern.object),
        recipient=_phrase(chance, pattern.recipient),
        predicate=_phrase(chance, pattern.predicate),
    )


def _belief(chance: random.Random) -> Belief:
    families = {name: chance.random() for name in FAMILIES}
    roles = {role: chance.random() for role in chance.sample(sorted(ROLES), 3)}
    return Belief(chance.random(), 0.5, families, {}, {}, {}, 0, 0, 0, roles=roles)


def _page(seed: int) -> Page:
    chance = random.Random(seed)
    patterns = [finder.pattern for each in RULES for finder in each.find if isinstance(finder, ClauseFinder)]
    texts = [
        " ".join(
            chance.choice(["", "the", "so", "and then,"]) + " " + _written(chance.choice(_entries()), chance)
            for _ in range(chance.randint(1, 2))
        ).strip()
        or "so"
        for _ in range(12)
    ]
    document = read(Source.of("\n\n".join(f"Line\n{'=' * 4}\n\nText." for _ in texts), "page.md"))
    blocks = document.blocks[: len(texts)]
    units = tuple(
        Unit(
            n=n,
            block=n,
            span=Span(0, len(text)),
            text=text,
            form=chance.choice(list(Form)),
            voice=chance.choice([Voice.COMPANY, Voice.COMPANY, Voice.READER]),
            actor=chance.choice(list(Owner)),
            credit=chance.choice([0.0, 1.0]),
            outcome=chance.choice(list(Outcome)),
            clauses=tuple(_clause(chance, chance.choice(patterns)) for _ in range(chance.randint(0, 3))),
        )
        for n, text in enumerate(texts[: len(blocks)])
    )
    beliefs = tuple(_belief(chance) for _ in units)
    return Page(document, chance.choice(list(DocumentKind)), True, NAMES, units, beliefs=beliefs)


@given(st.integers(0, 2**32))
@settings(max_examples=20, deadline=None)
def test_sifted_pages_are_hit_alike(seed: int) -> None:
    page = _page(seed)
    sifted = Sifted(page, load_rulebook(CHECKS).sieve)
    for each in RULES:
        assert list(hits(each, page, each.options, sifted)) == list(hits(each, page, each.options))


def test_such_pages_are_hit_at_all() -> None:
    """Else the test above would compare nothing with nothing."""
    kinds: dict[type[Finder], int] = {}
    for seed in range(12):
        page = _page(seed)
        for each in RULES:
            for finder in each.find:
                kinds[type(finder)] = kinds.get(type(finder), 0) + len([*finder.find(page, page.units, {})])
    assert all(kinds[kind] > 5 for kind in (WordsFinder, ClauseFinder, BeliefFinder, RoleFinder))


ODD = """
find:
  - words: ["{number}x the", "{any} of {superlative}s", "#1", "größe zählt", "{company}'s way", "is not",
            "{superlative}", "{any}", "not {any} our {any} customers", "{name}", "50% off, today"]
mark: words
"""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It is 4x the speed.", "4x the"),
        ("The #1 of all.", "#1"),
        ("Weil Größe zählt.", "Größe zählt"),
        ("Ørsta’s way of life", "Ørsta’s way"),
        ("It isn't so.", "isn't"),
        ("THE FAſTEST of all", "FAſTEST"),
        ("Not all of our many customers", "Not all of our many customers"),
        ("Now 50% off, today only", "50% off, today"),
    ],
)
def test_phrases_that_are_hard_to_look_up(text: str, found: str) -> None:
    each = rule(ODD)
    page = _page(1)
    unit = Unit(0, 0, Span(0, len(text)), text, Form.SENTENCE, Voice.COMPANY, Owner.COMPANY)
    page = Page(page.document, page.kind, True, NAMES, (unit,))
    finder = each.find[0]
    alone = Sifted(page, Sieve((each,))).units(each, 0)
    assert alone == (unit,)
    words = [match.slots["words"] for match in finder.find(page, alone, {})]
    assert any(found in said or said in found for said in words)


def test_a_unit_without_any_of_the_words_is_left_out() -> None:
    each = rule("find: [{words: [synergy, best in class, 'trusted by {number} $role-nouns']}]\nmark: words")
    sieve = Sieve((each,))
    page = _page(1)
    texts = (
        "Synergy!",
        "The best of a class",
        "Best in class",
        "Trusted by 40 chefs",
        "Trusted by chefs",
        "Bread",
    )
    units = tuple(
        Unit(n, 0, Span(0, len(text)), text, Form.SENTENCE, Voice.COMPANY, Owner.COMPANY)
        for n, text in enumerate(texts)
    )
    page = Page(page.document, page.kind, True, NAMES, units)
    kept = [unit.text for unit in Sifted(page, sieve).units(each, 0)]
    assert kept[0] == "Synergy!"
    assert "Best in class" in kept
    assert "Bread" not in kept
    assert Sifted(page, sieve).units(rule("find: [{unit: {actor: company}}]", name="other"), 0) == units


def test_a_rulebook_travels_light() -> None:
    """Between processes: nothing that was made while matching goes along, and all of it can be made again."""
    each: Rule = load_rulebook(CHECKS).get("vague-proof")
    before = len(pickle.dumps(each))
    page = _page(3)
    assert list(hits(each, page, {})) == list(hits(pickle.loads(pickle.dumps(each)), page, {}))
    assert len(pickle.dumps(each)) == before


def test_linting_gives_no_reasons(monkeypatch: pytest.MonkeyPatch) -> None:
    """Why a rule is silent is worked out where somebody asks, for it takes longer than matching."""

    def reasons(*_: object) -> str:
        raise AssertionError

    for each in load_rulebook(CHECKS).rules:
        for finder in each.find:
            monkeypatch.setattr(type(finder), "why_not", reasons)
    for pattern in (PhrasePattern, ClausePattern, UnitPattern):
        monkeypatch.setattr(pattern, "wrong", reasons)
    monkeypatch.setattr("copylint.rulebook.apply.silent", reasons)
    text = "# We offer synergy\n\nWe are proud of our solutions. You can run reports.\n\n- Fast\n- Easy\n"
    assert Linter(Config()).lint(Source.of(text, "page.md")).findings
