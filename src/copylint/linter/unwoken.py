"""Which hits stay, of general rules on lines that somebody is content with."""

from collections.abc import Iterable, Sequence

from copylint.facts import Hit, Page
from copylint.memory import Memory
from copylint.rulebook import Rule
from copylint.rulebook.finds import Asked, hits_of
from copylint.rulebook.sieve import Sifted


def unwoken(
    found: list[Hit],
    rules: Iterable[Rule],
    unwanted: Sequence[Asked],
    page: Page,
    sifted: Sifted,
    memory: Memory | None,
) -> list[Hit]:
    """The hits of ``rules`` without those of general ones on lines that an ``unwanted`` rule would hit.

    To ignore a rule is to be content with such lines; what is believed of them stays unsaid, too.
    """
    general = {rule.name for rule in rules if rule.general}
    if not unwanted or not any(hit.rule in general for hit in found):
        return found
    content = {hit.unit for hit in hits_of(unwanted, page, sifted, memory)}
    return [hit for hit in found if hit.rule not in general or hit.unit not in content]
