"""What a place on the disk looks like from outside: as long as that stays, so does what is found there."""

from os import lstat, name, stat, stat_result  # as they are, whatever is put in their place later

LISTED, OPENED, SEEN = "/", "+", "="  # what was done with a place, in front of its path

_LINK, _FOLDER, _KIND = 0o120000, 0o040000, 0o170000
# On Windows the third time of a file is that of its birth: a change of the same size can hide its time.
TELLS = name != "nt"


def stamp(place: str) -> str:
    """Kind, number, size and times of the file or folder that a place leads to; why not, if it does not.

    ``place`` is a path behind what was done with it. A folder's times count if its entries were listed.
    """
    path = place[1:]
    try:
        seen = lstat(path)
        if seen.st_mode & _KIND == _LINK:
            return f"{_words(seen, place)} > {_words(stat(path), place)}"  # noqa: PTH116
        return _words(seen, place)
    except OSError as error:
        return f"no {error.errno}"


def latest(words: str) -> float:
    """When what has this stamp changed last, as far as that counts: seconds since the epoch, or 0."""
    times = [int(time) for half in words.split(" > ") for time in half.split(" ")[4:6]]
    return max(times, default=0) / 1e9


def _words(seen: stat_result, place: str) -> str:
    which = f"{seen.st_mode:o} {seen.st_ino} {seen.st_dev}"
    if not _timed(seen.st_mode, place):
        return which
    words = f"{which} {seen.st_size} {seen.st_mtime_ns} {seen.st_ctime_ns}"
    return words if TELLS or place[0] != OPENED else f"{words} {_content(place[1:])}"


def _timed(mode: int, place: str) -> bool:
    return place[0] == LISTED or mode & _KIND != _FOLDER


def _content(path: str) -> str:
    from hashlib import sha256

    with open(path, "rb") as file:  # noqa: PTH123
        return sha256(file.read()).hexdigest()
