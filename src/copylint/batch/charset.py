"""Which charset the bytes of a row are in, where its server or the page itself says."""

import codecs
import re

# A page names its charset in its first kilobyte: <meta charset="…"> or <meta content="text/html; charset=…">
_META = re.compile(rb"""<meta\s[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_SEEN = 1024  # bytes, as browsers do
# Browsers read these as Windows does, for that is what such pages are written with.
_WINDOWS = frozenset(("ascii", "iso8859-1"))
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def charset_of(data: bytes, media_type: str) -> str:
    """The name by which Python knows the charset; empty: it is UTF-8, marked by its first bytes, or unknown.

    A media type that names one goes before the page, and one nobody knows says nothing.
    """
    said = [value for name, value in _parameters(media_type) if name == "charset"]
    if not said and media_type.partition(";")[0].strip().lower() in (
        "",
        "text/html",
        "application/xhtml+xml",
    ):
        said = [found[1].decode("ascii", "replace") for found in _META.finditer(data[:_SEEN])][:1]
    if not said or data.startswith(_MARKS):
        return ""
    try:
        name = codecs.lookup(said[0]).name
    except (LookupError, ValueError):
        return ""
    return "" if name == "utf-8" else "cp1252" if name in _WINDOWS else name


def _parameters(media_type: str) -> list[tuple[str, str]]:
    pairs = (part.partition("=") for part in media_type.split(";")[1:])
    return [(name.strip().lower(), value.strip().strip("\"'").strip()) for name, _, value in pairs]
