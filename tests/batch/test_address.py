"""What path, and so what format and kind, an address and a media type stand for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copylint.batch.address import NoCopy, place_of_row
from copylint.batch.charset import charset_of


@pytest.mark.parametrize(
    ("path", "media_type", "place"),
    [
        ("https://acme.example", "", "acme.example/index.html"),
        ("https://acme.example/?q=1#top", "text/html", "acme.example/index.html"),
        (
            "HTTPS://someone@ACME.example:8080/Pricing/",
            "text/html;charset=utf-8",
            "acme.example/Pricing.html",
        ),
        ("https://acme.example/a%20b/v1.2", "text/html", "acme.example/a b/v1.2.html"),
        ("https://acme.example/shop.aspx", "TEXT/HTML", "acme.example/shop.html"),
        ("https://acme.example/post.md", "text/html", "acme.example/post.html"),
        ("https://raw.example/post.md", "text/plain", "raw.example/post.md"),
        ("https://acme.example/notes", "text/plain", "acme.example/notes.txt"),
        ("https://acme.example/../../etc/x", "text/markdown", "acme.example/etc/x.md"),
        ("blog/one.md", "", "blog/one.md"),
        ("blog/one", "", "blog/one"),
        ("blog/one", "text/markdown", "blog/one.md"),
        ("theme/page.liquid", "text/html", "theme/page.liquid"),
        ("/data/../x.md", "", "data/x.md"),
        ("C:\\copy\\x.md", "", "C:/copy/x.md"),
        ("..", "", "text"),
        (".md", "text/html", ".md.html"),
    ],
)
def test_path(path: str, media_type: str, place: str) -> None:
    assert place_of_row(path, media_type) == place


@pytest.mark.parametrize("media_type", ["image/png", "application/pdf", "text/css; charset=utf-8"])
def test_what_holds_no_copy_says_so(media_type: str) -> None:
    with pytest.raises(
        NoCopy, match=r"^(image/png|application/pdf|text/css) is nothing that copylint reads$"
    ):
        place_of_row("https://acme.example/x", media_type)


def test_an_address_that_is_none() -> None:
    with pytest.raises(NoCopy, match="cannot be taken apart"):
        place_of_row("https://[acme/x", "text/html")


@given(st.text(), st.sampled_from(["", "text/html", "text/plain", "text/markdown"]))
def test_no_path_leads_anywhere_else(path: str, media_type: str) -> None:
    parts = place_of_row(path, media_type).split("/")
    assert parts
    assert not {"", ".", ".."} & set(parts)


@pytest.mark.parametrize(
    ("data", "media_type", "charset"),
    [
        (b"x", "text/html; charset=UTF-8", ""),
        (b"x", 'text/html; a=b; Charset="windows-1251"', "cp1251"),
        (b"x", "text/html; charset=ISO-8859-1", "cp1252"),
        (b"x", "text/html; charset=klingon", ""),
        (b'<META charset="latin1">', "text/html", "cp1252"),
        (b'<meta http-equiv=x content="text/html; charset=shift_jis">', "", "shift_jis"),
        (b'<meta charset="latin1">', "text/markdown", ""),
        (b'<meta charset="latin1">', "text/html; charset=utf-8", ""),
        (b"\xef\xbb\xbf<meta charset=latin1>", "text/html", ""),
        (b" " * 1024 + b"<meta charset=latin1>", "text/html", ""),
    ],
)
def test_charset(data: bytes, media_type: str, charset: str) -> None:
    assert charset_of(data, media_type) == charset
