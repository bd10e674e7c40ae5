"""The benchmarks that stand by themselves: each a program that prints its figures and its bars.

A line ``bar: WHAT MUST HOLD | WHAT WAS MEASURED | met`` is one bar, and so is a line ``WHAT MUST HOLD: met``;
in place of ``met`` stands ``missed`` or ``not measured``. All other lines are figures, shown as they are. A
program that ends with 1 missed something.
"""

import os
import re
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.machine import ROOT
from benchmarks.outcome import Bar, Outcome
from benchmarks.setting import Setting
from benchmarks.timing import Contender, Failed, run

LIMIT = 1_800.0  # seconds
_HERE = Path(__file__).parent
_VERDICTS = {"met": True, "missed": False, "not measured": None}
_BAR = re.compile(
    r"(?:bar: (?P<says>[^|]+) \| (?P<measured>[^|]*) \| |(?P<line>\S.*): )"
    r"(?P<verdict>met|missed|not measured)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Floor:
    """A figure that may not fall below ``least``; groups ``name`` and ``value`` find it."""

    pattern: str
    says: str
    least: float

    def bars(self, lines: Sequence[str]) -> list[Bar]:
        """A bar for every line that has the figure."""
        found = [match for line in lines if (match := re.search(self.pattern, line))]
        return [
            Bar(self.says.format(each["name"]), each["value"], float(each["value"]) >= self.least)
            for each in found
        ]


def of(
    script: str, title: str, quick: Sequence[str], floors: Sequence[Floor] = ()
) -> Callable[[Setting], Outcome]:
    """The scenario that runs the program of that name, with those arguments when there is no time."""

    def measure(setting: Setting) -> Outcome:
        program = _HERE / script
        if not program.exists():
            return Outcome(title, "", bars=[Bar(title, f"there is no {script} here", None)])
        command = [sys.executable, str(program), *(quick if setting.quick else ())]
        paths = {"PYTHONPATH": os.pathsep.join((str(ROOT / "src"), str(ROOT)))}
        try:
            done = run(Contender(title, command, setting.folder, environment=paths), limit=LIMIT)
        except Failed as why:
            # What an extra of ours would bring is not here; anything else is a defect.
            met = None if "ModuleNotFoundError" in str(why) else False
            return Outcome(title, "", bars=[Bar(title, f"{script} {why}", met)])
        return said(title, script, done.output.decode(errors="replace"), done.code, floors)

    return measure


def said(title: str, script: str, output: str, code: int, floors: Sequence[Floor] = ()) -> Outcome:
    """What a program's output comes to."""
    figures = []
    bars = []
    for line in output.splitlines():
        if found := _BAR.fullmatch(line.strip()):
            says = (found["says"] or found["line"]).strip()
            bars.append(Bar(says, (found["measured"] or "").strip(), _VERDICTS[found["verdict"].lower()]))
        else:
            figures.append(line)
    bars += [bar for floor in floors for bar in floor.bars(figures)]
    if code and all(bar.met is not False for bar in bars):
        last = next(
            (line.strip() for line in reversed(figures) if line.strip()), f"{script} ended with {code}"
        )
        bars.append(Bar(title, last, met=False))
    return Outcome(title, f"`{script}` says:", plain="\n".join(figures), bars=bars)
