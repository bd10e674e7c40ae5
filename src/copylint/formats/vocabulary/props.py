"""Which strings of components and scripts are copy, and what each is on the page."""

import re
from collections.abc import Sequence
from functools import lru_cache

from copylint.formats.vocabulary.code import holds_code, is_program
from copylint.formats.vocabulary.figures import is_figure, shows_figure, tells_figure
from copylint.formats.vocabulary.key_words import words
from copylint.formats.vocabulary.keys import kind_of
from copylint.formats.vocabulary.link_lines import WORDS_ON_A_BUTTON
from copylint.formats.vocabulary.siblings import siblings_of
from copylint.terms import BlockKind

ANY_WORDS = "Some words that a reader sees"
WORDS_OF_PROSE = 3  # from here on a string nobody named may be a sentence

# Words of a name that say of its string that no reader sees it: anywhere in the name, or at its end.
_HIDDEN = frozenset(
    """
    class classes classname classnames href src srcset url uri style styles analytics tracking track gtm
    testid test sql selector regex
    """.split()
)
_HIDDEN_LAST = frozenset(
    """
    id ids key keys path event events query pattern format variant variants transition ease animate initial
    font fonts schema env token accept method action ref sizes fill stroke xmlns import encoding
    code codes command commands cmd terminal shell bash curl sql mermaid latex regexp
    integrity nonce gradient cookie charset labelledby describedby animation shadow
    """.split()
)
# Components of which a page shows several side by side.
_SMALL = frozenset("card feature item step benefit q question tab testimonial plan tier".split())
_CARDS = frozenset(("card", "feature", "benefit"))
_SHORT = {"openGraph": "og", "twitter": "og", "metaInfo": "meta"}
_NAMED_FOR = frozenset(
    "template templates layout location locations region country city version kind type company".split()
)
_FIGURES = frozenset(("stat", "stats", "metric", "kpi", "number", "figure", "counter", "fact"))
_ASKS = frozenset(
    "faq q question qa accordion disclosure collapsible collapse details toggle expander".split()
)
_TITLES = frozenset(("title", "heading"))
_NO_TITLE = ("icon", "svg", "iframe", "script")
_FUNCTION_WORDS = frozenset(
    """
    a an the and or of to in on for with your you we our us it its is are be that this from by at as
    not no can will more than how what when why who if so my i their they all every
    """.split()
)
_CLASS = re.compile(r"[a-z0-9!@\-:\[\]/.()%_#&>*=,~'\"+|^$]+")
_MARKED = re.compile(r"[a-z0-9\])]-[a-z0-9\[]|:\S|\[|[a-z]\d|/|_")
_PLAIN_CLASSES = frozenset(
    """
    flex grid block inline hidden relative absolute fixed sticky static container border rounded shadow
    underline italic truncate uppercase lowercase capitalize group peer transition transform visible
    invisible collapse contents table outline ring blur filter grow shrink prose antialiased btn button
    card row col active disabled primary secondary muted lead wrapper inner outer center
    """.split()
)
_CODE = re.compile(
    r"[{}]\s*[\w.-]+\s*:|=>|;\s*$|^\s*(?:select|insert|update|query|mutation|fragment|import)\s.*[{(*]"
    r"|\bvar\(--|\brgba?\(|\b\d+(?:px|vw|vh|rem|em|ms)\b|^[Mm][\d.\s-]++[\dLlHhVvCcSsQqTtAaZz.,\s-]*+$"
    r"|^\s*[.#][\w-]+\s|^[\w-]+/[\w.+-]+(?:;|$)",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"\bhttps?://\S", re.IGNORECASE)
_SEEN = re.compile(r"[^\W\d_]{2,}")
_OPENS_MARKUP = re.compile(
    r"\s*+(?:<!--(?:[^-]|-(?!->))*+-->\s*+)*+<(?:!doctype\s|(?:html|body|main|header|footer|section|article|aside|nav|div|ul|ol|table|form|"
    r"p|h[1-6]|mjml)[\s>])",
    re.IGNORECASE,
)
_TAGGED = re.compile(r"</?[a-zA-Z][^<>]*>|&(?:[a-z]{2,8}|#\d{2,6});")


def looks_like_code(text: str) -> bool:
    """Whether a string is a class list, a path of SVG, a query or the like: nothing a reader sees."""
    tokens = text.split()
    if is_figure(text.strip()):
        return False
    shown = _TAGGED.sub(" ", text) if "<" in text else text  # the style of an image in a title is its own
    if (
        _CODE.search(shown)
        or is_program(text)
        or (tokens and not text.removesuffix("\n")[-1:].isspace() and _ADDRESS.search(tokens[-1]))
    ):
        return True
    if not all(_CLASS.fullmatch(token) for token in tokens):
        return False
    if any(token.strip(",.:") in _FUNCTION_WORDS for token in tokens) and text[-1:] != "]":
        return False
    marked = sum(bool(_MARKED.search(token)) for token in tokens)
    plain = sum(token in _PLAIN_CLASSES for token in tokens)
    return bool(marked + plain) and 2 * (marked + plain) >= len(tokens)


def prosy(text: str, least: int = WORDS_OF_PROSE) -> bool:
    """Whether a string reads like a sentence or a heading although nothing says that it is one."""
    tokens = text.split()
    seen = [token for token in tokens if _SEEN.search(token)]
    if len(seen) < least or 3 * len(seen) < 2 * len(tokens) or looks_like_code(text):
        return False
    said = any(token.lower().strip(",.!?") in _FUNCTION_WORDS for token in tokens)
    return text.lstrip("\"'“‘({[¿¡—– \n\ue000")[:1].isupper() or (said and text[-1:] in ".!?…")


def markup_in(text: str) -> bool:
    """Whether a string holds tags or references of HTML."""
    return bool(_TAGGED.search(text))


def opens_markup(text: str) -> bool:
    """Whether a string is a piece of a page: it opens with a tag of HTML that holds others."""
    return bool(_OPENS_MARKUP.match(text))


def kind_of_value(
    path: Sequence[str], text: str, siblings: Sequence[str], more: tuple[str, ...] = ()
) -> BlockKind | None:
    """What the string at a path of variable, keys and indexes is, or None when it is no copy.

    ``more`` are keys that a team named as copy.
    """
    named = [part for part in path if not part.isdigit()]
    if not named:
        return BlockKind.VALUE if prosy(text, 4) or _stopped(text) else None
    if _hidden(named[-1]) or looks_like_code(text):
        return None
    path = [_SHORT.get(part, part) for part in path]
    if len(path) > 1 and words(path[0])[-1:] and words(path[0])[-1] in _NAMED_FOR:
        path = path[1:]  # `const homeTemplate = { … }` names the whole, not what stands in it
    if path[-2:-1] in (["hero"], ["banner"], ["header"]):
        path = path[-2:]  # whatever page it is the hero of
    kind = kind_of(path, text, siblings, more)
    if kind is None and _stopped(text):  # a short sentence is prose as well
        kind = kind_of(path, f"You see that {text}", siblings, more)
    if kind in (BlockKind.TITLE, BlockKind.H1) and len(path) == 1:
        return BlockKind.H2  # `const title = "…"` is a heading of the component, not the page's name
    if kind is BlockKind.DESCRIPTION and len(path) == 1:
        return BlockKind.VALUE
    if kind is BlockKind.BUTTON and (
        len(text.split()) > WORDS_ON_A_BUTTON or _under_a_title(path[-1], siblings)
    ):
        return BlockKind.VALUE  # the text of a card that leads somewhere
    return kind


def kind_of_prop(
    component: str, prop: str, text: str, siblings: Sequence[str], more: tuple[str, ...] = ()
) -> BlockKind | None:
    """What the string given to a prop of a component is, or None when it is no copy.

    ``siblings`` are the names of the component's other props.
    """
    own = words(component.rpartition(".")[2])
    last = own[-1] if own else ""
    named = words(prop)
    if prop.startswith(("data-", "on:", "v-", "@", "#", "xlink:", "use:")) or not named:
        return None
    if prop in ("aria-label", "ariaLabel", "alt", "aria-description"):
        return BlockKind.CAPTION if any(c.isalpha() for c in text) else None
    if prop in ("for", "htmlFor") or prop.startswith("aria-") or _hidden(prop) or looks_like_code(text):
        return None
    if holds_code(component, prop):
        return None
    if shows_figure(own, named[-1], text) or tells_figure([own, named], text, siblings):
        return BlockKind.VALUE
    if component == "meta" or (named[-1] in ("value", "name") and not _FIGURES & set(own)):
        return None
    if named == ["title"] and last in (*_NO_TITLE, "img", "image", "video", "abbr"):
        return None if last in _NO_TITLE else BlockKind.CAPTION
    kind = kind_of((prop,), text, siblings, more)
    if kind is None:
        return BlockKind.VALUE if _free(named) and prosy(text) else None
    if component[:1].islower() and not {".", "-"} & set(component) and kind.heads:
        return BlockKind.CAPTION  # the tooltip that a title is on an element of HTML
    button = last in ("button", "btn", "cta", "link") and named[-1] in ("label", "text", "title", "children")
    if button:
        return BlockKind.BUTTON
    if kind is BlockKind.BUTTON and (_FIGURES & set(own) or (named == ["text"] and _CARDS & set(own))):
        return BlockKind.VALUE  # the text of a card that leads somewhere
    if kind.heads or kind is BlockKind.DESCRIPTION:
        page = {"seo", "head", "helmet", "layout", "meta", "metadata"} & set(own)
        if named[-1] in (
            "subtitle",
            "subheading",
            "subheadline",
            "description",
            "summary",
            "excerpt",
            "abstract",
        ):
            described = named[-1] in ("description", "summary") and page
            return BlockKind.DESCRIPTION if described else BlockKind.VALUE
        if page and named[-1] == "title":
            return BlockKind.TITLE
        if (
            own[:1] in (["hero"], ["jumbotron"])
            or own in (["page", "header"], ["page", "hero"])
            or last == "hero"
        ):
            return BlockKind.H1
        return BlockKind.H3 if _SMALL & set(own) else BlockKind.H2
    return kind


def props_ask(component: str, prop: str) -> bool:
    """Whether a prop holds a question of a list of questions."""
    own, named = words(component), words(prop)
    if named[-1:] in (["question"], ["q"]):
        return True
    listed = bool(_ASKS & set(own[-2:])) and own[-1:] not in (["section"], ["list"])
    return listed and named[-1:] in (["title"], ["heading"], ["header"], ["summary"], ["label"], ["trigger"])


def _stopped(text: str) -> bool:
    """Whether three words are a sentence."""
    return text.rstrip()[-1:] in (".", "!", "?", "…") and prosy(text, WORDS_OF_PROSE)


def _under_a_title(key: str, siblings: Sequence[str]) -> bool:
    return words(key)[-1:] == ["text"] and not _TITLES.isdisjoint(siblings_of(siblings).last_words)


@lru_cache(maxsize=4096)
def _hidden(name: str) -> bool:
    named = words(name)
    if named[-2:] in (["system", "prompt"], ["system", "message"], ["arg", "types"]):
        return True
    if named[:-1] and "event" in named and named[-1] in ("label", "name", "category"):
        return True  # what a click is counted as
    return bool(_HIDDEN.intersection(named)) or named[-1:] == [] or named[-1] in _HIDDEN_LAST


def _free(named: Sequence[str]) -> bool:
    """Whether the last word of a prop's name leaves open that its string is copy."""
    return kind_of(named[-1:], "Four words of prose", ()) is not None
