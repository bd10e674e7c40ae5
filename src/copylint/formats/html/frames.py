"""Where we stand in a page of HTML, and how an element changes that."""

from typing import TYPE_CHECKING, NamedTuple

from copylint.formats.vocabulary import html_names as words
from copylint.formats.vocabulary.html_classes import in_speech, signs
from copylint.formats.vocabulary.languages import code_of
from copylint.terms import BlockKind, Voice
from copylint.text.document import Place

if TYPE_CHECKING:
    from copylint.formats.html.attributes import Attributes
    from copylint.formats.html.scope import Scope

_SPEAKING = frozenset(("cite", "footer", "figcaption"))
# Attributes of a template whose inside a library, or the browser itself, puts on the page.
_PUT_IN = frozenset(
    "x-if x-for x-teleport v-if v-else v-for v-slot ng-if shadowrootmode repeat.for if.bind".split()
)
_TURNED_OFF = (BlockKind.ITEM, BlockKind.CELL)


class Frame(NamedTuple):
    """What holds for the text at one point of a scope."""

    kind: BlockKind = BlockKind.PARAGRAPH
    skip: str = ""  # hidden · language; empty where the text is copy
    hint: Voice | None = None
    quote: int | None = None  # number of the quotation
    quotes: int = 0  # how many quotations deep
    speeches: bool = False  # in a section of testimonials
    question: bool = False
    item: int = -1  # number of the list item
    list: int | None = None
    lists: int = 0
    table: int | None = None
    column: int = -1
    furniture: str = ""
    dressed: bool = False

    def within(self, place: Place) -> Place:
        """The place, seen from outside of the HTML, with what the frame adds."""
        if not (self.lists or self.quotes or self.furniture) and self.table is None and self.list is None:
            return place
        return Place(
            list=place.list if self.list is None else self.list,
            list_depth=place.list_depth + self.lists,
            quote_depth=place.quote_depth + self.quotes,
            table=place.table if self.table is None else self.table,
            column=place.column if self.table is None else max(self.column, 0),
            key=place.key,
            furniture=self.furniture or place.furniture,
        )

    def cuts(self, before: "Frame") -> bool:
        """Whether an element inside a line makes a block of its own."""
        apart = self.skip != before.skip and "language" in (self.skip, before.skip)
        return apart or (
            self.skip != "hidden" and (self.kind is not before.kind or self.hint is not before.hint)
        )


def framed(scope: "Scope", name: str, found: "Attributes | None", *, layout: bool, header: bool) -> Frame:
    """The frame inside an element."""
    frame, tag = scope.frame, words.element(name).tag
    if found and (
        found.telling or frame.quote is not None or frame.speeches or (found.classes and _after_speech(scope))
    ):
        frame = _by_attributes(scope, frame, name, found)
        if frame.skip == "hidden":
            return frame
    if tag.plain and not frame.speeches:
        return frame
    if tag.fold == "skip" and not (name == "template" and found and not _PUT_IN.isdisjoint(found.found)):
        return frame._replace(skip="hidden")
    if frame.speeches and frame.quote is None and name in ("li", "figure", "article"):
        frame = frame._replace(quote=scope.sheet.new_quote(sure=True))
    if tag.plain:
        return frame
    if name in ("ul", "ol"):
        return frame._replace(list=scope.sheet.new_list(), lists=frame.lists + 1, item=-1, kind=_inner(frame))
    if name == "table":
        number = None if layout else scope.sheet.new_table()
        return frame._replace(table=number, column=-1, kind=_inner(frame))
    if name in ("td", "th"):
        return _cell(scope, frame)
    if name in ("blockquote", "q"):
        return _quoted(scope, frame, deeper=name == "blockquote")
    if name in _SPEAKING and not frame.kind.heads and (frame.quote is not None or _signs(scope, name)):
        return frame._replace(kind=BlockKind.PARAGRAPH, hint=Voice.NOT_COPY, item=-1)
    if name == "header":
        return frame._replace(furniture=frame.furniture or "header") if header else frame
    if tag.furniture and (scope.whole or name != "aside"):  # a callout, where Markdown stands around
        frame = frame._replace(furniture=frame.furniture or tag.furniture)
    if name in ("summary", "dt", "mj-accordion-title"):
        return frame._replace(question=True)
    if name == "title" and scope.open.counts.get("svg"):
        return frame
    if name == "tr" and frame.table is not None:
        scope.columns[frame.table] = -1
    kind = tag.kind
    if name == "li":
        scope.items += 1
        return frame._replace(kind=BlockKind.ITEM, item=scope.items)
    return frame._replace(kind=kind) if kind and kind is not frame.kind else frame


def _signs(scope: "Scope", name: str) -> bool:
    """Whether a caption belongs to a figure that is a quotation."""
    return name == "figcaption" and bool(scope.open.counts.get("figure")) and _after_speech(scope)


def _after_speech(scope: "Scope") -> bool:
    """Whether what stands last is what somebody said."""
    drafts = scope.sheet.drafts
    return bool(drafts) and drafts[-1].quote is not None


def _inner(frame: Frame) -> BlockKind:
    """A list in an item or a table in a cell starts afresh."""
    return BlockKind.PARAGRAPH if frame.kind in _TURNED_OFF else frame.kind


def _cell(scope: "Scope", frame: Frame) -> Frame:
    if frame.table is None:
        return frame if frame.kind not in _TURNED_OFF else frame._replace(kind=BlockKind.PARAGRAPH)
    scope.columns[frame.table] = column = scope.columns.get(frame.table, -1) + 1
    return frame._replace(kind=BlockKind.CELL, column=column, item=-1)


def _quoted(scope: "Scope", frame: Frame, *, deeper: bool) -> Frame:
    if not deeper and frame.quote is None:
        return frame
    quote = scope.sheet.new_quote(sure=True) if frame.quote is None else frame.quote
    return frame._replace(quote=quote, quotes=frame.quotes + deeper)


def _by_attributes(scope: "Scope", frame: Frame, name: str, found: "Attributes") -> Frame:
    if ("lang" in found or "xml:lang" in found) and name != "a":
        code = code_of((found.value("lang") or found.value("xml:lang")).strip().split("-")[0].lower())
        # A few foreign words in a line of English are part of it.
        if code and code != "en" and (words.element(name).block or frame.skip):
            scope.foreign[code] = scope.foreign.get(code, 0) + (frame.skip == "")
            return frame._replace(skip="language")
        if code == "en" and frame.skip == "language":
            frame = frame._replace(skip="")
    classes, said = found.classes, found.said
    # Answers to questions and the like are hidden until somebody asks for them.
    if found.hidden or (found.put_away and not frame.question):
        if "preheader" not in said and not _opens_email(scope, found):
            return frame._replace(skip="hidden")
        return frame._replace(kind=BlockKind.DESCRIPTION)
    role = found.word("role") if "role" in found else ""
    if role == "button":
        frame = frame._replace(kind=BlockKind.BUTTON, dressed=True)
    elif role in words.ROLES:
        frame = frame._replace(furniture=frame.furniture or words.ROLES[role])
    if frame.quote is None and _after_speech(scope) and signs(classes):
        return frame._replace(kind=BlockKind.PARAGRAPH, hint=Voice.NOT_COPY, item=-1)
    if frame.quote is not None or frame.speeches:
        frame = _in_speech(scope, frame, name, classes)
    if said:
        frame = _by_classes(scope, frame, name, said)
    return frame


def _opens_email(scope: "Scope", found: "Attributes") -> bool:
    """Whether it is the hidden line at the top of an e-mail that the inbox shows."""
    styled = scope.email and "hidden" not in found and "aria-hidden" not in found
    above = (BlockKind.TITLE, BlockKind.DESCRIPTION, BlockKind.SUBJECT)
    drafts = scope.sheet.drafts
    while styled and scope.above < len(drafts):
        draft = drafts[scope.above]
        if draft.kind not in above and not draft.place.key:
            break
        scope.above += 1
    return styled and scope.above == len(drafts)


def _by_classes(scope: "Scope", frame: Frame, name: str, said: frozenset[str]) -> Frame:
    if "preheader" in said and not frame.kind.heads:
        frame = frame._replace(kind=BlockKind.DESCRIPTION)
    if "dressed" in said and name in ("a", "span", "input", "button") and not frame.kind.heads:
        frame = frame._replace(kind=BlockKind.BUTTON, dressed=True)
    if _may_hold(name) and name not in ("body", "html", "main"):
        label = next((word[1:] for word in sorted(said) if word[0] == ":"), "")
        if label and not frame.furniture:
            frame = frame._replace(furniture=label)
    if "faq" in said:
        frame = frame._replace(question=True)
    if "speech" in said and frame.quote is None and _may_hold(name):
        frame = frame._replace(quote=scope.sheet.new_quote(sure=True))
    elif "speeches" in said and _may_hold(name):
        frame = frame._replace(speeches=True)
    return frame


def _in_speech(scope: "Scope", frame: Frame, name: str, classes: str) -> Frame:
    what = in_speech(classes) if classes else ""
    if frame.quote is None:
        single = what == "card" and words.element(name).block
        return frame._replace(quote=scope.sheet.new_quote(sure=True)) if single else frame
    if what == "speaker" and name not in ("blockquote", "section", "article"):
        return frame._replace(kind=BlockKind.PARAGRAPH, hint=Voice.NOT_COPY, item=-1)
    return frame


def _may_hold(name: str) -> bool:
    """Whether an element is a block that may hold others: a section, no heading and no item."""
    element = words.element(name)
    return element.block and element.tag.kind is None
