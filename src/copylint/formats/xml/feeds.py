"""Feeds in, blocks out: RSS, Atom, and what WordPress exports."""

import re
from collections.abc import Iterator

from copylint.formats.comments.directives import find_directives
from copylint.formats.html.text import HtmlText
from copylint.formats.scan.xml_elements import Element, view_of
from copylint.formats.settings import Settings
from copylint.formats.sheet.run import Run
from copylint.formats.sheet.sheet import Sheet
from copylint.formats.templates.mask import masked
from copylint.formats.templates.tags import VALUE, Around
from copylint.formats.vocabulary import languages
from copylint.terms import BlockKind
from copylint.text.document import Document, Place
from copylint.text.source import Source
from copylint.text.span import Span
from copylint.text.view import Piece, View

# What WordPress keeps beside the posts, pages and products that people see.
_NO_PAGES = frozenset(
    """
    attachment nav_menu_item revision custom_css customize_changeset oembed_cache user_request shop_order
    shop_coupon wp_global_styles wp_navigation wp_font_family wp_font_face acf-field acf-field-group
    """.split()
)
# What plugins for search engines keep beside a page.
_META = {
    **dict.fromkeys(("_yoast_wpseo_title", "rank_math_title", "_aioseo_title"), BlockKind.TITLE),
    **dict.fromkeys(
        ("_yoast_wpseo_metadesc", "rank_math_description", "_aioseo_description"), BlockKind.DESCRIPTION
    ),
}
_FILLED = re.compile(r"%%\w{1,40}%%")
_SHOWN = ("publish", "inherit", "")
_SHORTCODE = re.compile(r"\[/?[a-zA-Z][\w-]{1,60}+(?:[ \t]++[\w-]++=[^\[\]<>]{0,2000}+)?/?\](?!\()")
_EMPTY_LINES = re.compile(r"(?:\r\n?|\n)[ \t]*+(?:(?:\r\n?|\n)[ \t]*+)++")
_PARAGRAPHS = re.compile(r"<p[\s>]|<!-- wp:", re.IGNORECASE)


def read_rss(source: Source, root: Element, settings: Settings, notes: tuple[str, ...]) -> Document:
    """Read RSS: the titles and texts of the channel and of its items.

    Of a WordPress export drafts, private posts, attachments, menus and comments are left out.
    """
    pages = _Pages(source, notes)
    for channel in (root, *root.elements("channel")):
        pages.add(channel, "title", BlockKind.TITLE)
        pages.add(channel, "description", BlockKind.DESCRIPTION)
        for item in channel.elements("item"):
            pages.item(item)
    return pages.document("rss")


def read_atom(source: Source, root: Element, settings: Settings, notes: tuple[str, ...]) -> Document:
    """Read an Atom feed: its title, and the titles, summaries and contents of its entries."""
    pages = _Pages(source, notes)
    pages.add(root, "title", BlockKind.TITLE)
    pages.add(root, "subtitle", BlockKind.DESCRIPTION)
    for entry in root.elements("entry"):
        pages.add(entry, "title", BlockKind.H1)
        body = next(entry.elements("content"), None)
        for part in entry.elements("summary", "content"):
            if part is body or body is None or not pages.repeats(part, body):
                pages.text(part)
    return pages.document("atom")


class _Pages:
    """The blocks of one feed."""

    def __init__(self, source: Source, notes: tuple[str, ...]) -> None:
        self.source, self.view, self.sheet = source, View.whole(source.text), Sheet()
        self.notes = list(notes)
        self.left: dict[str, int] = {}
        self.foreign = 0

    def item(self, item: Element) -> None:
        """One item of a channel: its title, its text, and an excerpt that says something else."""
        kind, status = _told(item, "post_type"), _told(item, "status")
        if kind in _NO_PAGES:
            return
        if status not in _SHOWN or _told(item, "post_password"):
            what = "draft" if status in ("draft", "auto-draft", "pending", "future") else "private page"
            self.left[what] = self.left.get(what, 0) + 1
            return
        body = next((part for part in item.elements("encoded") if part.prefix == "content"), None)
        parts = [
            part
            for part in item.elements("description", "encoded")
            if part.prefix in ("", "content", "excerpt")
        ]
        if body is not None and languages.foreign(view_of(self.view, body).text[:5_000]):
            self.foreign += 1
            return
        self.add(item, "title", BlockKind.H1)
        for part in parts:
            if part is body or body is None or not self.repeats(part, body):
                self.text(part)

        for meta in item.elements("postmeta"):
            if (shown := _META.get(_told(meta, "meta_key"))) and (value := meta.first("meta_value")):
                self.line(value, shown)

    def repeats(self, part: Element, body: Element) -> bool:
        """Whether a summary is only how the text begins."""
        start = " ".join(_plain(view_of(self.view, part).text).split())[:60]
        return not start or start in " ".join(_plain(view_of(self.view, body).text[:20_000]).split())

    def add(self, above: Element, name: str, kind: BlockKind) -> None:
        """One line of text, if it is there."""
        for element in above.elements(name):
            if not element.prefix:
                self.line(element, kind)
                return

    def line(self, element: Element, kind: BlockKind) -> None:
        """One line of text."""
        view = view_of(self.view, element, _markup)
        if "<" in view.text or "&" in view.text:
            before = len(self.sheet.drafts)
            HtmlText(self.sheet).read(view, Place())
            for draft in self.sheet.drafts[before : before + 1]:
                draft.recast(kind)
            return
        if "%%" in view.text:  # `%%title%% %%sep%% %%sitename%%`
            view = view.edit(Piece(*found.span(), VALUE, "template") for found in _FILLED.finditer(view.text))
        run = Run(view)
        run.keep(0, len(view.text))
        self.sheet.add(kind, run, Place())

    def text(self, element: Element) -> None:
        """HTML, escaped or in a CDATA section, or as elements of its own."""
        view = view_of(self.view, element, _markup, folded=False)
        if "<" not in view.text:  # plain text, with or without references
            view = view_of(self.view, element, _markup)
        HtmlText(self.sheet).read(masked(_without_shortcodes(view), Around.PAGE).view, Place())

    def document(self, name: str) -> Document:
        """What has been gathered, with a line on what was not."""
        for what, count in sorted(self.left.items()):
            self.notes.append(f"{count} {what}{'s' * (count > 1)} left out")
        self.notes += languages.left_out(self.foreign, "page")
        found = find_directives(self.source, (), Span(0, 0))
        notes = (*self.notes, *found.notes)
        return Document(self.source, name, self.sheet.blocks(), {}, found.directives, notes)


def _without_shortcodes(view: View) -> View:
    """HTML without the shortcodes of WordPress, whose older editor parts paragraphs by empty lines."""
    cuts = [Piece(*found.span(), "", "template") for found in _SHORTCODE.finditer(view.text)]
    view = view.edit(cuts) if cuts else view
    if _PARAGRAPHS.search(view.text):
        return view
    gaps = [Piece(*found.span(), "<p>", "newline") for found in _EMPTY_LINES.finditer(view.text)]
    return view.edit(gaps) if gaps else view


def _told(item: Element, name: str) -> str:
    """What an element of WordPress says of an item."""
    found = item.first(name)
    return found.words().strip().lower() if found is not None else ""


def _markup(_: Element) -> bool:
    return True


def _plain(text: str) -> str:
    """The text without its tags."""
    return "".join(_outside_tags(text))


def _outside_tags(text: str) -> Iterator[str]:
    for part in text.split("<"):
        _, closed, after = part.partition(">")
        yield after if closed else part
