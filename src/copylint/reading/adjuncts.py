"""What goes with a verb: its agent, negation, recipient, shared object and tense."""

from copylint.facts import Phrase, Word
from copylint.lexicon import past_forms, word_list
from copylint.reading.phrase import phrase_at
from copylint.reading.tree import Tree
from copylint.terms import Tense

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})


def agent_of(tree: Tree, at: int) -> int | None:
    """The doer of a passive: "written *by our staff*"; a time ("paid by noon") does nothing."""
    by = tree.child(at, "agent")
    doer = tree.child(by, "pobj") if by is not None else None
    if doer is None or tree.words[doer].tag == "CD" or tree.words[doer].lower in word_list("time-units"):
        return None  # "paid by noon" says when
    return doer


def negated_of(tree: Tree, at: int, subject: Phrase | None) -> bool:
    """Whether the verb, its object or its subject is denied."""
    if tree.children(at, "neg"):
        # "has never been stronger" denies nothing.
        compared = tree.child(at, "acomp") if tree.words[at].lower == "been" else None
        return compared is None or tree.words[compared].tag not in ("JJR", "RBR")
    if any(
        tree.words[i].lower in ("never", "no", "not", "neither")
        for i in tree.children(at, "advmod", "preconj")
    ):
        return True
    objects = tree.children(at, "dobj", "attr")
    no_object = any(tree.words[j].lower == "no" for i in objects for j in tree.children(i, "det", "neg"))
    return no_object or (
        subject is not None and subject.words[:1] in (("no",), ("nobody",), ("none",), ("nothing",))
    )


def recipient_of(tree: Tree, at: int) -> Phrase | None:
    """To or for whom: "gives *you* time", "brings lunch to *your desk*"."""
    direct = tree.child(at, "dative")
    if direct is not None:
        inner = tree.child(direct, "pobj")
        return phrase_at(tree, inner if inner is not None else direct)
    for to in tree.children(at, "prep"):
        if tree.words[to].lower in ("to", "for"):
            return phrase_of(tree, tree.child(to, "pobj"))
    obj = tree.child(at, "dobj")
    for to in tree.children(obj, "prep") if obj is not None else ():
        if tree.words[to].lower in ("to", "for"):
            return phrase_of(tree, tree.child(to, "pobj"))
    return None


def object_at(tree: Tree, at: int) -> int | None:
    """The head of the object; in "we design and build boats" it hangs on the second verb."""
    own = tree.child(at, "dobj")
    if own is not None:
        return own
    for other in tree.children(at, "conj"):
        if tree.words[other].tag.startswith("VB") and not tree.child(other, *SUBJECTS):
            found = tree.child(other, "dobj")
            if found is not None:
                return found
    return None


def phrase_of(tree: Tree, at: int | None) -> Phrase | None:
    """The phrase headed there, if there is a head."""
    return None if at is None else phrase_at(tree, at)


def tense_of(word: Word, auxiliaries: list[Word]) -> Tense:
    """The tense that the verb and its auxiliaries show."""
    lowers = {w.lower for w in auxiliaries}
    if lowers & {"will", "'ll", "wo", "shall"}:
        return Tense.FUTURE
    # "We rebuilt our search": a form that can only be past is past, whatever the tag.
    past = word.tag == "VBD" or (word.tag in ("VBP", "VB") and not lowers and word.lower in past_forms())
    if past or lowers & {"was", "were", "did", "had", "have", "has", "'ve"}:
        return Tense.PAST
    return Tense.PRESENT
