"""What the code of a template tag prints: words in strings and in calls, joined and chosen between."""

import re
from typing import NamedTuple

from copylint.formats.templates import branches, calls
from copylint.formats.templates.literals import ANY_STRING, forms_of, is_words, string_at, words_of
from copylint.formats.templates.tags import VALUE
from copylint.text.view import Piece

_SPACE = re.compile(r"(?:\s++|/\*(?:[^*]|\*(?!/))*+\*/|//[^\n]*+)++")
_NAME = re.compile(
    r"(?:new\s++|\*|await\s++|yield\s++)?([@$\\]?[A-Za-z_][\w$]*+(?:(?:\?\.|\.|::|->)\$?\w++)*+[!?]?)"
)
_OPERATOR = re.compile(
    r"(?P<join>~|\+|&(?!&)|\.(?=[\s\"'$(_\w])|<<)|(?P<either>\?\?|\?:|\|\||or\b)|(?P<choose>\?)|(?P<guard>&&|and\b)"
    r"|(?P<when>if\b)|(?P<pipe>\|)|(?P<compare>[=!]==?|=~|[<>]=?|[*/%-])"
)
_METHOD = re.compile(r"\.(\w++)(?=\W)")
_MEMBER = re.compile(r"(?:->|::|\?\.)\$?\w*+")
_DEFAULT = re.compile(r"\bdefault(?:Value)?(?:[\"']?\s*+(?:=>|[:=])\s*+)(?=[\"'`])")
_SYMBOL = re.compile(r"\(?:\w+,\s*|:\w+,\s*")
_HEREDOC = re.compile(r"<<<[ \t]*[\"']?(\w{1,40})[\"']?\r?\n")
_QUOTE = re.compile("[\"'`]")
_ELSE = re.compile(r"\belse\b")
_CLASS = re.compile(r"\bclass\b[\"']?\s*+(?:=>|[:=])\s*+[\"'][^\"']{0,200}\b(?:btn|button|cta)\b")
_TOKEN = re.compile(rf"{ANY_STRING}|[()\[\]{{}},;|]", re.DOTALL)
_CLOSES = {"(": ")", "[": "]", "{": "}"}
_STOPS = ",;)]}:"
DEEPEST = 20  # calls inside of calls


class Style(NamedTuple):
    """How a language of templates writes code."""

    php: bool = False  # a dot joins
    laravel: bool = False  # ``__`` takes keys as often as words, and ``:name`` is filled in
    tag: bool = False  # the tag stands inside of a tag of HTML, where no link can be


PLAIN = Style()


def printed(text: str, start: int, end: int, style: Style = PLAIN) -> list[Piece]:
    """The pieces that ``text[start:end]`` prints, if it holds words and all of it is understood."""
    reader = Expression(text, end, style)
    pieces, at = reader.read(start)
    return pieces if has_words(pieces) and not text[at:end].strip(" \t\r\n;-~_") else []


def has_words(pieces: list[Piece]) -> bool:
    """Whether a piece is kept from the source."""
    return any(piece.replacement is None and piece.start < piece.end for piece in pieces)


class Expression:
    """Reads expressions of one stretch of code."""

    def __init__(self, text: str, end: int, style: Style) -> None:
        self.text, self.end, self.style = text, end, style

    def read(self, at: int, depth: int = 0, *, called: str = "") -> tuple[list[Piece], int]:
        """What one expression prints, and where it ends; ``called`` is the call whose argument it is."""
        made, text, end = list[Piece](), self.text, self.end
        while (at := self._space(at)) < end and text[at] not in _STOPS:
            before = at
            part, at = self._term(at, depth, called)
            made += part
            at = self._space(at)
            if string_at(text, at, end):
                continue  # strings one after the other are one
            while (method := _METHOD.match(text, at, end)) and not self.style.php:
                at = self._arguments_end(method.end())
            found = _OPERATOR.match(text, at, end)
            if not found or depth > DEEPEST or at == before:
                break
            kind, at = found.lastgroup, found.end()
            if kind == "guard":
                made = []
            elif kind == "choose":
                made, at = self.read(at, depth + 1, called=called)
                if text.startswith(":", self._space(at)):
                    other, at = self.read(self._space(at) + 1, depth + 1, called=called)
                    made = _chosen(made, other)
                break
            elif kind == "either":
                other, at = self.read(at, depth + 1, called=called)
                made = _chosen(made, other)
                break
            elif kind == "when":
                other_at = _ELSE.search(text, at, end)
                if other_at:
                    other, at = self.read(other_at.end(), depth + 1, called=called)
                    made = _chosen(made, other)
                else:
                    at = self._until(at, "")
                break
            elif kind == "compare":
                _, at = self._term(self._space(at), depth, called)
                made = [Piece(before, at, VALUE, "template")]
            elif kind == "pipe":
                made, at = self._filter(made, before, at)
                while text.startswith("|", self._space(at)):
                    made, at = self._filter(made, before, self._space(at) + 1)
                break
        return made, at

    def term(self, at: int) -> tuple[list[Piece], int]:
        """What one name with all that belongs to it prints, or what stands in brackets."""
        return self._term(at, 0, "")

    def closing(self, at: int) -> int:
        """Past the bracket that closes the one before ``at``; -1 when nothing does."""
        end = self._until(at, "") + 1
        return end if end <= self.end else -1

    def argument(self, at: int, number: int) -> list[Piece]:
        """What one of the arguments that begin at ``at`` prints, counted from 0."""
        for _ in range(number):
            at = self._until(at, ",") + 1
        return self.read(at, 1, called="trans")[0] if at < self.end else []

    def _term(self, at: int, depth: int, called: str) -> tuple[list[Piece], int]:
        text, end = self.text, self.end
        if string := string_at(text, at, end):
            sure = called in calls.SURE and not self.style.laravel
            if is_words(string["inside"], sure=sure) or (not called and "<" in string["inside"]):
                pieces = words_of(text, *string.span("inside"), laravel=self.style.laravel)
                return (forms_of(text, pieces) if called in calls.COUNTED else pieces), string.end()
            return [Piece(at, string.end(), VALUE, "template")], string.end()
        if self.style.php and (begins := _HEREDOC.match(text, at, end)):
            closing = re.compile(rf"\n[ \t]*{begins[1]}\b").search(text, begins.end() - 1, end)
            stop = closing.start() if closing else end
            return words_of(text, begins.end(), max(stop, begins.end())), closing.end() if closing else end
        if name := _NAME.match(text, at, end):
            return self._named(name, depth, called)
        if text.startswith("(", at) and depth < DEEPEST:
            made, at = self.read(at + 1, depth + 1, called=called)
            return made, self._past(at, ")")
        stop = self._arguments_end(at) if text[at : at + 1] in _CLOSES else min(at + 1, end)
        while stop < end and (text[stop].isalnum() or text[stop] in "._$"):
            stop += 1
        return [Piece(at, stop, VALUE, "template")], stop

    def _named(self, name: re.Match[str], depth: int, called: str) -> tuple[list[Piece], int]:
        text, end, word, at = self.text, self.end, name[1], name.end()
        word = word.removeprefix("\\").removeprefix("@")
        after = self._space(at)
        if word == "content_tag" and (element := _SYMBOL.match(text, after, end)):
            after = element.end()
        opened = text[after : after + 1] if after < end else ""
        known = word in calls.KNOWN
        if depth > DEEPEST:
            return [Piece(name.start(), self.end, VALUE, "template")], self.end
        if known and opened and opened in "([":
            inner, stop = after + 1, -1
        elif known and after > at and string_at(text, after, end):
            inner, stop = after, self._until(after, "|")
        else:
            return [Piece(name.start(), self._value_end(at), VALUE, "template")], self._value_end(at)
        made, inner = self._argument(word, inner, depth, called)
        stop = self._past(inner, ")" if opened == "(" else "]") if stop < 0 else stop
        if word in calls.PRESSED | calls.LINKS and has_words(made):
            made = self._pressed(word, made, name.start(), stop)
        return made or [Piece(name.start(), stop, VALUE, "template")], stop

    def _argument(self, word: str, at: int, depth: int, called: str) -> tuple[list[Piece], int]:
        text, end = self.text, self.end
        if word in calls.SECOND or word in calls.LATER:
            at = self._until(at, ",") + 1
        translates = word in calls.SURE or word in calls.FREE
        made, at = self.read(at, depth + 1, called=word if translates or not called else called)
        if translates and not has_words(made) and (other := _DEFAULT.search(text, at, self._until(at, "|;"))):
            made, at = self.read(other.end(), depth + 1, called="_")
        if word in calls.PLURAL and text.startswith(",", self._space(at)):
            many, at = self.read(self._space(at) + 1, depth + 1, called=word)
            made = _chosen(made, many)
        return made, min(at, end)

    def _pressed(self, word: str, made: list[Piece], start: int, stop: int) -> list[Piece]:
        """The words of a link or a button, as the link that they become."""
        if self.style.tag:
            return made
        first, last = made[0].start, made[-1].end
        dressed = word in calls.PRESSED or _CLASS.search(self.text, last, stop)
        opening = '<a class="button" href="/">' if dressed else '<a href="/">'
        return [
            Piece(start, first, opening, "template"),
            *made,
            Piece(last, max(last, stop), "</a>", "template"),
        ]

    def _filter(self, made: list[Piece], start: int, at: int) -> tuple[list[Piece], int]:
        """What is printed once a filter, whose name begins at ``at``, has changed it."""
        text, end = self.text, self.end
        name = _NAME.match(text, self._space(at), end)
        if not name:
            return [], end
        word, stop = name[1], self._until(name.end(), "|")
        if word in calls.TRANSLATING and not has_words(made):
            if other := _DEFAULT.search(text, name.end(), stop):
                made = self.read(other.end(), 1, called="_")[0]
        elif word == "default" and not has_words(made):
            quote = _QUOTE.search(text, name.end(), stop)
            made = _chosen(made, self.read(quote.start(), 1)[0]) if quote else made
        elif word not in calls.FILTERS:
            made = [Piece(start, stop, VALUE, "template")]
        return made, stop

    def _space(self, at: int) -> int:
        found = _SPACE.match(self.text, at, self.end)
        return found.end() if found else at

    def _value_end(self, at: int) -> int:
        """Where a name with its brackets and members ends."""
        text = self.text
        while at < self.end and (text[at] in "([" or text.startswith(("->", "::", "?."), at)):
            if text[at] in "([":
                at = self._arguments_end(at)
                continue
            name = _MEMBER.match(text, at, self.end)
            at = name.end() if name else at + 2
        return at

    def _arguments_end(self, at: int) -> int:
        """Past a bracket and what it holds, where there is one."""
        if at >= self.end or self.text[at] not in _CLOSES:
            return at
        return self._past(at + 1, _CLOSES[self.text[at]])

    def _past(self, at: int, sign: str) -> int:
        """Past the sign that closes what ``at`` stands in, or the end of the code."""
        return min(self.end, self._until(at, sign) + 1)

    def _until(self, at: int, stops: str) -> int:
        """Where one of the signs stands outside of brackets and strings, or a bracket closes."""
        depth = 0
        for found in _TOKEN.finditer(self.text, at, self.end):
            sign = found[0]
            if depth == 0 and (sign in stops or sign in ")]}"):
                return found.start()
            depth += (sign in _CLOSES) - (sign in ")]}")
        return self.end


def _chosen(one: list[Piece], other: list[Piece]) -> list[Piece]:
    """One of two, of which the second is an alternative to the first."""
    if not has_words(other):
        return one
    return [*one, *branches.alternative(other)] if has_words(one) else other
