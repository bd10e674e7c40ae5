"""The attributes of one tag, and those among them whose words a reader sees or hears."""

from typing import TYPE_CHECKING

from copylint.formats import html_words as words
from copylint.formats.html_references import decoded, keep_decoded
from copylint.formats.html_tokens import Token, attributes
from copylint.formats.keys import kind_of
from copylint.formats.run import Run
from copylint.terms import BlockKind

if TYPE_CHECKING:
    from copylint.formats.html_blocks import HtmlBlocks

_DESCRIBES = frozenset(
    """
    description og:description twitter:description og:title twitter:title dc.description
    """.split()
)
_NO_TITLE = frozenset("iframe link style meta abbr script svg source track".split())
_COPY = frozenset(("alt", "title", "aria-label", "placeholder", "value", "content", "label"))


class Attributes:
    """The attributes of one tag, by name."""

    __slots__ = ("found", "text")

    def __init__(self, text: str, token: Token) -> None:
        self.text = text
        self.found = attributes(text, token)

    def __contains__(self, name: str) -> bool:
        return name in self.found

    def value(self, name: str) -> str:
        """The decoded value; empty when there is none."""
        span = self.found.get(name)
        return decoded(self.text, *span) if span else ""

    def word(self, name: str) -> str:
        """The value in lower case, without the blanks around it."""
        return self.value(name).strip().lower()

    def classes(self) -> str:
        """The words of class and id."""
        found = self.found
        if "class" not in found:
            return self.value("id") if "id" in found else ""
        return f"{self.value('class')} {self.value('id')}" if "id" in found else self.value("class")

    def hidden(self) -> bool:
        """Whether the element is not shown."""
        found = self.found
        return (
            ("hidden" in found and self.word("hidden") != "until-found")
            or ("style" in found and words.invisible(self.value("style")))
            or ("aria-hidden" in found and self.word("aria-hidden") == "true")
        )


def add_attributes(page: "HtmlBlocks", name: str, found: Attributes) -> None:
    """Add a block for each attribute of a tag that holds copy."""
    if not found.found.keys() & _COPY:
        return
    kinds: list[tuple[str, BlockKind]] = []
    if name == "meta":
        topic = found.word("name") or found.word("property") or found.word("itemprop")
        if topic in _DESCRIBES:
            kinds = [("content", BlockKind.DESCRIPTION)]
    else:
        pressed = name == "input" and found.word("type") in ("submit", "button", "reset")
        kinds += [("value", BlockKind.BUTTON)] if pressed else []
        kinds += [("alt", BlockKind.CAPTION)] if name in ("img", "input", "area", "mj-image") else []
        kinds += [("placeholder", BlockKind.CAPTION), ("aria-label", BlockKind.CAPTION)]
        kinds += [] if name in _NO_TITLE else [("title", BlockKind.CAPTION)]
        kinds += [("label", BlockKind.CAPTION)] if name == "track" else []
    seen: set[str] = set()
    for key, kind in sorted(kinds, key=lambda pair: found.found.get(pair[0], (0, 0))):
        if key not in found.found:
            continue
        value = found.value(key).strip()
        # File names and addresses are no words; the same words twice on one tag are one block.
        if value in seen or (
            key != "value" and kind_of((key if key == "alt" else "alt",), value, ()) is None
        ):
            continue
        seen.add(value)
        run = Run(page.view)
        keep_decoded(run, page.text, *found.found[key], value=True)
        page.sheet.add(kind, run, page.placed())
