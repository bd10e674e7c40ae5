"""What a run says of files that a folder holds and that were not read."""

from collections import Counter

from copylint.config.no_copy import NEVER_COPY
from copylint.discover.choice import HIDDEN
from copylint.discover.walk import Walk
from copylint.formats import READABLE
from copylint.report.wording import counted

_NAMED = 4  # endings in one line
_LIST = "The list: copylint --show-files"


def why_empty(walk: Walk) -> str:
    """Why a folder gave nothing to read."""
    left_out = [each.why for each in walk.skipped if each.why != HIDDEN]
    if not left_out:
        return "it holds hidden files only" if walk.skipped else "it is empty"
    if walk.endings.total() == len(left_out):
        what = f"copylint has no reader for {_endings(walk.endings)}"
        return f"{what}; it reads .md, .html, .docx, .tsx, .json, .txt and {len(READABLE) - 6} more"
    reasons = Counter(left_out).most_common(3)
    return f"all of it is left out ({'; '.join(why for why, _ in reasons)}). {_LIST}"


def passed_over(endings: Counter[str]) -> str:
    """One line on files that may hold copy and have no reader; empty if there are none."""
    found = Counter({ending: n for ending, n in endings.items() if ending and ending not in NEVER_COPY})
    if not found:
        return ""
    total = found.total()
    return f"passed over {counted(total, 'file')} without a reader: {_endings(found, numbers=True)}. {_LIST}"


def _endings(endings: Counter[str], *, numbers: bool = False) -> str:
    rows = sorted(endings.items(), key=lambda row: (-row[1], row[0]))
    names = [
        (f"{n:,} " if numbers else "") + (ending or ("without an ending" if numbers else "no ending"))
        for ending, n in rows
    ]
    more = len(names) - _NAMED
    return ", ".join(names[:_NAMED]) + (f" and {more} more ending{'s' * (more > 1)}" if more > 0 else "")
