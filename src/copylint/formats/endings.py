"""Which reader reads which file: one line for each ending, and nothing is imported to look it up."""

from pathlib import PurePath

from copylint.config.no_copy import NEVER_COPY
from copylint.formats.teams import team_reader

# ending → "module:function" of its reader: (Source, Settings) → Document. A module, and the parser
# it needs, is imported only when a file of its format is read.
READERS = {
    ".mdx": "mdx.reader:read_mdx_file",
    ".svx": "mdx.reader:read_mdx_file",
    ".tsx": "components.files:read_script_file",
    ".jsx": "components.files:read_script_file",
    ".ts": "components.files:read_script_file",
    ".js": "components.files:read_script_file",
    ".vue": "components.single_file:read_vue_file",
    ".svelte": "components.single_file:read_svelte_file",
    ".astro": "components.single_file:read_astro_file",
    ".md": "pages.text:read_markdown_file",
    ".markdown": "pages.text:read_markdown_file",
    ".mdown": "pages.text:read_markdown_file",
    ".mkd": "pages.text:read_markdown_file",
    ".mkdn": "pages.text:read_markdown_file",
    ".mdwn": "pages.text:read_markdown_file",
    ".mdtxt": "pages.text:read_markdown_file",
    ".mdoc": "pages.text:read_markdown_file",
    ".qmd": "pages.text:read_markdown_file",
    ".rmd": "pages.text:read_markdown_file",
    ".txt": "pages.light:read_plain_file",
    ".text": "pages.light:read_plain_file",
    ".yaml": "data.files:read_yaml_file",
    ".yml": "data.files:read_yaml_file",
    ".json": "data.files:read_json_file",
    ".jsonc": "data.files:read_json_file",
    ".jsonl": "data.json_lines:read_json_lines_file",
    ".ndjson": "data.json_lines:read_json_lines_file",
    ".arb": "data.files:read_json_file",
    ".toml": "data.files:read_toml_file",
    ".docx": "packed.word:read_word_file",
    ".docm": "packed.word:read_word_file",
    ".dotx": "packed.word:read_word_file",
    ".odt": "packed.open_text:read_open_text_file",
    **dict.fromkeys((".pptx", ".pptm", ".ppsx", ".potx"), "packed.slides:read_slides_file"),
    ".odp": "packed.slides:read_slides_file",
    **dict.fromkeys((".xlsx", ".xlsm", ".xltx"), "packed.workbook:read_workbook_file"),
    ".ods": "packed.workbook:read_workbook_file",
    ".csv": "data.tables:read_csv_file",
    ".tsv": "data.tables:read_csv_file",
    ".po": "catalogues.gettext:read_po_file",
    ".pot": "catalogues.gettext:read_po_file",
    ".ftl": "catalogues.fluent:read_ftl_file",
    ".eml": "packed.mail:read_mail_file",
    ".srt": "light.subtitles:read_subtitles_file",
    ".vtt": "light.subtitles:read_subtitles_file",
    ".sbv": "light.subtitles:read_subtitles_file",
    ".ipynb": "pages.notebook:read_notebook_file",
    ".xml": "xml.files:read_xml_file",
    ".rss": "xml.files:read_xml_file",
    ".atom": "xml.files:read_xml_file",
    ".plist": "xml.property_list:read_plist_file",
    ".xlf": "catalogues.xliff:read_xliff_file",
    ".xliff": "catalogues.xliff:read_xliff_file",
    ".strings": "catalogues.apple:read_strings_file",
    ".stringsdict": "catalogues.apple:read_stringsdict_file",
    ".xcstrings": "catalogues.apple:read_xcstrings_file",
    ".properties": "catalogues.java:read_properties_file",
    ".resx": "catalogues.net:read_resx_file",
    ".resw": "catalogues.net:read_resx_file",
    ".rst": "pages.light:read_rst_file",
    ".adoc": "pages.light:read_adoc_file",
    ".asciidoc": "pages.light:read_adoc_file",
    **dict.fromkeys(
        """
        .html .htm .xhtml .mjml .njk .nunjucks .liquid .erb .rhtml .ejs .eta .hbs .handlebars .mustache .php
        .phtml .twig .jinja .jinja2 .j2 .cshtml .razor .gohtml
        """.split(),
        "pages.html:read_html_file",
    ),
}
REMEMBERING = frozenset({READERS[".md"]})  # readers that take what is known of earlier versions as well
PLAIN = READERS[".txt"]  # and of every file without an ending
_MARKDOWN = READERS[".md"]
# Without an ending these are Markdown by custom.
_READ_ME = frozenset("readme contributing changelog security support code_of_conduct".split())
# What a name goes on with when the file is the mould of what its ending says, or an older state of it.
_MOULDS = frozenset(".tmpl .template .tpl .dist .sample .example".split())
_OLD = frozenset(".orig .bak .old".split())
# Formats whose bytes are no plain UTF-8: ending → "module:function", (bytes, path) → Source.
DECODERS = {
    **dict.fromkeys((".docx", ".docm", ".dotx"), "packed.word:decode_word"),
    ".odt": "packed.open_text:decode_open_text",
    **dict.fromkeys((".pptx", ".pptm", ".ppsx", ".potx"), "packed.slides:decode_slides"),
    ".odp": "packed.slides:decode_open_slides",
    **dict.fromkeys((".xlsx", ".xlsm", ".xltx"), "packed.workbook:decode_workbook"),
    ".ods": "packed.workbook:decode_open_workbook",
    ".eml": "packed.mail:decode_mail",
    ".properties": "catalogues.java:decode_properties",
    **dict.fromkeys((".xml", ".rss", ".atom", ".xlf", ".xliff", ".resx", ".resw"), "xml.files:decode_xml"),
    ".plist": "xml.property_list:decode_plist",
}
READABLE: frozenset[str] = frozenset(READERS)
# Endings that hold copy which copylint cannot find in them yet.
NOT_YET = frozenset(
    """
    .doc .rtf .pdf .pages .ppt .key .xls .numbers .gdoc .gslides .gsheet .epub .indd .idml .jade .marko
    .pug .haml .slim .tex .org .textile .wiki .mediawiki .creole .css .scss .less .svg .ttml .ssa .ass
    .msg .oft .mbox .fodt .fodp .fods .ott .otp .ots .dita
    """.split()
)


def ending_of(path: str) -> str:
    """The ending that says how a file is read: ``.md`` of ``Home.MD``, ``.html`` of ``page.html.tmpl``."""
    name = PurePath(path)
    ending = name.suffix.lower()
    if ending in _MOULDS | _OLD and ending not in READERS:
        inner = name.with_suffix("").suffix.lower()
        return inner if inner in READERS else ending
    return ending


def reader_of(path: str) -> str:
    """The "module:function" of the reader of a file; empty where none of ours reads its ending."""
    ending = ending_of(path)
    if not ending:
        return _MARKDOWN if PurePath(path).name.lower() in _READ_ME else PLAIN
    return READERS.get(ending, "")


def readable(path: str) -> bool:
    """Whether a file found in a folder has a reader, by its ending: one of ours, or one that a team has."""
    own, ending = PurePath(path).suffix.lower(), ending_of(path)
    if not own or own in _OLD:
        return False
    return ending in READERS or (ending not in NEVER_COPY and team_reader(ending) is not None)


def reader_named(path: str) -> str:
    """What names the reader of a file that a team brought along, its version too; empty for one of ours."""
    ending = ending_of(path)
    team = None if not ending or ending in READERS else team_reader(ending)
    return f"{team.reader} {team.decoder} {team.package}" if team else ""
