"""A team's own rules: folders of rule files and word lists that a config names, read as data."""

import hashlib
import os
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from copylint.config import Config
from copylint.files.named import from_here, reason
from copylint.lexicon import rules_folder, team_list
from copylint.rulebook.strict_yaml import RuleError, Table, nearest

_LARGEST = 256 * 1024  # bytes of a file
_MOST = 1000  # files in a folder
_FAMILY = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_LIST = re.compile(r"[a-z]+(?:-[a-z]+)*")
_NAMED = re.compile(r"\$([a-z-]+)")
_QUALIFIED = re.compile(r"\$[a-z-]+@")  # what only ``team_list`` may write
_WITH_LISTS = ("find", "unless", "levels")  # the parts of a rule that may name a list


class RuleText(NamedTuple):
    """A rule file that was read: its name in messages, its family and its text."""

    where: str
    family: str
    text: str


class TeamFolder(NamedTuple):
    """The rules and lists of one folder; equal to another of the same content."""

    rules: tuple[RuleText, ...]
    lists: tuple[tuple[str, str], ...]  # the name in a rule file, the name ``word_list`` knows


def team_folder(folder: Path, root: Path) -> TeamFolder:
    """Read a rule folder: ``NAME.yaml`` and ``FAMILY/NAME.yaml`` are rules, ``lists/NAME.txt`` word lists.

    A rule beside the families belongs to the family that the folder is called by. Nothing is run, and
    nothing is read outside of ``root``, links included.

    Raises:
        RuleError: with the file and what to do.
    """
    rules = []
    texts: dict[Path, str] = {}
    for path in _files(folder):
        where = from_here(path)
        inside = path.relative_to(folder).parts
        if inside[0] == "lists":
            if path.suffix == ".txt":
                texts[path] = _text(path, root, where)
        elif path.suffix in (".yaml", ".yml"):
            if len(inside) > 2:
                raise RuleError(
                    f"{where}: lies too deep; a rule is FOLDER/NAME.yaml or FOLDER/FAMILY/NAME.yaml"
                )
            family = inside[0] if len(inside) == 2 else folder.resolve().name
            if not _FAMILY.fullmatch(family) or family == "all":
                raise RuleError(
                    f'{where}: "{family}" is no name of a family; call the folder in small letters,'
                    " figures and hyphens"
                )
            rules.append(RuleText(where, family, _text(path, root, where)))
    return TeamFolder(tuple(rules), _lists(texts))


def folders_of(config: Config) -> tuple[TeamFolder, ...]:
    """The rule folders of a config. Raises as ``team_folder``."""
    root = config.root or config.folder.resolve()
    return tuple(team_folder(folder, root) for folder in config.rule_folders)


def team_digest(config: Config) -> bytes:
    """32 bytes for what the rule folders of a config hold, wherever they lie. Raises as ``team_folder``."""
    whole = hashlib.sha256()
    for read in folders_of(config):
        # The name of a list ends in a digest of all lists of its folder, and says before where that lies.
        lists = tuple((name, known.rpartition("-")[2]) for name, known in read.lists)
        whole.update(repr((read.rules, lists)).encode())
    return whole.digest()


def with_lists(table: Table, lists: Mapping[str, str]) -> Table:
    """The rule with the team's lists called by the names ``word_list`` knows; ours keep theirs.

    Raises:
        RuleError: a list that neither has.
    """
    for key in _WITH_LISTS:
        if key in table:
            table[key] = _renamed(table[key], lists, table, key)
    return table


def lists_beside(file: Path) -> dict[str, str]:
    """The lists of the folder that a rule file lies in, or of the one above: for trying a file out.

    Raises:
        RuleError: a list that cannot be read.
    """
    for folder in (file.absolute().parent, file.absolute().parent.parent):
        if (folder / "lists").is_dir() and folder.resolve() != rules_folder().resolve():
            texts = {p: _text(p, folder.resolve(), from_here(p)) for p in sorted(folder.glob("lists/*.txt"))}
            return dict(_lists(texts))
    return {}


def _renamed(value: object, lists: Mapping[str, str], table: Table, key: str) -> object:
    if isinstance(value, Table):
        for name, inner in value.items():
            value[name] = _renamed(inner, lists, value, name)
        return value
    if isinstance(value, list):
        return [_renamed(item, lists, table, key) for item in value]
    if not isinstance(value, str):
        return value
    if _QUALIFIED.search(value):
        raise table.error("a word list is called by its name alone, such as $praise", key)
    for name in _NAMED.findall(value):
        if name not in lists and name not in _our_lists():
            raise table.error(f"there is no word list ${name}.{nearest(name, (*lists, *_our_lists()))}", key)
    return _NAMED.sub(lambda found: "$" + lists.get(found[1], found[1]), value)


def _files(folder: Path) -> Iterator[Path]:
    """The files of a folder and of those in it, in order; hidden ones are nobody's rules."""
    count = 0
    try:
        for here, folders, names in os.walk(folder):  # follows no links to folders
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in sorted(names):
                if name.startswith("."):
                    continue
                count += 1
                if count > _MOST:
                    raise RuleError(
                        f"{from_here(folder)}: more than {_MOST} files; is this a folder of rules?"
                    )
                yield Path(here, name)
    except OSError as error:
        raise RuleError(f"{from_here(folder)}: cannot be read ({reason(error)})") from None


def _text(path: Path, root: Path, where: str) -> str:
    try:
        if not path.resolve().is_relative_to(root):
            raise RuleError(f"{where}: is a link that leads out of the repository; put the file itself here")
        if not path.is_file():
            raise RuleError(f"{where}: is no file")
        with path.open("rb") as file:
            data = file.read(_LARGEST + 1)
    except (OSError, RuntimeError) as error:
        why = reason(error) if isinstance(error, OSError) else "a link to itself"
        raise RuleError(f"{where}: cannot be read ({why})") from None
    if len(data) > _LARGEST:
        raise RuleError(f"{where}: more than {_LARGEST // 1024} KB; write several files")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise RuleError(f"{where}: not UTF-8; save it as UTF-8") from None


def _lists(texts: dict[Path, str]) -> tuple[tuple[str, str], ...]:
    ours = _our_lists()
    digest = hashlib.sha256("\0".join(f"{path.name}\0{text}" for path, text in texts.items()).encode())
    found = []
    for path in texts:
        if not _LIST.fullmatch(path.stem):
            raise RuleError(
                f'{from_here(path)}: "{path.stem}" is no name of a list: small letters and hyphens'
            )
        if path.stem in ours:
            raise RuleError(
                f'{from_here(path)}: copylint has a list "{path.stem}" already; call yours otherwise'
            )
        found.append((path.stem, team_list(path.parent, path.stem, digest.hexdigest()[:16])))
    return tuple(found)


@lru_cache(maxsize=1)
def _our_lists() -> frozenset[str]:
    return frozenset(path.stem for path in (rules_folder() / "lists").glob("*.txt"))
