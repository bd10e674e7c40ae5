"""``make train-roles``: from labelled lines of plans, briefs, job posts and pages to the layer that ships."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import click
import numpy as np
import torch
from numpy.lib import format as npy
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from copylint.appraisal.lines import lines_of as appraised
from copylint.config import Config
from copylint.facts.role import ANSWERS
from copylint.laboratory.collection import read_rows
from copylint.laboratory.learning.calibration import reliability
from copylint.laboratory.learning.documents import Said, documents, faults, fit, report, with_beliefs, written
from copylint.learned.context import Context, context_of
from copylint.learned.network import Network
from copylint.learned.reader import LearnedReader, load_reader, load_weights
from copylint.learned.roles import GROUPS, HASHED, NAMES, ROWS, RoleLayer, hashed, listed
from copylint.linter import Linter, Options
from copylint.nlp import Parser
from copylint.terms import DocumentKind
from copylint.text import Source

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
PLANS, PUBLISHED = Path("corpora/plans"), Path("corpora/published")
_HIDDEN, _EPOCHS, _BATCH, _RATE, _DECAY, _DROPPED = 48, 10, 128, 1e-3, 0.3, 0.4
_SEEDS = 3  # layers side by side; their answers are averaged, which is one wider layer
_MEASURED = {"activity": 1, "company": 1, "engagement": 2, "customer": 3}


class Taught(NamedTuple):
    """A line to learn from."""

    group: str  # what is kept together when lines are split: a repository, an invented firm, or "line"
    context: Context
    target: Array  # 0 or 1 a role
    asked: Array  # 1 where the label speaks of the role


def lines_of(folder: Path) -> Iterator[Taught]:
    """The invented lines of ``lines.jsonl``, each as the reader sees it under its heading."""
    parser = Parser()
    linters = {
        kind: Linter(Config(), Options(kind=DocumentKind(kind)), parser)
        for kind in ("brief", "messaging", "job-post", "landing")
    }
    for _, row in read_rows(folder / "lines.jsonl"):
        head = f"## {row['heading']}\n\n" if row["heading"] else ""
        mark = {"item": "- ", "h2": "## "}.get(row["block"], "")
        page = linters[row["kind"]].structure(Source.of(f"{head}{mark}{' '.join(row['text'].split())}"))
        units = [unit for unit in page.units if not head or unit.block]
        if units:
            unit = max(units, key=lambda unit: len(unit.text))
            only = "answers" if row["kind"] == "landing" else ""
            yield _taught("line", context_of(page, unit)[0], row["roles"], only)


def small_documents(folder: Path) -> Iterator[Taught]:
    """The lines of the invented documents of ``small.jsonl``, a few lines each."""
    parser = Parser()
    linters = {
        kind: Linter(Config(), Options(kind=DocumentKind(kind)), parser)
        for kind in ("brief", "messaging", "job-post")
    }
    for _, row in read_rows(folder / "small.jsonl"):
        page = linters[row["kind"]].structure(Source.of("\n".join(text for text, _ in row["lines"])))
        for line in appraised(page):
            number = line.quoted.line
            roles = row["lines"][number - 1][1]
            # What is said of a row, its first cell of words says; of several sentences the longest.
            unit = max(line.units, key=lambda unit: len(unit.text))
            alone = [other for other in appraised(page) if other.quoted.line == number]
            if unit.text == max((u.text for other in alone for u in other.units), key=len):
                yield _taught("line", context_of(page, unit)[0], roles, "")


def units_of(rows: Path, places: Sequence[Path], repos: Mapping[str, str]) -> Iterator[Taught]:
    """The labelled units of documents in one of ``places``; a file that is nowhere teaches nothing."""
    by_file: dict[str, dict[tuple[int, int], Mapping[str, Any]]] = {}
    for _, row in read_rows(rows):
        by_file.setdefault(row["file"], {})[row["start"], row["end"]] = row
    linter = Linter(Config())
    for file, labels in by_file.items():
        path = next((place / file for place in places if (place / file).is_file()), None)
        if path is None:
            continue
        page = linter.structure(Source.decode(path.read_bytes(), file.replace("__", "/")))
        for unit in page.units:
            place = page.block(unit).view.span(*unit.span)
            label = labels.get((place.start, place.end))
            if label is not None:
                group = repos.get(file, file.split("/")[0])
                yield _taught(group, context_of(page, unit)[0], label["roles"], label.get("only", ""))


def _taught(group: str, context: Context, roles: Sequence[str], only: str) -> Taught:
    target = np.array([name in roles for name in NAMES], dtype=np.float32)
    for gain, level in _MEASURED.items():
        if f"goal:{gain}" in roles:
            target[NAMES.index(f"measurement:{level}")] = 1
    asked = np.array([not only or name in ANSWERS for name in NAMES], dtype=np.float32)
    return Taught(group, context, target, asked)


class Layer(nn.Module):
    """The layer of ``learned.roles`` while it learns."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.hidden = nn.Linear(width, _HIDDEN)
        self.out = nn.Linear(_HIDDEN, len(NAMES))
        self.past = nn.Linear(width, len(NAMES))
        self.table = nn.EmbeddingBag(ROWS, len(NAMES), mode="sum")
        self.drop = nn.Dropout(_DROPPED)
        for weight in (self.past.weight, self.table.weight):
            nn.init.zeros_(weight)
        nn.init.constant_(self.past.bias, -4.0)  # most lines play no role

    def forward(self, sees: Tensor, words: Tensor, starts: Tensor) -> Tensor:
        """Logits, (lines, roles)."""
        hidden = torch.relu(self.hidden(self.drop(sees)))
        logits: Tensor = self.out(hidden) + self.past(self.drop(sees)) + HASHED * self.table(words, starts)
        return logits


def cost(logits: Tensor, targets: Tensor, asked: Tensor) -> Tensor:
    """Cross entropy, of a softmax for each group of roles and of each role that stands alone."""
    total = torch.zeros(())
    at = 0
    for group in GROUPS:
        mine, right = logits[:, at : at + len(group)], targets[:, at : at + len(group)]
        none = torch.zeros(len(mine), 1)
        goal = torch.cat([(1 - right.sum(1, keepdim=True)).clamp(min=0), right], 1)
        goal = goal / goal.sum(1, keepdim=True)
        off = (torch.log_softmax(torch.cat([none, mine], 1), 1) * goal).sum(1)
        total = total - (off * asked[:, at]).sum()
        at += len(group)
    alone = functional.binary_cross_entropy_with_logits(logits[:, at:], targets[:, at:], reduction="none")
    return (total + (alone * asked[:, at:]).sum()) / len(logits)


class Seen(NamedTuple):
    """The lines as numbers."""

    sees: Array
    words: Sequence[Sequence[int]]
    targets: Array
    asked: Array


def seen(lines: Sequence[Taught]) -> Seen:
    """What the layer sees of each line."""
    reader = load_reader()
    return Seen(
        np.stack(
            [
                np.concatenate((reader.seen(x.context), np.array(listed(x.context), dtype=np.float32)))
                for x in lines
            ]
        ),
        [hashed(x.context) for x in lines],
        np.stack([x.target for x in lines]),
        np.stack([x.asked for x in lines]),
    )


def taught(from_: Seen, chosen: NDArray[np.int64], seeds: int = _SEEDS) -> dict[str, Array]:
    """The weights of a layer that learned from the chosen lines, as ``learned.roles`` knows them."""
    middle, spread = from_.sees[chosen].mean(0), from_.sees[chosen].std(0) + 0.1
    layers = [_one(from_, chosen, middle, spread, seed) for seed in range(seeds)]

    def joined(part: str) -> Array:
        return np.stack([_array(layer, part) for layer in layers])

    scale = (1 / spread)[:, None]
    hidden, past = joined("hidden.weight"), joined("past.weight").mean(0).T * scale
    wide = np.concatenate([one.T * scale for one in hidden], axis=1)
    bias = np.concatenate(list(joined("hidden.bias")))
    return {
        "hidden.weight": wide,
        "hidden.bias": bias - middle @ wide,
        "out.weight": np.concatenate([one.T for one in joined("out.weight")]) / seeds,
        "past.weight": past,
        "past.bias": (joined("past.bias") + joined("out.bias")).mean(0) - middle @ past,
        "table": joined("table.weight").mean(0),
    }


def _array(layer: Layer, part: str) -> Array:
    found: Array = layer.state_dict()[part].numpy().astype(np.float32)
    return found


def _one(from_: Seen, chosen: NDArray[np.int64], middle: Array, spread: Array, seed: int) -> Layer:
    torch.manual_seed(seed)
    order = np.random.default_rng(seed)
    layer = Layer(from_.sees.shape[1])
    optimiser = torch.optim.AdamW(layer.parameters(), lr=_RATE, weight_decay=_DECAY)
    sees = torch.tensor((from_.sees - middle) / spread)
    batches = len(chosen) // _BATCH + 1
    for step in range(_EPOCHS * batches):
        if step % batches == 0:
            split = np.array_split(order.permutation(chosen), batches)
        batch = split[step % batches]
        optimiser.param_groups[0]["lr"] = _RATE * (1 - step / (_EPOCHS * batches))
        words = [from_.words[i] for i in batch]
        starts = np.cumsum([0, *(len(each) for each in words[:-1])])
        flat = torch.tensor([row for each in words for row in each])
        logits = layer(sees[batch], flat, torch.tensor(starts))
        loss = cost(logits, torch.tensor(from_.targets[batch]), torch.tensor(from_.asked[batch]))
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    return layer.eval()


def pack(weights: Mapping[str, Array], path: Path) -> int:
    """Write the weights as 16-bit floats, the same bytes for the same weights; returns their size."""
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, array in sorted(weights.items()):
            with archive.open(ZipInfo(f"{name}.npy"), "w", force_zip64=True) as file:
                npy.write_array(file, np.ascontiguousarray(array.astype(np.float16)), allow_pickle=False)
    return path.stat().st_size


def folds(groups: Sequence[str], number: int) -> NDArray[np.int64]:
    """A fold for each line, all lines of a group in one; -1 for invented lines, which all may learn from."""
    named = sorted(set(groups) - {"line"})
    order = {name: i % number for i, name in enumerate(np.random.default_rng(3).permutation(named))}
    return np.array([order.get(group, -1) for group in groups])


def gathered(files: Sequence[Path]) -> list[Taught]:
    """All there is to learn from."""
    manifest = PUBLISHED / "manifest.jsonl"
    repos = {row["file"]: row["repo"] for _, row in read_rows(manifest)}
    known = [
        *units_of(PLANS / "roles.jsonl", [PLANS / "pages"], {}),
        *units_of(PUBLISHED / "roles.jsonl", files, repos),
        *lines_of(PLANS),
        *small_documents(PLANS),
    ]
    return [*known, *(_unknown(line) for line in known if line.asked.all())]


def _unknown(line: Taught) -> Taught:
    """The same line in a document of no known kind: what it does must be seen there, too."""
    symbols = tuple(
        ("kind:web", size) if name.startswith("kind:") else (name, size)
        for name, size in line.context.symbols
    )
    return line._replace(context=line.context._replace(symbols=symbols))


def crossed(lines: Sequence[Taught], told: Seen, files: Sequence[Path]) -> list[list[Said]]:
    """The labelled documents, each read by a layer that learned from other repositories; a list a fold."""
    groups = [line.group for line in lines]
    fold = folds(groups, _FOLDS)
    of = dict(zip(groups, fold, strict=True))
    base = load_reader()
    network = Network(load_weights())
    readers = [
        LearnedReader(
            network,
            base.vocabulary,
            base.card,
            RoleLayer(taught(told, np.where(fold != n)[0], 1)),
        )
        for n in range(_FOLDS)
    ]
    repos = {row["file"]: row["repo"] for _, row in read_rows(PUBLISHED / "manifest.jsonl")}
    read = [
        *documents(PLANS, [PLANS / "pages"], {}, lambda page, group: with_beliefs(page, readers[of[group]])),
        *documents(PUBLISHED, files, repos, lambda page, group: with_beliefs(page, readers[of[group]])),
    ]
    return [[said for said in read if of[said.group] == n] for n in range(_FOLDS)]


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
