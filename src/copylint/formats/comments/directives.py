"""Comments to copylint in the copy: ``<!-- copylint-disable-next-line we-offer -- reason -->``."""

import re
from collections.abc import Callable, Iterator, Sequence
from difflib import get_close_matches
from typing import NamedTuple, TypeVar

from copylint.text.document import Directive
from copylint.text.source import Source
from copylint.text.span import Span

T = TypeVar("T")

VERBS = ("disable-next-line", "disable-line", "disable", "enable", "disable-file")

_WORD = "copylint"  # most files hold none, and need no search for comments
_US = rf"{_WORD}(?=-|:?[ \t]*+(?:dis|en)able)"
# Comments of markup and of templates, which count wherever they stand.
_START = re.compile(
    r"(?P<open><!--|\{/\*+|\{\{[-~]?[ ]?/\*|\{\{[-~]?!?--|\{\{~?!|\{#-?(?=\s)|<%-?(?:\#|--|/\*)"
    r"|\{%-?\s*+(?:comment\s*+-?%\}|\#)|@\*|^[ ]{0,3}\[(?://|comment)\]:[ ]\#?[ ]?[(\"'])\s*+" + _US,
    re.MULTILINE,
)
_ENDS = tuple(
    (start, re.compile(end))
    for start, end in (
        ("<!--", "-->"),
        ("{/*", r"\*/\}"),
        ("{{!--", r"--~?\}\}"),
        ("{{--", r"--\}\}"),
        ("{#", r"-?#\}"),
        ("<%--", "--%>"),
        ("@*", r"\*@"),
        ("<%", r"(?:\*/\s?)?-?%>"),
        ("[", r"(?=[\r\n]|\Z)"),
    )
)
_END_OF_COMMENT = re.compile(r"\{%-?\s*+endcomment\s*+-?%\}")
_END_OF_TAG = re.compile(r"-?%\}")
_END_OF_BRACES = re.compile(r"(?:\*/\s?)?[-~]?\}\}")
# Comments to the end of the line, by the format's own mark; and "/* … */" where there are such.
_LINES = {
    "#": re.compile(rf"(?:^|(?<=[\s\"'\])}},]))#{{1,3}}[.,]?[ \t]*+(?P<us>{_US})", re.MULTILINE),
    "//": re.compile(rf"^//[ \t]*+(?P<us>{_US})", re.MULTILINE),
    "/*": re.compile(rf"(?://|/\*+)\s*+(?P<us>{_US})"),
    "..": re.compile(rf"^[ \t]*+\.\.[ \t]++(?P<us>{_US})", re.MULTILINE),
    "!": re.compile(rf"^[ \t\f]*+[#!]{{1,3}}[ \t]*+(?P<us>{_US})", re.MULTILINE),
    "note": re.compile(rf"^NOTE[ \t]++(?P<us>{_US})", re.MULTILINE),
    "php": re.compile(rf"(?://|#|/\*+)\s*+(?P<us>{_US})"),
}
_PHP = re.compile(r"<\?(?:php\b|=)", re.IGNORECASE)
_LINE_END = re.compile(r"[\r\n]|\Z")
_HEAD = re.compile(r"copylint[-: \t]*+([\w-]*+)")
_REASON = re.compile(r"(?<!\S)(?:--++|—|–)(?!\S)")
_NAME = re.compile(r"[\w-]+")


class Found(NamedTuple):
    """The directives of a file, those that are misspelt among them, and lines on what was not read."""

    directives: tuple[Directive, ...]
    notes: tuple[str, ...] = ()


def find_directives(
    source: Source, code: Sequence[Span], front_matter: Span, mark: str = "#", strings: Sequence[Span] = ()
) -> Found:
    """Read all comments to copylint outside of ``code``, in source order.

    ``# copylint-…`` counts in the front matter only, or another ``mark`` in a stretch of lines where
    the format writes comments so, but never inside of its ``strings``.
    """
    found = [
        *_outside(_in_markup(source), code, lambda directive: directive.span.start),
        *_on_lines(source, front_matter, mark, strings),
    ]
    if source.path.lower().endswith((".php", ".phtml")):
        found += [one for region in _php(source.text) for one in _on_lines(source, region, "php")]
    return Found(tuple(sorted(found, key=lambda directive: directive.span)))


def read_comment(source: Source, span: Span, at: int, end: int) -> Directive:
    """The directive in a comment that stands at ``span``; its words are ``text[at:end]``.

    One whose verb is not known has a ``fault`` that says what to write.
    """
    text = source.text
    line = source.position(max(span.start, span.end - 1)).line
    head = _HEAD.match(text, at, end)
    verb, after = (head[1].rstrip("-"), head.end()) if head else ("", at)
    cut = _REASON.search(text, after, end)
    names = list(_NAME.finditer(text, after, cut.start() if cut else end))
    reason = " ".join(text[cut.end() : end].split()) if cut else ""
    fault = ""
    if verb not in VERBS or not text.startswith("copylint-", at):
        near = [verb] if verb in VERBS else get_close_matches(verb, VERBS, n=1)
        known = "one of " + ", ".join(f"copylint-{name}" for name in VERBS)
        said = " ".join(text[at:after].split())
        fault = f'"{said}" is not known; write {f"copylint-{near[0]}" if near else known}'
    return Directive(
        verb, tuple(name[0] for name in names), reason, span, line, tuple(Span(*n.span()) for n in names),
        Span(at, after), fault=fault,
    )  # fmt: skip


def _in_markup(source: Source) -> Iterator[Directive]:
    text, at = source.text, 0
    while text.find(_WORD, at) >= 0 and (found := _START.search(text, at)):
        closing = _end_of(found["open"].lstrip()).search(text, found.end())
        if closing is None:
            return  # what follows an open comment is all part of it
        at = closing.end()
        last = closing.start() - (text[closing.start() - 1] in ")\"'" and found["open"].lstrip()[0] == "[")
        yield read_comment(source, Span(found.start(), at), found.end() - len(_WORD), last)


def _end_of(opened: str) -> re.Pattern[str]:
    if opened.startswith("{%"):
        return _END_OF_TAG if opened.endswith("#") else _END_OF_COMMENT
    return next((end for start, end in _ENDS if opened.startswith(start)), _END_OF_BRACES)


def _on_lines(source: Source, stretch: Span, mark: str, strings: Sequence[Span] = ()) -> Iterator[Directive]:
    text, reached = source.text, stretch.start
    if text.find(_WORD, *stretch) < 0:
        return
    for found in _outside(_LINES[mark].finditer(text, *stretch), strings, re.Match.start):
        if found.start() < reached:
            continue  # inside of the comment before
        if "*" in found[0] and mark != "#":
            end = text.find("*/", found.end(), stretch.end)
            if end < 0:
                return  # what follows an open comment is all part of it
            reached = end + 2
        else:
            ending = _LINE_END.search(text, found.end(), stretch.end)
            end = reached = ending.start() if ending else stretch.end
        yield read_comment(source, Span(found.start(), reached), found.start("us"), end)


def _php(text: str) -> Iterator[Span]:
    """The stretches of PHP in a page."""
    at = 0
    while found := _PHP.search(text, at):
        end = text.find("?>", found.end())
        at = end if end >= 0 else len(text)
        yield Span(found.end(), at)


def _outside(found: Iterator[T], stretches: Sequence[Span], start: Callable[[T], int]) -> Iterator[T]:
    """Those that do not begin inside one of the stretches."""
    fences = sorted(stretches)
    index, end = 0, -1
    for one in found:
        while index < len(fences) and fences[index].start <= start(one):
            end = max(end, fences[index].end)
            index += 1
        if start(one) >= end:
            yield one
