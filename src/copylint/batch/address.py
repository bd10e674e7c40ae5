"""Where a row stands, as a path: an address of the web and its media type give the format by an ending."""

from pathlib import PurePosixPath
from urllib.parse import SplitResult, unquote, urlsplit

from copylint.formats import READABLE

# What a server calls a format → the ending we know it by. "text/plain" and "application/octet-stream" say
# nothing: servers of source code call everything so.
_ENDINGS = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/markdown": ".md",
    "text/x-markdown": ".md",
    "application/json": ".json",
    "application/ld+json": ".json",
    "application/yaml": ".yaml",
    "text/yaml": ".yaml",
    "text/csv": ".csv",
    "text/tab-separated-values": ".tsv",
    "text/x-rst": ".rst",
    "text/asciidoc": ".adoc",
    "message/rfc822": ".eml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}
_SILENT = ("", "text/plain", "application/octet-stream", "binary/octet-stream", "application/unknown")
_SERVED = frozenset(".asp .aspx .cgi .do .htm .html .jsp .php .shtml .xhtml".split())


class NoCopy(ValueError):
    """An address or a media type under which no copy stands that we read; its text says why."""


def place_of_row(path: str, media_type: str = "") -> str:
    """The relative path a row is read by: folders speak for its kind, the ending for its format.

    ``https://acme.example/pricing?ref=1`` as ``text/html`` becomes ``acme.example/pricing.html``. A path
    that is no address keeps its ending unless the media type says another. Raises NoCopy.
    """
    address = _address(path) if path[:8].lower().startswith(("http://", "https://")) else None
    place = f"{address.hostname or ''}/{unquote(address.path)}" if address else path
    if address and not address.path.strip("/"):
        place += "/index"
    parts = [part for part in place.replace("\\", "/").split("/") if part not in ("", ".", "..")]
    named = PurePosixPath(*parts) if parts else PurePosixPath("text")
    ending = _ending(named.suffix.lower(), media_type, web=address is not None)
    if ending == named.suffix.lower():
        return str(named)
    if named.suffix.lower() in _SERVED or (named.suffix.lower() in READABLE and len(named.stem) > 1):
        return str(named.with_suffix(ending))
    return f"{named}{ending}"


def _address(path: str) -> SplitResult:
    try:
        return urlsplit(path)
    except ValueError:
        raise NoCopy("the address cannot be taken apart; mend it") from None


def _ending(own: str, media_type: str, *, web: bool) -> str:
    said = media_type.partition(";")[0].strip().lower()
    if said in _ENDINGS:
        # A template is served as what it becomes; as a file it is read as what it is.
        return _ENDINGS[said] if web or own not in READABLE else own
    if said not in _SILENT:
        raise NoCopy(f"{said} is nothing that copylint reads")
    if own in READABLE or not web:
        return own
    return ".txt" if said == "text/plain" else ".html"
