"""Which strings of front matter are copy, and what each of them is on the page."""

import itertools
import re
from collections.abc import Sequence
from functools import lru_cache

from copylint.formats.vocabulary.figures import tells_figure
from copylint.formats.vocabulary.key_words import words
from copylint.formats.vocabulary.siblings import siblings_of
from copylint.terms import BlockKind


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
    username designation variant align alignment anchor art gradient rowspan colspan columns
    provider loading srcset srcsets sizes md5 sha checksum hash token secret password timezone tz
    format encoding charset mime selector query regex pattern command cmd schema ref plugin plugins
    module_path widget widgets permissions charset license_url font fonts animation easing duration
    shortcode template_id utm analytics_id
    """
)
HEADINGS = _set("h title heading headline header subtitle subheading subheadline question")
_TOP = _set("title headline heading header")
_TITLED = frozenset({"", "seo", "meta", "og", "social", "opengraph", "metadata", "head", "page"})
_DESCRIBES = _set("description summary excerpt abstract")
PRESSED = _set("button buttons cta ctas")
_LABELS = _set("label text title caption")
_PROSE = (
    HEADINGS
    | _DESCRIBES
    | PRESSED
    | _LABELS
    | _set(
        """
        subject preheader tagline lead lede intro introduction body blurb answer quote quotes
        testimonial testimonials review reviews content copy eyebrow kicker slogan message note
        paragraph paragraphs benefit benefits feature features bullet bullets item items point
        points step steps highlight highlights challenge solution result results outcome outcomes
        statement teaser hook promise placeholder alt about details perks pros cons faq faqs
        services service tooltip tooltips subhead subheads subheading for who why what how cta_text
        tldr summary standfirst strapline strap punchline sentence paragraphs prose banner
        disclaimer helptext help hint overview pitch usp usps value values advantage advantages
        reason reasons problem problems pain pains objection objections requirement requirements
        responsibility responsibilities included includes nutshell takeaway takeaways
        fact facts story mission vision
        """
    )
)
# What stands under these is about people and firms; its names are no copy of ours.
_PEOPLE = _set(
    """
    author authors team member members people person speaker speakers customer customers client
    clients company companies partner partners sponsor sponsors testimonial testimonials quote quotes
    review reviews contributor contributors brand brands logo logos attribution cite
    """
)
# Beside these keys a name is that of an offer: a plan, a service, a feature.
_OFFERED = _set("price prices cost description text summary features benefits blurb perks tagline for")
_OF_PERSONS = _set("role position email avatar photo company designation username handle")
# Beside a price these say what it is paid for: "/ year", "per seat, billed monthly".
_OF_PRICES = _set("unit units period interval frequency billing per suffix cycle term price cost fee")
_PRICED = _set("price prices cost amount fee")
_ANSWERS = _set("answer a")
_LINKED = _set("to href url link")
# Sections of a page as well: what stands right under these may be the heading of one.
_SECTIONS = _set(
    """
    logos contributors authors images photos videos categories tags locations regions countries series
    sidebar size sizes roles companies to in widgets code
    """
)
_MACHINE = re.compile(
    r"(?:https?:|mailto:|tel:|www\.|[./#@])\S*"  # addresses, paths, colours, handles
    r"|[\w.-]+@[\w.-]+"
    r"|(?=\S++\Z)\S+\.(?:html?|mdx?|png|jpe?g|svg|gif|webp|avif|pdf|ico|css|jsx?|tsx?|ya?ml|json|mp4|com|org|io|net)(?:[?#]\S*)?"
    r"|[a-z0-9]+(?:[-_:/][a-z0-9.]+)+"  # slugs and icon names
    r"|[\d\s.,:/TZ+%-]+"  # numbers, dates, versions
    r"|(?i:true|false|yes|no|on|off|null|none|~|)"
)
_PRICE_IN_WORDS = re.compile(r"(?=.*[^\W\d_]{2})(?:/\s?)?[^\W_][^_#{}@=:\\/]*(?:/\s?[^\W\d_]+)?")
WORDS_OF_PROSE = 4  # from here on the string of a key we never heard of is taken for prose


def kind_of(
    path: Sequence[str], value: str, siblings: Sequence[str], more: tuple[str, ...] = ()
) -> BlockKind | None:
    """What the string at a key path is, or None when it is no copy.

    ``path`` holds map keys and list indexes as they are written; ``siblings`` the other keys of its
    map; ``more`` the keys that a team calls copy, alone or as ``plans.name``.
    """
    keys = [words(part) for part in path if not part.isdigit()]
    keys = [_bare(part) for part in keys]
    text = value.strip()
    if _tells_price(keys, text, siblings) or tells_figure(keys, text, siblings):
        return BlockKind.VALUE
    if not any(c.isalpha() for c in text) or _MACHINE.fullmatch(text):
        return None
    if keys and keys[-1] in (["q"], ["a"]) and _paired(siblings):
        keys[-1] = ["question"] if keys[-1] == ["q"] else ["answer"]
    if not keys:  # a list of sentences without a name
        return BlockKind.VALUE if len(text.split()) >= WORDS_OF_PROSE else None
    last = keys[-1][-1] if keys[-1] else ""
    if last in ("alt", "caption"):  # the words of an image, wherever its file is named
        return BlockKind.CAPTION
    wanted = bool(more) and _ends_with(keys, _split(more))
    if not wanted and _hidden(path, keys, last, siblings):
        return None
    if not wanted and last not in _PROSE and last != "name" and len(text.split()) < WORDS_OF_PROSE:
        return None
    return _kind(path, keys, last, siblings)


def _paired(siblings: Sequence[str]) -> bool:
    """Whether a question stands beside its answer, each under one letter or in full."""
    beside = siblings_of(siblings).lower
    return bool(beside & {"q", "question"}) and bool(beside & {"a", "answer"})


def _tells_price(keys: list[list[str]], text: str, siblings: Sequence[str]) -> bool:
    """Whether a string says in words what something costs, or what its price is for."""
    last = keys[-1][-1] if keys and keys[-1] else ""
    if last not in _OF_PRICES or not _PRICE_IN_WORDS.fullmatch(text):
        return False
    return last in _PRICED or not _PRICED.isdisjoint(siblings_of(siblings).last_words)


def is_message(path: Sequence[str], value: str) -> bool:
    """Whether a string of a file of translations is something a reader sees."""
    text = value.strip()
    last = path[-1] if path else ""
    machine = _MACHINE.fullmatch(text) and not (text.isalpha() and text[:1].isupper())
    return any(c.isalpha() for c in text) and not machine and not last.startswith(("@", "$", "_"))


def _kind(path: Sequence[str], keys: list[list[str]], last: str, siblings: Sequence[str]) -> BlockKind:
    listed = any(part.isdigit() for part in path)
    above = next((part[-1] for part in reversed(keys[:-1]) if part), "")
    before = keys[-1][-2] if len(keys[-1]) > 1 else above
    titled = before in _TITLED and not (listed and not before)
    pressed = last in _LABELS and (before in PRESSED or _leads(siblings, last))
    if last in PRESSED or (pressed and not (last == "title" and _heads_others(siblings))):
        return BlockKind.BUTTON
    if last == "subject":
        return BlockKind.SUBJECT
    if titled and last == "title":
        return BlockKind.TITLE
    if last == "preheader" or (titled and last in _DESCRIBES):
        return BlockKind.DESCRIPTION
    if last in HEADINGS or last == "name":
        alone = len(keys) == 1 or (len(keys) == 2 and before in ("hero", "header", "banner"))
        if last in _TOP and alone and not listed:
            return BlockKind.H1
        return BlockKind.H2 if len(keys) <= 2 and not listed and last != "name" else BlockKind.H3
    return BlockKind.VALUE


def _hidden(path: Sequence[str], keys: list[list[str]], last: str, siblings: Sequence[str]) -> bool:
    """Whether a key, or one it stands under, says that its string is not for the page's reader."""
    below = {part[-1] for part in keys[:-1] if part}
    if last == "name":
        beside = siblings_of(siblings).last_words
        return bool(below & (_PEOPLE | _NOT_COPY)) or not beside & _OFFERED or bool(beside & _OF_PERSONS)
    entries = {words(key)[-1] for key, after in itertools.pairwise(path) if after.isdigit() and words(key)}
    below -= _SECTIONS - entries
    return bool(below & _NOT_COPY) or last in _NOT_COPY


def _bare(key: list[str]) -> list[str]:
    """``content_en`` is content, ``Headline 2`` is headline."""
    while len(key) > 1 and (key[-1] == "en" or key[-1].isdecimal()):
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
    answered = not _ANSWERS.isdisjoint(siblings_of(siblings).last_words)
    faq = any(word in ("faq", "faqs", "questions") for key in path[:-1] for word in words(key))
    return last in (["question"], ["q"]) or ((answered or faq) and last in (["title"], ["heading"], ["name"]))


def _heads_others(siblings: Sequence[str]) -> bool:
    """Whether a title stands over other words, so that it is not itself what is pressed."""
    beside = siblings_of(siblings).last_words
    return bool(beside & (PRESSED | _DESCRIBES | {"label", "text", "body", "subtitle"}))


def _leads(siblings: Sequence[str], last: str) -> bool:
    """Whether a link stands beside a label; a title beside a link may be the title of anything."""
    linked = not _LINKED.isdisjoint(siblings_of(siblings).last_words)
    return linked and last in ("label", "text")
