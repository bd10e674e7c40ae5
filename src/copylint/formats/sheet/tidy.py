"""Settling a block's text: white space as a reader sees it, attribute lists out, addresses marked."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from copylint.formats.sheet.emoji import named
from copylint.formats.sheet.run import BREAKS
from copylint.formats.vocabulary.footnotes import glyphs
from copylint.text.document import Mark
from copylint.text.span import Span
from copylint.text.view import Piece, View

# A run of white space that is more, or something else, than one blank.
_ODD_SPACE = re.compile(r"[ \t\n\r\f\v](?:(?<! )|(?=[ \t\n\r\f\v]))[ \t\n\r\f\v]*+")
# Beyond ASCII: blanks of other widths, and what takes no room at all: the soft hyphen, what joins or parts
# letters, marks of direction and of byte order, and the sign that turns "™" into a picture.
_BLANKS = "\\s\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_UNSEEN = (
    "\xad\u034f\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb"
)
_JOINER = "\u200d(?![\u2300-\u2bff\U0001f000-\U0001faff])"  # several emoji into one it may
_SELECTOR = "(?<=[^\\W\\d_])[\ufe0e\ufe0f]|(?<=[\xa9\xae\u2122])[\ufe0e\ufe0f]"
_NO_LETTER = rf"[{_BLANKS}{_UNSEEN}]|{_JOINER}|{_SELECTOR}"
_NEVER_SEEN = re.compile(f"[{_UNSEEN}\u200d\ufe0e\ufe0f]")
_ODD = re.compile(rf"(?: (?={_NO_LETTER})|(?! )(?:{_NO_LETTER}))(?:{_NO_LETTER})*+")
# `{: .button}`, `{ .lead }`, `{#pricing}` as kramdown, Pandoc and Python-Markdown write them.
_ATTRIBUTES = re.compile(r"(?<!\s)\s*+\{(?::|\s?[.#][\w-]|\s?[a-z][\w-]{0,40}=[\"'\w])[^{}\n]{0,300}\}")
_ADDRESS = re.compile(
    r"(?:https?://|www\.)[^\s<>]*[^\s<>.,;:!?)\]}'\"]|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+"
)
_FORCED = frozenset(BREAKS.values())
_BUTTON = re.compile(r"\b(?:\w+-)?(?:btn|button|cta)\b", re.IGNORECASE)


def edited(view: View, marks: Sequence[Mark], edits: Sequence[Piece]) -> tuple[View, tuple[Mark, ...]]:
    """Apply replacements to a view and carry its marks along; marks left without text are dropped."""
    if not edits:
        return view, tuple(marks)
    ends = [edit.end for edit in edits]
    grown = [0]
    for edit in edits:
        grown.append(grown[-1] + len(edit.replacement or "") - (edit.end - edit.start))

    def moved(at: int, closing: bool) -> int:
        index = bisect_right(ends, at)
        if index < len(edits) and edits[index].start < at:  # inside an edit: to its nearer edge
            at = edits[index].end if closing else edits[index].start
            return at + grown[index + closing]
        return at + grown[index]

    kept = []
    for mark in marks:
        span = Span(moved(mark.span.start, False), moved(mark.span.end, True))
        if span.start < span.end or mark.span.start == mark.span.end:
            kept.append(mark._replace(span=span))
    return view.edit(edits), tuple(kept)


def tidied(view: View, marks: Sequence[Mark]) -> tuple[View, tuple[Mark, ...], bool]:
    """A block as a reader sees it, and whether its attributes dress a link as a button."""
    button = False
    if "{" in view.text:
        code = _Stretches(mark.span for mark in marks if mark.kind == "code")
        cuts = []
        for found in _ATTRIBUTES.finditer(view.text):
            if not code.touch(*found.span()):
                cuts.append(Piece(*found.span(), ""))
                button = button or bool(_BUTTON.search(found[0]))
        view, marks = edited(view, marks, cuts)
    if ":" in view.text:
        view, marks = edited(view, marks, list(named(view.text, [m for m in marks if m.kind == "code"])))
    if not view.text.isascii() and (signs := glyphs(view.text)):
        code = _Stretches(mark.span for mark in marks if mark.kind == "code")
        cuts = [Piece(*sign, "") for sign in signs if not code.touch(*sign)]
        view, marks = edited(view, marks, cuts)
    spaces = _spaces(view.text)
    view, marks = edited(view, marks, spaces)
    text = view.text
    if breaks := [*_breaks(spaces)]:
        marks = sorted((*marks, *breaks))
    if text != text.strip():  # blanks that do not break, at the edges
        start, end = len(text) - len(text.lstrip()), len(text.rstrip())
        edges = [Piece(0, min(start, end), ""), Piece(max(start, end), len(text), "")]
        view, marks = edited(view, marks, edges)
        text = view.text
    # Each address holds one of these, and most blocks hold none of them.
    if "@" in text or "http" in text or "www." in text:
        taken = _Stretches(mark.span for mark in marks if mark.kind == "code")
        spans = [Span(*found.span()) for found in _ADDRESS.finditer(text)]
        urls = [Mark(span, "url") for span in spans if not taken.touch(*span)]
        marks = sorted((*marks, *urls)) if urls else marks
    return view, tuple(marks), button


class _Stretches:
    """Stretches of a text, ready to be asked what touches them."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self.starts: list[int] = []
        self.ends: list[int] = []
        for span in sorted(spans):
            if self.ends and span.start < self.ends[-1]:
                self.ends[-1] = max(self.ends[-1], span.end)
            else:
                self.starts.append(span.start)
                self.ends.append(span.end)

    def touch(self, start: int, end: int) -> bool:
        """Whether one of them shares a character with ``[start, end)``."""
        before = bisect_left(self.starts, end) - 1
        return before >= 0 and self.ends[before] > start


def _breaks(spaces: Sequence[Piece]) -> Iterator[Mark]:
    """A mark where each forced line break stands once the white space is settled."""
    grown = 0
    for space in spaces:
        if space.kind in _FORCED:
            at = space.start + grown
            yield Mark(Span(at, at), "break")
        grown += len(space.replacement or "") - (space.end - space.start)


def _spaces(text: str) -> list[Piece]:
    """What becomes of white space and of what nobody sees: one blank, or nothing."""
    edits: list[Piece] = []
    if " ".join(text.split()) == text and (text.isascii() or not _NEVER_SEEN.search(text)):
        return edits  # as nearly every block
    for found in (_ODD_SPACE if text.isascii() else _ODD).finditer(text):
        start, end = found.span()
        seen = found[0].isascii() or any(map(str.isspace, found[0]))
        if start == 0 or end == len(text) or not seen:
            edits.append(Piece(start, end, ""))
        else:
            forced = next((BREAKS[c] for c in found[0] if c in BREAKS), "space")
            edits.append(Piece(start, end, " ", forced))
    if text.startswith(" ") and not (edits and edits[0].start == 0):
        edits.insert(0, Piece(0, 1, ""))
    if text.endswith(" ") and not (edits and edits[-1].end == len(text)):
        edits.append(Piece(len(text) - 1, len(text), ""))
    return edits
