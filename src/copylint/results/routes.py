"""Which page an address of a site leads to: ``/pricing/`` to ``content/pricing/index.md``."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

_INDEX = frozenset("index _index +page default".split())  # files that stand for their folder
_PAGE = re.compile(r"page\.(?:[jt]sx?|mdx)")  # one more, where folders are routes
_FIRST = frozenset({"home"})  # files that may be the first page of a site, beside these
_ENDINGS = re.compile(r"(?:\.[A-Za-z]\w{0,8}){1,2}$")
_GROUP = re.compile(r"\(.*\)")  # a folder that no address shows: app/(marketing)/pricing/page.tsx
_DATED = re.compile(r"\d{4}-\d{2}-\d{2}-(?=.)")


@dataclass(frozen=True, slots=True)
class Route:
    """A page by the words an address could call it by."""

    path: str
    words: tuple[str, ...]  # folders, then the name, in small letters; a page of its folder has no name
    folders: int


class Routes:
    """All pages of a run, to be found by address."""

    def __init__(self, paths: Iterable[str]) -> None:
        self._by_last: dict[str, list[Route]] = {}
        self._first: list[Route] = []
        for path in paths:
            pure = PurePosixPath(path)
            name = _ENDINGS.sub("", pure.name).lower() or pure.name.lower()
            folders = [part.lower() for part in pure.parts[:-1] if not _GROUP.fullmatch(part)]
            stands = name in _INDEX or _PAGE.fullmatch(pure.name) is not None
            words = tuple(folders if stands else [*folders, _DATED.sub("", name)])
            route = Route(path, words, len(folders))
            if words:
                self._by_last.setdefault(words[-1], []).append(route)
            if stands or name in _FIRST:
                self._first.append(route)

    def to(self, address: str) -> tuple[str, ...]:
        """The pages that an address may mean: none, one, or several that fit alike.

        A page fits if its folders and name end in the words of the address. Of those that fit, the one in
        the fewest further folders is meant: ``/pricing/`` is ``content/pricing.md`` rather than
        ``content/help/pricing.md``. ``/`` is the first page of the outermost folder that has one.
        """
        wanted = _of_address(address)
        if wanted is None:
            return ()
        if not wanted:
            return _nearest([(route.folders, route.path) for route in self._first])
        return _nearest(
            [
                (len(route.words), route.path)
                for route in self._by_last.get(wanted[-1], [])
                if route.words[-len(wanted) :] == wanted
            ]
        )


def _nearest(found: Sequence[tuple[int, str]]) -> tuple[str, ...]:
    least = min((depth for depth, _ in found), default=0)
    return tuple(path for depth, path in found if depth == least)


def _of_address(address: str) -> tuple[str, ...] | None:
    """The words of an address without what stands around its path; None if it is none."""
    try:
        path = unquote(urlsplit(address if "//" in address else f"//x/{address.lstrip('/')}").path)
    except ValueError:
        return None
    words = [word for word in path.lower().split("/") if word]
    if words:
        words[-1] = re.sub(r"\.(?:html?|php|aspx?)$", "", words[-1])
        if words[-1] in ("index", "default"):
            words.pop()
    return tuple(words)
