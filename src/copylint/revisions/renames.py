"""Which new files are old ones under another name, where git was not told."""

from collections import Counter
from collections.abc import Mapping

_ENOUGH = 0.5  # of the text, as git asks
_MOST_PAIRS = 10_000  # as git, which beyond its limit follows only what was not touched


def renamed(gone: Mapping[str, bytes], new: Mapping[str, bytes]) -> dict[str, str]:
    """For each new path the old one it came from, by its content; each old path is used once."""
    came_from: dict[str, str] = {}
    exact: dict[bytes, list[str]] = {}
    for path, data in sorted(gone.items()):
        exact.setdefault(data, []).append(path)
    for path, data in sorted(new.items()):
        if data and exact.get(data):
            came_from[path] = exact[data].pop(0)
    used = set(came_from.values())
    old = {path: _lines(data) for path, data in sorted(gone.items()) if path not in used}
    left = {path: _lines(data) for path, data in sorted(new.items()) if path not in came_from}
    if len(old) * len(left) > _MOST_PAIRS:
        return came_from
    pairs = [(_shared(a, b), path, before) for path, b in left.items() for before, a in old.items()]
    for share, path, before in sorted(pairs, key=lambda pair: (-pair[0], pair[1:])):
        if share >= _ENOUGH and path not in came_from and before not in used:
            came_from[path] = before
            used.add(before)
    return came_from


def _lines(data: bytes) -> Counter[bytes]:
    """How many bytes of the text each distinct line makes up."""
    sizes: Counter[bytes] = Counter()
    for line in data.splitlines():
        if line.strip():
            sizes[line.strip()] += len(line.strip())
    return sizes


def _shared(old: Counter[bytes], new: Counter[bytes]) -> float:
    most = max(old.total(), new.total())
    return (old & new).total() / most if most else 0.0
