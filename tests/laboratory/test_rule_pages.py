"""The pages of the rules are up to date, and say what the rule files say."""

import re
from pathlib import Path

import pytest

from copylint.formats import read
from copylint.laboratory import rule_pages
from copylint.laboratory.rule_pages import main, marked, outdated, pages, plain, said
from copylint.lexicon import rules_folder
from copylint.rulebook import Example, RuleError
from copylint.rulebook.comment_rules import COMMENT_RULES
from copylint.rulebook.signals import NAMES, PLACES
from copylint.terms import BlockKind, DocumentKind
from copylint.text import Source, Span
from copylint.trials.examples import all_rules
from copylint.trials.rule_words import FAMILY_WORDS, PLACE_WORDS, carried, kinds_of_page

DOCS = Path(__file__).parents[2] / "docs" / "rules"


def test_the_pages_in_docs_are_up_to_date(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--check"]) == 0, capsys.readouterr().err
    assert DOCS.is_dir()


def test_writing_and_checking(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--check", "--to", str(tmp_path)]) == 1
    assert "we-offer.md: missing; run: make docs" in capsys.readouterr().err
    assert main(["--to", str(tmp_path)]) == 0
    assert main(["--check", "--to", str(tmp_path)]) == 0
    (tmp_path / "we-offer.md").write_text("Old.")
    (tmp_path / "gone.md").write_text("Old.")
    assert outdated(tmp_path, pages((*all_rules(), *COMMENT_RULES))) == {
        "gone.md": "no rule of that name",
        "we-offer.md": "out of date",
    }
    assert main(["--to", str(tmp_path)]) == 0
    assert not (tmp_path / "gone.md").exists()


@pytest.mark.parametrize("name", sorted(path.stem for path in rules_folder().glob("*/*.yaml")))
def test_a_page_holds_what_the_rule_says(name: str) -> None:
    (rule,) = (rule for rule in all_rules() if rule.name == name)
    page = pages([rule])[f"{rule.name}.md"]
    shown = " ".join(block.text for block in read(Source.of(page, "page.md")).blocks)
    folded = " ".join(shown.split())
    for text in (rule.title, said(rule), rule.help, rule.leave_it_when, *rule.references):
        assert text in folded
    assert "{" not in said(rule)
    assert "\n\n\n" not in page
    lines = [example.text for example in (*rule.bad_examples, *rule.good_examples) if not example.page]
    assert [text for text in lines if text not in shown] == []


def test_a_wrong_rule_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def wrong() -> None:
        raise RuleError("rules/puffery/a-rule.yaml:3: no good")

    monkeypatch.setattr(rule_pages, "all_rules", wrong)
    assert main(["--check"]) == 2
    assert capsys.readouterr().err == "rule_pages: rules/puffery/a-rule.yaml:3: no good\n"


def test_the_table_links_every_page() -> None:
    made = pages(all_rules())
    linked = set(re.findall(r"\((\S+?\.md)\)", made["README.md"])) - {"../rule-language.md"}
    assert linked == made.keys() - {"README.md"}
    for text in made.values():
        assert set(re.findall(r"\]\(([a-z-]+\.md)\)", text)) <= made.keys()


@pytest.mark.parametrize(
    ("example", "shown"),
    [
        (Example("We offer help.", (Span(0, 8),)), "**We offer** help."),
        (Example("Acme's *best* app", (Span(7, 13),)), r"Acme's **\*best\*** app"),
        (Example("(wow)s", (Span(0, 5),)), "<strong>(wow)</strong>s"),
        (Example("Submit", (Span(0, 6),), block=BlockKind.BUTTON), "**Submit** *(button)*"),
        (Example("a b", (Span(0, 1), Span(2, 3))), "**a** **b**"),
    ],
)
def test_marked_words_are_bold(example: Example, shown: str) -> None:
    assert marked(example) == shown


@pytest.mark.parametrize("text", ["# 1 in the market", "- no", "a_b_c *d*", "1. First", "<b> [x](y) `z` | w"])
def test_plain_text_stays_what_it_is(text: str) -> None:
    (block,) = read(Source.of(plain(text) + "\n", "page.md")).blocks
    assert block.kind is BlockKind.PARAGRAPH
    assert block.text == text


def test_there_are_words_for_everything() -> None:
    assert {rule.family for rule in all_rules()} <= FAMILY_WORDS.keys()
    assert set(PLACES) == PLACE_WORDS.keys()
    assert [name for name in sorted(NAMES) if "list" in carried(name) and name != "lead"] == []
    assert carried("words:offer") == carried("offer") == "has words of the list offer"
    assert all(kinds_of_page([kind]) for kind in DocumentKind)
    assert kinds_of_page([DocumentKind.AD, DocumentKind.BLOG]) == "blog posts and ads"
