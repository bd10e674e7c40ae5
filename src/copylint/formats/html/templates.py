"""Template tags out of HTML: values become one letter, control tags a gap, and translated words stay."""

import re

from copylint.formats.scan.ends import Ends
from copylint.formats.templates import branches
from copylint.formats.templates.tags import LONGEST, VALUE
from copylint.terms import BlockKind
from copylint.text.view import Piece, View

CUT = "\ue001"  # stands where a named block of a template begins or ends
# Blocks of a parent template that child templates fill with text alone.
NAMED_BLOCKS = {
    **dict.fromkeys(("title", "page_title", "meta_title", "head_title", "pagetitle"), BlockKind.TITLE),
    **dict.fromkeys(
        ("description", "meta_description", "meta_desc", "og_description", "metadescription"),
        BlockKind.DESCRIPTION,
    ),
}

_OPEN = re.compile(
    r"<(?P<raw>script|style)(?=[\s>])|<!--|<\?(?:php\b|=)|<%|\{\{!--|\{\{--|\{!!|\{\{\{|\{\{[<%]|\{\{|\{%|\{#(?=[\s-])"
    r"|\*\|(?=[\w:])|(?P<whole>%%\w{1,60}%%|\$\{[\w.$]{1,80}\})",
    re.IGNORECASE,
)
_CLOSE = {
    "<!--": "-->",
    "<%": "%>",
    "{{!--": "--}}",
    "{{--": "--}}",
    "{!!": "!!}",
    "{{{": "}}}",
    "{{<": ">}}",
    "{{%": "%}}",
    "{{": "}}",
    "{%": "%}",
    "{#": "#}",
    "*|": "|*",
}
_RAW_ENDS = {end: re.compile(end, re.IGNORECASE) for end in ("</script", "</style")}
_VALUES = ("{{{", "{{", "*|", "{!!")
_CONTROL = re.compile(
    r"[-~]?\s*(?:[#/^!>]|(?:if|else|end|range|with|define|block|template|partial|include|yield|unless|each)\b)",
    re.IGNORECASE,
)
_ELSE = re.compile(
    r"(?:php)?[-~]?\s*+(?:\}\s*+)?(?:(?:else|elsif|elif|elseif|when|case|plural|pluralize)\b|\^)",
    re.IGNORECASE,
)
_BLOCK = re.compile(r"[-~]?\s*(?:end)?(?:block|define|section|content_for|capture)\b\s*['\":]?([\w.-]*)")
_NAME = re.compile(r"\{%[-~]?\s*block\s+['\"]?(\w+)")
_BODY = re.compile(r"\{%-?\s*(comment|highlight|schema|javascript|stylesheet|style|mermaid)\b")
# A call that translates or links words, at the start of a tag, up to the words.
_CALL = re.compile(
    r"(?:php|=)?[-=~]?\s*(?:echo\s+)?(?P<call>gettext|ngettext|pgettext|_e|_x|__|_|esc_html_e|esc_html__|esc_attr_e"
    r"|esc_attr__|esc_html_x|link_to|button_to|submit_tag|f\.submit|trans|translate|lang|tr?|T|I18n\.t)"
    r"(?:\s*+\(|(?=[^ \S]*+ )\s)\s*+(?=[\"'])"
)
_FREE = ("t", "tr", "T", "trans", "translate", "lang", "I18n.t")  # these take keys as often as words
_LITERAL = re.compile(r"\s*([\"'])((?:[^\\\"']|\\.|(?!\1)[\"'])*+)\1", re.DOTALL)
_FILTER = re.compile(r"\s*\|\s*(?:t|trans|translate|_)\b")
_FORMAT = re.compile(r"%\(\w+\)[sd]|%\d?\$?[sd]|%\{\w+\}")
# `.title`, `hero.title`, `hero_title`: each part in one way only, or a row of dashes takes for ever.
_KEY = re.compile(r"\.[\w.-]++|[\w-]++(?:[.:/][\w-]++)++|[\w-][^\W_]*+[_-][\w-]++|[a-z]++")
_BLADE = re.compile(
    r"(?<![\w@])@(?:if|elseif|else|endif|foreach|endforeach|forelse|empty|endforelse|for|endfor|while|endwhile"
    r"|isset|endisset|unless|endunless|auth|endauth|guest|endguest|extends|section|endsection|show|stop|yield"
    r"|include\w*|component|endcomponent|slot|endslot|push|endpush|stack|csrf|method|php|endphp|props|switch"
    r"|case|break|endswitch|error|enderror|class|style|vite\w*|livewire\w*|once|endonce|json|can|endcan)\b"
    r"(?:[ \t]*+\((?:[^()]|\((?:[^()]|\([^()]{0,200}+\)){0,200}+\)){0,400}+\))?"
)


def masked(view: View, *, blade: bool = False) -> View:
    """The view with template tags replaced; scripts, styles and comments are left alone."""
    text = view.text
    edits: list[Piece] = []
    conditions = branches.Conditions()
    ends = Ends(text)
    at = 0
    while found := _OPEN.search(text, at):
        start, opener, inner = found.start(), found[0].lower(), found.end()
        if found["whole"]:
            edits.append(Piece(start, inner, VALUE, "template"))
            at = inner
            continue
        php = opener.startswith("<?")
        close = f"</{opener[1:]}" if found["raw"] else "?>" if php else _CLOSE[opener]
        if found["raw"]:
            closing = ends.search(_RAW_ENDS[close], inner)
            end = closing.start() if closing else -1
        else:
            end = ends.find(close, inner, None if php or opener == "<!--" else inner + LONGEST)
        if end < 0:
            if not php:
                at = inner
                continue
            end = len(text)  # PHP may stay open to the end of its file
        at = min(len(text), end + len(close))
        if found["raw"] or opener == "<!--":
            continue
        if body := _BODY.match(text, start):
            ending = ends.search(_ending(body[1]), at)
            at = ending.end() if ending else at
        edits += _pieces(text, start, inner, end, at, opener, conditions)
    view = branches.outside_tags(view.edit(edits)) if edits else view
    tags: list[Piece] = []
    for found in _BLADE.finditer(view.text) if blade else ():
        marks = conditions.tag(found[0][1:])
        tags += list(branches.pieces(*found.span(), marks)) or [Piece(*found.span(), "", "template")]
    return branches.outside_tags(view.edit(tags)) if tags else view


def block_name(view: View, at: int) -> str:
    """The name of the template block that begins at a CUT; empty where one ends."""
    found = _NAME.match(view.root[slice(*view.span(at, at + 1))])
    return found[1].lower() if found else ""


def _pieces(
    text: str, start: int, inner: int, end: int, after: int, opener: str, conditions: branches.Conditions
) -> list[Piece]:
    """What becomes of one tag, ``text[start:after]``, whose inside is ``text[inner:end]``."""
    if opener in ("{#", "{{!--", "{{--"):
        return [Piece(start, after, "", "template")]
    words = _words(text, inner, end)
    if words:
        return [Piece(start, words[0].start, ""), *words, Piece(words[-1].end, after, "")]
    if _BLOCK.match(text, inner, end) and opener in ("{%", "{{", "<%"):
        # Inside of a tag there is nothing to cut.
        inside = text.rfind("<", max(0, start - 500), start) > text.rfind(">", max(0, start - 500), start)
        return [Piece(start, after, "" if inside else CUT, "template")]
    other = _ELSE.match(text, inner, end) or (opener == "*|" and text.startswith("ELSE", inner))
    code = text[inner : inner + 10].lstrip()
    value = opener in _VALUES and not _CONTROL.match(text, inner, end)
    value = value or opener == "<?=" or (opener == "<%" and code.startswith("="))
    value = value or (opener == "<?php" and code.startswith(("echo", "the_")))
    if opener == "*|":
        value = not re.match(r"(?:IF|END|ELSE|IFNOT|INTERESTED)\b", text[inner : inner + 12])
    if value and not other:
        return [Piece(start, after, VALUE, "template")]
    marks = conditions.tag(text[inner:end])
    return list(branches.pieces(start, after, marks)) or [
        Piece(start, after, " " if other else "", "template")
    ]


def _words(text: str, inner: int, end: int) -> list[Piece]:
    """The pieces of the words that a tag translates or prints, if it does."""
    call = _CALL.match(text, inner, end)
    literal = _LITERAL.match(text, call.end() if call else inner, end)
    if not literal or not (call or _FILTER.match(text, literal.end(), end)):
        return []
    inside = literal[2]
    free = not call or call["call"] in _FREE
    key = free and _KEY.fullmatch(inside)
    if key or not any(c.isalpha() for c in inside) or re.search(r"\\[^\"']", inside):
        return []
    pieces = []
    at, stop = literal.span(2)
    for found in re.finditer(rf"\\(?=[\"'])|{_FORMAT.pattern}", inside):
        first, last = (literal.start(2) + n for n in found.span())
        pieces += [Piece(at, first), Piece(first, last, "" if found[0] == "\\" else VALUE, "template")]
        at = last
    return [*pieces, Piece(at, stop)]


def _ending(name: str) -> re.Pattern[str]:
    return re.compile(rf"\{{%-?\s*end{name}\b[^%]*%\}}")
