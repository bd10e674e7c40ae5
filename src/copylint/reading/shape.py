"""The shape of a unit as words alone show it: an imperative, a question, a noun phrase, a sentence."""

from functools import cache

from copylint.lexicon import Phrases, noun_forms, past_forms, third_person_forms, word_list
from copylint.reading.words import DETERMINERS, LEAD, QUESTION, words_of
from copylint.terms import BlockKind, Form

# What a product does in bullets without naming itself, rarely the plural of a noun there.
_OPENERS = frozenset("works runs fits helps lets keeps comes goes lasts needs makes takes gives gets".split())
_FINITE = Phrases(
    """
        is are was were am be has have had can will would could should may might must does
        did isn't aren't wasn't weren't won't can't cannot couldn't don't doesn't didn't
        hasn't haven't it's that's there's we're you're they're i'm we've you've they've
        we'll you'll it'll they'll he's she's here's what's let's
        """.split()
)
_HANGING = frozenset("if because where when that who which until than while what unless".split())
_SHORT = frozenset({BlockKind.ITEM, BlockKind.CELL, BlockKind.CAPTION, BlockKind.VALUE})


def shape_of(text: str, kind: BlockKind, *, imperative: bool) -> Form:
    """The form of a unit by its words; ``imperative``: one opens it (``imperative_start`` is 0).

    ``Form.SENTENCE`` stands for "has a finite verb, or may have": the parse knows better.
    """
    if QUESTION.search(text.strip()):
        return Form.QUESTION
    words = words_of(text)
    if not words:
        return Form.FRAGMENT
    if imperative:
        return Form.IMPERATIVE
    if _acts_without_subject(words, text):
        return Form.PRODUCT_ACTS
    if kind in _SHORT and _hangs(text):
        return Form.NOUN_PHRASE
    if has_finite_verb(text):
        return Form.SENTENCE
    closed = text.rstrip("\"'”’) ").endswith((".", "!", ":"))
    short = kind.heads or kind in _SHORT or kind is BlockKind.BUTTON
    return Form.SENTENCE if len(words) > 8 or (closed and not short) else Form.NOUN_PHRASE


def has_finite_verb(text: str) -> bool:
    """Whether the words hold an auxiliary or a verb that can only be finite."""
    if _FINITE.search(text):
        return True
    words = words_of(text)
    if text.rstrip().endswith(".") and words[:1] != ["no"] and any(w in past_forms() for w in words[1:4]):
        return True  # "Samir joined in 2011."
    return any(word in third_person_forms() and word not in _plurals() for word in words[1:])


def _hangs(text: str) -> bool:
    """ "A taxi home if the last bus has gone": the only finite verb belongs to what hangs on a noun."""
    finite = _FINITE.search(text)
    before = words_of(text[: finite[0]]) if finite else []
    return any(word in _HANGING for word in before[1:]) and before[0] not in _HANGING


def _acts_without_subject(words: list[str], text: str) -> bool:
    """ "Integrates with Slack": a verb in the third person opens and nobody does it."""
    if not text.lstrip()[:1].isalpha():
        return False  # a template's name, a number, a sign stands where the subject would
    while len(words) > 2 and (words[0] in LEAD or words[0].endswith("ly")):
        words = words[1:]
    first = words[0]
    if (
        first in ("is", "has")
        and len(words) > 2
        and words[1] in ("a", "an", "the", "able", "also", "not", "no")
    ):
        return True
    if len(words) < 2 or first not in third_person_forms():
        return False
    if first in _plurals() and _FINITE.search(text) and first not in _OPENERS:
        return False
    if first in _OPENERS or first not in _plurals():
        return True
    return words[1] in DETERMINERS


@cache
def _plurals() -> frozenset[str]:
    """Of those, the ones that are as often the plural of a noun: "reports", "uses"."""
    return frozenset(noun_forms(entry)[-1] for entry in word_list("verb-or-noun").entries if " " not in entry)
