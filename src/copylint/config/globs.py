"""Globs of a config: braces written out, refused where nothing can match, moved between folders."""

import re
from fnmatch import fnmatchcase
from pathlib import Path

from pathspec import GitIgnoreSpec

_BRACES = re.compile(r"\{([^{}]*)\}")
_DRIVE = re.compile(r"[A-Za-z]:")
_CLASS = re.compile(r"\[[!^]?+\]?+[^\]]*+(\]?)")  # one without its end takes all the rest
_MOST = 256  # globs that one with braces may stand for
_LONGEST = 1000
_STARS = 3  # in one name, and "**" in one glob: each one more multiplies the work that a match can take


def written_out(glob: str) -> tuple[str, ...]:
    """``"*.{md,html}"`` as ``"*.md"`` and ``"*.html"``. Raises ValueError, which says what is wrong."""
    if len(glob) > _LONGEST:
        raise ValueError(f"is longer than {_LONGEST} letters")
    done: dict[str, None] = {}
    waiting = [glob]
    while waiting:
        each = waiting.pop()
        bare = _CLASS.sub(lambda found: " " * len(found[0]) if found[1] else found[0], each)
        braces = _BRACES.search(bare)
        if braces is None:
            if "{" in bare or "}" in bare:
                raise ValueError('has a "{" without "}", or the other way round')
            done[each] = None
            continue
        start, end = braces.span()
        choices = each[start + 1 : end - 1].split(",")
        waiting += [each[:start] + choice + each[end:] for choice in reversed(choices)]
        if len(waiting) + len(done) > _MOST:
            raise ValueError(f"stands for more than {_MOST} globs; write fewer braces")
    return tuple(done)


def fault(glob: str, *, may_take_back: bool = False) -> str:
    """What is wrong with a glob, as the end of a sentence; empty if it may match something.

    ``may_take_back``: a leading ``!`` takes back what an earlier glob of the list matched.
    """
    body = glob.removeprefix("!")
    if not body.strip():
        return "is empty"
    if glob != glob.strip():
        return "begins or ends with a space"
    if glob.startswith("!") and not may_take_back:
        return 'begins with "!", and there is nothing to take back here'
    if "\\" in body:
        return 'holds "\\"; write "/" between folders, and [*] for a star itself'
    if body.startswith("~") or _DRIVE.match(body):
        return "is the path of one computer; write it as seen from the folder of the config file"
    if body.startswith("#"):
        return 'begins with "#", which opens a comment; write [#]'
    parts = body.removeprefix("/").removesuffix("/").split("/")
    if ".." in parts:
        return "leads out of the folder of the config file; set this in a config file further up"
    if "." in parts or "" in parts:
        return f'never matches; write "{"/".join(part for part in parts if part not in (".", ""))}"'
    if any(not found[1] for part in parts for found in _CLASS.finditer(part)):
        return 'has a "[" without "]"'
    if any(part != "**" and part.count("*") > _STARS for part in parts) or parts.count("**") > _STARS:
        return f"has more than {_STARS} stars in one name; write it with fewer"
    try:
        GitIgnoreSpec.from_lines([glob])
    except ValueError as error:
        return f"is no glob ({error})"
    return ""


def moved(glob: str, holder: Path, user: Path) -> tuple[str, ...]:
    """A glob of a config file in ``holder`` as globs that mean the same files, seen from ``user``.

    None if it matches nothing below ``user``. Both folders are absolute.
    """
    if holder == user:
        return (glob,)
    sign, body = ("!", glob[1:]) if glob.startswith("!") else ("", glob)
    ends = "/" if body.endswith("/") else ""
    anchored = "/" in body.rstrip("/")
    parts = tuple(body.strip("/").split("/"))
    if holder.is_relative_to(user):
        inside = holder.relative_to(user).parts
        between = () if anchored else ("**",)
        return (sign + "/".join((*inside, *between, *parts)) + ends,)
    if not user.is_relative_to(holder):
        return ()
    inside = user.relative_to(holder).parts
    if not anchored:
        whole = any(fnmatchcase(folder, parts[0]) for folder in inside)
        return (sign + "**",) if whole else (glob,)
    return tuple(sign + _anchored(rest) + ends * (rest != ("**",)) for rest in sorted(_rest(parts, inside)))


def _anchored(parts: tuple[str, ...]) -> str:
    return "/".join(parts) if len(parts) > 1 or parts[0] == "**" else f"/{parts[0]}"


def _rest(parts: tuple[str, ...], inside: tuple[str, ...]) -> set[tuple[str, ...]]:
    """What is left of a glob behind the folders ``inside``; ``**`` where they match as a whole."""
    if not parts:
        return {("**",)}
    if not inside:
        return {parts}
    if parts[0] == "**":
        return _rest(parts[1:], inside) | _rest(parts, inside[1:]) if parts[1:] else {("**",)}
    return _rest(parts[1:], inside[1:]) if fnmatchcase(inside[0], parts[0]) else set()
