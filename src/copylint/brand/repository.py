"""What a repository says of itself beside its copy: settings of the site, README, address, folder name."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from copylint.brand.clue import Clue
from copylint.brand.shape import fit, squeezed
from copylint.brand.sign import Sign
from copylint.brand.site_files import forget_sites, site_name
from copylint.files.project import place_of, project_of

_SIZE = 200_000  # bytes; a file of settings is smaller
_ADDRESS = re.compile(
    r"""^[ \t]*["']?(?:url|site_url|siteUrl|baseURL|homepage|site)["']?[ \t]*[:=][ \t]*["']?https?://(?:www\.)?([\w-]+)\.""",
    re.MULTILINE,
)
_SETTINGS = (
    "package.json _config.yml mkdocs.yml hugo.toml hugo.yaml config.toml docusaurus.config.js"
    " docusaurus.config.ts astro.config.mjs"
).split()
_DOMAIN = re.compile(r"(?:www\.)?([\w-]+)\.[\w.-]+")
_HEADING = re.compile(r"#[ \t]+([^\n]{2,80})")
# What people call the folder of a site after, apart from its name.
_SITE_WORDS = re.compile(
    r"^(?:the|www)[-_.]|[-_.](?:marketing|web|landing|static|corporate|public|new|old)?[-_]?"
    r"(?:site|website|web|page|pages|com|io|docs|content|blog|app|frontend|handbook|marketing|landing|github)(?=[-_.]|$)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class RepositorySigns:
    """Names that settings give, and the labels of addresses and folders that may be squeezed names."""

    known: tuple[Sign, ...] = ()
    labels: tuple[Sign, ...] = ()


NOTHING_BESIDE = RepositorySigns()


def signs_beside(path: Path | str) -> RepositorySigns:
    """What stands beside a file and speaks for a name: settings of its site, its repository.

    A file that lies in no repository has the settings only: the folder it lies in is seldom called
    after anybody.
    """
    folder = place_of(path).parent
    root, known = project_of(folder)
    there = _signs_at(root) if known else NOTHING_BESIDE
    site = site_name(path)
    if site is None:
        return there
    titles = (sign for sign in there.known if sign.clue is not Clue.SETTINGS)
    return RepositorySigns((Sign(site.name, Clue.SETTINGS, site.source), *titles), there.labels)


def forget_beside() -> None:
    """Look again at what stands beside files, the next time somebody asks: it may have changed."""
    _signs_at.cache_clear()
    forget_sites()


@lru_cache(maxsize=64)
def _signs_at(root: Path) -> RepositorySigns:
    return repository_signs(root)


def repository_signs(folder: Path) -> RepositorySigns:
    """Look through the files of settings in ``folder`` itself; nothing is run, nothing followed."""
    known: list[Sign] = []
    site = site_name(folder / "copylint.toml")
    if site is not None and (name := fit(site.name)):
        known.append(Sign(name, Clue.SETTINGS, site.source))
    for readme in ("README.md", "readme.md", "Readme.md"):
        heading = _HEADING.match(_text(folder / readme).lstrip("\ufeff \n"))
        if heading and (name := fit(heading[1])):
            known.append(Sign(name, Clue.README, readme))
            break
    return RepositorySigns(tuple(known), tuple(_labels(folder)))


def _labels(folder: Path) -> Iterator[Sign]:
    if address := _DOMAIN.match(_text(folder / "CNAME").strip()):
        yield Sign(squeezed(address[1]), Clue.DOMAIN, "CNAME")
    for name in _SETTINGS:
        for found in _ADDRESS.finditer(_text(folder / name)):
            if found[1].lower() not in ("github", "gitlab", "example", "localhost"):
                yield Sign(squeezed(found[1]), Clue.DOMAIN, name)
    package = _package_name(folder / "package.json")
    for label, where in ((package, "package"), (folder.resolve().name, "folder")):
        bare = squeezed(_SITE_WORDS.sub("", label))
        if len(bare) > 2:
            yield Sign(bare, Clue.FOLDER, where)


def _package_name(file: Path) -> str:
    try:
        data = json.loads(_text(file) or "{}")
    except (ValueError, RecursionError):
        return ""  # somebody else's broken file is none of our business
    name = data.get("name") if isinstance(data, dict) else None
    return name.rpartition("/")[2] if isinstance(name, str) else ""


def _text(file: Path) -> str:
    try:
        if file.stat().st_size > _SIZE or not file.is_file():
            return ""
        return file.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
