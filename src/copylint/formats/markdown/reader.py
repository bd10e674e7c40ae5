"""Markdown in, blocks out: the syntax that site builders add cut away, and the rest walked over."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from copylint.formats.light.plain import read_plain
from copylint.formats.markdown.callouts import without_callouts
from copylint.formats.markdown.containers import without_containers
from copylint.formats.markdown.signs import without_signs
from copylint.formats.markdown.walk import Reading, Walk
from copylint.formats.sheet.run import Run
from copylint.formats.sheet.sheet import Draft, Sheet
from copylint.formats.templates import branches
from copylint.formats.templates.mask import masked
from copylint.formats.templates.params import Param, with_buttons
from copylint.formats.vocabulary.keys import asks
from copylint.formats.vocabulary.speakers import voice_of
from copylint.terms import BlockKind, Voice
from copylint.text.document import Place
from copylint.text.span import Span
from copylint.text.view import View

# A line with this many nested containers is an attack or a drawing; the parser takes quadratic time.
_DEEP = re.compile(r"^(?:[ \t]*+(?:>|[*+-](?=[ \t])|\d{1,9}[.)](?=[ \t]))){60}", re.MULTILINE)
# A line of plain words, as most strings of content files are: nothing in it can be markup.
_WORDS = re.compile(r"[^\W\d_](?:[^\W_]|[ ,.;'’\"“”!?()%–—-])*+(?<! )")
_RULE = re.compile(r"[ \t]*(?:(?:\*[ \t]*)+|(?:-[ \t]*)+)$", re.MULTILINE)

TOO_DEEP = "lists or quotations are nested more than 60 deep on one line; read as plain text"


def read_markdown(
    view: View, sheet: Sheet, place: Place, *, voice: Voice | None = None, question: bool = False
) -> Reading:
    """Add the blocks of Markdown text to a sheet; front matter has been cut off before."""
    if _WORDS.fullmatch(view.text):
        run = Run(view)
        run.keep(0, len(view.text))
        place = Place(key=place.key, furniture=place.furniture)
        sheet.add(BlockKind.PARAGRAPH, run, place, hint=voice, question=question)
        return Reading()
    view, footnotes = without_signs(view)
    view, strings = without_containers(without_callouts(view))
    view, params = masked(with_buttons(view), markdown=True)
    strings += params
    deep = _DEEP.search(view.text)
    if deep and not _RULE.match(view.text, deep.start()):
        read_plain(view, sheet, place)
        return Reading(notes=[TOO_DEEP])
    walk = Walk(view, sheet, place, voice, question)
    walk.read()
    _read_params(strings, walk.reading.code, sheet, place)
    for note in footnotes:
        read_string(note, BlockKind.PARAGRAPH, sheet, place, voice=voice)
    return walk.reading


def read_string(
    view: View,
    kind: BlockKind,
    sheet: Sheet,
    place: Place,
    *,
    voice: Voice | None = None,
    question: bool = False,
) -> Draft | None:
    """Add a string that is Markdown; its draft where it makes one block, which is then of ``kind``."""
    before = len(sheet.drafts)
    read_markdown(view, sheet, place, voice=voice, question=question)
    added = [draft for draft in sheet.drafts[before:] if draft.kind is not BlockKind.CAPTION]
    if len(added) != 1:
        if branches.BEGINS in view.text:  # each branch of a message is what the message is
            for draft in added:
                draft.recast(kind)
        return None
    added[0].recast(kind)
    return added[0]


def _read_params(
    views: Sequence[tuple[View, Param]], code: Sequence[Span], sheet: Sheet, place: Place
) -> None:
    """Add the copy in the parameters of tags that do not stand in code."""
    fences = sorted(code)
    for view, param in views:
        at = view.span(0, 0).start
        index = bisect_right(fences, at, key=lambda span: span.start) - 1
        if index >= 0 and at < fences[index].end:
            continue
        kind = param.kind(view.text)
        if kind is not None:
            read_string(
                view,
                kind,
                sheet,
                place,
                voice=voice_of(param.path, param.siblings),
                question=asks(param.path, param.siblings),
            )
