"""Files of components and content objects: .tsx, .jsx, .ts and .js."""

import re
from collections.abc import Sequence

from copylint.formats.comments.directives import Found, find_directives, read_comment
from copylint.formats.components.script import Reading, read_script
from copylint.formats.settings import Settings
from copylint.formats.sheet.sheet import Sheet
from copylint.formats.vocabulary.languages import holds_english_messages
from copylint.terms import CopylintError
from copylint.text.document import Directive, Document, Place
from copylint.text.source import Source
from copylint.text.span import Span
from copylint.text.view import View

LINE_OF_A_MACHINE = 30_000  # characters; nobody writes such lines by hand

_NOWHERE = Span(0, 0)
_OURS = re.compile(r"(?://|/\*)[\s*]*+copylint(?=-|:?[ \t]*+(?:dis|en)able)")


def read_script_file(source: Source, settings: Settings) -> Document:
    """Read a component or a module that holds content.

    Raises:
        CopylintError: the parser is not installed.
    """
    ending = source.path.rpartition(".")[2].lower()
    if bundled(source.text):
        return Document(source, ending, (), notes=(BUNDLED,))
    sheet = Sheet()
    try:
        made = read_script(
            View.whole(source.text),
            sheet,
            Place(),
            types_only=ending == "ts",
            keys=settings.keys,
            catalogue=holds_english_messages(source.path),
        )
    except CopylintError as error:
        raise CopylintError(f"{source.path}: {error}") from None
    found = directives(source, [made])
    return Document(source, ending, sheet.blocks(), {}, found.directives, (*made.notes, *found.notes))


BUNDLED = (
    f"a line has more than {LINE_OF_A_MACHINE:,} characters, as a build writes them; the file was not read"
)


def bundled(text: str) -> bool:
    """Whether a script was written by a build and not by hand."""
    return any(len(line) > LINE_OF_A_MACHINE for line in text.splitlines())


def directives(
    source: Source,
    readings: Sequence[Reading],
    front_matter: Span = _NOWHERE,
    code: Sequence[Span] = (),
    strings: Sequence[Span] = (),
) -> Found:
    """The comments to copylint of a file: ``<!-- -->`` and ``{/* */}`` anywhere, ``//`` in scripts."""
    found = find_directives(source, code, front_matter, strings=strings)
    made: list[Directive] = list(found.directives)
    taken = {directive.span for directive in made}
    for reading in readings:
        for span, text in reading.comments:
            inside = Span(span.start - 1, span.end + 1)
            if span in taken or inside in taken or source.text[inside.start : inside.end].startswith("{/*"):
                continue
            if _OURS.match(text):
                taken.add(span)
                at = source.text.find("copylint", span.start, span.end)
                end = span.end - 2 * source.text.endswith("*/", span.start, span.end)
                made.append(read_comment(source, span, at, end))
    made.sort(key=lambda directive: directive.span)
    return Found(tuple(made))
