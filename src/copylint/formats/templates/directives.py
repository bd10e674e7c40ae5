"""Directives that begin with ``@``: those of Blade and Razor, out of a page whose other tags are gone."""

import re
from collections.abc import Iterator
from itertools import islice

from copylint.formats.templates import branches
from copylint.formats.templates.mask import CUT, Masked, filled
from copylint.formats.templates.params import Param, strings_in
from copylint.formats.templates.printed import Expression, Style, has_words
from copylint.formats.templates.tags import LONGEST, VALUE
from copylint.text.span import Span
from copylint.text.view import Piece, View

_RAW = r"(?P<raw><(?:script|style)\b(?:[^<]|<(?!/(?:script|style)))*+)"
_INCLUDE = re.compile(r"(?<![\w@])@@(?:include|loop)\s?\(")
MOST_INCLUDES = 500  # of parts in one page
MOST_UNCLOSED = 20  # after so many nobody looks for brackets any more
_BLADE = re.compile(
    rf"{_RAW}|(?P<body>@php(?=\s*\n)(?:[^@]|@(?!endphp))*+(?:@endphp)?)|(?P<escaped>@(?={VALUE}))"
    r"|(?<![\w@.])@(?P<name>[a-zA-Z]\w{1,40})\b(?P<open>[ \t]*\()?",
    re.IGNORECASE,
)
_CONTROL = frozenset(
    """
    if elseif else endif foreach endforeach forelse empty endforelse for endfor while endwhile isset endisset
    unless endunless auth endauth guest endguest extends section endsection show stop yield component
    endcomponent slot endslot push endpush stack csrf method php endphp props switch case break default
    endswitch error enderror class style vite livewire once endonce json can endcan cannot endcannot verbatim
    endverbatim production endproduction env endenv session endsession parent overwrite append prepend
    endprepend hassection sectionmissing selected checked disabled readonly required aware fragment
    endfragment inject use includeif include includewhen includeunless includefirst each lang choice
    livewirestyles livewirescripts vitereactrefresh dd dump continue teleport endteleport persist endpersist
    """.split()
)
_HANDS_ON = frozenset(
    "include includeif includewhen includeunless includefirst component livewire each".split()
)
_RAZOR = re.compile(
    rf"{_RAW}|(?P<comment>@\*(?:[^*]|\*(?!@))*+(?:\*@)?)|(?P<at>@@)"
    r"|(?P<line>^[ \t]*@(?:model|using|page|inject|namespace|inherits|addTagHelper|removeTagHelper|layout"
    r"|attribute|implements|rendermode|typeparam|preservewhitespace|tagHelperPrefix)\b(?![ \t]*\()[^\n]*)"
    r"|(?P<code>(?<![\w@.])@(?:functions|code)?[ \t]*\{)"
    r"|(?P<flow>(?<![\w@.])@(?P<word>if|foreach|for|while|switch|using|lock|section|try|do)\b(?=[\s(]))"
    r"|(?P<brace>^[ \t]*+(?=[{}e])(?:\}[ \t]*+)?(?:else\b[ \t]*+(?:if\b(?:[^\n{]*+))?+)?+"
    r"(?:\{[ \t]*+)?(?=[\r\n]|\Z))"
    r"|(?P<text>@:)|(?P<value>(?<![\w@.])@(?=[(A-Za-z_]))",
    re.MULTILINE,
)
_SET = re.compile(
    r"(?:View(?:Data|Bag)(?:\[\"(\w+)\"\]|\.(\w+))|var\s+(\w+)|string\s+(\w+))\s*=\s*\"((?:[^\"\\\n]|\\.)*+)\""
)
_NAME = re.compile(r"\s*+[\"'](\w+)[\"']")
_ONLY_NAME = re.compile(r"\(\s*[\"'][\w.-]+[\"']\s*\)")


def without_includes(masked: Masked) -> Masked:
    """The text without `@@include("hero.html", {…})`, as Gulp puts parts of pages together."""
    view, text = masked.view, masked.view.text
    edits: list[Piece] = []
    params: list[tuple[View, Param]] = []
    for found in islice(_INCLUDE.finditer(text), MOST_INCLUDES):
        end = Expression(text, min(len(text), found.end() + LONGEST), Style()).closing(found.end())
        if end < 0 or (edits and found.start() < edits[-1].end):
            continue
        params += [(view.sub(*p.span), p) for p in strings_in(text, "part", "", found.end(), end, keyed=True)]
        edits.append(Piece(found.start(), end, CUT, "template"))
    return Masked(view.edit(edits) if edits else view, [*masked.params, *params])


def without_blade(masked: Masked) -> Masked:
    """The text without the directives of Blade."""
    view, text = masked.view, masked.view.text
    edits: list[Piece] = []
    params: list[tuple[View, Param]] = []
    conditions = branches.Conditions()
    unclosed = 0
    for found in _directives(_BLADE, text):
        start, at = found.start(), found.end()
        if edits and start < edits[-1].end:
            continue
        if found["escaped"] or found["body"]:
            edits.append(Piece(start, at, "", "template"))
            continue
        name = found["name"].lower()
        end = at
        opens = found["open"] and unclosed < MOST_UNCLOSED
        if opens:
            reader = Expression(text, min(len(text), at + LONGEST), Style(php=True, laravel=True))
            end = reader.closing(at)
            if end < 0:
                unclosed, opens, end = unclosed + 1, False, found.end("name")
        if name not in _CONTROL:
            if opens:
                edits.append(Piece(start, end, VALUE, "template"))
            continue
        kept: list[Piece] = []
        if name in ("lang", "choice"):
            kept = reader.term(start + 1)[0] if opens else []
        elif name == "yield" and opens:
            kept = reader.argument(at, 1)
        elif name == "section" and opens and (named := _NAME.match(text, at)):
            value = reader.argument(at, 1)
            if has_words(value):
                span = Span(value[0].start, value[-1].end)
                params.append((view.sub(*span), Param("", named[1].lower(), span, ())))
        elif (name in _HANDS_ON or name == "extends") and opens:
            part = "layout" if name == "extends" else "part"
            params += [(view.sub(*p.span), p) for p in strings_in(text, part, "", at, end, keyed=True)]
        if has_words(kept):
            edits += filled(start, end, kept)
            continue
        marks = conditions.tag(text[start + 1 : end])
        begins = name in ("section", "slot", "push") and _ONLY_NAME.match(text, at - 1)
        cut = CUT if begins or name in ("endsection", "stop", "show", "endslot", "endpush") else ""
        edits += list(branches.pieces(start, end, marks)) or [Piece(start, end, cut, "template")]
    return Masked(branches.outside_tags(view.edit(edits)) if edits else view, [*masked.params, *params])


def without_razor(masked: Masked) -> Masked:
    """The text without the code of Razor."""
    view, text = masked.view, masked.view.text
    edits: list[Piece] = []
    params: list[tuple[View, Param]] = []
    conditions = branches.Conditions()
    for found in _directives(_RAZOR, text):
        kind = next(key for key, value in found.groupdict().items() if value and key != "word")
        start, at = found.start(), found.end()
        if edits and start < edits[-1].end:
            continue
        reader = Expression(text, min(len(text), at + LONGEST), Style())
        if kind == "at":
            edits.append(Piece(start, start + 1, "", "template"))
        elif kind == "code":
            end = reader.closing(at)
            if end < 0:
                continue
            for pair in _SET.finditer(text, at, end):
                key = next(group for group in pair.groups() if group)
                span = Span(*pair.span(5))
                params.append((view.sub(*span), Param("", key.lower(), span, ())))
            edits.append(Piece(start, end, "", "template"))
        elif kind == "flow":
            end = at
            while end < len(text) and text[end] not in "{\n":
                end = max(end, reader.closing(end + 1) - 1) + 1 if text[end] == "(" else end + 1
            code = f"{text[start + 1 : end]} {{"
            end += text.startswith("{", end)
            marks = conditions.tag(code)
            edits += list(branches.pieces(start, end, marks)) or [Piece(start, end, "", "template")]
        elif kind == "brace":
            marks = conditions.tag(found[0].strip()) if found[0].strip() != "{" else ""
            edits += list(branches.pieces(start, at, marks)) or [Piece(start, at, "", "template")]
        elif kind == "value":
            pieces, end = reader.term(at)
            if end > len(text):  # a call that nobody closed
                continue
            if has_words(pieces):
                edits += filled(start, end, pieces)
            else:
                params += [(view.sub(*p.span), p) for p in strings_in(text, "part", "", at, end, keyed=True)]
                edits.append(Piece(start, end, VALUE, "template"))
        else:
            edits.append(Piece(start, at, "", "template"))
    return Masked(branches.outside_tags(view.edit(edits)) if edits else view, [*masked.params, *params])


def _directives(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Those outside of scripts and styles, each after the end of the one before."""
    at = 0
    while found := pattern.search(text, at):
        at = max(found.end(), found.start() + 1)
        if not found["raw"]:
            yield found
