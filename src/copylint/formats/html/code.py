"""Code inside a line of HTML: one atom, whatever markup colours it."""

from copylint.formats.html.references import keep_decoded
from copylint.formats.html.tokens import RAW, TEXT, tokens
from copylint.formats.sheet.run import Run
from copylint.text.view import View


def keep_code(run: Run, view: View, start: int, end: int) -> None:
    """Add what stands in ``view.text[start:end]`` as one atom with a mark over it, if it is not empty."""
    pieces = [token for token in tokens(view.text[start:end]) if token.kind in (TEXT, RAW)]
    if pieces:
        inner = Run(view)
        for piece in pieces:
            keep_decoded(inner, view.text, start + piece.start, start + piece.end)
        text = inner.text
        run.open("code")
        run.put(start + pieces[0].start, start + pieces[-1].end, text, "code")
        run.close("code")
