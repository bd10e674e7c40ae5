"""Files in, documents out: one reader a format, each block at its exact place."""

from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from pathlib import PurePath

from copylint.formats.settings import Settings
from copylint.memory import Memory
from copylint.terms import CopylintError
from copylint.text.document import Document
from copylint.text.source import Source

__all__ = ["READABLE", "Settings", "UnreadableFormat", "decode", "read"]

# ending → "module:function" of its reader: (Source, Settings) → Document. A module, and the parser
# it needs, is imported only when a file of its format is read.
_READERS = {
    ".mdx": "mdx:read_mdx_file",
    ".tsx": "components:read_script_file",
    ".jsx": "components:read_script_file",
    ".ts": "components:read_script_file",
    ".js": "components:read_script_file",
    ".vue": "single_file:read_vue_file",
    ".svelte": "single_file:read_svelte_file",
    ".astro": "single_file:read_astro_file",
    ".md": "documents:read_markdown_file",
    ".markdown": "documents:read_markdown_file",
    ".mdown": "documents:read_markdown_file",
    ".txt": "documents:read_plain_file",
    ".text": "documents:read_plain_file",
    ".yaml": "data_files:read_yaml_file",
    ".yml": "data_files:read_yaml_file",
    ".json": "data_files:read_json_file",
    ".jsonc": "data_files:read_json_file",
    ".arb": "data_files:read_json_file",
    ".toml": "data_files:read_toml_file",
    ".docx": "word:read_word_file",
    ".csv": "csv_file:read_csv_file",
    ".tsv": "csv_file:read_csv_file",
    ".po": "catalogues:read_po_file",
    ".pot": "catalogues:read_po_file",
    ".ftl": "catalogues:read_ftl_file",
    ".eml": "mail:read_mail_file",
    ".rst": "rst_file:read_rst_file",
    ".adoc": "adoc_file:read_adoc_file",
    ".asciidoc": "adoc_file:read_adoc_file",
    **dict.fromkeys(
        (".html", ".htm", ".xhtml", ".njk", ".liquid", ".erb", ".hbs", ".php", ".mjml"),
        "html_file:read_html_file",
    ),
}
# Formats whose bytes are no plain UTF-8: ending → "module:function", (bytes, path) → Source.
_DECODERS = {
    ".docx": "word:decode_word",
    ".eml": "mail:decode_mail",
}
READABLE: frozenset[str] = frozenset(_READERS)
# Endings that hold copy which copylint cannot find in them yet.
_NOT_YET = frozenset(
    """
    .mdx .html .htm .docx .doc .odt .rtf .pdf .eml .mjml .jsx .tsx .vue .svelte .astro .json .yaml
    .yml .toml .csv .po .rst .adoc .pptx .pages .njk .liquid .erb .hbs .php
    .twig .ejs .handlebars .mustache .jinja .jinja2 .j2 .cshtml .razor .pug .haml .slim .qmd .rmd .mdoc
    .mkd .ipynb .tex .org .textile .wiki .strings .stringsdict .xcstrings .resx .xlf .xliff .xml
    .properties .odp .ods .xls .xlsx .ppt .key .epub .css .scss .less .svg
    """.split()
)


class UnreadableFormat(CopylintError):
    """A kind of file that holds copy but that copylint cannot read yet."""


def decode(data: bytes, path: str) -> Source:
    """Make a source of a file's bytes: text as it is, or what text a document such as .docx holds.

    Raises CopylintError when the bytes are not what the path's ending says.
    """
    decoder = _DECODERS.get(PurePath(path).suffix.lower())
    if decoder is None:
        return Source.decode(data, path)
    module, _, function = decoder.partition(":")
    made: Source = getattr(import_module(f"copylint.formats.{module}"), function)(data, path)
    return made


def read(source: Source, settings: Settings | None = None, memory: Memory | None = None) -> Document:
    """Read a file into its blocks of copy; the path's ending says how, and an unknown one means plain text.

    ``memory`` is that of earlier versions of the file.

    Raises:
        UnreadableFormat: a format that holds copy but is not read yet.
        CopylintError: the file is not what its ending says.
    """
    # Whoever only asks which endings can be read needs none of these.
    from copylint.formats.languages import told
    from copylint.formats.placeholders import without_placeholders
    from copylint.formats.questions import asked
    from copylint.formats.reach import reaching

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
    memory = memory or Memory()
    document = without_placeholders(reader(source, settings or Settings()), memory)
    if ending and ending not in _READERS:
        note = f"read as plain text: copylint has no reader for {ending}"
        document = replace(document, notes=(*document.notes, note))
    return reaching(told(asked(document), memory))
