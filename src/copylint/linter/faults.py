"""Which lines of a page an editor would mark, as the rules that come with copylint see it."""

from collections.abc import Iterable, Mapping, Sequence

from copylint.config.kinds import kind_table
from copylint.facts import Hit, Page
from copylint.linter.believed import weighed
from copylint.memory import Memory
from copylint.rulebook import Rule
from copylint.rulebook.finds import hits_of
from copylint.rulebook.sieve import Sifted
from copylint.terms import Status


def faults_of(
    page: Page,
    found: Iterable[Hit],
    ran: Sequence[Rule],
    rules: Sequence[Rule],
    sifted: Sifted | None = None,
    memory: Memory | None = None,
) -> dict[int, float]:
    """Unit → how likely an editor would mark it, as the surest of the stable rules says.

    ``found`` are the hits of the rules that ``ran``. The other stable ones of ``rules`` are tried as well: a
    score does not change with what a team selects. ``sifted`` is the page as the rulebook's sieve left it.
    """
    stable = {rule.name: rule for rule in rules if rule.status is Status.STABLE and looks_at(rule, page)}
    silent = set(stable) - {rule.name for rule in ran}
    every = [hit for hit in found if hit.rule in stable]
    every += hits_of([(stable[name], stable[name].options) for name in sorted(silent)], page, sifted, memory)
    return _surest(page, every, stable)


def looks_at(rule: Rule, page: Page) -> bool:
    """Whether the rule has a say on pages of this kind at all."""
    row = kind_table().judged(page.kind, page.kind_firm)
    kinds = rule.looks_at.kinds
    return (kinds is None or page.kind in kinds) and row.level(rule.family) != "off"


def _surest(page: Page, found: Iterable[Hit], rules: Mapping[str, Rule]) -> dict[int, float]:
    surest: dict[int, float] = {}
    for hit in found:
        sure = weighed(rules[hit.rule], hit, page)
        if sure is not None and hit.unit is not None:
            surest[hit.unit] = max(sure, surest.get(hit.unit, 0.0))
    return surest
