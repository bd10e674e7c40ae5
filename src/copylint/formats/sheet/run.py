"""One run of inline text being gathered: pieces of a view, and the marks over them."""

from copylint.text.document import Mark
from copylint.text.span import Span
from copylint.text.view import Piece, View

# Stand-ins for forced line breaks until white space is settled; no reader sees either character.
BREAKS = {"\v": "newline", "\f": "hardbreak"}


class Run:
    """Pieces and marks in the order they are met. Offsets of pieces are offsets into ``view``."""

    def __init__(self, view: View) -> None:
        self.view = view
        self.pieces: list[Piece] = []
        self.marks: list[Mark] = []
        self.length = 0
        self.button = False  # a link in it is dressed as a button
        self._open: list[tuple[str, str, int]] = []

    def keep(self, start: int, end: int) -> None:
        """Add ``view.text[start:end]`` as it is."""
        if start < end:
            self.pieces.append(Piece(start, end))
            self.length += end - start

    def put(self, start: int, end: int, text: str, kind: str) -> None:
        """Add ``text``, which as a whole stands for ``view.text[start:end]``."""
        self.pieces.append(Piece(start, end, text, kind))
        self.length += len(text)

    def take(self, piece: Piece) -> None:
        """Add a piece of the view."""
        if piece.replacement is None:
            self.keep(piece.start, piece.end)
        else:
            self.put(piece.start, piece.end, piece.replacement, piece.kind)

    def open(self, kind: str, target: str = "") -> None:
        """Begin a mark here."""
        self._open.append((kind, target, self.length))

    def close(self, kind: str) -> None:
        """End the innermost open mark of that kind; a mark that was never opened is no harm."""
        for index in range(len(self._open) - 1, max(-1, len(self._open) - 50), -1):
            if self._open[index][0] == kind:
                _, target, start = self._open.pop(index)
                if start < self.length:
                    self.marks.append(Mark(Span(start, self.length), kind, target))
                return

    def point(self, kind: str, target: str) -> None:
        """Set a mark of no width here."""
        self.marks.append(Mark(Span(self.length, self.length), kind, target))

    @property
    def text(self) -> str:
        """What has been gathered."""
        whole = self.view.text
        return "".join(
            whole[p.start : p.end] if p.replacement is None else p.replacement for p in self.pieces
        )

    def view_and_marks(self) -> tuple[View, tuple[Mark, ...]]:
        """The gathered text, with its marks in order; marks still open end with the text."""
        while self._open:
            self.close(self._open[-1][0])
        marks = sorted(self.marks) if len(self.marks) > 1 else self.marks
        return self.view.assemble(self.pieces), tuple(marks)
