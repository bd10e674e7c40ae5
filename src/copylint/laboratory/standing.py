"""Which rules have earned their place among those that are on by default, and which have another reason."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from copylint.laboratory.interval import Share
from copylint.laboratory.labels import LabelsError
from copylint.laboratory.moves import Moved
from copylint.laboratory.strict_toml import expect, load_toml, words
from copylint.rulebook import Rule
from copylint.terms import Status

STABLE_SHARE, STABLE_HITS = 0.85, 10  # of hits on labelled copy
MOVES_FOUND, MOVES_TRAPPED = 10, 1  # of twelve passages and twelve traps


@dataclass(frozen=True, slots=True)
class Standing:
    """What was written down by hand about one rule."""

    elsewhere: Share = field(default_factory=lambda: Share(0, 0))  # right hits on published files
    exception: str = ""  # why it is stable although no figure bears it out


def load_standing(path: Path) -> dict[str, Standing]:
    """Read ``[rule]`` tables with ``right`` and ``hits`` (both or neither) and ``exception``.

    Raises LabelsError for whatever is wrong; an empty dictionary if there is no such file.
    """
    if not path.is_file():
        return {}
    standings = {}
    for rule, entry in load_toml(path).items():
        where = f"{path}: {rule}"
        if not isinstance(entry, dict):
            raise LabelsError(f"{where}: expected a table")
        expect(where, entry, (), ("right", "hits", "exception"))
        right, hits = entry.get("right", 0), entry.get("hits", 0)
        if ("right" in entry) != ("hits" in entry) or type(right) is not int or type(hits) is not int:
            raise LabelsError(f'{where}: "right" and "hits" are numbers that stand together')
        if not 0 <= right <= hits:
            raise LabelsError(f"{where}: {right} right of {hits} hits cannot be")
        why = words(f'{where}: "exception"', entry["exception"]) if "exception" in entry else ""
        standings[rule] = Standing(Share(right, hits), why)
    return standings


def earns(labelled: Share, moved: Moved | None, standing: Standing = Standing()) -> str:
    """How a rule earned its place: by ``labels``, by ``moves``, not yet (empty).

    ``labelled`` is what was right of its hits on our labelled pages; hits on published files count too.
    """
    right, hits = labelled.hits + standing.elsewhere.hits, labelled.total + standing.elsewhere.total
    if hits >= STABLE_HITS and right >= STABLE_SHARE * hits:
        return "labels"
    if moved and moved.found.hits >= MOVES_FOUND and len(moved.trapped) <= MOVES_TRAPPED:
        return "moves"
    return ""


def unearned(
    rules: tuple[Rule, ...], earned: Mapping[str, str], standings: Mapping[str, Standing]
) -> list[str]:
    """One line for each stable rule under its bar, and for each entry that fits no rule.

    A general rule has no bar of its own: how often it is right is what the trained reader's confidence says.
    """
    known = {rule.name for rule in rules}
    stable = {rule.name for rule in rules if rule.status is Status.STABLE and not rule.general}
    lines = [
        f"{name}: stable, but under its bar, and no exception is written down"
        for name in sorted(stable)
        if not earned.get(name) and not standings.get(name, Standing()).exception
    ]
    lines += [f"{name}: written down, but there is no such rule" for name in sorted(standings.keys() - known)]
    lines += [
        f"{name}: has an exception, but is no stable rule"
        for name, standing in sorted(standings.items())
        if standing.exception and name in known - stable
    ]
    return lines
