r"""The strings of PHP arrays: ``return ['title' => 'Words'];``, ``$lang['title'] = "Words";``."""

import re
from collections.abc import Iterator

from copylint.formats.data.strings import Entry, Strings, strings_of
from copylint.formats.sheet.figures import may_be_figure
from copylint.formats.templates.tags import VALUE
from copylint.text.view import Piece, View

DEEPEST = 200

_COMMENT = r"/\*(?:[^*]|\*(?!/))*+(?:\*/)?|//[^\r\n]*+|\#(?!\[)[^\r\n]*+"
# A string that nobody closed ends with the file, or each quote in it would be read to the end again.
_TEXT = r"'(?P<one>(?:[^'\\]|\\.)*+)(?:'|\\?\Z)|\"(?P<two>(?:[^\"\\]|\\.)*+)(?:\"|\\?\Z)"
_TOKEN = re.compile(
    rf"(?P<comment>{_COMMENT})|(?P<text>{_TEXT})|(?P<open>(?:\barray\s*+)?\(|[\[{{])|(?P<close>[\])}}])"
    r"|(?P<arrow>=>)|(?P<dot>\.(?!\d))|(?P<comma>,)|(?P<ends>;)|(?P<other>\$?\w++|[^\s\w])",
    re.DOTALL | re.IGNORECASE,
)
_OPENS = re.compile(r"\s*+<\?php\b", re.IGNORECASE)
_CLOSES = re.compile(r"\?>(?!\s*+\Z)")
# What a statement begins with whose value is words: the name and the keys of what is set, if any.
_STATEMENT = re.compile(
    r"(?:return\b|\$(?P<name>\w++)(?P<keys>(?:\s*+\[\s*+(?:'[^'\\\]]*+'|\"[^\"\\\]$]*+\")\s*+\])*+)\s*+=(?![=>]))"
    r"\s*+(?:array_(?:merge|replace)(?:_recursive)?\s*+\(\s*+\$\w++\s*+,\s*+)?(?=[\['\"]|array\s*+\()",
    re.IGNORECASE,
)
_OF_ALL = frozenset("lang _ _lang messages translations strings language words l".split())
_KEY = re.compile(r"['\"]([^'\"]*+)['\"]")
_TRANSLATE = re.compile(r"(?:__|_x|esc_html__|esc_attr__|_t|trans)\Z", re.IGNORECASE)
_ESCAPES = {
    "one": re.compile(r"\\(?P<sign>[\\'])"),
    "two": re.compile(
        r"\\(?:u\{(?P<code>[0-9a-fA-F]{1,6})\}|(?P<sign>[nrtvef\\$\"]))"
        r"|(?P<value>\{\$[^{}]{0,200}\}|\$[a-zA-Z_]\w{0,60}(?:->\w{1,40}|\[[^\]\n]{1,40}\])?)"
    ),
}
_MEANS = {"n": "\n", "r": "\r", "t": "\t", "v": "\n", "e": "", "f": "\n"}


def holds_arrays(text: str) -> bool:
    """Whether a PHP file is nothing but code: no page stands after it."""
    return bool(_OPENS.match(text)) and not _CLOSES.search(text)


def read_php(view: View) -> Strings:
    """Read the arrays that a file of PHP returns, or sets, outside of its functions and classes."""
    text = view.text
    entries: list[Entry] = []
    found = _OPENS.match(text)
    at = found.end() if found else 0
    depth, begins = 0, True
    while token := _TOKEN.search(text, at):
        kind, at = token.lastgroup, token.end()
        if kind == "comment":
            continue
        if begins and depth == 0 and (statement := _STATEMENT.match(text, token.start())):
            path = tuple(_KEY.findall(statement["keys"] or ""))
            if statement["name"] and not path and statement["name"].lower() not in _OF_ALL:
                path = (statement["name"],)
            array = _Array(view, statement.end(), path)
            array.read()
            entries += array.entries
            at, begins = array.at, True
            continue
        depth += (kind == "open") - (kind == "close")
        depth = max(0, depth)
        begins = kind == "ends" or (kind == "close" and token[0] == "}")
    return strings_of(entries)


class _Array:
    """One value and all in it, without recursion: a frame holds the path of an array and its next index."""

    def __init__(self, view: View, at: int, path: tuple[str | int, ...]) -> None:
        self.view, self.text, self.at, self.path = view, view.text, at, path
        self.entries: list[Entry] = []
        self.frames: list[tuple[tuple[str | int, ...], int]] = []
        self.next()

    def next(self) -> None:
        """Begin with another entry."""
        self.key: str | None = None
        self.pieces: list[Piece] = []  # of the value so far
        self.met = self.unclear = False

    def read(self) -> None:
        """Fill ``entries``, up to the end of the statement."""
        called = 0  # brackets of calls and other expressions that are open
        translated = False
        while token := _TOKEN.search(self.text, self.at):
            kind, self.at = token.lastgroup or "", token.end()
            if called:
                called += (kind == "open") - (kind == "close")
                if translated and kind not in ("comment", "open"):
                    translated = False
                    if kind == "text":
                        self.add(token)
            elif kind == "ends" or (kind == "close" and not self.frames):
                break
            elif kind == "open":
                array = token[0] == "[" or token[0][:1] in "aA"
                if array and not self.met and len(self.frames) < DEEPEST:
                    self.frames.append((self.named(), 0))
                    self.next()
                else:
                    called = 1
                    if not translated:
                        self.fill(token)
            elif kind == "close":
                self.put()
                self.frames.pop()
            elif kind == "comma":
                self.put()
            elif kind == "arrow":
                key = self.text[self.pieces[0].start : self.pieces[-1].end] if self.pieces else ""
                self.next()
                self.key = key
            elif kind == "text":
                self.add(token)
            elif kind == "other":
                translated = bool(_TRANSLATE.match(token[0])) and not self.met
                self.met = True
                if not translated:
                    self.fill(token)
        self.put()

    def named(self) -> tuple[str | int, ...]:
        """The path of the entry that is being read."""
        if not self.frames:
            return self.path
        above, number = self.frames[-1]
        if self.key is None:
            self.frames[-1] = above, number + 1
        return (*above, number if self.key is None else self.key)

    def put(self) -> None:
        """End an entry."""
        if self.met:
            path = self.named()
            said = any(piece.replacement is None for piece in self.pieces) and not self.unclear
            view = self.view.assemble(self.pieces) if said else None
            entry = Entry(path, view.text if view else "", view)
            if len(self.pieces) == 1 and not said:  # up to the comma or the bracket that was met
                start = self.pieces[0].start
                value = self.text[start : self.at - 1].rstrip()
                if may_be_figure(value):
                    entry = Entry(path, value, None, (self.view, start, start + len(value)))
            self.entries.append(entry)
        self.next()

    def add(self, token: re.Match[str]) -> None:
        """Add a string to the entry."""
        self.met = True
        name = "one" if token["one"] is not None else "two"
        self.pieces += _decoded(self.text, *token.span(name), _ESCAPES[name])

    def fill(self, token: re.Match[str]) -> None:
        """Add what is computed, as one letter."""
        self.met = True
        self.unclear = self.unclear or token[0] in "?:"
        if not self.pieces or self.pieces[-1].replacement != VALUE:
            self.pieces.append(Piece(*token.span(), VALUE, "template"))


def _decoded(text: str, start: int, end: int, escapes: re.Pattern[str]) -> Iterator[Piece]:
    at = start
    for found in escapes.finditer(text, start, end):
        yield Piece(at, found.start())
        if found.lastgroup == "code":
            number = int(found["code"], 16)
            meaning = chr(number) if number < 0x110000 and not 0xD800 <= number < 0xE000 else "\ufffd"
        elif found.lastgroup == "value":
            meaning = VALUE
        else:
            meaning = _MEANS.get(found["sign"], found["sign"])
        yield Piece(*found.span(), meaning, "template" if meaning == VALUE else "escape")
        at = found.end()
    yield Piece(at, end)
