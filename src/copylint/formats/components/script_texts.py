"""Strings of scripts: whether one is copy, as its key and its words say, and what it is on the page."""

from dataclasses import replace
from typing import TYPE_CHECKING

from copylint.formats.components import script_strings
from copylint.formats.components.markup import read_markup
from copylint.formats.components.messages import filled
from copylint.formats.components.script_walk import Scope, Walk
from copylint.formats.components.strings import add_string
from copylint.formats.data.forms import forms
from copylint.formats.templates.mask import masked
from copylint.formats.templates.messages import has_choice, with_slots
from copylint.formats.vocabulary.key_words import words
from copylint.formats.vocabulary.keys import asks, is_message
from copylint.formats.vocabulary.notes import is_key
from copylint.formats.vocabulary.props import kind_of_value, markup_in, opens_markup
from copylint.formats.vocabulary.speakers import may_name, names_speaker, voice_of
from copylint.terms import BlockKind, Voice
from copylint.text.view import View

if TYPE_CHECKING:
    from tree_sitter import Node


_CODE = frozenset(("code", "codes", "snippet", "snippets"))


class Texts:
    """Puts the strings of a script on the sheet; those of one array become one list."""

    def __init__(self, walk: Walk) -> None:
        self.walk = walk
        self.lists: dict[tuple[str, ...], int] = {}

    def read(self, node: "Node", scope: Scope) -> None:
        """Add the block of a string, of a template or of a sum with a string in it, if it is copy."""
        pieces = script_strings.string_pieces(self.walk.text, self.walk.script, node)
        if not pieces:
            return
        text = self.walk.text
        if scope.message or scope.catalogue or has_choice(text[pieces[0].start : pieces[-1].end]):
            pieces = filled(text, pieces)
        view = self.walk.view.assemble(pieces)
        for form in forms(view) if scope.message or scope.catalogue else (view,):
            self.add(with_slots(form), scope)

    def page(self, node: "Node", scope: Scope) -> None:
        """Read a string that is a page."""
        if pieces := script_strings.string_pieces(self.walk.text, self.walk.script, node):
            self._markup(self.walk.view.assemble(pieces), scope)

    def _markup(self, view: View, scope: Scope) -> None:
        view = masked(view).view if "{{" in view.text else view
        read_markup(view, self.walk.sheet, scope.place, voice=scope.voice)

    def add(self, view: View, scope: Scope) -> None:
        """Add the block of a string, if it is copy."""
        if scope.settings:
            return
        sheet, path = self.walk.sheet, scope.path
        if scope.message and is_key(view.text):
            return
        if path and opens_markup(view.text) and not _CODE.isdisjoint(words(path[-1])[-1:]):
            return  # a page that is shown as code
        if opens_markup(view.text) or (
            words(path[-1] if path else "")[-1:] == ["html"] and markup_in(view.text)
        ):
            self._markup(view, scope)
            return
        kind = kind_of_value(path, view.text, scope.siblings, self.walk.keys)
        if kind is None and scope.catalogue and is_message(view.text):
            kind = BlockKind.VALUE
        speaker = names_speaker(path, scope.siblings, view.text, scope.above)
        if kind is None and (not speaker or not may_name(view.text)):
            return
        kind = BlockKind.VALUE if kind is None or speaker else kind
        voice = Voice.NOT_COPY if speaker else scope.voice or voice_of(path, scope.siblings)
        place = replace(scope.place, key=".".join(path)) if path else scope.place
        before = len(sheet.drafts)
        add_string(view, sheet, kind, place, voice=voice, quote=scope.quote, question=asks(path))
        if kind is BlockKind.VALUE and len(path) > 1 and path[-1].isdigit():
            number = self.lists.setdefault(path[:-1], -1)
            if number < 0:
                number = self.lists[path[:-1]] = sheet.new_list()
            for draft in sheet.drafts[before:]:
                draft.enlist(number)
