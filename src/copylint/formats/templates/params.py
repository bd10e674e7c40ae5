"""Copy in the parameters of template tags: ``{{< card title="…" >}}``, ``{% include x.html text="…" %}``."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from copylint.formats.templates.tags import LONGEST
from copylint.formats.vocabulary.siblings import Siblings
from copylint.text.span import Span
from copylint.text.view import Piece, View


class Param(NamedTuple):
    """One string in a tag; ``span`` is where its value stands in the text the tag stands in."""

    tag: str
    key: str  # empty for a string without a name
    span: Span
    siblings: tuple[str, ...]


_OPEN = re.compile(r"\{\{[<%]|\{%")
_CLOSE = {"{{<": ">}}", "{{%": "%}}", "{%": "%}"}
_NAME = re.compile(
    r"[-~]?\s*(?:include(?:_cached|_relative)?|render|component)\s+['\"]?([\w/.-]+)|[-~]?\s*([\w/.-]+)"
)
_QUOTED = r"(?<!\\)(?:\"((?:[^\"\\]|\\.)*+)\"|'((?:[^'\\]|\\.)*+)'|`([^`]*+)`)"
_STRING = re.compile(rf"(?:(?<![\w.-])([\w.-]++)\s*+[=:]\s*+)?{_QUOTED}", re.DOTALL)
_PAIR = re.compile(rf"(?<![\w.:@-])([A-Za-z][\w-]*+)\s*+=\s*+{_QUOTED}", re.DOTALL)
_LINE = re.compile(
    rf"(?<![\w-])(?:[^\WA-Za-z]|-)*+([A-Za-z][\w-]*+):[ \t]++(?:{_QUOTED}|([^\s\"'\[{{|>][^\n]*))"
)
# Tags that steer a page; what they hold is no copy.
_CONTROL = re.compile(
    r"[-~]?\s*(?:/|end|if|else|elsif|elif|unless|for|case|when|assign|capture|set|block|extends|layout|cycle|"
    r"import|from|macro|with|raw|comment|highlight|link|post_url|asset|tablerow|section|schema|paginate|liquid|"
    r"ref\b|relref|gist|youtube|vimeo|tweet|instagram|param|load|url|static|trans|csrf|partial\b)"
)
_PRESSED = re.compile(r"(?:^|[-_/])(?:button|btn|cta|linkbutton)s?(?:[-_.]|$)", re.IGNORECASE)


def tag_params(text: str) -> Iterator[Param]:
    """All strings in the tags of a text, in order."""
    for name, start, end, _ in _tags(text):
        found = [(pair, _group(pair)) for pair in _STRING.finditer(text, start, end)]
        keys = Siblings(pair[1] for pair, _ in found if pair[1])
        for pair, group in found:
            yield Param(name, pair[1] or "", Span(*pair.span(group)), keys)


def attributes(text: str, name: str, start: int, end: int, *, lines: bool = False) -> list[Param]:
    """The strings of ``key="…"`` in a stretch of text, or of ``key: …`` lines."""
    found = list((_LINE if lines else _PAIR).finditer(text, start, end))
    keys = Siblings(pair[1] for pair in found)
    return [Param(name, pair[1], Span(*pair.span(_group(pair))), keys) for pair in found]


def with_buttons(view: View) -> View:
    """The view with ``{{< button >}}Start{{< /button >}}`` written as the link it becomes."""
    text = view.text
    if not _OPEN.search(text):
        return view
    edits: list[Piece] = []
    open_tag: tuple[int, int, str] | None = None
    for name, _, _, (first, last) in _tags(text, closing=True):
        closes = name.startswith(("/", "end"))
        bare = name.removeprefix("/").removeprefix("end")
        if closes and open_tag and open_tag[2] == bare:
            inside = text[open_tag[1] : first]
            if inside.strip() and len(inside) < 200 and not re.search(r"[\[\]{}<>]|\n\s*\n", inside):
                edits.append(Piece(open_tag[0], open_tag[1], "[", "template"))
                edits.append(Piece(first, last, "](#)", "template"))
            open_tag = None
        elif not closes:
            open_tag = (first, last, bare) if _PRESSED.search(bare) else None
    return view.edit(edits) if edits else view


def _tags(text: str, *, closing: bool = False) -> Iterator[tuple[str, int, int, Span]]:
    """Name, where the inside of each tag stands, and the whole; tags that steer a page are left out."""
    at = 0
    ends: dict[str, int] = {}  # where each closer comes next, so that no stretch is searched twice
    while found := _OPEN.search(text, at):
        opener, at = found[0], found.end()
        close = _CLOSE[opener]
        if ends.get(close, 0) < at:
            ends[close] = text.find(close, at)
            if ends[close] < 0:
                ends[close] = len(text) + LONGEST
        end = ends[close]
        if end - at > LONGEST:
            continue
        inside = text[at:end]
        whole = Span(found.start(), end + len(close))
        if closing and (leaves := re.match(r"[-~]?\s*(/\s*[\w./-]+|end\w+)", inside)):
            yield leaves[1].replace(" ", ""), at, end, whole
        elif not _CONTROL.match(inside) and (name := _NAME.match(inside)):
            yield _bare(name[1] or name[2]), at + name.end(), end, whole
        at = whole.end


def _bare(name: str) -> str:
    """``components/cta.html`` is cta."""
    return name.rpartition("/")[2].partition(".")[0]


def _group(pair: re.Match[str]) -> int:
    return next(group for group in range(2, (pair.re.groups or 4) + 1) if pair[group] is not None)
