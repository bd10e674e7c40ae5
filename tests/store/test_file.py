"""A store that lasts: it gives back what it was given, and nothing that is wrong with it ends a run."""

import os
import sqlite3
import threading
from pathlib import Path

import pytest

from copylint.store import file as module
from copylint.store.file import FileStore
from copylint.store.folder import NAME, remove
from copylint.store.store import MemoryStore


def filled(folder: Path) -> FileStore:
    store = FileStore(folder)
    store.keep("words", {b"a": b"1", b"b": b"2"})
    store.close()
    return store


def test_what_was_kept_is_there_for_the_next_process(tmp_path: Path) -> None:
    filled(tmp_path / "new" / "cache")
    again = FileStore(tmp_path / "new" / "cache")
    assert again.fetch("words", [b"a", b"b", b"c"]) == {b"a": b"1", b"b": b"2"}
    assert again.fetch("other", [b"a"]) == {}
    assert again.problems == []


def test_what_is_kept_is_known_before_it_is_written(tmp_path: Path) -> None:
    store = FileStore(tmp_path)
    store.keep("words", {b"a": b"1"})
    assert store.fetch("words", [b"a"]) == {b"a": b"1"}
    assert FileStore(tmp_path).fetch("words", [b"a"]) == {}  # not yet for anybody else


def test_a_store_can_be_used_again_after_it_was_closed(tmp_path: Path) -> None:
    store = filled(tmp_path)
    store.keep("words", {b"c": b"3"})
    store.close()
    assert set(FileStore(tmp_path).fetch("words", [b"a", b"c"])) == {b"a", b"c"}


def test_many_keys_are_asked_for_at_once(tmp_path: Path) -> None:
    store = FileStore(tmp_path)
    rows = {str(n).encode(): bytes([n % 256]) for n in range(2500)}
    store.keep("words", rows)
    store.close()
    assert FileStore(tmp_path).fetch("words", rows) == rows


def test_the_folder_keeps_out_of_repositories_and_copies(tmp_path: Path) -> None:
    filled(tmp_path / "cache")
    assert (tmp_path / "cache" / ".gitignore").read_text() == "*\n"
    assert (
        (tmp_path / "cache" / "CACHEDIR.TAG")
        .read_text()
        .startswith("Signature: 8a477f597d28d172789f06886806bc55")
    )


def test_a_damaged_file_is_told_once_and_starts_anew(tmp_path: Path) -> None:
    filled(tmp_path)
    (tmp_path / NAME).write_bytes(b"no database" * 1000)
    store = FileStore(tmp_path)
    assert store.fetch("words", [b"a"]) == {}
    store.keep("words", {b"a": b"1"})
    store.close()
    assert store.problems == [
        f"the cache in {tmp_path} is not used: it is damaged, and starts anew the next time"
    ]
    filled(tmp_path)
    assert FileStore(tmp_path).fetch("words", [b"a"]) == {b"a": b"1"}


@pytest.mark.parametrize("at", [100, 4200, 9000])
def test_damage_in_the_middle_never_ends_a_run(tmp_path: Path, at: int) -> None:
    store = FileStore(tmp_path)
    rows = {str(n).encode(): os.urandom(200) for n in range(200)}
    store.keep("words", rows)
    store.close()
    data = bytearray((tmp_path / NAME).read_bytes())
    data[at : at + 3000] = b"\xff" * 3000
    (tmp_path / NAME).write_bytes(data)
    again = FileStore(tmp_path)
    found = again.fetch("words", rows)
    again.keep("words", {b"new": b"1"})
    again.close()
    assert again.problems or all(found[key] == rows[key] for key in found)


def test_a_file_of_something_else_is_left_alone(tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / NAME)
    other.execute("CREATE TABLE theirs (x)")
    other.commit()
    other.close()
    before = (tmp_path / NAME).read_bytes()
    store = filled(tmp_path)
    assert store.problems == [f"the cache in {tmp_path} is not used: it was made by something else"]
    assert (tmp_path / NAME).read_bytes() == before


def test_a_layout_of_another_version_is_left_alone(tmp_path: Path) -> None:
    filled(tmp_path)
    other = sqlite3.connect(tmp_path / NAME)
    other.execute("PRAGMA user_version = 99")
    other.commit()
    other.close()
    store = FileStore(tmp_path)
    assert store.fetch("words", [b"a"]) == {}
    assert store.problems == [f"the cache in {tmp_path} is not used: it was made by something else"]


def test_a_store_that_another_program_holds_is_gone_without(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(tmp_path)
    monkeypatch.setattr(module, "_PATIENCE", 0.05)
    other = sqlite3.connect(tmp_path / NAME)
    other.execute("BEGIN EXCLUSIVE")
    store = FileStore(tmp_path)
    assert store.fetch("words", [b"a"]) == {}
    assert store.problems == [f"the cache in {tmp_path} is not used: another program holds it"]
    other.close()


def test_a_folder_that_cannot_be_made_is_gone_without(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    store = filled(tmp_path / "file" / "cache")
    assert len(store.problems) == 1
    assert store.problems[0].startswith(f"the cache in {tmp_path / 'file' / 'cache'} is not used: ")


def test_what_cannot_be_written_can_still_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    filled(tmp_path)
    connect = sqlite3.connect
    monkeypatch.setattr(
        sqlite3, "connect", lambda file, **given: connect(f"file:{file}?mode=ro", uri=True, **given)
    )
    store = FileStore(tmp_path)
    assert store.fetch("words", [b"a"]) == {b"a": b"1"}
    for _ in range(3):
        store.keep("words", {b"c": b"3"})
        store.close()
    assert store.problems == [f"the cache in {tmp_path} is read-only; nothing new is kept there"]
    assert store.fetch("words", [b"a"]) == {b"a": b"1"}


def test_it_is_bounded_and_keeps_what_is_used(tmp_path: Path) -> None:
    store = FileStore(tmp_path, most=300_000)
    for n in range(200):
        store.keep("words", {str(n).encode(): os.urandom(5000)})
    store.close()
    assert (tmp_path / NAME).stat().st_size <= 300_000
    known = FileStore(tmp_path).fetch("words", [str(n).encode() for n in range(200)])
    assert len(known) > 10
    assert set(known) == {str(n).encode() for n in range(200 - len(known), 200)}  # the latest


def test_what_was_used_lately_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    day = 10
    monkeypatch.setattr(module, "_today", lambda: day)
    store = FileStore(tmp_path, most=300_000)
    for n in range(50):
        store.keep("words", {str(n).encode(): os.urandom(5000)})
    store.close()
    day = 20
    store = FileStore(tmp_path, most=300_000)
    store.fetch("words", [b"0"])
    store.keep("words", {str(n).encode(): os.urandom(5000) for n in range(100, 120)})
    store.close()
    assert set(FileStore(tmp_path).fetch("words", [b"0", b"1"])) == {b"0"}


def test_several_may_write_at_once(tmp_path: Path) -> None:
    def write(who: int) -> None:
        store = FileStore(tmp_path)
        for n in range(20):
            store.keep("words", {f"{who}-{n}".encode(): b"x" * 1000})
            store.close()
        problems.extend(store.problems)

    problems: list[str] = []
    threads = [threading.Thread(target=write, args=(who,)) for who in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    keys = [f"{who}-{n}".encode() for who in range(4) for n in range(20)]
    assert problems == []
    assert len(FileStore(tmp_path).fetch("words", keys)) == len(keys)


def test_remove_takes_what_is_ours_and_leaves_the_rest(tmp_path: Path) -> None:
    filled(tmp_path / "cache")
    size = (tmp_path / "cache" / NAME).stat().st_size
    (tmp_path / "cache" / "mine.txt").write_text("mine")
    assert remove(tmp_path / "cache") == size
    assert [file.name for file in (tmp_path / "cache").iterdir()] == ["mine.txt"]
    (tmp_path / "cache" / "mine.txt").unlink()
    filled(tmp_path / "cache")
    remove(tmp_path / "cache")
    assert not (tmp_path / "cache").exists()
    assert remove(tmp_path / "cache") == 0


def test_a_store_in_memory_forgets_what_was_not_asked_for() -> None:
    store = MemoryStore(most=1000)
    for n in range(100):
        store.keep("words", {str(n).encode(): b"x" * 100})
        assert store.fetch("words", [b"0"]) == {b"0": b"x" * 100}
    known = store.fetch("words", [str(n).encode() for n in range(100)])
    assert b"99" in known
    assert b"50" not in known
    assert len(known) < 25
