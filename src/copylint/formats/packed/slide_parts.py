"""What stands on the slides of a .pptx file: paragraphs in order, with their marks and where they stand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from copylint.formats.packed.marks import Mark
from copylint.formats.packed.package import LINE, Node, Package

# Placeholders that hold the same on every slide.
_FURNITURE = ("sldNum", "dt", "ftr", "hdr")
_TITLES = ("title", "ctrTitle")
_LISTS = ("body", "obj", "")
# What a program says of a picture: the name of its file, or a guess of what it shows.
_OF_PROGRAMS = re.compile(
    r".*\.(?:png|jpe?g|gif|svg|webp|bmp|tiff?|emf|wmf|heic)|\S*+"
    r"|.*(?:automatically generated|may be incorrect)\.?",
    re.IGNORECASE | re.DOTALL,
)
_NO_TEXT = ("slidenum", "datetime")  # fields that the program fills in


@dataclass(slots=True)
class Line:
    """One paragraph of a slide; ``role`` is title, subtitle, item, paragraph, cell or picture."""

    role: str
    text: str
    marks: list[Mark] = field(default_factory=list)
    depth: int = 0
    group: int = 0  # which shape or table it stands in, counted from 0
    column: int = 0


def slides_of(package: Package) -> list[list[Line]]:
    """The lines of each slide in order; a hidden slide has none."""
    name = "ppt/presentation.xml"
    links = package.links(name)
    shown = package.tree(name).first("sldIdLst")
    slides: list[list[Line]] = []
    for slide in shown.children if shown else ():
        _, target = links.get(slide.get("id"), ("", ""))
        lines = _Slide(package, target).lines if target in package.names else []
        package.count(sum(len(line.text) for line in lines))
        slides.append(lines)
    return slides


class _Slide:
    """Reads one slide."""

    def __init__(self, package: Package, name: str) -> None:
        self.package, self.links = package, package.links(name)
        self.lines: list[Line] = []
        self.groups = 0
        root = package.tree(name)
        tree = root.first("cSld", "spTree")
        if tree is not None and root.get("show", "1") not in ("0", "false"):
            self.shapes(tree)
        # The title is read first, wherever in the file it stands.
        self.lines.sort(key=lambda line: line.role != "title")

    def shapes(self, tree: Node) -> None:
        for shape in _shapes(tree):
            if shape.name == "grpSp":
                self.shapes(shape)
            elif not _hidden(shape):
                self.shape(shape)

    def shape(self, shape: Node) -> None:
        body = shape.first("txBody")
        if body is not None:
            place = shape.first("nvSpPr", "nvPr", "ph")
            kind = place.get("type") if place is not None else "none"
            if kind not in _FURNITURE:
                self.body(body, kind)
        for data in _below(shape, "tbl"):
            self.table(data)
        if shape.name == "pic":
            self.picture(shape)
        for data in _below(shape, "relIds"):  # SmartArt keeps its words in a part of its own
            kind, target = self.links.get(data.get("dm"), ("", ""))
            if kind == "diagramData" and target in self.package.names:
                for point in _below(self.package.tree(target), "t"):
                    self.body(point, "none")

    def picture(self, shape: Node) -> None:
        """Take what is said instead of a picture to those who do not see it."""
        own = shape.first("nvPicPr", "cNvPr")
        text = " ".join(own.get("descr").split()) if own is not None else ""
        if text and not _OF_PROGRAMS.fullmatch(text):
            self.lines.append(Line("picture", text, group=self.groups))
            self.groups += 1

    def body(self, body: Node, kind: str) -> None:
        made = [
            (paragraph, self.paragraph(paragraph)) for paragraph in body.children if paragraph.name == "p"
        ]
        made = [(paragraph, line) for paragraph, line in made if line.text.strip()]
        for paragraph, line in made:
            if kind in _TITLES:
                line.role = "title"
            elif kind == "subTitle":
                line.role = "subtitle"
            elif _bulleted(paragraph, kind in _LISTS and len(made) > 1):
                line.role = "item"
            line.group = self.groups
            self.lines.append(line)
        self.groups += 1

    def table(self, table: Node) -> None:
        for row in (child for child in table.children if child.name == "tr"):
            for column, cell in enumerate(child for child in row.children if child.name == "tc"):
                for paragraph in _below(cell, "p"):
                    line = self.paragraph(paragraph)
                    if line.text.strip():
                        line.role, line.group, line.column = "cell", self.groups, column
                        self.lines.append(line)
        self.groups += 1

    def paragraph(self, paragraph: Node) -> Line:
        line = Line("paragraph", "")
        properties = paragraph.first("pPr")
        level = properties.get("lvl", "0") if properties is not None else "0"
        line.depth = min(int(level), 8) if level.isdecimal() else 0
        parts: list[str] = []
        length = 0
        for run in paragraph.children:
            text, said = "", run.first("t")
            if run.name == "br":
                text = LINE
            elif run.name == "r" or (run.name == "fld" and not run.get("type").startswith(_NO_TEXT)):
                text = " ".join(said.text.splitlines()) if said is not None and "\n" in said.text else ""
                text = text or (said.text if said is not None else "")
                text = text.replace("\r", " ").replace("\v", LINE)
            if not text:
                continue
            parts.append(text)
            for kind, target in self.marks(run):
                line.marks.append(Mark(kind, length, length + len(text), target))
            length += len(text)
        line.text = "".join(parts)
        line.marks = _joined(line.marks)
        return line

    def marks(self, run: Node) -> Iterator[tuple[str, str]]:
        properties = run.first("rPr")
        if properties is None:
            return
        for kind, name in (("strong", "b"), ("em", "i")):
            if properties.get(name) in ("1", "true"):
                yield kind, ""
        if (link := properties.first("hlinkClick")) is not None:
            yield "link", self.links.get(link.get("id"), ("", ""))[1]


def _shapes(tree: Node) -> Iterator[Node]:
    """The shapes right inside of a group; of two versions of one the newer."""
    for child in tree.children:
        if child.name == "AlternateContent":
            chosen = child.first("Choice") or child.first("Fallback")
            yield from chosen.children if chosen is not None else ()
        else:
            yield child


def _hidden(shape: Node) -> bool:
    own = next((child.first("cNvPr") for child in shape.children if child.name.startswith("nv")), None)
    return own is not None and own.get("hidden") in ("1", "true")


def _below(node: Node, name: str) -> Iterator[Node]:
    """Every element of that name below a node, in order."""
    waiting = [node]
    while waiting:
        for child in (one := waiting.pop()).children[::-1]:
            waiting.append(child)
        if one.name == name and one is not node:
            yield one


def _bulleted(paragraph: Node, usual: bool) -> bool:
    properties = paragraph.first("pPr")
    names = {child.name for child in properties.children} if properties is not None else set()
    return bool(names & {"buChar", "buAutoNum", "buBlip"}) or (usual and "buNone" not in names)


def _joined(marks: list[Mark]) -> list[Mark]:
    """A bold stretch that is cut into many runs is one."""
    made: list[Mark] = []
    last: dict[tuple[str, str], int] = {}
    for mark in marks:
        index = last.get((mark.kind, mark.target))
        if index is not None and made[index].end == mark.start:
            made[index] = made[index]._replace(end=mark.end)
        else:
            last[mark.kind, mark.target] = len(made)
            made.append(mark)
    return made
