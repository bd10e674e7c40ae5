"""HTML cut into tags, text and comments, each at its place, as the standard's tokenizer cuts it."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

TEXT, RAW, START, END, COMMENT, LOST = "text", "raw", "start", "end", "comment", "lost"

_S = r"[\t\n\f\r ]"
_NAME = r"(?:=[^\t\n\f\r />=]*+|[^\t\n\f\r />=]++)"
# Possessive throughout: a tag that is never closed is found out in one pass over the rest of the text.
_VALUE = rf"{_S}*+={_S}*+(?:\"([^\"]*+)\"|'([^']*+)'|(?![\"'])([^\t\n\f\r >]*+))"
_ATTRIBUTE = re.compile(rf"({_NAME})(?:{_VALUE}|(?!{_S}*+=))")
_ANY = _ATTRIBUTE.pattern.replace("([", "(?:[").replace(f"({_NAME})", _NAME)
_TAG = re.compile(rf"<(/?)([a-zA-Z][^\t\n\f\r />]*+)((?:[\t\n\f\r /]++|{_ANY})*+)>")
_OPENS_TAG = re.compile(r"</?[a-zA-Z]")
_COMMENT_END = re.compile(r"--!?>")
_SCRIPT = re.compile(r"<!--(-?>)?|-->|<(/?)script(?=[\t\n\f\r />])", re.IGNORECASE)

# What stands between the tags of these elements is no markup: without and with references.
MODELS: Mapping[str, str] = {
    **dict.fromkeys(("style", "xmp", "iframe", "noembed", "noframes"), "raw"),
    **dict.fromkeys(("title", "textarea"), "references"),
    "script": "script",
    "plaintext": "plain",
}
_FOREIGN = ("svg", "math")
# Inside of these, drawings hold HTML again.
_HTML_IN_FOREIGN = {
    "svg": ("foreignobject", "desc", "title"),
    "math": ("annotation-xml", "mi", "mo", "mn", "ms", "mtext"),
}
# Elements of HTML that end a drawing nobody closed.
_BREAK_OUT = frozenset(
    """
    b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li
    listing menu meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var
    """.split()
)


class Token(NamedTuple):
    """One piece of the text, ``text[start:end]``.

    ``kind`` is TEXT, RAW (text without references), START, END, COMMENT (declarations too) or LOST: a
    tag that is never closed, and everything after it.
    """

    kind: str
    start: int
    end: int
    name: str = ""  # of a tag, lower case
    inside: tuple[int, int] = (0, 0)  # where the attributes of a tag stand


_NOWHERE = (0, 0)
_new = tuple.__new__  # twice as fast as Token(…), and a page has tens of thousands


def attributes(text: str, token: Token) -> dict[str, tuple[int, int]]:
    """Name, lower case → where the value stands; of two of one name the first counts."""
    found: dict[str, tuple[int, int]] = {}
    for pair in _ATTRIBUTE.finditer(text, *token.inside):
        group = pair.lastindex or 1
        found.setdefault(pair[1].lower(), pair.span(group) if group > 1 else (pair.end(), pair.end()))
    return found


def self_closing(text: str, token: Token) -> bool:
    """Whether a tag ends in ``/>`` and the slash is not the end of a value."""
    start, end = token.inside
    if start == end or text[end - 1] != "/":
        return False
    last = start
    for found in _ATTRIBUTE.finditer(text, start, end):
        last = found.end()
    return last < end


def tokens(text: str, inside: str = "", models: Mapping[str, str] = MODELS) -> list[Token]:
    """All tokens in order; ``inside`` names the element of ``models`` that is open at the start."""
    return list(scan(text, inside, models))


def scan(text: str, inside: str = "", models: Mapping[str, str] = MODELS) -> Iterator[Token]:
    """The same, one at a time: a page has many, and none has to outlive the next."""
    find, match = text.find, _TAG.match
    foreign = _Foreign()
    begin = at = 0
    if inside:
        begin = at = _raw_end(text, 0, inside, models[inside])
        if at:
            yield Token(TEXT if models[inside] == "references" else RAW, 0, at)
    while (less := find("<", at)) >= 0:
        tag = match(text, less)
        if tag:
            if begin < less:
                yield _new(Token, (TEXT, begin, less, "", _NOWHERE))
            slash, name = tag.group(1, 2)
            name, begin = name.lower(), tag.end()
            token = _new(Token, (END if slash else START, less, begin, name, tag.span(3)))
            if foreign.open or name in _FOREIGN:
                yield from foreign.through(text, token)
            yield token
            if not slash and name in models and not foreign.drawing:
                end = _raw_end(text, begin, name, models[name])
                if begin < end:
                    yield Token(TEXT if models[name] == "references" else RAW, begin, end)
                begin = end
            at = begin
            continue
        if _OPENS_TAG.match(text, less):
            end, kind = len(text), LOST
        else:
            end, kind = _declaration(text, less, foreign.drawing)
            if not end:  # a character like any other
                at = less + 1
                continue
        if begin < less:
            yield Token(TEXT, begin, less)
        if kind == RAW:
            close = end - 3 if text.startswith("]]>", end - 3) and end - 3 >= less + 9 else end
            yield Token(RAW, less + 9, close)
        else:
            yield Token(kind, less, end)
        begin = at = end
    if begin < len(text):
        yield Token(TEXT, begin, len(text))


def _declaration(text: str, less: int, foreign: bool) -> tuple[int, str]:
    """Where a comment, or what passes for one, ends; 0 when there is none."""
    following = text[less + 1 : less + 2]
    if following == "!":
        if text.startswith("--", less + 2):
            if text.startswith((">", "->"), less + 4):
                return text.index(">", less) + 1, COMMENT
            ending = _COMMENT_END.search(text, less + 4)
            return ending.end() if ending else len(text), COMMENT
        if foreign and text.startswith("[CDATA[", less + 2):
            end = text.find("]]>", less + 9)
            return len(text) if end < 0 else end + 3, RAW
    elif following != "?" and (following != "/" or less + 2 >= len(text)):
        return 0, TEXT
    end = text.find(">", less + 2)
    return len(text) if end < 0 else end + 1, COMMENT


def _raw_end(text: str, start: int, name: str, model: str) -> int:
    """Where the content of an element ends that holds no markup."""
    if model == "plain":
        return len(text)
    if model == "script":
        return _script_end(text, start)
    ending = re.compile(rf"</{re.escape(name)}(?=[\t\n\f\r />])", re.IGNORECASE).search(text, start)
    return ending.start() if ending else len(text)


def _script_end(text: str, start: int) -> int:
    commented = nested = False
    for found in _SCRIPT.finditer(text, start):
        if found[0].startswith("<!--"):
            commented = commented or not found[1]
        elif found[0] == "-->":
            commented = nested = False
        elif not found[2]:
            nested = commented
        elif nested:
            nested = False
        else:
            return found.start()
    return len(text)


class _Foreign:
    """The drawings and formulas we stand in, and the HTML inside of them."""

    def __init__(self) -> None:
        self.open: list[str] = []
        self.counts: dict[str, int] = {}

    @property
    def drawing(self) -> bool:
        """Whether we stand right in a drawing or a formula."""
        return bool(self.open) and self.open[-1] in _FOREIGN

    def through(self, text: str, token: Token) -> list[Token]:
        """Take account of a tag; return the end tags of those that nobody closed."""
        name, made = token.name, []
        drawing, closing = self.drawing, token.kind == END
        if drawing and (name in ("p", "br") if closing else name in _BREAK_OUT):
            while self.drawing:
                made.append(Token(END, token.start, token.start, self._pop()))
        elif closing:
            if self.counts.get(name):
                while self._pop() != name:
                    pass
        elif (name in _FOREIGN or (drawing and name in _HTML_IN_FOREIGN[self.open[-1]])) and not self_closing(
            text, token
        ):
            self.open.append(name)
            self.counts[name] = self.counts.get(name, 0) + 1
        return made

    def _pop(self) -> str:
        name = self.open.pop()
        self.counts[name] -= 1
        return name
