"""The elements of HTML that are open, and which of them a tag ends."""

from typing import NamedTuple

from copylint.formats.html.frames import Frame
from copylint.formats.vocabulary import html_names as words

DEEPEST = 256  # open elements; what is nested deeper is read without an account of where it stands


class Open(NamedTuple):
    """An open element."""

    name: str
    before: Frame | None  # the frame to go back to, when the element changed it


class OpenElements:
    """A stack of elements, no deeper than twice DEEPEST."""

    def __init__(self) -> None:
        self.stack: list[Open] = []
        self.counts: dict[str, int] = {}  # of each name on the stack
        self.beyond: dict[str, int] = {}  # of each name below the depth we follow

    def push(self, name: str, before: Frame | None) -> bool:
        """Open an element; whether it is kept account of. Those that change the frame may lie deeper."""
        depth = len(self.stack)
        if depth >= DEEPEST and (before is None or depth >= 2 * DEEPEST):
            self.beyond[name] = self.beyond.get(name, 0) + 1
            return False
        self.stack.append(Open(name, before))
        self.counts[name] = self.counts.get(name, 0) + 1
        return True

    def pop(self) -> Open:
        """Close the innermost element."""
        closed = self.stack.pop()
        self.counts[closed.name] -= 1
        return closed

    def take_out(self, index: int) -> None:
        """Close one element and leave those inside of it open."""
        self.counts[self.stack.pop(index).name] -= 1

    def ends_top(self, name: str) -> bool:
        """Whether an end tag plainly ends the innermost element, as nearly all do."""
        return (
            bool(self.stack)
            and self.stack[-1].name == name
            and not self.beyond
            and not words.element(name).tag.furniture
        )

    def forget(self, name: str) -> bool:
        """Whether an end tag belongs to an element below the depth we follow."""
        if not self.beyond.get(name):
            return False
        self.beyond[name] -= 1
        return True

    def reach(self, name: str, *, hidden: bool) -> tuple[int, bool]:
        """Which element an end tag ends, and whether it leaves the blocks inside of it open; -1 for none."""
        block = words.element(name).block
        inner = False  # a block stands open inside of the element
        for index in range(len(self.stack) - 1, -1, -1):
            other = self.stack[index]
            if other.name == name:
                if inner and not block and other.before is None:
                    return index, True
                # Both branches of a template's condition may open a landmark that is closed once.
                while words.element(name).tag.furniture and index and self.stack[index - 1].name == name:
                    index -= 1
                return index, False
            if other.name in words.SCOPE and name not in words.TABLE_PARTS:
                break
            if words.element(other.name).block:
                inner = True
                if not block and not words.element(name).tag.formatting and not hidden:
                    break
        return -1, False

    def ended(self, names: frozenset[str], barrier: frozenset[str]) -> int:
        """The outermost of the named elements on this side of a barrier; -1 for none."""
        last = -1
        if any(map(self.counts.get, names)):
            for index in range(len(self.stack) - 1, -1, -1):
                name = self.stack[index].name
                if name in names:
                    last = index
                elif name in barrier:
                    break
        return last
