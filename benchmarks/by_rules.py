"""What matching costs beside parsing, by the number of rules: ratios within one run.

Run ``python benchmarks/by_rules.py [--quick] [FILE-OR-FOLDER …]``; without any it reads the pages of
``corpora/tune``, and of all it reads five when there is no time.
It matches with 50 of the rules that come with copylint, with all of them, and with 250: the rest are a
team's own, made up here, of eight phrases each, some with slots, and a pattern of a clause for every third.
For each: the time to match all pages by the index over all rules, and by asking rule after rule, as
shares of the time to parse all sentences; and what making the index takes, once in a run, in parsed
pages.
"""

import os
import random
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from textwrap import indent

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as the command line does, before numpy is loaded

from copylint.checks import CHECKS
from copylint.config import Config
from copylint.facts import Names, Page
from copylint.formats import READABLE, decode
from copylint.lexicon import word_list
from copylint.linter import Linter
from copylint.linter.believed import believed
from copylint.nlp.normalise import Sentence
from copylint.nlp.parse import Parser
from copylint.rulebook import Rule, load_rulebook
from copylint.rulebook.apply import hits
from copylint.rulebook.phrasing import forget
from copylint.rulebook.sieve import Sieve, Sifted
from copylint.terms import CopylintError

BAR = 0.35
SIZES = (50, 0, 250)  # 0: all that come with copylint
USUAL = Path(__file__).resolve().parent.parent / "corpora" / "tune"
RULE = """\
name: {name}
title: A word of our own
message: '"{{match}}" is not how we put it.'
help: Say what the reader gets.
needs: wording
severity: warning
status: stable
since: 0.1.0
mark: words
find:
  - words: |
{phrases}
{clause}
bad: |
  <<{bad}>>
"""


def made_up(folder: Path, count: int, seed: int = 1) -> None:
    """Write so many rules of a team that does not exist."""
    chance = random.Random(seed)
    verbs, nouns = (
        sorted(e for e in word_list(name).entries if e.isalpha()) for name in ("verbs", "product-nouns")
    )
    praise = sorted(entry for entry in word_list("praise").entries if entry.isalpha())
    shapes = (
        "{v} the {n}",
        "{p} {n}",
        "{v}* your {n}",
        "our {p} {n}",
        "{{company}} {v}* {{any}} {n}",
        "the {n} of {n}",
    )
    for number in range(count):
        phrases = [
            chance.choice(shapes).format(
                v=chance.choice(verbs), n=chance.choice(nouns), p=chance.choice(praise)
            )
            for _ in range(8)
        ]
        clause = f"  - clause: {{actor: company, verb: {chance.choice(verbs)}}}" if number % 3 == 0 else ""
        name = "house-" + "".join(chr(ord("a") + int(digit)) for digit in str(number))
        text = RULE.format(
            name=name, phrases=indent("\n".join(phrases), " " * 6), clause=clause, bad=phrases[0]
        )
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")


def best_of_three(work: Callable[[], object]) -> float:
    """Seconds of the processor, of the fastest of three runs."""
    times = []
    for _ in range(3):
        began = time.process_time()
        work()
        times.append(time.process_time() - began)
    return min(times)


def match(pages: Sequence[Page], rules: Sequence[Rule], sieve: Sieve | None) -> int:
    """Match rules with pages, and count the hits."""
    count = 0
    for page in pages:
        sifted = Sifted(page, sieve) if sieve else None
        count += sum(1 for rule in rules for _ in hits(rule, page, rule.options, sifted))
        forget()
    return count


def _pages(named: Sequence[str], most: int | None) -> list[Page]:
    linter = Linter(Config())
    found: list[Page] = []
    for path in map(Path, named):
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if len(found) != most and file.is_file() and (file == path or file.suffix.lower() in READABLE):
                try:
                    found.append(believed(linter.structure(decode(file.read_bytes(), str(file)))))
                except CopylintError as error:
                    print(error, file=sys.stderr)
    return found


def main(named: list[str]) -> int:
    """Print a line for each number of rules, and the bar."""
    paths = [name for name in named if name != "--quick"]
    pages = _pages(paths or [str(USUAL)], 5 if "--quick" in named else None)
    sentences = [Sentence(unit.text) for page in pages for unit in page.units]
    if not sentences:
        print(__doc__, file=sys.stderr)
        return 2
    parsing = best_of_three(lambda: Parser().parse(sentences, Names()))
    print(f"{len(pages)} pages, {len(sentences)} sentences; parsing them takes 1")
    shipped = len(load_rulebook(CHECKS).rules)
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            own = Path(folder).resolve()
            (own / "house").mkdir()
            made_up(own / "house", max(0, size - shipped))
            config = Config(rule_folders=(own,), root=own)
            rules = load_rulebook(CHECKS, config).rules[: size or shipped]
        making = best_of_three(lambda r=rules: Sieve(r))
        sieve = Sieve(rules)
        if match(pages, rules, sieve) != match(pages, rules, None):
            print("the index finds something else than asking rule after rule", file=sys.stderr)
            return 1
        indexed = best_of_three(lambda r=rules, s=sieve: match(pages, r, s)) / parsing
        one_by_one = best_of_three(lambda r=rules: match(pages, r, None)) / parsing
        print(
            f"{len(rules):>3} rules: matching takes {indexed:.3f} by the index, {one_by_one:.3f} without; "
            f"making the index {making / parsing * len(pages):.1f} pages"
        )
    share = indexed / one_by_one
    verdict = "met" if share <= BAR else "missed"
    print(f"bar: {len(rules)} rules take at most {BAR} of rule after rule | {share:.2f} | {verdict}")
    return 0 if verdict == "met" else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
