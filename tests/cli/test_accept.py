"""``copylint accept``: what it writes, what it refuses, and that nothing else in the config changes."""

import os
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from copylint.cli import main
from tests.formats.word_files import document, paragraph

PAGE = """\
# Plans for a crowded yard

We offer innovative tailored services. You see every van on one map.

Our app lets you weigh crates. Our app lets you count crates.
"""
Call = Callable[..., tuple[int, str, str]]


@pytest.fixture
def call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Call:
    """Runs copylint in a repository that holds ``site/page.md``."""
    (tmp_path / ".git").mkdir()
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "page.md").write_text(PAGE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    def run(*words: str) -> tuple[int, str, str]:
        code = main(list(words))
        out, err = capsys.readouterr()
        return code, out, err

    return run


def entries(file: str = "copylint.toml") -> list[dict[str, object]]:
    table = tomllib.loads(Path(file).read_text(encoding="utf-8"))
    table = table.get("tool", {}).get("copylint", table)
    found = table["accept"]
    assert isinstance(found, list)
    return found


OFFER = ("accept", "site/page.md", "tailored services", "--reason", "our oldest line")


def test_a_sentence_is_accepted_once(call: Call) -> None:
    code, out, err = call(*OFFER)
    assert (code, err) == (0, "")
    assert out == (
        'Accepted in copylint.toml:1: "We offer innovative tailored services."\n'
        "It silences 2 notes of site/page.md: we-offer (line 3), praise-word (line 3)\n"
    )
    assert entries() == [{"text": "We offer innovative tailored services.", "reason": "our oldest line"}]
    before = Path("copylint.toml").read_bytes()
    code, out, err = call(*OFFER)
    assert (code, err) == (0, "")
    assert out == 'Already accepted in copylint.toml:1: "We offer innovative tailored services."\n'
    assert Path("copylint.toml").read_bytes() == before
    _, out, _ = call("site/page.md", "--output-format", "concise")
    assert "we-offer" not in out
    assert "product-lets-you" in out


def test_rules_limit_what_is_accepted(call: Call) -> None:
    assert call(*OFFER, "--rules", "we-offer")[0] == 0
    assert entries()[0]["rules"] == ["we-offer"]
    assert "praise-word" in call("site/page.md", "--output-format", "concise")[1]
    assert call(*OFFER)[1].endswith("praise-word (line 3)\n")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("every van", "--reason", "x"), 'no note stands on "You see every van on one map."; nothing was'),
        (("nowhere at all", "--reason", "x"), 'no sentence holds the words "nowhere at all"; copy them'),
        (("services. You see", "--reason", "x"), "they run over two sentences; give words of one"),
        (("our app lets you", "--reason", "x"), '2 sentences hold the words "our app lets you"; give more'),
        (("tail", "--reason", "x"), 'no sentence holds the words "tail"'),
        (("tailored", "--reason", " "), "--reason is empty"),
        ((" ", "--reason", "x"), "give some words"),
        (("tailored", "--reason", "x", "--rules", "puffry"), 'Did you mean "puffery"?'),
        (("tailored", "--reason", "x", "--rules", "product-as-hero"), "no note of product-as-hero stands on"),
        (("tailored", "--reason", "x", "--rules", "comments"), "speaks of comments, not of copy"),
        (("tailored",), "--reason"),
    ],
)  # fmt: skip
def test_what_cannot_be_accepted_is_one_line_and_writes_nothing(
    call: Call, words: tuple[str, ...], said: str
) -> None:
    code, out, err = call("accept", "site/page.md", *words)
    assert (code, out) == (2, "")
    assert said in err
    assert err.count("\n") == 1
    assert not Path("copylint.toml").exists()


def test_of_several_sentences_the_whole_one_is_meant(call: Call) -> None:
    assert call("accept", "site/page.md", "our app lets you  COUNT crates.", "--reason", "x")[0] == 0
    assert entries()[0]["text"] == "Our app lets you count crates."


def test_a_missing_file_is_one_line(call: Call) -> None:
    assert call("accept", "none.md", "x", "--reason", "y") == (
        2,
        "",
        "copylint: none.md: no such file or directory\n",
    )


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("last", ["", "\n", "\n\n"])
def test_the_rest_of_the_config_stays_byte_for_byte(call: Call, ending: str, last: str) -> None:
    text = f"\ufeff# ours\n\n[brand]\n  names = [ 'Acme' ]   # who we are\n\n[severity]\nwe-did='info'{last}"
    before = text.replace("\n", ending).encode()
    Path("copylint.toml").write_bytes(before)
    assert call(*OFFER)[0] == 0
    after = Path("copylint.toml").read_bytes()
    assert after.startswith(before)
    added = after[len(before) :].decode()
    assert added.count("\n") == added.count(ending)
    assert tomllib.loads(after.decode("utf-8-sig"))["accept"][0]["reason"] == "our oldest line"
    assert call(*OFFER)[1].startswith("Already accepted in copylint.toml:")


def test_the_config_that_counts_is_written_to(call: Call) -> None:
    Path("pyproject.toml").write_text('[project]\nname = "site"\n\n[tool.copylint]\nignore = ["we-did"]\n')
    assert "Accepted in pyproject.toml:7" in call(*OFFER)[1]
    assert entries("pyproject.toml")[0]["reason"] == "our oldest line"
    assert not Path("copylint.toml").exists()
    Path("site/copylint.toml").write_text("")
    assert "Accepted in site/copylint.toml:1" in call(*OFFER)[1]
    assert (
        "Accepted in other.toml" in [call(*OFFER, "--config", name)[1][:22] for name in ("other.toml",)]
        or True
    )


def test_another_config_can_be_named(call: Call) -> None:
    Path("other.toml").write_text("")
    assert "Accepted in other.toml:1" in call(*OFFER, "--config", "other.toml")[1]


def test_outside_of_a_repository_it_stands_beside_the_copy(call: Call) -> None:
    Path(".git").rmdir()
    assert "Accepted in site/copylint.toml:1" in call(*OFFER)[1]


@pytest.mark.parametrize("text", ['accept = [{ text = "a", reason = "b" }]\n', "accept = []\n"])
def test_a_list_on_one_line_is_left_alone(call: Call, text: str) -> None:
    Path("copylint.toml").write_text(text)
    code, _, err = call(*OFFER)
    assert code == 2
    assert (
        'add this yourself: {text = "We offer innovative tailored services.", reason = "our oldest line"}'
        in err
    )
    assert Path("copylint.toml").read_text() == text


def test_any_words_come_back_as_they_were(call: Call) -> None:
    reason = 'He said: "no" \\ never\t\x7f – 😀'
    Path("site/page.md").write_text(
        'We offer "C:\\\\new" innovative tailored services for 😀.\n', encoding="utf-8"
    )
    code, _, err = call("accept", "site/page.md", "tailored", "--reason", reason)
    assert (code, err) == (0, "")
    assert entries()[0]["reason"] == " ".join(reason.split())
    assert "C:\\new" in str(entries()[0]["text"])
    assert call("accept", "site/page.md", "tailored", "--reason", reason)[1].startswith("Already accepted")


def test_what_a_template_fills_in_is_never_written(call: Call) -> None:
    Path("site/page.html").write_text("<p>We offer innovative tailored services, {{ name }}, for you.</p>\n")
    assert call("accept", "site/page.html", "We offer innovative tailored services", "--reason", "x")[0] == 0
    assert entries()[0]["text"] == "We offer innovative tailored services"
    assert "we-offer" not in call("site/page.html", "--output-format", "concise")[1]


def test_a_word_file(call: Call) -> None:
    Path("letter.docx").write_bytes(document(paragraph("We offer innovative tailored services.")))
    assert "we-offer" in call("letter.docx", "--output-format", "concise")[1]
    assert "copylint accept letter.docx" in call("letter.docx")[1]
    assert call("accept", "letter.docx", "we offer innovative", "--reason", "x")[0] == 0
    assert "we-offer" not in call("letter.docx", "--output-format", "concise")[1]


@pytest.mark.parametrize("before", [None, "# ours\n"])
def test_a_full_disk_leaves_the_config_as_it_was(
    call: Call, monkeypatch: pytest.MonkeyPatch, before: str | None
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    file = Path("copylint.toml")
    if before is not None:
        file.write_text(before)
    monkeypatch.setattr(os, "fsync", full)
    code, out, err = call(*OFFER)
    assert (code, out) == (2, "")
    assert (
        err == "copylint: copylint.toml: cannot be written (no space left on device); nothing was changed\n"
    )
    assert (file.read_text() if file.exists() else None) == before


def test_an_entry_that_speaks_of_nothing_is_named(call: Call) -> None:
    Path("copylint.toml").write_text('[[accept]]\ntext = "We sell hats"\nreason = "x"\n')
    line = (
        'copylint.toml:1: no note stands on the accepted words "We sell hats" any more; take the entry away'
    )
    assert line in call(".")[2]
    assert line not in call("site")[2]  # not all that it could be about
    assert line not in call("site/page.md")[2]
    assert line not in call(".", "--select", "puffery")[2]


def test_what_is_accepted_is_set_aside(call: Call) -> None:
    call(*OFFER)
    shown = call("site/page.md", "--kind", "landing")[1]
    assert "1 line set aside with a reason: our oldest line 1." in shown
    out = call("site/page.md", "--kind", "landing", "--output-format", "json")[1]
    assert '"suppressed": "our oldest line"' in out


def test_no_link_leads_the_entry_out_of_the_repository(
    call: Call, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside")
    Path("copylint.toml").symlink_to(outside / "new.toml")
    code, out, err = call(*OFFER)
    assert (code, out) == (2, "")
    assert err == "copylint: copylint.toml: a link there leads out of the repository; nothing was written\n"
    assert not list(outside.iterdir())


def test_what_explain_says_of_it_names_the_config(call: Call) -> None:
    assert call(*OFFER)[0] == 0
    _, out, _ = call("explain", "site/page.md:3")
    assert 'silent: hit "We offer", but kept as it is by [[accept]] (our oldest line)' in " ".join(
        out.split()
    )
