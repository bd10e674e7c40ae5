"""Whether copylint says the same to the last byte with stores off, cold, warm and mixed, with 1 worker and 4.

Run ``make same``, or ``make same REAL=folder``. With ``--against CHECKOUT`` the code of another checkout
gives what all must equal: for a change that may make copylint faster and must change no judgement.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

from benchmarks.linters import Copylint

WHOLE = (
    "--output-format",
    "json",
    "--exit-zero",
    "--no-respect-gitignore",
    "--force-exclude",
    "--no-progress",
)
ALL_RULES = ("--select", "ALL", "--preview", "--min-confidence", "0")
FEW_RULES = ("--select", "praise-word")
_NOTHING = object()


@dataclass(frozen=True, slots=True)
class Way:
    """One way to run: how many workers, which store if any, and what runs before to fill it in part."""

    name: str
    jobs: int
    store: str = ""
    before: str = ""  # "half": the first half of the files; "few": other rules


# In this order: a store that one way fills is the warm one of the next.
WAYS = (
    Way("no store, 1 worker", 1),
    Way("no store, 4 workers", 4),
    Way("cold store, 1 worker", 1, "a"),
    Way("warm store, 1 worker", 1, "a"),
    Way("warm store, 4 workers", 4, "a"),
    Way("cold store, 4 workers", 4, "b"),
    Way("warm store from 4 workers, 1 worker", 1, "b"),
    Way("store of half the files, 1 worker", 1, "c", "half"),
    Way("store of other rules, 4 workers", 4, "d", "few"),
)


@dataclass(frozen=True, slots=True)
class Said:
    """What one run ended with and wrote."""

    code: int
    output: bytes


def ways(copylint: Copylint) -> list[Way]:
    """Those that this copylint can go; without stores and workers there is the first alone."""
    return [
        way
        for way in WAYS
        if (way.jobs == 1 or copylint.has_workers) and (not way.store or copylint.has_store)
    ]


def differences(one: object, other: object, where: str = "") -> Iterator[str]:
    """Where two values made of JSON differ, in reading order."""
    if isinstance(one, dict) and isinstance(other, dict):
        for key in [*one, *(key for key in other if key not in one)]:
            yield from differences(one.get(key, _NOTHING), other.get(key, _NOTHING), f"{where}.{key}")
    elif isinstance(one, list) and isinstance(other, list):
        for at, (left, right) in enumerate(zip_longest(one, other, fillvalue=_NOTHING)):
            yield from differences(left, right, f"{where}[{at}]")
    elif one != other or type(one) is not type(other):
        yield f"{where}: {_shown(one)} became {_shown(other)}"


def told(reference: Said, other: Said) -> list[str]:
    """How two runs differ, in at most six lines; none when they are the same to the last byte."""
    lines = []
    if reference.code != other.code:
        lines.append(f"ended with {other.code} and not {reference.code}")
    if reference.output != other.output:
        found = list(differences(_parsed(reference.output), _parsed(other.output)))
        lines += found[:5] or ["the same values, written otherwise"]
        lines += [f"and {len(found) - 5} more"] if len(found) > 5 else []
    return lines


@dataclass(frozen=True, slots=True)
class Reading:
    """A folder to be read in all ways with the same options, and a place for stores and an empty config."""

    folder: Path
    place: Path
    options: Sequence[str]

    def run(self, copylint: Copylint, way: Way) -> Said:
        """Read the folder in one way."""
        if way.before == "half":
            files = [file for file in sorted(self.folder.rglob("*")) if file.is_file()]
            self._said(copylint, way, self.options, files[: len(files) // 2] or files)
        elif way.before == "few":
            self._said(copylint, way, FEW_RULES, [self.folder])
        return self._said(copylint, way, self.options, [self.folder])

    def _said(self, copylint: Copylint, way: Way, options: Sequence[str], paths: Sequence[Path]) -> Said:
        config = self.place / "copylint.toml"
        config.write_text("# Nothing is set.\n", encoding="utf-8")
        command = [*copylint.start, "check", *WHOLE, "--config", str(config), *options]
        command += copylint.ways(way.jobs, self.place / way.store if way.store else None)
        done = subprocess.run(
            [*command, *map(str, paths)],
            cwd=self.place,
            env={**os.environ, **copylint.environment},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
        if not done.stdout:
            last = done.stderr.decode(errors="replace").strip()[-500:]
            raise SystemExit(f"{way.name}: copylint wrote nothing. {last}")
        return Said(done.returncode, done.stdout)


def main(arguments: Sequence[str]) -> int:
    """Print a line a folder and way; 1 when one differs."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.same_findings", description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument(
        "--against", type=Path, metavar="CHECKOUT", help="a checkout whose code gives the reference"
    )
    parser.add_argument("--defaults", action="store_true", help="the rules that are on, and not all")
    asked = parser.parse_args(arguments)
    copylint = Copylint.of()
    other = 0
    for folder in asked.folders:
        with tempfile.TemporaryDirectory(prefix="same-") as place:
            reading = Reading(folder.resolve(), Path(place), () if asked.defaults else ALL_RULES)
            before = reading.run(Copylint.of(asked.against.resolve()), WAYS[0]) if asked.against else None
            other += compared(reading, copylint, before)
    print(f"{other} differ" if other else "all the same")
    return 1 if other else 0


def compared(reading: Reading, copylint: Copylint, reference: Said | None) -> int:
    """Go all ways over one folder, print a line for each, and count those that differ from the reference.

    Without a reference the first way is it.
    """
    other = 0
    for way in ways(copylint):
        said = reading.run(copylint, way)
        if reference is None:
            reference = said
            print(f"{reading.folder.name}, {way.name}: {len(said.output):,} bytes to be equalled", flush=True)
            continue
        lines = told(reference, said)
        verdict = "DIFFERS" if lines else "the same"
        print(f"{reading.folder.name}, {way.name}: {verdict}", *lines, sep="\n    ", flush=True)
        other += bool(lines)
    return other


def _shown(value: object) -> str:
    return "nothing" if value is _NOTHING else json.dumps(value, ensure_ascii=False)[:120]


def _parsed(output: bytes) -> object:
    try:
        return json.loads(output)
    except ValueError:
        return output.decode(errors="replace")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
