"""Each rule against its passages: what it finds, which traps it falls into, what else it marks."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from copylint.config import Config
from copylint.facts import Finding
from copylint.laboratory.interval import Share
from copylint.laboratory.labels import LabelsError
from copylint.laboratory.offsets import offset_of
from copylint.laboratory.passages import Moves, Passage
from copylint.linter import Linter, Options
from copylint.nlp.parse import Parser
from copylint.rulebook import Rule
from copylint.terms import Status
from copylint.text import Position, Source

# While a rulebook is being written, passages may be there before their rule; in a finished one they may not.
EVERY_RULE_MUST_EXIST = True


@dataclass(frozen=True, slots=True)
class Moved:
    """What one rule made of its passages. The three last are lines for whoever works on the rule."""

    rule: str
    flags: int
    traps: int
    missed: tuple[str, ...]
    trapped: tuple[str, ...]  # traps with a finding of the rule, wherever it stands
    elsewhere: tuple[str, ...]  # flags with a finding of the rule outside the marked unit
    covered: int = 0  # missed, but another rule speaks of the marked unit

    @property
    def found(self) -> Share:
        """Passages in which the rule speaks of the marked unit."""
        return Share(self.flags - len(self.missed), self.flags)


def try_moves(
    moves: Iterable[Moves], rules: Sequence[Rule], parser: Parser
) -> tuple[tuple[Moved, ...], tuple[str, ...]]:
    """What became of each rule's passages, and the passages' names for which there is no rule.

    A rule runs beside the stable ones, whatever its own status. Raises LabelsError if there is no
    such rule and there must be.
    """
    known = {rule.name: rule for rule in rules}
    every = tuple(moves)
    missing = tuple(one.rule for one in every if one.rule not in known)
    if missing and EVERY_RULE_MUST_EXIST:
        raise LabelsError(f"moves: there are passages, but no rule, called {', '.join(missing)}")
    there = [one for one in every if one.rule in known]
    return tuple(_moved(one, _beside(known[one.rule], rules), parser) for one in there), missing


def _beside(rule: Rule, rules: Sequence[Rule]) -> tuple[str, ...]:
    """The stable rules that may take a finding from the rule; no other changes what it says."""
    return tuple(
        other.name
        for other in rules
        if other.status is Status.STABLE and (other.name in rule.yields_to or rule.name in other.absorbs)
    )


def _moved(moves: Moves, beside: tuple[str, ...], parser: Parser) -> Moved:
    missed, elsewhere, trapped, covered = [], [], [], 0
    mine_first, every = (moves.rule, *beside), ("ALL",)
    for passage in moves.flags:
        lint = _reading(moves, passage, parser)
        inside, outside = _split(lint(mine_first), passage)
        if not any(finding.name == moves.rule for finding in inside):
            missed.append(f"{passage.where} missed | {passage.marked}")
            covered += bool(_split(lint(every), passage)[0])
        if mine := [finding for finding in outside if finding.name == moves.rule]:
            elsewhere.append(f"{passage.where} elsewhere | {_shown(mine)}")
    for passage in moves.traps:
        found = _reading(moves, passage, parser)(mine_first)
        if mine := [finding for finding in found if finding.name == moves.rule]:
            trapped.append(f"{passage.where} trapped | {_shown(mine)} [{passage.why}]")
    lines = (tuple(missed), tuple(trapped), tuple(elsewhere))
    return Moved(moves.rule, len(moves.flags), len(moves.traps), *lines, covered=covered)


def _reading(
    moves: Moves, passage: Passage, parser: Parser
) -> Callable[[tuple[str, ...]], tuple[Finding, ...]]:
    """Read the passage once; the selected rules then find what they find in it, ideas included."""
    source, config = Source.of(passage.text, "passage.md"), Config(brand=moves.names)
    # What the rule hits is asked, not what is believed of it.
    page = Linter(config, Options(kind=passage.kind, min_confidence=0.0), parser).read(source)

    def lint(select: tuple[str, ...]) -> tuple[Finding, ...]:
        linter = Linter(config, Options(select=select, min_confidence=0.0, kind=passage.kind), parser)
        return linter.lint(source, page).shown

    return lint


def _split(findings: Iterable[Finding], passage: Passage) -> tuple[list[Finding], list[Finding]]:
    """Findings that start inside the marked unit or are repeated there, and the others."""
    source = Source.of(passage.text, "passage.md")

    def inside(place: Position) -> bool:
        return passage.mark.start <= offset_of(source, place) < passage.mark.end

    here: list[Finding] = []
    there: list[Finding] = []
    for finding in findings:
        (here if any(map(inside, (finding.start, *finding.also))) else there).append(finding)
    return here, there


def _shown(findings: Iterable[Finding]) -> str:
    return " / ".join(" ".join(finding.text.split()) for finding in findings)
