"""Where reports go: formats and files that fit, files written whole or not at all."""

import json
import os
import subprocess
import threading
from collections.abc import Sequence
from pathlib import Path

import click
import pytest

from copylint.cli.outputs import outputs
from copylint.cli.reports import Reports, report_options
from copylint.config import Config
from copylint.terms import CopylintError
from tests.report.runs import with_everything

USUAL = {"everything": False, "ideas": False, "statistics": False, "color": "never", "quiet": False}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def wanted(
    formats: Sequence[str] = (),
    output: str | None = None,
    config: Config | None = None,
    named: Sequence[str] = (),
) -> list[tuple[str, str]]:
    found = outputs(formats, output, config or Config(), named)
    return [(each.reporter.name, each.shown) for each in found]


def write(*formats: str, **more: object) -> bool:
    reports = Reports(formats, None, **(USUAL | more))  # type: ignore[arg-type]
    return reports.write(with_everything(), reports.outputs((), None), gated=False)


@pytest.mark.parametrize(
    ("formats", "output", "expected"),
    [
        ([], None, [("full", "")]),
        (["json"], None, [("json", "")]),
        (["json:-"], None, [("json", "")]),
        (
            ["sarif:a.sarif", "full", "json:b.json"],
            None,
            [("sarif", "a.sarif"), ("full", ""), ("json", "b.json")],
        ),
        ([], "a.sarif", [("sarif", "a.sarif")]),
        ([], "a.json", [("json", "a.json")]),
        ([], "A.MD", [("markdown", "A.MD")]),
        ([], "report.html", [("html", "report.html")]),
        ([], "report.HTM", [("html", "report.HTM")]),
        ([], "a.txt", [("full", "a.txt")]),
        ([], "a", [("full", "a")]),
        ([], "-", [("full", "")]),
        (["sarif"], "a.json", [("sarif", "a.json")]),
        (["json"], "a.out", [("json", "a.out")]),
        (["concise"], "-", [("concise", "")]),
        (["markdown:step_summary_1"], None, [("markdown", "step_summary_1")]),
    ],
)
def test_what_a_call_asks_for(
    formats: list[str], output: str | None, expected: list[tuple[str, str]]
) -> None:
    assert wanted(formats, output) == expected


def test_only_the_first_colon_divides(tmp_path: Path) -> None:
    if os.name != "nt":
        (tmp_path / "C:").mkdir()
    (output,) = outputs(["json:C:/out.json"], None, Config())
    assert (output.reporter.name, output.shown) == ("json", "C:/out.json")


@pytest.mark.parametrize(
    ("formats", "output", "says"),
    [
        (["json"], "report.html", "report.html: json is not written into .html files; choose another"
            " ending, or --output-format html"),
        (["json"], "a.xml", "a.xml: json is not written into .xml files; choose another ending, or"
            " --output-format junit or checkstyle"),
        (["junit:a.md"], None, "a.md: junit is not written into .md files; choose another ending"),
        ([], "a.xml", '".xml"; say which: --output-format junit or --output-format checkstyle'),
        (["sarf"], None, 'no output format called "sarf". Did you mean: sarif? There are: full'),
        (["json", "full"], None, "json and full cannot both go to standard output"),
        (["json:a.json", "sarif:./a.json"], None, "./a.json: two reports cannot go to one file"),
        (["json:"], None, '--output-format: "json:" has no path behind the colon'),
        (["json:none/a.json"], None, 'none/a.json: cannot be written: there is no folder "none"'),
        (["json:folder"], None, "folder: is a folder; name a file in it"),
        (["json", "full:a"], "b", "-o goes with one --output-format"),
        (["json:a.json"], "b.json", "-o goes with one --output-format"),
        ([], "", "-o has no path behind it"),
        (["full:draft.txt"], None, "draft.txt: is a page to be read; the report needs a name of its own"),
    ],
)  # fmt: skip
def test_what_cannot_work_is_said_before_the_run(
    formats: list[str], output: str | None, says: str, tmp_path: Path
) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises((CopylintError, click.UsageError)) as caught:
        wanted(formats, output, named=["./draft.txt"])
    assert says in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_config_says_what_a_call_does_not(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    config = Config(path=tmp_path / "site" / "copylint.toml", output_formats=("sarif:out.sarif", "concise"))
    first, second = outputs([], None, config)
    assert first.path == tmp_path / "site" / "out.sarif"
    assert (second.reporter.name, second.path) == ("concise", None)
    assert wanted(["json"], None, config) == [("json", "")]
    assert wanted([], "a.md", config) == [("markdown", "a.md")]


@pytest.mark.parametrize("path", ["../out.json", "/tmp/out.json", ".git/hooks/out.json", "link/out.json"])
def test_a_config_writes_nothing_outside_of_its_folder(path: str, tmp_path: Path) -> None:
    site = tmp_path / "site"
    (site / ".git" / "hooks").mkdir(parents=True)
    (site / "link").symlink_to(tmp_path)
    config = Config(path=site / "copylint.toml", output_formats=(f"json:{path}",))
    with pytest.raises(CopylintError, match=r"^copylint.toml: output-format: .* is outside of the folder"):
        outputs([], None, config)


@pytest.mark.parametrize(
    ("output", "says"),
    [
        ("json:copylint.toml", "does not end in .json or .txt or .log"),
        ("concise:.venv/lib/start.pth", "does not end in .txt or .log"),
        ("full:build.sh", "does not end in"),
        ("markdown:summary", "does not end in"),
        ("json:package.json", "is kept in git, and the report would take its place"),
    ],
)
def test_a_config_makes_no_report_of_what_a_program_reads(output: str, says: str, tmp_path: Path) -> None:
    subprocess.run(["git", "init", "--quiet", "."], cwd=tmp_path, check=True)
    for name in ("package.json", "copylint.toml"):
        (tmp_path / name).write_text("{}")
    subprocess.run(["git", "add", "package.json"], cwd=tmp_path, check=True)
    config = Config(path=tmp_path / "copylint.toml", output_formats=(output,))
    with pytest.raises(CopylintError) as caught:
        outputs([], None, config)
    assert says in str(caught.value)


@pytest.mark.parametrize("output", ["json:out.json", "concise:notes.txt", "github:github.log", "full:a.txt"])
def test_a_config_writes_its_report_again(output: str, tmp_path: Path) -> None:
    subprocess.run(["git", "init", "--quiet", "."], cwd=tmp_path, check=True)
    name = output.partition(":")[2]
    (tmp_path / name).write_text("an older report")
    config = Config(path=tmp_path / "copylint.toml", output_formats=(output,))
    assert outputs([], None, config)[0].path == tmp_path / name


def test_one_run_makes_many_reports(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert write("sarif:out.sarif", "json", "markdown:summary.md", "junit:tests.xml")
    assert json.loads(capsys.readouterr().out)["schema"] == 1
    assert json.loads((folder / "out.sarif").read_text("utf-8"))["version"] == "2.1.0"
    assert (folder / "summary.md").read_text("utf-8").startswith("<!-- copylint report -->")
    assert (folder / "tests.xml").read_text("utf-8").startswith("<?xml")
    assert sorted(file.name for file in folder.iterdir()) == ["out.sarif", "summary.md", "tests.xml"]


def test_a_full_disk_leaves_the_old_file_and_the_other_reports(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "a.json").write_text("old")
    real = os.fsync
    full = iter([OSError(28, "No space left on device")])  # the first time, and not again

    def sync(handle: int) -> None:
        for error in full:
            raise error
        real(handle)

    monkeypatch.setattr(os, "fsync", sync)
    assert not write("json:a.json", "sarif:b.sarif", quiet=True)
    assert (
        "copylint: a.json: cannot be written (no space left on device); nothing was changed\n"
        in capsys.readouterr().err
    )
    assert (folder / "a.json").read_text() == "old"
    assert json.loads((folder / "b.sarif").read_text("utf-8"))["runs"]
    assert sorted(file.name for file in folder.iterdir()) == ["a.json", "b.sarif"]


def test_a_file_that_cannot_be_replaced_is_said(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", refuse)
    assert not write("json:a.json", "concise")
    out, err = capsys.readouterr()
    assert out.startswith("content/launch.md:")
    assert err.startswith("copylint: a.json: cannot be written (permission denied); nothing was changed\n")
    assert list(folder.iterdir()) == []


def test_a_file_keeps_its_mode_and_a_link_its_target(folder: Path) -> None:
    (folder / "real.json").write_text("old")
    (folder / "real.json").chmod(0o640)
    (folder / "link.json").symlink_to("real.json")
    assert write("json:link.json", "sarif:new.sarif", quiet=True)
    assert (folder / "link.json").is_symlink()
    assert json.loads((folder / "real.json").read_text("utf-8"))["schema"] == 1
    assert (folder / "real.json").stat().st_mode & 0o777 == 0o640
    mask = os.umask(0)
    os.umask(mask)
    assert (folder / "new.sarif").stat().st_mode & 0o777 == 0o666 & ~mask


def test_a_device_is_written_into_and_stays(folder: Path) -> None:
    pipe = folder / "pipe"
    os.mkfifo(pipe)
    read: list[str] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_text("utf-8")))
    reader.start()
    assert write("json:pipe", quiet=True)
    reader.join(10)
    assert json.loads(read[0])["schema"] == 1
    assert pipe.is_fifo()
    assert write("json:/dev/null", "sarif:/dev/null", quiet=True)
    assert not Path("/dev/null").is_file()


def test_statistics_need_a_format_that_shows_them() -> None:
    with pytest.raises(click.UsageError, match="one of these formats: full, concise, json, markdown"):
        write("sarif:a.sarif", statistics=True)


def test_what_a_reader_could_not_make_sense_of_is_said_beside_other_formats(
    capsys: pytest.CaptureFixture[str],
) -> None:
    write("concise")
    assert "copylint: README.md: line 3: no such rule\n" in capsys.readouterr().err
    write("full")
    assert "no such rule" not in capsys.readouterr().err


def test_formats_are_completed() -> None:
    @click.command()
    @report_options
    def command(reports: Reports) -> None:
        """Nothing."""

    (option,) = [each for each in command.params if each.name == "output_format"]
    context = click.Context(command)
    assert [item.value for item in option.shell_complete(context, "j")] == ["json", "junit"]
    assert [item.type for item in option.shell_complete(context, "json:ou")] == ["file"]


def test_paths_start_at_the_repository_though_the_call_stands_outside_of_it(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "content" / ".git").mkdir(parents=True)
    write("gitlab", quiet=True)
    paths = {each["location"]["path"] for each in json.loads(capsys.readouterr().out)}
    assert "launch.md" in paths
    assert "content/launch.md" not in paths
