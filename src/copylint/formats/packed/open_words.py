"""Text and styles of OpenDocument: what a paragraph says, and which of it is bold, linked or hidden."""

import re
from collections.abc import Iterator

from copylint.formats.packed.marks import Mark
from copylint.formats.packed.package import LINE, TEXT, Node, Package

CONTENT = "content.xml"
# What nobody sees where it stands: notes, remarks, what was deleted, indexes, page furniture.
LEFT_OUT = frozenset(
    """
    tracked-changes annotation annotation-end note forms table-of-content alphabetical-index
    illustration-index sequence-decls notes variable-decls user-field-decls settings
    """.split()
)
# Within a line: what is filled in, or asks the writer to fill it in, or stands elsewhere on the page.
_NO_WORDS = LEFT_OUT | set("placeholder page-number page-count date time frame ruby-text".split())
_BLANKS = re.compile(r"[ \t\r\n]+")


class Styles:
    """What the styles of a document say: which are bold, slanted or hidden, and which one each rests on."""

    def __init__(self, package: Package) -> None:
        self.parents: dict[str, str] = {}
        self.said: dict[str, set[str]] = {}
        for name in ("styles.xml", CONTENT):
            if name in package.names:
                for style in below(package.tree(name), "style"):
                    self.add(style)

    def add(self, style: Node) -> None:
        """Take in one style."""
        own = style.get("name")
        self.parents[own] = style.get("parent-style-name")
        said = self.said.setdefault(own, set())
        for properties in style.children:
            weight = properties.get("font-weight")
            if weight == "bold" or (weight.isdecimal() and int(weight) > 500):
                said.add("strong")
            if properties.get("font-style") in ("italic", "oblique"):
                said.add("em")
            if (
                properties.get("display") == "none"
                or properties.get("text-line-through-style", "none") != "none"
            ):
                said.add("hidden")
            if properties.get("visibility") == "hidden" or properties.get("visibility") == "collapse":
                said.add("hidden")

    def line(self, name: str) -> list[str]:
        """A style and those it rests on, in lower case, blanks as they are shown."""
        found: list[str] = []
        while name and len(found) < 10:
            found.append(name.replace("_20_", " ").lower())
            name = self.parents.get(name, "")
        return found

    def says(self, name: str) -> set[str]:
        """What a style says by itself: strong, em, hidden."""
        return self.said.get(name, set())


def words_of(node: Node, styles: Styles) -> tuple[str, tuple[Mark, ...]]:
    """The text of a paragraph and its marks; blanks in a row are one, as OpenDocument has it."""
    parts: list[str] = []
    marks: list[Mark] = []
    length = 0

    def put(text: str) -> None:
        nonlocal length
        parts.append(text)
        length += len(text)

    def walk(above: Node) -> None:
        for child in above.children:
            if child.name == TEXT:
                put(_BLANKS.sub(" ", child.said))
            elif child.name == "s":
                put(" " * min(int(child.get("c", "1")) if child.get("c", "1").isdecimal() else 1, 20))
            elif child.name in ("tab", "line-break"):
                put(" " if child.name == "tab" else LINE)
            elif child.name not in _NO_WORDS:
                said = styles.says(child.get("style-name")) if child.name == "span" else set[str]()
                if "hidden" in said:
                    continue
                start = length
                walk(child)
                kinds = [(kind, "") for kind in sorted(said)]
                kinds += [("link", child.get("href"))] if child.name == "a" else []
                marks.extend(Mark(kind, start, length, target) for kind, target in kinds if start < length)

    walk(node)
    return "".join(parts), tuple(marks)


def below(node: Node, name: str) -> Iterator[Node]:
    """Every element of that name below a node, in order, none inside of another."""
    waiting = node.children[::-1]
    while waiting:
        one = waiting.pop()
        if one.name == name:
            yield one
        else:
            waiting += one.children[::-1]
