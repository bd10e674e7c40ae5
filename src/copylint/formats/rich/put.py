"""Lines of rich text put on the sheet."""

import re
from collections.abc import Callable

from copylint.formats.markdown.reader import read_markdown, read_string
from copylint.formats.rich.lines import BREAK, Inline, Line
from copylint.formats.sheet.run import Run
from copylint.formats.sheet.sheet import Sheet
from copylint.formats.templates.mask import masked
from copylint.formats.templates.messages import masked_messages
from copylint.terms import BlockKind, Voice
from copylint.text.document import Place
from copylint.text.view import Piece, View

_A_SENTENCE = "This is what people read."
_FILLED_IN = re.compile(r"[{<%*]")
_ENDS = re.compile(r"\r\n|[\n\r\u2028]")


def text_of(lines: list[Line]) -> str:
    """All words of a rich text."""
    return " ".join("".join(inline.view.text for inline in line.inlines) for line in lines)


def put_keyed(
    lines: list[Line],
    sheet: Sheet,
    place: Place,
    kind_of: Callable[[str], BlockKind | None] | None,
    *,
    voice: Voice | None = None,
    question: bool = False,
    messages: bool = False,
) -> None:
    """Add lines as their key says; ``kind_of`` tells what a text under it is, without a key it is None."""
    kind = kind_of(text_of(lines)) if kind_of else None
    if kind_of and kind is None and kind_of(_A_SENTENCE) is None:
        return  # they stand below a key that holds no copy, however long it is
    before = len(sheet.drafts)
    _put(lines, sheet, place, voice=voice, question=question, messages=messages)
    added = sheet.drafts[before:]
    if len(added) == 1 and added[0].kind is BlockKind.PARAGRAPH:
        added[0].recast(kind or BlockKind.PARAGRAPH)


def _put(
    lines: list[Line],
    sheet: Sheet,
    place: Place,
    *,
    voice: Voice | None = None,
    question: bool = False,
    messages: bool = False,
) -> None:
    """Add lines to a sheet, each at its place; lists, quotations and tables get the sheet's own numbers."""
    numbers: dict[tuple[str, int], int] = {}

    def numbered(what: str, number: int | None) -> int | None:
        if number is None:
            return None
        if (what, number) not in numbers:
            new = {"list": sheet.new_list, "table": sheet.new_table}.get(what)
            numbers[what, number] = new() if new else sheet.new_quote(sure=False)
        return numbers[what, number]

    for line in lines:
        hint = Voice.NOT_COPY if line.signed else voice
        listing = numbered("list", line.listing)
        if line.markup and line.kind is BlockKind.PARAGRAPH and listing is None:
            # A string of HTML says itself what it is.
            here = Place(key=place.key, furniture=place.furniture)
            read_markdown(line.inlines[0].view, sheet, here, voice=hint, question=question)
            continue
        if line.markup:
            draft = read_string(line.inlines[0].view, line.kind, sheet, place, voice=hint, question=question)
            if draft and listing is not None:
                draft.enlist(listing)
            continue
        run = _run(line.inlines, messages=messages)
        if run is None:
            continue
        there = Place(
            list=listing,
            list_depth=line.depth if listing is not None else 0,
            quote_depth=int(line.quote is not None),
            table=numbered("table", line.table),
            column=line.column,
            key=place.key,
            furniture=place.furniture,
        )
        quote = numbered("quote", line.quote)
        sheet.add(line.kind, run, there, hint=hint, quote=quote, question=question)


def _run(inlines: list[Inline], *, messages: bool) -> Run | None:
    """The pieces of one line as one run; None where there are none, or where they go back in the file."""
    pieces = [inline._replace(view=_shown(inline.view, messages=messages)) for inline in inlines]
    pieces = [piece for piece in pieces if piece.view.text]
    if not pieces:
        return None
    try:
        run = Run(View.joined([piece.view for piece in pieces]))
    except ValueError:
        return None
    open_marks: dict[str, str] = {}
    at = 0
    for view, marks in pieces:
        wanted = dict(marks)
        for kind, target in list(open_marks.items()):
            if wanted.get(kind) != target:
                run.close(kind)
                del open_marks[kind]
        for kind, target in wanted.items():
            if kind not in open_marks:
                run.open(kind, target)
                open_marks[kind] = target
        end = at + len(view.text)
        if "code" in wanted:
            run.put(at, end, view.text, "code")
        else:
            run.keep(at, end)
        at = end
    return run


def _shown(view: View, *, messages: bool) -> View:
    """The text as it will be seen: line ends hold, and one letter stands for what is filled in."""
    if _FILLED_IN.search(view.text):
        view = masked_messages(view) if messages else masked(view).view
    if view.text != BREAK and _ENDS.search(view.text):
        view = view.edit(Piece(*found.span(), BREAK, "hardbreak") for found in _ENDS.finditer(view.text))
    return view
