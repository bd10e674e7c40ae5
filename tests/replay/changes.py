"""Changes of what an answer rests on: what is there first, and what happens then."""

import os
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

WORDS = ("pages", "--color", "auto")
PAGE = "# We love bread\n\nWe bake it.\n"
RULE = """\
name: no-bread
title: A word we gave up
message: |
  "{match}" is on our list of words to leave.
help: Say what two things do together.
needs: wording
severity: warning
status: stable
since: 0.1.0
looks-at: {voice: [company]}
find:
  - words: $buzz
mark: words
bad: |
  We bake <<bread>>.
good: |
  We save you two hours.
"""
FILES = {
    "site/.git/HEAD": "ref: refs/heads/main\n",
    "site/.git/info/exclude": "# nothing\n",
    "site/.gitignore": "drafts/\n",
    "site/copylint.toml": 'extend = "base.toml"\nrule-folders = ["words"]\n',
    "site/base.toml": 'fail-on = "error"\n',
    "site/words/house/no-bread.yaml": RULE,
    "site/words/lists/buzz.txt": "inflect: no\nbread\n",
    "site/package.json": '{"name": "bread-site"}\n',
    "site/README.md": "# Bread\n",
    "site/pages/one.md": PAGE,
    "site/pages/notes.log": "nothing to read\n",
    "site/pages/deep/two.md": PAGE,
    "site/pages/deep/drafts/three.md": PAGE,
    "packages/notes.txt": "a folder that Python searches\n",
}
BASELINE = '{"version": 1, "files": {}}'


def lay(place: Path) -> None:
    """Write the files of a project."""
    for name, text in FILES.items():
        write(place / name, text)


def write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)


def _nothing(_place: Path) -> None:
    pass


class Change(NamedTuple):
    """What is done before the answer is kept, and what after."""

    then: Callable[[Path], object]
    first: Callable[[Path], object] = _nothing
    words: tuple[str, ...] = ()


def _writes(name: str, text: str) -> Change:
    return Change(lambda place: write(place / name, text))


def _hidden(place: Path) -> None:
    """Another word of the same length, and the times as they were."""
    file = place / "site/pages/deep/two.md"
    before = file.stat()
    file.write_text(PAGE.replace("bake", "make"))
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))


def _replaced(place: Path) -> None:
    file, other = place / "site/pages/deep/two.md", place / "other.md"
    other.write_text(PAGE.replace("bake", "make"))
    os.utime(other, ns=(file.stat().st_atime_ns, file.stat().st_mtime_ns))
    other.replace(file)


def _links(place: Path) -> None:
    """A link to a page, and a link that stands for its folder."""
    write(place / "site/pages/kept/four.md", PAGE)
    (place / "site/link.md").symlink_to("pages/one.md")
    (place / "site/folder").symlink_to("pages/deep")


def _turned(link: str, to: str) -> Change:
    def turn(place: Path) -> None:
        (place / "site" / link).unlink()
        (place / "site" / link).symlink_to(to)

    return Change(turn, _links, ("link.md", "folder/two.md"))


def _without_repository(place: Path) -> None:
    (place / "site/.git").rename(place / "git")
    (place / "site/copylint.toml").unlink()


def _sets(name: str, value: str) -> Change:
    return Change(lambda _place: os.environ.update({name: value}))


def _imports(place: Path) -> None:
    """A module of another package is a part of the program from now on."""
    name = f"bread_{place.name}"
    write(place / "packages" / f"{name}.py", "FIRST = 1\n")
    sys.path.append(str(place / "packages"))
    import_module(name)
    sys.path.pop()


CHANGES = {
    "nothing": Change(_nothing),
    "a page": _writes("site/pages/deep/two.md", "# You\n"),
    "a page, its size and times as before": Change(_hidden),
    "another file of the name, size and times": Change(_replaced),
    "the name of a page": Change(
        lambda place: (place / "site/pages/one.md").rename(place / "site/pages/1.md")
    ),
    "a page is gone": Change(lambda place: (place / "site/pages/deep/two.md").unlink()),
    "a new page": _writes("site/pages/deep/new.md", PAGE),
    "a new folder": _writes("site/pages/deep/deeper/new.md", PAGE),
    "a file that is not read": _writes("site/pages/notes.log", "more to read\n"),
    "the config": _writes("site/copylint.toml", 'fail-on = "warning"\n'),
    "the config it extends": _writes("site/base.toml", 'fail-on = "warning"\n'),
    "a config that comes first": _writes("site/.copylint.toml", 'fail-on = "warning"\n'),
    "a config further down": _writes("site/pages/deep/copylint.toml", 'fail-on = "warning"\n'),
    "a config further up": Change(
        lambda place: write(place / "copylint.toml", 'fail-on = "warning"\n'), _without_repository
    ),
    "a repository": Change(lambda place: (place / "git").rename(place / ".git"), _without_repository),
    "what git leaves out": _writes("site/.gitignore", "deep/\n"),
    "what git leaves out, further down": _writes("site/pages/.gitignore", "deep/\n"),
    "what git leaves out here": _writes("site/.git/info/exclude", "deep/\n"),
    "a rule": _writes("site/words/house/no-bread.yaml", RULE.replace("warning", "error")),
    "a new rule": _writes("site/words/house/no-cake.yaml", RULE.replace("no-bread", "no-cake")),
    "a word list": _writes("site/words/lists/buzz.txt", "inflect: no\nlove\n"),
    "a new word list": _writes("site/words/lists/other.txt", "inflect: no\nlove\n"),
    "the package": _writes("site/package.json", '{"name": "cake-site"}\n'),
    "settings of the site": _writes("site/mkdocs.yml", "site_name: Bread\n"),
    "settings of the site, beside the page": _writes("site/pages/deep/mkdocs.yml", "site_name: Bread\n"),
    "the readme": _writes("site/README.md", "# Cake\n"),
    "its address": _writes("site/CNAME", "cake.example\n"),
    "the baseline": Change(
        lambda place: write(place / "known.json", f"{BASELINE} \n"),
        lambda place: write(place / "known.json", f"{BASELINE}\n"),
        ("--baseline", "../known.json"),
    ),
    "what a link leads to": Change(
        lambda place: write(place / "site/pages/one.md", "# You\n"), _links, ("link.md",)
    ),
    "where a link leads": _turned("link.md", "pages/deep/two.md"),
    "where a link of a folder leads": _turned("folder", "pages/kept"),
    "colours": _sets("NO_COLOR", ""),
    "more colours": _sets("FORCE_COLOR", "1"),
    "the width": _sets("COLUMNS", "60"),
    "the model": _sets("COPYLINT_MODEL", "en_core_web_sm"),
    "the home": _sets("HOME", "/"),
    "the language": _sets("LC_ALL", "de_DE.UTF-8"),
    "the folder": Change(lambda _place: os.chdir("..")),
    "where Python searches": Change(lambda place: sys.path.append(str(place / "packages"))),
    "what Python finds there": Change(
        lambda place: write(place / "packages/new.py", ""),
        lambda place: sys.path.append(str(place / "packages")),
    ),
    "a module of another package": Change(
        lambda place: write(place / "packages" / f"bread_{place.name}.py", "SECOND = 2\n"), _imports
    ),
}
