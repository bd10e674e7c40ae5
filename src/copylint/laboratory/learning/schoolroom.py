"""Lessons as numbers: words looked up, symbols in a row, answers and their weights."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from copylint.laboratory.learning.answers import target, total
from copylint.laboratory.learning.lessons import Lesson
from copylint.laboratory.learning.seen import Read, Told, told
from copylint.learned.words import rows

Array = NDArray[np.float32]

VOCABULARY = 14_000
_LEAST = 3  # units that a word must stand in
_OF_ONE_SITE = 800  # units that may speak for one site's words
_SPACE = re.compile(r"\s")


@dataclass(frozen=True, slots=True)
class Schoolroom:
    """What turns lessons into numbers."""

    vocabulary: Sequence[str]
    symbols: Sequence[str]

    def reads(self, lessons: Iterable[Lesson]) -> list[Read]:
        """As the student sees them."""
        known = {word: n for n, word in enumerate(self.vocabulary, 1)}
        return [
            Read(
                rows(lesson.words, known),
                tuple(rows(text, known) for text in lesson.around),
                self._vector(lesson),
            )
            for lesson in lessons
        ]

    def tells(self, lessons: Iterable[Lesson]) -> list[Told]:
        """As the teacher sees them."""
        return [
            told(lesson.text, lesson.block, lesson.kind, lesson.heading, self._vector(lesson))
            for lesson in lessons
        ]

    def _vector(self, lesson: Lesson) -> Array:
        vector = np.zeros(len(self.symbols), dtype=np.float32)
        for n, name in enumerate(self.symbols):
            vector[n] = lesson.symbols.get(name, 0.0)
        return vector


def schoolroom(lessons: Iterable[Lesson]) -> Schoolroom:
    """One that knows the words and symbols of these lessons; rare ones are left out."""
    words: Counter[str] = Counter()
    symbols: Counter[str] = Counter()
    heard: Counter[str] = Counter()
    for lesson in lessons:
        symbols.update(lesson.symbols.keys())
        heard[lesson.repo] += 1
        if heard[lesson.repo] <= _OF_ONE_SITE:
            words.update({word.lower() for word in lesson.words})
    common = sorted(words.items(), key=lambda item: (-item[1], item[0]))[:VOCABULARY]
    return Schoolroom(
        tuple(word for word, n in common if n >= _LEAST and not _SPACE.search(word)),
        tuple(sorted(name for name, n in symbols.items() if n >= _LEAST)),
    )


def targets(lessons: Sequence[Lesson]) -> Array:
    """The right answers of labelled lessons, (units, answers)."""
    if not lessons:
        return np.zeros((0, total()), dtype=np.float32)
    return np.stack([target(lesson.label) for lesson in lessons if lesson.label is not None])
