"""A text that is edited in a session gives, to the last bit, what a fresh linter finds in it."""

from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import copylint
from copylint import CopylintError, DocumentKind, Session, lint_text
from copylint.nlp.parse import Parser
from copylint.session import ResidentLinter
from copylint.text import Source

# Lines that look at what stands around them: lists, quotations and their speakers, runs of "You can",
# headings, pronouns, comments, tables, names.
LINES = """\
# We bake bread for Leeds
## Our story
## Why Hearth & Rye?
We are proud to offer innovative solutions for every industry.
You can order by ten. You can pay at the door. You can change it until nine.
You can see every delivery. It is our best feature.
It saves you 20 minutes a day. They never pay twice.
Hearth & Rye lets you order by ten. Hearth & Rye delivers to your door.
“We stopped throwing bread away.”
— Mira Castellan, owner of Corner Café
> "I order in a minute," said Jon Petrie, chef at the Mill.
- Fast ovens
- World-class flour
- Order at any hour
- Powerful integrations that scale
We will:
- Answering questions by phone
What do you need? How do we help you?
Our team of experts is passionate about customer-centric excellence.
<!-- copylint-disable-next-line praise-word -- the jury's word -->
The award for excellent bread went to us.
| Instead of | Write |
|---|---|
| We offer delivery | Your bread by seven |
[Buy now](/shop)
Founded in 1987, we are the leading bakery in town. The `leading` flag is code.
Most users have 3 to 20 ovens, and 14 people bake with us.
Responsibilities: lead the team and manage suppliers.
In this role you will report to the head of bakery.""".splitlines()

# What somebody types into a line: it may open a block or a mark, end one, or reach over all that follows.
TYPED = "\n|\n\n|# |> |- |1. |`|```\n|**|<b>|<!--|]: x|{{|“| |.".split("|")
lines = st.sampled_from(LINES)
edits = st.lists(
    st.tuples(st.sampled_from(["put", "take", "swap", "word"]), st.integers(0, 60), lines)
    | st.tuples(st.just("type"), st.integers(0, 600), st.sampled_from(TYPED)),
    min_size=1,
    max_size=6,
)


def edited(text: list[str], edit: tuple[str, int, str]) -> list[str]:
    what, at, line = edit
    if what == "type":
        row, column = at % (len(text) or 1), at // 7
        typed = [each[:column] + line + each[column:] for each in text[row : row + 1]]
        return [*text[:row], *typed, *text[row + 1 :]]
    at = at % (len(text) + 1)
    if what == "put":
        return [*text[:at], line, *text[at:]]
    if what == "take":
        return [*text[:at], *text[at + 1 :]]
    if what == "swap":
        return [*text[at:], *text[:at]]
    words = text[at].split(" ") if at < len(text) else []
    return [*text[:at], " ".join([*words[:1], "we", *words[2:]]), *text[at + 1 :]] if words else text


@pytest.mark.parametrize(("path", "gap"), [("page.md", "\n\n"), ("page.md", "\n"), ("site/page.html", "<p>")])
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(start=st.lists(lines, max_size=9), changes=edits)
def test_an_edit_gives_what_a_fresh_linter_finds(
    path: str, gap: str, start: list[str], changes: list[tuple[str, int, str]], session: Session
) -> None:
    text = start
    page = session.open(path, gap.join(text))
    for change in changes:
        text = edited(text, change)
        written = gap.join(text)
        assert page.update(written) == lint_text(written, path=path)
    assert page.result == lint_text(gap.join(text), path=path)


@pytest.fixture(scope="module")
def session() -> Session:
    return Session()


@pytest.mark.parametrize("name", ["kestrel/case-study.md", "kestrel/job.md"])
def test_kinds_and_names_may_change_with_an_edit(name: str, session: Session) -> None:
    page = session.open(name, "# Case study\n\nThey baked.\n")
    for text in (
        "# Case study: Mill Bakery\n\nMill Bakery bakes bread. At Hearth & Rye, we help. They saved 20 %.\n",
        "---\ncopylint: {kind: job-post}\n---\nLead the team. Answer the phone.\n",
        "---\ncopylint: false\n---\nWe lead.\n",
        "",
        "Welcome to Hearth & Rye. Hearth & Rye lets you order.\n",
    ):
        assert page.update(text) == lint_text(text, path=name)


def test_only_the_sentence_that_changed_is_parsed(session: Session) -> None:
    before = "\n\n".join(line for line in LINES if line[0].isalpha())
    page = session.open("page.md", before)
    with patch.object(Parser, "parse", autospec=True, side_effect=Parser.parse) as parse:
        page.update(before.replace("It saves you 20 minutes a day.", "It saves you 30 minutes a week."))
    parsed = [[sentence.text for sentence in call.args[1]] for call in parse.call_args_list]
    assert parsed == [["It saves you 30 minutes a week.", "They never pay twice."]]


def test_a_changed_config_counts_for_the_next_edit(tmp_path: Path, session: Session) -> None:
    file = tmp_path / "page.md"
    file.write_text("# Bread\n\nWe are proud to offer innovative bread.\n")
    (tmp_path / ".git").mkdir()
    page = session.open(file)
    assert page.result == copylint.lint_file(file)
    found = {finding.name for finding in page.result.findings}
    assert found
    (tmp_path / "copylint.toml").write_text(f"ignore = {sorted(found)}\n")
    again = page.update(file.read_text())
    assert again == copylint.lint_file(file)
    assert not found & {finding.name for finding in again.findings}


def test_what_cannot_be_read_is_one_line_and_leaves_the_last_result(session: Session, tmp_path: Path) -> None:
    page = session.open("page.md", "We bake.\n")
    before = page.result
    with pytest.raises(CopylintError, match="binary"):
        page.update("\0")
    assert page.result is before
    with pytest.raises(CopylintError, match=r"gone\.md: "):
        session.open(tmp_path / "gone.md")


def test_a_kind_that_is_given_counts_for_every_text() -> None:
    page = Session(kind=DocumentKind.EMAIL).open("page.md", "Hello.\n")
    assert page.result.kind is DocumentKind.EMAIL


def test_a_resident_linter_reads_a_file_again_only_when_it_changed() -> None:
    linter = ResidentLinter(copylint.Config())
    one, other = (Source.of(text, "page.md") for text in ("We bake bread.\n", "We bake cakes.\n"))
    first = linter.lint(one)
    assert linter.lint(one) is first
    assert linter.lint(other) == lint_text(other.text, path="page.md", config=copylint.Config())
    assert linter.lint(one) == first
