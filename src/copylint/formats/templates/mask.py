"""Template tags out of the text before it is read: values become one letter, words stay, the rest goes."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from copylint.formats.templates import branches, php
from copylint.formats.templates.indented import Indented
from copylint.formats.templates.liquid import lines_of, printed_from
from copylint.formats.templates.params import Param, params_of
from copylint.formats.templates.printed import Style, has_words, printed
from copylint.formats.templates.tags import COMMENTS, VALUE, WHOLE, Around, Tag, find_tags
from copylint.text.view import Piece, View

CUT = "\ue001"  # stands where a named block of a template begins or ends

_VALUES = ("{{{", "{{", "*|", "{!!")
_NO_CONDITIONS = ("{{<", "{{%")
_CONTROL = re.compile(
    r"[-~]?\s*(?:[#/^!>&]|(?:if|else|end|range|with|define|block|template|partial|include|layout|yield|unless|each)\b)",
    re.IGNORECASE,
)
_ELSE = re.compile(
    r"(?:php)?[-~_]?\s*+(?:\}\s*+)?(?:(?:else|elsif|elif|elseif|when|case|plural|pluralize)\b|\^)",
    re.IGNORECASE,
)
_BLOCK = re.compile(
    r"[-~_]?\s*(?:end)?(?:block(?!trans)|define|section|content_for|capture|slot|main)\b|[#/]\*?inline\b"
)
_NAME = re.compile(
    r"(?:\{%[-~]?\s*(?:block|slot)\s+|\{\{-?\s*(?:define|block)\s+|<%-?\s*content_for[ (]\s*:?"
    r"|@section\s*\(\s*|\{\{#\*\s*inline\s+)['\"]?(\w+)"
)
_CALL_BLOCK = re.compile(r"[-~]?\s*(?:end)?(?:call|embed)\b")
# What stands for the value of a variable on a page of Quarto, and of Markdoc.
_VARIABLE = re.compile(r"\{\{<\s*(?:var|meta|env|param)\s|\{%\s*\$")
_MAIL_CONTROL = re.compile(r"(?:IF|END|ELSE|IFNOT|INTERESTED)\b")
_OPENS_BLOCK = re.compile(r"\bdo\b[ \t]*+(?:\|[^|]*+\|)?[-\s]*+$|\{[-_\s]*+$")
_CALLS = re.compile(r"[-=_~]?\s*(?:trans|translate|gettext|ngettext|_|lang|t)\b(?=\s*[(\"'])")
_AS_NAME = re.compile(r"(?<!\s)\s++as\s++\w++\Z")


class Masked(NamedTuple):
    """A text without its tags, and the strings that were handed to them, each as a view of its own."""

    view: View
    params: list[tuple[View, Param]]


def masked(
    view: View, around: Around = Around.TEXT, *, laravel: bool = False, markdown: bool = False
) -> Masked:
    """Replace the template tags of a view; positions stay exact. Scripts and comments of HTML stay.

    In ``markdown`` a tag that is shown as code leaves something behind, so that the code stays code.
    """
    text = view.text
    indented = Indented(text) if markdown else None
    edits: list[Piece] = []
    params: list[Param] = []
    conditions = branches.Conditions()
    for tag in find_tags(text, around):
        if indented and (_quoted(text, tag) or indented.code(tag.start, tag.end)):
            edits.append(Piece(tag.start, tag.end, VALUE, "template"))
            continue
        inside = around is Around.PAGE and _within_tag(text, tag.start)
        style = Style(php=tag.opener.startswith("<?"), laravel=laravel, tag=inside)
        many = list(lines_of(text, tag))
        if many == [tag]:
            edits += _pieces(text, tag, around, style, conditions, params)
        else:
            edits += _of_many(text, tag, many, around, style, conditions, params)
    found = [(view.sub(*param.span), param) for param in params]
    return Masked(branches.outside_tags(view.edit(edits)) if edits else view, found)


def block_name(view: View, at: int) -> str:
    """The name of the template block that begins at a CUT; empty where one ends."""
    found = _NAME.match(view.root[slice(*view.span(at, at + 1))])
    return found[1].lower() if found else ""


def filled(start: int, end: int, kept: list[Piece]) -> Iterator[Piece]:
    """The pieces in the place of ``[start, end)``, with gaps where they leave something out."""
    at = start
    for piece in kept:
        if at < piece.start:
            yield Piece(at, piece.start, "", "template")
        yield piece
        at = piece.end
    if at < end:
        yield Piece(at, end, "", "template")


def _of_many(
    text: str,
    tag: Tag,
    many: list[Tag],
    around: Around,
    style: Style,
    conditions: branches.Conditions,
    params: list[Param],
) -> list[Piece]:
    """What becomes of a tag that is made of many: what each of them prints, and nothing else."""
    kept: list[Piece] = []
    for one in many:
        made = _pieces(text, one, Around.TEXT, style, conditions, params)
        if printed_from(text, one) >= 0:
            if kept:  # lines of a program print one thing after the other, or one of them
                kept.append(Piece(one.start, one.start, CUT if around is Around.PAGE else "\n\n", "template"))
            kept += [piece for piece in made if piece.replacement != ""]
    return list(filled(tag.start, tag.end, kept))


def _pieces(
    text: str,
    tag: Tag,
    around: Around,
    style: Style,
    conditions: branches.Conditions,
    params: list[Param],
) -> list[Piece]:
    """What becomes of one tag."""
    start, inner, stop, end, opener = tag
    if opener == WHOLE:
        return [Piece(start, end, VALUE, "template")]
    if opener in COMMENTS or (opener == "<%" and text.startswith(("#", "--", "/*"), inner)):
        return [Piece(start, end, "", "template")]
    if opener in ("{{<", "{%") and _VARIABLE.match(text, start):
        return [Piece(start, end, VALUE, "template")]
    kept = _words(text, tag, style)
    if kept:
        return list(filled(start, end, kept))
    before = len(params)
    params += [one for one in params_of(text, tag) if one.read(text[slice(*one.span)])]
    if around is Around.PAGE and opener in ("{%", "{{", "<%") and _BLOCK.match(text, inner, stop):
        # Inside of a tag there is nothing to cut; what is said in one line begins no block.
        cut = CUT if not style.tag and before == len(params) else ""
        return [Piece(start, end, cut, "template")]
    code = text[inner:stop]
    if around is Around.PAGE and not style.tag and (before < len(params) or _CALL_BLOCK.match(code)):
        return [Piece(start, end, CUT, "template")]  # a part of the page stands here
    if _is_value(opener, code) or printed_from(text, tag) >= 0:
        return [Piece(start, end, VALUE, "template")]
    marks = "" if opener in _NO_CONDITIONS else conditions.tag(code)
    # On a line of its own in Markdown a tag leaves an empty line, which parts paragraphs.
    if marks and not (around is Around.TEXT and _alone(text, start, end)):
        return list(branches.pieces(start, end, marks))
    other = around is Around.PAGE and (_ELSE.match(code) or (opener == "*|" and code.startswith("ELSE")))
    return [Piece(start, end, " " if other else "", "template")]


def _words(text: str, tag: Tag, style: Style) -> list[Piece]:
    """The pieces of the words that a tag prints, if it does."""
    _, inner, stop, _, opener = tag
    if opener.startswith("<?"):
        return php.printed_words(text, inner, stop, style, echo=opener == "<?=")
    if opener == "*|" or opener in _NO_CONDITIONS:
        return []
    at = inner
    while at < stop and text[at] in "-~_&":
        at += 1 if text[at] != "_" or text[at + 1 : at + 2].isspace() else stop
    at = at if at < stop else inner
    if opener == "<%":
        if text[inner : inner + 1] not in ("=", "-") or _OPENS_BLOCK.search(text, at, stop):
            return []
        at = inner + 1
    elif (echoed := printed_from(text, tag)) >= 0:
        at = echoed
    elif opener == "{%" and not _CALLS.match(text, inner, stop):
        return []
    end = stop
    while end > at and text[end - 1] in "-~_ \t\r\n":
        end -= 1
    pieces = printed(text, at, end, style)
    if not pieces and opener == "{%":  # `{% translate "Words" as title %}`
        name = _AS_NAME.search(text, at, end)
        pieces = printed(text, at, name.start(), style) if name else []
    return pieces if has_words(pieces) else []


def _is_value(opener: str, code: str) -> bool:
    """Whether a tag prints something nobody knows before."""
    if opener == "*|":
        return not _MAIL_CONTROL.match(code)
    if _ELSE.match(code):
        return False
    if opener == "<?=":
        return True
    if opener == "<?php":
        return code.lstrip().startswith(("echo", "the_", "print"))
    if opener == "<%":
        return code[:1] in ("=", "-") and len(code.strip("-= ")) > 0 and not _OPENS_BLOCK.search(code)
    return opener in _VALUES and not _CONTROL.match(code)


def _quoted(text: str, tag: Tag) -> bool:
    """Whether a tag stands at the edge of a code span."""
    return text[tag.start - 1 : tag.start] == "`" or text[tag.end : tag.end + 1] == "`"


def _within_tag(text: str, start: int) -> bool:
    since = max(0, start - 500)
    return text.rfind("<", since, start) > text.rfind(">", since, start)


def _alone(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - 200) : start].rpartition("\n")[2]
    return not before.strip() and not text[end : end + 200].partition("\n")[0].strip()
