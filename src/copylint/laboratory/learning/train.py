"""``make train``: from labelled folders to the weights that ship, measured on sites kept aside."""

import os
from collections.abc import Sequence
from pathlib import Path

import click
import numpy as np
import torch
from numpy.typing import NDArray

from copylint.laboratory.learning.answers import places as places_of_answers
from copylint.laboratory.learning.calibration import along, curve, reliability
from copylint.laboratory.learning.cost import probabilities
from copylint.laboratory.learning.gathering import Gathered, gathering, opinions_of_teacher
from copylint.laboratory.learning.pack import pack
from copylint.laboratory.learning.school import School
from copylint.laboratory.learning.schoolroom import targets
from copylint.laboratory.learning.scores import scores, table
from copylint.laboratory.learning.seen import Read
from copylint.laboratory.learning.student import WIDTH, Student, logits
from copylint.laboratory.learning.teacher import Teacher
from copylint.laboratory.learning.unseen import FILE, keep, recall
from copylint.laboratory.learning.weighing import unhit, weighing
from copylint.learned.believer import load_weights
from copylint.learned.network import Network

Array = NDArray[np.float32]

_SHIPPED = Path("src/copylint/learned")
# Calibrated answers: name, head, which of its answers.
_CURVES = (
    ("flagged", "flagged", 0),
    ("clear", "clear", 0),
    ("proof", "rest", 0),
    ("benign", "rest", 1),
    ("buried", "rest", 2),
)


@click.command()
@gathering
@click.option("--calibrate-on", multiple=True, help="Names of the folders that are like what it will read.")
@click.option("--seed", type=int, default=0)
def main(all_: Gathered, build: Path, calibrate_on: Sequence[str], seed: int) -> None:
    """Train the reader on LABELLED folders. What was worked out before is taken from the build folder."""
    click.echo(
        f"{len(all_.known)} units to learn from, {len(all_.practice)} drills, "
        f"{len(all_.further)} unlabelled, {len(all_.held)} kept aside"
    )
    measured = [i for i, x in enumerate(all_.held) if not calibrate_on or x.source in calibrate_on]
    held = [all_.held[i] for i in measured]
    right = targets(held)
    answers: dict[str, Array] = {}
    further, believed = all_.further, None
    if further:
        further, believed, of_held = opinions_of_teacher(all_, seed, build / "teacher.npz")
        answers["teacher"] = of_held[measured]
    vectors = Teacher(0).eval().vectors_of(all_.room.vocabulary, WIDTH)
    school = School(all_.room, vectors, all_.known, all_.practice, further, believed, seed)
    student, unseen = _students(school, all_, build)
    at = places_of_answers()
    like = [
        i
        for i, lesson in enumerate(all_.known)
        if (not calibrate_on or lesson.source in calibrate_on) and not np.isnan(unseen[i, 0])
    ]
    was = targets(all_.known)[like]
    curves = {
        name: curve(unseen[like, at[head].start + n], was[:, at[head].start + n]) for name, head, n in _CURVES
    }
    flagged = along(curves["flagged"], unseen[like, at["flagged"].start])
    lessons = [all_.known[i] for i in like]
    hits, curves["alone"] = weighing(lessons, flagged, unseen[like, at["families"]]), unhit(lessons, flagged)
    for low, high, n, share in reliability(flagged, was[:, at["flagged"].start]):
        click.echo(f"held flagged at {low:.2f} to {min(high, 1):.2f}: {n} units, {share:.2f} of them were")
    size = pack(student.weights(), all_.room, curves, hits, _SHIPPED)
    click.echo(f"{size / 1e6:.1f} MB in {_SHIPPED}")
    reads = all_.room.reads(held)
    answers["student"], answers["what ships"] = logits(student, reads), _shipped(reads)
    click.echo(table({name: scores(given, right) for name, given in answers.items()}))
    apart = np.abs(probabilities(answers["student"]) - probabilities(answers["what ships"])).max()
    click.echo(f"the student and what ships are {apart:.3f} apart at most")


def _shipped(reads: Sequence[Read]) -> Array:
    """The answers of the network as copylint works it out, from the files that ship."""
    network = Network(load_weights())
    return np.stack(
        [network.weigh(network.pooled(r.unit), network.surroundings(r.around), r.symbols) for r in reads]
    )


def _students(school: School, all_: Gathered, build: Path) -> tuple[Student, Array]:
    """The student and what others believe of lines they have not seen, new or from the build folder."""
    weights, beliefs = build / "student.pt", build / FILE
    if weights.is_file() and beliefs.is_file():
        student = Student(school.vectors, len(school.room.symbols))
        student.load_state_dict(torch.load(weights))
        return student.eval(), recall(beliefs, all_.known)
    student, unseen = school.students(os.cpu_count() or 1)
    torch.save(student.state_dict(), weights)
    keep(beliefs, all_.known, unseen)
    return student, unseen


if __name__ == "__main__":
    main()
