"""Front matter without fences: `Title: …` lines, and maps of EDN."""

import re
from collections.abc import Iterator

from copylint.formats.data.strings import Entry, Strings, strings_of
from copylint.text.view import Piece, View

# `Title: The old mill`, with further lines indented; `#+TITLE: The old mill`.
_LINE = re.compile(r"(?:#\+)?(?P<key>[A-Za-z][\w -]{0,30}):(?:[ \t]+(?P<value>[^\r\n]*))?(?:\r\n|\n|\r|\Z)")
_MORE = re.compile(r"(?:\t|[ ]{2,})[ \t]*+(?P<value>\S[^\r\n]*)(?:\r\n|\n|\r|\Z)")
_BLANK = re.compile(r"[ \t]*+(?:\r\n|\n|\r|\Z)")
# Keys that tell that lines are settings: of Pelican, of MultiMarkdown, and of what Notion exports.
_TELLING = frozenset(
    """
    title date author authors slug category categories tags tag keywords summary description status modified
    created updated published template layout lang language translation permalink url save_as css copyright
    affiliation subtitle series created_by created_time last_edited_time last_edited_by last_edited
    owner assign assignee due priority type draft cover image excerpt version revision email
    """.split()
)
_ALONE = frozenset("title slug date author authors category layout".split())
_HEADING = re.compile(r"\s*+#[ \t][^\r\n]*+(?:\r\n|\n|\r)(?:[ \t]*+(?:\r\n|\n|\r))++")
_EDN = re.compile(
    r"(?P<space>[\s,]++|;[^\r\n]*+)|\"(?P<string>(?:[^\"\\]|\\.)*+)\"|(?P<open>[{\[(]|#\{)|(?P<close>[}\])])"
    r"|:(?P<key>[\w.*+!?/-]++)|(?P<other>[^\s,\"{}\[\]():;]++)",
    re.DOTALL,
)
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r"}
_REST = re.compile(r"[ \t]*+(?:[\r\n]|\Z)")
DEEPEST = 100


def read_lines(view: View, start: int = 0) -> tuple[Strings, int]:
    """Read `key: value` lines up to a blank one, and where they end: 0 where they are no settings."""
    text, at = view.text, start
    entries: list[Entry] = []
    while line := _LINE.match(text, at):
        first, at = line.start("value"), line.end()
        last = line.end("value")
        while more := _MORE.match(text, at):
            first = more.start("value") if first < 0 else first
            last, at = more.end("value"), more.end()
        value = view.sub(first, max(first, last)) if first >= 0 else None
        key = line["key"].strip().lower().replace(" ", "_").replace("-", "_")
        entries.append(Entry((key,), value.text if value else "", value))
    blank = _BLANK.match(text, at)
    telling = sum(entry.path[0] in _TELLING for entry in entries)
    alone = len(entries) == 1 and entries[0].path[0] in _ALONE
    if not blank or not (alone or (len(entries) > 1 and 2 * telling >= len(entries))):
        return Strings(), 0
    return strings_of(entries, ()), blank.end()


def properties(view: View) -> Piece | None:
    """The settings below the title of a page that Notion exports, as an edit that cuts them."""
    found = _HEADING.match(view.text)
    if not found:
        return None
    strings, end = read_lines(view, found.end())
    sure = len(strings.values) > 1 and all(key in _TELLING for key in strings.values)
    return Piece(found.end(), end, "", "template") if sure else None


def read_edn(view: View) -> tuple[Strings, int]:
    """Read the map of EDN that a text opens with, and where it ends: 0 where it is none."""
    entries: list[Entry] = []
    path: list[str | int] = []
    waiting = ""  # a key whose value comes next
    at = 0
    while found := _EDN.match(view.text, at):
        at = found.end()
        if found["open"]:
            if len(path) >= DEEPEST:
                break
            path.append(waiting)
            waiting = ""
        elif found["close"]:
            path.pop()
            waiting = ""
            if not path:
                whole = _REST.match(view.text, at) and entries
                return (strings_of(entries, ()), at) if whole else (Strings(), 0)
        elif not path:
            break  # no map at all
        elif found["space"] is None:
            waiting = _pair(view, found, [*path[1:], waiting], entries)
    return Strings(), 0


def _pair(view: View, found: re.Match[str], path: list[str | int], entries: list[Entry]) -> str:
    """Take up a string or another value; return the key whose value comes next."""
    if found["key"] and not path[-1]:
        return found["key"]
    if found["string"] is not None:
        value = view.assemble(list(_decoded(view.text, *found.span("string"))))
        entries.append(Entry(tuple(path), value.text, value))
    else:
        entries.append(Entry(tuple(path), found[0], None, (view, *found.span())))
    return ""


def _decoded(text: str, start: int, end: int) -> Iterator[Piece]:
    at = start
    for found in _ESCAPE.finditer(text, start, end):
        yield Piece(at, found.start())
        yield Piece(*found.span(), _ESCAPES.get(found[1], found[1]), "escape")
        at = found.end()
    yield Piece(at, end)
