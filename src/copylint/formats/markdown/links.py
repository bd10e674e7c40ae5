"""What links show beside their text: titles that hover, and the names of pages in links of wikis."""

import re
from collections.abc import Iterator

from copylint.formats.sheet.run import Run
from copylint.text.view import View

# The title at the end of `[text](address "title")`.
_TITLE = re.compile(r"[\s](?:\"((?:[^\"\\]|\\.)*+)\"|'((?:[^'\\]|\\.)*+)')\s*\)\Z", re.DOTALL)
_SLUG = re.compile(r"(?=[^-/.]*+[-/.])[\w./#-]++")  # the name of a page, and no words
_PART = re.compile(r" ?#\^? ?")


def titles(view: View, title: str, start: int, end: int) -> Iterator[Run]:
    """The title of the link or image ``text[start:end]``, where it stands in place and has words."""
    found = _TITLE.search(view.text, max(start, end - len(title) * 2 - 20), end) if title else None
    if found and len(title.split()) > 1:
        caption = Run(view)
        group = 1 if found[1] is not None else 2
        if found[group] == title:
            caption.keep(*found.span(group))
        else:
            caption.put(*found.span(group), title, "coarse")
        yield caption


def show_page(run: Run, text: str, start: int, end: int) -> bool:
    """Take up `[[page#part]]`, or `[[what is shown|page]]` as wikis of GitHub have it; whether it was one.

    ``start`` and ``end`` are those of the inside. `[[page|what is shown]]` is a link like any other.
    """
    page, bar, shown = text[start:end].partition("|")
    if bar and not (" " in page and _SLUG.fullmatch(shown)):
        return False
    at, end = start, start + len(page)
    for part in _PART.finditer(text, start, end):
        run.keep(at, part.start())
        run.put(*part.span(), "" if part.start() == start else " > ", "coarse")
        at = part.end()
    run.keep(at, end)
    return True
