"""Files are written whole or not at all, and never over somebody's work."""

import errno
import os
import stat
from pathlib import Path

import pytest

from copylint.files.written import write_new, write_whole
from copylint.terms import CopylintError


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_new_file_and_its_folders(tmp_path: Path) -> None:
    assert write_new("x: é\n", tmp_path / "a" / "b" / "c.yml", "c.yml")
    assert (tmp_path / "a" / "b" / "c.yml").read_text(encoding="utf-8") == "x: é\n"
    assert names(tmp_path / "a" / "b") == ["c.yml"]


def test_what_is_there_stays(tmp_path: Path) -> None:
    file, dead = tmp_path / "a", tmp_path / "dead"
    file.write_text("mine")
    dead.symlink_to(tmp_path / "nowhere")
    assert not write_new("x", file, "a")
    assert not write_new("x", dead, "dead")
    assert file.read_text() == "mine"
    assert names(tmp_path) == ["a", "dead"]


def test_rewriting_keeps_links_and_rights(tmp_path: Path) -> None:
    file, link = tmp_path / "a", tmp_path / "link"
    file.write_text("old")
    file.chmod(0o640)
    link.symlink_to(file)
    write_whole("new\r\n", link, "link")
    assert link.is_symlink()
    assert file.read_bytes() == b"new\r\n"
    assert stat.S_IMODE(file.stat().st_mode) == 0o640


def test_a_full_disk_leaves_the_old_file_and_no_rest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    (tmp_path / "a").write_text("old")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CopylintError, match=r"^a: .*no space left on device.; nothing was changed"):
        write_whole("new", tmp_path / "a", "a")
    with pytest.raises(CopylintError, match=r"^b: cannot be written"):
        write_new("new", tmp_path / "b", "b")
    assert names(tmp_path) == ["a"]
    assert (tmp_path / "a").read_text() == "old"


def test_a_file_system_without_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_links(*_paths: Path) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_links)
    assert write_new("x", tmp_path / "a", "a")
    assert not write_new("y", tmp_path / "a", "a")
    assert (tmp_path / "a").read_text() == "x"


def test_a_folder_in_the_place_of_a_file(tmp_path: Path) -> None:
    (tmp_path / ".github").write_text("a file where a folder must be")
    with pytest.raises(CopylintError, match="cannot be written"):
        write_new("x", tmp_path / ".github" / "workflows" / "copylint.yml", "copylint.yml")
