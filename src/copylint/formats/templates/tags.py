"""Template tags out of the text before it is read: values become one letter, control tags nothing."""

import re

from copylint.formats.scan.ends import Ends
from copylint.formats.templates import branches
from copylint.text.view import Piece, View

# A private-use *letter*, because CommonMark counts symbols as punctuation, which would change emphasis.
VALUE = "\ue000"
LONGEST = 4_000  # an opener whose close is further off is plain text

_OPEN = re.compile(r"\{\{\{|\{\{[<%]|\{\{|\{%|\{#(?=[ -])|\{/\*|<%|\*\|(?=[\w:])")
_CLOSE = {
    "{{{": "}}}",
    "{{<": ">}}",
    "{{%": "%}}",
    "{{": "}}",
    "{%": "%}",
    "{#": "#}",
    "{/*": "*/}",
    "<%": "%>",
    "*|": "|*",
}
_VALUES = ("{{{", "{{", "*|")
_NO_CONDITIONS = ("{{<", "{{%", "{#", "{/*")
_CONTROL = re.compile(
    r"[-~]?\s*(?:[#/^!>&]|/\*|(?:if|else|end|range|with|define|block|template|partial|include)\b)"
)
# Closing tags, and tags that open a line.
_CLOSER = re.compile(r"\{\{[<%]\s*+/\s*+([\w./-]++)|\{%-?\s*+end(\w++)")
_AT_EDGE = re.compile(r"^\{(?:\{[<%]|%-?)\s*+(/?+)\s*+([\w./-]++)", re.MULTILINE)
# What stands for the value of a variable on a page of Quarto, and of Markdoc.
_VARIABLE = re.compile(r"\{\{<\s*(?:var|meta|env|param)\s|\{%\s*\$")
# Blocks whose body is no copy, and the tag that ends each.
_BODY = re.compile(
    r"\{%-?\s*(comment|highlight|schema|javascript|stylesheet|style|mermaid|verbatim_code|codeblock|js|css|math"
    r"|set(?=[^=%]*%\}))\b"
    r"|\{\{[<%]\s*(highlight|mermaid|katex|math|comment|codeblock)\b(?![^<>%]*/[>%])"
)


def masked(view: View, *, markdown: bool = False) -> View:
    """The view with template tags replaced; positions stay exact.

    In ``markdown`` a tag that is shown as code leaves something behind, so that the code stays code.
    """
    text = view.text
    indented = _Indented(text) if markdown else None
    edits: list[Piece] = []
    conditions = branches.Conditions()
    ends = Ends(text)
    at = 0
    while found := _OPEN.search(text, at):
        start, opener = found.start(), found[0]
        close = _CLOSE[opener]
        end = ends.find(close, found.end(), found.end() + LONGEST)
        if end < 0:
            at = found.end()
            continue
        at = end + len(close)
        value = opener in _VALUES and not _CONTROL.match(text, found.end())
        value = value or (opener in ("{{<", "{%") and bool(_VARIABLE.match(text, start)))
        if opener == "<%":
            value = text.startswith("<%=", start)
        if body := _BODY.match(text, start):
            ending = ends.search(_ending(body[1] or "/" + body[2]), at)
            at = ending.end() if ending else at
        if indented:
            value = value or text[start - 1 : start] == "`" or text[at : at + 1] == "`"
            value = indented.code(start, at) or value
        marks = "" if value or opener in _NO_CONDITIONS else conditions.tag(text[found.end() : end])
        # On a line of its own a tag leaves an empty line, which parts paragraphs.
        if marks and not _alone(text, start, at):
            edits += branches.pieces(start, at, marks)
        else:
            edits.append(Piece(start, at, VALUE if value else "", "template"))
    return branches.outside_tags(view.edit(edits)) if edits else view


class _Indented:
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


def _alone(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - 200) : start].rpartition("\n")[2]
    return not before.strip() and not text[end : end + 200].partition("\n")[0].strip()


def _ending(name: str) -> re.Pattern[str]:
    if name.startswith("/"):
        return re.compile(rf"\{{\{{[<%]\s*/\s*{name[1:]}\s*[>%]\}}\}}")
    return re.compile(rf"\{{%-?\s*end{name}\b[^%]*%\}}")
