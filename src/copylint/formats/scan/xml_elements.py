"""XML taken apart by expat: elements, and every run of text with the place where it stands."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html.entities import html5
from typing import NamedTuple
from xml.parsers import expat

from copylint.formats.scan.offsets import code_points
from copylint.text.view import Piece, View

DEEPEST = 200  # elements inside of elements
HELD = "\ue000"  # stands for what is filled in later
_LONGEST_VALUE = 200  # characters of an entity that a file declares; a longer one stands for one word
_ENCODING = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.-]{1,40})[\"']")
# Comments, which must not hold "--", though people write it; what looks like one in a CDATA section is none.
_COMMENT = re.compile(
    r"<!\[CDATA\[(?:[^\]]|\](?!\]>))*+(?:\]\]>|\Z)|<!--(?P<inside>(?:[^-]|-(?!->))*+)(?:-->|\Z)"
)
_BLANKS = re.compile(r"[ \t\r\n]++")
_LINE_END = re.compile(r"\r\n?|\n")


class Text(NamedTuple):
    """One run of text and where it stands; ``exact`` where it says what is written there."""

    start: int
    end: int
    said: str
    exact: bool


@dataclass(slots=True)
class Element:
    """One element: ``start`` and ``end`` of the whole, ``inside`` and ``close`` of what it holds."""

    name: str  # without its prefix
    prefix: str
    attributes: dict[str, str]  # with their prefixes
    start: int
    inside: int = 0
    close: int = 0
    end: int = 0
    children: "list[Element | Text]" = field(default_factory=list)

    def elements(self, *names: str) -> "Iterator[Element]":
        """The elements right inside of this one; of those names, or all."""
        for child in self.children:
            if isinstance(child, Element) and (not names or child.name in names):
                yield child

    def first(self, name: str) -> "Element | None":
        """The first element of that name right inside of this one."""
        return next(self.elements(name), None)

    def all(self, *names: str) -> "Iterator[Element]":
        """Every element of those names below this one, in order, none inside of another."""
        waiting = list(self.elements())[::-1]
        while waiting:
            element = waiting.pop()
            if element.name in names:
                yield element
            else:
                waiting += list(element.elements())[::-1]

    def words(self) -> str:
        """The text right inside of this element, decoded."""
        return "".join(child.said for child in self.children if isinstance(child, Text))


class Xml(NamedTuple):
    """The outermost element, if there is any, and what is wrong with the file, if anything is."""

    root: Element | None
    fault: str = ""


def read_xml(text: str) -> Xml:
    """Read XML as far as it is well-formed. Entities are looked up, never expanded into each other."""
    return _Reader(text).read()


def declared_encoding(data: bytes) -> str:
    """The encoding that an XML declaration names, in lower case; empty where there is none."""
    found = _ENCODING.match(data.removeprefix(b"\xef\xbb\xbf"))
    return found[1].decode("ascii").lower() if found else ""


def view_of(
    view: View,
    element: Element,
    inline: Callable[[Element], str | bool] = lambda _: False,
    *,
    folded: bool = True,
) -> View:
    """The text of an element of ``view``, decoded, each character at its place.

    ``inline`` says what becomes of each element in it: True keeps its tags as they are written, False
    leaves them out and keeps what they hold, and a text, which may be empty, stands for the whole of it.
    With ``folded`` a line end and the blanks around it are one blank.
    """
    made = view.assemble(_pieces(element, inline))
    if not folded or not ("\n" in made.text or "\r" in made.text):
        return made
    return made.edit(
        Piece(*found.span(), " ", "fold")
        for found in _BLANKS.finditer(made.text)
        if set(found[0]) & {"\n", "\r"}
    )


def _pieces(element: Element, inline: Callable[[Element], str | bool]) -> Iterator[Piece]:
    for child in element.children:
        if isinstance(child, Text):
            yield Piece(child.start, child.end, None if child.exact else child.said, "entity")
            continue
        becomes = inline(child)
        if isinstance(becomes, str):
            yield Piece(child.start, child.end, becomes, "template")
            continue
        if becomes:
            yield Piece(child.start, child.inside)
        yield from _pieces(child, inline)
        if becomes and child.close < child.end:  # nothing, where it closes itself or is never closed
            yield Piece(child.close, child.end)


def _lenient(found: re.Match[str]) -> str:
    inside = found["inside"]
    return (
        found[0] if inside is None or "--" not in inside else f"<!--{inside.replace('-', '.')}{found[0][-3:]}"
    )


class _TooDeep(Exception):
    """More elements stand inside of each other than anybody writes."""


class _Reader:
    """Takes the events of expat. The text is handed over whole, as UTF-8, so that its offsets are those."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.data = _COMMENT.sub(_lenient, text).encode() if "<!--" in text else text.encode()
        self.place = code_points(text)
        self.root: Element | None = None
        self.open: list[Element] = []
        self.entities: dict[str, str] = {}
        self.waiting: Element | None = None  # its start tag ends where the next event begins
        self.closed: Element | None = None  # likewise its end tag
        self.raw = False  # in a CDATA section
        parser = self.parser = expat.ParserCreate("utf-8")
        parser.buffer_text = False
        # A document type may name entities we do not have; they are handed on, as unknown ones are.
        parser.UseForeignDTD(True)
        parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
        parser.StartElementHandler, parser.EndElementHandler = self.start, self.stop
        parser.CharacterDataHandler = self.characters
        parser.SkippedEntityHandler = self.entity
        parser.EntityDeclHandler = self.declared
        # With a default handler internal entities are not expanded: no bomb can go off.
        parser.DefaultHandler = parser.CommentHandler = parser.ProcessingInstructionHandler = self.other
        parser.StartCdataSectionHandler, parser.EndCdataSectionHandler = self.raw_begins, self.raw_ends

    def read(self) -> Xml:
        fault = ""
        try:
            self.parser.Parse(self.data, True)
        except expat.ExpatError as error:
            what = expat.ErrorString(error.code)
            fault = f"line {error.lineno}: not valid XML ({what}); read up to there"
        except _TooDeep:
            line = len(_LINE_END.findall(self.text[: self.here()])) + 1
            fault = f"line {line}: nested more than {DEEPEST} deep; read up to there"
        at = self.here() if fault else len(self.text)
        self.settle(at)
        for element in reversed(self.open):
            element.close = element.end = at
        return Xml(self.root, fault)

    def here(self) -> int:
        return self.place(max(0, min(self.parser.CurrentByteIndex, len(self.data))))

    def settle(self, at: int) -> None:
        """Note where the tag before ended."""
        if self.waiting is not None:
            self.waiting.inside = at
            self.waiting = None
        if self.closed is not None:
            self.closed.end = at
            self.closed = None

    def start(self, name: str, attributes: dict[str, str]) -> None:
        at = self.here()
        self.settle(at)
        if len(self.open) >= DEEPEST:
            raise _TooDeep
        prefix, _, local = name.rpartition(":")
        element = self.waiting = Element(local, prefix, attributes, at, at, at, at)
        if self.open:
            self.open[-1].children.append(element)
        elif self.root is None:
            self.root = element
        self.open.append(element)

    def stop(self, _: str) -> None:
        at = self.here()
        self.settle(at)
        element = self.closed = self.open.pop()
        element.close = at

    def characters(self, said: str) -> None:
        at = self.here()
        self.settle(at)
        if not self.open:
            return
        reference = not self.raw and self.text.startswith("&", at)
        exact = not reference and self.text.startswith(said, at)
        if exact:
            end = at + len(said)
        elif reference:
            end = self.text.find(";", at) + 1
        else:  # a line end that is no line feed
            end = at + (2 if self.text.startswith("\r\n", at) else 1)
        self.open[-1].children.append(Text(at, end, said, exact))

    def entity(self, name: str, is_parameter: bool) -> None:
        at = self.here()
        self.settle(at)
        if self.open and not is_parameter:
            said = self.entities.get(name) or html5.get(f"{name};") or HELD
            self.open[-1].children.append(Text(at, self.text.find(";", at) + 1, said, False))

    def declared(self, name: str, is_parameter: bool, value: str | None, *_: object) -> None:
        plain = value is not None and len(value) <= _LONGEST_VALUE and not {"&", "<"} & set(value)
        if not is_parameter and plain and value:
            self.entities.setdefault(name, value)

    def raw_begins(self) -> None:
        self.settle(self.here())
        self.raw = True

    def raw_ends(self) -> None:
        self.raw = False

    def other(self, *_: object) -> None:
        self.settle(self.here())
