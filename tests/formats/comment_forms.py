"""How each format writes a piece of copy, and a comment to copylint before it."""
# ruff: noqa: E501 - a form a line

from typing import NamedTuple


class Form(NamedTuple):
    """How a format writes pieces of copy one below the other, and a comment before one of them."""

    path: str
    piece: str  # with {n} for its number, {text} for its words
    comment: str
    page: str = "{}"
    between: str = "\n"


FORMS = {
    "markdown": Form("a.md", "{text}", "<!-- {} -->\n", between="\n\n"),
    "markdown, apart": Form("a.md", "{text}", "<!-- {} -->\n\n", between="\n\n"),
    "markdown, wrapped": Form("a.md", "{text}\nSee page {n} of the long letter.", "<!-- {} -->\n", between="\n\n"),
    "markdown, link": Form("a.md", "{text}", "[//]: # ({})\n\n", between="\n\n"),
    "markdown, list": Form("a.md", "- {text}", "<!-- {} -->\n"),
    "markdown, headings": Form("a.md", "## {text}", "<!-- {} -->\n", between="\n\n"),
    "markdown, quotes": Form("a.md", "> {text}", "<!-- {} -->\n\n", between="\n\n"),
    "front matter": Form("a.md", "text{n}: {text}", "# {}\n", "---\n{}\n---\n\nHello you.\n"),
    "front matter, folded": Form("a.md", "text{n}: >-\n  {text}", "# {}\n", "---\n{}\n---\n\nHello you.\n"),
    "front matter, toml": Form("a.md", 'text{n} = "{text}"', "# {}\n", "+++\n{}\n+++\n\nHello you.\n"),
    "plain": Form("a.txt", "{text}", "<!-- {} -->\n", between="\n\n"),
    "html": Form("a.html", "<p>{text}</p>", "<!-- {} -->\n"),
    "html, on one line": Form("a.html", "<p>{text}</p>", "<!-- {} -->", between=""),
    "html, wrapped": Form("a.html", "<p\n  class='a > b'\n>\n  {text}\n</p>", "<!-- {} -->\n"),
    "html, deep": Form("a.html", "<section>\n<div>\n<h2>\n{text}\n</h2>\n</div>\n</section>", "<!-- {} -->\n"),
    "html, list": Form("a.html", "<li>\n  {text}\n</li>", "<!-- {} -->\n", "<ul>\n{}\n</ul>"),
    "html, two sentences": Form("a.html", "<p>\n{text}\n<b>It</b> is number {n}.\n</p>", "<!-- {} -->\n"),
    "liquid": Form("a.liquid", "<p>\n{text}\n</p>", "{{% comment %}} {} {{% endcomment %}}\n"),
    "liquid, trimmed": Form("a.liquid", "<p>\n{text}\n</p>", "{{%- comment -%}}\n{}\n{{%- endcomment -%}}\n"),
    "liquid, short": Form("a.liquid", "<p>\n{text}\n</p>", "{{% # {} %}}\n"),
    "liquid, condition": Form("a.liquid", "{{% if a %}}\n<p>\n{text}\n</p>\n{{% endif %}}", "<!-- {} -->\n"),
    "jinja": Form("a.njk", "<p>\n{text}\n</p>", "{{# {} #}}\n"),
    "jinja, trimmed": Form("a.njk", "<p>\n{text}\n</p>", "{{#- {} -#}}\n"),
    "handlebars": Form("a.hbs", "<p>\n{text}\n</p>", "{{{{!-- {} --}}}}\n"),
    "handlebars, short": Form("a.hbs", "{{{{#if a}}}}\n<p>\n{text}\n</p>\n{{{{/if}}}}", "{{{{! {} }}}}\n"),
    "erb": Form("a.html.erb", "<p>\n{text}\n</p>", "<%# {} %>\n"),
    "ejs": Form("a.erb", "<p>\n{text}\n</p>", "<%/* {} */%>\n"),
    "blade": Form("a.blade.php", "@if(true)\n<p>\n{text}\n</p>\n@endif", "{{{{-- {} --}}}}\n"),
    "twig": Form("a.html.twig", "{{% block a %}}\n<p>\n{text}\n</p>\n{{% endblock %}}", "{{# {} #}}\n"),
    "razor": Form("a.cshtml", "@if (x)\n{{\n<p>\n{text}\n</p>\n}}", "@* {} *@\n"),
    "php": Form("a.php", "<p>\n{text}\n</p>", "<?php /* {} */ ?>\n"),
    "php, line": Form("a.php", "<p>\n{text}\n</p>", "<?php\n// {}\n?>\n"),
    "php, hash": Form("a.php", "<p>\n{text}\n</p>", "<?php\n# {}\n?>\n"),
    "hugo": Form("a.html", "<p>\n{text}\n</p>", "{{{{/* {} */}}}}\n"),
    "mjml": Form("a.mjml", "<mj-text>\n{text}\n</mj-text>", "<!-- {} -->\n", "<mjml><mj-body>{}</mj-body></mjml>"),
    "mdx": Form("a.mdx", "{text}", "{{/* {} */}}\n\n", between="\n\n"),
    "mdx, element": Form("a.mdx", "<Card>\n  {text}\n</Card>", "{{/* {} */}}\n", between="\n\n"),
    "mdx, props": Form("a.mdx", '<Card\n  icon="x"\n  title="{text}"\n/>', "{{/* {} */}}\n", between="\n\n"),
    "jsx, element": Form("a.tsx", "<p>\n  {text}\n</p>", "{{/* {} */}}\n", "const A = () => <div>\n{}\n</div>"),
    "jsx, condition": Form(
        "a.tsx", "{{a && (\n<p>\n  {text}\n</p>)}}", "{{/* {} */}}\n", "const A = () => <div>\n{}\n</div>"
    ),
    "jsx, property": Form("a.tsx", 'text{n}=\n"{text}"', "// {}\n", "const A = () => <Card\n{}\n/>"),
    "jsx, property /*": Form("a.jsx", 'text{n}={{\n"{text}"}}', "/* {} */\n", "const A = () => <Card\n{}\n/>"),
    "jsx, whole element": Form(
        "a.tsx", '<Card\n  icon="x"\n  title="{text}"\n/>', "{{/* {} */}}\n", "const A = () => <div>\n{}\n</div>"
    ),
    "script": Form("a.ts", "text{n}:\n'{text}',", "// {}\n", "export const copy = {{\n{}\n}};"),
    "script, objects": Form("a.js", "{{ icon: 'x',\ntext: '{text}' }},", "/* {} */\n", "export const copy = [\n{}\n];"),
    "vue": Form("a.vue", "<p>\n  {text}\n</p>", "<!-- {} -->\n", "<template>\n{}\n</template>"),
    "vue, script": Form(
        "a.vue", "text{n}:\n'{text}',", "// {}\n", "<script>\nexport const copy = {{\n{}\n}};\n</script>\n"
    ),
    "svelte": Form("a.svelte", "{{#if a}}\n<p>\n  {text}\n</p>\n{{/if}}", "<!-- {} -->\n"),
    "astro": Form("a.astro", "<p>\n  {text}\n</p>", "<!-- {} -->\n", "---\nconst a = 1;\n---\n<main>\n{}\n</main>"),
    "astro, braces": Form("a.astro", "<p>\n  {text}\n</p>", "{{/* {} */}}\n", "<main>\n{}\n</main>"),
    "yaml": Form("a.yaml", "text{n}: {text}", "# {}\n"),
    "yaml, quoted": Form("a.yaml", "text{n}:\n  '{text}'", "# {}\n"),
    "yaml, folded": Form("a.yaml", "text{n}: >\n  {text}", "# {}\n"),
    "yaml, literal": Form("a.yaml", "text{n}: |\n\n  {text}\n", "# {}\n"),
    "yaml, map": Form("a.yaml", "hero{n}:\n  icon: x\n  text: >\n    {text}", "# {}\n"),
    "yaml, list": Form("a.yaml", "- icon: x\n  text: >-\n    {text}", "# {}\n"),
    "yaml, flat list": Form("a.yaml", "benefits{n}:\n- {text}", "# {}\n"),
    "toml": Form("a.toml", 'text{n} = """\n{text}"""', "# {}\n"),
    "toml, tables": Form("a.toml", '[[features]]\ntext = "{text}"', "# {}\n"),
    "jsonc": Form("a.jsonc", '"text{n}":\n  "{text}",', "// {}\n", "{{\n{}\n\"z\": 1 }}"),
    "json, block": Form("a.json", '{{ "icon": "x",\n  "text": "{text}" }},', "/* {} */\n", "[\n{}\n1]"),
    "po": Form("a.po", 'msgid "key.{n}"\nmsgstr "{text}"', "# {}\n", between="\n\n"),
    "po, extracted": Form(
        "a.po", '#: a.c:{n}\nmsgid "one {n}"\nmsgid_plural "some {n}"\nmsgstr[0] "{text}"\nmsgstr[1] ""\n"{text}"',
        "#. {}\n", between="\n\n",
    ),
    "ftl": Form("a.ftl", "text-{n} =\n    {text}", "# {}\n"),
    "rst": Form("a.rst", "{text}", ".. {}\n\n", between="\n\n"),
    "rst, list": Form("a.rst", "- {text}", ".. {}\n\n", between="\n\n"),
    "adoc": Form("a.adoc", "{text}", "// {}\n", between="\n\n"),
    "eml": Form(
        "a.eml", "<p>\n{text}\n</p>", "<!-- {} -->\n",
        "Subject: Hi\nContent-Type: text/html; charset=utf-8\n\n<html><body>\n{}\n</body></html>\n",
    ),
    "android": Form("a.xml", '<string name="text{n}">\n  {text}\n</string>', "<!-- {} -->\n", "<resources>\n{}\n</resources>"),
    "android, plurals": Form(
        "a.xml", '<plurals name="n{n}"><item quantity="one">{text}</item></plurals>', "<!-- {} -->\n", "<resources>\n{}\n</resources>"
    ),
    "strings": Form("a.strings", '"text{n}" = "{text}";', "/* {} */\n"),
    "strings, line": Form("a.strings", '"text{n}" =\n  "{text}";', "// {}\n"),
    "stringsdict": Form(
        "a.stringsdict", "<key>n{n}</key><dict><key>other</key><string>{text}</string></dict>", "<!-- {} -->\n", "<plist><dict>\n{}\n</dict></plist>"
    ),
    "plist": Form("a.plist", "<key>text{n}</key><string>{text}</string>", "<!-- {} -->\n", "<plist><dict>\n{}\n</dict></plist>"),
    "plist, lists": Form(
        "a.plist", "<dict>\n<key>order</key><integer>{n}</integer>\n<key>text</key>\n<string>\n\t{text}\n</string></dict>", "<!-- {} -->\n",
        "<plist><array>\n{}\n</array></plist>",
    ),
    "xliff": Form(
        "a.xlf", '<trans-unit id="{n}">\n<source>{text}</source>\n</trans-unit>', "<!-- {} -->\n", "<xliff><file><body>\n{}\n</body></file></xliff>"
    ),
    "properties": Form("a.properties", "text{n} = {text}", "# {}\n"),
    "properties, bang": Form("a.properties", "text{n}: \\\n    {text}", "! {}\n"),
    "resx": Form("a.resx", '<data name="text{n}">\n<value>{text}</value>\n</data>', "<!-- {} -->\n", "<root>\n{}\n</root>"),
    "rss": Form("a.rss", "<item>\n<description>{text}</description>\n</item>", "<!-- {} -->\n", "<rss><channel>\n{}\n</channel></rss>"),
    "wordpress": Form(
        "a.xml", "<p>{text}</p>", "<!-- {} -->\n",
        "<rss><channel><item><content:encoded xmlns:content='c'><![CDATA[\n{}\n]]></content:encoded></item></channel></rss>",
    ),
    "vtt": Form("a.vtt", "00:00:0{n}.000 --> 00:00:0{n}.900\n{text}", "NOTE {}\n\n", "WEBVTT\n\n{}", between="\n\n"),
    "ipynb": Form(
        "a.ipynb", '"{text}\\n",\n"\\n",', '"<!-- {} -->\\n",\n"\\n",\n',
        '{{"cells": [{{"cell_type": "markdown", "source": [\n{}\n"."]}}]}}',
    ),
}  # fmt: skip
