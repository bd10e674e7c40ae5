"""The strings of TOML text, each at its place: a scanner of our own, as tomllib tells no positions."""

import re
from collections.abc import Iterator

from copylint.formats.data.strings import Entry, Strings, strings_of
from copylint.text.view import Piece, View

DEEPEST = 100

_SPACE = re.compile(r"(?:[ \t\r\n]|#[^\r\n]*+)*+")
_BLANK = re.compile(r"[ \t]*+")
_LINE = re.compile(r"[ \t]*+(?:#[^\r\n]*+)?(?:\r\n|\n|\r|\Z)")
_END = re.compile(r"\r\n|\n|\r")
_RETURN = re.compile(r"\r\n")
_BARE = re.compile(r"[A-Za-z0-9_-]++")
_OTHER = re.compile(r"[^\s,\]}#\"'\[{][^,\]}#\r\n]*+")
_STRING = re.compile(
    r'"""(?P<mb>(?:[^"\\]|\\.|"(?!""))*+"{0,2})"""'
    r"|'''(?P<ml>(?:[^']|'(?!''))*+'{0,2})'''"
    r'|"(?P<b>(?:[^"\\\r\n]|\\[^\r\n])*+)"'
    r"|'(?P<l>[^'\r\n]*+)'",
    re.DOTALL,
)
_ESCAPE = re.compile(
    r"\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|x([0-9a-fA-F]{2})|([ \t]*(?:\r\n|\n|\r)[ \t\r\n]*)|(.?))|\r\n",
    re.DOTALL,
)
_ESCAPES = dict(zip('btnfre"\\', '\b\t\n\f\r\x1b"\\', strict=True))


class _Wrong(Exception):
    """What stands at ``at`` is no TOML."""

    def __init__(self, at: int, what: str = "not valid TOML") -> None:
        super().__init__(what)
        self.at = at


def read_toml(view: View) -> Strings:
    """Read TOML; a line that is none is left out with a note, and reading goes on below it."""
    scan = _Scan(view)
    notes: list[str] = []
    at = 0
    while (at := scan.skip(at)) < len(view.text):
        try:
            at = scan.statement(at)
        except _Wrong as error:
            if not notes:
                line = len(_END.findall(view.text[: error.at])) + 1
                notes.append(f"line {line}: {error}; what could be read was read")
            end = _END.search(view.text, max(at, error.at))
            at = end.end() if end else len(view.text)
    return strings_of(scan.entries, notes)


class _Scan:
    """One pass; ``table`` is where the keys of the lines below a header stand."""

    def __init__(self, view: View) -> None:
        self.view, self.text = view, view.text
        self.entries: list[Entry] = []
        self.table: tuple[str | int, ...] = ()
        self.tables: dict[tuple[str | int, ...], int] = {}  # entries of each list of tables so far

    def skip(self, at: int) -> int:
        """Where the next thing stands after blanks, line ends and comments."""
        found = _SPACE.match(self.text, at)
        return found.end() if found else at

    def statement(self, at: int) -> int:
        """Read a header or a pair; return where it ends."""
        text = self.text
        if text[at] != "[":
            return self.line_end(self.pair(at, self.table, 0))
        double = text.startswith("[[", at)
        key, end = self.key(at + 1 + double)
        if not text.startswith("]" * (1 + double), end):
            raise _Wrong(end)
        self.open_table(key, listed=double)
        return self.line_end(end + 1 + double)

    def pair(self, at: int, above: tuple[str | int, ...], depth: int) -> int:
        key, end = self.key(at)
        if not self.text.startswith("=", end):
            raise _Wrong(end)
        return self.value(_blank(self.text, end + 1), (*above, *key), depth)

    def open_table(self, key: tuple[str, ...], *, listed: bool) -> None:
        path: tuple[str | int, ...] = ()
        for index, part in enumerate(key):
            path = (*path, part)
            if listed and index == len(key) - 1:
                self.tables[path] = self.tables.get(path, 0) + 1
            if path in self.tables:
                path = (*path, self.tables[path] - 1)
        self.table = path

    def key(self, at: int) -> tuple[tuple[str, ...], int]:
        parts: list[str] = []
        while len(parts) < DEEPEST:
            at = _blank(self.text, at)
            found = _BARE.match(self.text, at)
            if found:
                parts.append(found[0])
            else:
                found = _STRING.match(self.text, at)
                if not found or found["mb"] is not None or found["ml"] is not None:
                    raise _Wrong(at)
                parts.append(self.string(found).text)
            at = _blank(self.text, found.end())
            if not self.text.startswith(".", at):
                return tuple(parts), at
            at += 1
        raise _Wrong(at, "nested too deep")

    def value(self, at: int, path: tuple[str | int, ...], depth: int) -> int:
        text = self.text
        if depth > DEEPEST or len(path) > 2 * DEEPEST:
            raise _Wrong(at, "nested too deep")
        if text.startswith("[", at):
            return self.array(at, path, depth)
        if text.startswith("{", at):
            return self.inline_table(at, path, depth)
        if found := _STRING.match(text, at):
            view = self.string(found)
            self.entries.append(Entry(path, view.text, view))
            return found.end()
        found = _OTHER.match(text, at)
        if not found:
            raise _Wrong(at)
        self.entries.append(Entry(path, found[0].rstrip(), None))
        return at + len(found[0].rstrip())

    def array(self, at: int, path: tuple[str | int, ...], depth: int) -> int:
        index, at = 0, self.skip(at + 1)
        while not self.text.startswith("]", at):
            at = self.skip(self.value(at, (*path, index), depth + 1))
            index += 1
            at = self.after(at, "]")
        return at + 1

    def inline_table(self, at: int, path: tuple[str | int, ...], depth: int) -> int:
        at = self.skip(at + 1)
        while not self.text.startswith("}", at):
            at = self.after(self.skip(self.pair(at, path, depth + 1)), "}")
        return at + 1

    def after(self, at: int, closer: str) -> int:
        """Where the next entry or the closing bracket stands."""
        if self.text.startswith(",", at):
            return self.skip(at + 1)
        if not self.text.startswith(closer, at):
            raise _Wrong(at)
        return at

    def string(self, found: re.Match[str]) -> View:
        name = str(found.lastgroup)
        start, end = found.span(name)
        if name in ("mb", "ml"):  # a line end right after the quotation marks is not part of the text
            first = _END.match(self.text, start, end)
            start = first.end() if first else start
        return self.view.assemble(list(_decoded(self.text, start, end, escapes=name in ("mb", "b"))))

    def line_end(self, at: int) -> int:
        found = _LINE.match(self.text, at)
        if not found:
            raise _Wrong(at)
        return found.end()


def _blank(text: str, at: int) -> int:
    found = _BLANK.match(text, at)
    return found.end() if found else at


def _decoded(text: str, start: int, end: int, *, escapes: bool) -> Iterator[Piece]:
    at = start
    for found in (_ESCAPE if escapes else _RETURN).finditer(text, start, end):
        yield Piece(at, found.start())
        at = found.end()
        decoded: str | None = "\n" if found[0] == "\r\n" else None
        if decoded is None:
            code = found[1] or found[2] or found[3]
            if code and (int(code, 16) > 0x10FFFF or 0xD800 <= int(code, 16) < 0xE000):
                raise _Wrong(found.start())
            decoded = "" if found[4] is not None else chr(int(code, 16)) if code else _ESCAPES.get(found[5])
        if decoded is None:
            raise _Wrong(found.start())
        yield Piece(*found.span(), decoded, "newline" if found[0] == "\r\n" else "escape")
    yield Piece(at, end)
