"""An edit of one sentence in a page that a session holds open, beside reading the page anew: one run, ratios.

Run ``python benchmarks/session.py [--quick]``. The page is put together from ``corpora/`` until it has 2,000
words; an edit changes, adds or takes words of one sentence, as somebody who writes does. Each edit is timed
in the session; every tenth page is linted anew as well, by a linter that has its models loaded and has read
the page before, and both results must be equal to the last bit.
"""

import os
import random
import re
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median, quantiles

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as the command line does, before numpy is loaded

from copylint.config import Config
from copylint.linter import Linter
from copylint.results import FileResult
from copylint.session import Session
from copylint.text import Source

CORPORA = Path(__file__).parents[1] / "corpora"
WORDS = 2_000
BAR = 30  # milliseconds, for 95 edits of 100
ANEW = 10  # one page in so many is linted anew as well
_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.S)
_SAID = "we|you|our team|in 20 minutes|it|innovative|by ten|customers|never|Ros Amadi".split("|")


def page() -> str:
    """At least so many words of pages of the corpora, cut after the paragraph that reaches them."""
    files = sorted(CORPORA.glob("check/pages/**/*.md"))
    whole = "\n\n".join(_FRONT_MATTER.sub("", file.read_text(encoding="utf-8")).strip() for file in files)
    taken: list[str] = []
    words = 0
    for paragraph in whole.split("\n\n"):
        taken.append(paragraph)
        words += len(paragraph.split())
        if words >= WORDS:
            break
    return "\n\n".join(taken) + "\n"


def edited(text: str, chance: random.Random) -> str:
    """The text after a change of some words of one sentence."""
    lines = text.split("\n")
    long = [n for n, line in enumerate(lines) if len(line.split()) > 6]
    n = chance.choice(long)
    words = lines[n].split(" ")
    at = chance.randrange(1, len(words))
    how = chance.random()
    words[at : at + (how < 0.7)] = [chance.choice(_SAID)] if how > 0.2 else []
    lines[n] = " ".join(words)
    return "\n".join(lines)


def timed(work: Callable[[], FileResult]) -> tuple[float, float, FileResult]:
    """Milliseconds by the clock, those of the processor, and what came of it."""
    began, used = time.perf_counter(), time.process_time()
    result = work()
    return (time.perf_counter() - began) * 1000, (time.process_time() - used) * 1000, result


def ninety_five(times: Sequence[float]) -> float:
    """What 95 of 100 do not exceed."""
    return quantiles(times, n=20, method="inclusive")[-1]


def main(arguments: Sequence[str]) -> int:
    """Print the times and the bar; 1 where a result differs."""
    edits = 10 if "--quick" in arguments else 100
    chance = random.Random(12)
    text = page()
    linter = Linter(Config())
    resident = Session(config=Config()).open("page.md", text)
    linter.lint(Source.of(text, "page.md"))
    for _ in range(5):  # the first edits load what nobody needed before
        text = edited(text, chance)
        resident.update(text)
    took, used, anew, anew_used = [], [], [], []
    for n in range(edits):
        text = edited(text, chance)
        clock, cpu, result = timed(lambda now=text: resident.update(now))  # type: ignore[misc]
        took.append(clock)
        used.append(cpu)
        if n % ANEW == 0:
            clock, cpu, fresh = timed(lambda now=text: linter.lint(Source.of(now, "page.md")))  # type: ignore[misc]
            anew.append(clock)
            anew_used.append(cpu)
            if result != fresh:
                print("the session found something else than a linter that reads the page anew")
                return 1
    most = ninety_five(took)
    print(f"{edits} edits of one sentence in an open page of {len(text.split()):,} words;")
    print("the results are equal to those of reading the page anew")
    print(f"  half of them took at most   {median(took):6.1f} ms, of the processor {median(used):6.1f} ms")
    print(f"  95 of 100 took at most      {most:6.1f} ms, of the processor {ninety_five(used):6.1f} ms")
    print(
        f"  reading the page anew took  {median(anew):6.1f} ms, of the processor {median(anew_used):6.1f} ms"
    )
    times, times_used = median(anew) / median(took), median(anew_used) / median(used)
    print(f"  that is × {times:.1f} of an edit, of the processor × {times_used:.1f}")
    says = f"edit of one sentence in an open page of 2,000 words: 95 of 100 within {BAR} ms"
    print(f"bar: {says} | {most:.1f} ms | {'met' if most <= BAR else 'missed'}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
