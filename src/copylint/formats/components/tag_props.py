"""The props of tags in Vue, Svelte, Astro and MDX: copy, choices, and scripts that hold either."""

import re
from dataclasses import dataclass, field

from copylint.formats.components.expressions import choices, literal
from copylint.formats.components.messages import filled
from copylint.formats.components.script import read_script
from copylint.formats.components.script_strings import references
from copylint.formats.components.strings import add_string
from copylint.formats.scan.braces import Braces, Prop, Tag
from copylint.formats.sheet.figures import Signs, add_figure, figure
from copylint.formats.sheet.sheet import Sheet
from copylint.formats.vocabulary.elements import look_up
from copylint.formats.vocabulary.key_words import words
from copylint.formats.vocabulary.notes import is_note, translates
from copylint.formats.vocabulary.props import ANY_WORDS, kind_of_prop, props_ask
from copylint.formats.vocabulary.siblings import Siblings
from copylint.formats.vocabulary.speakers import prop_names_speaker, voice_of
from copylint.terms import BlockKind, CopylintError, Voice
from copylint.text.document import Place
from copylint.text.span import Span
from copylint.text.view import Piece, View

BODIES = ("v-html", "v-text", "set:html", "set:text")
_HOLDS_STRINGS = re.compile(r"[\"'`<]")
_SUBJECTS = {"description": BlockKind.DESCRIPTION, "title": BlockKind.TITLE}


@dataclass(slots=True)
class Props:
    """Reads the props of the tags of one text; what their scripts say beside blocks is kept."""

    view: View
    sheet: Sheet
    braces: Braces
    keys: tuple[str, ...] = ()
    braced: bool = False  # `{name}` in a quoted prop is a value, as in Svelte
    notes: list[str] = field(default_factory=list)
    comments: list[tuple[Span, str]] = field(default_factory=list)

    def add(self, tag: Tag, place: Place, *, voice: Voice | None = None, bound: bool = False) -> None:
        """Add the blocks of a tag's props; ``bound`` when ``:title`` and ``v-bind:title`` hold scripts."""
        text = self.view.text
        siblings = Siblings(prop.name for prop in tag.props if prop.name)
        described = {prop.name: text[prop.start : prop.end] for prop in tag.props if prop.form == "text"}
        told = translates(tag.name)
        signs = Signs()
        for prop in tag.props:
            if prop.form == "text":
                signs.add(prop.name, self.view.sub(prop.start, prop.end))
        for prop in tag.props:
            name, form = prop.name, prop.form
            if name in BODIES:
                self._body(tag, name, prop, place, voice)
                continue
            if bound and name == "v-bind":  # all props at once
                self.script(prop.start, prop.end, place, voice=voice)
                continue
            if bound and form == "text" and name.startswith((":", "v-bind:")):
                name, form = name.removeprefix("v-bind").removeprefix(":"), "code"
            if not name or form == "none" or prop.start >= prop.end or (told and is_note(name, message=True)):
                continue
            keys = [words(tag.name.rpartition(".")[2]), words(name)]
            if form in ("code", "text") and (
                number := figure(self.view.sub(prop.start, prop.end), signs, keys, siblings)
            ):
                add_figure(number, self.sheet, place)
            elif tag.name.lower() == "meta":
                subject = described.get("name") or described.get("property") or ""
                kind = _SUBJECTS.get(subject.rpartition(":")[2]) if name == "content" else None
                if kind and form == "text":
                    self._string(list(references(text, prop.start, prop.end)), kind, place, None, False)
            elif form == "text":
                quoted = list(references(text, prop.start, prop.end))
                quoted = filled(text, quoted) if self.braced else quoted
                self._prop(tag.name, name, quoted, siblings, place, voice)
            elif pieces := literal(text, prop.start, prop.end, self.braces):
                self._prop(tag.name, name, pieces, siblings, place, voice)
            elif said := choices(self.view, prop.start, prop.end, self.braces):
                for pieces in said:
                    self._prop(tag.name, name, pieces, siblings, place, voice)
            elif _HOLDS_STRINGS.search(text, prop.start, prop.end) and (
                shown := kind_of_prop(tag.name, name, ANY_WORDS, siblings, self.keys)
            ):
                element = text[prop.start : prop.end].lstrip("( \t\n").startswith("<")
                kind = shown if element else BlockKind.PARAGRAPH
                self.script(prop.start, prop.end, place, path=(name,), voice=voice, kind=kind)

    def _body(self, tag: Tag, name: str, prop: Prop, place: Place, voice: Voice | None) -> None:
        """Read what a directive puts between the tags of an element: ``v-html``, ``set:text``."""
        code = prop.form == "code" or name.startswith("v-")
        if code:
            said = choices(self.view, prop.start, prop.end, self.braces)
        else:
            said = [list(references(self.view.text, prop.start, prop.end))]
        kind = look_up(tag.name, {}).kind or BlockKind.PARAGRAPH
        for pieces in said or ():
            self._string(pieces, kind, place, voice, False)

    def script(
        self,
        start: int,
        end: int,
        place: Place,
        *,
        path: tuple[str, ...] = (),
        voice: Voice | None = None,
        kind: BlockKind = BlockKind.PARAGRAPH,
    ) -> None:
        """Read an expression with the parser of scripts; without it a note says what to install."""
        # Parentheses, because an object alone would be read as a block of statements.
        wrapped = self.view.assemble(
            (Piece(start, start, "(", "join"), Piece(start, end), Piece(end, end, ")", "join"))
        )
        self.read(wrapped, place, path=path, voice=voice, kind=kind)

    def read(
        self,
        view: View,
        place: Place,
        *,
        path: tuple[str, ...] = (),
        voice: Voice | None = None,
        kind: BlockKind = BlockKind.PARAGRAPH,
    ) -> None:
        """Read a script, keeping its notes and comments."""
        try:
            made = read_script(view, self.sheet, place, path=path, voice=voice, keys=self.keys, kind=kind)
        except CopylintError as error:
            note = f"some strings in code were not read: {error}"
            if note not in self.notes:
                self.notes.append(note)
            return
        self.notes += [note for note in made.notes if note not in self.notes]
        self.comments += made.comments

    def _prop(
        self,
        component: str,
        name: str,
        pieces: list[Piece],
        siblings: tuple[str, ...],
        place: Place,
        voice: Voice | None,
    ) -> None:
        text = self.view.assemble(pieces).text if pieces else ""
        kind = kind_of_prop(component, name, text, siblings, self.keys) if text.strip() else None
        if prop_names_speaker(name, siblings, text, quoted=voice is Voice.CUSTOMER):
            kind, voice = BlockKind.VALUE, Voice.NOT_COPY
        if kind is not None:
            self._string(pieces, kind, place, voice or voice_of((name,)), props_ask(component, name))

    def _string(
        self, pieces: list[Piece], kind: BlockKind, place: Place, voice: Voice | None, question: bool
    ) -> None:
        add_string(self.view.assemble(pieces), self.sheet, kind, place, voice=voice, question=question)
