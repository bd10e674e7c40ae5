"""One evaluation of a whole rulebook: labelled pages, passages, fine pages and readers, in one run."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

from copylint.config.model import Config
from copylint.facts import Names
from copylint.laboratory.collection import Collection, folders, load, load_names
from copylint.laboratory.fine_pages import FinePage, fine_pages
from copylint.laboratory.interval import Share
from copylint.laboratory.measure import Readers, measure
from copylint.laboratory.moves import Moved, try_moves
from copylint.laboratory.passages import load_moves
from copylint.laboratory.second_reader import Agreement, agreement, load_second
from copylint.laboratory.standing import Standing, earns, load_standing
from copylint.laboratory.tally import page_rules, rule_hits
from copylint.laboratory.trial import Trial, together
from copylint.linter import Linter, Options
from copylint.rulebook import Rule
from copylint.terms import DocumentKind
from copylint.trials.examples import all_rules, parser

CLOSED = "check"  # the folder of pages that nobody reads while tuning
LEARNED = ("learn", "plans")  # folders of pages that only teach
_KEPT, _READ = ": kept aside", ": read before"
ASIDE = "aside.txt"  # in the first folder: sites of other folders that nothing was learned from


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Everything that was measured. ``home`` is what lies in the first folder, ``away`` in the others."""

    home: tuple[Trial, ...]
    away: tuple[Trial, ...] = ()
    rules: tuple[Rule, ...] = ()
    moves: Mapping[str, Moved] = field(default_factory=dict)  # by rule
    without_rule: tuple[str, ...] = ()  # passages for which there is no rule yet
    fine: tuple[FinePage, ...] = ()
    readers: Agreement | None = None
    standing: Mapping[str, Standing] = field(default_factory=dict)  # by rule

    @property
    def sets(self) -> tuple[Trial, ...]:
        """Every set of labelled pages: sites kept aside, then pages nobody reads, then what was read."""
        return tuple(sorted(self.home + self.away, key=lambda t: (not t.title.endswith(_KEPT), not t.closed)))

    @property
    def groups(self) -> tuple[Trial, ...]:
        """What is counted together: all sets at home as one, then each of the others."""
        return (together(self.home), *self.away)

    def earned(self) -> dict[str, str]:
        """Rule → how it earned its place: ``labels``, ``moves`` or not yet (empty)."""
        home = together(self.home)
        pages = page_rules(home, preview=True)
        return {
            rule.name: earns(
                pages.get(rule.name, Share(0, 0)) if rule.whole else rule_hits(home, rule).strict,
                self.moves.get(rule.name),
                self.standing.get(rule.name, Standing()),
            )
            for rule in self.rules
        }


def evaluate(
    roots: Sequence[Path],
    names_file: Path | None = None,
    *,
    preview: bool = False,
    kinds_given: bool = False,
) -> Evaluation:
    """Measure every folder with labels in or under the roots, and what else lies in the first one.

    ``moves``, ``fine``, ``second.jsonl`` and ``standing.toml`` may be there or not. Raises LabelsError
    for labels, passages or pages that do not fit.
    """
    given = load_names(names_file) if names_file else {}
    readers, previewing = _readers(preview), _readers(True)
    aside = _aside(roots[0])
    collections = [
        [
            part
            for folder in folders(root)
            if folder.name not in LEARNED
            for part in _parts(load(folder), aside)
        ]
        for root in roots
    ]
    home_labels = [label for _, one in collections[0] for units in one.units.values() for label in units]
    sets = [
        sorted(
            (_trial(one, title, readers, previewing, given, kinds_given) for title, one in found),
            key=lambda trial: not trial.closed,
        )
        for found in collections
    ]
    home, rules = roots[0], all_rules()
    moved, without = try_moves(load_moves(home / "moves"), rules, parser())
    second = home / "second.jsonl"
    return Evaluation(
        home=tuple(sets[0]),
        away=tuple(trial for found in sets[1:] for trial in found),
        rules=rules,
        moves={one.rule: one for one in moved},
        without_rule=without,
        fine=fine_pages(
            home / "fine", lambda source, names: Linter(Config(brand=names), parser=parser()).lint(source)
        ),
        readers=agreement(load_second(second, home_labels)) if second.is_file() else None,
        standing=load_standing(home / "standing.toml"),
    )


def _aside(home: Path) -> frozenset[str]:
    """The repositories that nothing was learned from."""
    path = home / ASIDE
    return frozenset(path.read_text(encoding="utf-8").split()) if path.is_file() else frozenset()


def _parts(collection: Collection, aside: frozenset[str]) -> list[tuple[str, Collection]]:
    """What is measured apart: sites kept aside, and those that were learned from."""
    title = collection.folder.resolve().name
    if not collection.repos:
        return [(title, collection)]
    parts = []
    for kept, said in ((True, _KEPT), (False, _READ)):
        units = {
            file: labels
            for file, labels in collection.units.items()
            if (collection.repos.get(file) in aside) is kept
        }
        if units:
            parts.append((f"{title}{said}", replace(collection, units=units)))
    return parts


def _trial(
    collection: Collection,
    title: str,
    readers: Readers,
    previewing: Readers,
    given: Mapping[str, Mapping[str, list[str]]],
    kinds_given: bool,
) -> Trial:
    names = {**collection.names, **given}
    trial = measure(title, [collection], readers, names, kinds_given, previewing)
    unnamed = measure(title, [collection], readers, None, kinds_given) if names else None
    return replace(
        trial,
        unnamed=unnamed.files if unnamed else (),
        closed=title == CLOSED or title.endswith(_KEPT),
    )


def _readers(preview: bool) -> Readers:
    @cache
    def reader(names: Names, kind: DocumentKind | None) -> Linter:
        return Linter(Config(brand=names), Options(kind=kind, preview=preview), parser())

    return reader
