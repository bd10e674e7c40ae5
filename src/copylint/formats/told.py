"""What people are told of each format: one line for each, beside the readers, for docs/formats.md."""

from typing import NamedTuple

from copylint.formats.endings import READERS


class Told(NamedTuple):
    """A format as people call it, the functions that read it, what of a file is read and what is not."""

    name: str
    functions: tuple[str, ...]
    read: str
    left: str

    @property
    def endings(self) -> tuple[str, ...]:
        """Every ending of the format, in the order of the table of readers."""
        return tuple(
            ending for ending, reader in READERS.items() if reader.rpartition(":")[2] in self.functions
        )


TOLD = (
    Told(
        "Markdown",
        ("read_markdown_file",),
        "headings, paragraphs, lists, tables, buttons, alternative texts, front matter",
        "code, comments, link targets",
    ),
    Told(
        "Plain text",
        ("read_plain_file",),
        "front matter, paragraphs, lists, headings by how they stand",
        "nothing",
    ),
    Told(
        "Web pages and templates",
        ("read_html_file",),
        "what a visitor sees or hears, page title, descriptions for search and social media",
        "scripts, styles, hidden elements, comments, template tags",
    ),
    Told("MDX", ("read_mdx_file",), "as Markdown, and the words in components", "imports, code in braces"),
    Told(
        "Components and scripts",
        (
            "read_script_file",
            "read_vue_file",
            "read_svelte_file",
            "read_astro_file",
        ),
        "text between tags, copy in properties and objects",
        "code, class names, translation keys",
    ),
    Told(
        "Content files",
        ("read_yaml_file", "read_json_file", "read_toml_file"),
        "strings that a visitor sees, as their key says; in files of translations every message",
        "settings, addresses, dates, names, other languages",
    ),
    Told(
        "JSON line by line",
        ("read_json_lines_file",),
        "as content files; an object a line, as content systems export it",
        "settings, addresses, dates, names, other languages",
    ),
    Told(
        "Word and OpenDocument text",
        ("read_word_file", "read_open_text_file"),
        "paragraphs, headings, lists, tables, text boxes, notes of Word; a line is a paragraph",
        "deleted and hidden text, comments, headers, footers, notes of OpenDocument, placeholders",
    ),
    Told(
        "Presentations",
        ("read_slides_file",),
        "titles, points, text boxes, tables, SmartArt, alternative texts of pictures; a line is a slide",
        "speaker notes, hidden slides, slide numbers, dates, footers, charts",
    ),
    Told(
        "Spreadsheets",
        ("read_workbook_file",),
        "columns whose name says that they hold copy; a line is a row",
        "numbers, hidden sheets, rows and columns, notes on cells",
    ),
    Told(
        "Tables of text", ("read_csv_file",), "columns whose name says that they hold copy", "other columns"
    ),
    Told(
        "Saved e-mails", ("read_mail_file",), "the subject and the body", "attachments, senders, recipients"
    ),
    Told(
        "Gettext and Fluent",
        ("read_po_file", "read_ftl_file"),
        "the English side of each message",
        "comments, other languages",
    ),
    Told(
        "XML by what it holds",
        ("read_xml_file",),
        "Android strings, RSS and Atom feeds, WordPress exports, XLIFF, Java and .NET resources",
        "sitemaps and every other XML, with a note",
    ),
    Told(
        "Apple's catalogues",
        ("read_strings_file", "read_stringsdict_file", "read_xcstrings_file"),
        "each English string, each form of a plural",
        "comments for translators, strings that are not to be translated",
    ),
    Told(
        "Apple's property lists",
        ("read_plist_file",),
        "strings that a reader sees, as their key says",
        "settings, numbers, dates, data, binary lists",
    ),
    Told(
        "XLIFF",
        ("read_xliff_file",),
        "the English side, source or target, of each unit",
        "notes, units that are not to be translated",
    ),
    Told("Java properties", ("read_properties_file",), "values", "keys, comments"),
    Told(".NET resources", ("read_resx_file",), "values that are text", "comments, images, sizes"),
    Told(
        "Subtitles",
        ("read_subtitles_file",),
        "what is said, joined over the cues it is cut into",
        "numbers, times, styles, names of speakers, sounds in brackets",
    ),
    Told("Notebooks", ("read_notebook_file",), "Markdown cells", "code and what it printed"),
    Told(
        "reStructuredText and AsciiDoc",
        ("read_rst_file", "read_adoc_file"),
        "front matter, headings, paragraphs, lists, tables, notes and tips",
        "code, comments, unknown directives",
    ),
)
