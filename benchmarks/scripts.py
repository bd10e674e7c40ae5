"""The benchmarks that stand by themselves: each a program that prints its figures and its bars.

A line ``bar: WHAT MUST HOLD | WHAT WAS MEASURED | met`` (or ``missed``, or ``not measured``) is one bar; all
other lines are figures, shown as they are. Such a program takes ``--quick``.
"""

import sys
from collections.abc import Callable
from pathlib import Path

from benchmarks.machine import ROOT
from benchmarks.outcome import Bar, Outcome
from benchmarks.setting import Setting
from benchmarks.timing import Contender, Failed, run

LIMIT = 1_800.0  # seconds
_VERDICTS = {"met": True, "missed": False, "not measured": None}
_HERE = Path(__file__).parent


def of(script: str, title: str) -> Callable[[Setting], Outcome]:
    """The scenario that runs the program of that name."""

    def measure(setting: Setting) -> Outcome:
        if not (_HERE / script).exists():
            return Outcome(title, "", bars=[Bar(title.lower(), f"there is no {script} here", None)])
        command = [sys.executable, str(_HERE / script), *(["--quick"] if setting.quick else [])]
        paths = {"PYTHONPATH": f"{ROOT / 'src'}:{ROOT}"}
        try:
            done = run(Contender(title, command, setting.folder, environment=paths), limit=LIMIT)
        except Failed as why:
            return Outcome(title, "", bars=[Bar(title.lower(), f"{script} {why}", False)])
        lines = done.output.decode(errors="replace").splitlines()
        return Outcome(
            title=title,
            did=f"`{script}` says:",
            plain="\n".join(line for line in lines if not line.startswith("bar: ")),
            bars=bars([line for line in lines if line.startswith("bar: ")]),
        )

    return measure


def bars(lines: list[str]) -> list[Bar]:
    """The bars that lines of a program name.

    Raises:
        ValueError: a line is not made as the head of this file says.
    """
    found = []
    for line in lines:
        parts = [part.strip() for part in line.removeprefix("bar: ").split("|")]
        if len(parts) != 3 or parts[2] not in _VERDICTS:
            raise ValueError(f"not a bar: {line}")
        found.append(Bar(parts[0], parts[1], _VERDICTS[parts[2]]))
    return found
