"""Files in, documents out: one reader a format, each block at its exact place."""

from collections.abc import Callable
from importlib import import_module
from pathlib import PurePath

from copylint.formats.settings import Settings
from copylint.terms import CopylintError
from copylint.text.document import Document
from copylint.text.source import Source

__all__ = ["READABLE", "Settings", "UnreadableFormat", "read"]

# ending → "module:function" of its reader: (Source, Settings) → Document. A module, and the parser
# it needs, is imported only when a file of its format is read.
_READERS = {
    ".md": "documents:read_markdown_file",
    ".markdown": "documents:read_markdown_file",
    ".mdown": "documents:read_markdown_file",
    ".txt": "documents:read_plain_file",
    ".text": "documents:read_plain_file",
}
READABLE: frozenset[str] = frozenset(_READERS)
# Endings that hold copy which copylint cannot find in them yet.
_NOT_YET = frozenset(
    """
    .mdx .html .htm .docx .doc .odt .rtf .pdf .eml .mjml .jsx .tsx .vue .svelte .astro .json .yaml
    .yml .toml .csv .po .rst .adoc .pptx .pages .njk .liquid .erb .hbs .php
    """.split()
)


class UnreadableFormat(CopylintError):
    """A kind of file that holds copy but that copylint cannot read yet."""


def read(source: Source, settings: Settings | None = None) -> Document:
    """Read a file into its blocks of copy; the path's ending says how, and an unknown one means plain text.

    Raises:
        UnreadableFormat: a format that holds copy but is not read yet.
        CopylintError: the file is not what its ending says.
    """
    ending = PurePath(source.path).suffix.lower()
    if ending in _NOT_YET and ending not in _READERS:
        known = ", ".join(sorted(READABLE))
        raise UnreadableFormat(
            f"{source.path}: {ending} files are not read yet; give copylint one of {known}"
        )
    module, _, function = _READERS.get(ending, "documents:read_plain_file").partition(":")
    reader: Callable[[Source, Settings], Document] = getattr(
        import_module(f"copylint.formats.{module}"), function
    )
    return reader(source, settings or Settings())
