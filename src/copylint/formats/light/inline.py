"""Inline markup of reStructuredText and AsciiDoc: out of the text, and into marks where it is simple."""

import re
from collections.abc import Container, Sequence

from copylint.formats.sheet.run import Run
from copylint.formats.templates.tags import VALUE
from copylint.formats.vocabulary.footnotes import is_sign
from copylint.text.view import Piece, View

DEEPEST = 3

# Every pattern names what it holds: the group "…" is what stays, by the way it is marked.
RST = re.compile(
    r"``(?P<code>[^`]+)``"
    r"|(?:\\ |(?<![\w:])):sup(?:erscript)?:`(?P<sup>[^`<]{1,20}+)`(?:\\ ?)?"
    r"|(?<![\w:]):[\w.:-]{1,60}:`(?P<role>[^`<]*[^`<\s])?\s*(?:<[^`>]*>)?`"
    r"|(?<!\w)`(?P<link>[^`<\s](?:[^`<]*[^`<\s])?)\s*(?:<(?P<target>[^`>]*)>)?`__?"
    r"|\*\*(?P<strong>[^*\s](?:[^*]*[^*\s])?)\*\*"
    r"|(?<!\w)\*(?P<em>[^*\s](?:[^*]*[^*\s])?)\*(?!\w)"
    r"|\|(?P<value>[^|\s](?:[^|]*[^|\s])?)\|_{0,2}"
    r"|(?P<cut>(?:(?<=\S)\s)?\[[\w#*-]+\]_(?!\w)|\\ |\\(?=\S)|(?<=\w)__?(?=[\s.,;:!?)]|\Z)|_`(?=\w))"
)
ADOC = re.compile(
    r"(?P<cut>\+\+\+[^+]*\+\+\+|\[\[[^\[\]]*\]\]|\[#[^\[\]]*\]|\(\(\([^()]*\)\)\)|\[[.%][^\[\]]*\](?=[#*_`])|(?<=\s)\+(?=\s*\Z)|\\(?=\S))"
    r"|`(?P<code>\+?[^`]+)`"
    r"|(?:link:|xref:|mailto:)(?P<target>[^\s\[\]]{1,1000}+)\[(?P<link>[^\[\]]*)\]"
    r"|(?P<target2>https?://[^\s\[\]]{1,1000}+)\[(?P<link2>[^\[\]]*)\]"
    r"|<<[^,<>]{1,200}+,(?=[^<>]++>>)\s*(?P<role>[^<>]+)>>"
    r"|(?:image|icon|footnote|footnoteref|kbd|btn|anchor|pass|stem):[^\s\[\]:]*\[(?P<macro>[^\[\]]*)\]"
    r"|\*{1,2}(?P<strong>[^*\s](?:[^*]*[^*\s])?)\*{1,2}"
    r"|(?<![\w])_{1,2}(?P<em>[^_\s](?:[^_]*[^_\s])?)_{1,2}(?!\w)"
    r"|(?<!\w)#(?P<plain>[^#\s](?:[^#]*[^#\s])?)#(?!\w)"
    r"|\{(?P<sign>nbsp|empty|sp|apos|quot|plus|amp|lt|gt|lsquo|rsquo|ldquo|rdquo|deg|zwsp)\}"
    r"|\{(?P<value>[\w-]+)\}|<<(?P<value2>[^<>]{1,200}+)>>"
    r"|(?<=\w)\^(?P<raised>[^\s^]{1,40}+)\^|(?<=\w)~(?P<lowered>[^\s~]{1,40}+)~"
)
_SIGNS = {
    "nbsp": " ", "sp": " ", "empty": "", "zwsp": "", "apos": "'", "quot": '"', "plus": "+", "amp": "&",
    "lt": "<", "gt": ">", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "deg": "°",
}  # fmt: skip
# How a link is opened, in AsciiDoc: `[our prices^]`, `[our prices,window=_blank]`.
_OPENED = re.compile(r"\^?(?:,\s?[a-z]{1,20}=[^\[\]]*+)$|\^$")
_MARKS = {"strong": "strong", "em": "em", "link": "link", "link2": "link"}


def joined(view: View, lines: Sequence[tuple[int, int]], forced: Container[int] = ()) -> View:
    """Lines as one text, each end of a line a blank; ``forced`` holds starts of lines that stay lines."""
    pieces: list[Piece] = []
    for index, (start, end) in enumerate(lines):
        if index:
            sign, kind = ("\f", "hardbreak") if start in forced else (" ", "softbreak")
            pieces.append(Piece(lines[index - 1][1], start, sign, kind))
        pieces.append(Piece(start, end))
    return view.assemble(pieces)


def inline(view: View, pattern: re.Pattern[str]) -> Run:
    """The run of a paragraph's text without its inline markup."""
    run = Run(view)
    _inside(run, view.text, 0, len(view.text), pattern, 0)
    return run


def _inside(run: Run, text: str, start: int, end: int, pattern: re.Pattern[str], depth: int) -> None:
    at = start
    for found in pattern.finditer(text, start, end):
        run.keep(at, found.start())
        at = found.end()
        name = next((key for key, value in found.groupdict().items() if value and "target" not in key), "")
        first, last = found.span(name) if name else (at, at)
        if name == "code":
            run.open("code")
            run.put(*found.span(), found["code"].strip("+"), "code")
            run.close("code")
        elif name == "sign":
            run.put(*found.span(), _SIGNS[found["sign"]], "entity")
        elif name in ("value", "value2"):
            run.put(*found.span(), VALUE, "template")
        elif name in _MARKS:
            groups = found.groupdict()
            if name in ("link", "link2") and (opened := _OPENED.search(text, first, last)):
                last = opened.start()
            run.open(_MARKS[name], groups.get("target") or groups.get("target2") or "")
            if depth < DEEPEST:
                _inside(run, text, first, last, pattern, depth + 1)
            else:
                run.keep(first, last)
            run.close(_MARKS[name])
        elif name in ("raised", "sup"):
            if not is_sign(found[name], text[max(0, found.start() - 12) : found.start()]):
                run.keep(first, last)
        elif name in ("role", "plain", "lowered"):
            run.keep(first, last)
    run.keep(at, end)
