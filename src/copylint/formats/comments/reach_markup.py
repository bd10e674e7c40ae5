"""Whether copy belongs to what follows a comment, where tags and brackets decide: pages and scripts."""

import re
from collections.abc import Iterator
from typing import NamedTuple

FURTHEST = 2_000  # characters from a comment to the copy that it speaks of

_VOID = frozenset("area base col embed hr img input link meta source track".split())
_TOKEN = re.compile(
    r"(?P<open><!--|\{/\*|@\*|/\*|\{\#-?(?=\s)|\{%|\{\{|<%|<\?)"
    r"|(?P<comment>(?<!:)//[^\n]*|^[ ]{0,3}\[[^\]\n]+\]:[^\n]*)"
    r"|(?P<template>\{[\#:@/][^{}]*\}|^[ \t]*@\w+(?:[ \t]*+\([^()\n]*\))?)"
    r"|(?P<code>(?:```|~~~))"
    r"|(?P<close></[A-Za-z][\w.:-]*\s*>|</>)"
    r"|(?P<tag><[A-Za-z][\w.:-]*|<>)"
    r"|(?P<string>\"[^\"\n]*\"|'[^'\n]*'|`[^`]*`)"
    r"|(?P<note>^[ \t]*(?::::?[^\n]*|>[ ]*\[![^\n]*|(?:import|export)\s[^\n]*))"
    r"|(?P<sign>=>|/>|[{(\[\])}>,;])"
    r"|(?P<word>[^\W_]+)",
    re.MULTILINE | re.DOTALL,
)
_ENDS = {
    "<!--": "-->",
    "@*": "*@",
    "{/*": "*/}",
    "/*": "*/",
    "{#": "#}",
    "{%": "%}",
    "{{": "}}",
    "<%": "%>",
    "<?": "?>",
}
_COMMENTS = ("<!--", "{/*", "@*", "/*", "{#")
_OPENS = re.compile(
    r"\{%-?\s*(?:if|unless|for|case|block|capture|with|form|paginate|call|filter|trans|blocktrans)\b"
    r"|\{\{~?\#|\{\{-?\s*(?:if|range|with|define|block)\b|\{\#|@(?:if|foreach|forelse|section|unless|auth|guest)\b"
)
_CLOSES = re.compile(
    r"\{%-?\s*end|\{\{~?/|\{\{-?\s*end\b|\{/|@end|<%-?\s*(?:end\b|\})|<\?(?:php)?\s*(?:end|\})"
)
_PUNCTUATION = ("(", ")", "[", "]", ",", ";")  # of sentences and lists, outside of code
_PAIRS = {")": "(", "]": "[", "}": "{"}


class Gap(NamedTuple):
    """What a gap leaves open; ``tag``: it ends inside of a tag that begins in it, among so many brackets."""

    tag: bool = False
    brackets: int = 0


class TagEnd(NamedTuple):
    """Where a tag ends, and whether it opens an element that has an inside."""

    end: int
    open: bool


class _Scan:
    """What stands open after the comment: brackets, ``<`` for a tag, ``e`` for an element."""

    def __init__(self, *, script: bool) -> None:
        self.script = script
        self.stack: list[str] = []
        self.name = ""
        self.blocks = 0
        self.done = False  # what follows the comment has ended

    def takes(self, kind: str | None, text: str) -> bool:
        """Go on by one token; False when the copy cannot belong to the comment any more."""
        if kind in ("comment", "note"):
            return True
        if kind == "template":
            self.blocks += bool(_OPENS.match(text.lstrip())) - bool(_CLOSES.match(text.lstrip()))
            return self.blocks >= 0
        if kind == "close":
            return self.closes()
        if not self.script and text in _PUNCTUATION and self.stack[-1:] not in (["<"], ["{"]):
            return True
        if kind == "sign" and text in (",", ";", "=>", ">", "/>", ")", "]", "}"):
            return self.ends(text)
        if not self.stack and (self.done or kind == "code" or (kind == "word" and not self.script)):
            return False
        if kind == "tag":
            self.name = text[1:].lower()
            self.stack.append("<" if text != "<>" else "e")
        elif kind == "sign":
            self.stack.append(text)
        elif kind == "string":
            self.done = self.done or not self.stack
        return True

    def ends(self, text: str) -> bool:
        top = self.stack[-1] if self.stack else ""
        if text in (",", ";"):
            return bool(self.stack)
        if text == "=>":
            return True
        if text in ("/>", ">"):
            if top == "<":
                self.stack.pop()
                if text == ">" and self.name not in _VOID:
                    self.stack.append("e")
                else:
                    self.done = not self.stack and self.name not in ("br", "wbr")
                return True
            return bool(self.stack) or text == ">"
        if top != _PAIRS[text]:
            return False
        self.stack.pop()
        self.done = not self.stack
        return True

    def closes(self) -> bool:
        if "e" not in self.stack:
            return False
        while self.stack.pop() != "e":
            pass
        self.done = not self.stack
        return True


def read_gap(text: str, *, script: bool) -> Gap | None:
    """What the text between a comment and copy leaves open.

    None if the copy is not part of the value, property, element or block that follows the comment: its
    parent ends in between, or something else comes first.
    """
    if len(text) > FURTHEST:
        return None
    scan = _Scan(script=script)
    for kind, said, end in _tokens(text, 0, len(text)):
        if kind == "word" and not script and not scan.stack and "\n" not in text[end:]:
            continue  # marks of a list or a heading in the line of the copy
        if not scan.takes(kind, said):
            return None
    tag = "<" in scan.stack
    return Gap(tag, len(scan.stack) - scan.stack.index("<") - 1 if tag else 0)


def tag_end(text: str, at: int, gap: Gap) -> TagEnd | None:
    """Where the tag ends in which copy ends at ``at``, among as many brackets as the gap left open."""
    scan = _Scan(script=True)
    scan.stack = ["<", *("{" for _ in range(gap.brackets))]
    at += text[at : at + 1] in ('"', "'", "`")
    for _, said, end in _tokens(text, at, at + FURTHEST):
        if said in ("/>", ">") and scan.stack == ["<"]:
            return TagEnd(end, said == ">")
        if said in _PAIRS:
            scan.stack = scan.stack[:-1] if len(scan.stack) > 1 else scan.stack
        elif said in ("{", "(", "["):
            scan.stack.append(said)
    return None


def _tokens(text: str, at: int, stop: int) -> Iterator[tuple[str | None, str, int]]:
    """Kind, words and end of each token; no comment is looked for twice where none ends any more."""
    missing: set[str] = set()
    while found := _TOKEN.search(text, at, stop):
        at, kind, said = found.end(), found.lastgroup, found[0]
        if kind == "open":
            opener = said[:2] if said.startswith("{#") else said
            end = -1 if opener in missing else text.find(_ENDS[opener], at, stop)
            if end < 0:
                missing.add(opener)
                kind, at = ("sign", found.start() + 1) if opener.startswith("{") else (None, at)
                said = said[:1]
            else:
                at = end + len(_ENDS[opener])
                said = text[found.start() : at]
                kind = "comment" if opener in _COMMENTS else "template"
        yield kind, said, at
