"""Which of the files and folders that a walk finds hold no copy, by their names alone."""

import re
from pathlib import Path

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
# Data and scripts hold copy where a team keeps its copy; elsewhere they are settings and programs.
_DATA = frozenset(".json .jsonc .yaml .yml .toml .csv .tsv .po .pot .ftl .arb .js .ts .php .erb .hbs".split())
_COPY_FOLDERS = frozenset(
    """
    content contents data _data copy texts text locales locale i18n lang langs languages messages
    translations pages posts blog docs emails email templates views partials layouts _includes
    _layouts landing campaigns case-studies testimonials
    """.split()
)


def holds_no_copy(path: Path) -> bool:
    """Whether a file found in a folder is no copy, by its name and the folders it stands in.

    The folders count from the working folder on, its own name included, so that ``copylint .``
    inside ``content`` reads what ``copylint content`` reads.
    """
    if _SKIPPED_FILE.fullmatch(path.name) or _SKIPPED_SCRIPT.fullmatch(path.name):
        return True
    if path.suffix.lower() not in _DATA:
        return False
    here = Path.cwd().parent
    whole = path.absolute()
    inside = whole.relative_to(here) if whole.is_relative_to(here) else whole
    return not {part.lower() for part in inside.parts[:-1]} & _COPY_FOLDERS
