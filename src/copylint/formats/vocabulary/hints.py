"""What the words and marks of a block alone say about its speaker."""

import re

from copylint.terms import BlockKind, Voice

_EXAMPLE = re.compile(
    r"(?:[❌✗✘✖🚫👎⛔]️?)"
    r"|(?:don['’]t|do not|do|bad|good|better|avoid|not|instead of|wrong|right|weak|poor|before|after)"
    r"(?: example)?\s?:(?=\s)",
    re.IGNORECASE,
)
_FIRST_PERSON = re.compile(r"\b(?:I|my|me|mine)\b|\bMy\b")
_NUMBERED = r"(?:(?:Q(?:uestion)?\s*+\d{0,3}+\s*+[.:)–—-]|\d{1,3}+\s*+[.)])\s++)?"
_ASKING = re.compile(
    rf"{_NUMBERED}(?:(?:and|but|so|ok|okay),? )?"
    r"(?:what|which|who|whom|whose|when|where|why|how|is|are|was|were|am|do|does"
    r"|did|can|could|will|would|should|shall|may|might|must|has|have|had)\b(?!['’]?t\b)[^?]*\S",
    re.IGNORECASE,
)
# The firm's own words in the shape of a question, whatever section they stand in.
_OF_THE_FIRM = re.compile(
    r"(?-i:\b(?:[Ww]e|us|[Oo]urs?)\b)"
    r"|^(?:have|do you (?:still )?have) (?:a|an|any|more|other|another|further)?\s*(?:\w++ )?questions?\b"
    r"|^(?:do you (?:want|need|wish)|would you like|are you (?:ready|looking|tired)|what are you waiting)\b",
    re.IGNORECASE,
)
_DASH = r"(?:[—–―]|--|-(?=\s)|~(?=\s))"
_NAME = r"[\"'“*_]?(?:[^\W\d_a-zß-ÿ]|@\w)"
_SIGNED = re.compile(rf"\s*{_DASH}\s*{_NAME}.*", re.DOTALL)
_SIGNED_AT_END = re.compile(rf"[.!?\"'”’…]\s*{_DASH}\s*({_NAME}[^.!?]*(?:\b\w{{1,4}}\.)?)$")
_INITIAL = re.compile(r"\b\w{1,4}\.\Z")
_STOPPED = re.compile(r"[.!?]$")
_SHORT_FORM = re.compile(r"\b(?:Inc|Ltd|Co|Jr|Sr|Corp|Dr|U\.S|Ph\.D|[A-Z])\.$")
WORDS_OF_A_SIGNATURE = 16


def example(text: str) -> bool:
    """Whether a line of a guide shows copy instead of being copy: "❌ …", "Don't: …"."""
    return bool(_EXAMPLE.match(text))


def readers_question(text: str) -> bool:
    """Whether a question is asked in the reader's own voice: "Can I cancel?"."""
    return text.endswith("?") and bool(_FIRST_PERSON.search(text))


def asked(text: str) -> bool:
    """Whether a line, in a list of questions, is one that the reader asks: "What does it cost?"."""
    if readers_question(text):
        return True
    return text.endswith("?") and bool(_ASKING.match(text)) and not _OF_THE_FIRM.search(text)


def signature(text: str) -> bool:
    """Whether a line only says who spoke: "— Ines Roth, controller"."""
    stopped = _STOPPED.search(text) and not _SHORT_FORM.search(text)
    return bool(_SIGNED.fullmatch(text)) and not stopped and len(text.split()) <= WORDS_OF_A_SIGNATURE


def signed(text: str) -> bool:
    """Whether a paragraph ends in the name of who spoke it."""
    # The name holds no stop, unless an initial at its end has one: what stands before the last stop of
    # the text is not looked at.
    last = len(text) - bool(_INITIAL.search(text, max(0, len(text) - WORDS_OF_A_SIGNATURE)))
    found = _SIGNED_AT_END.search(text, max(0, *(text.rfind(stop, 0, last) for stop in ".!?")))
    return found is not None and len(found[1].split()) < WORDS_OF_A_SIGNATURE


def of_text(kind: BlockKind, text: str, *, question: bool, bold: bool = False) -> Voice | None:
    """The hint that the words give.

    ``question`` where questions are asked, as in a list of them; ``bold`` where the line may be a heading.
    """
    if example(text) and not kind.heads:
        return Voice.EXAMPLE
    if (question and asked(text)) or ((bold or kind.heads) and readers_question(text)):
        return Voice.READER
    return None
