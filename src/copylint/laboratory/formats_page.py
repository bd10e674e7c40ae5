"""The table of endings in docs/formats.md, from the table of readers and what is told of each."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from copylint.formats.told import TOLD
from copylint.lexicon import rules_folder

BEGIN, END = "<!-- endings: written by make docs -->", "<!-- end of endings -->"


def main(argv: Sequence[str] | None = None) -> int:
    """Write the table into the page; with ``--check`` only say if it is out of date, which exits with 1."""
    parser = argparse.ArgumentParser(
        prog="python -m copylint.laboratory.formats_page", description=main.__doc__
    )
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if it is out of date")
    default = rules_folder().parent / "docs" / "formats.md"
    parser.add_argument("--to", type=Path, default=default, metavar="FILE")
    asked = parser.parse_args(argv)
    there = asked.to.read_text(encoding="utf-8")
    if BEGIN not in there or END not in there:
        print(f"{asked.to.name}: there is no place for the table; write {BEGIN} and {END}", file=sys.stderr)
        return 2
    made = page(there)
    if asked.check:
        if there != made:
            print("docs/formats.md: out of date; run: make docs", file=sys.stderr)
        return int(there != made)
    asked.to.write_text(made, encoding="utf-8")
    return 0


def page(there: str) -> str:
    """The page with the table as it has to be."""
    before, _, rest = there.partition(BEGIN)
    after = rest.partition(END)[2]
    return f"{before}{BEGIN}\n\n{table()}\n\n{END}{after}"


def table() -> str:
    """A row a format, in Markdown: what it is, its endings, what is read and what is not."""
    rows = ["| What it is | Files end in | Read | Not read |", "|---|---|---|---|"]
    for told in TOLD:
        endings = " ".join(f"`{ending}`" for ending in told.endings)
        rows.append(f"| {told.name} | {endings} | {told.read} | {told.left} |")
    return "\n".join(rows)


if __name__ == "__main__":
    sys.exit(main())
