"""The names that the ``<meta>`` tags of a page's head are called, and what of them a reader gets to see."""

import re

from copylint.formats.vocabulary.key_words import words

_HEAD = frozenset(
    """
    description keywords title author viewport robots googlebot bingbot generator referrer rating copyright
    theme-color color-scheme format-detection application-name apple-mobile-web-app-title creator publisher
    handheldfriendly mobileoptimized supported-color-schemes abstract subject classification distribution
    revisit-after thumbnail image
    """.split()
)
_OF_A_FAMILY = re.compile(
    r"(?:og|twitter|article|fb|al|product|profile|book|music|video|place|business|restaurant|vk|pinterest"
    r"|dc|dcterms|geo|citation|p)[:.]\S+"
    r"|(?:apple|msapplication|google|facebook|yandex|msvalidate|baidu|csrf|next|mobile|x|ahrefs)[-.]\S+"
    r"|\S+-verification",
    re.IGNORECASE,
)
_LISTS = frozenset(("meta", "metas", "head", "metatags"))
_SEEN = {"description": "description", "title": "title"}


def subject(name: str) -> str:
    """Which of a page's texts a ``<meta>`` of this name holds: description, title, or ``id``."""
    return _SEEN.get((words(name) or [""])[-1], "id")


def in_head(name: str, path: tuple[str, ...] = ()) -> bool:
    """Whether ``{ name: …, content: … }`` under a path of keys is a ``<meta>`` and no plan or person."""
    listed = any(key.lower() in _LISTS or words(key)[-1:] in (["meta"], ["metas"]) for key in path)
    return listed or name in _HEAD or bool(_OF_A_FAMILY.fullmatch(name))
