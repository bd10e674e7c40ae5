"""How often each rule is right, in SARIF's words, from the table that ``make eval`` writes."""

import argparse
import json
import re
import sys
from pathlib import Path

from copylint.terms import CopylintError

HITS = 10  # fewer say nothing about a rule
LEVELS = ((0.95, "very-high"), (0.85, "high"), (0.6, "medium"), (0.0, "low"))
_ROW = re.compile(r"\| [\w-]+/(?P<rule>[\w-]+) \| \w+ \| (?P<right>[^|]*) \| (?P<hand>[^|]*) \|")
_SHARE = re.compile(r"(?<!\d)(\d++)/(\d++)")


def precision(report: str) -> dict[str, str]:
    """The level of every rule with enough hits; ``report`` is the text of ``corpora/REPORT.md``.

    Raises CopylintError if there is no table of rules in it.
    """
    rows = list(_ROW.finditer(report))
    if not rows:
        raise CopylintError("no table of rules in the report; run make eval")
    levels = {}
    for row in rows:
        shares = [_SHARE.search(row["right"]), _SHARE.search(row["hand"])]
        right, hits = (sum(int(share[n]) for share in shares if share) for n in (1, 2))
        if hits >= HITS:
            levels[row["rule"]] = next(level for least, level in LEVELS if right >= least * hits)
    return dict(sorted(levels.items()))


def main(argv: list[str] | None = None) -> int:
    """Read the report named first, write the file named second."""
    parser = argparse.ArgumentParser(prog="python -m copylint.laboratory.rule_precision", description=__doc__)
    parser.add_argument("report", type=Path)
    parser.add_argument("file", type=Path)
    asked = parser.parse_args(argv)
    try:
        levels = precision(asked.report.read_text(encoding="utf-8"))
        asked.file.write_text(json.dumps(levels, indent=2) + "\n", encoding="utf-8")
    except (CopylintError, OSError) as error:
        print(f"rule_precision: {error}", file=sys.stderr)
        return 2
    print(f"wrote {asked.file}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
