"""What the page calls things: who acts, the parts of a score, what a line carries."""

from typing import NamedTuple

from copylint.results.copy import CopyLine
from copylint.scoring import PartName
from copylint.terms import BlockKind, Maturity, Outcome, Owner, Voice


class Who(NamedTuple):
    """One who acts: by which class of the style sheet, which sign and which words a page shows it."""

    css: str
    sign: str
    says: str  # of a line, to somebody who hears the page
    legend: str


_READER = Who("reader", "You", "The reader acts", "the reader acts")
_COMPANY = Who("company", "We", "The company acts", "the company acts")
_PRODUCT = Who("product", "It", "The product acts", "the product acts")
_CUSTOMER = Who("customer", "They", "A customer acts", "customers act, spoken of as “they”")
_OTHER = Who("other", "Else", "Somebody else acts", "somebody else acts")
_NOBODY = Who("nobody", "–", "Nobody acts", "nobody acts")
LEGEND = (_READER, _COMPANY, _PRODUCT, _CUSTOMER, _OTHER, _NOBODY)
_BY_OWNER = {
    Owner.READER: _READER,
    Owner.COMPANY: _COMPANY,
    Owner.PRODUCT: _PRODUCT,
    Owner.CUSTOMER: _CUSTOMER,
    Owner.NONE: _NOBODY,
}


def who(line: CopyLine) -> Who:
    """Who acts in a line."""
    return _BY_OWNER.get(line.actor, _OTHER)


class Tag(NamedTuple):
    """What a line carries besides: a sign and its word."""

    css: str
    sign: str
    word: str
    legend: str


GAIN = Tag("gain", "◆", "gain", "says plainly what changes for the reader")
VAGUE = Tag("vague", "◇", "vague gain", "says it in general words")
PROOF = Tag("proof", "✓", "proof", "carries a proof")
VOICE = Tag("voice", "“”", "customer’s words", "a customer speaks")
BURIED = Tag("buried", "↳", "reader comes second", "the reader acts only after somebody else has")
SERVES = Tag("serves", "○", "fine as it is", "speaks of the company, and rightly so: a promise, an apology")
KEPT = Tag("kept", "★", "keep", "already works: keep it")
ASIDE = Tag("aside", "∅", "set aside", "kept on purpose: counts neither for nor against")
TAGS = (GAIN, VAGUE, PROOF, VOICE, BURIED, SERVES, KEPT, ASIDE)


def tags(line: CopyLine) -> list[Tag]:
    """What was read in a line besides who acts."""
    found = []
    if line.voice is Voice.CUSTOMER:
        found.append(VOICE)
    if line.outcome is Outcome.CONCRETE:
        found.append(GAIN)
    elif line.outcome is Outcome.VAGUE:
        found.append(VAGUE)
    if line.proof:
        found.append(PROOF)
    if line.buried:
        found.append(BURIED)
    if line.benign:
        found.append(SERVES)
    return found


# How a block looks in the page, and what it is called for somebody who hears it.
BLOCKS = {
    BlockKind.TITLE: ("is-title", "Title"),
    BlockKind.SUBJECT: ("is-title", "Subject"),
    BlockKind.H1: ("is-h1", "Heading"),
    BlockKind.H2: ("is-h2", "Heading"),
    BlockKind.H3: ("is-h3", "Heading"),
    BlockKind.PARAGRAPH: ("is-prose", ""),
    BlockKind.ITEM: ("is-item", "Bullet"),
    BlockKind.CELL: ("is-cell", "Cell"),
    BlockKind.BUTTON: ("is-button", "Button"),
    BlockKind.CAPTION: ("is-caption", "Caption"),
    BlockKind.DESCRIPTION: ("is-caption", "Description"),
    BlockKind.VALUE: ("is-prose", ""),
}
NAMED = (BlockKind.TITLE, BlockKind.SUBJECT, BlockKind.CAPTION, BlockKind.DESCRIPTION)  # for everybody to see

PARTS = {
    PartName.ACTOR: ("Who acts", "Does the reader act, or do we?"),
    PartName.OUTCOME: ("What changes", "Does it say what is different for the reader?"),
    PartName.EVIDENCE: ("What proves it", "Does somebody vouch for it?"),
    PartName.LANGUAGE: ("The reader’s language", "Does anything stand in the reader’s way?"),
    PartName.ANSWERS: ("Questions answered", "Does it answer what a customer asks?"),
}

LEVELS = {
    Maturity.PRODUCT_FOCUSED: "says what it is",
    Maturity.VALUE_BASED: "says what it is good for",
    Maturity.OUTCOME_DRIVEN: "says what changes, and who vouches for it",
}
