"""``make train``: from labelled folders to the weights that ship, and the report on what they get right."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

import click
import numpy as np
from numpy.typing import NDArray

from copylint.laboratory.learning.answers import places as answer_places
from copylint.laboratory.learning.answers import probabilities, total
from copylint.laboratory.learning.calibration import along, curve
from copylint.laboratory.learning.drills import drills
from copylint.laboratory.learning.lessons import Lesson, kept, lessons_of
from copylint.laboratory.learning.pack import pack
from copylint.laboratory.learning.schoolroom import Schoolroom, schoolroom, targets
from copylint.laboratory.learning.scores import scores, table
from copylint.laboratory.learning.student import WIDTH, Course, Student, logits, taught
from copylint.laboratory.learning.teacher import Teacher, opinions, tuned
from copylint.laboratory.learning.weighing import weighing

Array = NDArray[np.float32]

_FOLDS = 4
_LABELLED, _BELIEVED, _DRILLED = 2.0, 1.0, 0.5  # how much a lesson counts, by where its answers come from
_MOST_OF_A_FILE = 90  # unlabelled units
_SHIPPED = Path("src/copylint/learned")


@click.command()
@click.argument("labelled", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--places", type=(click.Path(path_type=Path), click.Path(path_type=Path)), multiple=True)
@click.option("--unlabelled", type=click.Path(path_type=Path))
@click.option("--moves", type=click.Path(path_type=Path), default=Path("corpora/moves"))
@click.option("--aside", type=click.Path(path_type=Path), default=Path("corpora/aside.txt"))
@click.option("--build", type=click.Path(path_type=Path), default=Path("build/learning"))
@click.option("--seed", type=int, default=0)
def main(
    labelled: Sequence[Path],
    places: Sequence[tuple[Path, Path]],
    unlabelled: Path | None,
    moves: Path,
    aside: Path,
    build: Path,
    seed: int,
) -> None:
    """Train the reader on LABELLED folders. What was worked out before is taken from the build folder."""
    lessons = [x for f in labelled for x in kept(lessons_of(f), build / f"{f.resolve().name}.jsonl")]
    for folder, files in places:
        lessons += kept(lessons_of(folder, files), build / f"{folder.name}.jsonl")
    lessons = [lesson for lesson in lessons if lesson.label is not None]
    apart = set(aside.read_text(encoding="utf-8").split())
    held = [lesson for lesson in lessons if lesson.repo in apart]
    known = [lesson for lesson in lessons if lesson.repo not in apart]
    practice = kept(drills(moves), build / "drills.jsonl")
    further = _further(unlabelled, build, apart, known) if unlabelled else []
    room = schoolroom([*known, *further])
    click.echo(
        f"{len(known)} units to learn from, {len(practice)} drills, {len(further)} unlabelled, "
        f"{len(held)} kept aside"
    )

    right = targets(held)
    answers: dict[str, Array] = {}
    believed = None
    if further:
        teacher = tuned(room.tells(known), targets(known), np.ones(len(known), dtype=np.float32), seed)
        believed = opinions(teacher, room.tells(further))
        answers["teacher"] = opinions(teacher, room.tells(held))
    vectors = Teacher(0).eval().vectors_of(room.vocabulary, WIDTH)
    school = School(room, vectors, known, practice, further, believed, seed)
    student = school.student()
    answers["student"] = logits(student, room.reads(held))
    click.echo(table({name: scores(given, right) for name, given in answers.items()}))
    unseen = school.out_of_fold()
    at = answer_places()
    curves = {
        name: curve(unseen[:, at[head].start + n], targets(known)[:, at[head].start + n])
        for name, head, n in _CURVES
    }
    flagged = along(curves["flagged"], unseen[:, at["flagged"].start])
    hits, curves["alone"] = weighing(known, flagged, unseen[:, at["families"]])
    size = pack(student.weights(), room, curves, hits, _SHIPPED)
    click.echo(f"{size / 1e6:.1f} MB in {_SHIPPED}")


# Calibrated answers: name, head, which of its answers.
_CURVES = (
    ("flagged", "flagged", 0),
    ("clear", "clear", 0),
    ("proof", "rest", 0),
    ("benign", "rest", 1),
    ("buried", "rest", 2),
)


@dataclass(frozen=True, slots=True)
class School:
    """Everything a student may learn from."""

    room: Schoolroom
    vectors: Array
    known: Sequence[Lesson]
    practice: Sequence[Lesson]
    further: Sequence[Lesson]
    believed: Array | None  # the teacher's logits on ``further``
    seed: int

    def student(self, without: frozenset[str] = frozenset()) -> Student:
        """A student who has seen none of these repositories."""
        reads, right, weights = [], [], []
        for lessons, weight in ((self.known, _LABELLED), (self.practice, _DRILLED)):
            mine = [lesson for lesson in lessons if lesson.repo not in without]
            reads += self.room.reads(mine)
            right.append(targets(mine))
            weights.append(np.full(len(mine), weight))
        if self.believed is not None:
            there = [i for i, lesson in enumerate(self.further) if lesson.repo not in without]
            reads += self.room.reads([self.further[i] for i in there])
            right.append(probabilities(self.believed[there]))
            weights.append(np.full(len(there), _BELIEVED))
        return taught(
            reads,
            np.concatenate(right).astype(np.float32),
            np.concatenate(weights).astype(np.float32),
            self.vectors,
            Course(seed=self.seed),
        )

    def out_of_fold(self) -> Array:
        """What students believe of every labelled unit, each taught without its repository; probabilities."""
        said = np.zeros((len(self.known), total()), dtype=np.float32)
        for fold in range(_FOLDS):
            mine = [i for i, lesson in enumerate(self.known) if crc32(lesson.repo.encode()) % _FOLDS == fold]
            without = frozenset(self.known[i].repo for i in mine)
            student = self.student(without)
            said[mine] = probabilities(logits(student, self.room.reads([self.known[i] for i in mine])))
        return said


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


if __name__ == "__main__":
    main()
