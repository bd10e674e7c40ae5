"""Packages of XML parts, as the files of office programs are: unpacked within limits."""

import posixpath
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from io import BytesIO
from typing import TypeVar
from xml.parsers import expat

from copylint.formats.packed.word_package import TooMuch, local_name, parse_xml, part_of
from copylint.terms import CopylintError

T = TypeVar("T")

LARGEST_WHOLE = 100_000_000  # bytes that may be unpacked of one file
MOST_TEXT = 5_000_000  # characters
MOST_ELEMENTS = 200_000  # of one part that is held as a tree
LINE = "\u2028"  # a forced line break within a line of the text we make
TEXT = "#text"
PARAGRAPH = "\u2029"  # the end of a paragraph within such a line


@dataclass(slots=True)
class Node:
    """One element, its name and its attributes without their namespaces; or a run of text, named TEXT."""

    name: str
    attributes: dict[str, str]
    children: "list[Node]" = field(default_factory=list)
    said: str = ""  # of a run of text

    @property
    def text(self) -> str:
        """The text right inside of the element."""
        return "".join(child.said for child in self.children if child.name == TEXT)

    def first(self, *path: str) -> "Node | None":
        """The first element down a path of names."""
        node: Node | None = self
        for name in path:
            node = next((child for child in node.children if child.name == name), None) if node else None
        return node

    def get(self, name: str, default: str = "") -> str:
        """An attribute."""
        return self.attributes.get(name, default)


class Package:
    """The parts of one file."""

    def __init__(self, file: zipfile.ZipFile) -> None:
        self.file = file
        self.names = frozenset(file.namelist())
        self.left = LARGEST_WHOLE
        self.length = 0  # of the text that is made

    def part(self, name: str) -> bytes:
        """One part, unpacked. Raises KeyError where it is missing, TooMuch where it is too large."""
        data = part_of(self.file, name)
        self.left -= len(data)
        if self.left < 0:
            raise TooMuch(f"it unpacks to more than {LARGEST_WHOLE // 1_000_000} MB")
        return data

    def count(self, length: int) -> None:
        """Count characters of the text that is made. Raises TooMuch where there are too many of them."""
        self.length += length
        fits(self.length)

    def tree(self, name: str) -> Node:
        """One part as a tree."""
        root = Node("", {})
        open_, count = [root], 0

        def start(name: str, attributes: dict[str, str]) -> None:
            nonlocal count
            count += 1
            if count > MOST_ELEMENTS:
                raise TooMuch(f"a part of it has more than {MOST_ELEMENTS:,} elements")
            # A slide has two ids, its own and that of what it points at, which is the one that counts.
            pairs = sorted(attributes.items(), key=lambda pair: "/relationships " in pair[0])
            node = Node(local_name(name)[1], {local_name(key)[1]: value for key, value in pairs})
            open_[-1].children.append(node)
            open_.append(node)

        def end(_: str) -> None:
            open_.pop()

        def characters(text: str) -> None:
            children = open_[-1].children
            if children and children[-1].name == TEXT:
                children[-1].said += text
            else:
                children.append(Node(TEXT, {}, [], text))

        parse_xml(self.part(name), start, end, characters)
        return next((child for child in root.children if child.name != TEXT), root)

    def links(self, name: str) -> dict[str, tuple[str, str]]:
        """What a part points at: id → the last word of the kind, and the name of a part or an address."""
        folder, file = posixpath.split(name)
        rels = posixpath.join(folder, "_rels", f"{file}.rels")
        if rels not in self.names:
            return {}
        found = {}
        for link in self.tree(rels).children:
            target = link.get("Target")
            if link.get("TargetMode") != "External":
                inside = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
                target = posixpath.normpath(inside)
            found[link.get("Id")] = (link.get("Type").rpartition("/")[2], target)
        return found


def fits(length: int) -> None:
    """Raise TooMuch where so many characters are more than we read of one file."""
    if length > MOST_TEXT:
        raise TooMuch(f"more than {MOST_TEXT // 1_000_000} million characters")


def read_package(data: bytes, path: str, what: str, read: Callable[[Package], T]) -> T:
    """What ``read`` makes of a file's parts; ``what`` names the format as people do.

    Raises CopylintError, in one line, where it is no such file, is damaged, locked, or made to harm.
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as file:
            return read(Package(file))
    except TooMuch as error:
        raise CopylintError(f"{path}: {error}; split the file or save it anew") from None
    except (zipfile.BadZipFile, KeyError, zlib.error, EOFError, OSError, ValueError):
        raise CopylintError(
            f"{path}: not {what}, damaged or locked; open it and save a copy without a password"
        ) from None
    except (RuntimeError, NotImplementedError):
        raise CopylintError(f"{path}: locked with a password; save a copy without one") from None
    except expat.ExpatError:
        raise CopylintError(f"{path}: the file is damaged; open it and save it anew") from None
