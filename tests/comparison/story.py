"""A team puts copylint on an old site on a Friday, and what it sees on Monday; for any number of pages.

``python -m tests.comparison.story 1000`` tells it on a site of a thousand pages and prints how long
each step took.
"""

import contextlib
import io
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from copylint.cli import main
from tests.revisions.git_folder import IDENTITY, GitFolder

CONFIG = '[brand]\nnames = ["Ledgerly"]\n'
KNOWN = ("--output-format", "concise")  # the config names the baseline
PAGE = """\
---
title: Payroll for shop {n}
---

# Payroll for the shop at number {n}

We offer cloud payroll for shop {n}. Our team delivers innovative solutions for street {n}.

Save two hours on payroll run {n}. You see payment {n} on Friday morning.

We are passionate about shop {n} and its many happy customers.
"""
HOOK = ("--staged", "--fail-on", "warning", *KNOWN)


@dataclass(frozen=True)
class Answer:
    """What a call printed and how it ended."""

    code: int
    out: str
    err: str


def copylint(*words: str) -> Answer:
    """Run the command line in this process, in the current folder."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = main(words)
    return Answer(code, out.getvalue(), err.getvalue())


def tell(folder: GitFolder, pages: int, told: Callable[[str], None]) -> None:
    """The story, in the current folder; fails where it goes another way."""
    write_site(folder, pages)
    folder.commit()
    told("the site is written")
    made = copylint("baseline", "create")
    assert (made.code, made.err) == (0, ""), made
    assert f"of {pages:,} pages now" in made.out
    folder.write("copylint.toml", f'baseline = "copylint-baseline.json"\n\n{CONFIG}')
    folder.commit()
    told("baseline create")
    answer = copylint("--fail-on", "info", *KNOWN)
    assert answer == Answer(0, "", ""), answer
    told("the whole site against the baseline: quiet")

    page = folder.root / "content" / "page-7.md"
    text = page.read_text()
    page.write_text(text + "\nWe offer a robust new app.\n")
    folder.git("add", "-A")
    answer = copylint(*HOOK)
    assert answer.code == 1
    assert {line.split(": ")[1] for line in answer.out.splitlines()} == {
        "we-offer warning",
        "praise-word warning",
    }
    assert all(line.startswith("content/page-7.md:13:") for line in answer.out.splitlines()), answer
    told("an edit: only what it added")

    page.write_text(text)
    folder.git("add", "-A")
    folder.git("mv", "content/page-7.md", "content/corner-shop.md")
    assert copylint(*HOOK) == Answer(0, "", "")
    told("a rename, in the hook: quiet")
    answer = copylint("--fail-on", "info", *KNOWN, "content/corner-shop.md")
    assert answer == Answer(0, "", ""), answer
    told("a rename, against the baseline: quiet")
    folder.git("reset", "-q", "--hard")

    page.write_text(text.replace("innovative solutions", "your payslips"))
    folder.git("add", "-A")
    answer = copylint(*HOOK)
    assert (answer.code, answer.out) == (0, ""), answer
    assert answer.err == (
        'copylint: content/page-7.md: "Our team delivers innovative solutions for street 7." (praise-word)'
        " is gone, and the baseline still holds it; to tidy up: copylint baseline prune\n"
    ), answer
    told("a sentence fixed: the stale entry is named")
    pruned = copylint("baseline", "prune", "content/page-7.md")
    assert "1 dropped" in pruned.out, pruned
    assert copylint("content/page-7.md", *KNOWN) == Answer(0, "", "")
    told("baseline prune")
    folder.git("reset", "-q", "--hard")

    page.write_text(text.replace("and its many happy customers", "and all its many happy customers"))
    folder.git("add", "-A")
    answer = copylint(*HOOK)
    assert answer == Answer(0, "", ""), answer
    told("an old sentence mended, in the hook: quiet")
    answer = copylint("content/page-7.md", "--fail-on", "info", *KNOWN)
    assert answer == Answer(0, "", ""), answer
    told("an old sentence mended, against the baseline: quiet")


def write_site(folder: GitFolder, pages: int) -> None:
    """So many pages of which each has old notes."""
    folder.write("copylint.toml", CONFIG)
    for n in range(pages):
        folder.write(f"content/page-{n}.md", PAGE.format(n=n))


def _tell_it(pages: int) -> None:
    import os

    os.environ.update(IDENTITY)
    with tempfile.TemporaryDirectory() as name, contextlib.chdir(name):
        last = time.perf_counter()

        def told(step: str) -> None:
            nonlocal last
            now = time.perf_counter()
            print(f"{now - last:7.1f} s   {step}")
            last = now

        tell(GitFolder(Path(name)), pages, told)


if __name__ == "__main__":
    _tell_it(int(sys.argv[1]))
