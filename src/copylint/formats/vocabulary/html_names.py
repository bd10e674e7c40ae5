"""What the names and roles of HTML's elements say about the copy in them."""

from functools import lru_cache
from typing import NamedTuple

from copylint.formats.vocabulary.code import shows_code
from copylint.formats.vocabulary.elements import look_up
from copylint.formats.vocabulary.tags import TAGS, Tag
from copylint.terms import BlockKind


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


P_SCOPE = _set("td th caption table button template object")
ROLES = {
    "navigation": "nav",
    "menu": "nav",
    "menubar": "nav",
    "contentinfo": "footer",
    "complementary": "aside",
    "search": "search",
    "dialog": "dialog",
    "alertdialog": "dialog",
}
# Which open elements a start tag ends, and what keeps it from looking further up.
_SECTIONS = _set("thead tbody tfoot")
_OUTER = _set(
    """
    ul ol menu table td th section article aside nav header footer main blockquote body html dialog
    details form fieldset button dl figure template caption pre listing object
    """
)
ENDS: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "li": (_set("li"), _OUTER),
    "dt": (_set("dt dd"), _OUTER),
    "dd": (_set("dt dd"), _OUTER),
    "option": (_set("option"), _set("select")),
    "optgroup": (_set("option optgroup"), _set("select")),
    "td": (_set("td th"), _set("table tr")),
    "th": (_set("td th"), _set("table tr")),
    "tr": (_set("tr td th"), _set("table")),
    **dict.fromkeys(_SECTIONS, (_set("tr td th thead tbody tfoot caption"), _set("table"))),
    "button": (_set("button"), _set("table td th body")),
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), (_set("h1 h2 h3 h4 h5 h6"), _OUTER | _set("div"))),
}
SCOPE = _set("table td th caption template object")  # an end tag inside of these ends nothing outside
TABLE_PARTS = _set("table thead tbody tfoot tr td th caption")
# Blocks of a parent template that child templates fill with text alone.
NAMED_BLOCKS = {
    **dict.fromkeys(
        ("title", "page_title", "meta_title", "head_title", "pagetitle", "seo_title"), BlockKind.TITLE
    ),
    **dict.fromkeys(
        ("description", "meta_description", "meta_desc", "og_description", "metadescription"),
        BlockKind.DESCRIPTION,
    ),
}


class Element(NamedTuple):
    """What the name of an element says, in a page."""

    block: bool
    ends_paragraph: bool
    ends: tuple[frozenset[str], frozenset[str]] | None
    tag: Tag

    @property
    def skipped(self) -> bool:
        """Whether nobody sees what is in it."""
        return self.tag.fold == "skip"


@lru_cache(maxsize=4096)
def element(name: str) -> Element:
    """All that a tag's name says, looked up at once; an element of somebody's own is what its name tells."""
    tag = TAGS.get(name) or _of_its_own(name)
    block = tag.fold == "block"
    return Element(block, block and not tag.phrasing, ENDS.get(name), tag)


def _of_its_own(name: str) -> Tag:
    """``sl-button``, ``x-card`` and ``x-slot:title``; others are inline, as they are to a browser."""
    if "-" not in name and ":" not in name:
        return Tag("inline")
    if shows_code(name.replace(":", "-").title()):
        return Tag("skip")
    found = look_up(name.replace(":", "-"), {})
    if found.fold not in ("block", "skip"):
        return Tag("inline", plain=True)
    kind = BlockKind.H3 if found.kind in (BlockKind.H1, BlockKind.H2) else found.kind
    return Tag("block", kind, plain=kind is None and not found.role, phrasing=True)
