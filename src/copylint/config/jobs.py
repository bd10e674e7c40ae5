"""What speaks for a job post: the name of a job as a title or a file name, and lines every such post has."""

import re
from collections.abc import Iterator

from copylint.config.evidence import Evidence
from copylint.config.headings import titles
from copylint.config.table import KindRow, KindTable
from copylint.terms import DocumentKind
from copylint.text import Document

# Folders in which a name of a job names somebody else: a program that plays a part, a person, a persona.
_OTHERS = frozenset("agents agent skills skill prompts personas persona team people staff authors avatars".split())
_SENIORITY = frozenset("senior junior lead principal deputy interim global regional group national associate".split())
_ADDED = re.compile(r"\d+|jd|job|role|position|post|advert|description|hiring|we|re|are|a|an|the|new|our")
_OF = re.compile(r"(?:head|director|vp|svp|president|manager|lead) of(?: [a-z&]+){1,5}")
_CHIEF = re.compile(r"(?:chief(?: [a-z]+){1,3} officer|c[mcgr]o)")
_MOST = 6  # words
# Kinds of lines; each counts once.
_LINES = {
    "pay": re.compile(
        r"[€£$]\s?\d[\d,.]*\s?k?\s?(?:[-–—]|to|an hour|per hour|per annum|a year|p\.?a\b)|\bsalary\b|\bper annum\b|^pay\b"
        r"|\bgrade \d|\bpro rata\b",
        re.IGNORECASE | re.MULTILINE,
    ),
    "hours": re.compile(
        r"\b\d+ hours(?: a week| per week)?\b|\bpart[- ]time\b|\bfull[- ]time\b|\bfixed[- ]term\b|\bpermanent\b"
        r"|\(?[mfd]/[mfdwx]/[mfdx]\)?|\bhybrid\b|\bremote\b|\bdays? (?:off|leave|holiday)|\bannual leave\b|\bholidays?\b",
        re.IGNORECASE,
    ),
    "apply": re.compile(
        r"\b(?:to apply|how to apply|apply (?:by|at|now|here|to|with)|applications? (?:by|close)|closing date|your cv|a cv|"
        r"cover letter|interviews? (?:on|in|will|with)|first interview|references|send (?:us|your))\b|^apply\b",
        re.IGNORECASE | re.MULTILINE,
    ),
    "boss": re.compile(r"\breport(?:s|ing)? to\b|\byou(?:'ll| will) report\b|\byour manager\b", re.IGNORECASE),
    "asked": re.compile(
        r"\b(?:\d\+?|one|two|three|four|five) years?'? (?:of |in |with |experience)|\bexperience (?:of|in|with)\b"
        r"|\bperson specification\b|\bdesirable\b|\bnice to have\b|\bqualifications?\b",
        re.IGNORECASE,
    ),
    "seeks": re.compile(
        r"\bwe(?:'re| are)? (?:looking for|search(?:ing)? (?:for )?an?|seek(?:ing)?|hiring|recruiting)\b|\bis (?:hiring|seeking)\b"
        r"|\bthe (?:ideal|successful) candidate\b|\bjoin (?:us|our team)\b|\bpurpose of the (?:post|role|job)\b",
        re.IGNORECASE,
    ),
    "duties": re.compile(
        r"\bwhat you(?:'ll|'d| will| would) (?:do|be doing)\b|\bkey duties\b|\bresponsibilities\b|\byour (?:tasks|mission|duties)\b"
        r"|\bof what you will do\b|\byou(?:'ll| will) (?:be responsible|own|lead|manage|work|run|build|write|support|join)\b",
        re.IGNORECASE,
    ),
}
_WEIGHTS = (0, 0, 0, 2, 3, 4, 5, 5)


def job_named(row: KindRow, name: str) -> bool:
    """Whether a name is that of a job and nothing else: "head-of-marketing", "Senior Content Editor"."""
    words = re.findall(r"[a-z&]+", re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).lower())
    while words and (_ADDED.fullmatch(words[0]) or words[0] in _SENIORITY):
        words.pop(0)
    while words and (_ADDED.fullmatch(words[-1]) or words[-1] in ("m", "f", "d", "w", "x")):
        words.pop()
    text = " ".join(words)
    if not words or len(words) > _MOST:
        return False
    if _OF.fullmatch(text) or _CHIEF.fullmatch(text):
        return True
    return words[-1] in row.roles and any(field in f" {text} " for field in _spaced(row.fields))


def _spaced(fields: tuple[str, ...]) -> Iterator[str]:
    return (f" {field.replace('-', ' ')} " for field in fields)


def by_job(table: KindTable, document: Document) -> Iterator[Evidence]:
    """The title of a job post, and the lines that only such posts have together."""
    row = table[DocumentKind.JOB_POST]
    for title in titles(document):
        first = re.split(r"\s*[:|·,(]\s*|\s+[–—-]\s+", title)
        if any(job_named(row, part) for part in first[:2]):
            yield Evidence(row.kind, 3, f"title: {title[:40]}")
            break
        if any(words[-1] in row.roles for part in first[:2] if (words := part.lower().split()) and len(words) <= _MOST):
            yield Evidence(row.kind, 1, f"title: {title[:40]}")
            break
    text = "\n".join(block.text for block in document.blocks).replace("’", "'")
    found = [name for name, pattern in _LINES.items() if pattern.search(text)]
    if weight := _WEIGHTS[len(found)]:
        yield Evidence(row.kind, weight, f"it has lines on {', '.join(found[:3])}")


def job_in_path(row: KindRow, stem: str, folders: list[str]) -> bool:
    """Whether a file is called like a job, in a folder where that is what it means."""
    return not any(folder.lower() in _OTHERS for folder in folders) and job_named(row, stem)
