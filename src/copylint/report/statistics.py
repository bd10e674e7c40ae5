"""How often each rule spoke, and what became of it: new, silenced, accepted, fixed."""

from dataclasses import dataclass, fields

from copylint.report.escape import tame
from copylint.report.measure import cells, padded, safe
from copylint.results.run import Run


@dataclass(slots=True)
class Tally:
    """What became of the findings of one rule. ``new`` and ``fixed`` mean something only with a base."""

    found: int = 0  # all of them
    new: int = 0  # neither known at the base nor silenced
    silenced: int = 0  # by a comment in the copy
    accepted: int = 0  # by an entry of the config
    fixed: int = 0  # known at the base and gone now

    def add(self, other: "Tally") -> None:
        """Count another rule's findings, too."""
        for field in fields(self):
            setattr(self, field.name, getattr(self, field.name) + getattr(other, field.name))


def tallies(run: Run) -> dict[str, Tally]:
    """Every rule that found something now or at the base; those that found most come first."""
    found: dict[str, Tally] = {}
    for file in run.files:
        for finding in file.findings:
            tally = found.setdefault(finding.name, Tally())
            tally.found += 1
            if finding.suppressed is None:
                tally.new += not finding.old
            else:
                tally.silenced += not finding.accepted
                tally.accepted += finding.accepted
    for gone in run.fixed:
        found.setdefault(gone.rule, Tally()).fixed += gone.count
    return dict(sorted(found.items(), key=lambda item: (-item[1].found, item[0])))


def columns(run: Run) -> tuple[str, ...]:
    """The columns that mean something for a run."""
    return tuple(field.name for field in fields(Tally) if run.base or field.name not in ("new", "fixed"))


def statistics_lines(run: Run) -> list[str]:
    """The numbers as a table for people."""
    found = tallies(run)
    if not found:
        return ["No rule found anything."]
    total = Tally()
    for tally in found.values():
        total.add(tally)
    names = [safe(name) for name in found]
    shown = columns(run)
    widest = max(map(cells, [*names, "all rules"]))
    lines = [padded("rule", widest) + "".join(f"  {name:>8}" for name in shown)]
    for name, tally in zip([*names, "all rules"], [*found.values(), total], strict=True):
        lines.append(padded(name, widest) + "".join(f"  {getattr(tally, key):>8,}" for key in shown))
    if run.base:
        lines += ["", f"New and fixed: since {safe(run.base)}."]
    return lines


def statistics(run: Run) -> str:
    """The table as text that ends with a line end."""
    return tame("".join(line.rstrip() + "\n" for line in statistics_lines(run)))
