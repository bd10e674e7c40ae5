"""Comments to copylint in the copy: ``<!-- copylint-disable-next-line we-offer -- reason -->``."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from copylint.text.document import Directive
from copylint.text.source import Source
from copylint.text.span import Span

VERBS = ("disable-next-line", "disable-file")

_START = re.compile(r"(<!--|\{/\*|\{\{!--|<%#|\{#(?=\s))\s*copylint-")
# Comments to the end of the line, by the format's own mark.
_LINES = {
    mark: re.compile(rf"^[^\r\n#'\"]*?({re.escape(mark)}[ \t]*)copylint-([^\r\n]*)", re.MULTILINE)
    for mark in ("#", "//", "..")
}
_END = {"<!--": "-->", "{/*": "*/}", "{{!--": "--}}", "<%#": "%>", "{#": "#}"}
_VERB = re.compile(r"[\w-]*")
_REASON = re.compile(r"\s--\s")
_NAME = re.compile(r"[\w-]+")


class Found(NamedTuple):
    """The directives of a file, and a line on each comment that is not one."""

    directives: tuple[Directive, ...]
    notes: tuple[str, ...]


def find_directives(source: Source, code: Sequence[Span], front_matter: Span, mark: str = "#") -> Found:
    """Read all comments to copylint outside of ``code``.

    ``# copylint-…`` counts in the front matter only, or another ``mark`` in a stretch of lines where
    the format writes comments so.
    """
    directives: list[Directive] = []
    notes: list[str] = []

    def take(span: Span, body: str) -> None:
        made = read_comment(source, span, body)
        if isinstance(made, str):
            notes.append(made)
        else:
            directives.append(made)

    for comment in _LINES[mark].finditer(source.text, *front_matter):
        take(Span(comment.start(1), comment.end()), comment[2])
    fences = sorted(code)
    at = index = 0
    while found := _START.search(source.text, at):
        end = source.text.find(_END[found[1]], found.end())
        if end < 0:
            break
        at = end + len(_END[found[1]])
        while index < len(fences) and fences[index].end <= found.start():
            index += 1
        if index < len(fences) and fences[index].start <= found.start():
            continue
        take(Span(found.start(), at), source.text[found.end() : end])
    return Found(tuple(directives), tuple(notes))


def read_comment(source: Source, span: Span, body: str) -> Directive | str:
    """The directive in a comment that stands at ``span``, or a line on what is wrong with it.

    ``body`` is what follows ``copylint-``.
    """
    line = source.position(max(span.start, span.end - 1)).line
    verb = _VERB.findall(body)[0]
    if verb not in VERBS:
        known = " or ".join(f"copylint-{name}" for name in VERBS)
        return f'line {line}: "copylint-{verb}" is not known; write {known}'
    rest = body[len(verb) :]
    told = _REASON.search(rest)
    names, reason = (rest[: told.start()], rest[told.end() :]) if told else (rest, "")
    return Directive(verb, tuple(_NAME.findall(names)), " ".join(reason.split()), span, line)
