"""The strings of JSON, each at its place; comments and commas too many are no harm."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from copylint.formats.data.strings import Entry, Strings, strings_of
from copylint.text.view import Piece, View

DEEPEST = 200

_SPACE = re.compile(r"(?:[\s\ufeff]|//[^\r\n]*+|/\*(?:[^*]|\*(?!/))*+\*/)*+")
_STRING = re.compile(r'"((?:[^"\\\r\n]|\\.)*+)"' r"|'((?:[^'\\\r\n]|\\.)*+)'", re.DOTALL)
_OTHER = re.compile(r"[\w$+.-]++")
_HIGH = r"[dD][89abAB][0-9a-fA-F]{2}"
_ESCAPE = re.compile(
    rf"\\u({_HIGH})\\u([dD][c-fC-F][0-9a-fA-F]{{2}})|\\u([0-9a-fA-F]{{4}})|\\(\r\n|.)", re.DOTALL
)
_ESCAPES = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "\r\n": "", "\n": "", "\r": ""}
_REST = re.compile(r"[ \t]*+(?:[\r\n]|\Z)")
_LINE_END = re.compile(r"\r\n|\n|\r")


class Keyed(NamedTuple):
    """Every value of a JSON text in order, every key in order with its path, and what is wrong."""

    entries: list[Entry]
    keys: list[tuple[tuple[str | int, ...], View]]
    notes: list[str]


def read_json(view: View, first: int = 1) -> Strings:
    """Read JSON; where it stops being JSON reading stops, with a note.

    ``first`` is the number of its first line.
    """
    read = _read(_Scan(view), first)
    return strings_of(read.entries, read.notes)


def read_json_keys(view: View) -> Keyed:
    """The same with the keys, for formats in which a key may be copy."""
    return _read(_Scan(view, keyed=True))


def _read(scan: "_Scan", first: int = 1) -> Keyed:
    what = scan.read()
    notes = []
    if what:
        line = len(_LINE_END.findall(scan.text, 0, scan.at)) + first
        notes.append(f"line {line}: {what}; read up to there")
    return Keyed(scan.entries, scan.keys, notes)


def read_json_head(view: View) -> tuple[Strings, int]:
    """Read the JSON that a text opens with, and where it ends: 0 where it is none, or goes on in its line."""
    scan = _Scan(view)
    what = scan.read()
    broken = what and scan.open
    if broken or not scan.entries or not _REST.match(view.text, scan.ended):
        return Strings(), 0
    return strings_of(scan.entries, ()), scan.ended


class _Scan:
    """One pass without recursion; ``open`` holds a key or an index for each open bracket."""

    def __init__(self, view: View, *, keyed: bool = False) -> None:
        self.keyed = keyed
        self.view, self.text, self.at = view, view.text, 0
        self.entries: list[Entry] = []
        self.keys: list[tuple[tuple[str | int, ...], View]] = []
        self.path: list[str | int] = []
        self.open = True  # no value has been read to its end
        self.ended = 0  # where the first one ends

    def read(self) -> str:
        """Fill ``entries``; return what is wrong, or an empty string."""
        closers: list[str] = []
        self.skip()
        while True:
            if closers and self.text.startswith(closers[-1], self.at):
                closers.pop()
                self.path.pop()
                self.at += 1
                self.open, self.ended = bool(closers), self.at
            else:
                if closers and closers[-1] == "}" and not self.key():
                    return "not valid JSON"
                opener = self.text[self.at : self.at + 1]
                if opener and opener in "[{":
                    if len(closers) >= DEEPEST:
                        return "nested too deep"
                    closers.append("]" if opener == "[" else "}")
                    self.path.append(0 if opener == "[" else "")
                    self.at += 1
                    self.skip()
                    continue
                if not self.value():
                    return "not valid JSON"
            self.skip()
            if not closers:
                return "not valid JSON" if self.at < len(self.text) else ""
            if self.text.startswith(",", self.at):
                self.at += 1
                last = self.path[-1]
                if isinstance(last, int):
                    self.path[-1] = last + 1
                self.skip()
            elif not self.text.startswith(closers[-1], self.at):
                return "not valid JSON"

    def skip(self) -> None:
        found = _SPACE.match(self.text, self.at)
        self.at = found.end() if found else self.at

    def key(self) -> bool:
        """Read a key and its colon; whether there was one."""
        found = _STRING.match(self.text, self.at) or _OTHER.match(self.text, self.at)
        if not found:
            return False
        text = found[found.lastindex or 0]
        if self.keyed or "\\" in text:
            view = self.string(found) if found.re is _STRING else self.view.sub(*found.span())
            self.path[-1] = text = view.text
            if self.keyed:
                self.keys.append((tuple(self.path), view))
        self.path[-1] = text
        self.at = found.end()
        self.skip()
        if not self.text.startswith(":", self.at):
            return False
        self.at += 1
        self.skip()
        return True

    def value(self) -> bool:
        path = tuple(self.path)
        if found := _STRING.match(self.text, self.at):
            view = self.string(found)
            self.entries.append(Entry(path, view.text, view))
        elif found := _OTHER.match(self.text, self.at):
            # An entry of a list is no figure.
            keyed = bool(path) and isinstance(path[-1], str)
            self.entries.append(Entry(path, found[0], None, (self.view, *found.span()) if keyed else None))
        else:
            return False
        self.at = found.end()
        return True

    def string(self, found: re.Match[str]) -> View:
        start, end = found.span(found.lastindex or 0)
        if self.text.find("\\", start, end) < 0:
            return self.view.sub(start, end)
        return self.view.assemble(list(_decoded(self.text, start, end)))


def _decoded(text: str, start: int, end: int) -> Iterator[Piece]:
    at = start
    for found in _ESCAPE.finditer(text, start, end):
        yield Piece(at, found.start())
        if found[1]:
            code = 0x10000 + (int(found[1], 16) - 0xD800) * 0x400 + int(found[2], 16) - 0xDC00
            decoded = chr(code)
        elif found[3]:
            code = int(found[3], 16)
            decoded = "\ufffd" if 0xD800 <= code < 0xE000 else chr(code)  # half a character
        else:
            decoded = _ESCAPES.get(found[4], found[4])
        yield Piece(*found.span(), decoded, "escape")
        at = found.end()
    yield Piece(at, end)
