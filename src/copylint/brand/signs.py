"""What one page says of whose it is: its head, its footer, its titles, and who acts in its sentences."""

import html
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from itertools import accumulate, chain, islice

from copylint.brand.clue import Clue
from copylint.brand.sentences import in_block
from copylint.brand.shape import NAME, fit, squeezed
from copylint.brand.sign import Sign
from copylint.memory import Memory, Table
from copylint.terms import BlockKind, Voice
from copylint.text import Block, Document

_MOST = 200_000  # characters of a file that are looked at; heads and footers of longer ones are data


@dataclass(frozen=True, slots=True)
class PageSigns:
    """All signs of one page."""

    path: str
    signs: tuple[Sign, ...]
    times: Mapping[Sign, int] = field(default_factory=dict)  # in how many blocks each stands
    domains: tuple[str, ...] = ()  # "camber" of hello@camber.example, of a canonical address
    runs: Mapping[str, int] = field(default_factory=dict)  # words with capitals side by side, and how often
    small: frozenset[str] = frozenset()  # words that the page writes small


_QUOTED = r"""(?:"([^"<>{}\n]{2,80})"|'([^'<>{}\n]{2,80})'|`([^`<>{}\n]{2,80})`)"""
_QUOTES = re.compile(r"[:=]\s{0,9}\[?\s{0,9}[\"'`]")  # before what is set to a text in quotes
_META = re.compile(r"<meta\b[^<>]{1,400}>", re.IGNORECASE)
_META_NAME = re.compile(
    r"""["'](?:og:site_name|application-name|apple-mobile-web-app-title)["']""", re.IGNORECASE
)
_CONTENT = re.compile(rf"\bcontent\s{{0,9}}=\s{{0,9}}{_QUOTED}", re.IGNORECASE)
_SETTING = re.compile(
    rf"\b(?:siteName|site_name|applicationName|siteTitle)[\"']?\s{{0,9}}[:=]\s{{0,9}}{_QUOTED}"
)
_CONSTANT = re.compile(
    r"\b(?:COMPANY_NAME|COMPANY|businessName|business_name|BUSINESS_NAME|brandName"
    rf"|brand_name|BRAND_NAME|BRAND|SITE_NAME)[\"']?\s{{0,9}}[:=]\s{{0,9}}{_QUOTED}"
)
_BAR = r"\s{0,3}[|–—·:•-]\s{0,3}"
_PATTERN = re.compile(
    r"\btemplate[\"']?\s{0,9}:\s{0,9}[\"'`]"
    rf"(?:%s{_BAR}([^\"'`%\n]{{2,60}})|([^\"'`%\n]{{2,60}}?){_BAR}%s)[\"'`]"
)
_TYPE = re.compile(r"""["']?@type["']?\s{0,9}:\s{0,9}\[?\s{0,9}["']([A-Z][A-Za-z]{2,40})["']""")
_TYPED_NAME = re.compile(rf"""[^{{}}@]{{0,200}}?\bname["']?\s{{0,9}}:\s{{0,9}}{_QUOTED}""")
_FIRMS = (
    *("Organization", "Corporation", "Business", "NGO", "WebSite", "Plumber", "Electrician", "Dentist"),
    *("Physician", "Clinic", "Restaurant", "Bakery", "Hotel", "School", "Church", "Agent", "Agency"),
    *("OnlineStore", "ProfessionalService", "LegalService", "Contractor", "CafeOrCoffeeShop"),
)
_GOODS = re.compile(r"Product|SoftwareApplication|WebApplication|MobileApplication")
# Keys of structured data that hold somebody else.
_OF_OTHERS = re.compile(
    r"(?:alumniOf|memberOf|affiliation|itemReviewed|recognizedBy|sponsor|member|reviewedBy|customer)\b"
)
_NEAR = 40  # characters before the type
_YEARS = r"[\d\s,–—-]{4,14}"
_COPYRIGHT = re.compile(
    rf"(?:(?:\b[Cc]opyright\s{{0,3}}\([cC]\)|©)\s{{0,3}}(?:{_YEARS}|\{{[^{{}}\n]{{1,40}}\}}+|[\ue000\s]{{1,6}})?"
    rf"|\b[Cc]opyright\s{{1,3}}{_YEARS})(?:by\s)?\s{{0,3}}({NAME})"
)
_ONLY = re.compile(NAME)
_SEPARATOR = re.compile(r" [|–—·•»-] | ?[|·•»] ?|: ")
_LOGO = re.compile(rf"({NAME}) (?:logo|Logo|LOGO|home|Home)(?: mark)?|(?:[Ll]ogo of|[Ll]ogo for) ({NAME})")
_MAIL = re.compile(r"(?<![\w.@-])[\w.+-]{1,40}@([a-zA-Z0-9-]{2,40})\.[a-zA-Z]{2,10}\b")
_CANONICAL = re.compile(
    r"""(?:canonical|og:url|baseURL|siteUrl|metadataBase|NEXT_PUBLIC_SITE_URL)\b[^\n]{0,60}?https?://(?:www\.)?([a-zA-Z0-9-]{2,40})\.[a-zA-Z]{2,10}"""
)
_POST_OFFICES = frozenset(
    """
    gmail googlemail outlook hotmail yahoo icloud proton protonmail gmx live aol me email mail example
    test domain yourdomain yoursite company yourcompany mysite sentry acme localhost vercel netlify github
    """.split()
)
_RUN = re.compile(r"[A-Z0-9][\w’'&.+-]*(?: (?:[&]|and|of|the|[A-Z0-9][\w’'&.+-]*)){0,4}")
# Not in an address, a path or a handle, where names are small, too.
_SMALL = re.compile(r"(?<![\w@/.#:-])[a-z][a-z’'-]+(?![\w@/:]|\.\w)")
# Where every word may have a capital.
_TITLE_CASE = (BlockKind.BUTTON, BlockKind.TITLE, BlockKind.H1, BlockKind.H2, BlockKind.H3, BlockKind.CELL)
_GAP = " \n "  # counts between two texts, of those that are looked at
_LONG = 200  # characters; titles and texts of logos are shorter


def signs_of(document: Document, memory: Memory | None = None) -> PageSigns:
    """The signs of a page; each once, however often the page repeats it.

    ``memory`` is that of earlier versions of it.
    """
    memory = memory or Memory()
    names = memory.table("names")
    text = document.source.text[:_MOST]
    said = (*_in_head(text), *_in_blocks(document, memory))
    found = Counter(Sign(name, clue) for raw, clue in said if (name := names.of(raw, partial(fit, raw))))
    domains = Counter(
        label
        for match in (*_MAIL.finditer(text), *_CANONICAL.finditer(text))
        if (label := squeezed(match[1])) not in _POST_OFFICES
    )
    copy = [block for block in document.blocks if block.voice_hint is not Voice.NOT_COPY]
    texts = _first(block.text for block in copy if block.kind not in _TITLE_CASE)
    running = memory.table("running text").each(texts, _running)
    return PageSigns(
        path=document.source.path,
        signs=tuple(found),
        times=found,
        domains=tuple(label for label, _ in domains.most_common(3)),
        runs=_runs((run for runs, _ in running for run in runs), names),
        small=frozenset().union(*(small for _, small in running)),
    )


def _in_head(text: str) -> Iterator[tuple[str, Clue]]:
    """What a page, or the component that writes its head, tells search engines and other sites."""
    for meta in _META.finditer(text) if "<" in text else ():
        if _META_NAME.search(meta[0]) and (content := _CONTENT.search(meta[0])):
            yield _SEPARATOR.split(_value(content))[0], Clue.SITE
    if not _QUOTES.search(text):
        return  # whatever stands below sets something to a text in quotes
    for setting in _SETTING.finditer(text):
        yield _value(setting), Clue.SITE
    constants = {_value(found) for found in _CONSTANT.finditer(text)}
    if len(constants) == 1:  # several are those of customers
        yield constants.pop(), Clue.CONSTANT
    for pattern in _PATTERN.finditer(text):
        yield html.unescape(pattern[1] or pattern[2]), Clue.PATTERN
    for typed in _TYPE.finditer(text):
        clue = Clue.FIRM if typed[1].endswith(_FIRMS) else Clue.GOODS if _GOODS.fullmatch(typed[1]) else None
        if _OF_OTHERS.search(text, max(0, typed.start() - _NEAR), typed.start()):
            continue
        if clue and (name := _TYPED_NAME.match(text, typed.end())):
            yield _value(name), clue


def _value(found: re.Match[str]) -> str:
    return html.unescape(next(group for group in found.groups() if group is not None))


def _in_blocks(document: Document, memory: Memory) -> Iterator[tuple[str, Clue]]:
    known = memory.table("signs")
    told: set[str] = set()
    for block in document.blocks:
        text = block.text.strip()
        if text in told:  # menus and cards repeat themselves
            continue
        told.add(text)
        if block.kind is BlockKind.TITLE and len(text) < _LONG:
            text = " ".join(text.split())
            parts = _SEPARATOR.split(text)
            yield from ((part, Clue.TITLE) for part in parts if len(parts) > 1 and _ONLY.fullmatch(part))
        if block.kind is BlockKind.CAPTION and len(text) < _LONG:
            yield from _of_logo(block, text)
        key = (block.kind.heads, block.voice_hint, text)
        yield from known.of(key, partial(_in_copy, block))


def _in_copy(block: Block) -> tuple[tuple[str, Clue], ...]:
    """What the words of a block give away; it looks at nothing else but whether it heads, and who speaks."""
    text = "" if block.kind.heads else block.text.strip()
    return (*((found[1], Clue.COPYRIGHT) for found in _COPYRIGHT.finditer(text)), *in_block(block))


def _of_logo(block: Block, text: str) -> Iterator[tuple[str, Clue]]:
    """Customers' logos stand in the page, one's own in its header or footer."""
    if block.place.furniture in ("header", "nav", "footer") and (found := _LOGO.fullmatch(text)):
        yield found[1] or found[2], Clue.LOGO


def _first(texts: Iterable[str]) -> Iterator[str]:
    """Texts, up to as many characters as are looked at."""
    left = _MOST
    for text in texts:
        if left <= 0:
            return
        yield text[:left]
        left -= len(text) + len(_GAP)


def _running(text: str) -> tuple[tuple[str, ...], frozenset[str]]:
    """The words with capitals that stand side by side in a text, and the words that it writes small."""
    return tuple(run[0] for run in _RUN.finditer(text)), frozenset(_SMALL.findall(text))


def _runs(all_runs: Iterable[str], names: Table) -> Counter[str]:
    """Words with capitals that stand side by side, and what they begin with: how often each stands."""
    found: Counter[str] = Counter()
    counted = Counter(all_runs)
    begun = [tuple(accumulate(run.split(), "{} {}".format)) for run in counted]
    fits = iter(names.each(chain.from_iterable(begun), fit))
    for each, times in zip(begun, counted.values(), strict=True):
        for name in islice(fits, len(each)):
            if name:
                found[name] += times
    return found
