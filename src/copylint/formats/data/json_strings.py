"""The strings of JSON, each at its place; comments and commas too many are no harm."""

import re
from collections.abc import Iterator

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
_LINE_END = re.compile(r"\r\n|\n|\r")


def read_json(view: View) -> Strings:
    """Read JSON; where it stops being JSON reading stops, with a note."""
    scan = _Scan(view)
    what = scan.read()
    notes = []
    if what:
        line = len(_LINE_END.findall(view.text[: scan.at])) + 1
        notes.append(f"line {line}: {what}; read up to there")
    return strings_of(scan.entries, notes)


class _Scan:
    """One pass without recursion; ``open`` holds a key or an index for each open bracket."""

    def __init__(self, view: View) -> None:
        self.view, self.text, self.at = view, view.text, 0
        self.entries: list[Entry] = []
        self.path: list[str | int] = []

    def read(self) -> str:
        """Fill ``entries``; return what is wrong, or an empty string."""
        closers: list[str] = []
        self.skip()
        while True:
            if closers and self.text.startswith(closers[-1], self.at):
                closers.pop()
                self.path.pop()
                self.at += 1
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
        self.path[-1] = self.string(found).text if found.re is _STRING else found[0]
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
            self.entries.append(Entry(path, found[0], None))
        else:
            return False
        self.at = found.end()
        return True

    def string(self, found: re.Match[str]) -> View:
        return self.view.assemble(list(_decoded(self.text, *found.span(1 if found[1] is not None else 2))))


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
