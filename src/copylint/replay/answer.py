"""Answers as files: what was said, the exit code, and the stamps of all that both rest on."""

import os
import stat
import sys
import zlib

from copylint.replay.stamps import stamp

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from copylint.replay.call import Call

FOLDER = "copylint-answers"  # in the cache folder
_NAME = "answer-"  # how each begins; whatever else lies there is not ours
_MARK = b"copylint answer 1"
_LARGEST = 16_000_000  # bytes of one answer
_MOST = (500, 64_000_000)  # answers, and bytes of all of them; beyond, the oldest go
_CODING = ("utf-8", "surrogatepass")  # names of files may hold anything

Said = tuple[str, str]  # the stream, "stdout" or "stderr", and the words


class Answer:
    """What copylint said, in order, and its exit code."""

    __slots__ = ("code", "said")

    def __init__(self, code: int, said: "Sequence[Said]") -> None:
        self.code = code
        self.said = said


def found(call: "Call") -> Answer | None:
    """The answer to a call, if it is known and all that it rests on is as it was. Never raises."""
    try:
        file = _file(call)
        if not _ours(file):
            return None
        with open(file, "rb") as stream:  # noqa: PTH123
            data = stream.read(_LARGEST)
        head, _, body = data.partition(b"\n")
        mark, _, figures = head.rpartition(b":")
        checksum, code, *sizes = map(int, figures.split())
        if mark != _MARK or zlib.crc32(body) != checksum:
            return None
        key, places, stamps, *said = _parts(body, sizes)
        if key != call.key:
            return None
        pairs = zip(places.split("\0"), stamps.split("\0"), strict=True)
        if any(stamp(place) != known for place, known in pairs):
            return None
        return Answer(code, list(zip(said[::2], said[1::2], strict=True)))
    except (OSError, ValueError):  # damaged, of something else, not ours to read: as if it were not there
        return None


def keep(call: "Call", answer: Answer, rests_on: "Mapping[str, str]") -> None:
    """Keep an answer with the stamps by place that it rests on. Never raises: what cannot be kept is not."""
    said = [word for pair in answer.said for word in pair]
    texts = (call.key, "\0".join(rests_on), "\0".join(rests_on.values()), *said)
    parts = [text.encode(*_CODING) for text in texts]
    body = b"".join(parts)
    figures = " ".join(map(str, (zlib.crc32(body), answer.code, *map(len, parts))))
    data = _MARK + b":" + figures.encode() + b"\n" + body
    if len(data) >= _LARGEST:
        return
    file = _file(call)
    folder = os.path.dirname(file)  # noqa: PTH120
    part = f"{file}.{os.urandom(4).hex()}.part"
    try:
        os.makedirs(folder, mode=0o700, exist_ok=True)  # noqa: PTH103
        with open(part, "xb", opener=lambda path, flags: os.open(path, flags, 0o600)) as stream:
            stream.write(data)
        os.replace(part, file)  # noqa: PTH105
        _make_room(folder)
    except OSError:
        _remove(part)


def clear(folder: str) -> int:
    """Remove all answers from a cache folder; how many bytes that were. Raises OSError."""
    answers = os.path.join(folder, FOLDER)  # noqa: PTH118
    kept = _kept(answers) if os.path.isdir(answers) else []  # noqa: PTH112
    for _, path in kept:
        os.unlink(path)  # noqa: PTH108
    if kept and not os.listdir(answers):  # noqa: PTH208
        os.rmdir(answers)  # noqa: PTH106
    return sum(seen.st_size for seen, _ in kept)


def give(answer: Answer) -> int:
    """Say it again, and return the exit code. Raises OSError if standard output takes nothing more."""
    from copylint.replay.streams import prepare_streams, to_nowhere

    prepare_streams()
    for name, words in answer.said:
        try:
            stream = getattr(sys, name)
            stream.write(words)
            stream.flush()
        except OSError as error:
            to_nowhere(name)
            if name == "stdout" and not isinstance(error, BrokenPipeError):
                raise
    return answer.code


def _ours(file: str) -> bool:
    """An ordinary file that nobody else has put there. Raises OSError."""
    seen = os.lstat(file)
    return stat.S_ISREG(seen.st_mode) and (sys.platform == "win32" or seen.st_uid == os.getuid())


def _file(call: "Call") -> str:
    # Few calls share a figure; then each takes the place of the other.
    return os.path.join(call.folder, FOLDER, f"{_NAME}{zlib.crc32(call.key.encode(*_CODING)):08x}")  # noqa: PTH118


def _parts(body: bytes, sizes: "Sequence[int]") -> list[str]:
    parts, at = [], 0
    for size in sizes:
        parts.append(body[at : at + size].decode(*_CODING))
        at += size
    return parts


def _make_room(folder: str) -> None:
    """Remove the oldest answers until there are few enough."""
    most, room = _MOST
    newest = sorted(_kept(folder), key=lambda each: each[0].st_mtime_ns, reverse=True)
    for n, (seen, path) in enumerate(newest):
        room -= seen.st_size
        if n >= most or room < 0:
            _remove(path)


def _kept(folder: str) -> list[tuple[os.stat_result, str]]:
    """The answers in a folder, and what was left of writing some; nothing else that may lie there."""
    with os.scandir(folder) as entries:
        return [
            (entry.stat(follow_symlinks=False), entry.path)
            for entry in entries
            if entry.name.startswith(_NAME)
        ]


def _remove(path: str) -> None:
    try:
        os.unlink(path)  # noqa: PTH108
    except OSError:
        return  # gone already, or held by somebody: the next run tries again
