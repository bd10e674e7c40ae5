"""Ablation: what each line of each word list touches in copy that people have published.

A line that touches nothing, or only the one site it was taken from, is a memory of a page. What is
matched is the text of the units, without a parse: a first and fast answer, and an upper bound.
"""

import argparse
import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import yaml

from copylint.facts import Names
from copylint.laboratory.collection import read_rows
from copylint.lexicon import noun_forms, rules_folder, spread, verb_forms, words_in
from copylint.rulebook.phrasing import Phrasing
from copylint.terms import CopylintError

_FORMS: Mapping[str, Callable[[str], tuple[str, ...]]] = {
    "verbs": verb_forms,
    "nouns": noun_forms,
    "no": lambda phrase: (phrase,),
}
_FILLED = re.compile(r"\{[a-z]+\}|\$[a-z-]+")
_WORD = re.compile(r"\w+")
_RUN_TOGETHER = frozenset("are have will is not do does did".split())  # may stand as 're, 've, n't
_SPARING = ("but", "unless", "levels", "not-head", "lacks")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a list, and what it touches."""

    list: str
    entry: str
    units: int  # different texts
    repos: int
    labelled: int  # of the texts, those that readers have labelled
    flagged: int  # of these, flagged with any family
    hits: int  # labelled texts that hold it and are hit by a rule that finds by this list
    right: int  # of these, flagged with the family of that rule


@dataclass(frozen=True, slots=True)
class _Text:
    repos: frozenset[str]
    flags: frozenset[str] | None  # None: not labelled
    rules: frozenset[tuple[str, str]] = frozenset()  # rule and family of what hits it


class Copy:
    """The units of published copy, each text once, filed by its words."""

    def __init__(self, files: Iterable[Path], apart: frozenset[str] = frozenset()) -> None:
        repos: dict[str, set[str]] = {}
        flags: dict[str, set[str]] = {}
        rules: dict[str, set[tuple[str, str]]] = {}
        for file in files:
            for _, row in read_rows(file):
                if row["repo"] in apart:
                    continue
                repos.setdefault(row["text"], set()).add(row["repo"])
                if row["label"] is not None:
                    flags.setdefault(row["text"], set()).update(row["label"]["flags"])
                    rules.setdefault(row["text"], set()).update((hit[0], hit[1]) for hit in row["hits"])
        self.texts = tuple(repos)
        self._about = tuple(
            _Text(
                frozenset(where),
                frozenset(flags[text]) if text in flags else None,
                frozenset(rules.get(text, ())),
            )
            for text, where in repos.items()
        )
        self._by_word: dict[str, set[int]] = {}
        for n, text in enumerate(self.texts):
            for word in words_in.__wrapped__(text):
                self._by_word.setdefault(word, set()).add(n)

    def holding(self, forms: Sequence[str]) -> set[int]:
        """The numbers of the texts that hold one of the phrases."""
        found: set[int] = set()
        longer = []
        for form in forms:
            if _WORD.fullmatch(form):
                found |= self._by_word.get(form, set())
            else:
                longer.append(form)
        known = Phrasing(tuple(longer))
        for n in set().union(*map(self._near, longer)) - found:
            if next(known.places(self.texts[n], Names()), None) is not None:
                found.add(n)
        return found

    def _near(self, form: str) -> set[int]:
        """Texts with all the words of a phrase."""
        words = {word for word in _WORD.findall(_FILLED.sub(" ", form)) if word not in _RUN_TOGETHER}
        found = [self._by_word.get(word, set()) for word in words]
        return set.intersection(*found) if found else set(range(len(self.texts)))

    def line(self, name: str, entry: str, forms: Sequence[str], rules: frozenset[str]) -> Line:
        """What a line of a list touches; ``rules``: the names of those that find by it."""
        about = [self._about[n] for n in self.holding(forms)]
        flags = [one.flags for one in about if one.flags is not None]
        hit = [
            (one.flags or frozenset(), {family for rule, family in one.rules if rule in rules})
            for one in about
        ]
        return Line(
            list=name,
            entry=entry,
            units=len(about),
            repos=len(frozenset[str]().union(*(one.repos for one in about))),
            labelled=len(flags),
            flagged=sum(bool(one) for one in flags),
            hits=sum(bool(families) for _, families in hit),
            right=sum(bool(families & said) for said, families in hit),
        )


def lines_of(path: Path) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The lines of a list as written, and all forms of each; lists that it takes in are left out."""
    texts = (line.split("#")[0].strip().lower() for line in path.read_text(encoding="utf-8").splitlines())
    opening, *entries = [" ".join(text.split()) for text in texts if text]
    inflect = _FORMS[opening.removeprefix("inflect: ")]
    for entry in entries:
        if not (entry.startswith("$") and " " not in entry):
            yield entry, tuple(form for phrase in spread(entry) for form in inflect(phrase))


def finders_of(rules: Path) -> Mapping[str, frozenset[str]]:
    """List → the rules that find by it; a list that only spares or serves the reading has none."""
    found: dict[str, set[str]] = {}
    for path in sorted(rules.glob("*/*.yaml")):
        for name in _found_by(yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)["find"]):
            found.setdefault(name, set()).add(path.stem)
    for path in sorted((rules / "lists").glob("*.txt")):
        for name in re.findall(r"^\$([a-z-]+)", path.read_text(encoding="utf-8"), re.M):
            found.setdefault(name, set()).update(found.get(path.stem, ()))
    return {name: frozenset(names) for name, names in found.items()}


def _found_by(part: Any) -> Iterator[str]:
    if isinstance(part, Mapping):
        for key, value in part.items():
            if key not in _SPARING:
                yield from _found_by(value)
    elif isinstance(part, str):
        yield from re.findall(r"\$([a-z-]+)", part)
    else:
        for value in part:
            yield from _found_by(value)


def main(argv: list[str] | None = None) -> int:
    """Print a row for each list, and write the lines themselves where asked to."""
    parser = argparse.ArgumentParser(prog="python -m copylint.laboratory.ablation", description=__doc__)
    parser.add_argument("lessons", type=Path, nargs="+", help="units as make train leaves them in its folder")
    parser.add_argument("--aside", type=Path, default=Path("corpora/aside.txt"))
    parser.add_argument("--write", type=Path, help="a file for one JSON object a line of a list")
    asked = parser.parse_args(argv)
    rules = rules_folder()
    try:
        apart = frozenset(asked.aside.read_text(encoding="utf-8").split())
        copy = Copy(asked.lessons, apart)
        finders = finders_of(rules)
        lines = [
            copy.line(path.stem, entry, forms, finders.get(path.stem, frozenset()))
            for path in sorted((rules / "lists").glob("*.txt"))
            for entry, forms in lines_of(path)
        ]
        if asked.write:
            asked.write.write_text(
                "".join(json.dumps(asdict(line)) + "\n" for line in lines), encoding="utf-8"
            )
    except (CopylintError, OSError) as error:
        print(f"ablation: {error}", file=sys.stderr)
        return 2
    print(table(lines))
    return 0


def table(lines: Sequence[Line]) -> str:
    """A row for each list: lines, those in two repositories or more, and what readers said of their texts."""
    rows = [
        "| list | lines | touch nothing | one site only | labelled | flagged | hits | right |",
        "|-" * 8 + "|",
    ]
    for name in dict.fromkeys(line.list for line in lines):
        own = [line for line in lines if line.list == name]
        silent, single = (sum(line.repos == repos for line in own) for repos in (0, 1))
        counts = [
            sum(getattr(line, what) for line in own) for what in ("labelled", "flagged", "hits", "right")
        ]
        rows.append(f"| {name} | {len(own)} | {silent} | {single} | {' | '.join(map(str, counts))} |")
    return "\n".join(rows)


if __name__ == "__main__":
    sys.exit(main())
