"""Callouts written as quotations, as Obsidian and its kin have them: "> [!tip]- A title", then the body."""

import re
from collections.abc import Iterator

from copylint.text.view import Piece, View

_CALLOUT = re.compile(
    r"^(?P<before>[ \t]*+(?:(?:[*+-]|\d{1,9}[.)])[ \t]++)?(?:>[ \t]*+)++)"
    r"\[!(?P<type>[^\[\]\n]{1,60})\](?P<fold>[+-]?)[ \t]*+(?P<title>[^\n]*+)(?P<end>\n|\Z)",
    re.MULTILINE,
)
# `> **Note**`, as GitHub had them before.
_OLDER = re.compile(
    r"^(?P<before>[ \t]*+(?:>[ \t]*+)++)\*\*(?:Note|Tip|Important|Warning|Caution|Info)"
    r"(?::\*\*|\*\*:?)[ \t]*+(?P<rest>[^\n]*+)",
    re.MULTILINE,
)
_ALERT = re.compile(r"NOTE|TIP|IMPORTANT|WARNING|CAUTION", re.IGNORECASE)
_ITEM = re.compile(r"[^ \t>]")


def without_callouts(view: View) -> View:
    """The view with each callout as an alert that Markdown knows, its title a bold paragraph of its own."""
    text = view.text
    if "> **" in text:
        view = view.edit(edit for found in _OLDER.finditer(text) for edit in _older(text, found))
    if "[!" not in text:
        return view
    edits = [edit for found in _CALLOUT.finditer(view.text) for edit in _alert(view.text, found)]
    return view.edit(edits) if edits else view


def _older(text: str, found: re.Match[str]) -> Iterator[Piece]:
    if _line_above(text, found.start()).lstrip(" \t").startswith(">"):
        return
    first, before = found.end("before"), found["before"]
    more = f"\n{before}" if found["rest"].strip() else ""
    yield Piece(first, found.start("rest"), f"[!NOTE]{more}", "template")


def _line_above(text: str, at: int) -> str:
    """The line above the one that begins at ``at``."""
    end = max(0, at - 1)
    return text[text.rfind("\n", max(0, end - 500), end) + 1 : end]


def _alert(text: str, found: re.Match[str]) -> Iterator[Piece]:
    title = found["title"].rstrip()
    if not title and not found["fold"] and _ALERT.fullmatch(found["type"]):
        return
    before = found["before"]
    above = _line_above(text, found.start())
    if above.lstrip(" \t").startswith(">") and above[:200].count(">") >= before.count(">"):
        return  # within a quotation it is what it says
    marker, first = found.start("type") - 2, found.start("title")
    speech = found["type"].lower() in ("quote", "cite")  # which stays a quotation
    if not title:
        yield Piece(marker, first, "" if speech else "[!NOTE]", "template")
        return
    further = _ITEM.sub(" ", before)
    bold = "" if "*" in title or "`" in title else "**"
    yield Piece(marker, first, bold if speech else f"[!NOTE]\n{further}{bold}", "template")
    if found["end"]:
        yield Piece(first + len(title), found.end(), f"{bold}\n{further}\n", "template")
    else:
        yield Piece(first + len(title), found.end(), bold, "template")
