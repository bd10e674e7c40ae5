"""On which line each key and each string of a TOML file stands; ``tomllib`` does not say."""

import re
import tomllib
from bisect import bisect_right

KeyPath = tuple[str | int, ...]

_SPACE = re.compile(r"[ \t]*")
_BLANK = re.compile(r"(?:[ \t\r\n]++|#[^\n]*+)*+")
_KEY = re.compile(r"""[A-Za-z0-9_-]++|"(?:\\.|[^"\\])*+"|'[^']*+'""")
_STRING = re.compile(
    r'''"""(?:\\.|(?!""").)*+"{3,5}|\'\'\'(?:(?!\'\'\').)*+\'{3,5}|"(?:\\.|[^"\\\n])*+"|'[^'\n]*+\'''',
    re.DOTALL,
)
_SCALAR = re.compile(r"[^,\]}#\n\r]+")


def places(text: str) -> dict[KeyPath, int]:
    """Line, counted from 1, of every key, table header and array item.

    A path is the keys that lead there, with an index for an item of an array: the second name in
    ``[brand]`` is ``("brand", "names", 1)``. ``text`` must be valid TOML: ``tomllib`` reads it
    first, and what this function does with anything else is undefined.
    """
    return _Scan(text).run()


class _Scan:
    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.starts = [0, *(found.end() for found in re.finditer("\n", text))]
        self.found: dict[KeyPath, int] = {}
        self.tables: dict[KeyPath, int] = {}  # how often [[name]] has opened

    def run(self) -> dict[KeyPath, int]:
        table: KeyPath = ()
        self.skip(_BLANK)
        while self.at < len(self.text):
            if self.text[self.at] == "[":
                table = self.header()
            else:
                self.pair(table)
            self.skip(_BLANK)
        return self.found

    def header(self) -> KeyPath:
        double = self.text.startswith("[[", self.at)
        self.at += 1 + double
        keys = self.keys()
        self.at += 1 + double
        path: KeyPath = ()
        for number, key in enumerate(keys):
            path = (*path, key)
            last = number == len(keys) - 1
            if last and double:
                self.tables[path] = self.tables.get(path, -1) + 1
            self.note(path)
            if path in self.tables:
                path = (*path, self.tables[path])
                self.note(path)
        return path

    def pair(self, table: KeyPath) -> None:
        path = table
        for key in self.keys():
            path = (*path, key)
            self.note(path)
        self.at += 1  # the equals sign
        self.skip(_SPACE)
        self.value(path)

    def keys(self) -> list[str]:
        """A dotted key; stops at the character behind it."""
        keys = []
        while True:
            self.skip(_SPACE)
            raw = self.take(_KEY)
            keys.append(raw if raw[0] not in "\"'" else str(tomllib.loads(f"k = {raw}")["k"]))
            self.skip(_SPACE)
            if self.text[self.at] != ".":
                return keys
            self.at += 1

    def value(self, path: KeyPath) -> None:
        self.note(path)
        opening = self.text[self.at]
        if opening in "\"'":
            self.take(_STRING)
        elif opening not in "[{":
            self.take(_SCALAR)
        else:
            self.at += 1
            self.skip(_BLANK)
            index = 0
            while self.text[self.at] not in "]}":
                if opening == "[":
                    self.value((*path, index))
                else:
                    self.pair(path)
                index += 1
                self.skip(_BLANK)
                if self.text[self.at] == ",":
                    self.at += 1
                    self.skip(_BLANK)
            self.at += 1

    def note(self, path: KeyPath) -> None:
        self.found.setdefault(path, bisect_right(self.starts, self.at))

    def skip(self, pattern: re.Pattern[str]) -> None:
        match = pattern.match(self.text, self.at)
        self.at = match.end() if match else self.at

    def take(self, pattern: re.Pattern[str]) -> str:
        match = pattern.match(self.text, self.at)
        assert match, f"not TOML at {self.at}"
        self.at = match.end()
        return match.group()
