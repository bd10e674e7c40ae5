"""MDX: Markdown with components, each stretch of Markdown read in the light of the components around it."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace

from copylint.formats import branches, elements
from copylint.formats.braces import Braces, Tag
from copylint.formats.component_strings import Props
from copylint.formats.components import directives
from copylint.formats.expressions import choices, literal
from copylint.formats.fields import FieldReader
from copylint.formats.front_matter import read_front_matter
from copylint.formats.markdown import read_markdown
from copylint.formats.mdx_tokens import Token, mdx_tokens
from copylint.formats.script import Reading
from copylint.formats.settings import Settings
from copylint.formats.sheet import WORDS_ON_A_BUTTON, Sheet
from copylint.formats.templates import VALUE
from copylint.terms import BlockKind, Voice
from copylint.text.document import Document, Place
from copylint.text.source import Source
from copylint.text.span import Span
from copylint.text.view import Piece, View

DEEPEST = 200  # components inside each other

_RETURN = re.compile(r"\r\n?")
_PREFIX = re.compile(r"[\s>]*(?:[-*+]|\d{1,9}[.)])?\s*")
_LISTED = re.compile(r"^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+\S", re.MULTILINE)
_LINE = re.compile(r"^([ \t]*)(?=[^\s])", re.MULTILINE)
_DEFINITION = re.compile(r"^ {0,3}\[[^\]\n]{1,200}\]:[ \t]*\S[^\n]*$", re.MULTILINE)
_ADDRESS = re.compile(r"[^\s\"'<>{}]*")
_HTML = {"link": "a", "strong": "b", "em": "i", "code": "code", "strike": "del"}
_ROLES_OF_FURNITURE = ("nav", "footer", "aside")


def read_mdx_file(source: Source, settings: Settings) -> Document:
    """Read an MDX file with its front matter."""
    view = View.whole(source.text)
    returns = [Piece(*found.span(), "\n", "newline") for found in _RETURN.finditer(source.text)]
    view = view.edit(returns) if returns else view
    sheet, front = Sheet(), read_front_matter(view)
    reader = FieldReader(sheet, settings)
    for entry in front.fields:
        reader.add(entry)
    body = _Mdx(view.sub(front.end, len(view.text)), sheet, settings.keys)
    body.read()
    props = body.props
    comments = Reading((), tuple(props.comments))
    found = directives(source, [comments], view.span(front.start, front.end), body.code)
    notes = (*front.notes, *reader.notes(), *body.notes, *props.notes, *found.notes)
    return Document(
        source, "mdx", sheet.blocks(), front.values, found.directives, tuple(dict.fromkeys(notes))
    )


@dataclass(frozen=True, slots=True)
class _Scope:
    """What the components around a stretch of Markdown say of it."""

    place: Place
    kind: BlockKind | None = None
    voice: Voice | None = None
    quote: int | None = None
    question: bool = False
    hidden: bool = False
    partner: int = -1  # index of the token that closes it


class _Mdx:
    def __init__(self, view: View, sheet: Sheet, keys: tuple[str, ...]) -> None:
        self.view, self.text, self.sheet = view, view.text, sheet
        self.braces = Braces(self.text)
        self.props = Props(view, sheet, self.braces, keys)
        self.notes: list[str] = []
        self.code: list[Span] = []
        self.edits: list[Piece] = []

    def read(self) -> None:
        self.tokens = list(mdx_tokens(self.text, self.braces))
        self.partners = _partners(self.tokens)
        self.blank = _blanked(self.text, self.tokens)
        self.words = [found.span() for found in re.finditer(r"\S+", self.blank)]
        self.word_starts = [start for start, _ in self.words]
        self.lines = [0, *(m.end() for m in re.finditer("\n", self.text))]
        found = list(_DEFINITION.finditer(self.blank))
        self.definitions = "\n\n" + "\n".join(m[0] for m in found) if 0 < len(found) <= 100 else ""
        scopes = [_Scope(Place())]
        at = hidden_until = 0
        closers: set[int] = set()  # closing tags of the elements that cut the text
        for index, token in enumerate(self.tokens):
            if token.start < hidden_until or token.kind == "code":
                continue
            if token.kind == "comment":
                self.edits.append(Piece(token.start, token.end, "", "template"))
            elif token.kind == "esm":
                self.segment(at, token.start, scopes[-1])
                at = token.end
                if self.text.startswith("export", token.start):
                    self.props.read(self.view.sub(token.start, token.end), scopes[-1].place)
            elif token.kind == "brace":
                at = self.brace(token, at, scopes[-1])
            elif token.tag is not None and token.tag.closing:
                if index in closers:
                    self.segment(at, token.start, scopes[-1])
                    at = token.end
                    if scopes[-1].partner == index:
                        scopes.pop()
                else:
                    self.edits.append(self.inline(token.tag))
            elif token.tag is not None:
                partner = self.partners.get(index, -1)
                found_element = self.element(token.tag)
                scope = scopes[-1]
                inside = self.entered(found_element, scope, partner)
                self.props.add(token.tag, scope.place, voice=_of_props(found_element, scope))
                if found_element.fold == "skip":
                    self.segment(at, token.start, scope)
                    at = hidden_until = self.tokens[partner].end if partner >= 0 else token.end
                elif self.cuts(token.tag, partner, found_element):
                    self.segment(at, token.start, scope)
                    at = token.end
                    if partner >= 0 and len(scopes) <= DEEPEST:
                        closers.add(partner)
                        scopes.append(inside)
                    elif partner >= 0:
                        closers.add(partner)
                        self.note(
                            f"components are nested more than {DEEPEST} deep; deeper ones were not told apart"
                        )
                else:
                    self.edits.append(self.inline(token.tag))
        self.segment(at, len(self.text), scopes[-1])

    def note(self, line: str) -> None:
        if line not in self.notes:
            self.notes.append(line)

    # Tags

    def element(self, tag: Tag) -> elements.Element:
        plain = {
            p.name: self.text[p.start : min(p.end, p.start + 300)] for p in tag.props if p.form != "none"
        }
        return elements.look_up(tag.name, plain) if tag.name else elements.Element("block")

    def cuts(self, tag: Tag, partner: int, found: elements.Element) -> bool:
        """Whether an element stands as a block, and not within a line of text."""
        first = self.lines[bisect_right(self.lines, tag.start) - 1]
        before = self.before(tag.start)
        if before.startswith("|") or found.fold == "break":
            return False
        begins = bool(_PREFIX.fullmatch(before))
        listed = begins and bool(before)
        last = self.tokens[partner].end if partner >= 0 else tag.end
        alone = self.rest(tag.end)
        if partner < 0 and not tag.alone:
            return found.fold == "block" and begins and not listed and not tag.closing
        if found.fold == "block" and not (listed and not alone):
            return begins or found.kind is not BlockKind.BUTTON
        if not begins or listed:
            return False
        if partner < 0:
            return alone and found.fold == "maybe"
        closing = self.tokens[partner].start
        own_lines = alone and bool(_PREFIX.fullmatch(self.before(closing)))
        if found.mark == "strong" and not alone:
            return False
        return own_lines or (self.rest(last) and self.starts_paragraph(first) and found.mark != "link")

    def rest(self, at: int) -> bool:
        """Whether nothing but blanks and tags follows on the line."""
        line = bisect_right(self.lines, at)
        end = self.lines[line] if line < len(self.lines) else len(self.text)
        index = bisect_right(self.word_starts, at) - 1
        inside = index >= 0 and self.words[index][1] > at
        return not inside and (index + 1 == len(self.words) or self.words[index + 1][0] >= end)

    def before(self, at: int) -> str:
        """The first characters, if any, that stand before ``at`` on its line, tags aside."""
        first = bisect_left(self.word_starts, self.line_start(at))
        if first == len(self.words) or self.words[first][0] >= at:
            return ""
        return self.blank[self.words[first][0] : min(at, self.words[first][0] + 80)].rstrip()

    def line_start(self, at: int) -> int:
        return self.lines[bisect_right(self.lines, at) - 1]

    def starts_paragraph(self, line: int) -> bool:
        above = self.lines[max(0, bisect_right(self.lines, line) - 2)]
        return line == 0 or not self.blank[above:line].strip()

    def inline(self, tag: Tag) -> Piece:
        """What becomes of a tag within a line: the tag of HTML that the Markdown reader knows, or nothing."""
        found = self.element(tag)
        if found.fold == "break":
            return Piece(tag.start, tag.end, "" if tag.closing else "<br>", "template")
        name = _HTML.get(found.mark, "")
        if found.kind is BlockKind.BUTTON:
            name = "a"
        if not name or (tag.alone and not tag.closing):
            return Piece(tag.start, tag.end, "", "template")
        if tag.closing:
            return Piece(tag.start, tag.end, f"</{name}>", "template")
        if name != "a":
            return Piece(tag.start, tag.end, f"<{name}>", "template")
        target = next(
            (self.text[p.start : p.end] for p in tag.props if p.name in ("href", "to") and p.form == "text"),
            "",
        )
        target = target if _ADDRESS.fullmatch(target) else ""
        dressed = ' class="btn"' if found.dressed else ""
        return Piece(tag.start, tag.end, f'<a href="{target}"{dressed}>', "template")

    def entered(self, found: elements.Element, scope: _Scope, partner: int) -> _Scope:
        """The scope inside of an element."""
        role, place = found.role, scope.place
        inside = replace(scope, partner=partner)
        if found.kind is not None and found.kind is not BlockKind.CELL:
            inside = replace(inside, kind=found.kind)
        elif found.mark == "link":
            inside = replace(inside, kind=BlockKind.BUTTON)
        elif role:
            inside = replace(inside, kind=None)
        if role == "footer" and scope.quote is not None:
            role = "signature"
        if role == "list":
            place = replace(place, list=self.sheet.new_list())
        elif role == "quote":
            place = replace(place, quote_depth=place.quote_depth + 1)
            quote = self.sheet.new_quote(sure=True) if scope.quote is None else scope.quote
            inside = replace(inside, quote=quote)
        elif role == "signature" and scope.quote is not None:
            inside = replace(inside, voice=Voice.NOT_COPY)
        elif role in _ROLES_OF_FURNITURE:
            place = replace(place, furniture=place.furniture or role)
        return replace(inside, place=place, question=role in ("ask", "faq") or scope.question)

    # Braces and text

    def brace(self, token: Token, at: int, scope: _Scope) -> int:
        """Read ``{…}``; returns where the text that is still to be read begins."""
        start, end = token.start + 1, token.end - 1
        own_lines = self.rest(token.end) and bool(_PREFIX.fullmatch(self.before(token.start)))
        pieces = literal(self.text, start, end, self.braces)
        if pieces is None and not own_lines and (said := choices(self.view, start, end, self.braces)):
            pieces = said[0] + [piece for other in said[1:] for piece in branches.alternative(other)]
        if pieces is not None:
            here = token.start
            for piece in pieces:
                if here < piece.start:
                    self.edits.append(Piece(here, piece.start, "", "template"))
                if piece.replacement is not None:
                    self.edits.append(piece)
                here = piece.end
            self.edits.append(Piece(here, token.end, "", "template"))
            return at
        if own_lines and re.search(r"[\"'`<]", self.text[start:end]):
            self.segment(at, token.start, scope)
            self.props.script(start, end, scope.place, voice=scope.voice)
            return token.end
        self.edits.append(Piece(token.start, token.end, "" if own_lines else VALUE, "template"))
        return at

    def segment(self, start: int, end: int, scope: _Scope) -> None:
        """Read a stretch of Markdown between two cuts."""
        edits, self.edits = self.edits, []
        if not self.blank[start:end].strip() and not edits:
            return
        made: list[Piece] = []
        at = start
        for piece in sorted([*edits, *self.dedents(start, end, edits)], key=lambda piece: piece[:2]):
            made += [Piece(at, piece.start), piece] if at < piece.start else [piece]
            at = piece.end
        made.append(Piece(at, end))
        if self.definitions and end - start < len(self.text) and "[" in self.text[start:end]:
            made.append(Piece(end, end, self.definitions, "join"))
        before = len(self.sheet.drafts)
        reading = read_markdown(
            self.view.assemble(made), self.sheet, scope.place, voice=scope.voice, question=scope.question
        )
        for line in reading.notes:
            self.note(line)
        self.code += reading.code
        self.settle(before, scope)

    def settle(self, before: int, scope: _Scope) -> None:
        """Give the blocks just read the kind, the list and the quotation of the element around them."""
        first = True
        for draft in self.sheet.drafts[before:]:
            kind, plain = draft.block.kind, draft.block.kind is BlockKind.PARAGRAPH
            if scope.kind is BlockKind.ITEM and plain and first:
                if scope.place.list is None:
                    draft.recast(BlockKind.ITEM)
                else:
                    draft.recast(BlockKind.ITEM)
                    draft.enlist(scope.place.list)
            elif scope.kind is BlockKind.BUTTON and plain:
                if len(draft.block.text.split()) <= WORDS_ON_A_BUTTON:
                    draft.recast(BlockKind.BUTTON)
            elif scope.kind not in (None, BlockKind.ITEM) and plain:
                draft.recast(scope.kind or kind)
            first = first and kind is BlockKind.CAPTION
            quiet = draft.block.kind.heads or draft.block.kind in (BlockKind.BUTTON, BlockKind.CAPTION)
            if scope.quote is not None and draft.quote is None and not quiet:
                draft.quote = scope.quote

    def dedents(self, start: int, end: int, edits: list[Piece]) -> list[Piece]:
        """Cuts of the indentation that JSX gives to its children; MDX knows no indented code."""
        covered = [(piece.start, piece.end) for piece in edits]
        begins = [low for low, _ in covered]

        def free(at: int) -> bool:
            index = bisect_right(begins, at) - 1
            return index < 0 or covered[index][1] <= at

        lines = [found for found in _LINE.finditer(self.text, start, end) if free(found.start())]
        if _LISTED.search(self.text, start, end):
            # Nested lists need their indentation; what all lines share is the component's.
            common = min((len(found[1]) for found in lines), default=0)
            return [Piece(found.start(), found.start() + common, "") for found in lines if common]
        return [Piece(found.start(), found.end(), "") for found in lines if found[1]]


def _of_props(found: elements.Element, scope: _Scope) -> Voice | None:
    return scope.voice or (Voice.CUSTOMER if found.role == "quote" else None)


def _partners(tokens: list[Token]) -> dict[int, int]:
    """Which token closes which; a tag that nothing closes has no entry."""
    made: dict[int, int] = {}
    waiting: dict[str, list[int]] = {}
    for index, token in enumerate(tokens):
        tag = token.tag
        if tag is None or (tag.alone and not tag.closing):
            continue
        if not tag.closing:
            waiting.setdefault(tag.name, []).append(index)
        elif waiting.get(tag.name):
            made[waiting[tag.name].pop()] = index
    return made


def _blanked(text: str, tokens: list[Token]) -> str:
    """The text with blanks in place of tags, comments and statements, line for line."""
    parts: list[str] = []
    at = 0
    for token in tokens:
        if token.kind in ("tag", "comment", "esm"):
            parts += [text[at : token.start], re.sub(r"[^\n]", " ", text[token.start : token.end])]
            at = token.end
    return "".join((*parts, text[at:]))
