"""The words of a text, and the small words that imperatives and shapes both look at."""

import re

WORD = re.compile(r"[\w$€£#%][\w'’.,%-]*[\w%+]|[\w$€£#%+]")
LEAD = frozenset(
    """
    please then now just simply also and or but so always first next finally quickly easily instantly
    safely automatically effortlessly securely confidently seamlessly better yes generally usually
    ideally lastly kindly alternatively additionally optionally
    """.split()
)
DETERMINERS = frozenset(
    """
        a an the your our my his her its their this that these those any all every each
        """.split()
)
QUESTION = re.compile(
    r"^(?:what|why|how|who|when|where|which|can|could|do|does|did|is|are|was|will|would|should|have|has|am|may)\b"
    r".*\?|\?[\"'”’)]*$",
    re.IGNORECASE | re.DOTALL,
)


def words_of(text: str) -> list[str]:
    """The words of a text in lower case, straight apostrophes, quotes and bullets left out."""
    return [word.lower().replace("’", "'").rstrip(".,") for word in WORD.findall(text)]
