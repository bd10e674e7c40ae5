"""Template tags as the languages of site builders write them: where each begins and ends."""

import re
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from copylint.formats.scan.ends import Ends

# A private-use *letter*, because CommonMark counts symbols as punctuation, which would change emphasis.
VALUE = "\ue000"
LONGEST = 4_000  # an opener whose close is further off is plain text


class Around(Enum):
    """What the tags stand in."""

    TEXT = "text"  # Markdown, or a string
    PAGE = "page"  # HTML: scripts, styles and comments hold none


class Tag(NamedTuple):
    """``text[start:end]``, whose inside is ``text[inner:stop]``."""

    start: int
    inner: int
    stop: int
    end: int
    opener: str


_SHARED = r"\{\{!--|\{\{\{|\{\{[<%]|\{\{|\{%|<%|\*\|(?=[\w:])"
# Every alternative opens with a plain character: the search then passes over all others at once.
_OPEN = {
    Around.TEXT: re.compile(rf"{_SHARED}|\{{#(?=[ -])|\{{/\*"),
    Around.PAGE: re.compile(
        rf"<(?:script|style)(?=[\s>])|<!--|<\?(?:php\b|=)|\{{\{{--|\{{!!|\{{#(?=[\s-])|{_SHARED}"
        r"|%%\w{1,60}%%|\$\{[\w.$]{1,80}\}|%(?<![\w%]%)[a-zA-Z_][\w.]{0,40}%(?!\w)",
        re.IGNORECASE,
    ),
}
_CLOSE = {
    "<!--": "-->",
    "<%": "%>",
    "{{!--": "--}}",
    "{{--": "--}}",
    "{!!": "!!}",
    "{{{": "}}}",
    "{{<": ">}}",
    "{{%": "%}}",
    "{{": "}}",
    "{%": "%}",
    "{#": "#}",
    "{/*": "*/}",
    "*|": "|*",
}
_RAW_ENDS = {"<script": re.compile("</script", re.IGNORECASE), "<style": re.compile("</style", re.IGNORECASE)}
COMMENTS = ("{#", "{{!--", "{{--", "{/*")
WHOLE = ""  # the opener of a tag that has no inside: ``%%first_name%%``

# Blocks whose body is no copy, and the tag that ends each.
_BODY = {
    Around.TEXT: re.compile(
        r"\{%-?\s*(comment|highlight|schema|javascript|stylesheet|style|mermaid|verbatim_code|codeblock|js|css"
        r"|math|set(?=[^=%]*%\}))\b"
        r"|\{\{[<%]\s*(highlight|mermaid|katex|math|comment|codeblock)\b(?![^<>%]*/[>%])"
    ),
    Around.PAGE: re.compile(r"\{%-?\s*(comment|highlight|schema|javascript|stylesheet|style|mermaid)\b"),
}


def find_tags(text: str, around: Around) -> Iterator[Tag]:
    """All tags in order, with the body of those whose body is no copy.

    One whose end is missing is text, but PHP may stay open to the end of its file.
    """
    ends = Ends(text)
    opening, at = _OPEN[around], 0
    while found := opening.search(text, at):
        start, opener, inner = found.start(), found[0].lower(), found.end()
        if opener in _RAW_ENDS:
            closing = ends.search(_RAW_ENDS[opener], inner)
            at = closing.start() if closing else inner
            continue
        if opener not in _CLOSE and not opener.startswith("<?"):
            yield Tag(start, inner, inner, inner, WHOLE)
            at = inner
            continue
        php = opener.startswith("<?")
        far = php or opener == "<!--"
        close = "?>" if php else _CLOSE[opener]
        stop = ends.find(close, inner, None if far else inner + LONGEST)
        if opener == "{{" and stop > 0:
            stop = _balanced(text, inner, stop)
        if stop < 0 and not php:
            at = inner
            continue
        at = len(text) if stop < 0 else stop + len(close)
        if opener == "<!--":
            continue
        if body := _BODY[around].match(text, start):
            name = body[1] or f"/{body[2]}"
            ending = ends.search(_ending(name), at)
            at = ending.end() if ending else at
        yield Tag(start, inner, len(text) if stop < 0 else stop, at, opener)


def _balanced(text: str, inner: int, stop: int) -> int:
    """Where ``}}`` ends a tag that holds maps: ``{{ card({ link: { text: "…" }}) }}``."""
    end, at = stop, inner
    open_ = 0
    while 0 <= end <= inner + LONGEST:
        open_ += text.count("{", at, end) - text.count("}", at, end)
        if open_ <= 0:
            return end
        # Braces that belong to the map are passed over one at a time.
        open_, at = open_ - 1, end + 1
        end = text.find("}}", at, inner + LONGEST)
    return stop


def _ending(name: str) -> re.Pattern[str]:
    if name.startswith("/"):
        return re.compile(rf"\{{\{{[<%]\s*/\s*{name[1:]}\s*[>%]\}}\}}")
    return re.compile(rf"\{{%-?\s*end{name}\b[^%]*%\}}")
