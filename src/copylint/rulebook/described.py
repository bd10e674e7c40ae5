"""What an adjective or adverb describes: something of ours, or a noun of a list."""

from itertools import pairwise

from copylint.facts import Unit, Word
from copylint.lexicon import known_verbs, third_person_forms
from copylint.rulebook.value import Words
from copylint.terms import Owner
from copylint.text import Span

_ATTRIBUTES = frozenset({"amod", "compound", "nmod", "npadvmod", "advmod", "acl"})
_PREDICATES = frozenset({"acomp", "attr", "oprd", "xcomp", "advcl", "ROOT", "dobj"})
_BETWEEN = frozenset({",", "and", "&", "or", "yet", "but", "-", "/"})


def describes(unit: Unit, span: Span, owners: frozenset[Owner], nouns: Words | None) -> bool:
    """Whether the words at ``span`` describe a noun of the list, or something of one of the owners.

    A noun of the list counts only in a line about us: in "People expect intuitive services" nobody
    praises what is sold, and a reader who is told to do something is not being sold to.
    """
    about_us = unit.actor in (Owner.COMPANY, Owner.PRODUCT, Owner.NONE)
    nouns = nouns if about_us or (unit.actor is Owner.READER and unit.credit < 1) else None
    if _next_noun(unit, span, nouns):
        return True
    if not unit.words:
        return False
    at = next((i for i, word in enumerate(unit.words) if word.span.touches(span)), None)
    if at is None:
        return False
    last = max(i for i, word in enumerate(unit.words) if word.span.touches(span))
    return any(_by_tree(unit, start, owners, nouns, span) for start in {at, last})


def _next_noun(unit: Unit, span: Span, nouns: Words | None) -> bool:
    """Words alone: the noun that follows, past other adjectives."""
    if nouns is None:
        return False
    rest = unit.text[span.end - unit.span.start :]
    padded = rest.replace(",", " , ").replace("/", " / ").lower().split()[:6]
    passed = 0
    for word, after in pairwise([*padded, ""]):
        bare = word.strip(".!?;:)”\"’'")
        if bare in nouns and (bare != word or not _goes_on(after) or after in nouns):
            return True
        if word in _BETWEEN:
            continue
        if word != bare or passed == 2 or bare in _STOPS:
            return False
        passed += 1
    return False


def _goes_on(after: str) -> bool:
    """Whether a noun is only the first half of another: "leading technology *companies*"."""
    if not after.isalpha() or after in _STOPS or after in _BETWEEN:
        return False
    return after not in known_verbs() and after not in third_person_forms()


_STOPS = frozenset(
    """
        a an the our your their its his her my to of for in on at by with from is are was
        were be that which who so you we they it i can will has have
        """.split()
)


def _by_tree(unit: Unit, at: int, owners: frozenset[Owner], nouns: Words | None, span: Span) -> bool:
    words = unit.words or ()
    for _ in range(6):
        word = words[at]
        if word.dep == "conj" or (
            word.span.touches(span) and word.head != at and words[word.head].span.touches(span)
        ):
            at = word.head
            continue
        break
    word = words[at]
    if word.dep in _ATTRIBUTES and words[word.head].tag.startswith("NN"):
        return _fits(unit, words[word.head], owners, nouns)
    if word.dep in _PREDICATES or word.dep == "advmod":
        verb = word.head if word.dep != "ROOT" else at
        for clause in unit.clauses:
            if clause.verb_span == words[verb].span and clause.subject is not None and clause.actor in owners:
                return not clause.negated
    return False


def _fits(unit: Unit, noun: Word, owners: frozenset[Owner], nouns: Words | None) -> bool:
    if nouns is not None and noun.lower in nouns:
        return True
    words = unit.words or ()
    if Owner.COMPANY in owners and any(w.lower == "our" and words[w.head] == noun for w in words):
        return True
    for clause in unit.clauses:
        for phrase in (clause.subject, clause.object, clause.recipient, clause.predicate):
            if phrase is not None and phrase.span.covers(noun.span):
                if phrase.owner in owners:
                    return True
                # "Acme is a trusted partner": the predicate says what the subject is.
                if phrase is clause.predicate and clause.actor in owners and clause.verb == "be":
                    return True
    return False
