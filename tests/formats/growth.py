"""How the time to read a file grows with its size: hostile files made at random, for as long as asked.

``python -m tests.formats.growth --seconds 60`` (or ``make growth``) puts the marks of each format together
in ways nobody would write, repeats them, and compares the time for a file with that for one four times
as long. It prints those that take more than their share; ``--endings .md,.html`` keeps it to some formats.
"""

import argparse
import math
import random
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import NamedTuple

from copylint.formats import decode, read
from copylint.terms import CopylintError

EXPONENT = 1.2  # of the growth that is still taken for linear: 1 is linear, 2 quadratic
NOTHING = 0.02  # seconds below which a time says nothing
TOO_LONG = 5.0  # seconds after which a reading is stopped

_PUNCTUATION = tuple("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~") + (
    *(
        " ",
        "\t",
        "\n",
        "\r",
        "\r\n",
        "\n\n",
        "\n    ",
        "a",
        "A",
        "1",
        "é",
        "😀",
        "word ",
        "\u00a0",
        "…",
        "“",
        "’",
        "—",
    ),
)
_HTML = (
    *(
        "<",
        "</",
        "<!--",
        "-->",
        "--!>",
        "<!",
        "<?",
        "<a ",
        "<a>",
        "</a>",
        "<a b",
        "<a b=",
        '<a b="',
        "<a b='",
    ),
    *(
        '<a b="c"',
        '<a b="c" ',
        "<p>",
        "</p>",
        "<div>",
        "</div>",
        "<b>",
        "</b>",
        "<li>",
        "<ul>",
        "<td>",
        "<tr>",
    ),
    *("<table>", "</table>", "<script>", "</script>", "<style>", "</style>", "<svg>", "</svg>", "<title>"),
    *(
        "</title>",
        "<textarea>",
        "<template>",
        "<pre>",
        "<code>",
        "</code>",
        "<br>",
        "<br/>",
        "/>",
        "<img alt=",
        "&",
        "&amp",
        "&#",
    ),
    *(
        "&#x1",
        ";",
        "=",
        ' id="a"',
        ' class="a-',
        "<meta ",
        "<meta og:site_name ",
        "<meta name=",
        "content=",
        "<nav>",
    ),
    *(
        "<header>",
        "<h1>",
        "<h2>",
        "<blockquote>",
        "<![CDATA[",
        "]]>",
        "<math>",
        "<mi>",
        "<foreignObject>",
        "<p/>",
    ),
    *(
        '<div class="testimonial">',
        '<p lang="de">',
        "<p hidden>",
        "<button>",
        "<option>",
        "<plaintext>",
        "<a href=x>",
    ),
    *(
        "<svg/>",
        "</svg",
        "<path/>",
        "<desc>",
        "<div ",
        "<details>",
        "<summary>",
        "<dd>",
        "<dt>",
        "<x-y/>",
        "<summary",
    ),
)
_TEMPLATES = (
    *(
        "{{",
        "}}",
        "{%",
        "%}",
        "{#",
        "#}",
        "{{{",
        "}}}",
        "{{<",
        ">}}",
        "{{%",
        "%}}",
        "{/*",
        "*/}",
        "<%",
        "%>",
        "<%=",
        "*|",
        "|*",
    ),
    *(
        "{{!--",
        "--}}",
        "{{--",
        "{!!",
        "!!}",
        "<?php",
        "<?=",
        "?>",
        "{% comment %}",
        "{% endcomment %}",
        "{% comment",
        "{%-",
    ),
    *(
        "{% set a ",
        "{% if a %}",
        "{% else %}",
        "{% endif %}",
        "{{#if a}}",
        "{{else}}",
        "{{/if}}",
        "{{ 'a' | t }}",
        "{{ 'a",
        "' | t }}",
    ),
    *(
        "{{ t '",
        '{{ t "',
        "{% block a %}",
        "{% endblock %}",
        "{% include a b=",
        "{{< a b=",
        "{{< button >}}",
        "{{< /button >}}",
    ),
    *(
        "%%a%%",
        "${a}",
        "${",
        "|",
        "<% if a do |b| %>",
        "<% else %>",
        "<% end %>",
        "do |",
        "{% raw %}",
        "{% schema %}",
        "<?php }",
        "*|IF:a|*",
    ),
)
_MARKDOWN = (
    *(
        "# ",
        "## ",
        "- ",
        "* ",
        "1. ",
        "> ",
        "```",
        "~~~",
        "`",
        "``",
        "**",
        "__",
        "~~",
        "[",
        "](",
        "![",
        "]: ",
        "[a](b)",
        "![a](b)",
    ),
    *(
        "[^a]",
        "[^a]: ",
        "[[",
        "]]",
        "<http://a>",
        "http://a.b",
        "a@b.c",
        "|",
        "\n|a|b|\n|-|-|\n",
        "|-",
        "---\n",
        "+++\n",
        "===\n",
        "***\n",
    ),
    *(
        "!!! ",
        '!!! a "',
        "??? ",
        '=== "',
        ":::",
        "::: a",
        "::: {",
        "::a{",
        ":a{",
        ":::\n",
        "{: ",
        "{:toc}",
        "{.a}",
        "{#a}",
        "{",
        "}",
    ),
    *(
        "[[toc]]",
        "$$",
        "$",
        "\\(",
        "\\",
        "^^",
        "==",
        "<b>",
        "</b>",
        "<!-- copylint-",
        "<!-- copylint-disable-file -->",
        ": ",
        "\n: ",
        "--",
        "- [ ] ",
    ),
    *(
        "Q: ",
        "— A\n",
        "> — A\n",
        "a\n---\n",
        "&amp;",
        "&",
        "| - [ ] ",
        "[a]",
        "[a]: b\n",
        "  \n",
        "{{",
        "}}",
        "{%",
        "%}",
        "<a ",
        '="',
    ),
)
_SCRIPT = (
    *(
        "//",
        "/*",
        "*/",
        "/**",
        "`",
        "${",
        "{",
        "}",
        "(",
        ")",
        "[",
        "]",
        "=>",
        "<a>",
        "</a>",
        "<>",
        "</>",
        "<a b=",
        '<a b="',
        "<a b={",
        "/>",
    ),
    *(
        "\\",
        "\\u",
        "\\u{",
        "'",
        '"',
        "const a = ",
        "const a = '",
        "return ",
        ";",
        ",",
        ":",
        "?",
        "&&",
        "||",
        "+",
        "a: 'b c d', ",
        "{...a}",
        "{/*",
    ),
    *(
        "import a from 'b'\n",
        "export default ",
        "function a() {",
        "=",
        ".map((",
        "t('",
        "title: '",
        "<p>{",
        "}</p>",
        "{'a'}",
        "{`a`}",
        "\n",
        "????",
        "/a/",
    ),
    *(
        "<Trans>",
        "<p>We ",
        "a ? 'b' : ",
        "'a' + ",
        "'We a b c' + ",
        "...",
        "@",
        "#",
        "as ",
        "!",
        "class A {",
        "// copylint-disable-file\n",
        "{a}",
    ),
)
_YAML = (
    *(
        "a: ",
        "a:\n",
        "- ",
        "? ",
        "'",
        '"',
        "''",
        '\\"',
        "\\",
        "\\n",
        "|\n",
        ">\n",
        "|-\n  ",
        ">-\n  ",
        "&a ",
        "*a",
        "!!str ",
        "# ",
        "---\n",
        "...\n",
    ),
    *(
        "{",
        "}",
        "[",
        "]",
        ",",
        "a: b\n",
        "title: We a\n",
        "  a: b\n",
        "  - a: b\n",
        "<<: *a\n",
        "a: 'b''",
        'a: "b\n',
        "\r\n",
        "\r",
        "  ",
        "\n",
        "a: |\n  b\n",
    ),
    *(
        "%YAML",
        "@",
        "title: >\n  b\n\n  c\n",
        "a: &a\n",
        "b: *a\n",
        "description: ",
        "a: b: ",
        ": ",
        "#",
        "a: [b, c]\n",
        '  "a": "b"\n',
        "\n\n",
        '- "a b c"\n',
        '"a": "b",',
    ),
)
_TOML = (
    *(
        "a = ",
        "a = 'b'\n",
        'a = "b"\n',
        '"""',
        "'''",
        "[a]\n",
        "[[a]]\n",
        "[a.b.c]\n",
        "a.b = 1\n",
        "{",
        "}",
        "{a='b'},",
        "[",
        "]",
        ",",
        "# ",
        "'",
        '"',
        "\\",
        "\\u0000",
    ),
    *(
        "=",
        ".",
        "\n",
        "\r\n",
        "a.",
        "[a",
        "[[",
        "title = 'We a b'\n",
        "a = [\n",
        "a = {",
        "1979-05-27",
        '"a".',
        "]\n",
    ),
)
_JSON = (
    *(
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        '"',
        '"a"',
        '"a":',
        '"a": "b c",',
        '{"a":',
        '"a":[',
        "\\",
        "\\\\",
        "\\u",
        "\\u0041",
        "\\ud83d\\ude00",
        "\\n",
        "//",
        "/*",
        "*/",
        "null",
        "1",
        "\n",
        "{}",
    ),
    *(
        '"title": "We a b"',
        '"{a, plural, one {b} other {c}}"',
        "{a, plural, ",
        "one {",
        "other {",
        "#",
        "'{",
        "%s",
        "%{a}",
        "{0}",
        "{{a}}",
        "$t(",
        "<0>",
        "</0>",
        "@:a",
        "|",
        '"@a": ',
        '"text": "',
    ),
    *('"type":"paragraph"', '"children":[', '"content":[', '"marks":[', '{"type":"text","text":"We a b"},'),
)
_CSV = (
    *(
        ",",
        ";",
        "\t",
        '"',
        '""',
        '",',
        ',"',
        '"\n',
        "\n",
        "\r\n",
        "\r",
        "a",
        "We offer a b c",
        "Title,Body\n",
        "id,text\n",
        "|",
        "'",
        '"a"',
        '"a b c",',
        "\\",
        '"a\nb"',
        '\n"',
    ),
)
_PO = (
    *(
        'msgid "',
        'msgid "a"\n',
        'msgstr "',
        'msgstr "We a b"\n',
        'msgid ""\n',
        'msgstr ""\n',
        '"a b"\n',
        '"',
        "\\",
        "\\n",
        "#: a\n",
        "#, fuzzy\n",
        "#~ ",
        "#. ",
        "# ",
        "\n",
        "\n\n",
    ),
    *(
        'msgctxt "a"\n',
        'msgid_plural "b"\n',
        'msgstr[0] "a b"\n',
        "msgstr[",
        "msgid ",
        "%s",
        "%(a)s",
        "{a}",
        "{",
        "}",
        "<a>",
        "<",
        "</",
        "\r\n",
        "#",
    ),
)
_FTL = (
    *(
        "a = ",
        "a = We a b\n",
        "a =\n",
        "    .title = ",
        "    b\n",
        "{ $a }",
        "{",
        "}",
        '{ "',
        '"',
        "{ $a ->\n",
        "    [one] a\n",
        "   *[other] b\n    }\n",
        "# ",
        "## ",
        "-a = ",
        "\n",
        "\n\n",
        "    ",
    ),
    *(
        "[",
        "]",
        "*[",
        "->",
        "$",
        ".a = ",
        "\\",
        "\\u",
        "{a}",
        "{-a}",
        "\r\n",
        "<",
        "</a>",
        "\\u0041",
        "=",
        "\n    ",
    ),
)
_MAIL = (
    *(
        "Subject: ",
        "Subject: We a\n",
        "\n",
        "\n\n",
        " ",
        "\n ",
        "=?utf-8?q?",
        "?=",
        "=?utf-8?b?",
        "=?",
        "_",
        "=20",
        "=\n",
        "Content-Type: text/html\n",
        "Content-Type: multipart/mixed; boundary=a\n",
    ),
    *(
        "--a\n",
        "--a--\n",
        "Content-Transfer-Encoding: quoted-printable\n",
        "Content-Transfer-Encoding: base64\n",
        "> ",
        "From: a\n",
        "-- \n",
        "<",
        "</",
        "<p>",
        "<a ",
        '"',
        ":",
        ";",
        ",",
        "(",
        ")",
        "a=b; ",
        "On a wrote:\n",
    ),
    *(
        "=?utf-8?q?a?= ",
        "=?utf-8?b?YQ==?= ",
        "*0=",
        "boundary=",
        "\t",
        "\r\n",
        "\\",
        "*",
        "=C3=A9",
        "@",
        "<a@b>, ",
    ),
)
_RST = (
    *(
        "a\n=\n",
        "===\n",
        "---\n",
        "~~~\n",
        "**",
        "*",
        "``",
        "`",
        "`a`_",
        "`a <b>`_",
        "`_",
        "__",
        "_",
        "|",
        "|a|",
        ".. ",
        ".. note::\n",
        ".. image:: a\n",
        "   :alt: b\n",
        ".. a: b\n",
        "::\n",
        ":a:`",
        ":a: ",
        "[a]_",
    ),
    *(
        "- ",
        "* ",
        "1. ",
        "#. ",
        "a\n  b\n",
        "   ",
        "+---+\n",
        "| a |\n",
        "==  ==\n",
        ".. |a| replace:: b\n",
        ".. _a: b\n",
        ".. [1] a\n",
        "\n",
        "\n\n",
        "    ",
        "> ",
        ">>> ",
        "\\",
        ".. code::\n\n   ",
        "\n\n   ",
        ".. copylint-",
        "-- A\n",
        "\t",
    ),
)
_ADOC = (
    *(
        "= ",
        "== ",
        "=== ",
        "|===\n",
        "|",
        "|a ",
        "a|",
        "2+|",
        ".2+|",
        "1",
        "3*|",
        "^.^s|",
        "----\n",
        "====\n",
        "****\n",
        "____\n",
        "....\n",
        "++++\n",
        "--\n",
        "////\n",
        "//",
        "// a\n",
        "[a]\n",
        "[[a]]",
        "[quote, a, b]\n",
    ),
    *(
        "* ",
        "** ",
        ". ",
        "- ",
        "a:: ",
        "a:: b\n",
        ":: ",
        ";; ",
        "a;; ",
        ":a: b\n",
        ":a",
        "{a}",
        "{",
        "}",
        "*",
        "_",
        "`",
        "#",
        "+",
        "++",
        "+++",
        "<<a>>",
        "<<",
        "link:a[",
        "http://a[b]",
        "image::a[b]\n",
        "image:a[",
        "]",
        "include::a[]\n",
    ),
    *(
        "ifdef::a[]\n",
        "endif::[]\n",
        "ifdef::a[b]\n",
        "footnote:[",
        "pass:[",
        "NOTE: ",
        "NOTE: a\n",
        "\n",
        "\n\n",
        "+\n",
        " +\n",
        "``",
        "\\",
        "~",
        "^",
        "xref:a[",
        ".a\n",
        "[.a]#",
        "'",
        '"',
        '"`',
        "((",
        "\t",
        "a | b\n",
        "?? ",
        "Q:: ",
    ),
)
_PLAIN = (
    *(
        "\n",
        "\n\n",
        "- ",
        "* ",
        "> ",
        "a\n===\n",
        "a\n---\n",
        "1. ",
        "Q: ",
        "A: ",
        "— A\n",
        "    ",
        "\t",
        "\r",
        "http://a.b",
        "[",
        "]",
        "(",
        "{{",
        "}}",
        "# ",
        "a: b\n",
        "---\n",
        "_",
        "*",
        ".",
        "?\n",
        "We a.\n",
    ),
    *("<", "</", "<!-- copylint-", "{{", "Don't: ", "• ", "– ", ":", "[Company name]", "lorem ipsum "),
)
_COMPONENT = (
    *(
        "<template>",
        "</template>",
        "<script>",
        "</script>",
        "<style>",
        "<script setup>",
        "---\n",
        "{#if a}",
        "{:else}",
        "{/if}",
        "{#each a as b}",
        "{@html a}",
        "{@html '",
        "{'",
        "{`",
        '{"',
        "{/*",
        "{//",
        "{ //\n",
        "{",
        "}",
        "{a ? 'b' : 'c'}",
    ),
    *(
        "<i18n>",
        "</i18n>",
        ':a="',
        "v-bind:a='",
        'v-if="a"',
        "v-else",
        "@a=",
        "#a",
        "{{ '",
        "{{ a ? 'b' : '",
        "}}",
        "{{",
        "<p>We ",
        "<A b={",
        "<A b='",
        "<A {a} ",
        "items.map((a) => ",
        "=> <p>",
        "(",
        ")",
        "on:a={",
    ),
    *(
        "////",
        "/*",
        "*/",
        "// a\n",
        "'",
        '"',
        "`",
        "${",
        "&&",
        "||",
        "? ",
        ": ",
        "<p>{a}</p>",
        "{#",
        "{:",
        "{@",
        "<script",
        "</script",
        "<template",
        "<>",
        "</>",
    ),
)
_MDX = (
    "import a from 'b'\n",
    "import {",
    "export const a = ",
    "export ",
    "<A>",
    "</A>",
    "<A b={",
    "<A b='",
    "{a}",
    "{'a'}",
    "{",
    "}",
    "{/*",
    "*/}",
    "{`",
    "${",
    "`",
    "<>",
    "</>",
    "<A",
    "/>",
    "(",
    "\n\n",
    "\n",
)

TOKENS: dict[str, tuple[str, ...]] = {
    ".md": (*_MARKDOWN, *_HTML, *_TEMPLATES),
    ".mdx": (*_MDX, *_MARKDOWN, *_SCRIPT),
    ".txt": _PLAIN,
    ".html": (*_HTML, *_TEMPLATES),
    ".liquid": (*_TEMPLATES, *_HTML),
    ".blade.php": (*_TEMPLATES, *_HTML, "@if(", "@if", "@else", "@endif", "(", ")", "@include('a', ['b' => ", "@section('"),
    ".mjml": (*_HTML, "<mj-text>", "</mj-text>", "<mj-text", "<mj-button ", "<mj-raw>", "<mj-image alt="),
    ".tsx": (*_SCRIPT, *_HTML[:14]),
    ".ts": _SCRIPT,
    ".vue": (*_COMPONENT, *_HTML, *_SCRIPT),
    ".svelte": (*_COMPONENT, *_HTML, *_SCRIPT),
    ".astro": (*_COMPONENT, *_HTML, *_SCRIPT),
    ".yaml": (*_YAML, *_HTML[:20], *_MARKDOWN[:20]),
    ".json": _JSON,
    ".arb": _JSON,
    ".toml": _TOML,
    ".csv": _CSV,
    ".tsv": _CSV,
    ".po": _PO,
    ".ftl": _FTL,
    ".eml": (*_MAIL, *_HTML[:20]),
    ".rst": _RST,
    ".adoc": _ADOC,
}  # fmt: skip
# What a file may begin with, so that what follows is read at all.
OPENINGS: dict[str, tuple[str, ...]] = {
    ".md": ("---\ntitle: a\n---\n", "---\n", "---\ntitle: ", "+++\n", "|a|b|\n|-|-|\n", "::: a\n", "<div>\n"),
    ".mdx": ("---\ntitle: a\n---\n", "---\n", "<A>\n\n", "<A ", "{"),
    ".html": ("<p>We a.</p>\n", "---\ntitle: a\n---\n", "<html><body>", "<table>", "<svg>", "<a "),
    ".liquid": ("<p>We a.</p>\n", "---\ntitle: a\n---\n", "{{ '", '{{ "', "{% schema %}"),
    ".vue": ("<template>\n", "<script>\n", "<template>{{ ", "<i18n>\n"),
    ".svelte": ("<p>{", "<script>\n", "<p>We a.</p>\n"),
    ".astro": ("---\n---\n", "---\n", "<p>{", "---\n---\n{"),
    ".yaml": ("a: ", 'a: "', "a: '", "a:\n", "a: |\n  ", "title: We a\n"),
    ".json": ('{"a": "', '{"a": [', "{", '{"title": "We a"}', '{"a":"b",', '{"a": "{b, plural, '),
    ".arb": ('{"a": "', '{"a": "{b, plural, '),
    ".toml": ("a = [", 'a = "', "[a]\n", "a = {", 'a = """'),
    ".csv": ("title,body\n", 'title,body\n"', "id\ttext\n"),
    ".tsv": ("title\tbody\n", 'title\tbody\n"'),
    ".po": ('msgid "a"\nmsgstr "', 'msgid ""\nmsgstr ""\n\n'),
    ".ftl": ("a = ", "a =\n    "),
    ".eml": (
        *("Subject: a\n\n", "Subject: ", "Content-Type: text/html\n\n", "Content-Type: multipart/mixed; boundary=a\n\n--a\n"),
        *("Content-Type: text/plain\nContent-Transfer-Encoding: quoted-printable\n\n", "Content-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n"),
    ),
    ".adoc": ("|===\n", "|===\n|", "= a\n\n", "[quote]\n"),
    ".rst": ("a\n=\n\n", ".. note::\n\n   "),
    ".tsx": ("const a = '", "export default () => <p>", "const a = {", "const a = <p "),
    ".ts": ("const a = '", "const a = {", "const a = `"),
    ".mjml": ("<mjml><mj-body>", "<mj-text>"),
    ".blade.php": ("<p>We a.</p>\n", "@if(", "<?php "),
}  # fmt: skip


class Hostile(NamedTuple):
    """A file of any size: ``before``, as many of ``unit`` as fit, ``after``."""

    ending: str
    before: str
    unit: str
    after: str

    def text(self, size: int) -> str:
        """The text, about ``size`` characters long."""
        return self.before + self.unit * max(1, size // len(self.unit)) + self.after


class TooLong(Exception):
    """A reading was stopped."""


@contextmanager
def stopped(seconds: float) -> Iterator[None]:
    """Raise TooLong in what takes longer; patterns let themselves be interrupted."""

    def stop(number: int, frame: FrameType | None) -> None:
        raise TooLong

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def reading(ending: str, text: str) -> Callable[[], None]:
    """Reads a text as a file of that ending; one that is refused counts as read."""
    data = text.encode("utf-8", "replace")

    def run() -> None:
        try:
            read(decode(data, f"a{ending}"))
        except CopylintError:
            return

    return run


def seconds(work: Callable[[], None], times: int = 1) -> float:
    """The best of several measurements of processor time; infinite when it had to be stopped."""
    best = math.inf
    for _ in range(times):
        started = time.process_time()
        try:
            with stopped(TOO_LONG):
                work()
        except TooLong:
            return best
        best = min(best, time.process_time() - started)
        if best < NOTHING:
            break
    return best


def exponent(make: Callable[[int], Callable[[], None]], small: int, large: int) -> float:
    """By which power the time grows from one size to the other; 0 where it is too short to say.

    Doubtful figures are measured again, since other programs disturb the clock.
    """
    found = math.inf
    for times in (1, 3, 5):
        after = seconds(make(large), times)
        if after < NOTHING:
            return 0.0
        before = max(seconds(make(small), times), NOTHING / 4)
        if after == math.inf:
            return math.inf
        found = min(found, math.log(after / before) / math.log(large / small))
        if found <= EXPONENT:
            break
    return found


def growth(case: Hostile, small: int, large: int) -> float:
    """The exponent for one case."""
    return exponent(lambda size: reading(case.ending, case.text(size)), small, large)


def made(dice: random.Random, ending: str) -> Hostile:
    """A hostile file nobody thought of."""
    own = TOKENS[ending]

    def some(most: int) -> str:
        return "".join(
            dice.choice(own if dice.random() < 0.75 else _PUNCTUATION) for _ in range(dice.randint(1, most))
        )

    before = dice.choice(OPENINGS.get(ending, ("",))) if dice.random() < 0.5 else ""
    before += some(2) if dice.random() < 0.3 else ""
    unit = some(4)
    return Hostile(ending, before, unit, some(3) if dice.random() < 0.3 else "")


def main(argv: list[str] | None = None) -> int:
    """Search until the time is over; 1 if anything grew too fast."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--endings", default=",".join(TOKENS))
    parser.add_argument("--size", type=int, default=64_000, help="characters of the larger file")
    asked = parser.parse_args(argv)
    dice = random.Random(asked.seed)
    endings = asked.endings.split(",")
    runs = bad = 0
    end = time.monotonic() + asked.seconds
    while time.monotonic() < end:
        case = made(dice, endings[runs % len(endings)])
        runs += 1
        try:
            power = growth(case, asked.size // 4, asked.size)
        except Exception as error:
            print(f"broke {type(error).__name__}: {error} {tuple(case)}", flush=True)
            bad += 1
            continue
        if power > EXPONENT:
            bad += 1
            print(f"{power:.2f} {tuple(case)}", flush=True)
    print(f"{runs} files, {bad} grew too fast", file=sys.stderr)
    return int(bad > 0)


if __name__ == "__main__":
    sys.exit(main())
