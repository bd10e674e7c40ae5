"""JavaScript and TypeScript with JSX, parsed: the tree, and the way from its bytes to code points."""

import re
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from copylint.formats.scan.offsets import code_points
from copylint.terms import CopylintError

if TYPE_CHECKING:
    from tree_sitter import Node, Parser, Tree

CHUNK = 65_536  # bytes handed to the parser at a time
STEPS = 4_000  # how often the parser may report; scripts without errors take 7 steps a kilobyte
STEPS_A_KILOBYTE = 30
MOST_OPEN_COMMENTS = 20
MENDS = 2_000_000  # characters that may be parsed a second time

_BARE = re.compile(r"(?<!&)&(?!&|#?\w{1,32};)")
_LETTER = "n"  # stands in for a bare `&`, which the grammar takes for an error


class ScriptError(CopylintError):
    """A script that cannot be read; says why and what to do."""


class Script(NamedTuple):
    """A parsed text. ``at`` turns a byte offset of the tree into a code point offset of the text."""

    tree: "Tree"
    at: Callable[[int], int]

    def span(self, node: "Node") -> tuple[int, int]:
        """Where a node stands in the text, in code points."""
        return self.at(node.start_byte), self.at(node.end_byte)


def parse(text: str, *, types_only: bool = False) -> Script:
    """Parse a text; ``types_only`` for .ts, where ``<T>x`` is a cast and no element.

    Raises:
        ScriptError: the parser is not installed, or gets lost in what is no script.
    """
    parser = _parser(types_only)
    try:
        tree = _tree(parser, text)
    except ScriptError:
        if not _BARE.search(text) or len(text) > MENDS:
            raise
        return Script(_tree(parser, _BARE.sub(_LETTER, text)), code_points(text))
    if tree.root_node.has_error and "&" in text and len(text) < MENDS:
        mended = _BARE.sub(_LETTER, text)
        if mended != text:
            again = _tree(parser, _only_on_lines_with_errors(text, tree))
            if _errors(again) < _errors(tree):
                return Script(again, code_points(text))
    return Script(tree, code_points(text))


def _tree(parser: "Parser", text: str) -> "Tree":
    """The parser's tree; its search for what an error may mean is cut short, for it takes quadratic time."""
    data = _without_open_comments(text).encode()
    left, reached = STEPS + STEPS_A_KILOBYTE * len(data) // 1000, 0

    def enough(offset: int, has_error: bool) -> bool:
        nonlocal left, reached
        left, reached = left - 1, offset
        return left < 0

    try:
        return parser.parse(lambda offset, _: data[offset : offset + CHUNK], progress_callback=enough)
    except ValueError:
        parser.reset()
        line = data.count(b"\n", 0, reached) + 1
        raise ScriptError(f"line {line}: not a script that can be parsed; leave the file out") from None


def _without_open_comments(text: str) -> str:
    """The text with other characters, as long, for openers of comments that nothing closes.

    At each of them the parser reads to the end of the file, and there may be thousands.
    """
    last = text.rfind("*/") + 2
    if text.count("/*", last) <= MOST_OPEN_COMMENTS:
        return text
    return text[:last] + text[last:].replace("/*", "/" + _LETTER)


@cache
def _parser(types_only: bool) -> "Parser":
    try:
        import tree_sitter_typescript
        from tree_sitter import Language, Parser
    except ImportError:
        raise ScriptError(
            "reading components takes the parser tree-sitter; pip install tree-sitter tree-sitter-typescript"
        ) from None
    made = (
        tree_sitter_typescript.language_typescript() if types_only else tree_sitter_typescript.language_tsx()
    )
    return Parser(Language(made))


def _only_on_lines_with_errors(text: str, tree: "Tree") -> str:
    """The text with a letter for each bare ``&`` on the lines where the parser stumbled."""
    rows: set[int] = set()
    stack = [tree.root_node]
    while stack:
        node = stack.pop()
        if node.is_error or node.is_missing:
            rows.update(range(node.start_point[0], node.end_point[0] + 1))
        elif node.has_error:
            stack.extend(node.children)
    lines = text.split("\n")
    for row in rows:
        if row < len(lines):
            lines[row] = _BARE.sub(_LETTER, lines[row])
    return "\n".join(lines)


def _errors(tree: "Tree") -> int:
    """How many bytes the parser could not place."""
    total, stack = 0, [tree.root_node]
    while stack:
        node = stack.pop()
        if node.is_error:
            total += node.end_byte - node.start_byte + 1
        elif node.is_missing:
            total += 1
        elif node.has_error:
            stack.extend(node.children)
    return total
