"""Elements of JSX: what folds into a line, and what is a block."""

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from copylint.formats.components import script_strings
from copylint.formats.components.expressions import only_values
from copylint.formats.components.jsx_props import ElementProps
from copylint.formats.components.jsx_text import Gathering
from copylint.formats.components.script_messages import message_of
from copylint.formats.components.script_walk import Scope, Walk
from copylint.formats.components.strings import add_string, is_markdown
from copylint.formats.templates import branches
from copylint.formats.templates.tags import VALUE
from copylint.formats.vocabulary import elements
from copylint.formats.vocabulary.code import names_icon, shows_code
from copylint.formats.vocabulary.footnotes import is_footnote
from copylint.formats.vocabulary.notes import translates
from copylint.formats.vocabulary.props import prosy
from copylint.terms import BlockKind, Voice
from copylint.text.view import Piece

if TYPE_CHECKING:
    from tree_sitter import Node

_ELEMENTS = ("jsx_element", "jsx_self_closing_element")
_NOTHING = ("comment", "null", "undefined", "true", "false")
_STRING_OR_TAG = re.compile("[\"'`<]")
_NO_WORDS = re.compile(r"children|icon|svg|logo|image", re.IGNORECASE)
_MARKUP = re.compile(r"</?[A-Za-z][^<>]*+>|\{[^{}]*+\}")
_OWN_LINE = re.compile(r"(?:^|\s)(?:block|flex|grid)(?:\s|$)")


class Elements:
    """Reads elements."""

    def __init__(self, walk: Walk) -> None:
        self.walk, self.line, self.props = walk, Gathering(walk), ElementProps(walk)

    def alone(self, node: "Node", scope: Scope) -> None:
        """Read an element that stands in code, as a piece of page of its own."""
        self.walk.later((self.line.begin,), (self.inner, node, scope, False), (self.line.finish, scope))

    def inner(self, node: "Node", scope: Scope, mixed: bool) -> None:
        """What stands in ``{…}`` between tags, or an element; ``mixed`` when words stand beside it."""
        node = script_strings.unwrapped(node)
        kind = node.type
        pieces = script_strings.string_pieces(self.walk.text, self.walk.script, node)
        if pieces is not None and not mixed and is_markdown(self.walk.view.assemble(pieces).text):
            self.line.flush(scope)
            add_string(self.walk.view.assemble(pieces), self.walk.sheet, scope.kind, scope.place)
        elif pieces is not None:
            self.line.put(pieces)
        elif kind in _ELEMENTS or kind == "jsx_fragment":
            self.element(node, scope, mixed)
        elif kind == "ternary_expression":
            yes, no = node.child_by_field_name("consequence"), node.child_by_field_name("alternative")
            tasks: list[tuple[Any, ...]] = [(self.inner, yes, scope, mixed)] if yes is not None else []
            if no is not None:
                if not mixed:
                    tasks += [
                        (self.line.flush, scope),
                        (self.inner, no, scope, mixed),
                        (self.line.flush, scope),
                    ]
                elif self.long(no):
                    tasks += [(self.line.begin,), (self.inner, no, scope, False), (self.line.finish, scope)]
            self.walk.later(*tasks)
        elif kind == "binary_expression":
            right = script_strings.sum_of(node)[-1]  # of a sum of terms without a string, the last
            if right == node:
                right = node.child_by_field_name("right") or node
            if right != node:
                self.walk.later((self.inner, right, scope, mixed))
        elif kind == "number":
            self.line.put([Piece(*self.walk.script.span(node))])
        elif kind in _NOTHING:
            return
        elif kind == "object" and not _STRING_OR_TAG.search(self.walk.text, *self.walk.script.span(node)):
            self.line.put([Piece(*self.walk.script.span(node), VALUE, "template")])  # `{{ count }}` in Trans
        elif kind == "call_expression" and (said := message_of(self.walk, node)) is not None:
            self.line.put(said)
        else:
            start, end = self.walk.script.span(node)
            below = self.walk.deeper(scope)
            if below is None:
                return
            if mixed and kind == "call_expression" and only_values(self.walk.text, start, end):
                self.line.put([Piece(start, end, VALUE, "template")])
            elif "<" in self.walk.text[start:end] or kind in ("array", "object", "arrow_function"):
                self.walk.later(
                    (self.line.flush, scope),
                    (self.walk.code, node, below._replace(path=())),
                    (self.line.flush, scope),
                )
            elif not _NO_WORDS.search(self.walk.text, max(start, end - 40), end):
                self.line.put([Piece(start, end, VALUE, "template")])

    def long(self, node: "Node") -> bool:
        """Whether a branch of a condition says enough to stand alone."""
        pieces = script_strings.string_pieces(self.walk.text, self.walk.script, node)
        if pieces is None:
            start, end = self.walk.script.span(node)
            return branches.says_enough(_MARKUP.sub(" ", self.walk.text[start:end]))
        return prosy(self.walk.view.assemble(pieces).text)

    def element(self, node: "Node", scope: Scope, mixed: bool) -> None:
        """Read an element: fold it into the line, or make it a block."""
        below = self.walk.deeper(scope)
        if below is None:
            return
        opening = node if node.type == "jsx_self_closing_element" else node.child_by_field_name("open_tag")
        if opening is None:
            self.walk.later(*self.walk.all_of(node, below._replace(path=())))
            return
        name_node = opening.child_by_field_name("name")
        name = self.walk.said(name_node) if name_node is not None else ""
        props = [
            (self.props.prop_name(child), child)
            for child in opening.named_children
            if child.type == "jsx_attribute"
        ]
        plain = {prop: self.props.prop_text(child) for prop, child in props}
        if name and translates(name) and (told := self.props.message(node, props)) is not None:
            self.line.put(told)
            return
        found = elements.look_up(name, plain) if name else elements.Element("inline")
        if (
            name == "figure"
            and not found.role
            and "<blockquote" in self.walk.text[slice(*self.walk.script.span(node))]
        ):
            found = found._replace(role="quote")  # its caption says who spoke
        if names_icon(name, plain, self.walk.text, self.walk.script.span(opening)[1]):
            found = elements.Element("skip")
        if name in ("sup", "Sup") and is_footnote(self.walk.text, *self.walk.script.span(opening)):
            return
        unread = found.fold == "skip" and not shows_code(name)
        tasks = [] if unread else self.props.tasks(name, props, plain, below, found)
        start = self.walk.script.span(opening)[0]
        if found.fold == "skip":
            if not mixed:
                tasks.append((self.line.flush, scope))
        elif found.fold == "break":
            self.line.put([Piece(*self.walk.script.span(opening), "\v", "newline")])
        elif found.fold == "inline" or (found.fold == "maybe" and mixed):
            if found.role == "signature" and below.quote is not None and not self.line.runs[-1].length:
                below = below._replace(voice=Voice.NOT_COPY)
                tasks += [*self.children(node, below), (self.line.flush, below)]
                self.walk.later(*tasks)
                return
            own_line = (
                bool(_OWN_LINE.search(plain.get("className", plain.get("class", "")))) and name == "span"
            )
            self.line.torn = self.line.torn or own_line or self.line.after_tag(start)
            run = self.line.runs[-1]
            if found.mark and self.line.torn and run.pieces:
                self.line.put([Piece(start, start, " ", "join")])
            if found.mark:
                run.open(found.mark, plain.get("href", plain.get("to", "")).strip("\"'"))
                run.button = run.button or found.dressed
            tasks += [*self.children(node, below, fold=found.fold), (self.close, found.mark, own_line)]
        else:
            inside = self.entered(found, below)
            self.walk.later(
                (self.line.flush, scope), *tasks, *self.children(node, inside), (self.line.flush, inside)
            )
            return
        self.walk.later(*tasks)

    def close(self, mark: str, own_line: bool) -> None:
        """End the mark of an inline element."""
        if mark:
            self.line.runs[-1].close(mark)
        self.line.torn = self.line.torn or own_line

    def entered(self, found: elements.Element, scope: Scope) -> Scope:
        """The scope inside a block-level element."""
        place, role = scope.place, found.role
        kind = found.kind or (scope.kind if scope.kind is not BlockKind.TITLE else BlockKind.PARAGRAPH)
        if role == "footer" and scope.quote is not None:
            role = "signature"
        if role == "list":
            place = replace(place, list=self.walk.sheet.new_list(), list_depth=place.list_depth + 1)
            kind = BlockKind.PARAGRAPH
        elif role == "item":
            if place.list is None:
                place = replace(place, list=self.walk.sheet.new_list(), list_depth=place.list_depth + 1)
            scope = scope._replace(used=[False])
        elif role == "table":
            place = replace(place, table=self.walk.sheet.new_table())
        elif role == "row":
            scope = scope._replace(columns=[-1])
        elif role == "cell":
            if isinstance(scope.columns, list):
                scope.columns[0] += 1
            place = replace(place, column=max(scope.columns[0], 0))
            kind = BlockKind.CELL
        elif role == "quote":
            place = replace(place, quote_depth=place.quote_depth + 1)
            scope = (
                scope
                if scope.quote is not None
                else scope._replace(quote=self.walk.sheet.new_quote(sure=True))
            )
        elif role == "signature" and scope.quote is not None:
            scope = scope._replace(voice=Voice.NOT_COPY)
        elif role in ("nav", "footer", "aside"):
            place = replace(place, furniture=place.furniture or role)
        asked = role in ("ask", "faq") or scope.question
        return scope._replace(place=place, kind=kind, question=asked, path=(), siblings=())

    def children(self, node: "Node", scope: Scope, fold: str = "") -> list[tuple[Any, ...]]:
        """Tasks for what stands between the tags of an element."""
        opening, closing = node.child_by_field_name("open_tag"), node.child_by_field_name("close_tag")
        if opening is None:
            return []
        at = self.walk.script.span(opening)[1]
        last = self.walk.script.span(closing)[0] if closing is not None else self.walk.script.span(node)[1]
        parts: list[tuple[int, int, Node | None]] = []
        for child in node.named_children:
            if child.type in ("jsx_text", "html_character_reference") or child.id in (
                opening.id,
                closing and closing.id,
            ):
                continue
            start, end = self.walk.script.span(child)
            parts += [(at, start, None), (start, end, child)]
            at = end
        parts.append((at, max(at, last), None))
        mixed = fold == "inline" or any(
            inner is None and self.walk.text[start:end].strip() for start, end, inner in parts
        )
        tasks: list[tuple[Any, ...]] = []
        for start, end, inner in parts:
            if inner is None:
                if start < end:
                    tasks.append((self.line.words, start, end))
            elif inner.type == "jsx_expression":
                for expression in inner.named_children:
                    tasks.append((self.inner, expression, scope, mixed))
            else:
                tasks.append((self.inner, inner, scope, mixed))
        return tasks
