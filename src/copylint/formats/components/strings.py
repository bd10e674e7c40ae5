"""Strings given to components, put on the sheet: as one block, as paragraphs, or as the markup they hold."""

import re

from copylint.formats.components.markup import read_markup
from copylint.formats.markdown.reader import read_string
from copylint.formats.sheet.run import Run
from copylint.formats.sheet.sheet import Sheet
from copylint.formats.vocabulary.props import markup_in
from copylint.terms import BlockKind, Voice
from copylint.text.document import Place
from copylint.text.view import View

# Marks of Markdown that no plain sentence holds: a heading, a list of several lines, bold, a link.
_MARKDOWN = re.compile(
    r"^#{1,6} \S|^[-*] \S[^\n]*\n+[-*] \S|\*\*\w[^*\n]{0,200}\*\*|\]\((?:https?:|/|#|mailto:)", re.MULTILINE
)
_BLANK_LINE = re.compile(r"\n[ \t]*\n")


def is_markdown(text: str) -> bool:
    """Whether a string is surely Markdown."""
    return bool(_MARKDOWN.search(text))


def add_string(
    view: View,
    sheet: Sheet,
    kind: BlockKind,
    place: Place,
    *,
    voice: Voice | None = None,
    quote: int | None = None,
    question: bool = False,
) -> None:
    """Add a string's block, or its blocks when it holds markup or several paragraphs."""
    quiet = kind.heads or kind in (BlockKind.BUTTON, BlockKind.CAPTION)
    voice = None if quiet and voice is Voice.CUSTOMER else voice
    if markup_in(view.text):
        before = len(sheet.drafts)
        read_markup(view, sheet, place, voice=voice)
        if len(sheet.drafts) == before + 1:
            sheet.drafts[-1].recast(kind)
        return
    if is_markdown(view.text):
        read_string(view, kind, sheet, place, voice=voice, question=question)
        return
    ends = [found.span() for found in _BLANK_LINE.finditer(view.text)]
    starts = [0, *(end for _, end in ends)]
    for start, end in zip(starts, [*(start for start, _ in ends), len(view.text)], strict=True):
        run = Run(view)
        run.keep(start, end)
        one = BlockKind.VALUE if ends and not kind.heads else kind
        sheet.add(one, run, place, hint=voice, quote=None if quiet else quote, question=question)
