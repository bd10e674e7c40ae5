"""``make train-roles``: from labelled lines of plans, briefs, job posts and pages to the layer that ships."""

from collections.abc import Sequence
from pathlib import Path

import click
import numpy as np
import torch
from numpy.typing import NDArray

from copylint.laboratory.collection import read_rows
from copylint.laboratory.learning.calibration import reliability
from copylint.laboratory.learning.documents import Said, documents, faults, fit, report, with_beliefs, written
from copylint.laboratory.learning.role_layer import Seen, pack, seen, taught
from copylint.laboratory.learning.role_lines import PLANS, PUBLISHED, Taught, gathered
from copylint.learned.believer import load_weights
from copylint.learned.network import Network
from copylint.learned.reader import LearnedReader, load_reader
from copylint.learned.roles import RoleLayer

Array = NDArray[np.float32]

SHIPPED = Path("src/copylint/learned/roles.npz")
FITTED = Path("src/copylint/appraisal/fitted.json")
REPORT = Path("corpora/PLANS.md")
HEAD = """# How well plans, briefs, job posts and pages are appraised

Written by `make train-roles`. Each document was read by a layer that had learned from other repositories and
firms; the constants that turn its lines into levels were fitted on the other parts. Levels and roles are
those of one careful reader.

"""
_FOLDS = 6
_BANDS = (0, 0.2, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)


def folds(groups: Sequence[str], number: int) -> NDArray[np.int64]:
    """A fold for each line, all lines of a group in one; -1 for invented lines, which all may learn from."""
    named = sorted(set(groups) - {"line"})
    order = {name: i % number for i, name in enumerate(np.random.default_rng(3).permutation(named))}
    return np.array([order.get(group, -1) for group in groups])


def crossed(lines: Sequence[Taught], told: Seen, files: Sequence[Path]) -> list[list[Said]]:
    """The labelled documents, each read by a layer that learned from other repositories; a list a fold."""
    groups = [line.group for line in lines]
    fold = folds(groups, _FOLDS)
    of = dict(zip(groups, fold, strict=True))
    base = load_reader()
    network = Network(load_weights())
    readers = [
        LearnedReader.of(
            network,
            base.believer.vocabulary,
            base.card,
            RoleLayer(taught(told, np.where(fold != n)[0], 1)),
        )
        for n in range(_FOLDS)
    ]
    repos = {row["file"]: row["repo"] for _, row in read_rows(PUBLISHED / "manifest.jsonl")}
    read = [
        *documents(
            PLANS, [PLANS / "pages"], {}, lambda page, group: with_beliefs(page, readers[of.get(group, 0)])
        ),
        *documents(
            PUBLISHED, files, repos, lambda page, group: with_beliefs(page, readers[of.get(group, 0)])
        ),
    ]
    return [[said for said in read if of.get(said.group, 0) == n] for n in range(_FOLDS)]


def weighed(read: Sequence[Said]) -> tuple[Array, str]:
    """What a fault and the belief in a mark come to together, learned where no network has seen the firm.

    With it the share of lines that were marked, of those held likely to be: on firms left out in turn.
    """
    from sklearn.linear_model import LogisticRegression

    rows = faults(read)
    groups = np.array([said.group for said in read for row in faults([said])])
    sees = np.array([[_logit(fault), _logit(flagged)] for fault, flagged, _ in rows])
    was = np.array([marked for _, _, marked in rows])
    said = np.zeros(len(rows), dtype=np.float32)
    fold = folds(list(groups), _FOLDS)
    for n in range(_FOLDS):
        fit_ = LogisticRegression().fit(sees[fold != n], was[fold != n])
        said[fold == n] = fit_.predict_proba(sees[fold == n])[:, 1]
    whole = LogisticRegression().fit(sees, was)
    bands = "\n".join(
        f"held likely at {low:.2f} to {min(high, 1):.2f}: {n} lines, {share:.2f} of them were marked"
        for low, high, n, share in reliability(said, was.astype(np.float32), _BANDS)
    )
    return np.array([whole.intercept_[0], *whole.coef_[0]], dtype=np.float32), bands


def _logit(probability: float) -> float:
    inside = min(max(probability, 0.002), 0.998)
    return float(np.log(inside / (1 - inside)))


@click.command()
@click.option(
    "--files", multiple=True, type=click.Path(exists=True, path_type=Path), help="Where published files lie."
)
def main(files: Sequence[Path]) -> None:
    """Teach the layer of roles, fit what goes by it, write what ships, and say how well it does."""
    torch.set_num_threads(1)  # such small steps are slower on two
    lines = gathered(files)
    told = seen(lines)
    click.echo(f"{len(lines)} lines of {len({line.group for line in lines})} groups")
    halves = crossed(lines, told, files)
    read = [said for half in halves for said in half]
    written(fit(read), FITTED)
    REPORT.write_text(HEAD + report(read, halves) + "\n", encoding="utf-8")
    click.echo(report(read, halves))
    weighing, bands = weighed(read)
    click.echo(bands)
    layer = taught(told, np.arange(len(lines)))
    size = pack({**layer, "weighing": weighing}, SHIPPED)
    click.echo(f"{size / 1e6:.2f} MB in {SHIPPED}")


if __name__ == "__main__":
    main()
