"""The ``clause`` finder: who does what to whom."""

from collections.abc import Iterator
from dataclasses import dataclass

from copylint.facts import Clause, Page, Unit
from copylint.rulebook.clause_pattern import ClausePattern, clauses
from copylint.rulebook.rule import Match, Options, Scope
from copylint.text import Span


@dataclass(frozen=True, slots=True)
class ClauseFinder:
    """Finds clauses; ``ends`` and ``first`` narrow the unit they stand in."""

    pattern: ClausePattern
    ends: str = ""
    first: bool = False

    scope = Scope.UNIT

    def find(self, page: Page, units: tuple[Unit, ...], options: Options) -> Iterator[Match]:
        """A match for each clause that fits and is not merely mentioned."""
        for unit in units:
            if (self.ends and not unit.text.endswith(self.ends)) or (
                self.first and not page.block(unit).place.first
            ):
                continue
            mentions = [sign.span for sign in unit.signs if sign.name == "mention"]
            for clause in clauses(self.pattern, unit):
                if not any(mention.covers(clause.verb_span) for mention in mentions):
                    yield self._match(page, unit, clause)

    def why_not(self, page: Page, unit: Unit) -> str:
        """What is missing in the clause that came closest."""
        if unit.words is None:
            return "no word in it that would need reading for this rule"
        reasons = [self.pattern.wrong(unit, clause) for clause in unit.clauses]
        # The reason about the verb says least: prefer the clause that got further.
        late = [reason for reason in reasons if reason and not reason.startswith(("the actor", "the verb"))]
        return (late or [reason for reason in reasons if reason] or ["no clause in it"])[0]

    def _match(self, page: Page, unit: Unit, clause: Clause) -> Match:
        text = page.block(unit).text
        spans = {"unit": unit.span, "verb": clause.verb_span}
        if (
            clause.subject is not None
            and clause.subject.span.start < clause.subject.span.end
            and not _shared(unit, clause)
        ):
            spans["subject"] = clause.subject.span
        for name in ("object", "recipient", "predicate"):
            phrase = getattr(clause, name)
            if phrase is not None:
                spans[name] = phrase.span
        complement = self.pattern.complement_of(unit, clause)
        if complement is not None:
            spans["complement.verb"] = complement.verb_span
            # A suggestion speaks to the reader, so only a verb whose subject is "you" can fill it.
            if complement.subject is not None and complement.subject.head == "you":
                spans["complement"] = Span(complement.verb_span.start, complement.span.end)
        slots = {name: text[span.start : span.end] for name, span in spans.items() if name != "unit"}
        return Match(unit, spans, slots, (unit,))


def _shared(unit: Unit, clause: Clause) -> bool:
    """Whether the subject stands with an earlier verb: "We bake bread and *sell* it"."""
    above = unit.clauses[clause.parent] if clause.parent is not None else None
    return above is not None and clause.joined in ("and", "so") and above.subject == clause.subject
