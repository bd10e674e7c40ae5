"""Whole HTML files: pages, e-mails, and the templates that make them."""

import re
from pathlib import PurePath

from copylint.formats.comments.directives import find_directives
from copylint.formats.data.files import read_php_arrays
from copylint.formats.data.front_matter import put_front_matter
from copylint.formats.html.blocks import HtmlBlocks
from copylint.formats.html.given import add_given
from copylint.formats.pages.light import read_plain_file
from copylint.formats.pages.liquid import put_schema
from copylint.formats.pages.text import read_markdown_file
from copylint.formats.settings import Settings
from copylint.formats.sheet.sheet import Sheet
from copylint.formats.templates.directives import without_blade, without_includes, without_razor
from copylint.formats.templates.mask import masked
from copylint.formats.templates.messages import with_branches
from copylint.formats.templates.tags import Around
from copylint.text.document import Document, Place
from copylint.text.source import Source
from copylint.text.view import View

_OTHERS = {
    ".md": read_markdown_file,
    ".markdown": read_markdown_file,
    ".txt": read_plain_file,
    ".text": read_plain_file,
}
_NO_PAGES = frozenset(
    """
    .js .mjs .ts .jsx .tsx .css .scss .less .conf .cfg .ini .env .sh .bash .zsh .ps1 .bat .service .yml .yaml
    .json .xml .toml .sql .py .rb .go .java .cs .rs .c .h .csv .svg .rules .properties .tf .cron .repo .list
    """.split()
)
_RAZOR = (".cshtml", ".razor")
# An earlier report among the pages quotes their copy; to read it would be to judge the same lines twice.
_REPORT = re.compile(r'<meta name="generator" content="copylint [^"<>]*">')
_HEAD = 2_000  # characters in which a page says what made it


def read_html_file(source: Source, settings: Settings) -> Document:
    """Read a page, with its front matter and its template tags if it has any."""
    if _REPORT.search(source.text, 0, _HEAD):
        return Document(source, "html", (), notes=("a report of copylint, no page of yours",))
    path = PurePath(source.path)
    inner = path.with_suffix("").suffix.lower()
    if inner in _OTHERS and path.suffix.lower() not in (".html", ".htm"):  # `welcome.txt.erb`
        return _OTHERS[inner](source, settings)
    if inner in _NO_PAGES and path.suffix.lower() not in (".html", ".htm"):  # `nginx.conf.j2`
        return Document(source, "html", (), notes=(f"a template of a {inner} file, which is no page",))
    if path.suffix.lower() == ".php" and (words := read_php_arrays(source, settings)):
        return words
    view = View.whole(source.text)
    sheet = Sheet()
    front = put_front_matter(view, sheet, settings)
    blade = source.path.lower().endswith(".blade.php")
    # Angular writes plurals and selections between the tags, as ICU's messages do.
    body = masked(with_branches(view.sub(front.end, len(view.text))), Around.PAGE, laravel=blade)
    if blade:
        body = without_blade(body)
    elif path.suffix.lower() in _RAZOR:
        body = without_razor(body)
    elif "@@" in source.text:
        body = without_includes(body)
    page = HtmlBlocks(sheet, xml=path.suffix.lower() == ".mjml")
    page.read(body.view, Place())
    add_given(sheet, body.params)
    said = put_schema(view, sheet, settings)
    found = find_directives(source, page.scope.raw, view.span(front.start, front.end), strings=front.strings)
    notes = (*front.notes, *page.remarks(), *said, *found.notes)
    return Document(source, "html", sheet.blocks(), front.values, found.directives, notes)
