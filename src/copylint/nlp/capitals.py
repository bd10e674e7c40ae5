"""Which capitals of a line are there for its looks: those of a Title Case or an ALL CAPS one."""

import re

_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_SMALL = frozenset(
    """
    a an and as at but by for from in into nor of on or per the to vs with your you
    """.split()
)


def to_lower(text: str, named: dict[int, int], opens: int) -> frozenset[int]:
    """Places of the capitals to lower: all of a Title Case or ALL CAPS line but names and acronyms."""
    inside = {at for start, end in named.items() for at in range(start, end)}
    words = [match for match in _WORD.finditer(text) if match.start() not in inside]
    places: set[int] = set()
    if opens >= 0:
        places.update(match.start() for match in words if match.start() >= opens and not places)
    telling = [m.group() for m in words if m.group().lower() not in _SMALL]
    if len(telling) >= 2 and all(word.isupper() for word in telling):
        for match in words:
            places.update(range(match.start() + (match.start() == words[0].start()), match.end()))
        return frozenset(places)
    # Acronyms tell nothing, and a name or two in running text make no Title Case.
    later = [word for word in telling[1:] if not word.isupper() and not word.startswith(("I'", "I’"))]
    capital = [word for word in later if word[0].isupper()]
    if (len(capital) >= 2 and len(capital) > 0.8 * len(later)) or _two_word_title(telling, text):
        for match in words[1:]:
            word = match.group()
            if word[0].isupper() and word[1:].islower() and not word.startswith(("I'", "I’")):
                places.add(match.start())
    return frozenset(places)


def _two_word_title(telling: list[str], text: str) -> bool:
    """ "Why Us", "Our Mission": short, no period, all capitalised."""
    return 2 <= len(telling) <= 3 and text.rstrip()[-1:].isalnum() and all(w[0].isupper() for w in telling)
