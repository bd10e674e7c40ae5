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
# Blocks whose body is no copy, and the tag that ends each.
_BODY = re.compile(
    r"\{%-?\s*(comment|highlight|schema|javascript|stylesheet|style|mermaid|verbatim_code|codeblock|js|css|math"
    r"|set(?=[^=%]*%\}))\b"
    r"|\{\{[<%]\s*(highlight|mermaid|katex|math|comment|codeblock)\b(?![^<>%]*/[>%])"
)


def masked(view: View) -> View:
    """The view with template tags replaced; positions stay exact."""
    text = view.text
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
        if opener == "<%":
            value = text.startswith("<%=", start)
        if body := _BODY.match(text, start):
            ending = ends.search(_ending(body[1] or "/" + body[2]), at)
            at = ending.end() if ending else at
        marks = "" if value or opener in _NO_CONDITIONS else conditions.tag(text[found.end() : end])
        # On a line of its own a tag leaves an empty line, which parts paragraphs.
        if marks and not _alone(text, start, at):
            edits += branches.pieces(start, at, marks)
        else:
            edits.append(Piece(start, at, VALUE if value else "", "template"))
    return branches.outside_tags(view.edit(edits)) if edits else view


def _alone(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - 200) : start].rpartition("\n")[2]
    return not before.strip() and not text[end : end + 200].partition("\n")[0].strip()


def _ending(name: str) -> re.Pattern[str]:
    if name.startswith("/"):
        return re.compile(rf"\{{\{{[<%]\s*/\s*{name[1:]}\s*[>%]\}}\}}")
    return re.compile(rf"\{{%-?\s*end{name}\b[^%]*%\}}")
