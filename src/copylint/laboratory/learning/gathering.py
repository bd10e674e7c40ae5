"""What there is to learn from: gathered from folders once, then taken from the build folder."""

import functools
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
import numpy as np
from numpy.typing import NDArray

from copylint.laboratory.learning.answers import total
from copylint.laboratory.learning.drills import drills
from copylint.laboratory.learning.lessons import Lesson, kept, lessons_of
from copylint.laboratory.learning.schoolroom import Schoolroom, schoolroom, targets
from copylint.laboratory.learning.teacher import opinions, tuned

Array = NDArray[np.float32]

_MOST_OF_A_FILE = 90  # unlabelled units
_FOLDER = click.Path(path_type=Path)
_FOLDERS = ("labelled", "places", "unlabelled", "moves", "lines", "aside")


@dataclass(frozen=True, slots=True)
class Gathered:
    """Lessons, by what they are for."""

    known: list[Lesson]
    practice: list[Lesson]
    further: list[Lesson]  # without labels
    held: list[Lesson]  # labelled, of sites kept aside: nobody learns from them
    room: Schoolroom


def gathering(command: Callable[..., Any]) -> Callable[..., Any]:
    """The arguments that say where lessons lie; the command gets what was gathered, and the build folder."""

    @functools.wraps(command)
    def gathered(*, build: Path, **given: Any) -> Any:
        folders = {name: given.pop(name) for name in _FOLDERS}
        return command(gather(build=build, **folders), build, **given)

    made: Callable[..., Any] = gathered
    for option in (
        click.option(
            "--build",
            type=_FOLDER,
            default=Path("build/learning"),
            help="What was worked out; delete it to begin anew.",
        ),
        click.option("--aside", type=_FOLDER, default=Path("corpora/aside.txt"), help="Sites kept aside."),
        click.option("--lines", type=_FOLDER, default=Path("corpora/lines.jsonl"), help="Labelled lines."),
        click.option("--moves", type=_FOLDER, default=Path("corpora/moves"), help="Passages for rules."),
        click.option("--unlabelled", type=_FOLDER, help="A folder of copy that nobody has labelled."),
        click.option(
            "--places", type=(_FOLDER, _FOLDER), multiple=True, help="A folder of labels, one of their files."
        ),
        click.argument("labelled", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path)),
    ):
        made = option(made)
    return made


def gather(
    labelled: Sequence[Path],
    places: Sequence[tuple[Path, Path]],
    unlabelled: Path | None,
    moves: Path,
    lines: Path,
    aside: Path,
    build: Path,
) -> Gathered:
    """Read the folders; raises LabelsError for labels that are no labels."""
    lessons = [x for f in labelled for x in kept(lessons_of(f), build / f"{f.resolve().name}.jsonl")]
    for folder, files in places:
        lessons += kept(lessons_of(folder, files), build / f"{folder.name}.jsonl")
    lessons = [lesson for lesson in lessons if lesson.label is not None]
    apart = set(aside.read_text(encoding="utf-8").split())
    known = [lesson for lesson in lessons if lesson.repo not in apart]
    further = _further(unlabelled, build, apart, known) if unlabelled else []
    return Gathered(
        known=known,
        practice=kept(drills(moves, lines), build / "drills.jsonl"),
        further=further,
        held=[lesson for lesson in lessons if lesson.repo in apart],
        room=schoolroom([*known, *further]),
    )


def opinions_of_teacher(all_: Gathered, seed: int, path: Path) -> tuple[list[Lesson], Array, Array]:
    """The unlabelled lessons with a teacher's opinions on them, and on those kept aside.

    They are written to ``path`` or, where it is there already, read from it: tuning takes an hour.
    """
    room, known, further, held = all_.room, all_.known, all_.further, all_.held
    if path.is_file():
        with np.load(path, allow_pickle=False) as stored:
            said = dict(zip(stored["keys"].tolist(), stored["further"].astype(np.float32), strict=True))
            of_held = dict(zip(stored["held_keys"].tolist(), stored["held"].astype(np.float32), strict=True))
    else:
        teacher = tuned(room.tells(known), targets(known), np.ones(len(known), dtype=np.float32), seed)
        said, of_held = (
            dict(zip(map(_key, lessons), opinions(teacher, room.tells(lessons)), strict=True))
            for lessons in (further, held)
        )
        np.savez(
            path,
            keys=list(said),
            further=np.stack(list(said.values())).astype(np.float16),
            held_keys=list(of_held),
            held=np.stack(list(of_held.values())).astype(np.float16),
        )
    there = [lesson for lesson in further if _key(lesson) in said]
    unknown = np.zeros(total(), dtype=np.float32)
    return (
        there,
        np.stack([said[_key(lesson)] for lesson in there]),
        np.stack([of_held.get(_key(lesson), unknown) for lesson in held]),
    )


def _key(lesson: Lesson) -> str:
    """What a lesson is known by from run to run."""
    return f"{lesson.source}/{lesson.file}#{lesson.n}"


def _further(folder: Path, build: Path, apart: set[str], known: Sequence[Lesson]) -> list[Lesson]:
    """Unlabelled units, no text twice and not too many of one file; none of the sites kept aside."""
    seen = {(lesson.text, lesson.block) for lesson in known}
    of_file: Counter[str] = Counter()
    found = []
    for lesson in kept(lessons_of(folder), build / f"{folder.resolve().name}.jsonl"):
        if lesson.repo in apart or (lesson.text, lesson.block) in seen:
            continue
        of_file[lesson.file] += 1
        if of_file[lesson.file] <= _MOST_OF_A_FILE:
            seen.add((lesson.text, lesson.block))
            found.append(lesson)
    return found
