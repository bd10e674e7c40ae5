"""Which reader reads which file: one line for each ending, and nothing is imported to look it up."""

# ending → "module:function" of its reader: (Source, Settings) → Document. A module, and the parser
# it needs, is imported only when a file of its format is read.
READERS = {
    ".mdx": "mdx.reader:read_mdx_file",
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
    ".txt": "pages.text:read_plain_file",
    ".text": "pages.text:read_plain_file",
    ".yaml": "data.files:read_yaml_file",
    ".yml": "data.files:read_yaml_file",
    ".json": "data.files:read_json_file",
    ".jsonc": "data.files:read_json_file",
    ".arb": "data.files:read_json_file",
    ".toml": "data.files:read_toml_file",
    ".docx": "packed.word:read_word_file",
    ".csv": "data.tables:read_csv_file",
    ".tsv": "data.tables:read_csv_file",
    ".po": "data.catalogues:read_po_file",
    ".pot": "data.catalogues:read_po_file",
    ".ftl": "data.fluent:read_ftl_file",
    ".eml": "packed.mail:read_mail_file",
    ".rst": "light.restructured:read_rst_file",
    ".adoc": "light.asciidoc:read_adoc_file",
    ".asciidoc": "light.asciidoc:read_adoc_file",
    **dict.fromkeys(
        """
        .html .htm .xhtml .mjml .njk .nunjucks .liquid .erb .rhtml .ejs .eta .hbs .handlebars .mustache .php
        .phtml .twig .jinja .jinja2 .j2 .cshtml .razor .gohtml
        """.split(),
        "pages.html:read_html_file",
    ),
}
PLAIN = READERS[".txt"]  # and of every file without an ending
# Formats whose bytes are no plain UTF-8: ending → "module:function", (bytes, path) → Source.
DECODERS = {
    ".docx": "packed.word:decode_word",
    ".eml": "packed.mail:decode_mail",
}
READABLE: frozenset[str] = frozenset(READERS)
# Endings that hold copy which copylint cannot find in them yet.
NOT_YET = frozenset(
    """
    .mdx .html .htm .docx .doc .odt .rtf .pdf .eml .mjml .jsx .tsx .vue .svelte .astro .json .yaml .yml
    .toml .csv .po .rst .adoc .pptx .pages .njk .liquid .erb .hbs .php
    .jade .marko .pug .haml .slim .ipynb .tex .org .textile .wiki .strings
    .stringsdict .xcstrings .resx .xlf .xliff .xml .properties .odp .ods .xls .xlsx .ppt .key .epub .css
    .scss .less .svg
    """.split()
)
