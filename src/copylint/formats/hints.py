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
_DASH = r"(?:[—–―]|--|-(?=\s)|~(?=\s))"
_NAME = r"[\"'“*_]?(?:[^\W\d_a-zß-ÿ]|@\w)"
_SIGNED = re.compile(rf"\s*{_DASH}\s*{_NAME}.*", re.DOTALL)
_SIGNED_AT_END = re.compile(rf"[.!?\"'”’…]\s*{_DASH}\s*({_NAME}[^.!?]*(?:\b\w{{1,4}}\.)?)$")
_STOPPED = re.compile(r"[.!?]$")
_SHORT_FORM = re.compile(r"\b(?:Inc|Ltd|Co|Jr|Sr|Corp|Dr|U\.S|Ph\.D|[A-Z])\.$")
WORDS_OF_A_SIGNATURE = 16


def example(text: str) -> bool:
    """Whether a line of a guide shows copy instead of being copy: "❌ …", "Don't: …"."""
    return bool(_EXAMPLE.match(text))


def readers_question(text: str) -> bool:
    """Whether a question is asked in the reader's own voice: "Can I cancel?"."""
    return text.endswith("?") and bool(_FIRST_PERSON.search(text))


def signature(text: str) -> bool:
    """Whether a line only says who spoke: "— Ines Roth, controller"."""
    stopped = _STOPPED.search(text) and not _SHORT_FORM.search(text)
    return bool(_SIGNED.fullmatch(text)) and not stopped and len(text.split()) <= WORDS_OF_A_SIGNATURE


def signed(text: str) -> bool:
    """Whether a paragraph ends in the name of who spoke it."""
    found = _SIGNED_AT_END.search(text)
    return found is not None and len(found[1].split()) < WORDS_OF_A_SIGNATURE


def of_text(kind: BlockKind, text: str, *, question: bool) -> Voice | None:
    """The hint that the words give; ``question`` where questions are asked, as in a list of them."""
    if example(text) and not kind.heads:
        return Voice.EXAMPLE
    if (question or kind.heads) and readers_question(text):
        return Voice.READER
    return None
