"""Template tags in indented code, told from those that are indented because they stand in another."""

import re

# Closing tags, and tags that open a line.
_CLOSER = re.compile(r"\{\{[<%]\s*+/\s*+([\w./-]++)|\{%-?\s*+end(\w++)")
_AT_EDGE = re.compile(r"^\{(?:\{[<%]|%-?)\s*+(/?+)\s*+([\w./-]++)", re.MULTILINE)


class Indented:
    """Tells tags in indented code from those that are indented because they stand in another."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.paired: set[str] | None = None  # tags that are closed somewhere
        self.depth = 0
        self.before = 0  # how far tags have been counted

    def code(self, start: int, end: int) -> bool:
        """Whether the tag at ``[start, end)`` stands alone on a line of indented code."""
        text, line = self.text, self.text.rfind("\n", max(0, start - 200), start) + 1
        lead = text[line:start]
        if text[start : start + 2] not in ("{{", "{%") or lead.strip() or len(lead.expandtabs(4)) < 4:
            return False
        if text[end : end + 200].partition("\n")[0].strip():
            return False
        above = text[max(0, line - 200) : max(0, line - 1)].rpartition("\n")[2]
        if above.strip() and len(above.expandtabs(4)) - len(above.expandtabs(4).lstrip()) < 4:
            return False
        return not self.inside(line)

    def inside(self, at: int) -> bool:
        """Whether a tag at the edge of a line is open before ``at`` that is closed somewhere."""
        if self.paired is None:
            self.paired = {found[1] or found[2] for found in _CLOSER.finditer(self.text)}
        for found in _AT_EDGE.finditer(self.text, self.before, at):
            closes = found[1] or found[2].startswith("end")
            name = found[2].removeprefix("end") if closes else found[2]
            self.depth = max(0, self.depth - 1) if closes else self.depth + (name in self.paired)
        self.before = at
        return self.depth > 0
