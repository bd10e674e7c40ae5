"""docs/configuration.md: what a config may say, from the table that reads it."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from copylint.config.options import OPTIONS
from copylint.config.reference import example, facts
from copylint.lexicon import rules_folder


def main(argv: Sequence[str] | None = None) -> int:
    """Write the page; with ``--check`` only say whether it is out of date, which exits with 1."""
    parser = argparse.ArgumentParser(
        prog="python -m copylint.laboratory.config_page", description=main.__doc__
    )
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if it is out of date")
    default = rules_folder().parent / "docs" / "configuration.md"
    parser.add_argument("--to", type=Path, default=default, metavar="FILE")
    asked = parser.parse_args(argv)
    there = asked.to.read_text(encoding="utf-8") if asked.to.is_file() else ""
    if asked.check:
        if there != page():
            print("docs/configuration.md: out of date; run: make docs", file=sys.stderr)
        return int(there != page())
    asked.to.parent.mkdir(parents=True, exist_ok=True)
    asked.to.write_text(page(), encoding="utf-8")
    return 0


def page() -> str:
    """The page, in Markdown: how it all works, then every option."""
    opening = Path(__file__).parent / "templates" / "configuration.md"
    lines = [opening.read_text(encoding="utf-8")]
    for option in OPTIONS:
        lines += [f"### `{option.key}`", "", option.meaning, ""]
        lines += [f"- {fact}" for fact in facts(option, "`")]
        lines += ["", "```toml", *example(option), "```", ""]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
