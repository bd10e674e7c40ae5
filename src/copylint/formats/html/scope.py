"""Where the reading of HTML stands: the piece of text, the open elements, what holds inside of them."""

from copylint.formats.html.frames import Frame
from copylint.formats.html.stack import DEEPEST, OpenElements
from copylint.formats.sheet.sheet import Draft, Sheet
from copylint.terms import Voice
from copylint.text.document import Place
from copylint.text.span import Span
from copylint.text.view import View


class Scope:
    """What the readers of tags, of text and of attributes share; it outlives the piece that is read."""

    view: View
    text: str
    place: Place
    voice: Voice | None
    quote: int | None  # number of the quotation that the whole piece stands in

    def __init__(self, sheet: Sheet, *, whole: bool) -> None:
        self.sheet = sheet
        self.whole = whole  # a page of its own, no HTML in another text
        self.frame = Frame()
        self.open = OpenElements()
        self.email = False  # its tables arrange the page, as only e-mails still do
        self.above = 0  # how many blocks at the top of an e-mail are no body
        self.items = 0
        self.columns: dict[int, int] = {}  # of the row each table stands in
        self.raw: list[Span] = []  # scripts and styles in the root, where no comment is a directive
        self.foreign: dict[str, int] = {}  # languages left out, and how many passages of each
        self.notes: list[str] = []
        self.cards: list[Draft] = []  # what the head says for social cards
        self._placed = (self.frame, Place())
        self._line, self._counted = 1, 0  # the line that stands at an offset of the root

    def begin(self, view: View, place: Place, voice: Voice | None, quote: int | None) -> None:
        """Turn to another piece of the page."""
        self.view, self.text = view, view.text
        self.place, self.voice, self.quote = place, voice, quote
        self._placed = (self.frame, self.frame.within(place))

    def placed(self) -> Place:
        """The place of text that stands here."""
        if self._placed[0] is not self.frame:
            self._placed = (self.frame, self.frame.within(self.place))
        return self._placed[1]

    def note(self, at: int, said: str) -> None:
        """Note what was not understood at an offset of the text, with its line."""
        at = self.view.span(at, at).start
        self._line += self.view.root.count("\n", self._counted, at) if at > self._counted else 0
        self._counted = max(at, self._counted)
        self.notes.append(f"line {self._line}: {said}")

    def remarks(self) -> tuple[str, ...]:
        """One line on each thing that was left out or not understood."""
        languages = ", ".join(f"{code} ({count})" for code, count in sorted(self.foreign.items()))
        left = [f"passages in other languages left out: {languages}"] if languages else []
        deep = [f"elements are nested more than {DEEPEST} deep"] if self.open.beyond else []
        return (*self.notes, *left, *deep)
