"""In which order pages are worth rewriting: those that sell first, what is read once and kept last."""

from copylint.report.wording import notes_of
from copylint.results.run import FileResult
from copylint.terms import DocumentKind

_SELLING = frozenset(
    {
        DocumentKind.LANDING, DocumentKind.PRODUCT, DocumentKind.PRICING, DocumentKind.COMPARISON,
        DocumentKind.EMAIL, DocumentKind.AD, DocumentKind.CASE_STUDY, DocumentKind.WEB,
    }
)  # fmt: skip
_KEPT = frozenset({DocumentKind.BLOG, DocumentKind.PRESS, DocumentKind.CHANGELOG, DocumentKind.LEGAL})


def behind(kind: DocumentKind) -> int:
    """Pages that sell come before pages about us, and those before what is read once and kept."""
    return 0 if kind in _SELLING else 2 if kind in _KEPT else 1


def rewrite_order(file: FileResult) -> tuple[int, bool, int, str]:
    """A key to sort by: the kind, then the lowest score, then of pages without one those of most notes."""
    value = file.score.value if file.score else None
    return behind(file.kind), value is None, -len(notes_of(file)) if value is None else value, file.path
