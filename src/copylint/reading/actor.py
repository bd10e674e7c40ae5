"""Whose a noun phrase is: the firm's, the product's, the reader's, the customers' and so on."""

import re
from functools import lru_cache

from copylint.facts import Names, Word
from copylint.lexicon import phrases, word_list
from copylint.terms import Owner

_FIRST = frozenset({"we", "us", "our", "ours", "ourselves", "i", "me", "my", "mine", "myself"})
_SECOND = frozenset({"you", "your", "yours", "yourself", "yourselves", "u"})
_THE = frozenset({"the", "this", "that", "these", "its", "each", "every"})
# With a bare "the" only what can hardly be anybody else's.
_STRONG_PRODUCT = frozenset(
    """
        platform product app application tool solution service software dashboard engine
        plugin plug-in portal system website extension integration widget chatbot assistant
        toolkit editor console suite feature release version update device framework scanner
        patch machine
        """.split()
)
_OF_HEADS = frozenset(
    """
        one two three part head half rest all most many some each none both number majority
        few any dozens hundreds thousands
        """.split()
)


@lru_cache(maxsize=64)
def _named(spellings: tuple[str, ...]) -> re.Pattern[str]:
    return phrases(spellings)


def owner_of(words: tuple[Word, ...], at: int, names: Names) -> Owner:
    """The owner of the phrase headed by ``words[at]``, from the head, its determiner and the names."""
    head = words[at]
    if head.lower in _FIRST and not _is_country(head):
        return Owner.COMPANY
    if head.lower in _SECOND:
        return Owner.READER
    if " " in head.lower:
        return _of_text(head.lower, names)
    phrase = [w for i, w in enumerate(words) if w.head == at and i != at and w.dep in _INSIDE]
    text = " ".join(w.lower for w in [*(w for w in phrase if w.span < head.span), head])
    named = _by_name(text, names)
    if named is not None:
        return named
    possessor = next((w for w in phrase if w.dep == "poss"), None)
    if possessor is not None:
        return _possessed(words, head, possessor, names)
    if head.lower in _OF_HEADS or head.tag == "CD":
        whole = _whole(words, at)
        if whole is not None:
            return owner_of(words, whole, names)
    noun = head.lower
    determiner = next((w.lower for w in phrase if w.dep == "det"), "")
    if noun in word_list("customer-nouns"):
        return Owner.CUSTOMER if determiner in ("", "the", "every", "each", "any", "all") else Owner.THIRD
    if noun in ("everyone", "everybody", "anyone", "anybody"):
        return Owner.CUSTOMER
    if (not determiner and head.tag == "NNS" and noun in word_list("role-nouns")) or noun == "people":
        return Owner.CUSTOMER
    if determiner in _THE:
        if noun in word_list("firm-nouns") or (noun == "team" and determiner == "the"):
            return Owner.COMPANY
        if _singular(noun) in _STRONG_PRODUCT:
            return Owner.PRODUCT
    return Owner.THIRD


_INSIDE = frozenset({"det", "poss", "amod", "compound", "nummod", "nmod", "predet", "quantmod"})


def _whole(words: tuple[Word, ...], at: int) -> int | None:
    """ "One of us", "most of our clients": whom the part belongs to."""
    for i, word in enumerate(words):
        if word.head == at and word.lower == "of":
            return next((j for j, inner in enumerate(words) if inner.head == i and inner.dep == "pobj"), None)
    return None


def _ours(noun: str, owner: str) -> Owner:
    """ "Our tutors" are the firm, "our cakes" are what it sells; "my" things are the author's."""
    if noun in word_list("customer-nouns"):
        return Owner.CUSTOMER
    if noun in word_list("product-nouns"):
        return Owner.PRODUCT
    return Owner.COMPANY if owner == "my" or noun in word_list("firm-side-nouns") else Owner.PRODUCT


def _of_text(text: str, names: Names) -> Owner:
    """The owner of a phrase that the parser saw as one word: a name of two words, "our app"."""
    named = _by_name(text, names)
    if named is not None:
        return named
    first, _, noun = text.rpartition(" ")
    if noun not in word_list("product-nouns"):
        return Owner.COMPANY
    return Owner.PRODUCT if first.startswith("our") or _singular(noun) in _STRONG_PRODUCT else Owner.THIRD


def _possessed(words: tuple[Word, ...], head: Word, possessor: Word, names: Names) -> Owner:
    owner = possessor.lower
    if owner in _FIRST:
        return _ours(head.lower, owner)
    if owner in _SECOND:
        return Owner.THEIRS if head.lower in word_list("customer-nouns") else Owner.READER
    if owner in ("its", "his", "her", "their", "whose"):
        return Owner.THIRD
    named = _by_name(owner, names)
    if named is None:
        inner = owner_of(words, words.index(possessor), names)
        return inner if inner in (Owner.CUSTOMER, Owner.READER) else Owner.THIRD
    return Owner.PRODUCT if head.lower in word_list("product-nouns") else named


def _by_name(text: str, names: Names) -> Owner | None:
    """The owner a configured name gives; the longest name wins, so that "Acme Cloud" beats "Acme"."""
    found = [
        (len(match.group()), owner)
        for owner, spellings in (
            (Owner.PRODUCT, names.products),
            (Owner.COMPANY, names.company),
            (Owner.READER, names.reader),
            (Owner.THEIRS, names.theirs),
        )
        for match in _named(spellings).finditer(text)
    ]
    return max(found, key=lambda pair: pair[0])[1] if found else None


def _is_country(word: Word) -> bool:
    """ "US" the country is a proper noun; "us" is an object."""
    return word.lower == "us" and word.tag in ("NNP", "NNPS")


def _singular(noun: str) -> str:
    return noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun
