"""Markdown documents put together from blocks, for tests that hold for every document."""

from hypothesis import strategies as st

WORDS = (
    "teams",
    "invoices",
    "Faster",
    "wait",
    "you",
    "close",
    "books",
    "today",
    "größer",
    "café",
    "😀",
    "now",
)

_word = st.sampled_from(WORDS)
_words = st.lists(_word, min_size=1, max_size=5).map(" ".join)
_inline = st.one_of(
    _words,
    _words.map(lambda w: f"**{w}**"),
    _words.map(lambda w: f"*{w}*"),
    _words.map(lambda w: f"~~{w}~~"),
    _words.map(lambda w: f"[{w}](https://example.com/a_(b) 'a title')"),
    _words.map(lambda w: f"`{w}`"),
    _words.map(lambda w: f"<b>{w}</b>"),
    _words.map(lambda w: f"![{w}](picture.png)"),
    st.just("R&amp;D"),
    st.just("&#8364;5"),
    st.just("5 \\* 3"),
    st.just("{{ site.name }}"),
    st.just("and<br>then"),
    st.just("don’t"),
)
_line = st.lists(_inline, min_size=1, max_size=4).map(" ".join)
_wrapped = st.lists(_line, min_size=1, max_size=3).flatmap(
    lambda lines: st.sampled_from(["\n", "  \n", " \n  "]).map(lambda join: join.join(lines))
)
_table = st.tuples(_words, _words, _line).map(
    lambda w: f"| {w[0]} | {w[1]} |\n|---|:-:|\n| {w[2]} | a \\| b |"
)
_list = st.lists(_wrapped, min_size=1, max_size=3).map(
    lambda items: "\n".join("- " + item.replace("\n", "\n  ") for item in items)
)
_nested = st.tuples(_line, _line, _line).map(lambda w: f"1. {w[0]}\n\n   {w[1]}\n   - {w[2]}\n")
_flat = st.one_of(
    _wrapped,
    _list,
    _nested,
    _table,
    _line.map(lambda w: f"## {w} {{#id}}"),
    _words.map(lambda w: f"{w}\n==="),
    _words.map(lambda w: f"<div class='x'>\n<p>{w} &amp; <em>{w}</em></p>\n<ul><li>{w}<li>{w}</ul>\n</div>"),
    st.just("```\ncode, not copy\n```"),
    _words.map(lambda w: f"[{w}](/go){{: .button}}"),
)
_quoted = _flat.map(lambda block: "\n".join("> " + line for line in block.split("\n")))
_matter = _words.map(
    lambda w: f"---\ntitle: {w}\nhero:\n  headline: '{w}''s'\n  text: >-\n    {w}\n    {w}\n---\n"
)

markdown = st.tuples(
    st.one_of(st.just(""), _matter), st.lists(st.one_of(_flat, _flat, _quoted), min_size=1, max_size=6)
).map(lambda parts: parts[0] + "\n\n".join(parts[1]) + "\n")

noise = st.text(alphabet="ab #>-*_`[]()!<>/&;\\|:\n\r\t~{}%\"'=+1.😀é", max_size=120)
