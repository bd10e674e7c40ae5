"""What a map says to be in another language: ``{ lang: de, value: … }``, ``{ en: …, de: … }``."""

from collections.abc import Collection

from copylint.formats.rich.tree import Leaf, Node, Tree, at, leaves, word
from copylint.formats.vocabulary.languages import code_of, named

_SAYS = (
    "lang", "language", "locale", "languageCode", "language_code", "lang_code", "langCode", "_lang",
    "__i18n_lang", "culture", "localeCode", "locale_code",
)  # fmt: skip


def may_name_tongues(keys: Collection[str | int]) -> bool:
    """Whether a file with these keys may name languages at all; most do not."""
    return any(isinstance(key, str) and (key in _SAYS or key == "_key" or named(key) == "en") for key in keys)


def other_tongues(root: Tree) -> dict[int, Tree]:
    """What stands in a map that names another language than English, by the ids of nodes and leaves."""
    found: dict[int, Tree] = {}
    stack: list[Tree] = [root]
    while stack:
        node = stack.pop()
        if isinstance(node, Leaf):
            continue
        if node is not root and _said(node) not in ("", "en"):
            found[id(node)] = node
            continue
        english = any(isinstance(key, str) and named(key) == "en" for key in node)
        for key, value in node.items():
            if english and isinstance(key, str) and named(key) not in ("", "en"):
                found[id(value)] = value
            else:
                stack.append(value)
    return found


def strings_in(part: Tree) -> int:
    """How many strings with words for a reader stand in what is in another language."""
    return sum(one.view is not None and _says_something(one.value) for one in leaves(part))


def _says_something(text: str) -> bool:
    """Whether a string of another language has words for a reader, and is no name that programs go by."""
    return any(map(str.isalpha, text)) and (
        " " in text.strip() or not (text.isascii() and text[:1].islower())
    )


def _said(node: Node) -> str:
    for key in _SAYS:
        if code := code_of(word(node, key)):
            return code
    # Sanity's lists of languages: the key of an entry is its language.
    return code_of(word(node, "_key")) if at(node, "value") is not None else ""
