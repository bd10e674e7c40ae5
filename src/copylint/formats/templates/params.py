"""Copy handed to template tags: ``{{< card title="…" >}}``, ``{% include x.html text="…" %}``."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from copylint.formats.templates.literals import is_key
from copylint.formats.templates.tags import Around, Tag, find_tags
from copylint.formats.vocabulary.keys import kind_of
from copylint.formats.vocabulary.props import prosy
from copylint.formats.vocabulary.siblings import Siblings
from copylint.formats.vocabulary.speakers import names_speaker
from copylint.terms import BlockKind
from copylint.text.span import Span
from copylint.text.view import Piece, View

# Parts that are handed the title and the description of the page itself.
_OF_THE_PAGE = frozenset("head layout base seo meta page html metatags".split())

# Tags whose parameters without a name are words that are shown.
_TITLED = frozenset(
    """
    notice callout alert admonition hint details expand tab button btn card panel note tip warning info
    """.split()
)
# HubSpot's, whose label stands in its editor alone.
_OF_EDITORS = frozenset(
    "module module_block dnd_area dnd_section dnd_row dnd_column dnd_module widget_block widget_container"
    " flexible_column text textarea rich_text inline_text inline_rich_text raw_html section_header"
    " linked_image simple_menu choice boolean color".split()
)


class Param(NamedTuple):
    """One string in a tag; ``span`` is where its value stands in the text the tag stands in."""

    tag: str  # empty for a variable of the page
    key: str  # empty for a string without a name
    span: Span
    siblings: tuple[str, ...]

    @property
    def path(self) -> tuple[str, ...]:
        """The keys that lead to the string."""
        tag = "" if self.tag in _OF_THE_PAGE and self.key else self.tag
        return tuple(part for part in (tag, self.key) if part)

    def kind(self, text: str) -> BlockKind | None:
        """What the string is on the page, or None when it is no copy."""
        if is_key(text.strip(), sure=True) or (self.key == "label" and self.tag in _OF_EDITORS):
            return None
        if not self.key and self.tag in _OF_EDITORS:
            return None  # what editors call it
        kind = kind_of(self.path, text, self.siblings)
        if (
            self.tag
            and self.tag not in _OF_THE_PAGE
            and kind in (BlockKind.H1, BlockKind.TITLE, BlockKind.DESCRIPTION)
        ):
            return BlockKind.H3 if kind.heads else BlockKind.VALUE  # of a part, not of the page
        if kind is None and not self.key and self.tag.lower() in _TITLED and " " in text.strip():
            return BlockKind.H3
        if kind is None and not self.key and prosy(text, 2):
            return BlockKind.VALUE  # an argument without a name
        return kind

    def read(self, text: str) -> bool:
        """Whether the string is copy, or names who speaks."""
        return self.kind(text) is not None or names_speaker(self.path, self.siblings)


_QUOTED = r"(?<!\\)(?:\"((?:[^\"\\]|\\.)*+)\"|'((?:[^'\\]|\\.)*+)'|`([^`]*+)`)"
_TRANSLATED = r"(?:(?:esc_html|esc_attr)?_{1,2}[ex]?\(\s*+|(?:gettext|trans|tr?)\(\s*+)?"
_STRING = re.compile(
    rf"(?:(?<![\w.-])[\"']?([\w.-]++)[\"']?\s*+(?:=>|[=:])\s*+)?{_TRANSLATED}{_QUOTED}", re.DOTALL
)
_PAIR = re.compile(rf"(?<![\w.:@-])([A-Za-z][\w-]*+)\s*+=\s*+{_QUOTED}", re.DOTALL)
_LINE = re.compile(
    rf"(?<![\w-])(?:[^\WA-Za-z]|-)*+([A-Za-z][\w-]*+):[ \t]++(?:{_QUOTED}|([^\s\"'\[{{|>][^\n]*))"
)
# What is handed over, by how the tag begins: to a part of the page, or to a variable of it.
_PART = re.compile(
    r"[-~=_]?\s*(?:[>#*]{1,2}\s*)?(?:include(?:_cached|_relative)?|render|component|embed|partialCached|partial"
    r"|template)\b[\s(]*['\"]?([@\w/.:-]+)['\"]?|[-~=_]?\s*(?:[>#*]{1,2}\s*)?([\w/.:-]+)"
)
_SET = re.compile(
    r"[-~=_]?\s*(?:set|assign)\s+([\w.]+)\s*=(?!=)|[-~]?\s*block\s+(\w+)\s+(?=[\"'])|[-~]?\s*\$([\w.]+)\s*:?=(?!=)|\s*@?(\w+)\s*=(?![=>~])"
    r"|[-=]?\s*(?:content_for|provide)[\s(]+:?[\"']?(\w+)[\"']?\s*,"
)
# Tags that steer a page; what they hold is no copy.
_CONTROL = re.compile(
    r"[-~=_]?\s*(?:/|end|else|(?:if|elsif|elif|unless|for|case|when|assign|capture|set|block|extends|layout|cycle|"
    r"import|from|macro|with|raw|comment|highlight|link|post_url|asset|tablerow|section|schema|paginate|liquid|"
    r"ref|relref|gist|youtube|vimeo|tweet|instagram|param|load|url|static|trans\w*|blocktrans\w*|csrf\w*|path"
    r"|content_for|provide|asset_path|image_url)\b)"
)
_IN_BRACES = re.compile(
    r"-?\s*(?:#?>|#(?!if|each|unless|with)|partial|template|include)\s*[\w\"'(]|[-~]?\s*[\w.]+\s*\(|[-~]?\s*\$\w+\s*:?="
)
_HANDS_ON = re.compile(
    r"=?-?\s*(?:render|include|partial|component|image_tag|link_to|\w{1,20}\.\w{1,30}|\w{1,30}_tag|\w{1,30}_for)\b"
)
_PHP_PART = re.compile(
    r"\b(?:get_template_part|get_part|component|partial|render|view|include_part|snippet|insert"
    r"|(?P<page>layout))\s*+\("
)
_PHP_SET = re.compile(
    rf"(?:^|(?<=<\?php)|[;{{}}\n])[ \t]*+\$(\w++)\s*+=\s*+{_TRANSLATED}{_QUOTED}\s*+[;,)]", re.DOTALL
)
_FILES = frozenset(
    "html htm twig njk liquid ejs hbs handlebars php erb j2 jinja jinja2 md mdx svg cshtml".split()
)
_ADDRESS = re.compile(r"\b(?:path|url|url_for|asset|asset_path|route|static|image|image_url|icon)\(\s?$")
_DICT = re.compile(r"\bdict\b")
_PRESSED = re.compile(r"(?:^|[-_/])(?:button|btn|cta|linkbutton)s?(?:[-_.]|$)", re.IGNORECASE)
_LEAVES = re.compile(r"[-~]?\s*(/\s*[\w./-]+|end\w+)")
_NO_LABEL = re.compile(r"[\[\]{}<>]|\n\s*\n")


def params_of(text: str, tag: Tag) -> Iterator[Param]:
    """The strings that are handed over in one tag, in order."""
    _, inner, stop, _, opener = tag
    if opener in ("<?php", "<?="):
        yield from _of_php(text, inner, stop)
        return
    if opener not in ("{{<", "{{%", "{%", "{{", "<%"):
        return
    if opener in ("{%", "{{", "<%") and (named := _SET.match(text, inner, stop)):
        name = next(group for group in named.groups() if group)
        yield from strings_in(text, "", name.rpartition(".")[2], named.end(), stop)
        return
    if (opener == "{{" and not _IN_BRACES.match(text, inner, stop)) or (
        opener == "<%" and not _HANDS_ON.match(text, inner, stop)
    ):
        return
    part = _PART.match(text, inner, stop)
    if part and not _CONTROL.match(text, inner, stop):
        keyed = opener == "<%" or (opener == "{{" and "(" not in text[inner:stop])
        yield from strings_in(text, _bare(part[1] or part[2]), "", part.end(), stop, keyed=keyed)


def attributes(text: str, name: str, start: int, end: int, *, lines: bool = False) -> list[Param]:
    """The strings of ``key="…"`` in a stretch of text, or of ``key: …`` lines."""
    found = list((_LINE if lines else _PAIR).finditer(text, start, end))
    keys = Siblings(pair[1] for pair in found)
    return [Param(name, pair[1], Span(*pair.span(_group(pair))), keys) for pair in found]


def with_buttons(view: View) -> View:
    """The view with ``{{< button >}}Start{{< /button >}}`` written as the link it becomes."""
    text = view.text
    edits: list[Piece] = []
    open_tag: tuple[int, int, str] | None = None
    for tag in find_tags(text, Around.TEXT):
        if tag.opener not in ("{{<", "{{%", "{%"):
            continue
        if leaves := _LEAVES.match(text, tag.inner, tag.stop):
            bare = leaves[1].replace(" ", "").removeprefix("/").removeprefix("end")
            if open_tag and open_tag[2] == bare:
                inside = text[open_tag[1] : tag.start]
                if inside.strip() and len(inside) < 200 and not _NO_LABEL.search(inside):
                    edits.append(Piece(open_tag[0], open_tag[1], "[", "template"))
                    edits.append(Piece(tag.start, tag.end, "](#)", "template"))
            open_tag = None
        elif not _CONTROL.match(text, tag.inner, tag.stop) and (
            part := _PART.match(text, tag.inner, tag.stop)
        ):
            bare = _bare(part[1] or part[2])
            open_tag = (tag.start, tag.end, bare) if _PRESSED.search(bare) else None
    return view.edit(edits) if edits else view


def strings_in(text: str, tag: str, key: str, start: int, end: int, *, keyed: bool = False) -> list[Param]:
    """All strings of a stretch of code; ``key`` names those without a name, which ``keyed`` leaves out."""
    found = [
        (pair[1] or "", Span(*pair.span(_group(pair))))
        for pair in _STRING.finditer(text, start, end)
        if pair[1] or not _ADDRESS.search(text, max(start, pair.start() - 30), pair.start())
    ]
    if _DICT.search(text, start, end):  # `dict "title" "…" "text" "…"`
        bare = [span for name, span in found if not name]
        bare = bare[len(bare) % 2 :]
        found = [(text[slice(*name)], span) for name, span in zip(bare[::2], bare[1::2], strict=True)]
    keys = Siblings(name for name, _ in found if name)
    made = []
    for name, span in found:
        if name and not tag and key:  # a list of maps in a variable
            made.append(Param(key, name, span, keys))
        elif name or not keyed:
            made.append(Param(tag, name or key, span, keys))
    return made


def _of_php(text: str, start: int, end: int) -> Iterator[Param]:
    """Strings in variables, and those handed to a part of the page."""
    found = _PHP_PART.search(text, start, end)
    if found:
        tag = "layout" if found["page"] else "part"
        yield from strings_in(text, tag, "", found.end(), end, keyed=True)
        return
    for pair in _PHP_SET.finditer(text, start, end):
        yield Param("", pair[1], Span(*pair.span(_group(pair))), Siblings())


def _bare(name: str) -> str:
    """``components/cta.html`` is cta, and ``ui.button`` is button."""
    name = name.rpartition("/")[2].rpartition(":")[2]
    while (dot := name.rfind(".")) > 0 and name[dot + 1 :] in _FILES:
        name = name[:dot]
    return name.rpartition(".")[2]


def _group(pair: re.Match[str]) -> int:
    return next(group for group in range(2, (pair.re.groups or 4) + 1) if pair[group] is not None)
