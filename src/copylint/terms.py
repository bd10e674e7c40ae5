"""The words every room shares: what kinds of block, voice, actor, rule and page there are."""

from enum import StrEnum

VERSION = "0.1.0"
COMMENTS = "comments"  # the family of the notes on comments to copylint, which no comment silences


class Severity(StrEnum):
    """How much a finding matters; people read *Fix first*, *Worth a look* and *Idea*."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for an idea, 2 for an error: the order in which a gate compares."""
        return ("info", "warning", "error").index(self.value)


class BlockKind(StrEnum):
    """What a block of copy is on the page."""

    TITLE = "title"
    SUBJECT = "subject"
    H1 = "h1"
    H2 = "h2"
    H3 = "h3"  # and every deeper heading
    PARAGRAPH = "paragraph"
    ITEM = "item"
    CELL = "cell"
    BUTTON = "button"
    CAPTION = "caption"  # captions and alternative texts
    DESCRIPTION = "description"  # what search results and social cards show
    VALUE = "value"  # any other string of front matter or of a content file

    @property
    def heads(self) -> bool:
        """Whether the block stands above others: a title, a subject line or a heading."""
        return self in _HEADS


_HEADS = (BlockKind.TITLE, BlockKind.SUBJECT, BlockKind.H1, BlockKind.H2, BlockKind.H3)


class Voice(StrEnum):
    """Who speaks."""

    COMPANY = "company"
    CUSTOMER = "customer"
    READER = "reader"
    THIRD = "third"
    EXAMPLE = "example"
    NOT_COPY = "notcopy"


class Owner(StrEnum):
    """Who does what a unit is about, and whose a thing is."""

    COMPANY = "company"
    PRODUCT = "product"
    READER = "reader"
    CUSTOMER = "customer"  # customers in the third person
    THEIRS = "theirs"  # the reader's own customers
    EVERYONE = "everyone"
    THIRD = "third"
    NONE = "none"


class Form(StrEnum):
    """The shape of a unit."""

    SENTENCE = "sentence"
    NOUN_PHRASE = "noun-phrase"
    PRODUCT_ACTS = "product-acts"
    IMPERATIVE = "imperative"
    QUESTION = "question"
    FRAGMENT = "fragment"


class Mood(StrEnum):
    """The mood of a clause."""

    STATEMENT = "statement"
    IMPERATIVE = "imperative"
    QUESTION = "question"


class Tense(StrEnum):
    """The tense of a clause; a modal or an infinitive counts as present unless it is *will*."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"


class Outcome(StrEnum):
    """How plainly a unit says what changes for the reader."""

    NONE = "none"
    VAGUE = "vague"
    CONCRETE = "concrete"


class Need(StrEnum):
    """What it takes to answer a finding: the words on the page, a fact, or somebody's decision."""

    WORDING = "wording"
    FACT = "fact"
    DECISION = "decision"


class Status(StrEnum):
    """Whether a rule has been measured well enough to be on by default."""

    PREVIEW = "preview"
    STABLE = "stable"
    DEPRECATED = "deprecated"


class Maturity(StrEnum):
    """The messaging levels of the customer-first matrix, lowest first."""

    PRODUCT_FOCUSED = "product-focused"
    VALUE_BASED = "value-based"
    OUTCOME_DRIVEN = "outcome-driven"


class DocumentKind(StrEnum):
    """What kind of document this is; it decides which advice applies and how strongly."""

    LANDING = "landing"
    PRODUCT = "product"
    PRICING = "pricing"
    COMPARISON = "comparison"
    BLOG = "blog"
    CASE_STUDY = "case-study"
    EMAIL = "email"
    AD = "ad"
    ABOUT = "about"
    CAREERS = "careers"
    JOB_POST = "job-post"
    PRESS = "press"
    DOCS = "docs"
    FAQ = "faq"
    CHANGELOG = "changelog"
    LEGAL = "legal"
    BRIEF = "brief"
    MESSAGING = "messaging"
    REPO = "repo"
    WEB = "web"  # a draft, a text, a page nobody named


class CopylintError(Exception):
    """Something a person can put right; its text is the one line they read.

    Every error that copylint raises on purpose is one of these, and the command line turns it
    into that line and exit code 2.
    """
