"""Signs in a line that some writers of Markdown know: comments, marks, formulas, roles."""

import re
from collections.abc import Iterator

from copylint.formats.html.signs import draws_icon
from copylint.formats.markdown.code import Code
from copylint.formats.templates.tags import VALUE
from copylint.formats.vocabulary.footnotes import is_footnote, is_sign
from copylint.text.span import Span
from copylint.text.view import Piece, View

# Where none of these stands there is nothing to do. Each opens with a plain character, to be found at once.
_ANY = re.compile(
    r"\{[+~>=-][+~>=-]|\+\+[a-z]|@\[|\\[a-z(\[]|\[-?@|@[a-z]+-|%%|==|\^|~(?<=\w~)\w|\*\[|\]\{|\}`|\]\]\(|\$[^$\n]*+\$|\$\$|#[a-z]|<sup\b|<(?:i|span|em)\b"
    r"|\n:[a-z0-9+]"
)
_START = re.compile(
    r"\{(?=[+~>=-])|\+\+(?=[a-z])|@\[|\\[a-z(\[]|@(?=[a-z])|%%|==|\$|\^|~(?=\w)|\*\[|\[|\{(?=[A-Za-z])|#(?=[a-z])|<(?:sup|i|span|em)\b"
    r"|:(?=[a-z0-9+])"
)
_SIGN = re.compile(
    r"(?P<comment>(?<![^\s(>*_])%%(?:[^%]|%(?!%))*+%%)"
    r"|(?P<formula>(?<![\\$])\$\$[^$]++\$\$|(?<![\\\w$])\$(?=[^\s$])[^$\n]{1,300}+(?<![\s\\])\$(?![\w$]))"
    r"|(?P<set>\\begin\{[a-z]{1,30}+\*?\}(?:[^\\]|\\(?!end\{))*+\\end\{[a-z]{1,30}+\*?\}"
    r"|\\(?:newpage|pagebreak|clearpage|bigskip|medskip|smallskip|noindent)\b)"
    r"|(?P<brackets>\\\((?:[^\\\n]|\\(?!\))){1,300}+\\\)|\\\[(?:[^\\\n]|\\(?!\])){1,300}+\\\])"
    r"|(?P<number>(?<![\w@.])@(?:fig|tbl|sec|eq|thm|lst)-[\w-]++)"
    r"|(?P<source>\[-?@[\w:-]{1,80}+[^\[\]\n]{0,200}+\])"
    r"|(?P<kept>\{(?P<by>\+\+|==)(?P<new>[^{}]{1,1000}+)\})"
    r"|(?P<dropped>\{(?:--[^{}]{1,1000}+(?<=--)|>>[^{}]{1,1000}+(?<=<<))\}|@\[\w{1,40}+\]\([^()\n]{0,400}+\))"
    r"|(?P<swapped>\{~~[^{}~]{0,1000}+~>(?P<after>[^{}~]{0,1000}+)~~\})"
    r"|(?P<keys>(?<![\w+])\+\+[a-z][\w-]*+(?:\+[\w-]++)*+\+\+(?!\w))"
    r"|(?P<marked>(?<![=\w!<>])==(?=[^\s=])[^=\n]{1,400}+(?<!\s)==(?![=\w]))"
    r"|(?P<inset>(?<!\\)\^\[(?P<note>[^\[\]\n]{1,1000}+)\])"
    r"|(?P<emoji>(?<=\n):[a-z0-9+-][\w+-]{0,60}+:(?!:))"
    r"|(?P<icon><(?:i|span|em)\b[^<>]{1,300}+>)"
    r"|(?P<above><sup\b[^<>]{0,200}+>)"
    r"|(?P<raised>(?<=\S)\^(?:[\w+-]{1,20}+|[®™©℠*†‡§]{1,3}|\d{1,3},\d{1,3})\^|(?<=\w)~[\w+-]{1,10}+~(?!~))"
    r"|(?P<anchor>(?<!\S)\^[\w-]{1,60}+[ \t\r]*+$)"
    r"|(?P<meaning>(?<![^\n])\*\[[^\]\n]{1,60}+\]:[^\n]*+)"
    r"|(?P<footnote>(?<!\\)\[\^[^\]\s]{1,60}+\](?!:))"
    r"|(?P<cited>\[\[\d{1,3}+\]\]\([^()\s]{1,2000}+\))"
    r"|(?P<bracketed>(?<![!\\])\[\[[^\[\]\n]{1,200}+\](?=\]\())"
    r"|(?P<span>(?<![!\]\\\w])\[(?P<inside>[^\[\]\n]{1,400}+)\]\{(?=[.#:\w])[^{}\n]{0,300}+\})"
    r"|(?P<role>(?<![\w{\\])\{[A-Za-z][\w:.-]{0,40}+\}(?=`))"
    r"|(?P<tags>(?<!\S)#[a-z][\w/-]*+(?:[ \t]++#[A-Za-z][\w/-]*+)*+[ \t\r]*+$)",
    re.MULTILINE,
)
_DEFINED = re.compile(r"^[ \t>]*+\[(\^[^\]\s]{1,60}+)\]:", re.MULTILINE)
# Roles of MyST whose text is code or a formula; that of all others is read.
_CODE_ROLES = re.compile(
    r"\{(?:code|kbd|py|js|c|cpp|sphinx|math|eq|eval|glue|command|file|samp|option|env\w*)\b"
)
_CLASSES = re.compile(r"\bclass=[\"']([^\"'<>]*+)")
_SHOWN = re.compile(r"([^<>`]*[^<>`\s])\s*<[^<>]*>")


def without_signs(view: View) -> tuple[View, list[View]]:
    """The view without these signs, and the footnotes that stood within a line."""
    text = view.text
    if not _ANY.search(text):
        return view, []
    walk = _Signs(text)
    edits = list(walk.edits())
    return (view.edit(edits) if edits else view), [view.sub(*note) for note in walk.notes]


class _Signs:
    """One pass over a text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.notes: list[Span] = []
        self.code = Code(text)
        self.option = -1  # where a line stands that is one if it looks like one
        self.defined = {found[1] for found in _DEFINED.finditer(text)} if "[^" in text else set()

    def edits(self) -> Iterator[Piece]:
        at = 0
        for start in _START.finditer(self.text):
            if start.start() < at or self.code.holds(start.start()):
                continue
            if found := _SIGN.match(self.text, start.start()):
                for edit in self.made(found.lastgroup or "", found):
                    yield edit
                    at = edit.end

    def closed(self, at: int, closing: str) -> int:
        """Where the tag ends that closes what is open at ``at``; if it never ends, the end of its line."""
        closes = max(at, self.text.find(closing, at))
        line = self.text.find("\n", closes)
        line = len(self.text) if line < 0 else line
        return self.text.find(">", closes, line) + 1 or line

    def made(self, name: str, found: re.Match[str]) -> Iterator[Piece]:
        start, end = found.span()
        if name == "comment":
            # "%%FirstName%%" is what a mailing puts a name for.
            inside = found[0].strip("%")
            value = inside.replace("_", "").isalnum() or inside.startswith("=")
            yield Piece(start, end, VALUE if value else "", "template")
        elif name == "formula":
            if found[0].startswith("$$") or any(sign in found[0] for sign in "\\^_="):
                alone = found[0].startswith("$$") and "\n" in found[0]
                yield Piece(start, end, "" if alone else VALUE, "template")
        elif name == "brackets":
            if any(sign in found[0][2:-2] for sign in "\\^_="):
                yield Piece(start, end, VALUE, "template")
        elif name == "kept" and found["new"].endswith(found["by"]):
            yield from _inside(found, start + 3, end - 3)
        elif name == "swapped":
            yield from _inside(found, *found.span("after"))
        elif name == "keys":
            yield from _inside(found, start + 2, end - 2)
        elif name == "number":
            yield Piece(start, end, VALUE, "template")
        elif name == "marked":
            yield from _inside(found, start + 2, end - 2)
        elif name == "above":
            if is_footnote(self.text, start, end):
                yield Piece(start, self.closed(end, "</sup"), "", "template")
        elif name == "emoji":
            above = self.text[max(0, start - 200) : start - 1].rpartition("\n")[2].lstrip()
            if start == self.option or above.startswith(
                ("```", "~~~", ":::")
            ):  # `:class: wide`, of a container
                self.option = self.text.find("\n", end) + 1
            else:
                yield Piece(start, start + 1, "\\:", "escape")  # or it is taken for what a term means
        elif name == "icon":
            classes = _CLASSES.search(found[0])
            if classes and draws_icon(self.text, end, classes[1]):
                yield Piece(start, self.closed(end, "</"), "", "template")
        elif name == "raised":
            sign = found[0][0] == "^" and is_sign(found[0][1:-1], self.text[max(0, start - 12) : start])
            yield Piece(start, end, "", "template") if sign else Piece(start, start + 1, "", "template")
            if not sign:
                yield Piece(end - 1, end, "", "template")
        elif name in ("anchor", "meaning", "cited", "set", "source", "dropped") or (
            name == "tags" and self.opens_line(start)
        ):
            yield Piece(start, end, "", "template")
        elif name == "inset":
            self.notes.append(Span(*found.span("note")))
            yield Piece(start, end, "", "template")
        elif name == "footnote":
            if found[0][1:-1] not in self.defined:
                yield Piece(start, end, "", "template")
        elif name == "bracketed":
            yield Piece(start, start + 1, "", "template")
            yield Piece(end, end + 1, "", "template")
        elif name == "span":
            yield from _inside(found, *found.span("inside"))
        elif name == "role":
            yield from self.role(found)

    def opens_line(self, at: int) -> bool:
        """Whether nothing but white space stands before ``at`` in its line."""
        return not self.text[max(0, at - 200) : at].rpartition("\n")[2].strip()

    def role(self, found: re.Match[str]) -> Iterator[Piece]:
        start, end = found.span()
        code = self.code.opening(end)
        if code is None:
            return
        inside = self.text[code.start : code.end].strip("`")
        if _CODE_ROLES.match(found[0]) or not inside or " " not in inside.strip():
            yield Piece(start, end, "", "template")
            return
        first = code.start + self.text[code.start : code.end].index(inside)
        shown = _SHOWN.fullmatch(inside)
        last = first + (shown.end(1) if shown else len(inside))
        yield Piece(start, first, "", "template")
        yield Piece(last, code.end, "", "template")


def _inside(found: re.Match[str], first: int, last: int) -> Iterator[Piece]:
    yield Piece(found.start(), first, "", "template")
    yield Piece(last, found.end(), "", "template")
