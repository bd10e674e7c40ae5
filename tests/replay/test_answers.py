"""What is kept and what is not, what may be wrong with what is kept, and how little a replay imports."""

import io
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from copylint.cli import main
from copylint.cli.pace import cache_folder as folder_of_the_system
from copylint.replay import answer as answers
from copylint.replay import call as calls
from copylint.replay import stamps
from copylint.replay.answer import FOLDER, Answer, clear, found, keep
from copylint.replay.call import Call, cache_folder, call_of
from copylint.replay.looked import Looked
from copylint.replay.stamps import OPENED, SEEN, stamp
from tests.cli.programs import PROGRAM, copylint, environment

# What the program has imported by the end, on the error stream.
TELLING = PROGRAM.replace("sys.exit(main())", "main()\nprint(*sys.modules, file=sys.stderr)")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Pages without a word to parse that are old enough, beside a cache folder that is there."""
    folder = tmp_path_factory.mktemp("site")
    (folder / "page.md").write_text("```\nbread\n```\n")
    (folder / "other.md").write_text("")
    copylint("other.md", "--cache-dir", "../cache", cwd=folder)
    time.sleep(2.1)
    return folder


def kept_in(site: Path) -> set[Path]:
    return set((site.parent / "cache" / FOLDER).glob("*"))


def imported(site: Path, *words: str, program: str = TELLING) -> tuple[str, set[str]]:
    """What is printed, and what was imported for it."""
    done = subprocess.run(
        [sys.executable, "-P", "-c", program, *words, "--cache-dir", "../cache"],
        cwd=site,
        env=environment(),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    return done.stdout, set(done.stderr.split())


def test_the_second_time_next_to_nothing_is_imported(site: Path) -> None:
    first, much = imported(site, "page.md", "--output-format", "json")
    again, little = imported(site, "page.md", "--output-format", "json")
    assert first == again
    assert json.loads(again)
    assert "copylint.runner.run" in much
    assert {name for name in little if name.startswith("copylint")} == {
        "copylint",
        "copylint.cli",
        *(f"copylint.replay{room}" for room in ("", ".answer", ".call", ".stamps", ".streams")),
    }
    assert not little & set("click dataclasses enum json msgspec pathlib re sqlite3 typing".split())


def test_no_cache_neither_takes_an_answer_nor_keeps_one(site: Path) -> None:
    words = ("page.md", "--output-format", "concise")
    imported(site, *words)
    before = kept_in(site)
    assert "copylint.runner.run" in imported(site, *words, "--no-cache")[1]
    assert kept_in(site) == before


@pytest.mark.parametrize(
    "words",
    [
        ("nowhere.md",),
        ("page.md", "-v"),
        ("page.md", "-o", "../report.txt"),
        ("page.md", "--output-format", "json:../report.json"),
        ("--text", "We bake it."),
        ("--show-files", "page.md"),
        ("-",),
        ("page.md", "nowhere.md"),
    ],
    ids=" ".join,
)
def test_what_is_not_kept(words: tuple[str, ...], site: Path) -> None:
    before = kept_in(site)
    imported(site, *words)
    assert kept_in(site) == before


def test_what_was_just_written_is_not_believed(site: Path, tmp_path: Path) -> None:
    (tmp_path / "young.md").write_text("")
    before = kept_in(site)
    imported(site, str(tmp_path / "young.md"))
    assert kept_in(site) == before


def test_every_variable_that_a_run_asks_for_counts(site: Path) -> None:
    program = (
        "import os, sys\n"
        "from copylint.replay.call import _counts\n"
        "asked, get = set(), type(os.environ).__getitem__\n"
        "def noted(self, name):\n    asked.add(name)\n    return get(self, name)\n"
        "type(os.environ).__getitem__ = noted\n"
        "from copylint.cli.entry import main\n"
        "main()\n"
        "print(*(name for name in asked if not _counts(name)), file=sys.stderr)"
    )
    _, asked = imported(site, "page.md", "--output-format", "full", program=program)
    assert {name for name in asked if "THREADS" not in name} <= {"_COPYLINT_COMPLETE"}


@pytest.fixture
def call(tmp_path: Path) -> Call:
    return Call("check\0page.md", str(tmp_path / "cache"), "other", time.time())


SAID = Answer(1, [("stdout", "Über\0 uns\n"), ("stderr", "copylint: \udcff\n")])


@pytest.fixture
def rests_on(tmp_path: Path) -> dict[str, str]:
    (tmp_path / "page.md").write_text("# You\n")
    return {place: stamp(place) for place in (f"{SEEN}{tmp_path / 'page.md'}", f"{SEEN}{tmp_path / 'none'}")}


def file_of(call: Call) -> Path:
    (file,) = (Path(call.folder) / FOLDER).iterdir()
    return file


def test_an_answer_comes_back_as_it_was(call: Call, rests_on: dict[str, str]) -> None:
    keep(call, SAID, rests_on)
    again = found(call)
    assert again is not None
    assert (again.code, again.said) == (SAID.code, SAID.said)
    assert found(Call("check\0other.md", call.folder, "other", 0.0)) is None
    if os.name != "nt":
        assert file_of(call).stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    "harm",
    [
        lambda _data: b"",
        lambda _data: b"SQLite format 3\0",
        lambda data: data[:-1],
        lambda data: data[:40],
        lambda data: data.replace(b"uns", b"uss"),
        lambda data: data.replace(b"answer 1", b"answer 2"),
        lambda _data: b"copylint answer 1:x\n",
        lambda _data: b"\xff" * 200,
    ],
)
def test_a_damaged_answer_is_none(
    harm: Callable[[bytes], bytes], call: Call, rests_on: dict[str, str]
) -> None:
    keep(call, SAID, rests_on)
    file_of(call).write_bytes(harm(file_of(call).read_bytes()))
    assert found(call) is None
    keep(call, SAID, rests_on)
    assert found(call) is not None


def test_what_is_no_file_is_no_answer(call: Call, rests_on: dict[str, str], tmp_path: Path) -> None:
    keep(call, SAID, rests_on)
    file = file_of(call)
    file.rename(tmp_path / "elsewhere")
    file.symlink_to(tmp_path / "elsewhere")
    assert found(call) is None
    file.unlink()
    file.mkdir()
    assert found(call) is None
    keep(call, SAID, rests_on)  # it cannot take the place of a folder, and leaves nothing behind
    assert list(file.parent.iterdir()) == [file]


def test_a_folder_that_cannot_be_written_is_left_alone(tmp_path: Path, rests_on: dict[str, str]) -> None:
    (tmp_path / "file").write_text("")
    call = Call("check", str(tmp_path / "file"), "other", 0.0)
    keep(call, SAID, rests_on)
    assert found(call) is None


def test_the_oldest_go(tmp_path: Path, rests_on: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(answers, "_MOST", (3, 10_000_000))
    folder = tmp_path / "cache"
    made = [Call(f"check\0{n}", str(folder), "other", 0.0) for n in range(5)]
    for n, each in enumerate(made):
        keep(each, SAID, rests_on)
        newest = max((folder / FOLDER).iterdir(), key=lambda file: file.stat().st_ctime_ns)
        os.utime(newest, (n, n))
        if n == 0:
            (folder / FOLDER / "notes.txt").write_text("somebody's own")
    assert [found(each) is not None for each in made] == [False, False, True, True, True]
    monkeypatch.setattr(answers, "_MOST", (3, 10))
    keep(made[0], SAID, rests_on)
    assert [file.name for file in (folder / FOLDER).iterdir()] == ["notes.txt"]


def test_clean_removes_answers_and_nothing_else(tmp_path: Path, rests_on: dict[str, str]) -> None:
    call = Call("check", str(tmp_path / "cache"), "other", 0.0)
    keep(call, SAID, rests_on)
    size = file_of(call).stat().st_size
    assert clear(call.folder) == size
    assert not (Path(call.folder) / FOLDER).exists()
    keep(call, SAID, rests_on)
    (Path(call.folder) / FOLDER / "notes.txt").write_text("somebody's own")
    done = copylint("clean", "--cache-dir", call.folder)
    assert done.returncode == 0
    assert done.stdout.startswith("removed")
    assert [file.name for file in (Path(call.folder) / FOLDER).iterdir()] == ["notes.txt"]


def test_who_interrupts_an_answer_is_left_alone(
    call: Call, rests_on: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    class Paging(io.StringIO):
        def write(self, _text: str) -> int:
            raise KeyboardInterrupt

    keep(call, SAID, rests_on)
    monkeypatch.setattr(calls, "call_of", lambda _words: call)
    monkeypatch.setattr(sys, "stdout", Paging())
    assert main() == 130


def test_an_answer_of_nothing_is_none(call: Call) -> None:
    keep(call, SAID, {})
    assert found(call) is None


@pytest.mark.parametrize(
    ("words", "settings"),
    [
        ((), {}),
        ((), {"XDG_CACHE_HOME": "/somewhere"}),
        ((), {"COPYLINT_CACHE_DIR": "kept"}),
        (("page.md", "--cache-dir", "there"), {"COPYLINT_CACHE_DIR": "kept"}),
        (("--cache-dir=there", "--cache-dir=here"), {}),
    ],
)
def test_the_cache_folder_is_the_one_of_the_store(
    words: tuple[str, ...], settings: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("XDG_CACHE_HOME", "COPYLINT_CACHE_DIR"):
        monkeypatch.delenv(name, raising=False)
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    named = [word.rpartition("=")[2] for word in words if "here" in word]
    wanted = folder_of_the_system(named[-1] if named else settings.get("COPYLINT_CACHE_DIR"))
    assert Path(cache_folder(words, os.environ)) == wanted


@pytest.mark.parametrize(
    ("words", "settings"),
    [(["--no-cache"], {}), ([], {"COPYLINT_NO_CACHE": "1"}), ([], {"_COPYLINT_COMPLETE": "bash_complete"})],
)
def test_a_call_that_wants_nothing_kept_is_none(words: list[str], settings: dict[str, str]) -> None:
    assert call_of(words, settings) is None


@pytest.mark.parametrize(
    ("module", "name", "value"),
    [
        (time, "localtime", lambda *_: (2031, 5, 6)),
        (calls, "_size", lambda: (70, 24)),
        (calls, "_stdin", lambda: "pipe"),
        (sys, "executable", "/elsewhere/python"),
        (sys, "version", "3.99"),
        (sys, "stdout", None),
        (sys, "stderr", io.StringIO()),
        (os, "getcwd", lambda: "/elsewhere"),
    ],
)
def test_what_is_around_a_call_counts(
    module: Any, name: str, value: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = call_of(["page.md"], {})
    monkeypatch.setattr(module, name, value)
    after = call_of(["page.md"], {})
    assert before is not None
    assert after is not None
    assert before.key != after.key


def test_where_times_do_not_tell_contents_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stamps, "TELLS", False)
    file = tmp_path / "page.md"
    file.write_text("# You\n")
    place, before = f"{OPENED}{file}", file.stat()
    first = stamp(place)
    file.write_text("# Yes\n")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert stamp(place).split()[-1] != first.split()[-1]


def test_what_is_young_does_not_tell_and_nor_does_what_comes_from_the_future(tmp_path: Path) -> None:
    file = tmp_path / "page.md"
    file.write_text("# You\n")
    for age, tells in ((1.0, False), (3.0, True), (-3.0, False)):
        looked = Looked("/own/store", file.stat().st_mtime + age)
        looked.note(file)
        assert (looked.rests_on(()) is not None) is tells
        assert (Looked("/own/store", file.stat().st_mtime + age).rests_on([f"={file}"]) is not None) is tells


def test_a_run_that_asks_elsewhere_is_not_kept(tmp_path: Path) -> None:
    for event, words in (
        ("subprocess.Popen", ("git", ["git"], None, None)),
        ("socket.connect", (None, None)),
        ("open", (str(tmp_path / "report"), "w", 0)),
    ):
        looked = Looked("/own/store", time.time() + 9)
        assert looked.rests_on(()) is not None
        looked.heard(event, words)
        assert looked.rests_on(()) is None


def test_a_place_counts_as_it_was_when_it_was_first_looked_at(tmp_path: Path) -> None:
    looked = Looked("/own/store", time.time() + 9)
    looked.note(tmp_path / "page.md")
    (tmp_path / "page.md").write_text("# You\n")
    looked.note(tmp_path / "page.md")
    looked.note("/own/store")
    looked.note("/own/store.md")
    looked.note(3)
    places = (f"{SEEN}{tmp_path / 'page.md'}", f"{SEEN}/own/store.md")
    assert looked.rests_on(()) == dict.fromkeys(places, "no 2")
