"""Places of names that are written like tags: "<Product> is quick"."""

import re

from copylint.formats.html.tokens import Token
from copylint.formats.vocabulary.fillers import is_slot


class Slots:
    """Tells the places of names in one piece of HTML from elements of somebody's own."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.closed: dict[str, bool] = {}  # whether an element of that name is closed anywhere

    def hold(self, token: Token) -> bool:
        """Whether a tag is none, but holds the place of a name."""
        if token.name not in self.closed:
            self.closed[token.name] = bool(re.search(rf"</{token.name}\b", self.text, re.IGNORECASE))
        return not self.closed[token.name] and is_slot(self.text[token.start : token.end])
