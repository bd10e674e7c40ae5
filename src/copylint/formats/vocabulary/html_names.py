"""What the names and roles of HTML's elements say about the copy in them."""

from functools import lru_cache
from typing import NamedTuple

from copylint.terms import BlockKind


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


KINDS = {
    "h1": BlockKind.H1,
    "h2": BlockKind.H2,
    **dict.fromkeys(("h3", "h4", "h5", "h6"), BlockKind.H3),
    "li": BlockKind.ITEM,
    "td": BlockKind.CELL,
    "th": BlockKind.CELL,
    "button": BlockKind.BUTTON,
    "figcaption": BlockKind.CAPTION,
    "caption": BlockKind.CAPTION,
    "title": BlockKind.TITLE,
    "mj-title": BlockKind.TITLE,
    "mj-preview": BlockKind.DESCRIPTION,
    "mj-button": BlockKind.BUTTON,
}
# Their blocks may hold others without becoming something else: a cell of paragraphs.
BLOCKS = _set(
    """
    address article aside blockquote body center dd details dialog div dl dt fieldset figure footer
    form frameset head header hgroup hr html label legend main menu nav ol optgroup option p search section
    select summary table tbody tfoot thead tr ul mj-body mj-section mj-column mj-wrapper mj-text
    mj-group mj-hero mj-table mj-raw mj-accordion mj-accordion-element mj-accordion-title
    mj-accordion-text mj-social mj-social-element mj-navbar mj-navbar-link mj-image mj-divider
    mj-spacer mj-head mj-attributes mj-carousel
    """
) | frozenset(KINDS)
VOID = _set(
    """
    area base basefont bgsound br col embed frame hr image img input keygen link meta param source track wbr
    """
)
SKIPPED = _set(
    """
    script style svg math pre xmp listing template noscript iframe video audio canvas object applet
    textarea rt rp noembed noframes plaintext mj-style mj-attributes
    """
)
MARKS = {
    "a": "link",
    "b": "strong",
    "strong": "strong",
    "i": "em",
    "em": "em",
    "code": "code",
    "kbd": "code",
    "samp": "code",
    "tt": "code",
    "del": "strike",
    "s": "strike",
    "strike": "strike",
}
CODE = _set("code kbd samp tt")
# Elements that change nothing but the line or the block they stand in.
PLAIN = _set(
    """
    div p span a b strong i em u s small section main article body html center form label font tbody
    thead tfoot hgroup address figure fieldset dl dd sup sub mark abbr del ins time picture head
    mj-body mj-section mj-column mj-text mj-group mj-wrapper
    """
)
INLINE_BLOCKS = _set("button label option optgroup select title")  # a paragraph may hold these
P_SCOPE = _set("td th caption table button template object")
# An end tag of these reaches through blocks; of other inline elements it does not.
FORMATTING = _set("a b big code em font i nobr s small strike strong tt u")
LANDMARKS = {
    "nav": "nav",
    "footer": "footer",
    "aside": "aside",
    "search": "search",
    "dialog": "dialog",
    "select": "form",
    "mj-navbar": "nav",
    "mj-social": "nav",
}
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
    """What the name of an element says."""

    block: bool
    ends_paragraph: bool
    ends: tuple[frozenset[str], frozenset[str]] | None
    void: bool
    mark: str


@lru_cache(maxsize=1024)
def element(name: str) -> Element:
    """All that a tag's name says, looked up at once."""
    block = name in BLOCKS
    ends_paragraph = block and name not in INLINE_BLOCKS
    return Element(block, ends_paragraph, ENDS.get(name), name in VOID, MARKS.get(name, ""))
