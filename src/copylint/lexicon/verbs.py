"""The everyday verbs of the lists: their bases, and their forms in the third person."""

from functools import cache

from copylint.lexicon.inflect import base_of_verb, verb_forms
from copylint.lexicon.lists import word_list


@cache
def known_verbs() -> frozenset[str]:
    """Base forms of every verb copylint knows, phrasal verbs included."""
    return frozenset(word_list("verbs").entries) | frozenset(word_list("imperatives").entries)


@cache
def third_person_forms() -> frozenset[str]:
    """ "integrates", "keeps": what a product does when nobody else is named."""
    single = [verb for verb in known_verbs() if " " not in verb]
    return frozenset(form for verb in single for form in verb_forms(verb)[1:2] if form.endswith("s"))


@cache
def past_forms() -> frozenset[str]:
    """ "joined", "began": forms of the past that are no base form themselves."""
    single = frozenset(verb for verb in known_verbs() if " " not in verb)
    inflected = (form for verb in single for form in verb_forms(verb))
    return frozenset(form for form in inflected if not form.endswith(("ing", "s"))) - single - {"am", "are"}


def base_verb(form: str) -> str:
    """The base of a verb form in lower case; the form itself if no list knows it."""
    return base_of_verb(form, known_verbs())
