"""Every pattern of the project: those that modules keep, those inside of functions, those made from lists."""

import ast
import importlib
import pkgutil
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import copylint
from copylint.facts import Names
from copylint.lexicon.pattern import _alternatives, spellings
from copylint.nlp import gate, normalise
from copylint.rulebook import slots

SOURCE = Path(copylint.__file__).parent
# Handed on under another name, and tried where a key, a string or a statement begins and nowhere else.
_ONCE = (
    *("copylint.config.places._KEY", "copylint.config.places._STRING"),
    *("copylint.rulebook.slots.PATTERNS", "copylint.rulebook.template.PATTERNS"),
    *("copylint.formats.mdx.tokens._IMPORT", "copylint.formats.mdx.tokens._EXPORT"),
)
_NAMES = Names(("Acme", "Holt & Sons"), ("Rota-X",), ("shop owners",), ("their guests",))
_CALLS = ("match", "fullmatch", "search", "findall", "finditer", "split", "sub", "subn")


@dataclass(frozen=True)
class Found:
    """A pattern, where it stands, and whether it is tried at every place of a text or only at the first."""

    where: str
    pattern: str
    flags: int
    use: str  # match · fullmatch · search

    def compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern, self.flags)


def patterns() -> list[Found]:
    """All of them, each once."""
    trees = {path: ast.parse(path.read_text(encoding="utf-8")) for path in sorted(SOURCE.rglob("*.py"))}
    found: dict[tuple[str, int, str], Found] = {}
    for one in (*_kept(_uses(trees)), *_written(trees), *_made()):
        found.setdefault((one.pattern, one.flags, one.use), one)
    return list(found.values())


def _module(path: Path) -> str:
    parts = path.relative_to(SOURCE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _uses(trees: Mapping[Path, ast.Module]) -> dict[tuple[str, str], set[str]]:
    """(module, name) → how the pattern of that name is used, there and where it is imported."""
    uses: dict[tuple[str, str], set[str]] = {}
    for path, tree in trees.items():
        here = _module(path)
        home = {
            alias.asname or alias.name: (node.module or "", alias.name)
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom)
            for alias in node.names
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.attr in _CALLS:
                # A match at a place is tried only there; the loops around it are tested as readers.
                once = node.attr in ("match", "fullmatch")
                name = node.value.id
                uses.setdefault(home.get(name, (here, name)), set()).add(node.attr if once else "search")
    return uses


def _kept(uses: Mapping[tuple[str, str], set[str]]) -> Iterator[Found]:
    """The patterns that modules keep: by name, in tables, in classes."""
    for info in pkgutil.walk_packages(copylint.__path__, "copylint."):
        if info.name.endswith("__main__"):
            continue
        if info.name.startswith("copylint.laboratory."):
            continue  # reads our own files only, and needs what pip does not bring
        module: ModuleType = importlib.import_module(info.name)
        for name, value in vars(module).items():
            if isinstance(value, type) and value.__module__ != module.__name__:
                continue  # imported from elsewhere
            for pattern in _inside(value, 0):
                known = uses.get((module.__name__, name)) if isinstance(value, re.Pattern) else None
                if isinstance(pattern.pattern, str):
                    once = f"{module.__name__}.{name}" in _ONCE
                    for use in ("match",) if once else sorted(known or {"search"}):
                        yield Found(f"{module.__name__}.{name}", pattern.pattern, pattern.flags, use)


def _inside(value: object, depth: int) -> Iterator["re.Pattern[str]"]:
    if isinstance(value, re.Pattern):
        yield value
    elif depth < 4 and isinstance(value, Mapping):
        for item in value.values():
            yield from _inside(item, depth + 1)
    elif depth < 4 and isinstance(value, (tuple, list, set, frozenset)):
        for item in value:
            yield from _inside(item, depth + 1)
    elif isinstance(value, type) and depth == 0:
        for item in vars(value).values():
            yield from _inside(item, 3)


def _written(trees: Mapping[Path, ast.Module]) -> Iterator[Found]:
    """The patterns that are written out in a call: ``re.sub(r"…", …)``."""
    for path, tree in trees.items():
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
                continue
            of_re = isinstance(node.func.value, ast.Name) and node.func.value.id == "re"
            if not of_re or node.func.attr not in _CALLS or not node.args:
                continue
            pattern = _text(node.args[0])
            if pattern is None:
                continue
            use = node.func.attr if node.func.attr in ("match", "fullmatch") else "search"
            flags = re.IGNORECASE if "re.I" in ast.unparse(node) else 0
            yield Found(f"{_module(path)}:{node.lineno}", pattern, flags, use)


def _made() -> Iterator[Found]:
    """The patterns that functions make from lists of words and from names, for a few of each."""
    entries = ("we are here to", "do not stop", "customer-first", "#1 choice", "that's it", "10 times")
    yield from (
        Found(f"copylint.made: phrasing {slot} {n}", pattern, re.IGNORECASE, "match")
        for slot, written in slots._PATTERNS.items()
        for n, pattern in enumerate(written)
        if pattern
    )
    made = {
        "gate._named": gate._named(_NAMES),
        "normalise._noun_subject_pattern": normalise._noun_subject_pattern(),
        "normalise._lets_pattern": normalise._lets_pattern(),
        "pattern.spellings": spellings(entries, case=False),
        "pattern._alternatives": re.compile(_alternatives(entries), re.IGNORECASE),
    }
    for where, pattern in made.items():
        yield Found(f"copylint.made: {where}", pattern.pattern, pattern.flags, "search")


def _text(node: ast.expr) -> str | None:
    """The pattern of a literal; what is put into an f-string stands as a word."""
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else None
    if isinstance(node, ast.JoinedStr):
        parts = (part.value if isinstance(part, ast.Constant) else "acme" for part in node.values)
        return "".join(map(str, parts))
    return None
