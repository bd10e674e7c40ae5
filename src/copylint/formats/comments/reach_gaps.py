"""Whether copy belongs to what follows a comment, where lines decide: data files, catalogues, plain text."""

import re

_LINE = re.compile(r"([ \t]*)([^\r\n]*)")
_TOML_KEY = re.compile(r"^[ \t]*[\w.\"'-]+[ \t]*=", re.MULTILINE)
_TOML_TABLE = re.compile(r"^[ \t]*\[", re.MULTILINE)
_BETWEEN_STRINGS = re.compile(r"(?:\\n|[\"\s,#>*+-])*+")
_BLANK = re.compile(r"(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)")
_MESSAGE = re.compile(r"^(?=[\w#-])", re.MULTILINE)
_WORD = re.compile(r"[^\W_]")
_FENCE = re.compile(r"(?:---|\+\+\+|\.\.\.)[ \t]*")
_MARKUP_LINE = re.compile(r"\s*(?:\.\.|//|:[\w -]+:|\[[^\]]*\]$)")
# A bold question and its answer, a choice of words in code or in a template, a line break.
_SAME = re.compile(
    r"[ \t*_]*(?:(?<=[*_])(?:\r\n|\n|\r)[ \t]*)?"
    r"|[\"'`]\s*(?:[:+]|\|\||\?\?)\s*[\"'`]"
    r"|\s*\{%-?\s*(?:else|elsif|elif)\b[^%]*%\}\s*"
    r"|\s*(?:</?(?:strong|b|em|i|span|br)\b[^<>]*>\s*)+"
)


def in_yaml(gap: str) -> bool:
    """Whether the value behind the gap is the next one or the first inside of it.

    The gap begins in the line of the comment and ends where the copy begins.
    """
    first: int | None = None
    opened = False  # a key without a value: its list may stand as far left as itself
    for line in gap.splitlines(keepends=True)[1:] if "\n" in gap or "\r" in gap else ():
        found = _LINE.match(line)
        if found is None:
            continue
        indent, words = len(found[1]), found[2]
        partial = not line.endswith(("\n", "\r"))
        if not partial and (not words.strip() or words.startswith("#")):
            continue
        if _FENCE.fullmatch(words):
            return False
        if first is None:
            first, opened = indent, words.partition("#")[0].rstrip().endswith(":")
        elif indent < first or (indent == first and not (opened and words.startswith("-"))):
            return False
        elif indent == first:
            opened = False
    return True


def in_toml(gap: str) -> bool:
    """The same for TOML: one key, with a table's name above it or without."""
    keys = [found.start() for found in _TOML_KEY.finditer(gap)]
    tables = [found.start() for found in _TOML_TABLE.finditer(gap)]
    return len(keys) <= 1 and not (keys and any(table > keys[0] for table in tables)) and "\n+++" not in gap


def in_properties(gap: str) -> bool:
    """Whether at most one entry of a file of properties begins in the gap."""
    lines = [line.strip() for line in gap.splitlines()[1:]]
    return len([line for line in lines if line and not line.startswith(("#", "!"))]) <= 1


def in_subtitles(gap: str) -> bool:
    """Whether no cue ends in the gap."""
    return gap.count("-->") <= 1


def in_notebook(gap: str) -> bool:
    """Whether nothing but line ends, and marks of Markdown, stands between the strings of a cell."""
    return bool(_BETWEEN_STRINGS.fullmatch(gap))


def in_po(gap: str) -> bool:
    """Whether no entry of a catalogue ends in the gap."""
    return not _BLANK.search(gap.lstrip())


def in_ftl(gap: str) -> bool:
    """Whether at most one message begins in the gap."""
    return len([found for found in _MESSAGE.finditer(gap, 1) if gap[found.start()] != "#"]) <= 1


def in_prose(gap: str) -> bool:
    """Whether nothing but marks of the format stands in the gap, up to the line of the copy."""
    lines = gap.splitlines()[:-1]
    return not any(_WORD.search(line) and not _MARKUP_LINE.match(line) for line in lines)


def entry_end(text: str, at: int, form: str) -> int:
    """Where the entry of a catalogue ends that holds the copy which ends at ``at``."""
    found = (_BLANK if form == "po" else _MESSAGE).search(text, at)
    return found.start() if found else len(text)


def one_paragraph(between: str) -> bool:
    """Whether two pieces of copy with this between them are one to a reader."""
    return bool(_SAME.fullmatch(between))
