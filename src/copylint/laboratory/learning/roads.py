"""``make roads``: each way to a trained reader that was tried, and what more labels would bring."""

import time
from collections.abc import Sequence
from pathlib import Path
from zlib import crc32

import click
import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

from copylint.laboratory.learning.answers import places, total
from copylint.laboratory.learning.gathering import Gathered, gathering, opinions_of_teacher
from copylint.laboratory.learning.lessons import Lesson
from copylint.laboratory.learning.school import School
from copylint.laboratory.learning.schoolroom import targets
from copylint.laboratory.learning.scores import scores, table
from copylint.laboratory.learning.student import WIDTH, logits
from copylint.laboratory.learning.teacher import Teacher

Array = NDArray[np.float32]

_SHARES = (0.25, 0.5, 1.0)  # of the labelled sites: the learning curve


@click.command()
@gathering
@click.option("--seeds", type=int, default=1, help="Means over so many students.")
def main(all_: Gathered, build: Path, seeds: int) -> None:
    """Train on LABELLED folders in every way that was tried, and measure on the sites kept aside."""
    right = targets(all_.held)
    vectors = Teacher(0).eval().vectors_of(all_.room.vocabulary, WIDTH)
    blank = np.random.default_rng(0).normal(0, 0.3, vectors.shape).astype(np.float32)
    found = {"word n-grams, linear": scores(_linear(all_), right)}

    def students(
        name: str, start: Array, further: Sequence[Lesson], believed: Array | None, share: float = 1
    ) -> None:
        some = [x for x in all_.known if crc32(x.repo.encode()) % 100 < share * 100]
        runs = []
        for seed in range(seeds):
            school = School(all_.room, start, some, all_.practice, further, believed, seed)
            began = time.process_time()
            student = school.student()
            runs.append(scores(logits(student, all_.room.reads(all_.held)), right))
            click.echo(f"{name}: {len(some)} units, {time.process_time() - began:.0f} s of processor time")
        found[name] = {key: float(np.mean([run[key] for run in runs])) for key in runs[0]}

    students("small network, labels only", blank, (), None)
    for share in _SHARES:
        students(f"+ word vectors, {share:.0%} of the sites", vectors, (), None, share)
    if all_.further:
        further, believed, of_held = opinions_of_teacher(all_, 0, build / "teacher.npz")
        students("+ a teacher's opinions (ships)", vectors, further, believed)
        found["the teacher"] = scores(of_held, right)
    click.echo(table(found))


def _linear(all_: Gathered) -> Array:
    """One logistic regression an answer over words and pairs of words."""
    words = TfidfVectorizer(ngram_range=(1, 2), min_df=3, sublinear_tf=True)
    seen = words.fit_transform([_line(lesson) for lesson in all_.known])
    unseen = words.transform([_line(lesson) for lesson in all_.held])
    was = targets(all_.known)
    said = np.full((len(all_.held), total()), -9.0, dtype=np.float32)
    for at in places().values():
        for n in range(at.start, at.stop):
            yes = was[:, n] > 0
            if 0 < yes.sum() < len(yes):
                fit = LogisticRegression(C=4, max_iter=400).fit(seen, yes)
                said[:, n] = fit.decision_function(unseen)
    return said


def _line(lesson: Lesson) -> str:
    return f"{lesson.text} b_{lesson.block} k_{lesson.kind.replace('-', '_')}"


if __name__ == "__main__":
    main()
