"""Patterns over clauses and the phrases in them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from copylint.facts import Clause, Phrase, Unit
from copylint.lexicon import word_list
from copylint.rulebook.strict_yaml import Table
from copylint.rulebook.value import Words, items, one_of, truth, words
from copylint.terms import Mood, Owner, Tense


@dataclass(frozen=True, slots=True)
class PhrasePattern:
    """Conditions on a noun or adjective phrase; None means any."""

    head: Words | None = None
    not_head: Words | None = None
    holds: Words | None = None  # one of its words: the "sales" of "our sales team"
    owner: frozenset[Owner] | None = None
    ours: bool | None = None
    named: bool | None = None
    counted: bool | None = None
    praised: bool | None = None

    def matches(self, phrase: Phrase | None) -> bool:
        """Whether the phrase is there and fits."""
        return phrase is not None and not self._unmet(phrase)

    def wrong(self, phrase: Phrase) -> str:
        """In words, the first condition that the phrase does not meet, or nothing."""
        unmet = self._unmet(phrase)
        if unmet in _FLAGS:
            return f'"{phrase.head}" is {"not " if getattr(self, unmet) else ""}{unmet}'
        reasons = {
            "": "",
            "head": f'"{phrase.head}" is not one of the heads',
            "not_head": f'"{phrase.head}" is left out',
            "holds": f'"{phrase.head}" stands without the words asked for',
            "owner": f'"{phrase.head}" belongs to: {phrase.owner}',
        }
        return reasons[unmet]

    def _unmet(self, phrase: Phrase) -> str:
        """The name of the first condition that the phrase does not meet."""
        if self.head is not None and phrase.head not in self.head:
            return "head"
        if self.not_head is not None and phrase.head in self.not_head:
            return "not_head"
        if self.holds is not None and not any(word in self.holds for word in phrase.words):
            return "holds"
        if self.owner is not None and phrase.owner not in self.owner:
            return "owner"
        for name in _FLAGS:
            wanted = getattr(self, name)
            if wanted is not None and getattr(phrase, name) is not wanted:
                return name
        return ""


_FLAGS = ("ours", "named", "counted", "praised")
_PHRASE_KEYS = ("head", "not-head", "with", "owner", *_FLAGS)


def phrase_pattern(value: Any, table: Table, key: str) -> PhrasePattern:
    """A phrase pattern; words alone stand for its head.

    Raises:
        RuleError: an unknown key or value.
    """
    if not isinstance(value, Table):
        return PhrasePattern(head=words(value, table, key))
    value.only(_PHRASE_KEYS, f'"{key}"')
    flags = {name: truth(value[name], value, name) for name in _FLAGS if name in value}
    return PhrasePattern(
        head=words(value["head"], value, "head") if "head" in value else None,
        not_head=words(value["not-head"], value, "not-head") if "not-head" in value else None,
        holds=words(value["with"], value, "with") if "with" in value else None,
        owner=one_of(value["owner"], Owner, value, "owner") if "owner" in value else None,
        **flags,
    )


PARTS = ("subject", "object", "recipient", "predicate")


@dataclass(frozen=True, slots=True)
class ClausePattern:
    """Conditions on a clause; None means any."""

    actor: frozenset[Owner] | None = None
    verb: Words | None = None
    mood: frozenset[Mood] | None = None
    tense: frozenset[Tense] | None = None
    modal: Words | None = None
    joined: Words | None = None
    negated: bool | None = None
    passive: bool | None = None
    subject: PhrasePattern | None = None
    object: PhrasePattern | None = None
    recipient: PhrasePattern | None = None
    predicate: PhrasePattern | None = None
    complement: "ClausePattern | None" = None

    def matches(self, unit: Unit, clause: Clause) -> bool:
        """Whether the clause of that unit fits."""
        return not self._unmet(unit, clause)

    def complement_of(self, unit: Unit, clause: Clause) -> Clause | None:
        """The clause that completes ``clause`` and fits ``complement``."""
        pattern = self.complement
        if pattern is None:
            return None
        here = unit.clauses.index(clause)
        return next((c for c in unit.clauses if c.parent == here and pattern.matches(unit, c)), None)

    def wrong(self, unit: Unit, clause: Clause) -> str:
        """In words, the first condition that the clause does not meet, or nothing."""
        unmet = self._unmet(unit, clause)
        if unmet in PARTS:
            phrase = getattr(clause, unmet)
            return f"no {unmet}" if phrase is None else f"the {unmet}: {getattr(self, unmet).wrong(phrase)}"
        reasons = {
            "": "",
            "actor": f"the actor is: {clause.actor}",
            "verb": f'the verb is "{clause.verb}"',
            "mood": f"the mood is {clause.mood}",
            "tense": f"the tense is {clause.tense}",
            "modal": f'the modal is "{clause.modal}"' if clause.modal else "there is no modal",
            "joined": f'the clause is joined by "{clause.joined}"',
            "negated": "the clause is negated" if clause.negated else "the clause is not negated",
            "passive": "the clause is passive" if clause.passive else "the clause is active",
            "complement": "no clause that completes it as the rule asks",
        }
        return reasons[unmet]

    def _unmet(self, unit: Unit, clause: Clause) -> str:
        """The name of the first condition that the clause does not meet."""
        for name in ("actor", "verb", "mood", "tense", "modal", "joined"):
            wanted = getattr(self, name)
            if wanted is not None and getattr(clause, name) not in wanted:
                return name
        if self.negated is not None and clause.negated is not self.negated:
            return "negated"
        if self.passive is not None and clause.passive is not self.passive:
            return "passive"
        for name in PARTS:
            pattern = getattr(self, name)
            if pattern is not None and not pattern.matches(getattr(clause, name)):
                return name
        if self.complement is not None and self.complement_of(unit, clause) is None:
            return "complement"
        return ""


def clauses(pattern: ClausePattern, unit: Unit) -> Iterator[Clause]:
    """The clauses of a unit that fit."""
    return (clause for clause in unit.clauses if pattern.matches(unit, clause))


_CLAUSE_KEYS = (
    "actor", "verb", "mood", "tense", "modal", "joined", "negated", "passive", "subject",
    "object", "recipient", "predicate", "complement",
)  # fmt: skip


def clause_pattern(value: Any, table: Table, key: str) -> ClausePattern:
    """A clause pattern.

    Raises:
        RuleError: an unknown key or value.
    """
    if not isinstance(value, Table):
        raise table.error(f'"{key}" takes conditions, such as {{actor: company, verb: $offer}}', key)
    value.only(_CLAUSE_KEYS, f'"{key}"')
    parsed: dict[str, Any] = {}
    for name in value:
        if name == "actor":
            parsed[name] = one_of(value[name], Owner, value, name)
        elif name in ("mood", "tense"):
            parsed[name] = one_of(value[name], Mood if name == "mood" else Tense, value, name)
        elif name in ("verb", "modal", "joined"):
            parsed[name] = words(value[name], value, name)
        elif name in ("negated", "passive"):
            parsed[name] = truth(value[name], value, name)
        elif name == "complement":
            parsed[name] = clause_pattern(value[name], value, name)
        else:
            parsed[name] = phrase_pattern(value[name], value, name)
    return ClausePattern(**parsed)


def anchored(pattern: ClausePattern) -> bool:
    """Whether the pattern names a word; without one it would fire on sentences nobody parsed."""
    phrases = (pattern.subject, pattern.object, pattern.recipient, pattern.predicate)
    own = pattern.verb is not None or any(p is not None and (p.head or p.praised) for p in phrases)
    return own or (pattern.complement is not None and anchored(pattern.complement))


def names_in(value: Any, table: Table, key: str, allowed: frozenset[str]) -> tuple[str, ...]:
    """Names of what a unit may carry: signs, facts, and ``words:LIST`` for a word of a list.

    Raises:
        RuleError: a name nobody knows.
        ListError: an unknown list.
    """
    found: list[str] = []
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, Table):
            item.only(("words",), f'"{key}"')
            if "words" not in item:
                raise item.error(f'"{key}" takes {{words: $list}}', key)
            found += [
                f"words:{word_list(name.removeprefix('$')).name}" for name in items(item["words"], item, key)
            ]
            continue
        for name in items(item, table, key):
            if name not in allowed:
                known = ", ".join(sorted(allowed))
                raise table.error(f'"{name}" is nothing a unit can carry; known are {known}', key)
            found.append(name)
    return tuple(found)
