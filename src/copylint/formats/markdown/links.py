"""What links show: those of wikis, `[[page#part]]`, and what is said when somebody points at one."""

import re
from collections.abc import Iterator

from copylint.formats.sheet.run import Run
from copylint.text.view import Piece, View

# The title at the end of `[text](address "title")`.
_TITLE = re.compile(r"[\s](?:\"((?:[^\"\\]|\\.)*+)\"|'((?:[^'\\]|\\.)*+)')\s*\)\Z", re.DOTALL)
_SLUG = re.compile(r"(?=[^-/.]*+[-/.])[\w./#-]++")  # the name of a page, and no words
_PART = re.compile(r" ?#\^? ?")


def shown_of(text: str, start: int, end: int) -> Iterator[Piece]:
    """What is shown of the link at ``[start, end)``; nothing where the parser knows, as of `[[page|shown]]`.

    Wikis of GitHub write the page last.
    """
    first = at = start + 2
    page, bar, shown = text[first : end - 2].partition("|")
    if bar and not (" " in page and _SLUG.fullmatch(shown)):
        return
    for part in _PART.finditer(text, first, first + len(page)):
        yield Piece(at, part.start())
        yield Piece(*part.span(), "" if part.start() == first else " > ")
        at = part.end()
    yield Piece(at, first + len(page))


def hovering(view: View, title: str, start: int, end: int) -> Run | None:
    """The title of the link or image at ``[start, end)``, where it stands in place and has words."""
    found = _TITLE.search(view.text, max(start, end - len(title) * 2 - 20), end)
    if not found or len(title.split()) < 2:
        return None
    caption = Run(view)
    group = 1 if found[1] is not None else 2
    if found[group] == title:
        caption.keep(*found.span(group))
    else:
        caption.put(*found.span(group), title, "coarse")
    return caption
