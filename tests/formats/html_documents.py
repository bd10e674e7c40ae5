"""HTML documents put together from elements, for tests that hold for every document."""

from hypothesis import strategies as st

from tests.formats.markdown_documents import WORDS

_words = st.lists(st.sampled_from(WORDS), min_size=1, max_size=5).map(" ".join)
_inline = st.one_of(
    _words,
    _words.map(lambda w: f"<b>{w}</b>"),
    _words.map(lambda w: f"<a href='/a?b=1&amp;c'>{w}</a><a href=/b>{w}</a>"),
    _words.map(lambda w: f'<a class="btn btn-lg" href=x>{w}</a>'),
    _words.map(lambda w: f"<code>{w}</code>"),
    _words.map(lambda w: f'<img alt="{w} &amp; {w}" src=x>'),
    _words.map(lambda w: f"<span hidden>{w}</span>"),
    _words.map(lambda w: f"<!-- {w} --><em>{w}"),
    _words.map(lambda w: f"{{{{ _('{w}') }}}}"),
    _words.map(lambda w: f"{{% if x > 1 %}}{w}{{% else %}}{w}{{% endif %}}"),
    st.sampled_from(
        ["R&amp;D", "AT&ampT", "&#8364;5", "a < b", "<br>", "<br><br>", "{{ site.name }}", "&nbsp;", "don’t"]
    ),
)
_line = st.lists(_inline, min_size=1, max_size=4).map(" \n ".join)
_flat = st.one_of(
    _line.map(lambda w: f"<p>{w}"),
    _line.map(lambda w: f"<p class='x' title=\"{w.split('<')[0]}\">{w}</p>" if '"' not in w else f"<p>{w}"),
    _line.map(lambda w: f"<h1>{w}</h1>"),
    _line.map(lambda w: f"<div>{w}<div>{w}</div></div>"),
    _line.map(lambda w: f"<ul><li>{w}<li><p>{w}</p><p>{w}</ul>"),
    _line.map(lambda w: f"<table><tr><th>{w}<th>{w}<tr><td>{w}</table>"),
    _line.map(lambda w: f"<table role=presentation><tr><td><table><tr><td>{w}</table></table>"),
    _line.map(lambda w: f"<blockquote>{w}<cite>{w}</cite></blockquote>"),
    _line.map(lambda w: f"<nav><a>{w}</a></nav>"),
    _words.map(lambda w: f"<svg><title>{w}</title></svg><script>'{w}'</script><pre>{w}</pre>"),
    _words.map(lambda w: f"<input type=submit value='{w}'><textarea>{w}</textarea>"),
    _words.map(lambda w: f"<section class=testimonials><h2>{w}</h2><div class=item>{w}</div></section>"),
    _words.map(lambda w: f"{{% block title %}}{w}{{% endblock %}}"),
    _words.map(lambda w: f"<title>{w}</title><meta name=description content='{w}'>"),
)

html = st.tuples(
    st.sampled_from(["", "---\ntitle: Faster books\n---\n", "<!doctype html><html lang=en><body>"]),
    st.lists(_flat, min_size=1, max_size=6),
).map(lambda parts: parts[0] + "\n".join(parts[1]) + "\n")

_tags = """
    p div b a ul li table tr td h1 span code br svg math title textarea script style pre button q select dt
""".split()
_pieces = st.one_of(
    st.sampled_from([f"<{name}>" for name in _tags] + [f"</{name}>" for name in _tags]),
    st.sampled_from(
        ["<!--", "-->", "<![CDATA[", "]]>", "<a b='", "'>", "{{", "}}", "{% block a %}", "<?php ", "?>"]
    ),
    st.sampled_from(
        [
            "<p hidden>",
            "<p lang=de>",
            "<img alt='x y'>",
            "<a class=btn>",
            "&amp",
            "\r\n",
            "\r",
            "<h1 class=faq>",
        ]
    ),
    st.sampled_from(["word ", "other ", "Ä ", "😀 ", "\ue001", "\ue000", "x"]),
)
noise = st.lists(_pieces, max_size=25).map("".join)
