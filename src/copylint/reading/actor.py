"""Whose a noun phrase is: the firm's, the product's, the reader's, the customers' and so on."""

from copylint.facts import Word
from copylint.lexicon import word_list
from copylint.reading.tree import Tree, shouted
from copylint.terms import Owner
from copylint.text import Span

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
# "Our hygienists", "our solicitors": people by their ending.
_PEOPLE = ("ists", "ors", "ians", "ants", "eers", "sts")
_DEEPEST = 40  # "one of the friends of the owners of …": nobody goes further
_OF_HEADS = frozenset(
    """
        one two three part head half rest all most many some each none both number majority
        few any dozens hundreds thousands
        """.split()
)


def owner_of(tree: Tree, at: int, depth: int = 0) -> Owner:
    """The owner of the phrase headed by ``words[at]``, from the head, its determiner and the names.

    ``depth``: how many phrases it is the owner of, one in the other.
    """
    if depth > _DEEPEST:
        return Owner.THIRD
    words = tree.words
    head = words[at]
    if head.lower in _FIRST and not _is_country(tree, head):
        return Owner.COMPANY
    if head.lower in _SECOND:
        return Owner.READER
    inside = [words[i] for i in tree.children(at, *_INSIDE)]
    named = tree.named_in(Span(_start(tree, at), head.span.end))
    if named is not None:
        return named
    if " " in head.lower:
        return _of_text(head.lower)
    possessor = next((w for w in inside if w.dep == "poss"), None)
    if possessor is not None:
        return _possessed(tree, head, possessor, depth)
    belongs = _belonging(tree, at)
    if belongs is not None:
        return belongs
    if head.lower in _OF_HEADS or head.tag == "CD":
        whole = _whole(tree, at)
        if whole is not None:
            owner = owner_of(tree, whole, depth + 1)
            # "Most of us forget": everybody does; "there are nine of us": we are nine.
            counted = head.lower == "one" or head.tag == "CD"
            return Owner.EVERYONE if words[whole].lower == "us" and not counted else owner
    return _by_noun(head, next((w.lower for w in inside if w.dep == "det"), ""))


def _start(tree: Tree, at: int) -> int:
    """Where the nouns before a head begin: "Acme client libraries" is one name and two nouns."""
    start, todo = tree.words[at].span.start, [at]
    while todo:
        for i in tree.children(todo.pop(), *(_INSIDE - {"poss"})):
            if i < at and tree.words[i].span.start < tree.words[i].span.end:
                start = min(start, tree.words[i].span.start)
                todo.append(i)
    return start


def _belonging(tree: Tree, at: int) -> Owner | None:
    """ "The staff at Acme", "the engine of Acme": whose people or product it is, said behind the noun."""
    noun = tree.words[at].lower
    people = noun in word_list("firm-side-nouns") or noun in word_list("company-nouns") or noun in _FOLK
    if not people and noun not in word_list("product-nouns"):
        return None
    for i in tree.children(at, "prep"):
        inner = tree.child(i, "pobj")
        if tree.words[i].lower in ("at", "of", "behind") and inner is not None:
            named = tree.named_in(tree.words[inner].span)
            if named in (Owner.COMPANY, Owner.PRODUCT):
                return Owner.COMPANY if people else Owner.PRODUCT
    return None


def _by_noun(head: Word, determiner: str) -> Owner:
    noun = head.lower
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


_FOLK = frozenset({"staff", "team", "people", "folks", "crew", "volunteers", "everyone", "everybody"})
_INSIDE = frozenset({"det", "poss", "amod", "compound", "nummod", "nmod", "predet", "quantmod"})


def _whole(tree: Tree, at: int) -> int | None:
    """ "One of us", "most of our clients": whom the part belongs to."""
    of = next((i for i in tree.hanging(at) if tree.words[i].lower == "of"), None)
    return None if of is None else tree.child(of, "pobj")


def _ours(noun: str, owner: str) -> Owner:
    """ "Our tutors" are the firm, "our cakes" are what it sells; "my" things are the author's."""
    if noun in word_list("customer-nouns"):
        return Owner.CUSTOMER
    if noun in word_list("product-nouns"):
        return Owner.PRODUCT
    staffed = noun in word_list("firm-side-nouns") or noun in word_list("role-nouns")
    if owner == "my" or staffed or noun.endswith(_PEOPLE):
        return Owner.COMPANY
    return Owner.PRODUCT


def _of_text(text: str) -> Owner:
    """The owner of a subject that the parser saw as one pronoun: "our app", "your patients"."""
    first, noun = text.split()[0], text.rpartition(" ")[2]
    if first == "our":
        return _ours(noun, first)
    if first == "your":
        return Owner.THEIRS if noun in word_list("customer-nouns") else Owner.READER
    if noun in word_list("product-nouns"):
        return Owner.PRODUCT if _singular(noun) in _STRONG_PRODUCT else Owner.THIRD
    return Owner.COMPANY


def _possessed(tree: Tree, head: Word, possessor: Word, depth: int) -> Owner:
    owner = possessor.lower
    if owner in _FIRST and not _is_country(tree, possessor):
        return _ours(head.lower, owner)
    if owner in _SECOND:
        return Owner.THEIRS if head.lower in word_list("customer-nouns") else Owner.READER
    if owner in ("today", "tomorrow") and head.lower in word_list("customer-nouns"):
        return Owner.CUSTOMER  # "today's buyers"
    if owner in ("its", "his", "her", "their", "whose"):
        return Owner.THIRD
    named = tree.named_in(possessor.span)
    if named is None:
        inner = owner_of(tree, tree.words.index(possessor), depth + 1)
        return inner if inner in (Owner.CUSTOMER, Owner.READER) else Owner.THIRD
    if named is Owner.COMPANY:
        return _ours(head.lower, "our")
    return named


def _is_country(tree: Tree, word: Word) -> bool:
    """ "US" the country against "us", told by the capitals as they stand in the copy."""
    return (
        word.lower == "us" and tree.text[word.span.start : word.span.end] == "US" and not shouted(tree.text)
    )


def _singular(noun: str) -> str:
    return noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun
