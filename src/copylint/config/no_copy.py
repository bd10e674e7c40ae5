"""Which of the files and folders that a walk finds hold no copy, by their names alone."""

import re
from pathlib import Path

from copylint.files.project import place_of, project_of

# Folders nobody writes copy in, and texts nobody may rewrite; a file named on the command line is
# read all the same. Hidden files and folders are left out as well.
SKIPPED_FOLDERS = frozenset(
    (
        "node_modules",
        "bower_components",
        "vendor",
        "third_party",
        "site-packages",
        "__pycache__",
        "venv",
        "env",
        "dist",
        "build",
        "target",
        "coverage",
        "generated",
    )
)
_SKIPPED_FILE = re.compile(
    r"(?:LICEN[CS]E|COPYING|NOTICE|CHANGELOG|CODE_OF_CONDUCT)[\w.-]*"
    r"|(?i:licen[cs]e|copying|changelog|code[_-]of[_-]conduct)(?:\.\w+)?"
    # Settings of programs, which data files often are.
    r"|(?:package|composer|manifest|lerna|turbo|nx|vercel|now|firebase|renovate|angular|tslint|biome|deno)"
    r"(?:-lock)?\.jsonc?|[jt]sconfig[\w.-]*\.json|npm-shrinkwrap\.json|copylint[\w.-]*\.json|[\w.-]*\.(?:schema|config|min)\.json"
    r"|(?:pnpm-lock|pnpm-workspace|docker-compose[\w.-]*|compose|mkdocs|openapi|swagger|codecov|netlify"
    r"|render|app|environment|azure-pipelines|appveyor|cloudbuild|action|dependabot|pubspec)\.ya?ml"
    r"|(?:copylint|pyproject|Cargo|netlify|wrangler|fly|Pipfile|poetry|ruff|rustfmt|mypy|pytest)\.toml"
    r"|requirements[\w.-]*\.txt|(?:robots|humans|ads|security|llms|CMakeLists)\.txt"
)
# Tests, settings and types of programs, in the languages that components are written in.
_SKIPPED_SCRIPT = re.compile(
    r".*\.(?:config|conf|test|spec|stories|story|d|min|bundle|setup)\.[cm]?[jt]sx?|sw\.js"
)
# What stands beside copy and never is any, so that nobody is told that it was passed over.
NEVER_COPY = frozenset(
    """
    .png .jpg .jpeg .gif .webp .avif .svg .ico .bmp .tif .tiff .heic .psd .ai .eps .fig .sketch .xcf
    .mp3 .mp4 .m4a .m4v .mov .avi .mkv .webm .wav .ogg .flac .woff .woff2 .ttf .otf .eot
    .css .scss .sass .less .styl .map .lock .sum .log .bak .tmp .swp .pyc .class .o .so .dll .exe .wasm
    .zip .gz .tgz .bz2 .xz .7z .tar .jar .whl .db .sqlite .sqlite3 .parquet .pem .key .crt .snap .patch .diff
    .py .pyi .rb .go .rs .java .kt .swift .c .h .cc .cpp .hpp .cs .fs .m .mm .scala .clj .ex .exs .erl .hs
    .lua .pl .pm .r .jl .dart .mjs .cjs .mts .cts .coffee .sh .bash .zsh .fish .ps1 .bat .cmd .sql .graphql
    .proto .tf .tfvars .nix .gradle .cmake .mk .ini .cfg .conf .env .editorconfig .toc .bib .cls .sty
    """.split()
)
# Data and scripts hold copy where a team keeps its copy; elsewhere they are settings and programs.
_DATA = frozenset(
    """
    .json .jsonc .jsonl .ndjson .yaml .yml .toml .csv .tsv .po .pot .ftl .arb .js .ts .php .erb .hbs .xml
    .properties .plist .xlsx .xlsm .ods
    """.split()
)
# Catalogues of apps and exports of sites say so in a word of their names, wherever they stand.
_COPY_NAMES = frozenset(
    """
    strings arrays plurals message messages label labels text texts resources translations i18n bundle copy
    wordpress wxr feed rss atom
    """.split()
)
_NAMED_DATA = frozenset(".xml .properties".split())
_BETWEEN_WORDS = re.compile(r"[_.-]")
_COPY_FOLDERS = frozenset(
    """
    content contents data _data copy texts text locales locale i18n lang langs languages messages
    translations pages posts blog docs emails email templates views partials layouts _includes
    _layouts landing campaigns case-studies testimonials
    """.split()
)


# An object a line is what content systems export, and more often what models learn from and programs log.
_LINE_BY_LINE = frozenset(".jsonl .ndjson".split())
_OF_PROGRAMS = frozenset("data _data text texts messages".split())


def holds_no_copy(path: Path) -> bool:
    """Whether a file found in a folder is no copy, by its name and the folders it stands in.

    The folders count from the root of the repository on, its own name included: a repository called
    ``content`` holds copy.
    """
    if _SKIPPED_FILE.fullmatch(path.name) or _SKIPPED_SCRIPT.fullmatch(path.name):
        return True
    if path.suffix.lower() not in _DATA:
        return False
    if path.suffix.lower() in _NAMED_DATA and not _COPY_NAMES.isdisjoint(
        _BETWEEN_WORDS.split(path.stem.lower())
    ):
        return False
    folder = place_of(path).parent
    root, known = project_of(folder)
    inside = folder.relative_to(root.parent if known else root)
    folders = {part.lower() for part in inside.parts} & _COPY_FOLDERS
    return not (folders - _OF_PROGRAMS if path.suffix.lower() in _LINE_BY_LINE else folders)
