"""What the elements, attributes and class names of HTML say about the copy in them."""

import re
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

_BEFORE = (
    r"(?:(?:site|page|main|global|top|primary|secondary|mobile|desktop|header|footer|side|sub|bottom|doc"
    r"|docs|email|mail|app|post|blog|wp|js|the|c|o|l)[-_]+)*"
)
_AFTER = r"(?:[-_]+(?:container|inner|area|list|links|menu|nav|content|top|bottom|fixed|sticky|default))*"
_CHROME = (
    (
        "nav",
        rf"{_BEFORE}(?:nav|navbar|navigation|navmenu|topnav|sidenav|nav-?links|topbar|top-bar|breadcrumbs?|pagination"
        rf"|pager|toc|table-of-contents){_AFTER}|(?:main|site|nav|mobile|dropdown|top|header|side)[-_]menu"
        r"|(?:skip|screen-reader)-(?:link|to-content|nav|to-main)|skip-?nav"
        r"|(?:language|lang)-(?:switcher|selector|menu)",
    ),
    ("footer", rf"{_BEFORE}(?:footer|copyright|colophon){_AFTER}"),
    ("aside", rf"{_BEFORE}(?:sidebar|widget-area|related-posts|comments-area|comment-list){_AFTER}"),
    ("dialog", r"(?:cookie|cookies|gdpr|consent)(?:[-_]+[a-z0-9]+)*"),
    ("social", r"(?:social|share|sharing)[-_](?:links|icons|buttons|share|media|bar|nav|list)|sharedaddy"),
)
_CHROMES = [(label, re.compile(pattern, re.IGNORECASE)) for label, pattern in _CHROME]
_DRESSED = re.compile(
    r"(?:[a-z]{1,3}[-_])?(?:btn|button|cta)(?:[-_]{1,2}[a-z0-9]+)*"
    r"|(?:[a-z0-9]+[-_]{1,2})+(?:btn|button|cta)(?:--[a-z0-9]+)*",
    re.IGNORECASE,
)
_PART_OF_BUTTON = re.compile(
    r"[-_](?:group|wrap|wrapper|container|row|bar|area|section|toolbar|list|text|label|icon|box|block|holder)s?\b",
    re.IGNORECASE,
)
_SPEECH = re.compile(
    r"(?:[a-z0-9]+[-_])?(?:testimonial|blockquote|pull-?quote|customer-?quote)"
    r"(?:[-_]+(?:card|item|text|body|content|block|box|quote|slide|single|message|entry|inner|description|desc|para|\d+))*"
    r"|quote(?:[-_]+(?:card|text|body|content|block|box))?|(?:review|customer-review)(?:[-_]+(?:card|item|text|body|content))?",
    re.IGNORECASE,
)
_SPEECHES = re.compile(
    r"(?:[a-z0-9]+[-_])?(?:testimonials?|testimony|customer-?(?:quotes|stories|reviews))(?:[-_][a-z0-9]+)*",
    re.IGNORECASE,
)
_CARD = re.compile(
    r"(?:[a-z0-9]+[-_])?(?:item|card|slide|single|swiper-slide|carousel-item|box|entry|bubble)(?:[-_]?\d+)?",
    re.IGNORECASE,
)
_SPEAKER = re.compile(
    r"(?:[a-z0-9]+[-_]+)*(?:author|name|person|speaker|byline|attribution|cite|source|role|position|designation"
    r"|job|job-?title|company|client|customer|user|reviewer|profile|info|meta|signature)"
    r"(?:[-_]+(?:name|info|title|role|details|meta|text|bio|position))*",
    re.IGNORECASE,
)
_FAQ = re.compile(r"(?:[a-z0-9]+[-_]+)*(?:faqs?|accordion)(?:[-_]+[a-z0-9]+)*", re.IGNORECASE)
_PREHEADER = re.compile(r"\b(?:pre-?header|preview-?text|pre-?view)\b", re.IGNORECASE)
_INVISIBLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_TELLING = re.compile(
    r"btn|button|cta|nav|foot|side|menu|bread|pag|toc|table-of|top|skip|lang|copyright|colophon|widget|relate|comment|"
    r"cookie|gdpr|consent|soci|shar|testimon|quote|review|faq|accordion|pre-?header|preview|stor",
    re.IGNORECASE,
)


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


def _words(classes: str) -> list[str]:
    return [word for word in classes.split()[:40] if len(word) < 60]


@lru_cache(maxsize=4096)
def said_by(classes: str) -> frozenset[str]:
    """What the words of ``class`` and ``id`` say.

    Any of: dressed (as a button), speech, speeches (a section of them), faq, preheader, and a label of
    page furniture after a colon.
    """
    said: set[str] = set()
    if not _TELLING.search(classes):
        return frozenset()
    for word in _words(classes):
        if _DRESSED.fullmatch(word) and not _PART_OF_BUTTON.search(word):
            said.add("dressed")
        if _SPEECH.fullmatch(word) and not word.lower().endswith("s"):
            said.add("speech")
        elif _SPEECHES.fullmatch(word):
            said.add("speeches")
        if _FAQ.fullmatch(word):
            said.add("faq")
        said.update(f":{label}" for label, pattern in _CHROMES if pattern.fullmatch(word))
    if _PREHEADER.search(classes):
        said.add("preheader")
    return frozenset(said)


@lru_cache(maxsize=4096)
def in_speech(classes: str) -> str:
    """What a class is inside of testimonials: speaker, card (one of them), or nothing."""
    for word in _words(classes):
        if _SPEAKER.fullmatch(word):
            return "speaker"
    return "card" if any(_CARD.fullmatch(word) for word in _words(classes)) else ""


def invisible(style: str) -> bool:
    """Whether a style attribute hides the element."""
    return bool(_INVISIBLE.search(style))
