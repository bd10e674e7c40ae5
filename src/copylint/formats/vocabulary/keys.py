"""Which strings of front matter are copy, and what each of them is on the page."""

import itertools
import re
from collections.abc import Sequence
from functools import lru_cache

from copylint.formats.vocabulary.figures import names_figure, tells_figure
from copylint.formats.vocabulary.hiding import hidden
from copylint.formats.vocabulary.key_sets import (
    ANSWERS,
    DESCRIBES,
    HEADINGS,
    LABELS,
    LINKED,
    OF_PRICES,
    PRESSED,
    PRICED,
    PROSE,
    TITLED,
    TOP,
)
from copylint.formats.vocabulary.key_words import words
from copylint.formats.vocabulary.languages import code_of
from copylint.formats.vocabulary.link_lines import WORDS_ON_A_BUTTON
from copylint.formats.vocabulary.siblings import siblings_of
from copylint.terms import BlockKind

_MACHINE = re.compile(
    r"(?:https?:|mailto:|tel:|www\.|[./#@])\S*"  # addresses, paths, colours, handles
    r"|[\w.-]+@[\w.-]+"
    r"|(?=\S++\Z)\S+\.(?:html?|mdx?|png|jpe?g|svg|gif|webp|avif|pdf|ico|css|jsx?|tsx?|ya?ml|json|mp4|com|org|io|net)(?:[?#]\S*)?"
    r"|[a-z0-9]+(?:[-_:/][a-z0-9.]+)+"  # slugs and icon names
    r"|\*{1,2}[./][\w.*/-]*+"  # which files are meant
    r"|[\d\s.,:/TZ+%-]+"  # numbers, dates, versions
    r"|(?:%-?[A-Za-z]|[\s.,:/-])+"  # how to write a date
    r"|(?i:true|false|yes|no|on|off|null|none|~|)"
)
_PRICE_IN_WORDS = re.compile(r"(?=.*[^\W\d_]{2})(?:/\s?)?[^\W_][^_#{}@=:\\/]*(?:/\s?[^\W\d_]+)?")
# A string with these keys is what its map is called.
_PREHEADERS = (["preview", "text"], ["preheader", "text"])
_HELD = (["value"], ["rendered"], ["html"], ["markdown"], ["processed"], ["raw"], ["default"])
WORDS_OF_PROSE = 4  # from here on the string of a key we never heard of is taken for prose


_TAG = re.compile(r"<[^<>]*>")
_SENTENCES = re.compile(r"[.!?]\s+[A-Z\"'“]")
_OVER_TEXT = frozenset("title heading headline name question".split())
_LINKS = PRESSED | LINKED | {"action"}
_LABELS_OF_LINKS = frozenset(itertools.product(PRESSED | {"link", "url", "action"}, LABELS))


def kind_of(
    path: Sequence[str], value: str, siblings: Sequence[str], more: tuple[str, ...] = ()
) -> BlockKind | None:
    """What the string at a key path is, or None when it is no copy.

    ``path`` holds map keys and list indexes as they are written; ``siblings`` the other keys of its
    map; ``more`` the keys that a team calls copy, alone or as ``plans.name``.
    """
    path = _without_languages(path)
    keys = [_bare(words(part)) for part in path if not part.isdigit()]
    text = value.strip()
    if _tells_price(keys, text, siblings) or tells_figure(keys, text, siblings):
        return BlockKind.VALUE
    if not any(c.isalpha() for c in text) or _MACHINE.fullmatch(text):
        return None
    if names_figure(keys, text, siblings):
        return BlockKind.VALUE
    if keys and keys[-1] in (["q"], ["a"]) and _paired(siblings):
        keys[-1] = ["question"] if keys[-1] == ["q"] else ["answer"]
    above = keys[-2][-1] if len(keys) > 1 and keys[-2] else ""
    if (above in PROSE and keys[-1] in _HELD) or (above in HEADINGS and keys[-1] in (["text"], ["content"])):
        path, siblings = path[:-1], ()  # ``heading: { value: … }``
        keys.pop()
    if not keys:  # a list of sentences without a name
        return BlockKind.VALUE if len(text.split()) >= WORDS_OF_PROSE else None
    last = keys[-1][-1] if keys[-1] else ""
    # The words of an image, wherever its file is named.
    if last in ("alt", "caption") or keys[-1][-2:] in (["alt", "text"], ["alternative", "text"]):
        return BlockKind.CAPTION
    wanted = bool(more) and _ends_with(keys, _split(more))
    if not wanted and hidden(path, keys, last, siblings, text):
        return None
    if not wanted and last not in PROSE and last != "name" and len(text.split()) < WORDS_OF_PROSE:
        return None
    kind = _kind(path, keys, last, siblings)
    return BlockKind.VALUE if kind is BlockKind.BUTTON and not may_press(text) else kind


def _paired(siblings: Sequence[str]) -> bool:
    """Whether a question stands beside its answer, each under one letter or in full."""
    beside = siblings_of(siblings).lower
    return bool(beside & {"q", "question"}) and bool(beside & {"a", "answer"})


def _tells_price(keys: list[list[str]], text: str, siblings: Sequence[str]) -> bool:
    """Whether a string says in words what something costs, or what its price is for."""
    last = keys[-1][-1] if keys and keys[-1] else ""
    if last not in OF_PRICES or not _PRICE_IN_WORDS.fullmatch(text):
        return False
    return last in PRICED or not PRICED.isdisjoint(siblings_of(siblings).last_words)


def is_message(value: str) -> bool:
    """Whether a string of a file of translations is something a reader sees."""
    text = value.strip()
    machine = _MACHINE.fullmatch(text) and not (text.isalpha() and text[:1].isupper())
    return any(c.isalpha() for c in text) and not machine


def _kind(path: Sequence[str], keys: list[list[str]], last: str, siblings: Sequence[str]) -> BlockKind:
    listed = any(part.isdigit() for part in path)
    above = next((part[-1] for part in reversed(keys[:-1]) if part), "")
    before = keys[-1][-2] if len(keys[-1]) > 1 else above
    titled = before in TITLED and not (listed and not before)
    linked = above in ("actions", "action", "links", "link") and not LINKED.isdisjoint(
        siblings_of(siblings).last_words
    )
    own = (before in PRESSED or linked) and (
        len(keys[-1]) > 1 or not (last == "text" and _has_label(siblings))
    )
    pressed = last in LABELS and (own or _leads(siblings, last))
    if last in PRESSED or (pressed and not (last == "title" and _heads_others(siblings))):
        return BlockKind.BUTTON
    if last == "subject" or keys[-1][-2:] == ["subject", "line"]:
        return BlockKind.SUBJECT
    if titled and last == "title":
        return BlockKind.TITLE
    if last == "preheader" or keys[-1][-2:] in _PREHEADERS or (titled and last in DESCRIBES):
        return BlockKind.DESCRIPTION
    if last in HEADINGS or last == "name":
        alone = len(keys) == 1 or (len(keys) == 2 and before in ("hero", "header", "banner"))
        if last in TOP and alone and not listed:
            return BlockKind.H1
        return BlockKind.H2 if len(keys) <= 2 and not listed and last != "name" else BlockKind.H3
    return BlockKind.VALUE


def _without_languages(path: Sequence[str]) -> Sequence[str]:
    """The path without keys that only name English: ``fields.title.en-US`` is a title."""
    if any(len(key) < 12 and code_of(key) == "en" for key in path[1:]):
        return (path[0], *(key for key in path[1:] if code_of(key) != "en"))
    return path


def _bare(key: list[str]) -> list[str]:
    """``content_en`` is content, ``Headline 2`` is headline, ``Subject line`` is subject."""
    while len(key) > 1 and (key[-1] == "en" or key[-1].isdecimal() or key[-2:] == ["subject", "line"]):
        key = key[:-1]
    return key


@lru_cache(maxsize=32)
def _split(more: tuple[str, ...]) -> tuple[tuple[tuple[str, ...], ...], ...]:
    return tuple(tuple(tuple(words(part)) for part in key.split(".")) for key in more)


def _ends_with(keys: list[list[str]], endings: tuple[tuple[tuple[str, ...], ...], ...]) -> bool:
    return any(tuple(tuple(key) for key in keys[-len(ending) :]) == ending for ending in endings)


def asks(path: Sequence[str], siblings: Sequence[str] = ()) -> bool:
    """Whether the key holds a question of a list of questions, such as one with an answer beside it."""
    if not path:
        return False
    if path[-1].isdigit():  # an entry of a list of questions
        return any(word in ("faq", "faqs", "questions") for key in path[:-1] for word in words(key))
    last = words(path[-1])[-1:]
    answered = not ANSWERS.isdisjoint(siblings_of(siblings).last_words)
    faq = any(word in ("faq", "faqs", "questions") for key in path[:-1] for word in words(key))
    return last in (["question"], ["q"]) or ((answered or faq) and last in (["title"], ["heading"], ["name"]))


def _heads_others(siblings: Sequence[str]) -> bool:
    """Whether a title stands over other words, so that it is not itself what is pressed."""
    beside = siblings_of(siblings).last_words
    return bool(beside & (PRESSED | DESCRIBES | {"label", "text", "body", "subtitle"}))


def may_press(text: str) -> bool:
    """Whether a string can stand on a button: a few words, and never several sentences."""
    shown = _TAG.sub("", text)
    many = len(shown.split())
    stopped = many >= WORDS_OF_PROSE and shown.rstrip()[-1:] == "."
    return many <= WORDS_ON_A_BUTTON and not stopped and not _SENTENCES.search(shown)


def _leads(siblings: Sequence[str], last: str) -> bool:
    """Whether a link stands beside a label; beside a title, or a label of the link's own, a text is none."""
    beside = siblings_of(siblings).last_words
    if LINKED.isdisjoint(beside) or last not in ("label", "text"):
        return False
    return last == "label" or not (beside & _OVER_TEXT or _has_label(siblings))


def _has_label(siblings: Sequence[str]) -> bool:
    """Whether a link or a button beside a string has its own label: ``link_label``, ``link: {label: …}``."""
    keys = siblings_of(siblings)
    for key, inner in keys.inner.items():
        if words(key)[-1:] and words(key)[-1] in _LINKS and not LABELS.isdisjoint(inner):
            return True
    return not (keys.last_words.isdisjoint(PRESSED) and keys.last_pairs.isdisjoint(_LABELS_OF_LINKS))
