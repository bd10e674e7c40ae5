"""HTML inside another format: pieces of it between Markdown, and tags inside a line."""

from dataclasses import replace

from copylint.formats.html.attributes import add_props
from copylint.formats.html.blocks import HtmlBlocks
from copylint.formats.html.inline_tags import Tag, keep_decoded, value
from copylint.formats.sheet.run import Run
from copylint.formats.sheet.sheet import Sheet
from copylint.formats.vocabulary.html_classes import said_by
from copylint.formats.vocabulary.html_names import element
from copylint.terms import BlockKind, Voice
from copylint.text.document import Place
from copylint.text.view import View

# Elements whose end tag people do write, so that one still open says that we stand inside of HTML.
_CLOSED = (
    "div",
    "section",
    "article",
    "main",
    "header",
    "ul",
    "ol",
    "table",
    "figure",
    "nav",
    "footer",
    "aside",
)


def _mark(name: str) -> str:
    return element(name).tag.mark


def inline_tag(run: Run, text: str, tag: Tag) -> None:
    """What a tag inside a line does to a run: a mark, a line break, or nothing but a gap."""
    if tag.name == "br":
        run.put(tag.start, tag.end, "\v", "newline")
    elif kind := _mark(tag.name):
        if tag.closing:
            run.close(kind)
        else:
            run.open(kind, value(text, tag, "href"))
            run.button = run.button or (kind == "link" and "dressed" in said_by(value(text, tag, "class")))


def add_hovering(sheet: Sheet, view: View, tag: Tag, place: Place) -> None:
    """Make a block of what a tag inside a line says when somebody points at it."""
    span = tag.attributes.get("title")
    if span and not tag.closing and _mark(tag.name) and len(view.text[slice(*span)].split()) > 1:
        caption = Run(view)
        keep_decoded(caption, view.text, *span)
        sheet.add(BlockKind.CAPTION, caption, place)


def add_caption(sheet: Sheet, view: View, tag: Tag, place: Place) -> None:
    """Make a block of an image's alternative text."""
    if span := tag.attributes.get("alt"):
        caption = Run(view)
        keep_decoded(caption, view.text, *span)
        sheet.add(BlockKind.CAPTION, caption, place)


def add_given_props(sheet: Sheet, view: View, tag: Tag, place: Place) -> None:
    """Make blocks of what an element of somebody's own is handed within a line: ``<info-tip text="…">``."""
    written = view.text[tag.start + 1 : tag.start + 1 + len(tag.name)]
    if not tag.closing and ("-" in written or written[:1].isupper()):
        add_props(sheet, view, place, written, tag.attributes)


class HtmlText:
    """Reads the HTML blocks of one Markdown file: what is open at the end of one is open in the next."""

    def __init__(self, sheet: Sheet) -> None:
        self._page = HtmlBlocks(sheet, xml=True, whole=False)
        self._scope = self._page.scope

    def read(self, view: View, place: Place, *, voice: Voice | None = None, quote: int | None = None) -> None:
        """Add the blocks of one piece, as a view."""
        self._page.read(view, place, voice=voice, quote=quote)

    @property
    def depth(self) -> int:
        """How many elements are open that people do close."""
        return sum(self._scope.open.counts.get(name, 0) for name in _CLOSED)

    @property
    def quote(self) -> int | None:
        """Number of the quotation that the HTML read so far left open."""
        return self._scope.frame.quote

    def leave_lists(self) -> None:
        """Forget lists and tables that nobody closed; a Markdown heading cannot stand in one."""
        self._page.leave()

    def within(self, place: Place) -> Place:
        """The place of Markdown text that stands inside the HTML read so far."""
        frame = self._scope.frame
        if not (frame.quotes or frame.furniture):
            return place
        return replace(
            place,
            quote_depth=place.quote_depth + frame.quotes,
            furniture=frame.furniture or place.furniture,
        )
