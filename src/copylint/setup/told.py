"""What was guessed, told to people before anything is written."""

from collections.abc import Iterable, Iterator

from copylint.brand.names import NameGuess, Role
from copylint.guesses.layout import FolderGuess
from copylint.guesses.survey import Survey
from copylint.report.measure import cells, padded, safe, wrapped
from copylint.report.wording import counted
from copylint.setup.config_text import folder_reason, name_reason

_MOST = 12  # rows of one table


def told(found: Survey, width: int) -> tuple[str, ...]:
    """Lines of at most ``width`` cells where words allow; names and sources in two columns."""
    return tuple(_lines(found, width))


def _lines(found: Survey, width: int) -> Iterator[str]:
    if not found.pages:
        yield "No copy found here: no page to guess from."
        return
    yield f"Looked at {counted(found.pages, 'page')}."
    for head, rows in (
        ("Read as yours", _names(found.names, Role.BRAND)),
        ("Read as your products", _names(found.names, Role.PRODUCT)),
        ("Perhaps yours, so not in use until you say so", _unsure(found.names)),
        ("Kinds of pages", _kinds(found.kinds)),
        ("Left out", _folders(found.excluded)),
    ):
        table = list(rows)
        if table:
            yield ""
            yield head
            yield from _table(table, width)
    if not any(name.sure for name in found.names):
        yield ""
        yield from wrapped(
            "No name that enough pages agree on. Write yours into the file, under [brand]: without it, many"
            " lines about you and your product are missed.",
            width,
        )


def _names(names: Iterable[NameGuess], role: Role) -> Iterator[tuple[str, str]]:
    return ((name.name, name_reason(name)) for name in names if name.role is role and name.sure)


def _unsure(names: Iterable[NameGuess]) -> Iterator[tuple[str, str]]:
    return ((name.name, name_reason(name)) for name in names if not name.sure)


def _kinds(folders: Iterable[FolderGuess]) -> Iterator[tuple[str, str]]:
    for folder in folders:
        yield folder.glob, f"{folder.kind}, {folder_reason(folder)}"


def _folders(folders: Iterable[FolderGuess]) -> Iterator[tuple[str, str]]:
    return ((folder.glob, folder_reason(folder)) for folder in folders if folder.sure)


def _table(rows: list[tuple[str, str]], width: int) -> Iterator[str]:
    rows = [(safe(left), safe(right)) for left, right in rows]
    first = min(max(cells(left) for left, _ in rows), width // 2)
    for left, right in rows[:_MOST]:
        lines = list(wrapped(right, max(width - first - 4, 20)))
        yield f"  {padded(left, first)}  {lines[0]}"
        yield from (f"  {' ' * first}  {line}" for line in lines[1:])
    if len(rows) > _MOST:
        yield f"  … and {len(rows) - _MOST} more, in the file"
