"""A file decoded once: its text, its digest, and where its lines begin."""

import codecs
import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256

from copylint.terms import CopylintError
from copylint.text.span import Position, Span

LIMIT = 5_000_000  # bytes; beyond this a text is data, and memory runs to hundreds of megabytes

# UTF-32's little-endian mark begins with UTF-16's, so it is asked first.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# English in UTF-16, whichever half of a character comes first.
_WIDE = re.compile(rb"(?:[\t\r\n -~]\0){2,200}+|(?:\0[\t\r\n -~]){2,200}+")
# Editors and code hosts count these and nothing else: not U+2028, not form feeds.
_LINE_END = re.compile(r"\r\n?|\n")


class SourceError(CopylintError):
    """The file cannot be read as text; says which, why, and what to do."""


@dataclass(frozen=True)
class Source:
    """The decoded text of one file, newlines as found and without a byte order mark."""

    path: str
    text: str
    digest: str  # SHA-256 of the raw bytes, in hexadecimal

    @classmethod
    def decode(cls, data: bytes, path: str) -> "Source":
        """Read UTF-8, or UTF-8, UTF-16 or UTF-32 with a byte order mark; strictly.

        Raises SourceError on anything else, on binary files and on files over the size limit.
        """
        if len(data) > LIMIT:
            raise SourceError(
                f"{path}: {len(data) / 1e6:.1f} MB is more than copylint reads ({LIMIT // 1_000_000} MB);"
                " split the file or leave it out"
            )
        mark, encoding = next(((m, e) for m, e in _MARKS if data.startswith(m)), (b"", "utf-8"))
        body = data[len(mark) :]
        if encoding == "utf-8" and b"\0" in body:
            if _WIDE.match(body):
                raise SourceError(f"{path}: looks like UTF-16 without a byte order mark; save it as UTF-8")
            raise SourceError(f"{path}: looks like a binary file, not text; leave it out")
        try:
            text = body.decode(encoding)
        except UnicodeDecodeError as error:
            line = len(_LINE_END.findall(body[: error.start].decode(encoding))) + 1
            byte = len(mark) + error.start
            name = encoding.upper().removesuffix("-LE").removesuffix("-BE")
            raise SourceError(f"{path}: not {name} at byte {byte} (line {line}); save it as UTF-8") from None
        if "\0" in text:
            raise SourceError(f"{path}: looks like a binary file, not text; leave it out")
        return cls(path, text, sha256(data).hexdigest())

    @classmethod
    def of(cls, text: str, path: str = "text.md") -> "Source":
        """Make a source from text at hand, under the same conditions as ``decode``."""
        try:
            data = text.encode()
        except UnicodeEncodeError as error:
            raise SourceError(f"{path}: half a character at {error.start}; save it as UTF-8") from None
        return cls.decode(data, path)

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return (0, *(end.end() for end in _LINE_END.finditer(self.text)))

    @property
    def lines(self) -> int:
        """How many lines there are; a final line end opens one more, empty line."""
        return len(self._starts)

    def position(self, offset: int) -> Position:
        """Line and column of a code point offset, 0 to the length of the text.

        Raises ValueError outside that range.
        """
        if not 0 <= offset <= len(self.text):
            raise ValueError(f"offset {offset} outside of {self.path}")
        line = bisect_right(self._starts, offset)
        return Position(line, offset - self._starts[line - 1] + 1)

    def line_text(self, line: int) -> str:
        """The text of a line, counted from 1, without its line end.

        Raises ValueError when there is no such line.
        """
        if not 1 <= line <= self.lines:
            raise ValueError(f"no line {line} in {self.path}")
        end = self._starts[line] if line < self.lines else len(self.text)
        return self.text[self._starts[line - 1] : end].rstrip("\r\n")

    def line_span(self, line: int) -> Span:
        """Where a line stands, counted from 1, without its line end.

        Raises ValueError when there is no such line.
        """
        text = self.line_text(line)
        return Span(self._starts[line - 1], self._starts[line - 1] + len(text))
