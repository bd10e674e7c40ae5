"""Everything the rules hit on a page before they were judged, and which rules do not run there at all."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

from copylint.brand.repository import NOTHING_BESIDE, RepositorySigns
from copylint.checks import CHECKS
from copylint.config import Config
from copylint.config.kinds import kind_table
from copylint.facts import Hit, Page
from copylint.linter import Linter
from copylint.results import FileResult
from copylint.rulebook import Rule, Rulebook, load_rulebook
from copylint.rulebook.apply import Around, hits, silent
from copylint.rulebook.levels import Weigh
from copylint.terms import DocumentKind, Status
from copylint.text import Source
from copylint.trials.rule_words import PLACE_WORDS, carried, kinds_of_page


class Asked(Protocol):
    """What a call asks for: rules or families by name, the kind of page, and a config or none."""

    @property
    def select(self) -> tuple[str, ...]: ...  # noqa: D102
    @property
    def extend_select(self) -> tuple[str, ...]: ...  # noqa: D102
    @property
    def ignore(self) -> tuple[str, ...]: ...  # noqa: D102
    @property
    def kind(self) -> DocumentKind | None: ...  # noqa: D102
    @property
    def preview(self) -> bool: ...  # noqa: D102
    @property
    def min_confidence(self) -> float | None: ...  # noqa: D102
    @property
    def config(self) -> Config | None: ...  # noqa: D102
    @property
    def brand(self) -> tuple[str, ...]: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Evidence:
    """A page as read, what was found on it, and everything the rules hit before they were judged."""

    page: Page
    result: FileResult
    config: Config
    running: tuple[Rule, ...]
    off: tuple[tuple[Rule, str], ...]  # rules that do not run here, and why
    hits: Mapping[str, tuple[Hit, ...]]  # by rule
    quieted: Mapping[tuple[str, int], str]  # what silenced a match, by (rule, unit)
    weigh: Weigh  # the linter's own, so that what is explained is what was judged


def gather(
    linter: Linter, source: Source, asked: Asked, beside: RepositorySigns = NOTHING_BESIDE
) -> Evidence:
    """Everything needed to say why each rule speaks or is silent; ``beside`` may tell whose it is.

    Raises:
        CopylintError: the source cannot be read.
    """
    config = linter.config
    page = linter.read(source, beside)
    result = linter.lint(source, page)
    left_out = linter.left_out(page.document)
    rulebook = load_rulebook(CHECKS, config)
    off = _off(linter, rulebook, config, asked)
    for rule in linter.rules:
        if left_out is None or rule.name in left_out:
            off[rule.name] = "switched off by the front matter"
        elif kind_table().judged(page.kind, page.kind_firm).level(rule.family) == "off":
            off[rule.name] = f"not used on {kinds_of_page([page.kind])}"
    running = tuple(rule for rule in linter.rules if rule.name not in off)
    found = {rule.name: tuple(hits(rule, page, linter.options_for(rule))) for rule in running}
    quieted = {key: why for rule in running for key, why in _quieted(linter, rule, page)}
    idle = tuple((rule, off[rule.name]) for rule in rulebook.rules if off.get(rule.name))
    return Evidence(page, result, config, running, idle, found, quieted, linter.weigh)


def _off(linter: Linter, rulebook: Rulebook, config: Config, asked: Asked) -> dict[str, str]:
    """The rules that do not run under these settings; nothing is said of those that are out of use."""
    runs = {rule.name for rule in linter.rules}

    def named(rule: Rule, names: tuple[str, ...]) -> bool:
        return any(rule in rulebook.matching(name) for name in names)

    off = {}
    for rule in rulebook.rules:
        if rule.name in runs:
            continue
        if named(rule, asked.ignore):
            off[rule.name] = "left out by --ignore"
        elif named(rule, config.ignore):
            off[rule.name] = f"left out by {config.origin('ignore') or _name(config)}"
        elif asked.select and not named(rule, asked.select):
            off[rule.name] = "not among the rules of --select"
        elif config.select and not named(rule, config.select):
            off[rule.name] = f"not among the rules that {config.origin('select') or _name(config)} selects"
        elif rule.status is Status.DEPRECATED:
            off[rule.name] = ""
        else:
            off[rule.name] = "still being measured; --preview tries it"
    return off


def _name(config: Config) -> str:
    return config.path.name if config.path else "the config"


def _quieted(linter: Linter, rule: Rule, page: Page) -> Iterator[tuple[tuple[str, int], str]]:
    units = tuple(unit for unit in page.units if rule.looks_at.sees(page, unit))
    around = Around(page)
    for alternative in rule.find:
        for match in alternative.find(page, units, linter.options_for(rule)):
            why = silent(rule, around, match)
            if why:
                place, _, what = why.partition(": ")
                yield (rule.name, match.unit.n), f"{PLACE_WORDS[place]} {carried(what)}"
