"""The file that holds what a team knows already: findings by sentence, and the score of each page."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from copylint.files.named import reason
from copylint.results.known import Known
from copylint.terms import CopylintError, Maturity

VERSION = 1
FILE_NAME = "copylint-baseline.json"
_CONFLICT = re.compile(r"^(?:<{7}|>{7})(?: |$)", re.MULTILINE)
_FINGERPRINT = re.compile(r"[0-9a-f]{16}")


class BaselineError(CopylintError):
    """A baseline that cannot be used; the text says which, why, and what to do."""


@dataclass(frozen=True, slots=True)
class Page:
    """What is known of one file; no score where it was too short to judge or its kind has none."""

    findings: tuple[Known, ...] = ()
    score: int | None = None
    maturity: Maturity | None = None


@dataclass(frozen=True, slots=True)
class Baseline:
    """What is known of each file; paths are relative to the baseline's own folder, with "/"."""

    pages: Mapping[str, Page] = field(default_factory=dict)

    def text(self) -> str:
        """The file: sorted, one value a line, so that two branches seldom touch the same one."""
        files = {path: _page(page) for path, page in sorted(self.pages.items()) if page != Page()}
        value = {"version": VERSION, "files": files}
        return (
            json.dumps(value, ensure_ascii=False, indent=2).encode("utf-8", "backslashreplace").decode()
            + "\n"
        )

    @property
    def count(self) -> int:
        """How many findings it holds."""
        return sum(entry.count for page in self.pages.values() for entry in page.findings)


def _page(page: Page) -> dict[str, Any]:
    value: dict[str, Any] = {}
    if page.score is not None:
        value["score"] = page.score
        value["maturity"] = page.maturity.value if page.maturity else None
    value["findings"] = {
        entry.fingerprint: {"rule": entry.rule, "count": entry.count, "said": entry.said}
        for entry in sorted(page.findings, key=lambda entry: (entry.rule, entry.said, entry.fingerprint))
    }
    return value


def read_baseline(file: Path, shown: str) -> Baseline:
    """Read a baseline; ``shown`` is its name in messages.

    Raises BaselineError if it is missing, cannot be read, or is no baseline of this version.
    """
    if file.exists() and not file.is_file():  # a pipe would be waited for, for ever
        raise BaselineError(f"{shown}: is no file; name the one that copylint baseline create wrote")
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        raise BaselineError(
            f'no baseline called "{shown}"; to write one: copylint baseline create --baseline {shown}'
        ) from None
    except OSError as error:
        raise BaselineError(f"{shown}: cannot be opened: {reason(error)}") from None
    except UnicodeDecodeError:
        raise BaselineError(f"{shown}: not UTF-8, so no baseline that copylint wrote") from None
    if conflict := _CONFLICT.search(text):
        line = text.count("\n", 0, conflict.start()) + 1
        raise BaselineError(
            f"{shown}:{line}: holds the marks of a merge conflict; take either side,"
            " then: copylint baseline update --add-new"
        )
    try:
        value = json.loads(text)
    except ValueError as error:
        line = error.lineno if isinstance(error, json.JSONDecodeError) else 1
        raise BaselineError(f"{shown}:{line}: not valid JSON; restore it, or write it anew") from None
    except RecursionError:
        raise BaselineError(f"{shown}: no baseline: it is nested too deeply") from None
    return _read(value, shown)


def _read(value: object, shown: str) -> Baseline:
    if not isinstance(value, dict) or "version" not in value or not isinstance(value.get("files"), dict):
        raise BaselineError(f'{shown}: no copylint baseline: it lacks "version" and "files"')
    if value["version"] != VERSION or isinstance(value["version"], bool):
        raise BaselineError(
            f"{shown}: written by another copylint: its version is {value['version']!r:.20},"
            f" and this one reads {VERSION}; update copylint, or write the baseline anew"
        )
    return Baseline({path: _read_page(page, f'{shown}: "{path}"') for path, page in value["files"].items()})


def _read_page(value: object, where: str) -> Page:
    if not isinstance(value, dict) or set(value) - {"score", "maturity", "findings"}:
        raise BaselineError(f"{where} holds something other than score, maturity and findings")
    score, findings = value.get("score"), value.get("findings", {})
    if score is not None and (type(score) is not int or not 0 <= score <= 100):
        raise BaselineError(f"{where}: a score is a whole number from 0 to 100")
    level = value.get("maturity")
    if level is not None and level not in [each.value for each in Maturity]:
        raise BaselineError(f"{where}: no such maturity: {level!r:.40}")
    if not isinstance(findings, dict):
        raise BaselineError(f'{where}: "findings" holds no table')
    known = tuple(_read_known(key, entry, where) for key, entry in findings.items())
    return Page(known, score, Maturity(level) if level else None)


def _read_known(fingerprint: str, value: object, where: str) -> Known:
    if _FINGERPRINT.fullmatch(fingerprint) and isinstance(value, dict):
        rule, said, count = value.get("rule"), value.get("said"), value.get("count", 1)
        if (
            isinstance(rule, str)
            and isinstance(said, str)
            and type(count) is int
            and count > 0
            and set(value) <= {"rule", "said", "count"}
        ):
            return Known(rule, fingerprint, said, count)
    raise BaselineError(f'{where}: the entry "{fingerprint:.20}" is not one that copylint wrote')
