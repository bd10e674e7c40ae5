"""What class names and styles of HTML say about the copy in an element."""

import re
from functools import lru_cache

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
    (
        "dialog",
        r"(?:cookie|cookies|gdpr|consent|(?:page[-_]|site[-_])?pre-?loader|loading-?screen|splash-?screen)(?:[-_]+[a-z0-9]+)*",
    ),
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
_SIGNS = re.compile(
    r"(?:[a-z0-9]+[-_]+)*(?:author|attribution|cite|citation|byline|signature|speaker|reviewer)"
    r"(?:[-_]+(?:name|info|title|role|details|meta|text))*",
    re.IGNORECASE,
)
_FAQ = re.compile(r"(?:[a-z0-9]+[-_]+)*(?:faqs?|accordion)(?:[-_]+[a-z0-9]+)*", re.IGNORECASE)
_PREHEADER = re.compile(r"\b(?:pre-?header|preview-?text|pre-?view)\b", re.IGNORECASE)
_INVISIBLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_HIDES = frozenset(
    "hidden d-none is-hidden u-hidden u-hide hide display-none invisible w-condition-invisible".split()
)
# Shown on some screens, or once somebody opens it.
_SHOWN = re.compile(
    r"\S+:(?:block|flex|grid|inline\S*|table\S*|contents|visible|list-item)|d-(?:sm|md|lg|xl|xxl|print)-(?!none)\S+"
    r"|(?:\S*[-_])?(?:tab|tabs|tabpanel|panel|pane|accordion|collapse|collapsible|answer|faq|slide|step|toggle|reveal"
    r"|dropdown|expand\w*|more)(?:[-_]\S*)?",
    re.IGNORECASE,
)
_TELLING = re.compile(
    r"btn|button|cta|nav|foot|side|menu|bread|pag|toc|table-of|top|skip|lang|copyright|colophon|widget|relate|comment|"
    r"cookie|gdpr|consent|load|splash|soci|shar|testimon|quote|review|faq|accordion|pre-?header|preview|stor",
    re.IGNORECASE,
)


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


@lru_cache(maxsize=4096)
def signs(classes: str) -> bool:
    """Whether a class, right below a quotation, says that its element names the speaker."""
    return any(_SIGNS.fullmatch(word) for word in _words(classes))


def hides(classes: str) -> bool:
    """Whether utility classes keep an element out of sight, on every screen and for good."""
    told = classes.split()
    return not _HIDES.isdisjoint(told) and not any(_SHOWN.fullmatch(word) for word in told)


def invisible(style: str) -> bool:
    """Whether a style attribute hides the element."""
    return bool(_INVISIBLE.search(style))
