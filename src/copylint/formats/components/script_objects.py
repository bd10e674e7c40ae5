"""Objects of scripts: what stands under which key, and beside which others."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from copylint.formats.components import script_strings
from copylint.formats.components.script_walk import Scope, Walk, below
from copylint.formats.sheet.figures import Signs, add_figure, figure, is_sign
from copylint.formats.vocabulary.head_names import in_head, subject
from copylint.formats.vocabulary.key_words import words
from copylint.formats.vocabulary.languages import code_of, is_catalogue, languages_in, told_in_english
from copylint.formats.vocabulary.notes import is_note
from copylint.formats.vocabulary.prompts import MOST_KEYS_OF_A_TURN, ROLES_OF_MAKERS
from copylint.formats.vocabulary.settings_fields import (
    are_settings,
    is_default,
    named_default,
    told_to_makers,
)
from copylint.formats.vocabulary.siblings import KINDS_STAND_AT, MOST_KEYS_OF_A_LINK, Siblings
from copylint.text.view import View

if TYPE_CHECKING:
    from tree_sitter import Node

_NAMES = ("name", "property", "hid", "itemprop", "http-equiv", "httpEquiv")
_FUNCTIONS = ("arrow_function", "function_expression")


class Objects:
    """Reads objects, key by key."""

    def __init__(self, walk: Walk) -> None:
        self.walk = walk

    def read(self, node: "Node", scope: Scope) -> None:
        """Put off the values of an object, each with the path to it."""
        pairs = [child for child in node.named_children if child.type == "pair"]
        keyed = [(self._key(pair), pair) for pair in pairs]
        siblings = Siblings(key for key, _ in keyed)
        about = self._about(keyed, scope.path)
        types = [pair.child_by_field_name("value") for key, pair in keyed if key == "type"]
        kind = self.walk.said(types[0]) if types and types[0] is not None else ""
        siblings.kind = self._kind(keyed)
        siblings.inner = {key: inner for key, pair in keyed if (inner := self._inner(pair))}
        settings = scope.settings or are_settings(siblings, kind)
        signs = self._signs(keyed)
        language = languages_in(siblings)
        catalogue = scope.catalogue or (language and is_catalogue(scope.path))
        tasks: list[tuple[Any, ...]] = []
        pending = iter(keyed)
        for child in node.named_children:
            if child.type != "pair":
                named = child.child_by_field_name("name") if child.type == "method_definition" else None
                if settings and named is not None and self.walk.said(named) == "edit":
                    continue  # what an editor sees of a block of WordPress
                tasks.append((self.walk.code, child, scope))
                continue
            key, pair = next(pending)
            value = pair.child_by_field_name("value")
            if value is None or not key or value.start_byte in self.walk.taken:
                continue
            if told_to_makers(key, siblings, scope.path) or (settings and key == "edit"):
                continue
            if key == "title" and "component" in siblings.all and "/" in self.walk.said(value):
                continue  # where a story stands in the list of them
            if is_note(key, siblings, message=scope.message):
                continue
            if (language and code_of(key) not in ("", "en")) or told_in_english(key, siblings):
                self.walk.foreign += 1
                continue
            path = below(scope.path, key)
            if about is not None and key == "content":
                path = ("meta", about)
            if value.type in _FUNCTIONS:
                path = ()
            inside = scope._replace(
                path=path,
                siblings=siblings,
                above=scope.siblings,
                catalogue=catalogue,
                settings=settings and not is_default(key),
            )
            if (
                language and scope.path and value.type in script_strings.STRINGS
            ):  # `title: { en: "…", de: "…" }`
                inside = inside._replace(path=scope.path, siblings=scope.siblings)
            if settings and is_default(key) and value.type in script_strings.STRINGS:
                shown = named_default(self._named(keyed, scope.path), kind, siblings)
                inside = inside._replace(
                    path=shown or path, siblings=() if shown else siblings, settings=shown is None
                )
            if value.type in ("number", "string") and (told := self._figure(value, signs, inside)):
                tasks.append((self._add, told, inside))
            else:
                tasks.append((self.walk.code, value, inside))
        self.walk.later(*tasks)

    def opens_talk(self, node: "Node") -> bool:
        """Whether an entry of a list is an instruction to a model, with which a talk with it opens."""
        pairs = node.named_children if node.type == "object" else []
        return 0 < len(pairs) <= MOST_KEYS_OF_A_TURN and any(
            self._key(pair) == "role"
            and (value := pair.child_by_field_name("value")) is not None
            and self.walk.said(value) in ROLES_OF_MAKERS
            for pair in pairs
        )

    def _kind(self, keyed: "list[tuple[str, Node]]") -> str:
        """What the object says it is."""
        for key, pair in keyed:
            value = pair.child_by_field_name("value") if key in KINDS_STAND_AT else None
            if value is not None and value.type == "string":
                return self.walk.said(value)
        return ""

    def _inner(self, pair: "Node") -> frozenset[str]:
        """The keys of an object as small as that of a link; of all else none."""
        value = pair.child_by_field_name("value")
        if value is None or value.type != "object" or value.named_child_count > MOST_KEYS_OF_A_LINK:
            return frozenset()
        return frozenset(self._key(child) for child in value.named_children if child.type == "pair")

    def _named(self, keyed: "list[tuple[str, Node]]", path: tuple[str, ...]) -> str:
        """What a field is called: by its name, or by the key under which it stands."""
        given = next((pair.child_by_field_name("value") for key, pair in keyed if key == "name"), None)
        return self.walk.said(given) if given is not None else path[-1] if path else ""

    def _figure(self, node: "Node", signs: Signs, scope: Scope) -> View | None:
        named = [words(part) for part in scope.path[-3:] if not part.isdigit()]
        return figure(self._inside(node), signs, named, scope.siblings)

    def _signs(self, keyed: "list[tuple[str, Node]]") -> Signs:
        """The signs that belong to a number in another key."""
        signs = Signs()
        for key, pair in keyed:
            value = pair.child_by_field_name("value") if is_sign(key) else None
            if value is not None and value.type == "string":
                signs.add(key, self._inside(value))
        return signs

    def _inside(self, node: "Node") -> View:
        start, end = self.walk.script.span(node)
        quoted = node.type == "string"
        return self.walk.view.sub(start + quoted, max(start + quoted, end - quoted))

    def _add(self, told: View, scope: Scope) -> None:
        add_figure(told, self.walk.sheet, replace(scope.place, key=".".join(scope.path)))

    def _about(self, keyed: "list[tuple[str, Node]]", path: tuple[str, ...]) -> str | None:
        """What ``{ name: "description", content: … }`` describes, as the head of a page writes it."""
        if not any(key == "content" for key, _ in keyed):
            return None
        for key, pair in keyed:
            value = pair.child_by_field_name("value")
            if key in _NAMES and value is not None and value.type == "string":
                name = self.walk.said(value)
                return subject(name) if in_head(name, path) else None
        return None

    def _key(self, pair: "Node") -> str:
        key = pair.child_by_field_name("key")
        if key is None or key.type == "computed_property_name":
            return ""
        return self.walk.said(key).strip("\"'")
