"""MDX: Markdown with components, each stretch of Markdown read in the light of the components around it."""

import re
from dataclasses import replace

from copylint.formats.components.expressions import choices, literal
from copylint.formats.components.files import directives
from copylint.formats.components.script import Reading
from copylint.formats.components.tag_props import Props
from copylint.formats.data.front_matter import put_front_matter
from copylint.formats.markdown.reader import read_markdown
from copylint.formats.mdx.lines import HEADING, PREFIX, Lines, dedents
from copylint.formats.mdx.scope import Scope, settle
from copylint.formats.mdx.tags import inline_tag
from copylint.formats.mdx.tokens import Token, mdx_tokens, partners
from copylint.formats.scan.braces import Braces, Tag
from copylint.formats.settings import Settings
from copylint.formats.sheet.sheet import Sheet
from copylint.formats.templates import branches
from copylint.formats.templates.tags import VALUE
from copylint.formats.vocabulary import elements
from copylint.formats.vocabulary.code import names_icon
from copylint.terms import BlockKind, Voice
from copylint.text.document import Document, Place
from copylint.text.source import Source
from copylint.text.span import Span
from copylint.text.view import Piece, View

DEEPEST = 200  # components inside each other
MOST_DEFINED = 1_000_000  # characters of definitions that may be read again beside other stretches

_RETURN = re.compile(r"\r\n?")
_DEFINITION = re.compile(r"^ {0,3}\[[^\]\n]{1,200}\]:[ \t]*\S[^\n]*$", re.MULTILINE)
_PICTURES = frozenset(("img", "image", "icon", "logo"))
_ROLES_OF_FURNITURE = ("nav", "footer", "aside")


def read_mdx_file(source: Source, settings: Settings) -> Document:
    """Read an MDX file with its front matter."""
    view = View.whole(source.text)
    returns = [Piece(*found.span(), "\n", "newline") for found in _RETURN.finditer(source.text)]
    view = view.edit(returns) if returns else view
    sheet = Sheet()
    front = put_front_matter(view, sheet, settings)
    body = _Mdx(view.sub(front.end, len(view.text)), sheet, settings.keys)
    body.read()
    props = body.props
    comments = Reading((), tuple(props.comments))
    found = directives(source, [comments], view.span(front.start, front.end), body.code, front.strings)
    notes = (*front.notes, *body.notes, *props.notes, *found.notes)
    return Document(
        source, "mdx", sheet.blocks(), front.values, found.directives, tuple(dict.fromkeys(notes))
    )


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
        self.partners = partners(self.tokens)
        self.lines = Lines(self.text, self.tokens)
        found = list(_DEFINITION.finditer(self.lines.blank))
        self.definitions = "\n\n" + "\n".join(m[0] for m in found) if 0 < len(found) <= 100 else ""
        self.spare = MOST_DEFINED + 4 * len(self.text)
        scopes = [Scope(Place())]
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
                if self.text.find("export", token.start, token.end) >= 0:  # imports may stand above it
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
                    self.edits.append(inline_tag(self.text, token.tag, self.element(token.tag)))
            elif token.tag is not None:
                partner = self.partners.get(index, -1)
                found_element = self.element(token.tag)
                scope = scopes[-1]
                inside = self.entered(found_element, scope, partner)
                self.props.add(token.tag, scope.place, voice=_of_props(found_element, scope))
                last = self.tokens[partner].end if partner >= 0 else token.end
                if found_element.fold == "skip" and not (
                    self.lines.begins(token.start) and self.lines.rest(last)
                ):
                    self.edits.append(Piece(token.start, last, "", "template"))
                    hidden_until = last
                elif found_element.fold == "skip":
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
                    self.edits.append(inline_tag(self.text, token.tag, self.element(token.tag)))
        self.segment(at, len(self.text), scopes[-1])

    def note(self, line: str) -> None:
        if line not in self.notes:
            self.notes.append(line)

    # Tags

    def element(self, tag: Tag) -> elements.Element:
        plain = {
            p.name: self.text[p.start : min(p.end, p.start + 300)] for p in tag.props if p.form != "none"
        }
        if names_icon(tag.name, plain, self.text, tag.end):
            return elements.Element("skip")
        return elements.look_up(tag.name, plain) if tag.name else elements.Element("block")

    def cuts(self, tag: Tag, partner: int, found: elements.Element) -> bool:
        """Whether an element stands as a block, and not within a line of text."""
        before = self.lines.before(tag.start)
        last = self.tokens[partner].end if partner >= 0 else tag.end
        if before.startswith("|") or found.fold == "break":
            return False
        if HEADING.fullmatch(before) and "\n" not in self.text[tag.start : last]:
            return False  # an image or a badge in a heading
        begins = bool(PREFIX.fullmatch(before))
        listed = begins and bool(before)
        if not begins and tag.alone and tag.name.rpartition(".")[2].lower() in _PICTURES:
            return False  # it stands among the words of a line
        alone = self.lines.rest(tag.end)
        if partner < 0 and not tag.alone:
            return found.fold == "block" and begins and not listed and not tag.closing
        if found.fold == "block" and not (listed and not alone):
            return begins or found.kind is not BlockKind.BUTTON
        if not begins or listed:
            return False
        if partner < 0:
            return alone and found.fold == "maybe"
        own_lines = alone and self.lines.begins(self.tokens[partner].start)
        if found.mark == "strong" and not alone:
            return False
        return own_lines or (
            self.lines.rest(last) and self.lines.starts_paragraph(tag.start) and found.mark != "link"
        )

    def entered(self, found: elements.Element, scope: Scope, partner: int) -> Scope:
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
        if found.mark == "code":
            inside = replace(inside, voice=Voice.NOT_COPY)
        return replace(inside, place=place, question=role in ("ask", "faq") or scope.question)

    # Braces and text

    def brace(self, token: Token, at: int, scope: Scope) -> int:
        """Read ``{…}``; returns where the text that is still to be read begins."""
        start, end = token.start + 1, token.end - 1
        own_lines = self.lines.rest(token.end) and self.lines.begins(token.start)
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

    def segment(self, start: int, end: int, scope: Scope) -> None:
        """Read a stretch of Markdown between two cuts."""
        edits, self.edits = self.edits, []
        if not self.lines.blank[start:end].strip() and not edits:
            return
        made: list[Piece] = []
        at = start
        for piece in sorted([*edits, *dedents(self.text, start, end, edits)], key=lambda piece: piece[:2]):
            made += [Piece(at, piece.start), piece] if at < piece.start else [piece]
            at = piece.end
        made.append(Piece(at, end))
        if self.definitions and end - start < len(self.text) and self.text.find("[", start, end) >= 0:
            self.spare -= len(self.definitions)
            if self.spare < 0:
                self.note("links by reference are many; some were read as words in brackets")
                self.definitions = ""
            made.append(Piece(end, end, self.definitions, "join"))
        before = len(self.sheet.drafts)
        reading = read_markdown(
            self.view.assemble(made), self.sheet, scope.place, voice=scope.voice, question=scope.question
        )
        for line in reading.notes:
            self.note(line)
        self.code += reading.code
        settle(self.sheet.drafts[before:], scope)


def _of_props(found: elements.Element, scope: Scope) -> Voice | None:
    return scope.voice or (Voice.CUSTOMER if found.role == "quote" else None)
