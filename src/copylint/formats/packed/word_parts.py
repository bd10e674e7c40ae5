"""What stands in a .docx file: its paragraphs in order, with style, list, table and marks."""

import re
from dataclasses import dataclass, field

from copylint.formats.packed.marks import Mark
from copylint.formats.packed.package import LINE, Package, read_package
from copylint.formats.packed.word_package import local_name, parse_xml, styles_of, targets_of, value_of

# ".../wordprocessingml/2006/main", and without the year in files saved as "strict".
_MAIN = re.compile(r".*/wordprocessingml/(?:\d+/)?main")
# Left out with all they hold: tracked deletions, instructions of fields, earlier formats, copies of drawings.
_LEFT_OUT = frozenset(
    "del moveFrom instrText delText Fallback rPrChange pPrChange tblPrChange sectPr".split()
)
_NOTES = ("footnotes", "endnotes")
# The sign of a footnote, raised behind a word or a stop; the 2 of "m2" is none.
_NOTE_SIGN = re.compile(r"\s*+(?:[\d,*†‡§]+|\[\d+\])\s*+")
_NOTED = re.compile(r"(?:[^\W\d_]{3}|[.,;:!?)\]\"'”’%])$")
_HEADING = re.compile(r"^heading(?=\d)")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph; ``style`` is the lower-case name of its style, such as "heading 1"."""

    text: str
    style: str = ""
    listed: str | None = None  # which list it is an item of
    depth: int = 0
    table: int | None = None
    column: int = 0
    quoted: bool = False
    marks: tuple[Mark, ...] = ()


@dataclass(slots=True)
class _Open:
    """A paragraph while it is read."""

    table: int | None = None
    column: int = 0
    style: str = ""
    listed: str | None = None
    depth: int = 0
    parts: list[str] = field(default_factory=list)
    length: int = 0
    marks: list[Mark] = field(default_factory=list)

    @property
    def end(self) -> str:
        """What was added last."""
        return "".join(self.parts[-2:])

    def add(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)


def paragraphs_of(data: bytes, path: str) -> tuple[Paragraph, ...]:
    """The paragraphs of the main part, and below them those of its notes.

    Raises CopylintError where the file is no .docx file or too large.
    """
    return read_package(data, path, "a Word file (.docx)", _paragraphs)


def _paragraphs(package: Package) -> tuple[Paragraph, ...]:
    styles = "word/styles.xml"
    read = _Body(package, styles_of(package.part(styles)) if styles in package.names else {})
    read.part("document")
    lines = read.made()
    for name in _NOTES:
        if f"word/{name}.xml" in package.names:
            read.part(name)
    # The lines that part notes from the page are notes, too, without a word.
    return (*lines, *(one for one in read.made()[len(lines) :] if one.text.strip()))


class _Body:
    """Takes the events of one part after the other."""

    def __init__(self, package: Package, styles: dict[str, str]) -> None:
        self.package, self.styles = package, styles
        self.targets: dict[str, str] = {}
        self.paragraphs: list[_Open] = []
        self.open: list[_Open] = []
        self.skipped = 0  # depth inside of something left out
        self.tables: list[list[int]] = []  # for each open table its number and the column we are in
        self.count = 0
        self.in_text = False
        self.bold = self.slanted = self.hidden = self.raised = False
        self.controls: list[bool] = []  # for each open control whether nobody has filled it in yet
        self.run_start = 0
        self.links: list[tuple[int, str]] = []

    @property
    def unfilled(self) -> bool:
        """Whether we are in a control that only says what to write; its paragraphs count as empty ones."""
        return any(self.controls[-1:])

    def part(self, name: str) -> None:
        """Read one part, with where its links lead."""
        links = f"word/_rels/{name}.xml.rels"
        self.targets = targets_of(self.package.part(links)) if links in self.package.names else {}
        parse_xml(self.package.part(f"word/{name}.xml"), self.start, self.end, self.characters)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        space, local = local_name(name)
        if self.skipped or local in _LEFT_OUT:
            self.skipped += 1
            return
        if not _MAIN.fullmatch(space):
            return
        now = self.open[-1] if self.open else None
        if local == "p":
            table, column = self.tables[-1] if self.tables else (None, 0)
            self.open.append(_Open(table, column))
            self.paragraphs.append(self.open[-1])
        elif local == "sdt":
            self.controls.append(False)
        elif local == "showingPlcHdr" and self.controls:
            self.controls[-1] = _on(attributes)
        elif local == "tbl":
            self.tables.append([self.count, -1])
            self.count += 1
        elif local == "tr" and self.tables:
            self.tables[-1][1] = -1
        elif local == "tc" and self.tables:
            self.tables[-1][1] += 1
        elif now is not None:
            self.inside(now, local, attributes)

    def inside(self, now: _Open, local: str, attributes: dict[str, str]) -> None:
        if local == "pStyle":
            style = value_of(attributes)
            now.style = self.styles.get(style) or _HEADING.sub("heading ", style.lower())
        elif local == "numId" and value_of(attributes) != "0":
            now.listed = value_of(attributes)
        elif local == "ilvl":
            level = value_of(attributes)
            now.depth = min(int(level), 8) if level.isdecimal() else 0
        elif local == "r":
            self.bold = self.slanted = self.hidden = self.raised = False
            self.run_start = now.length
        elif local in ("b", "i", "vanish", "strike"):
            on = _on(attributes)
            self.bold = on if local == "b" else self.bold
            self.slanted = on if local == "i" else self.slanted
            self.hidden = on if local in ("vanish", "strike") else self.hidden
        elif local == "vertAlign":
            self.raised = value_of(attributes) == "superscript"
        elif local == "rStyle" and self.styles.get(value_of(attributes), "") == "placeholder text":
            self.hidden = True
        elif local == "hyperlink":
            self.links.append((now.length, self.targets.get(value_of(attributes, "id"), "")))
        elif local == "t":
            self.in_text = not (self.hidden or self.unfilled)
        elif not (self.hidden or self.unfilled) and local in ("tab", "br", "cr", "noBreakHyphen"):
            now.add({"tab": " ", "noBreakHyphen": "\u2011"}.get(local, LINE))

    def end(self, name: str) -> None:
        if self.skipped:
            self.skipped -= 1
            return
        space, local = local_name(name)
        if not _MAIN.fullmatch(space):
            return
        now = self.open[-1] if self.open else None
        if local == "sdt" and self.controls:
            self.controls.pop()
        elif local == "tbl" and self.tables:
            self.tables.pop()
        elif now is None:
            return
        elif local == "t":
            self.in_text = False
        elif local == "r" and now.length > self.run_start:
            for kind, on in (("strong", self.bold), ("em", self.slanted)):
                if on:
                    _extend(now.marks, Mark(kind, self.run_start, now.length, ""))
        elif local == "hyperlink" and self.links:
            first, target = self.links.pop()
            if now.length > first:
                now.marks.append(Mark("link", first, now.length, target))
        elif local == "p":
            self.open.pop()

    def characters(self, text: str) -> None:
        if self.in_text and not self.skipped and self.open:
            self.package.count(len(text))
            if self.raised and _NOTE_SIGN.fullmatch(text) and _NOTED.search(self.open[-1].end):
                return
            self.open[-1].add(text.replace("\r", " ").replace("\n", " "))

    def made(self) -> list[Paragraph]:
        return [
            Paragraph(
                "".join(p.parts),
                p.style,
                p.listed if p.listed is not None else "style" if p.style.startswith("list ") else None,
                p.depth,
                p.table,
                p.column,
                "quote" in p.style,
                tuple(p.marks),
            )
            for p in self.paragraphs
        ]


def _on(attributes: dict[str, str]) -> bool:
    """Whether a property that is there is meant to be."""
    return value_of(attributes) not in ("0", "false", "off")


def _extend(marks: list[Mark], mark: Mark) -> None:
    """Word tears a bold stretch into many runs; they are one."""
    near = range(len(marks) - 1, max(-1, len(marks) - 4), -1)
    last = next((index for index in near if marks[index].kind == mark.kind), None)
    if last is not None and marks[last].end == mark.start:
        marks[last] = marks[last]._replace(end=mark.end)
    else:
        marks.append(mark)
