"""Clauses from a parse: each verb with its subject, its object and what it completes."""

from dataclasses import replace

from copylint.facts import Clause, Names, Phrase, Word
from copylint.lexicon import base_verb, known_verbs, word_list
from copylint.reading.actor import owner_of
from copylint.reading.adjuncts import (
    SUBJECTS,
    agent_of,
    negated_of,
    object_at,
    phrase_of,
    recipient_of,
    tense_of,
)
from copylint.reading.phrase import phrase_at
from copylint.reading.tree import Tree
from copylint.terms import Mood, Owner

_NOT_HEADING = frozenset({"aux", "auxpass", "amod", "compound", "nmod", "det", "case", "punct", "poss"})
_SUBORDINATORS = {
    "if": "if", "unless": "if", "when": "when", "whenever": "when", "while": "when",
    "once": "when", "until": "when", "before": "when", "after": "when", "because": "because",
    "since": "because", "as": "when", "so": "so", "where": "when", "whether": "that", "that": "that",
    "how": "that", "though": "when", "although": "when",
}  # fmt: skip
_MODALS = {"'ll": "will", "wo": "will", "ca": "can", "'d": "would", "sha": "shall"}


def clauses_of(
    words: tuple[Word, ...], text: str, names: Names, *, imperative: bool, running: bool = True
) -> tuple[Clause, ...]:
    """The clauses of a unit, in the order of their verbs.

    ``text`` is the block's text; ``imperative``: the words open as one, and the parse holds a
    "You can" that nobody wrote. ``running``: a sentence of running text, which has a main verb even
    where the parser hung it on a noun; a bullet such as "Workflows that adapt" has none.
    """
    tree = Tree(words, text, names)
    verbs = [i for i, word in enumerate(words) if _is_verb(tree, i)]
    number = {at: n for n, at in enumerate(verbs)}
    found: dict[int, Clause] = {}
    for at in sorted(verbs, key=lambda i: tree.depth(i)):
        parent = next((i for i in tree.ancestors(at) if i in number), None)
        found[at] = _clause(
            tree,
            at,
            number.get(parent) if parent is not None else None,
            found.get(-1 if parent is None else parent),
            running,
        )
    clauses = [found[at] for at in verbs]
    if imperative:
        # The put-in "You can" goes; every clause that shared its subject is an imperative too.
        clauses = [
            replace(c, subject=None, modal="" if c.modal == "can" else c.modal, mood=Mood.IMPERATIVE)
            if c.subject is not None and c.subject.head == "you" and not _written(c.subject)
            else c
            for c in clauses
        ]
    return tuple(clauses)


def _written(phrase: Phrase) -> bool:
    return phrase.span.start < phrase.span.end


def _is_verb(tree: Tree, at: int) -> bool:
    word = tree.words[at]
    if not word.tag.startswith("VB") or word.dep in _NOT_HEADING:
        return False
    if word.dep in ("acomp", "oprd"):
        return False  # "we are committed": a predicate
    if word.dep == "xcomp" and _going_to(tree, word.head) == at:
        return False  # "you are going to love it" is one clause
    # A participle before its noun and a gerund as a noun ("on-call scheduling") head no clause.
    as_noun = word.tag == "VBG" and word.dep in ("pobj", "dobj", "nsubj")
    return not (as_noun and tree.children(at, "det", "poss"))


def _clause(tree: Tree, at: int, parent: int | None, above: Clause | None, running: bool) -> Clause:
    word = tree.words[at]
    future = _going_to(tree, at)
    auxiliaries = [tree.words[i] for i in tree.children(at, "aux", "auxpass")]
    modal = next((w.lower for w in auxiliaries if w.tag == "MD"), "")
    joined = _joined(tree, at, above, running)
    passive = bool(tree.children(at, "nsubjpass", "auxpass"))
    subject_at = _subject(tree, at)
    mood = Mood.STATEMENT
    subject: Phrase | None = None
    actor = Owner.NONE
    if subject_at is not None:
        subject = phrase_at(tree, subject_at)
        actor = subject.owner
    elif _opens_imperative(tree, at, joined):
        mood, actor = Mood.IMPERATIVE, Owner.READER
    elif above is not None:
        subject, actor, mood = _inherited(tree, at, joined, above)
    if above is not None and _describes(subject, joined, actor, above):
        actor = above.actor
    if passive and (agent := agent_of(tree, at)) is not None:
        actor = owner_of(tree, agent)
    predicate = phrase_of(tree, tree.child(at, "acomp", "attr", "oprd"))
    if actor is Owner.COMPANY and _sold(subject, _verb(tree, at), predicate):
        actor = Owner.PRODUCT
    return Clause(
        actor=actor,
        subject=subject,
        verb=_verb(tree, at),
        verb_span=tree.words[at if future is None else future].span,
        mood=mood,
        joined=joined,
        parent=parent,
        tense=tense_of(word, auxiliaries),
        modal=_MODALS.get(modal, modal),
        negated=negated_of(tree, at, subject),
        passive=passive,
        object=phrase_of(tree, object_at(tree, at)),
        recipient=recipient_of(tree, at),
        predicate=predicate,
        span=tree.reach(at),
    )


def _going_to(tree: Tree, at: int) -> int | None:
    """The verb whose future "going to" is, or None."""
    if tree.words[at].lower not in ("going", "gonna"):
        return None
    after = tree.child(at, "xcomp")
    return after if after is not None and tree.child(after, "aux") is not None else None


def _verb(tree: Tree, at: int) -> str:
    future = _going_to(tree, at)
    at = at if future is None else future
    word = tree.words[at]
    base = base_verb(word.lower)
    particle = tree.child(at, "prt")
    if particle is not None:
        phrasal = f"{base} {tree.words[particle].lower}"
        if phrasal in known_verbs():
            return phrasal
    return base


def _joined(tree: Tree, at: int, above: Clause | None, running: bool) -> str:
    word = tree.words[at]
    if not running and word.tag == "VBN" and not tree.children(at, "aux", "auxpass"):
        return "which"  # "Code tailored to your trade" has no main verb
    if word.dep == "ROOT" or (above is None and (running or word.dep not in ("relcl", "acl", "advcl"))):
        return "main"
    mark = next((tree.words[i].lower for i in tree.children(at, "mark", "advmod", "cc") if i < at), "")
    to = any(tree.words[i].tag == "TO" for i in tree.children(at, "aux"))
    if word.dep == "conj" and above is not None:
        joining = [tree.words[i].lower for i in tree.children(word.head, "cc") if i < at]
        if joining[-1:] == ["so"] or mark == "so":
            return "so"
        return "and" if above.joined in ("main", "and", "so") else above.joined
    if word.dep == "relcl":
        return "which"
    if to:
        return "to"
    if word.tag == "VBG":
        return "ing"
    if word.dep in ("advcl", "acl", "mark"):
        return _SUBORDINATORS.get(mark, "so" if mark == "so" else "which")
    if word.dep in ("ccomp", "parataxis") and at < word.head and not mark:
        return "main"  # "Your data stays here, we never sell it": two main clauses side by side
    return "so" if mark == "so" else "that"


def _subject(tree: Tree, at: int) -> int | None:
    direct = tree.child(at, *SUBJECTS)
    if direct is not None:
        word = tree.words[direct]
        if word.tag in ("WDT", "WP") and tree.words[at].dep == "relcl":
            return tree.words[at].head
        return direct
    return None


def _opens_imperative(tree: Tree, at: int, joined: str) -> bool:
    word = tree.words[at]
    if word.tag not in ("VB", "VBP") or joined != "main" or word.lower.startswith("thank"):
        return False
    if any(tree.words[i].tag in ("MD", "TO") for i in tree.children(at, "aux")):
        return False
    after = tree.words[at + 1].lower if at + 1 < len(tree.words) else ""
    return not tree.children(at, "nsubj") and (word.lower, after) != ("see", "you")


def _inherited(tree: Tree, at: int, joined: str, above: Clause) -> tuple[Phrase | None, Owner, Mood]:
    """Who does a verb that has no subject of its own."""
    word = tree.words[at]
    if word.dep == "conj":
        return above.subject, above.actor, above.mood
    if joined in ("to", "that", "ing") and word.dep in ("xcomp", "ccomp"):
        doer = above.object or above.recipient
        if doer is not None and word.dep in ("xcomp", "ccomp") and joined == "to" and _makes(above.verb):
            return doer, doer.owner, Mood.STATEMENT
        return above.subject, above.actor, Mood.STATEMENT
    if word.dep in ("acl", "relcl"):
        noun = tree.words[word.head]
        if above.recipient is not None and noun.dep == "dobj":
            return above.recipient, above.recipient.owner, Mood.STATEMENT
        if joined == "to":
            return above.subject, above.actor, Mood.STATEMENT
        phrase = phrase_at(tree, word.head)
        return phrase, phrase.owner, Mood.STATEMENT
    return above.subject, above.actor, Mood.STATEMENT


def _makes(verb: str) -> bool:
    """Verbs whose object does the verb that follows: "allows you to export"."""
    return verb in word_list("permit") or verb in word_list("help") or verb in (
        "ask", "want", "invite", "encourage", "need", "get", "remind", "teach", "tell", "train",
        "force", "require", "expect", "like", "make", "let", "give", "push",
    )  # fmt: skip


def _sold(subject: Phrase | None, verb: str, predicate: Phrase | None) -> bool:
    """Whether the firm's name stands for what it sells: "Acme syncs every hour", "Acme is an app"."""
    if subject is None or not subject.named or subject.ours:
        return False
    if verb == "be":
        return predicate is not None and predicate.head in word_list("product-nouns")
    return verb in word_list("product-verbs") or verb in word_list("permit")


def _describes(subject: Phrase | None, joined: str, actor: Owner, above: Clause) -> bool:
    """ "Acme is a platform that …": the platform is Acme."""
    if joined != "which" or actor is not Owner.THIRD or above.verb != "be":
        return False
    if subject is None or above.predicate is None:
        return False
    return subject.head_span == above.predicate.head_span


def main_clause(clauses: tuple[Clause, ...]) -> Clause | None:
    """The clause that says what the unit is about: the first main one with somebody in it."""
    mains = [c for c in clauses if c.joined in ("main", "and", "so")]
    return next((c for c in mains if c.actor is not Owner.NONE), mains[0] if mains else None)
