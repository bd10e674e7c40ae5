"""``make fit``: from pages with readers' scores to the constants of the score, and how well they hold."""

import json
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path

import click
import numpy as np
from scipy.stats import spearmanr

from copylint.laboratory.fitting.least_squares import Array, bracket, fit, start, values
from copylint.laboratory.fitting.levels import bands
from copylint.laboratory.fitting.measured import report
from copylint.laboratory.fitting.scored import Pair, Scored, dumped, fours, pairs, scored
from copylint.scoring.fitted import Constants, Follows, fitted

FITTED = Path("src/copylint/scoring/fitted.json")
REPORT = Path("corpora/SCORE.md")
PAIRS = Path("corpora/pairs")
_FOLDS = 6


def crossed(pages: Sequence[Scored], rewritten: Sequence[Pair], constants: Constants) -> Array:
    """The score of each open page under constants that were fitted on other repositories."""
    groups = sorted({page.group for page in pages})
    order = {name: n % _FOLDS for n, name in enumerate(np.random.default_rng(5).permutation(groups))}
    said = np.zeros(len(pages))
    for fold in range(_FOLDS):
        there = [n for n, page in enumerate(pages) if order[page.group] == fold]
        learned = [page for page in pages if order[page.group] != fold]
        now = fit(learned, rewritten, constants)
        said[there] = values([pages[n].rows for n in there], now)
    return said


@click.command()
@click.argument("folders", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--files", multiple=True, type=click.Path(exists=True, path_type=Path))
def main(folders: tuple[Path, ...], files: tuple[Path, ...]) -> None:
    """Fit the constants on labelled FOLDERS, write them, and say how well they hold elsewhere."""
    pages = scored(folders, files)
    rewritten = pairs(PAIRS / "fit.jsonl")
    open_ = [page for page in pages if not page.closed]
    closed = [page for page in pages if page.closed]
    first = start(fitted())
    constants = fit(open_, rewritten, first)
    away = crossed(open_, rewritten, first)
    # Bands and brackets by what was said of repositories that the constants did not know.
    unseen = [n for n, page in enumerate(open_) if not page.taught] or list(range(len(open_)))
    constants = replace(
        constants,
        bands=bands(away, [page.maturity for page in open_]),
        bracket=bracket(away[unseen], [open_[n] for n in unseen]),
    )
    at = values([page.rows for page in closed], constants)
    wanted = [page.score for page in (*closed, *(open_[n] for n in unseen))]
    rank = float(spearmanr(np.concatenate([at, away[unseen]]), wanted)[0])
    constants = replace(constants, follows=Follows(round(rank, 2), len(wanted)))
    FITTED.write_text(dumped(_rounded(constants)), encoding="utf-8")
    REPORT.write_text(
        report(
            constants,
            (open_, away),
            (closed, at),
            {name: pairs(PAIRS / f"{name}.jsonl") for name in ("fit", "held")},
            {name: fours(PAIRS / f"{name}.jsonl") for name in ("four", "four-held")},
        ),
        encoding="utf-8",
    )


def _rounded(constants: Constants) -> object:
    value = asdict(constants)
    value["shares"] = {name.value: round(share, 3) for name, share in constants.shares.items()}
    value["curves"] = {name: round(each, 3) for name, each in value["curves"].items()}
    return json.loads(json.dumps(value))


if __name__ == "__main__":
    main()
