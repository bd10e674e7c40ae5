"""The name of the site that copy belongs to, from the files beside it, for teams that set none."""

import json
import re
import stat
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from copylint.files.project import Project, leads_outside, place_of, project_of

_SIZE = 200_000  # bytes; a config file is smaller
_TITLE = r"\s*[:=]\s*(?:[\"'`](?P<quoted>[^\"'`\n]+)[\"'`]|(?P<plain>[^\s\"'`#{\[][^\n#,{]*))"
# file → the key that holds the site's name, looked for at the start of a line
_SITE_FILES = {
    "_config.yml": "title",
    "mkdocs.yml": "site_name",
    "hugo.toml": "title",
    "hugo.yaml": "title",
    "config.toml": "title",
    "book.toml": "title",
    "docusaurus.config.js": "title",
    "docusaurus.config.ts": "title",
    "gatsby-config.js": "title",
    "gatsby-config.ts": "title",
    "nuxt.config.ts": "siteName",
}
_JSON_FILES = {
    "package.json": ("displayName", "productName", "name"),
    "site.webmanifest": ("short_name", "name"),
    "manifest.webmanifest": ("short_name", "name"),
}
# What follows a name in a title: "Acme | Payroll for bakers", "Acme - docs".
_TAIL = re.compile(r"(?<!\s)(?:\s++(?:[|–—·:»-]\s|[|·»])|[|·»]|:\s).*")
_NO_NAME = frozenset(
    """
        home homepage website web site blog docs documentation handbook app frontend front-end
        landing page marketing my-site default untitled starter template theme example demo main the
        welcome portfolio
        """.split()
)


@dataclass(frozen=True, slots=True)
class SiteName:
    """A name and the file it stands in, as people know that file."""

    name: str
    source: str


def site_name(path: Path | str) -> SiteName | None:
    """The name of the site a file belongs to, or None.

    The config of the site and ``package.json``, nearest folder first, up to the one that holds ``.git``,
    or else up to a folder in which people keep projects, that one left out. Links that lead out of
    there are not followed. Only a name with a capital letter and at most three words counts: anything
    else would be taken for common words.
    """
    folder = place_of(path).parent
    return _beside(folder, project_of(folder))


def forget_sites() -> None:
    """Look again at the files of sites, the next time somebody asks."""
    _beside.cache_clear()


@lru_cache(maxsize=1024)
def _beside(folder: Path, project: Project) -> SiteName | None:
    root, known = project
    for here in (folder, *folder.parents):
        if here == root and not known:
            return None
        for file, key in _SITE_FILES.items():
            if name := _from_line(_read(here / file, root), here / file, key):
                return SiteName(name, file)
        for file, keys in _JSON_FILES.items():
            if name := _from_json(_read(here / file, root), keys):
                return SiteName(name, file)
        if here == root:
            return None
    return None


def _read(file: Path, root: Path) -> str:
    """A small ordinary file of the project; anything else is as if it were not there."""
    try:
        state = file.stat()
        if not stat.S_ISREG(state.st_mode) or state.st_size >= _SIZE or leads_outside(file, root):
            return ""
        return file.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def _from_line(text: str, file: Path, key: str) -> str:
    indent = r"^[^\S\n]*+" if file.suffix in (".js", ".ts") else "^"
    found = re.search(indent + key + _TITLE, text, re.MULTILINE)
    return _fit(found["quoted"] or found["plain"] or "") if found else ""


def _from_json(text: str, keys: tuple[str, ...]) -> str:
    if not text:
        return ""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return ""  # somebody else's broken file is none of our business
    values = [data.get(key) for key in keys] if isinstance(data, dict) else []
    return next((name for value in values if isinstance(value, str) and (name := _fit(value))), "")


def _fit(text: str) -> str:
    """The name in a title; empty if it could not be told from common words."""
    name = _TAIL.sub("", text.strip()).strip(" \t\"'")
    words = name.split()
    fits = 1 <= len(words) <= 3 and any(letter.isupper() for letter in name) and len(name) > 1
    plain = fits and all(word.lower() in _NO_NAME for word in words)
    return name if fits and not plain and not re.search(r"[/@<>{}=]", name) else ""
