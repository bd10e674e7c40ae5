"""Lines that are nothing but links: the words on buttons, or a menu that leads elsewhere."""

import re
from collections.abc import Sequence

from copylint.text.document import Mark

WORDS_ON_A_BUTTON = 8
WORDS_OF_A_MENU = 4  # on each of its links
LINKS_OF_A_MENU = 3  # in a row, with nothing but separators between
MOST_BUTTONS = 200  # in one block; beyond that it is a directory
_SEPARATORS = re.compile(r"[\s|·•/,–—&+→»>‹›«-]*")


def only_links(text: str, links: Sequence[Mark]) -> bool:
    """Whether a line is nothing but these links, with separators between them."""
    at = 0
    for link in links:
        if not _SEPARATORS.fullmatch(text, at, max(at, link.span.start)):
            return False
        at = link.span.end
    return bool(_SEPARATORS.fullmatch(text, at))


def is_menu(text: str, links: Sequence[Mark]) -> bool:
    """Whether links in a row are a menu: several of them, each a few words, and none to the same page."""
    return len(links) >= LINKS_OF_A_MENU and all(_elsewhere(text, link) for link in links)


def short(text: str, link: Mark, marks: tuple[Mark, ...]) -> bool:
    """Whether a link is short enough for a button, and no address."""
    words = text[link.span.start : link.span.end].split()
    address = any(mark.kind in ("url", "code") and mark.span.touches(link.span) for mark in marks)
    return len(words) <= WORDS_ON_A_BUTTON and not address


def _elsewhere(text: str, link: Mark) -> bool:
    """Whether a link looks like one of a menu: a few words, and another page."""
    words = text[link.span.start : link.span.end].split()
    return len(words) <= WORDS_OF_A_MENU and (link.target == "#" or link.target[:1] != "#")
