"""A config in a few bytes: two of the same bytes say the same of every file."""

import hashlib
from collections.abc import Mapping, Set
from dataclasses import fields, is_dataclass
from enum import Enum
from pathlib import Path

from copylint.config.model import Config


def digest_of(config: Config) -> bytes:
    """32 bytes that stand for all that a config says, wherever its folder lies on the disk.

    What its rule folders hold has no part in it; ``rulebook.digest_of`` tells of that.
    """
    root = config.root or (config.path.parent if config.path else None)
    return hashlib.sha256(written(config, root).encode()).digest()


def written(value: object, root: Path | None = None) -> str:
    """A value written out: tables and sets in order, paths as seen from ``root``.

    Takes frozen values, tables, sequences, sets, paths, enumerations and what ``repr`` writes in one way.
    Raises TypeError for anything else: it may be written out differently the next time.
    """
    if is_dataclass(value) and not isinstance(value, type):
        inner = ",".join(f"{f.name}={written(getattr(value, f.name), root)}" for f in fields(value))
        return f"{type(value).__name__}({inner})"
    if isinstance(value, Enum):
        return f"{type(value).__name__}.{value.name}"
    if isinstance(value, Path):
        inside = root is not None and value.is_relative_to(root)
        return repr((value.relative_to(root) if inside and root is not None else value).as_posix())
    if isinstance(value, Mapping):
        pairs = sorted((written(key, root), written(item, root)) for key, item in value.items())
        return "{" + ",".join(f"{key}:{item}" for key, item in pairs) + "}"
    if isinstance(value, Set):
        return "{" + ",".join(sorted(written(item, root) for item in value)) + "}"
    if isinstance(value, (tuple, list)):
        return "(" + ",".join(written(item, root) for item in value) + ")"
    if value is None or isinstance(value, (str, bytes, bool, int, float)):
        return repr(value)
    raise TypeError(f"cannot be written out in one way: {type(value).__name__}")
