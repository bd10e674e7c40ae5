"""What a run scored, as a team keeps it: one dated record a run."""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from copylint.results.difference import can_be_judged
from copylint.results.run import Run
from copylint.scoring import PartName
from copylint.terms import VERSION

SCHEMA = 1


@dataclass(frozen=True, slots=True)
class PageScore:
    """What a page scored in a run."""

    kind: str
    score: int
    low: int
    high: int
    maturity: str
    words: int
    parts: Mapping[PartName, int] = field(default_factory=dict)  # a part that was not judged is left out


@dataclass(frozen=True, slots=True)
class Record:
    """A run: when, on what, made with what, and what each page scored that could be judged."""

    date: datetime  # in UTC, to the second
    version: str
    digest: str  # numbers of another digest are not to be compared
    revision: str | None  # the commit that the pages were read at; None: outside of git
    changed: bool  # some files of the repository differed from it
    names: tuple[str, ...]  # whose copy it was read as: set by the team, not found
    pages: Mapping[str, PageScore]  # by path from the history's folder on, with "/"

    def line(self) -> str:
        """The record as it stands in the file, without a line end."""
        value = {
            "schema": SCHEMA,
            "date": self.date.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "version": self.version,
            "digest": self.digest,
            "revision": self.revision,
            "changed": self.changed,
            "names": list(self.names),
            "pages": {path: _page(page) for path, page in sorted(self.pages.items())},
        }
        return json.dumps(value, ensure_ascii=True, separators=(",", ":"))


def _page(page: PageScore) -> dict[str, Any]:
    return {
        "kind": page.kind,
        "score": page.score,
        "low": page.low,
        "high": page.high,
        "maturity": page.maturity,
        "words": page.words,
        "parts": {name.value: page.parts[name] for name in PartName if name in page.parts},
    }


def record(
    run: Run, folder: Path, digest: str, revision: str | None, changed: bool, now: datetime | None = None
) -> Record:
    """What a run scored, for a history in ``folder``; pages with too little text to judge are left out."""
    pages = {}
    names: set[str] = set()
    for file in run.files:
        found = {each.name for each in file.names.found}
        names.update({*file.names.company, *file.names.products} - found)
        score = file.score
        if score is None or score.value is None or score.maturity is None or not can_be_judged(score):
            continue
        pages[_from(folder, file.path)] = PageScore(
            file.kind.value,
            score.value,
            score.value if score.low is None else score.low,
            score.value if score.high is None else score.high,
            score.maturity.value,
            file.words,
            {part.name: part.value for part in score.parts},
        )
    moment = (now or datetime.now(UTC)).astimezone(UTC).replace(microsecond=0)
    return Record(moment, VERSION, digest, revision, changed, tuple(sorted(names)), pages)


def _from(folder: Path, path: str) -> str:
    """A page's name in a history: the same from whatever folder copylint was called."""
    whole = Path(path).resolve()
    try:
        return Path(os.path.relpath(whole, folder.resolve())).as_posix()
    except ValueError:  # on another drive
        return whole.as_posix()
