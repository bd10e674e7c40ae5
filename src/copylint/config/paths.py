"""What the path of a document says of its kind: folders, whole names, words in a file's name."""

import re
from collections.abc import Iterator
from pathlib import PurePath

from copylint.config.evidence import Evidence
from copylint.config.jobs import job_in_path
from copylint.config.table import KindRow, KindTable
from copylint.terms import DocumentKind

INDEX_FILES = ("index", "page", "_index")  # "app/faq/page.mdx" is named by its folder
_CLAIMED, _NAMED, _ENDS, _FOLDER, _HINT = 6, 5, 4, 3, 2
_LEADING_NUMBER = re.compile(r"^\d{1,3}[.\-_ ]+(?=\D)")
_WORD = re.compile(r"[A-Z]{2,}s(?![a-z])|[A-Z]\d+|[A-Z]+(?![a-z])|[A-Z]?[a-z]+\d*|\d+")  # FAQs Q3 FAQ About
# What may follow the word that names a file: "PricingSection", "personas-2025", "messaging-draft-v2".
_TAIL = re.compile(r"page|section|component|template|view|copy|text|draft|final|new|old|[qv]?\d+|en")
_SHORT = 3
_HANDBOOKS = frozenset(
    "handbook handbooks departments department playbook playbooks wiki intranet teams".split()
)
_WRITTEN = frozenset(".md .mdx .txt .rst .adoc .html .docx".split())
_ASKED = re.compile(r"what (?:is|are)|why|how to|guide to|\d{1,2} (?!q)[a-z]+ (?:to|for|of)")
_PERIOD = re.compile(r"(?:19|20)\d\d|[qh]\d|fy\d+")
_MOST_WORDS = 5  # a longer name is the title of something
_DATED = re.compile(r"\d{4}-\d{1,2}-\d{1,2}-")
# Folders in which a site keeps its pages; what lies right in one is the first page.
_ROOTS = frozenset(
    "src app pages public www site website web html static templates client frontend dist".split()
)


def by_path(table: KindTable, pure: PurePath) -> Iterator[Evidence]:
    """The best that the path says, if anything.

    A folder that claims all beneath it, the innermost first; else the name of the file, a word in it,
    or the nearest folder that has a name we know.
    """
    stem = pure.name.split(".")[0] or pure.name
    folders = [part for part in reversed(pure.parts[:-1]) if part not in (".", "..", "/")]
    team = _team(table[DocumentKind.BRIEF], pure, folders)
    index = stem in INDEX_FILES or bool(team and stem.lower() == "readme")
    named = None if index else row_named(table, stem)
    rows = [(part, row) for part in folders if (row := row_named(table, part))]
    # "docs/plans" holds no prices: what is no copy is all of it no copy.
    quiet = next(((part, row) for part, row in rows if row.copy != "yes"), None)
    claimed = next(((part, row) for part, row in rows if row.claims), None)
    if named and named.kind is DocumentKind.REPO:
        # Some keep each job in a folder of its own, as its README: it takes more than the folder to say so.
        yield Evidence(named.kind, _CLAIMED + 1 if claimed else 2 * _CLAIMED, f"file name: {stem}")
    if not named and job_in_path(table[DocumentKind.JOB_POST], stem, folders):
        # A folder that sells may hold a page for people with that job.
        sells = bool(rows) and rows[0][1].scored == "yes" and not rows[0][1].claims
        yield Evidence(DocumentKind.JOB_POST, _HINT if sells else _CLAIMED + 2, f"file name: {stem}")
    if claimed:
        yield Evidence(claimed[1].kind, _CLAIMED, f"path: {claimed[0]}")
    elif named and named.kind is not DocumentKind.REPO:
        yield Evidence(named.kind, _NAMED, f"file name: {stem}")
    elif not named and not index and (worded := _by_word(table, pure.name, quiet is not None)):
        yield worded
        if rows and worded.weight < _FOLDER:  # the folder says more than one word of a title
            yield Evidence(rows[0][1].kind, _FOLDER, f"path: {rows[0][0]}")
    elif team:
        yield Evidence(DocumentKind.BRIEF, _CLAIMED, f"what a team works by: {team}")
    elif quiet:
        yield Evidence(quiet[1].kind, _CLAIMED, f"path: {quiet[0]}")
    elif rows:
        yield Evidence(rows[0][1].kind, _FOLDER, f"path: {rows[0][0]}")
    elif _DATED.match(stem):
        yield Evidence(DocumentKind.BLOG, 1, "a date in the file name")
    elif index and all(part.lower() in _ROOTS for part in folders):
        yield Evidence(DocumentKind.LANDING, 1, f"the first page of a site: {stem}")


def _team(brief: KindRow, pure: PurePath, folders: list[str]) -> str:
    """The folder of a team that works on customers: in a handbook, or of a file called plan; empty: none."""
    if pure.suffix.lower() not in _WRITTEN:
        return ""
    bare = [folder.lower().strip("_").replace("_", "-").replace(" ", "-") for folder in folders]
    plan = any(word in brief.titles for word in pure.stem.lower().replace("_", "-").split("-")[-2:])
    if plan and bare and bare[0] in brief.teams:
        return folders[0]
    for at, folder in enumerate(bare):
        if folder in brief.teams and _HANDBOOKS & set(bare[at + 1 :]):
            return folders[at]
    return ""


def row_named(table: KindTable, part: str) -> KindRow | None:
    """The kind whose folders and files have exactly this name."""
    bare = _LEADING_NUMBER.sub("", part).strip("_").replace("_", "-")
    for row in table.rows.values():
        for word in row.paths:
            if word == (bare if word.isupper() else bare.lower()):
                return row
    return None


def _same(words: list[str], sought: list[str]) -> bool:
    """Whether words are those sought, "#" standing for a year, a quarter or a half."""
    return words == sought or (
        "#" in sought
        and all(
            word == want or (want == "#" and _PERIOD.fullmatch(word))
            for word, want in zip(words, sought, strict=True)
        )
    )


def _by_word(table: KindTable, name: str, quiet: bool) -> Evidence | None:
    """The words in a file's name that most often name such a file; the last ones, the longest first.

    ``quiet``: in a folder that holds no copy, where only a plain name can say that this file is some.
    """
    parts = [part for part in re.split(r"[\W_]+", name.rpartition(".")[0] or name) if part]
    words = [word.lower() for part in parts for word in _WORD.findall(part)]
    ends = len(words)
    while ends > 1 and _TAIL.fullmatch(words[ends - 1]):
        ends -= 1
    found: list[tuple[int, int, KindRow, str]] = []
    for row in table.rows.values():
        if (whole := "-".join(words[:ends])) in row.paths:  # "PricingSection"
            found.append((len(words), ends, row, whole))
        for wanted in row.words:
            sought = wanted.rstrip("$").split("-")
            for start in range(len(words) - len(sought) + 1):
                end = start + len(sought)
                if _same(words[start:end], sought) and (end >= ends or not wanted.endswith("$")):
                    found.append((end, len(sought), row, wanted.rstrip("$")))
    if not found:
        return None
    end, size, row, wanted = max(found, key=lambda hit: hit[:2])
    inside = row.kind in (DocumentKind.BRIEF, DocumentKind.MESSAGING)
    if inside and _ASKED.match(" ".join(words)):  # "what-is-a-marketing-plan" explains one
        return None
    if quiet and not (end >= ends and (inside or (size > 1 and ends <= _SHORT))):
        return None
    # What a name ends in it is; a longer name is the title of something, and its words may be the subject.
    if size < 2 and (end < ends or ends > _MOST_WORDS):
        weight = _HINT
    elif end < ends or ends > _MOST_WORDS:
        weight = _FOLDER
    else:
        weight = _CLAIMED if quiet or row.copy != "yes" else _ENDS
    return Evidence(row.kind, weight, f"in the file name: {wanted}")
