"""A school: everything a student may learn from, and students who have or have not seen a site."""

from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from zlib import crc32

import numpy as np
import torch
from numpy.typing import NDArray

from copylint.laboratory.learning.answers import total
from copylint.laboratory.learning.cost import probabilities
from copylint.laboratory.learning.lessons import Lesson
from copylint.laboratory.learning.schoolroom import Schoolroom, targets
from copylint.laboratory.learning.student import Course, Student, logits, taught

Array = NDArray[np.float32]

_FOLDS = 4
_LABELLED, _BELIEVED, _DRILLED = 2.0, 1.0, 0.5  # how much a lesson counts, by where its answers come from


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

    def students(self, workers: int = 1) -> tuple[Student, Array]:
        """One who has seen everything; and what others believe of every labelled unit, as probabilities.

        Those were each taught without the repositories they are asked about. ``workers``: processes; what
        comes out is the same however many there are.
        """
        said = np.zeros((len(self.known), total()), dtype=np.float32)
        with ProcessPoolExecutor(workers) as pool:
            whole = pool.submit(self._whole)
            for mine, believed in pool.map(self._fold, range(_FOLDS)):
                said[mine] = believed
            return whole.result(), said

    def _whole(self) -> Student:
        torch.set_num_threads(1)
        return self.student()

    def _fold(self, fold: int) -> tuple[list[int], Array]:
        torch.set_num_threads(1)
        mine = [i for i, lesson in enumerate(self.known) if crc32(lesson.repo.encode()) % _FOLDS == fold]
        student = self.student(frozenset(self.known[i].repo for i in mine))
        return mine, probabilities(logits(student, self.room.reads([self.known[i] for i in mine])))
