"""Which strings of front matter are copy, and what each of them is on the page."""

import re
from collections.abc import Sequence

from copylint.terms import BlockKind, Voice


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Nothing below these keys is prose for the page's reader.
_NOT_COPY = _set(
    """
    tag tags category categories keyword keywords author authors contributor contributors layout
    template permalink slug url urls uri href src path link id uid uuid date time datetime lastmod
    updated modified published created draft weight order position type kind image images img icon
    icons logo logos photo thumbnail avatar cover video file files filename asset assets color
    colors colour background theme style styles class classname css script scripts lang language
    locale redirect redirects alias aliases version sku email phone address twitter github
    linkedin facebook instagram youtube mastodon menu parent children sitemap robots canonical
    target rel width height size name role company location region regions country city currency
    code license analytics gtm ga to component comments toc sidebar series handle
    username
    """
)
_HEADINGS = _set("title heading headline header subtitle subheading subheadline question")
_TOP = _set("title headline heading header")
_TITLED = frozenset({"", "seo", "meta", "og", "social", "opengraph", "metadata", "head", "page"})
_DESCRIBES = _set("description summary excerpt abstract")
_PRESSED = _set("button buttons cta ctas")
_LABELS = _set("label text title caption")
_PROSE = (
    _HEADINGS
    | _DESCRIBES
    | _PRESSED
    | _LABELS
    | _set(
        """
        subject preheader tagline lead lede intro introduction body blurb answer quote quotes
        testimonial testimonials review reviews content copy eyebrow kicker slogan message note
        paragraph paragraphs benefit benefits feature features bullet bullets item items point
        points step steps highlight highlights challenge solution result results outcome outcomes
        statement teaser hook promise placeholder alt about details perks pros cons faq faqs
        services service
        """
    )
)
_CUSTOMERS = re.compile(r"testimonial|quote|review", re.IGNORECASE)
_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[^\W\dA-Z_]+|\d+")
_MACHINE = re.compile(
    r"(?:https?:|mailto:|tel:|www\.|[./#@])\S*"  # addresses, paths, colours, handles
    r"|[\w.-]+@[\w.-]+"
    r"|\S+\.(?:html?|mdx?|png|jpe?g|svg|gif|webp|avif|pdf|ico|css|jsx?|tsx?|ya?ml|json|mp4|com|org|io|net)(?:[?#]\S*)?"
    r"|[a-z0-9]+(?:[-_:/][a-z0-9.]+)+"  # slugs and icon names
    r"|[\d\s.,:/TZ+%-]+"  # numbers, dates, versions
    r"|(?i:true|false|yes|no|on|off|null|none|~|)"
)
WORDS_OF_PROSE = 4  # from here on the string of a key we never heard of is taken for prose


def words(key: str) -> list[str]:
    """The lower-case words of a key: ``heroTitle`` and ``hero-title`` are both hero, title."""
    return [word.lower() for word in _WORD.findall(key)]


def kind_of(path: Sequence[str], value: str, siblings: Sequence[str]) -> BlockKind | None:
    """What the string at a key path is, or None when it is no copy.

    ``path`` holds map keys and list indexes as they are written; ``siblings`` the other keys of its map.
    """
    keys = [words(part) for part in path if not part.isdigit()]
    text = value.strip()
    if not keys or not any(c.isalpha() for c in text) or _MACHINE.fullmatch(text):
        return None
    last = keys[-1][-1] if keys[-1] else ""
    if last in ("alt", "caption"):  # the words of an image, wherever its file is named
        return BlockKind.CAPTION
    if any(part and part[-1] in _NOT_COPY for part in keys[:-1]) or last in _NOT_COPY:
        return None
    if last not in _PROSE and len(text.split()) < WORDS_OF_PROSE:
        return None
    above = next((part[-1] for part in reversed(keys[:-1]) if part), "")
    before = keys[-1][-2] if len(keys[-1]) > 1 else above
    if last in _PRESSED or (last in _LABELS and (before in _PRESSED or _leads(siblings, last))):
        return BlockKind.BUTTON
    if last == "subject":
        return BlockKind.SUBJECT
    if before in _TITLED and last == "title":
        return BlockKind.TITLE
    if last == "preheader" or (before in _TITLED and last in _DESCRIBES):
        return BlockKind.DESCRIPTION
    if last in _HEADINGS:
        top = last in _TOP and (len(keys) == 1 or (len(keys) == 2 and before in ("hero", "header", "banner")))
        return BlockKind.H1 if top else BlockKind.H2 if len(keys) <= 2 and "0" not in path else BlockKind.H3
    return BlockKind.VALUE


def voice_of(path: Sequence[str]) -> Voice | None:
    """Customer, when the key says that somebody else speaks and is not a heading over them."""
    keys = [part for part in path if not part.isdigit()]
    last = (words(keys[-1]) or [""])[-1] if keys else ""
    if any(_CUSTOMERS.match(word) for part in keys for word in words(part)):
        return None if last in _HEADINGS or last in _PRESSED or last == "label" else Voice.CUSTOMER
    return None


def asks(path: Sequence[str]) -> bool:
    """Whether the key holds a question of a list of questions."""
    return bool(path) and words(path[-1])[-1:] in (["question"], ["q"])


def _leads(siblings: Sequence[str], last: str) -> bool:
    """Whether a link stands beside a label; a title beside a link may be the title of anything."""
    linked = any(words(key)[-1:] and words(key)[-1] in ("to", "href", "url", "link") for key in siblings)
    return linked and last in ("label", "text")
