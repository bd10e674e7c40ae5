"""Labelled documents as a whole: what readers said of them, what the layer of roles comes to, and the fit."""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import product
from pathlib import Path
from typing import Any, NamedTuple

from copylint.appraisal.answers import answers
from copylint.appraisal.fitted import Scale
from copylint.appraisal.goals import duty_lines, gain_of, goal_lines
from copylint.appraisal.lines import Line, lines_of
from copylint.appraisal.matrix import evidence, level_of, reached
from copylint.config import Config
from copylint.facts import Page
from copylint.facts.role import DUTIES, GOALS, LEVELS, Gain, Question, Row, is_fault
from copylint.laboratory.collection import read_rows
from copylint.linter import Linter, Options
from copylint.nlp.parse import Parser
from copylint.terms import DocumentKind
from copylint.text import Source

_INSIDE = (DocumentKind.BRIEF, DocumentKind.MESSAGING, DocumentKind.JOB_POST, DocumentKind.CAREERS)
_GRID = (
    (0.1, 0.3, 0.5, 0.8, 1.2, 2.0, 3.0, 5.0),
    (0.2, 0.3, 0.4, 0.5, 0.6, 0.7),
    (0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8),
    (0.5, 0.7, 1.0),
    (0.7, 1.0, 1.5, 2.0),
)
_LEASTS = (0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7)
FLAGGED = "flagged"  # in place of a role: an editor marked the line, whatever for
_NEXT = 0.3  # what a level beside the reader's counts, in the fit


class Said(NamedTuple):
    """A document that readers appraised, and what the layer of roles sees in its lines."""

    group: str
    lines: tuple[Line, ...]
    truth: tuple[frozenset[str] | None, ...]  # the roles that readers gave each line; None: nobody read it
    matrix: Mapping[str, int | None] | None  # None: nobody was asked
    second: Mapping[str, int | None] | None
    answers: frozenset[int]  # 1 to 4
    asked: bool  # whether lines were read for all roles, not only for answers


def documents(
    folder: Path, places: Sequence[Path], repos: Mapping[str, str], read: Callable[[Page, str], Page]
) -> Iterable[Said]:
    """The documents of a folder; ``read`` adds beliefs to a page, given its group."""
    roles: dict[str, dict[tuple[int, int], list[str]]] = {}
    for _, row in read_rows(folder / "roles.jsonl"):
        roles.setdefault(row["file"], {})[row["start"], row["end"]] = row["roles"]
    labels = folder / "labels.jsonl"
    for _, row in read_rows(labels) if labels.is_file() else ():
        if row["flags"]:
            roles.get(row["file"], {}).setdefault((row["start"], row["end"]), []).append(FLAGGED)
    parser = Parser()
    for _, row in read_rows(folder / "documents.jsonl"):
        path = next((place / row["file"] for place in places if (place / row["file"]).is_file()), None)
        if path is None:
            continue
        source = Source.decode(path.read_bytes(), row["file"].replace("__", "/"))
        page = Linter(Config(), parser=parser).structure(source)
        if "matrix" in row and page.kind not in _INSIDE:
            page = Linter(Config(), Options(kind=DocumentKind.BRIEF), parser).structure(source)
        group = repos.get(row["file"], row["file"].split("/")[0])
        page = read(page, group)
        lines = tuple(lines_of(page))
        known = roles.get(row["file"], {})
        yield Said(
            group,
            lines,
            tuple(_labels(page, line, known) for line in lines),
            row.get("matrix"),
            row.get("second"),
            frozenset(row["answers"]),
            "matrix" in row,
        )


def _labels(page: Page, line: Line, known: Mapping[tuple[int, int], list[str]]) -> frozenset[str] | None:
    spans = [page.place(unit) for unit in line.units]
    given = [roles for span in spans if (roles := known.get((span.start, span.end))) is not None]
    return frozenset(role for roles in given for role in roles) if given else None


def together(said: Said, row: Row) -> dict[int, float]:
    """Level of a row → the evidence for it in all lines."""
    tells = [evidence(row, line.roles) for line in said.lines]
    return {level: sum(each[level] for each in tells) for level in LEVELS}


def near(one: int | None, other: int | None) -> bool:
    """Whether two levels are equal or neighbours; below the first stands "not said"."""
    return abs((one or 0) - (other or 0)) <= 1


def scale_of(row: Row, all_: Sequence[Said]) -> Scale:
    """The scale that brings most documents to the level a reader gave them."""
    asked = [(said.matrix[row], together(said, row)) for said in all_ if said.matrix is not None]

    def worth(scale: Scale) -> float:
        levels = [(right, reached(found, scale)) for right, found in asked]
        return sum((a == b) + _NEXT * near(a, b) for a, b in levels)

    return max((Scale(*numbers) for numbers in product(*_GRID)), key=worth)


def least_of(question: Question, all_: Sequence[Said]) -> float:
    """The likelihood from which on a line counts as the answer, so that most documents come out right."""
    number = list(Question).index(question) + 1
    found = [(number in said.answers, strongest(said, question)) for said in all_]
    return max(_LEASTS, key=lambda least: sum(right == (best >= least) for right, best in found))


def strongest(said: Said, question: Question) -> float:
    """How likely the best line answers the question."""
    return max((answers(line, question) for line in said.lines), default=0.0)


def fit(all_: Sequence[Said]) -> dict[str, Any]:
    """The constants, as ``fitted.json`` holds them."""
    return {
        "matrix": {row.value: list(scale_of(row, all_)) for row in Row},
        "answers": {question.value: least_of(question, all_) for question in Question},
    }


def faults(all_: Sequence[Said]) -> list[tuple[float, float, bool]]:
    """Of each line of the invented documents: how likely a fault, how likely flagged, and whether it was."""
    return [
        (
            max((likely for role, likely in line.roles.items() if is_fault(role)), default=0.0),
            max(belief.flagged for unit in line.units if (belief := line.page.belief(unit))),
            any(role == FLAGGED or is_fault(role) for role in truth),
        )
        for document in all_
        if any(truth and FLAGGED in truth for truth in document.truth)
        for line, truth in zip(document.lines, document.truth, strict=True)
        if truth is not None
    ]


def report(all_: Sequence[Said], halves: Sequence[Sequence[Said]]) -> str:
    """What came out, as a table in Markdown; constants are fitted on one half and tried on the other."""
    asked = [said for said in all_ if said.asked]
    goals = [truth & set(GOALS) for said in asked for truth in said.truth if truth is not None]
    found = _labelled(asked, goal_lines, GOALS)
    right = [(line, truth) for line, truth in found if truth]
    same = sum(f"goal:{gain_of(line)}" in truth for line, truth in right)
    theirs = sum((gain_of(line) is Gain.CUSTOMER) == (GOALS[3] in truth) for line, truth in right)
    duties = _labelled(asked, duty_lines, DUTIES)
    duty = [(line, truth) for line, truth in duties if truth]
    named = sum(map(bool, goals))
    serve = sum(line.best(DUTIES) in truth for line, truth in duty)
    rows = [
        "| what | measured | of |",
        "| --- | ---: | ---: |",
        f"| goals found that a reader called one | {_share(len(right), len(found))} | {len(found)} |",
        f"| goals of a reader that are found | {_share(len(right), named)} | {named} |",
        f"| their gain as the reader saw it, four sorts | {_share(same, len(right))} | {len(right)} |",
        f"| a customer's gain or not | {_share(theirs, len(right))} | {len(right)} |",
        f"| duties found that a reader called one | {_share(len(duty), len(duties))} | {len(duties)} |",
        f"| what they serve as the reader saw it, five sorts | {_share(serve, len(duty))} | {len(duty)} |",
    ]
    rows += [
        "",
        "| row of the matrix | equal | equal or next | two readers equal | most frequent level | of |",
        "| --- | ---: | ---: | ---: | ---: | ---: |",
    ]
    rows += [_row(row, halves) for row in Row]
    rows += [
        "",
        "| question | answered or open as a reader said | answered, of all | of |",
        "| --- | ---: | ---: | ---: |",
    ]
    rows += [_question(question, halves) for question in Question]
    return "\n".join(rows)


def _labelled(
    asked: Sequence[Said], chosen: Callable[[Sequence[Line]], list[Line]], roles: Sequence[str]
) -> list[tuple[Line, frozenset[str]]]:
    """The chosen lines that somebody has read, and which of the roles they were given."""
    found = []
    for said in asked:
        truth = {id(line): given for line, given in zip(said.lines, said.truth, strict=True)}
        for line in chosen(said.lines):
            given = truth[id(line)]
            if given is not None:
                found.append((line, given & set(roles)))
    return found


def _share(part: float, whole: float) -> str:
    return f"{part / whole:.2f}" if whole else "–"


def _row(row: Row, halves: Sequence[Sequence[Said]]) -> str:
    pairs: list[tuple[int | None, int | None]] = []
    for n, half in enumerate(halves):
        others = [said for m, other in enumerate(halves) if m != n for said in other]
        scale = scale_of(row, others)
        pairs += [
            (said.matrix[row], level_of(row, [evidence(row, line.roles) for line in said.lines], scale))
            for said in half
            if said.matrix is not None
        ]
    twice = [
        (said.matrix[row], said.second[row])
        for half in halves
        for said in half
        if said.matrix and said.second
    ]
    most = Counter(right for right, _ in pairs).most_common(1)[0][1]
    shares = [
        _share(sum(a == b for a, b in pairs), len(pairs)),
        _share(sum(near(a, b) for a, b in pairs), len(pairs)),
        _share(sum(a == b for a, b in twice), len(twice)),
        _share(most, len(pairs)),
    ]
    return f"| {row} | {' | '.join(shares)} | {len(pairs)} |"


def _question(question: Question, halves: Sequence[Sequence[Said]]) -> str:
    number = list(Question).index(question) + 1
    pairs: list[tuple[bool, bool]] = []
    for n, half in enumerate(halves):
        others = [said for m, other in enumerate(halves) if m != n for said in other]
        least = least_of(question, others)
        pairs += [(number in said.answers, strongest(said, question) >= least) for said in half]
    share = _share(sum(right for right, _ in pairs), len(pairs))
    return f"| {question} | {_share(sum(a == b for a, b in pairs), len(pairs))} | {share} | {len(pairs)} |"


def with_beliefs(page: Page, reader: Any) -> Page:
    """The page with what a reader believes of its units."""
    return replace(page, beliefs=reader.read(page))


def written(fitted: Mapping[str, Any], path: Path) -> None:
    """Write the constants."""
    path.write_text(json.dumps(fitted, indent=1) + "\n", encoding="utf-8")
