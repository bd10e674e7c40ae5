"""The parts of an e-mail, decoded so that each character keeps its place."""

import binascii
import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from copylint.text.view import Piece, View

DEEPEST = 20
_NO_CHARSETS = ("punycode", "idna")  # of addresses; their decoders take quadratic time

_HEADER = re.compile(r"([!-9;-~]+):[ \t]*([^\r\n]*+(?:(?:\r\n|\n|\r)[ \t][^\r\n]++)*+)(?:\r\n|\n|\r|\Z)")
_BLANK = re.compile(r"\r\n|\n|\r|\Z")
_FOLD = re.compile(r"(?:\r\n|\n|\r)[ \t]+")
_WORD = re.compile(r"=\?([\w-]+)(?:\*[\w-]*)?\?([bBqQ])\?([^?\s]*)\?=")
_BETWEEN = re.compile(r"\s*\Z")
_PARAMETER = re.compile(r";\s*([\w*-]+)\s*=\s*(?:\"([^\"]*)\"|([^\s;]+))")
_BYTES = re.compile(r"(?:=[0-9A-Fa-f]{2}(?:=[ \t]*(?:\r\n|\n|\r)(?==))?)+|=[ \t]*(?:\r\n|\n|\r|\Z)")
_HEX = re.compile(r"=([0-9A-Fa-f]{2})")
_Q_BYTES = re.compile(r"(?:=[0-9A-Fa-f]{2})+|_")
_LINE = re.compile(r"[^\r\n]+")


@dataclass(slots=True)
class Part:
    """One body that a reader sees."""

    view: View
    html: bool


@dataclass(slots=True)
class Mail:
    """The subject and the bodies of an e-mail."""

    subject: View | None = None
    parts: list[Part] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def parts_of(view: View) -> Mail:
    """Take an e-mail apart. Of two versions of one text, HTML and plain, the HTML one is kept."""
    mail = Mail()
    headers, body = _headers(view, 0)
    if "subject" in headers:
        mail.subject = _unfolded(view, *headers["subject"])
    mail.parts = _parts(view, headers, body, len(view.text), 0, mail.notes)
    return mail


def _headers(view: View, at: int) -> tuple[dict[str, tuple[int, int]], int]:
    found: dict[str, tuple[int, int]] = {}
    text = view.text
    if text.startswith("From ", at):  # the separator of a mailbox file
        line = _LINE.match(text, at)
        at = line.end() if line else at
        end = _BLANK.match(text, at)
        at = end.end() if end else at
    while header := _HEADER.match(text, at):
        found.setdefault(header[1].lower(), header.span(2))
        at = header.end()
        if at >= len(text):
            break
    blank = _BLANK.match(text, at)
    return found, blank.end() if blank else at


def _parts(
    view: View, headers: dict[str, tuple[int, int]], start: int, end: int, depth: int, notes: list[str]
) -> list[Part]:
    """The readable bodies in ``[start, end)`` of the text."""

    def header(name: str) -> str:
        return _FOLD.sub(" ", view.text[slice(*headers[name])]).strip() if name in headers else ""

    kind = header("content-type") or "text/plain"
    name = kind.partition(";")[0].strip().lower()
    parameters = {p[1].lower(): p[2] if p[2] is not None else p[3] for p in _PARAMETER.finditer(kind)}
    if name.startswith("multipart/") and parameters.get("boundary"):
        if depth >= DEEPEST:
            notes.append(f"parts nested more than {DEEPEST} deep are not read")
            return []
        inner = []
        for first, last in _between(view.text, parameters["boundary"], start, end):
            its, body = _headers(view, first)
            inner.append(_parts(view, its, min(body, last), last, depth + 1, notes))
        if name == "multipart/alternative":
            rich = [parts for parts in inner if any(part.html for part in parts)]
            inner = rich[-1:] or inner[:1]
        return [part for parts in inner for part in parts]
    attached = header("content-disposition").lower().startswith("attachment")
    if name not in ("text/plain", "text/html") or attached:
        return []
    encoding = header("content-transfer-encoding").lower()
    charset = _charset(parameters.get("charset", "utf-8"))
    body_view = view.sub(start, end)
    if encoding == "quoted-printable":
        body_view = body_view.edit(_printable(body_view.text, charset))
    elif encoding == "base64":
        body_view = body_view.assemble(_base64(body_view.text, charset))
    return [Part(body_view, name == "text/html")]


def _between(text: str, boundary: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where the parts between the boundary lines stand."""
    line = re.compile(rf"^--{re.escape(boundary)}(--)?[ \t]*(?:\r\n|\n|\r|\Z)", re.MULTILINE)
    first = -1
    for found in line.finditer(text, start, end):
        if first >= 0:
            yield first, max(first, found.start())
        first = -1 if found[1] else found.end()
        if found[1]:
            return
    if first >= 0:
        yield first, end


def _charset(name: str) -> str:
    """The codec of that name, if it is one of text that a mail may be in."""
    try:
        found = codecs.lookup(name).name
        b"a".decode(found, "replace")  # some codecs turn bytes into bytes
    except (LookupError, UnicodeError, ValueError):
        return "utf-8"
    return "utf-8" if found in _NO_CHARSETS else found


def _printable(text: str, charset: str) -> Iterator[Piece]:
    for found in _BYTES.finditer(text):
        data = bytes(int(pair, 16) for pair in _HEX.findall(found[0]))
        yield Piece(*found.span(), _text(data, charset), "encoded")


def _base64(text: str, charset: str) -> Iterator[Piece]:
    """One atom a line: a word in it points at the line of base64 that holds it."""
    decoder = codecs.getincrementaldecoder(charset)("replace")
    rest = ""
    for line in _LINE.finditer(text):
        letters = rest + re.sub(r"[^A-Za-z0-9+/=]", "", line[0])
        whole = len(letters) - len(letters) % 4
        rest = letters[whole:]
        try:
            decoded = decoder.decode(binascii.a2b_base64(letters[:whole]))
        except (binascii.Error, UnicodeError):
            decoded = ""
        if decoded:
            yield Piece(*line.span(), decoded.replace("\0", ""), "encoded")


def _text(data: bytes, charset: str) -> str:
    try:
        return data.decode(charset, "replace").replace("\0", "")
    except (LookupError, UnicodeError, ValueError):
        return data.decode("latin-1")


def _unfolded(view: View, start: int, end: int) -> View:
    """A header's value with folded lines joined and encoded words decoded."""
    pieces: list[Piece] = []
    at, was_word = start, False
    for word in _WORD.finditer(view.text, start, end):
        gap = _BETWEEN.fullmatch(view.text, at, word.start()) and was_word
        if not gap:  # white space between two encoded words belongs to neither
            pieces += _folds(view.text, at, word.start())
        pieces += _encoded_word(word)
        at, was_word = word.end(), True
    pieces += _folds(view.text, at, end)
    return view.assemble(pieces)


def _folds(text: str, start: int, end: int) -> Iterator[Piece]:
    at = start
    for found in _FOLD.finditer(text, start, end):
        yield Piece(at, found.start())
        yield Piece(*found.span(), " ", "fold")
        at = found.end()
    yield Piece(at, end)


def _encoded_word(word: re.Match[str]) -> Iterator[Piece]:
    charset = _charset(word[1])
    if word[2] in "bB":
        try:
            data = binascii.a2b_base64(word[3] + "=" * (-len(word[3]) % 4))
        except binascii.Error:
            data = b""
        yield Piece(*word.span(), _text(data, charset), "encoded")
        return
    at = word.start(3)
    for found in _Q_BYTES.finditer(word.string, *word.span(3)):
        yield Piece(at, found.start())
        data = bytes(int(pair, 16) for pair in _HEX.findall(found[0]))
        yield Piece(*found.span(), " " if found[0] == "_" else _text(data, charset), "encoded")
        at = found.end()
    yield Piece(at, word.end(3))
