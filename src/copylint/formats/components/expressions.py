"""Expressions in the markup of Vue and Svelte: which words they can come to, read without a parser."""

import re
from collections.abc import Iterator

from copylint.formats.components.messages import filled, parted, texts_among, translates
from copylint.formats.components.script_strings import escaped
from copylint.formats.scan.braces import Braces
from copylint.formats.templates.tags import VALUE
from copylint.formats.vocabulary.notes import is_key
from copylint.text.view import Piece, View

DEEPEST = 30  # choices inside choices

_STRING = re.compile(r"\s*(?:\"((?:[^\"\\\n]|\\.)*+)\"|'((?:[^'\\\n]|\\.)*+)')\s*", re.DOTALL)
_TEMPLATE = re.compile(r"\s*`((?:[^`\\]|\\.)*+)`\s*", re.DOTALL)
_TOKEN = re.compile(
    r"(?<!\\)(?:\"(?:[^\"\\\n]|\\.)*+\"|'(?:[^'\\\n]|\\.)*+'|`(?:[^`\\]|\\.)*+`)|[({\[]"
    r"|\?\?|\?\.|\|\||&&|=>|\+\+|[?:+)}\]]",
    re.DOTALL,
)
_CALL = re.compile(r"(?<![\w$.])(?:[\w$]++\.){0,3}+([\w$]++)\s*+\(")
_NEXT = re.compile(
    r"(?<!\\)(?:\"(?:[^\"\\\n]|\\.)*+\"|'(?:[^'\\\n]|\\.)*+'|`(?:[^`\\]|\\.)*+`)|[({\[,]", re.DOTALL
)
_DEFAULT = re.compile(r"(?<![\w$])(?:default(?:Value|Message)?|message)\s*+:\s*+")
_SOME_WORD = re.compile(r"[^\W_]")
_INLINE_TAG = re.compile(r"</?(?:span|strong|em|b|i|small|a|mark|u|code|React\.Fragment|Fragment)\b|</?>")
_ANY_TAG = re.compile(r"</?[A-Za-z]|</?>")
_SHOWN = re.compile(r"(?<!=)>([^<>]*+)<")
_CODE = re.compile(r"\{[^{}]*+\}")


def literal(text: str, start: int, end: int, braces: Braces) -> list[Piece] | None:
    """The pieces of an expression that is one string or one template, or None."""
    if found := _STRING.fullmatch(text, start, end):
        return list(escaped(text, *found.span(1 if found[1] is not None else 2)))
    if found := _TEMPLATE.fullmatch(text, start, end):
        pieces: list[Piece] = []
        at, last = found.span(1)
        while (value := text.find("${", at, last)) >= 0:
            close = braces.closing(value + 1, last)
            if close < 0:
                return None
            pieces += escaped(text, at, value)
            pieces.append(Piece(value, close, VALUE, "template"))
            at = close
        return [*pieces, *escaped(text, at, last)]
    return None


def leaving(start: int, pieces: list[Piece], end: int) -> Iterator[Piece]:
    """Edits that leave these pieces of ``[start, end)`` and nothing else."""
    at = start
    for piece in pieces:
        if at < piece.start:
            yield Piece(at, piece.start, "")
        if piece.replacement is not None:
            yield piece
        at = piece.end
    yield Piece(at, end, "")


def choices(view: View, start: int, end: int, braces: Braces) -> list[list[Piece]] | None:
    """The texts that ``view.text[start:end]`` can come to, in order; None where it holds no words.

    What is computed inside of one is a letter that stands for a value. Pieces are offsets into the view.
    """
    found = list(_read(view, start, end, braces, 0))
    said = [pieces for pieces in found if _says(view, pieces)]
    return said or None


def _says(view: View, pieces: list[Piece]) -> bool:
    return any(
        _SOME_WORD.search(view.text[p.start : p.end] if p.replacement is None else p.replacement)
        for p in pieces
        if p.replacement != VALUE
    )


def _read(view: View, start: int, end: int, braces: Braces, depth: int) -> Iterator[list[Piece]]:
    text = view.text
    start, end = _bare(text, start, end, braces)
    if depth > DEEPEST or start >= end:
        return
    if (said := literal(text, start, end, braces)) is not None:
        yield said
        return
    signs = _signs(text, start, end, braces)
    if signs is None:
        return
    question = next((at for sign, at in signs if sign == "?"), -1)
    if question >= 0:
        colon = _colon([(sign, at) for sign, at in signs if at >= question])
        if colon >= 0:
            yield from _read(view, question + 1, colon, braces, depth + 1)
            yield from _read(view, colon + 1, end, braces, depth + 1)
        return
    either = next((at for sign, at in signs if sign in ("||", "??", "&&")), -1)
    if either >= 0:
        yield from _read(view, either + 2, end, braces, depth + 1)
        return
    terms = [at for sign, at in signs if sign == "+"]
    if terms:
        yield _sum(text, [start, *(at + 1 for at in terms)], [*terms, end], braces)
    elif (call := _CALL.match(text, start, end)) and braces.closing(call.end() - 1, end) == end:
        yield from _message(view, call, end - 1, braces)


def _message(view: View, call: re.Match[str], end: int, braces: Braces) -> Iterator[list[Piece]]:
    """The text that a call which translates is given; a key is no text."""
    if not translates(call[1]):
        return
    at, spans = call.end(), [(call.end(), call.end())]
    while found := _NEXT.search(view.text, at, end):
        at = found.end()
        if found[0] == ",":
            spans[-1] = spans[-1][0], found.start()
            spans.append((at, at))
        elif found[0] in "({[":
            at = braces.closing(found.start(), end)
            if at < 0:
                return
    spans[-1] = spans[-1][0], end
    for span in texts_among(call[1], spans):
        span = _bare(view.text, *span, braces)
        if view.text.startswith("{", span[0]) and (default := _DEFAULT.search(view.text, *span)):
            value = _NEXT.match(view.text, default.end(), span[1])
            span = value.span() if value else span
        said = literal(view.text, *span, braces)
        if said and not is_key(view.assemble(said).text):
            yield filled(view.text, parted(view, said))
            return


def _bare(text: str, start: int, end: int, braces: Braces) -> tuple[int, int]:
    """The expression without blanks and parentheses around it."""
    while True:
        while start < end and text[start].isspace():
            start += 1
        while start < end and text[end - 1].isspace():
            end -= 1
        if not text.startswith("(", start) or braces.closing(start, end) != end:
            return start, end
        start, end = start + 1, end - 1


def _signs(text: str, start: int, end: int, braces: Braces) -> list[tuple[str, int]] | None:
    """The operators outside of brackets and strings; None where there is a function or a stray bracket."""
    signs: list[tuple[str, int]] = []
    at = start
    while found := _TOKEN.search(text, at, end):
        sign, at = found[0], found.end()
        if sign in "({[":
            at = braces.closing(found.start(), end)
            if at < 0:
                return None
        elif sign in (")", "}", "]", "=>"):
            return None
        elif sign[0] in "?:|&+":
            signs.append((sign, found.start()))
    return signs


def _colon(signs: list[tuple[str, int]]) -> int:
    """The colon that belongs to the first of the signs, a question mark."""
    depth = 0
    for sign, at in signs:
        depth += {"?": 1, ":": -1}.get(sign, 0)
        if not depth:
            return at
    return -1


def _sum(text: str, starts: list[int], ends: list[int], braces: Braces) -> list[Piece]:
    pieces: list[Piece] = []
    for start, end in zip(starts, ends, strict=True):
        start, end = _bare(text, start, end, braces)
        said = literal(text, start, end, braces) if start < end else []
        pieces += [Piece(start, end, VALUE, "template")] if said is None else said
    return pieces


def only_values(text: str, start: int, end: int) -> bool:
    """Whether an expression shows values in elements within a line, and no word of its own."""
    tags = [found.start() for found in _ANY_TAG.finditer(text, start, end)]
    if not tags or len(tags) != sum(1 for _ in _INLINE_TAG.finditer(text, start, end)):
        return False
    return (
        not any(_SOME_WORD.search(_CODE.sub("", found[1])) for found in _SHOWN.finditer(text, start, end))
        and "=>" in text[start:end]
    )
