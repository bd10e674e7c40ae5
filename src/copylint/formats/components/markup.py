"""Markup inside of components: the one place where their readers hand a stretch of HTML on."""

from copylint.formats.html.blocks import HtmlBlocks
from copylint.formats.sheet.sheet import Sheet
from copylint.terms import Voice
from copylint.text.document import Place
from copylint.text.view import View


def read_markup(view: View, sheet: Sheet, place: Place, *, voice: Voice | None = None) -> tuple[str, ...]:
    """Add the blocks of a stretch of HTML to a sheet; returns what was left out, one line each."""
    page = HtmlBlocks(sheet, xml=True)  # in components every element may close itself
    page.read(view, place, voice=voice)
    return page.remarks()
