"""Which keys say that what stands at or below them is for no reader of the page."""

import itertools
import re
from collections.abc import Sequence
from functools import lru_cache

from copylint.formats.vocabulary.key_sets import (
    DESCRIBES,
    HEADINGS,
    HOLDERS,
    LABELS,
    LOOKS,
    NEVER,
    OF_PERSONS,
    OFFERED,
    PEOPLE,
    PRESSED,
    SECTIONS,
)
from copylint.formats.vocabulary.key_words import words
from copylint.formats.vocabulary.notes import is_note
from copylint.formats.vocabulary.prompts import is_prompt
from copylint.formats.vocabulary.siblings import siblings_of

_TAG = re.compile(r"<[^<>]*>")
WORDS_OF_A_SENTENCE = 5
WORDS_OF_A_TITLE = 3  # below keys that hold settings as a rule
WORDS_IN_A_MENU = 4
# Below a holder these words of keys say that a string is for somebody to read; "value" or "for" do not.
_TELLS = (
    HEADINGS
    | DESCRIBES
    | PRESSED
    | LABELS
    | frozenset(
        """
        tagline lead lede intro introduction body blurb answer quote content copy eyebrow kicker slogan
        message paragraph paragraphs bullet bullets subject preheader statement teaser hook promise overview
        pitch benefit benefits testimonial challenge solution result outcome summary subhead question
        """.split()
    )
)
# Beside these a name is what whoever works on a mail calls it.
_INTERNAL = frozenset("html subject mjml template".split())
_OF_SENDERS = frozenset(("from_name", "reply_to", "fromname", "replyto"))
_FURNITURE = {
    **dict.fromkeys(
        ("nav", "navigation", "navbar", "navlinks", "breadcrumb", "breadcrumbs", "topnav"), "nav"
    ),
    "footer": "footer",
}
_PICTURES = frozenset(
    "image images img icon icons logo logos photo photos thumbnail avatar file files asset assets".split()
)
_ADDRESSES = frozenset("src url path href file filename sources srcset public_id ref asset".split())
_LINKED = frozenset("url href link path to slug page page_id permalink route target".split())
_BESIDE_A_TITLE = DESCRIBES | PRESSED | {"text", "body", "content"}
_MAY_OFFER = frozenset("children component widget widgets cover video".split())
_PAGE_PARTS = frozenset(("component", "widget", "widgets", "cover", "video"))  # no menus
_ASIDES = ("//", "#", "$", "@", "__", "_comment", "_note", "_todo", "-comment", "x-")
# The keys of a message that is told about in a map of its own.
_MESSAGES = frozenset("string message translation source value defaultmessage msgstr text".split())
_OF_TOOLS = frozenset(
    "id key type state status limit character_limit max_length maxlength screenshot tags labels file".split()
)
_IN_A_MESSAGE = (
    _MESSAGES
    | _OF_TOOLS
    | frozenset("description comment comments context note notes meaning hint placeholders variables".split())
)
_COMMENTS = frozenset(("comment", "comments"))
_PRIVATE = frozenset(("internal", "private"))
_SIGNED = frozenset("author name reviewer user speaker customer by rating stars".split())


def hidden(
    path: Sequence[str], keys: Sequence[Sequence[str]], last: str, siblings: Sequence[str], text: str
) -> bool:
    """Whether a key, or one it stands under, says that its string is not for the page's reader.

    ``path`` holds keys and list indexes as they are written, ``keys`` the words of each key.
    """
    if _aside(path, siblings) or any(key[:1] == "_" for key in path) or is_prompt(keys, siblings, text):
        return True
    below = {part[-1] for part in keys[:-1] if part}
    beside = siblings_of(siblings).last_words
    if last == "name":
        settings = PEOPLE | NEVER | LOOKS | (HOLDERS - _MAY_OFFER)
        if "answer" in beside and "@type" in siblings_of(siblings).all:  # a question, as schema.org writes it
            return False
        offered = beside & OFFERED and not beside & _INTERNAL
        sender = keys[-1][-2:-1] in (["from"], ["sender"])
        return sender or bool(below & settings) or not offered or bool(beside & OF_PERSONS)
    if below & SECTIONS:
        entries = {
            words(key)[-1] for key, after in itertools.pairwise(path) if after.isdigit() and words(key)
        }
        below -= SECTIONS - entries
    if below & NEVER or last in NEVER:
        return True
    if keys[-1] == ["title"] and "subject" in siblings_of(siblings).first_words:
        return not _OF_SENDERS.isdisjoint(siblings_of(siblings).lower)  # what senders call a mail
    if last in ("on", "at", "by") and len(keys[-1]) > 1 and keys[-1][-2] in NEVER:  # ``Created On``
        return True
    above = below & (HOLDERS | LOOKS)
    if not above and last not in HOLDERS | LOOKS:
        return False
    if _is_sentence(text):
        # A picture's own words may stand on the page; beside its file they are the editors'.
        return bool(below & _PICTURES) and not beside.isdisjoint(_ADDRESSES)
    if last not in _TELLS:
        return True
    if below & _PICTURES and not beside.isdisjoint(_ADDRESSES):
        return True
    count = len(text.split())
    in_menu = "link" not in below and not above <= _PAGE_PARTS
    labelled = list(keys[-1]) in (["title"], ["label"], ["text"]) and in_menu
    if labelled and count <= WORDS_IN_A_MENU and beside & _LINKED and not beside & (_BESIDE_A_TITLE - {last}):
        return True  # an entry of a menu
    return bool(below & LOOKS) and count < WORDS_OF_A_TITLE


@lru_cache(maxsize=4096)
def _for_programs(key: str) -> bool:
    return key.startswith(_ASIDES) and not key.startswith("@graph")


def _aside(path: Sequence[str], siblings: Sequence[str]) -> bool:
    """Whether a key holds a comment of whoever keeps the file, or what only programs look at."""
    if any(map(_for_programs, path)):
        return True
    last = path[-1] if path else ""
    if is_note(last, siblings) or not _PRIVATE.isdisjoint(words(last)):
        return True
    if words(last)[-1:] and words(last)[-1] in _COMMENTS:
        listed = any(key.isdigit() for key in path)
        return not listed or siblings_of(siblings).last_words.isdisjoint(_SIGNED)
    return False


def furniture_of(path: Sequence[str]) -> str:
    """The furniture of a page that a string belongs to, as a key above it says: nav, footer, or none."""
    for key in path[:-1]:
        if found := _FURNITURE.get((words(key) or [""])[-1]):
            return found
    return ""


def tells_translators(path: Sequence[str], siblings: Sequence[str]) -> bool:
    """Whether a string of a file of translations is only for those who translate, or for their tools."""
    if _aside(path, siblings) or any(words(key) == ["placeholders"] for key in path[:-1]):
        return True
    beside = siblings_of(siblings).lower
    last = path[-1] if path else ""
    if last.lower() in _OF_TOOLS and not beside.isdisjoint(_MESSAGES):
        return True
    return is_note(last, siblings, message=not beside.isdisjoint(_MESSAGES) and beside <= _IN_A_MESSAGE)


def _is_sentence(text: str) -> bool:
    shown = _TAG.sub("", text).strip(" \t\r\n\"'“”‘’()*_")
    opened = shown[:1].isupper() or shown[:1].isdigit()
    return opened and shown[-1:] in (".", "!", "?", "…") and len(shown.split()) >= WORDS_OF_A_SENTENCE
