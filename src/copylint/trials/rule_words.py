"""What rule files say in short names, in words for people: signs, places, families, kinds of page."""

from collections.abc import Iterable, Sequence

from copylint.terms import DocumentKind

PLACE_WORDS = {
    "here": "the line",
    "next": "what follows",
    "before": "what stands before",
    "block": "the paragraph",
    "heading": "the heading above",
    "list": "the list",
    "section": "the section",
    "page": "the page",
}
_CARRIED = {
    "benign": "is right to speak of the company: a promise, an apology, thanks, how to reach us",
    "outcome": "says what changes for the reader",
    "outcome-for-reader": "says plainly what changes for the reader",
    "reader-acts": "gives the reader something to do",
    "reader-does": "gives the reader something to do",
    "buried": "hides the reader's own verb under ours, which is another rule's matter",
    "counted": "counts something (a share or a price is no count)",
    "proof": "carries a proof: somebody vouches for it",
    "hypothesis": "is marked as a guess",
    "contact": "says how to reach us",
    "thanks": "says thanks",
    "congratulation": "congratulates",
    "empathy": "knows what the reader is up against",
    "status": "says how things stand",
    "not-for": "says whom it is not for",
    "lead": "leads into a list",
    "reader": "speaks to the reader",
    "named-reader": "names its reader",
    "linked": "is nothing but a link",
    "vague": "says vaguely what changes",
    "vague-gain": "hints at a gain without saying which",
    "apology": "apologises",
    "bridge": "goes on to what it means for the reader",
    "relief": "says what the reader is rid of",
    "author": "is told by the author, as I",
    "relieved": "says outright what the reader is rid of",
    "condition": "names a condition",
    "feature-noun": "names a feature",
    "code": "holds code",
    "mention": "only mentions the words",
}
_ARTICLES = {
    "number": "a number", "year": "a year", "price": "a price", "date": "a date", "time": "a time",
    "source": "a source", "of-how-many": "a count out of how many", "lately": "a recent time",
    "address": "an address or a phone number", "person": "a person by name",
    "question": "a question", "weekday": "a weekday",
    "guarantee": "a guarantee", "superlative": "a superlative", "measure": "a measure",
}  # fmt: skip
FAMILY_WORDS = {
    "self-focus": "The company is the topic: what we offer, are, do, believe.",
    "product-as-hero": "The product acts, and the reader stands by or is allowed to.",
    "opinion": "What we think takes the place of what customers said or did.",
    "puffery": "Praise, first places and care that are claimed and not shown.",
    "customer-as-object": "Customers are spoken about, counted or pushed, not spoken to.",
    "inside-talk": "Words and numbers that matter inside the company only.",
    "announcement": "Our own joy at telling something stands before what is told.",
    "features": "What it has or does, without what a reader does with it.",
    "pressure": "Haste and pushing without a real limit.",
    "headings": "Headings and buttons that could stand on anybody's page.",
    "hollow-you": "“You” without anything the reader does.",
    "planning": "Plans and briefs that begin with the channel and not with a customer.",
    "comments": "Comments to copylint that are misspelt or do nothing.",
    "page": "The page as a whole: what it opens with, what it leaves unanswered.",
}
# Why a rule speaks that has no pattern of its own.
GENERAL = (
    "No pattern stands behind this rule. A reader that was trained on thousands of lines which people had"
    " marked would mark this line too, for this reason before all others, and no other rule has anything to"
    " say of it. The words that counted most are the ones you see marked.",
    "It is right about as often as it is sure: where it is .85 sure, a careful reader marks some 85 in 100"
    " such lines."
    " From .85 on you see a note, from .6 on an idea, and below that nothing. How sure it is of a line, and"
    " because of which words: copylint explain FILE:LINE",
)
_KINDS = {
    DocumentKind.LANDING: "landing pages", DocumentKind.PRODUCT: "product pages",
    DocumentKind.PRICING: "pricing pages", DocumentKind.COMPARISON: "comparison pages",
    DocumentKind.BLOG: "blog posts", DocumentKind.CASE_STUDY: "case studies", DocumentKind.EMAIL: "emails",
    DocumentKind.AD: "ads", DocumentKind.ABOUT: "about pages", DocumentKind.CAREERS: "careers pages",
    DocumentKind.JOB_POST: "job posts", DocumentKind.PRESS: "press releases",
    DocumentKind.DOCS: "documentation", DocumentKind.FAQ: "FAQ pages", DocumentKind.CHANGELOG: "changelogs",
    DocumentKind.LEGAL: "legal pages", DocumentKind.BRIEF: "briefs",
    DocumentKind.MESSAGING: "messaging documents", DocumentKind.REPO: "repository files",
    DocumentKind.WEB: "pages of no particular kind",
}  # fmt: skip


def kinds_of_page(kinds: Iterable[DocumentKind]) -> str:
    """Several kinds of page as "landing pages, blog posts and emails"."""
    wanted = set(kinds)
    return listed([words for kind, words in _KINDS.items() if kind in wanted])


def listed(names: Sequence[str]) -> str:
    """Names as "a, b and c"."""
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def carried(name: str) -> str:
    """What a unit with a sign, a fact or a word of a list (``words:LIST``) does, said of a line."""
    if name in _CARRIED:
        return _CARRIED[name]
    known = _ARTICLES.get(name)
    return f"has {known}" if known else f"has words of the list {name.removeprefix('words:')}"
