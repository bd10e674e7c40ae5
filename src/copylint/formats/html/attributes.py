"""The attributes of one tag, and those among them whose words a reader sees or hears."""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from copylint.formats.html.references import decoded, keep_decoded
from copylint.formats.html.tokens import START, Token, attributes
from copylint.formats.sheet.run import Run
from copylint.formats.sheet.sheet import Draft, Sheet
from copylint.formats.vocabulary.html_classes import hides, invisible, said_by
from copylint.formats.vocabulary.keys import kind_of
from copylint.formats.vocabulary.props import kind_of_prop, props_ask
from copylint.formats.vocabulary.siblings import Siblings
from copylint.formats.vocabulary.tags import TAGS
from copylint.terms import BlockKind
from copylint.text.document import Place
from copylint.text.view import View

if TYPE_CHECKING:
    from copylint.formats.html.scope import Scope

_DESCRIBES = frozenset(
    """
    description og:description twitter:description og:title twitter:title dc.description
    """.split()
)
_NO_TITLE = frozenset("iframe link style meta abbr script svg source track".split())
_COPY = frozenset(("alt", "title", "aria-label", "placeholder", "value", "content", "label"))
_NAMES = ("class", "id")
_HIDES = frozenset(("hidden", "style", "aria-hidden"))
_TELLING = frozenset(("role", "lang", "xml:lang"))
_NOTHING: frozenset[str] = frozenset()
_BOUND = re.compile(r"\s*'([^'\\]++)'\s*")  # `:title="'Warm by six'"`, as Vue and Blade bind a string
_TAG = re.compile(r"</?[A-Za-z][^<>]*+>")
_PARTED = re.compile(r"\s[|·•–—:-]\s")  # what stands between the parts of a title


class Attributes:
    """The attributes of tags that are written alike, by name; offsets count from where they begin."""

    __slots__ = ("classes", "found", "hidden", "put_away", "said", "speaks", "telling", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.found = attributes(text, Token(START, 0, len(text), "", (0, len(text))))
        self.classes = " ".join(self.value(name) for name in _NAMES if name in self.found)
        self.said = said_by(self.classes) if self.classes else _NOTHING
        self.hidden = not _HIDES.isdisjoint(self.found) and self._hides()
        self.put_away = "class" in self.found and hides(self.value("class"))
        # Whether something besides its name says what the element is, and whether some of it may be copy.
        shown = not (self.hidden or self.put_away)
        self.telling = bool(self.said) or not shown or not _TELLING.isdisjoint(self.found)
        # Ember hands words to its components as `@title="…"`.
        self.speaks = not _COPY.isdisjoint(self.found) or (
            "@" in text and any(k[0] == "@" for k in self.found)
        )

    def __contains__(self, name: str) -> bool:
        return name in self.found

    def value(self, name: str) -> str:
        """The decoded value; empty when there is none."""
        span = self.found.get(name)
        return decoded(self.text, *span) if span else ""

    def word(self, name: str) -> str:
        """The value in lower case, without the blanks around it."""
        return self.value(name).strip().lower()

    def _hides(self) -> bool:
        """Whether the element is not shown."""
        found = self.found
        return (
            ("hidden" in found and self.word("hidden") != "until-found")
            or ("style" in found and invisible(self.value("style")))
            or ("aria-hidden" in found and self.word("aria-hidden") == "true")
        )


def add_attributes(scope: "Scope", name: str, found: Attributes, at: int) -> None:
    """Add a block for each attribute of a tag that holds copy; they begin at ``at`` in the page's text."""
    if ("-" in name or ":" in name) and not name.startswith("mj-"):
        given = {key: (at + start, at + end) for key, (start, end) in found.found.items()}
        add_props(scope.sheet, scope.view, scope.placed(), name, given)
        return
    if scope.text[at - len(name) : at] != name and name not in TAGS:
        given = {
            key[1:]: (at + a, at + z) for key, (a, z) in found.found.items() if key[0] == "@" and key[1:]
        }
        add_props(scope.sheet, scope.view, scope.placed(), name, given)
    if not found.speaks:
        return
    kinds: list[tuple[str, BlockKind]] = []
    topic = ""
    if name == "meta":
        topic = found.word("name") or found.word("property") or found.word("itemprop")
        if topic in _DESCRIBES:
            kinds = [("content", BlockKind.DESCRIPTION)]
    else:
        pressed = name == "input" and found.word("type") in ("submit", "button", "reset")
        kinds += [("value", BlockKind.BUTTON)] if pressed else []
        kinds += [("alt", BlockKind.CAPTION)] if name in ("img", "input", "area", "mj-image") else []
        kinds += [("placeholder", BlockKind.CAPTION), ("aria-label", BlockKind.CAPTION)]
        kinds += [] if name in _NO_TITLE else [("title", BlockKind.CAPTION)]
        kinds += [("label", BlockKind.CAPTION)] if name == "track" else []
    seen: set[str] = set()
    for key, kind in sorted(kinds, key=lambda pair: found.found.get(pair[0], (0, 0))):
        if key not in found.found:
            continue
        value = found.value(key).strip()
        # File names and addresses are no words; the same words twice on one tag are one block.
        if value in seen or (
            key != "value" and kind_of((key if key == "alt" else "alt",), value, ()) is None
        ):
            continue
        seen.add(value)
        run = Run(scope.view)
        start, end = found.found[key]
        first, last = at + start, at + end
        for tag in _TAG.finditer(scope.text, first, last):  # of a tooltip that is drawn as HTML
            keep_decoded(run, scope.text, first, tag.start(), value=True)
            first = tag.end()
        keep_decoded(run, scope.text, first, last, value=True)
        before = len(scope.sheet.drafts)
        scope.sheet.add(kind, run, scope.placed())
        if kind is BlockKind.DESCRIPTION and ":" in topic:
            scope.cards += scope.sheet.drafts[before:]


def add_props(
    sheet: Sheet, view: View, place: Place, name: str, given: Mapping[str, tuple[int, int]]
) -> None:
    """Add what an element of somebody's own is handed: ``<my-card heading="…">``.

    ``given`` says where in the view the value of each attribute stands.
    """
    component = name[:1].upper() + name[1:]  # a heading of its own, and no tooltip
    keys = Siblings(given)
    for key, (start, end) in given.items():
        value = decoded(view.text, start, end).strip()
        if key[0] == ":" and (quoted := _BOUND.fullmatch(view.text, start, end)):
            (start, end), key = quoted.span(1), key[1:]
            value = decoded(view.text, start, end).strip()
        kind = kind_of_prop(component, key, value, keys) if value and key and key[0] not in ":@#*([" else None
        if kind is not None:
            run = Run(view)
            keep_decoded(run, view.text, start, end, value=True)
            sheet.add(kind, run, place, question=props_ask(name.lower(), key))


def drop_repeated(scope: "Scope", first: int) -> None:
    """Count once what a page says again for social cards: its title, and its description."""
    if not scope.cards:
        return
    again = {id(draft) for draft in scope.cards}
    drafts = scope.sheet.drafts[first:]
    heads = (BlockKind.TITLE, BlockKind.DESCRIPTION)
    said = {draft.text for draft in drafts if draft.kind in heads and id(draft) not in again}
    kept: list[Draft] = []
    for draft in drafts:
        if id(draft) in again:
            # "Prices" is said again by a title that reads "Prices | Acme"; "Prices | Acme" may leave off
            # what a longer title says, and is a title of its own.
            short = not _PARTED.search(draft.text)
            if draft.text in said or (short and any(text.startswith(f"{draft.text} ") for text in said)):
                continue
            said.add(draft.text)
        kept.append(draft)
    scope.sheet.drafts[first:] = kept
