"""What a shell offers, asked by a real bash, and in the words of zsh and fish."""

import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from copylint.cli import main
from tests.cli.programs import environment, script

BASH = shutil.which("bash")


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("content/a.md", "config.md", "draft one.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("words")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def offered(
    line: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], shell: str = "bash"
) -> list[str]:
    """What is offered for the last word of a line."""
    monkeypatch.setenv("_COPYLINT_COMPLETE", f"{shell}_complete")
    monkeypatch.setenv("COMP_WORDS", shlex.join(["copylint", *line]))
    monkeypatch.setenv("COMP_CWORD", line[-1] if shell == "fish" else str(len(line)))
    assert main([]) == 0
    return capsys.readouterr().out.splitlines()


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (["rule", "we-o"], ["plain,we-offer"]),
        (["rule", "self"], ["plain,self-focus", "plain,self-heavy", "plain,self-run"]),
        (["--select", "we-o"], ["plain,we-offer"]),
        (["check", "--ignore", "self-run,we-o"], ["plain,self-run,we-offer"]),
        (["draft.md", "--kind", "case"], ["plain,case-study"]),
        (["score", "--kind", "case"], ["plain,case-study"]),
        (["score", "--expl"], ["plain,--explain"]),
        (["score", "--explain", "content/"], ["file,content/"]),
        (["score", "--output-format", "c"], ["plain,csv"]),
        (["draft.md", "--show-f"], ["plain,--show-files"]),
        (["--show-f"], ["plain,--show-files"]),
        (["content/"], ["file,content/"]),
        (["config.md", "con"], ["file,con"]),
        (["ver"], ["plain,version"]),
        (["completion", "b"], ["plain,bash"]),
        (["explain", "draft"], ["file,draft"]),
        (["--config", "c"], ["file,c"]),
        (["rule", "zzz"], []),
    ],
)
def test_what_is_offered(
    line: list[str],
    expected: list[str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert offered(line, monkeypatch, capsys) == expected


def test_the_first_word_is_a_command_or_a_file(
    site: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    found = offered(["com"], monkeypatch, capsys)
    assert "plain,completion" in found
    (site / "company.md").write_text("words")
    assert "plain,company.md" in offered(["com"], monkeypatch, capsys)
    assert "plain,check" in offered([""], monkeypatch, capsys)
    for shell in ("zsh", "fish"):
        found = offered(["com"], monkeypatch, capsys, shell)
        assert "file" in " ".join(found), found
        assert "completion" in " ".join(found), found


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completion", shell]) == 0
    out = capsys.readouterr().out
    assert out.startswith("# To use it: ")
    assert f"_COPYLINT_COMPLETE={shell}_complete" in out


def test_other_shells_are_refused(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["completion", "csh"]) == 2
    monkeypatch.setenv("_COPYLINT_COMPLETE", "csh_complete")
    assert main([]) == 2
    assert "copylint completion SHELL" in capsys.readouterr().err


def test_in_a_real_bash(site: Path) -> None:
    if BASH is None:
        return  # as on a bare Windows
    (site / "bin").mkdir()
    script(site / "bin")
    program = (
        'PATH="$PWD/bin:$PATH"; eval "$(copylint completion bash)"; compopt() { echo compopt "$@"; };'
        "for line in 'rule we-o' '--kind case' 'content/'; do"
        " COMP_WORDS=(copylint $line); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); COMPREPLY=();"
        ' _copylint_completion copylint; echo "= ${COMPREPLY[@]}"; done'
    )
    done = subprocess.run(
        [BASH, "--norc", "-c", program],
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.stderr == ""
    assert done.stdout.splitlines() == ["= we-offer", "= case-study", "compopt -o default", "= "]
