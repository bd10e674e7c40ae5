"""``copylint baseline`` and ``--baseline``, as a person meets them."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from copylint.comparison import Baselines, from_config
from copylint.config import Config
from copylint.results.baseline import BaselineError
from copylint.runner import Options
from tests.comparison.story import Answer, copylint
from tests.revisions.git_folder import GitFolder

FILE = "copylint-baseline.json"
BREAD = "We are passionate about bread.\n"
CAKE = "\nWe are passionate about cake.\n"
TEA = "\nOur robust tea tastes of nothing else.\n"


def against(*words: str) -> Answer:
    return copylint("--baseline", FILE, "--output-format", "concise", *words)


def held(folder: GitFolder) -> dict[str, Any]:
    files: dict[str, Any] = json.loads((folder.root / FILE).read_text())["files"]
    return files


def said(folder: GitFolder) -> dict[str, list[str]]:
    """The sentences a baseline holds, by page."""
    return {path: [each["said"] for each in page["findings"].values()] for path, page in held(folder).items()}


@pytest.fixture
def site(git_folder: GitFolder) -> GitFolder:
    """One page with two old notes, set down."""
    git_folder.write("page.md", BREAD + TEA)
    assert copylint("baseline", "create").code == 0
    return git_folder


def test_what_is_known_is_quiet_wherever_it_stands(site: GitFolder) -> None:
    site.write("page.md", "# Tea and bread\n" + TEA + "\n" + BREAD)
    assert against() == Answer(0, "", "")
    site.write("page.md", BREAD + TEA + CAKE)
    assert against().out.startswith("page.md:5:1: pride-talk")
    assert against("--fail-on", "warning").code == 1
    assert len(copylint("--output-format", "concise").out.splitlines()) == 3


def test_the_baseline_itself_is_no_copy(site: GitFolder) -> None:
    (site.root / "content").mkdir()
    (site.root / FILE).rename(site.root / "content" / FILE)
    site.write("page.md", "You save an hour.\n")
    assert copylint("--output-format", "concise", ".") == Answer(0, "", "")


def test_create_overwrites_nothing(site: GitFolder) -> None:
    before = (site.root / FILE).read_bytes()
    answer = copylint("baseline", "create")
    assert (answer.code, answer.out) == (2, "")
    assert "is there already. To bring it up to date: copylint baseline update" in answer.err
    assert (site.root / FILE).read_bytes() == before


def test_the_same_pages_give_the_same_bytes(site: GitFolder) -> None:
    before = (site.root / FILE).read_bytes()
    (site.root / FILE).unlink()
    copylint("baseline", "create", "page.md", ".")
    assert (site.root / FILE).read_bytes() == before


def test_update_drops_and_adds_only_on_request(site: GitFolder) -> None:
    site.write("page.md", BREAD + CAKE)
    site.write("new.md", BREAD)
    assert "1 dropped; it holds 1 note or idea." in copylint("baseline", "update").out
    assert said(site) == {"page.md": [BREAD.strip()]}
    assert "nothing to change" in copylint("baseline", "update").out
    assert "2 added" in copylint("baseline", "update", "--add-new").out
    assert said(site) == {"page.md": [BREAD.strip(), CAKE.strip()], "new.md": [BREAD.strip()]}
    assert against() == Answer(0, "", "")


def test_update_takes_over_a_mended_sentence_and_prune_does_not(site: GitFolder) -> None:
    mended = TEA.replace("tastes", "tasted")
    site.write("page.md", mended)
    copylint("baseline", "prune")
    assert said(site) == {"page.md": [TEA.strip()]}
    assert against() == Answer(0, "", "")
    copylint("baseline", "update")
    assert said(site) == {"page.md": [mended.strip()]}


def test_a_renamed_page_keeps_its_entries(site: GitFolder) -> None:
    (site.root / "page.md").rename(site.root / "moved.md")
    assert against() == Answer(0, "", "")
    assert against("moved.md") == Answer(0, "", "")
    copylint("baseline", "update")
    assert list(held(site)) == ["moved.md"]


def test_a_copied_page_is_new(site: GitFolder) -> None:
    site.write("copy.md", BREAD + TEA)
    assert {line.split(":")[0] for line in against().out.splitlines()} == {"copy.md"}


def test_a_page_that_is_gone_is_named_when_its_folder_is_read(site: GitFolder) -> None:
    site.write("other.md", "You save an hour.\n")
    (site.root / "page.md").unlink()
    assert against("other.md") == Answer(0, "", "")
    answer = against()
    assert answer.code == 0
    assert answer.err == (
        'copylint: 2 entries of the baseline are no longer needed, such as page.md: "Our robust tea tastes of'
        ' nothing else." (praise-word); to tidy up: copylint baseline prune\n'
    )
    copylint("baseline", "prune")
    assert held(site) == {}
    assert against() == Answer(0, "", "")


def test_rules_that_do_not_run_leave_their_entries_alone(site: GitFolder) -> None:
    assert against("--select", "praise-word") == Answer(0, "", "")
    assert against("--ignore", "praise-word") == Answer(0, "", "")
    site.write("copylint.toml", 'ignore = ["pride-talk"]\n')
    copylint("baseline", "prune")
    assert len(said(site)["page.md"]) == 2


def test_entries_of_a_rule_that_no_longer_exists_are_not_needed(site: GitFolder) -> None:
    file = site.root / FILE
    file.write_text(file.read_text().replace('"pride-talk"', '"an-old-rule"'))
    site.write("page.md", TEA)
    assert "(an-old-rule) is gone" in against().err


def test_quiet_says_nothing_of_them(site: GitFolder) -> None:
    site.write("page.md", BREAD)
    assert against("--quiet") == Answer(0, "", "")


def test_a_revision_and_a_baseline_know_together(site: GitFolder) -> None:
    site.commit()
    site.write("page.md", BREAD + TEA + CAKE)
    site.commit()
    site.write("page.md", BREAD + TEA + CAKE + "\nWe are passionate about soup.\n")
    answer = against("--new-from", "HEAD")
    assert answer.err == ""
    assert answer.out.startswith("page.md:7:1: pride-talk")
    assert answer.out.count("\n") == 1
    full = copylint("--baseline", FILE, "--new-from", "HEAD").out
    assert "1 new note since HEAD and the baseline (3 older ones not shown)." in full


def test_no_baseline_leaves_it_aside(site: GitFolder) -> None:
    options = Options(config=Config(path=site.root / "copylint.toml", baseline=Path(FILE)))
    assert Baselines(options).of("page.md") is not None
    assert Baselines(options).open(["page.md"])
    assert not Baselines(Options()).open(["page.md"])


def test_a_config_may_not_have_files_read_from_elsewhere(site: GitFolder, tmp_path: Path) -> None:
    (tmp_path / "secret.json").write_text("{}")
    (site.root / "link.json").symlink_to(tmp_path / "secret.json")
    for name in ("../secret.json", str(tmp_path / "secret.json"), "link.json"):
        with pytest.raises(BaselineError, match=r"copylint.toml: baseline .* lies outside of"):
            from_config(Config(path=site.root / "copylint.toml", baseline=Path(name)))


def test_a_faulty_baseline_stops_the_run_before_anything_is_read(site: GitFolder) -> None:
    (site.root / FILE).write_text("{")
    assert against() == Answer(2, "", f"copylint: {FILE}:1: not valid JSON; restore it, or write it anew\n")
    assert copylint("baseline", "update").code == 2
    assert copylint("baseline", "show").code == 2
    assert (site.root / FILE).read_text() == "{"


@pytest.mark.usefixtures("site")
def test_a_text_that_comes_in_by_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    import io
    import sys

    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO((BREAD + CAKE).encode())))
    answer = against("-", "--stdin-filename", "page.md", "--quiet")
    assert answer.out.startswith("page.md:3:1: pride-talk")
    assert answer.out.count("\n") == 1


def test_from_another_folder_the_names_are_the_same(site: GitFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    site.write("content/a.md", BREAD)
    copylint("baseline", "update", "--add-new")
    assert set(held(site)) == {"page.md", "content/a.md"}
    monkeypatch.chdir(site.root / "content")
    answer = copylint("--baseline", f"../{FILE}", "--output-format", "concise", "..")
    assert answer == Answer(0, "", "")


def test_only_what_was_read_is_updated(site: GitFolder) -> None:
    site.write("content/a.md", BREAD)
    copylint("baseline", "update", "--add-new")
    site.write("content/a.md", "You save an hour.\n")
    (site.root / "page.md").unlink()
    assert "1 dropped" in copylint("baseline", "prune", "content").out
    assert set(held(site)) == {"page.md"}


LONG = "".join(f"You save hour {n}.\n\n" for n in range(15))
OURS = "".join(f"We sell thing {n}.\n\n" for n in range(15))


def test_scores_are_held_and_only_rise(site: GitFolder) -> None:
    site.write("page.md", LONG)
    copylint("baseline", "update", "--add-new")
    high = held(site)["page.md"]["score"]
    assert against("--no-score-drop").code == 0
    site.write("page.md", LONG + OURS)
    answer = against("--no-score-drop", "--fail-on", "never")
    assert answer.code == 1
    assert answer.err.endswith(f"/100, was {high}/100 in the baseline\n")
    copylint("baseline", "update")
    assert held(site)["page.md"]["score"] == high
    copylint("baseline", "update", "--add-new")
    assert held(site)["page.md"]["score"] < high


def test_show_counts(site: GitFolder) -> None:
    site.write("content/a.md", BREAD)
    copylint("baseline", "update", "--add-new")
    assert copylint("baseline", "show").out == (
        f"{FILE}: 3 notes and ideas in 2 pages.\n"
        "\nBy rule\n  pride-talk        2\n  praise-word       1\n"
        "\nBy page\n  page.md            2\n  content/a.md       1\n"
    )
    assert copylint("baseline", "show", "content").out.startswith(f"{FILE}: 1 note or idea in 1 page.\n")


def test_a_page_that_cannot_be_read_loses_nothing(site: GitFolder) -> None:
    site.write("page.md", b"caf\xe9")
    answer = copylint("baseline", "update")
    assert answer.code == 2
    assert answer.err.startswith("copylint: page.md: ")
    assert len(said(site)["page.md"]) == 2


def test_a_place_that_cannot_be_written(git_folder: GitFolder) -> None:
    git_folder.write("page.md", BREAD)
    answer = copylint("baseline", "create", "--baseline", "missing/b.json")
    assert answer == Answer(
        2,
        "",
        "copylint: missing/b.json: cannot be written (no such file or directory); nothing was changed\n",
    )


def test_a_full_disk_leaves_the_old_file(site: GitFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    import errno

    before = (site.root / FILE).read_bytes()
    site.write("page.md", BREAD)

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    answer = copylint("baseline", "update")
    assert answer == Answer(
        2, "", f"copylint: {FILE}: cannot be written (no space left on device); nothing was changed\n"
    )
    assert (site.root / FILE).read_bytes() == before
    assert sorted(each.name for each in site.root.iterdir()) == [".git", FILE, "page.md"]


def test_a_config_names_it_and_asks_for_no_drop(site: GitFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    site.write("copylint.toml", f'baseline = "{FILE}"\nno-score-drop = true\n')
    site.write("page.md", LONG)
    copylint("baseline", "update", "--add-new")
    site.write("page.md", LONG + OURS)
    answer = copylint("--output-format", "concise", "--fail-on", "never", "--quiet")
    assert answer.code == 1
    assert "in the baseline" in answer.err
    assert copylint("--no-baseline", "--fail-on", "never", "--quiet").code == 0
    (site.root / "deep").mkdir()
    monkeypatch.chdir(site.root / "deep")
    assert copylint("--fail-on", "never", "--quiet", "../page.md").code == 1
    (site.root / FILE).unlink()
    assert f'no baseline called "{(site.root / FILE).as_posix()}"' in copylint("../page.md").err


def test_what_is_set_down_is_counted_in_words_that_agree(git_folder: GitFolder) -> None:
    git_folder.write("page.md", BREAD + TEA)
    git_folder.write("quiet.md", "Save two hours on every payroll run.\n")
    made = copylint("baseline", "create").out.splitlines()[0]
    assert made == f"{FILE}: holds 2 notes and ideas of 1 page now."
    assert copylint("baseline", "show").out.startswith(f"{FILE}: 2 notes and ideas in 1 page.\n")
    git_folder.write("page.md", BREAD * 5 + TEA)
    (git_folder.root / FILE).unlink()
    shown = len(copylint("--output-format", "concise", "--ideas").out.splitlines())
    made = copylint("baseline", "create").out.splitlines()[0]
    total = int(made.split("holds ")[1].split()[0])
    assert made.endswith(f"now; {total - shown} of them stand behind others.")


def test_a_link_does_not_lead_a_baseline_out(
    site: GitFolder, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside") / "known.json"
    (site.root / FILE).rename(outside)
    (site.root / FILE).symlink_to(outside)
    before = outside.read_text()
    site.write("page.md", "You save an hour.\n")
    answer = copylint("baseline", "update")
    assert (answer.code, answer.out) == (2, "")
    assert "a link there leads out of the repository; nothing was written" in answer.err
    assert outside.read_text() == before


def test_a_group_without_a_command_names_them() -> None:
    said = "copylint: copylint baseline needs one word more: create, update, prune, show. See: copylint"
    assert copylint("baseline") == Answer(2, "", f"{said} baseline --help\n")


def test_a_baseline_that_would_never_end_is_one_line(site: GitFolder) -> None:
    file = site.root / FILE
    file.write_text("[" * 100_000)
    assert against().err == f"copylint: {FILE}: no baseline: it is nested too deeply\n"
    file.unlink()
    if hasattr(os, "mkfifo"):
        os.mkfifo(file)
        said = f"copylint: {FILE}: is no file; name the one that copylint baseline create wrote\n"
        assert against() == copylint("baseline", "show") == Answer(2, "", said)
