"""A team's own rules: read like ours, refused with their place, and nothing but data."""

import copy
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from copylint.checks import CHECKS
from copylint.config import Config, ConfigError, for_file
from copylint.facts import Names
from copylint.lexicon import ListError, rules_folder, word_list
from copylint.rulebook import Rulebook, RuleError, check_names, load_rulebook, parse_rule
from copylint.rulebook.phrasing import Phrasing
from copylint.terms import CopylintError

RULE = """\
name: no-synergy
title: A word we gave up
message: "{match}" is on our list.
help: Say what two things do together.
needs: wording
severity: warning
status: stable
since: 0.1.0
unless: {next: [{words: $buzz}]}
find:
  - words: [$buzz, "powered by $buzz"]
mark: words
bad: |
  We find <<synergies>>.
good: |
  We save you two hours.
""".replace('message: "{match}"', "message: '{match}")
RULE = RULE.replace("is on our list.", "is on our list.'")
LIST = "inflect: nouns\nsynergy\n$more\n"


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with one rule and two lists."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    put("copylint.toml", 'rule-folders = ["copy-rules"]')
    put("copy-rules/house/no-synergy.yaml", RULE)
    put("copy-rules/lists/buzz.txt", LIST)
    put("copy-rules/lists/more.txt", "inflect: no\nwin-win\n")
    return tmp_path


def put(name: str, text: str | bytes) -> None:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)


def rulebook() -> Rulebook:
    return load_rulebook(CHECKS, config=for_file("draft.md"))


@pytest.mark.usefixtures("site")
def test_a_rule_beside_ours() -> None:
    found = rulebook().get("no-synergy")
    assert (found.family, found.where) == ("house", "copy-rules/house/no-synergy.yaml")
    assert "we-offer" in [rule.name for rule in rulebook().rules]
    assert [rule.name for rule in rulebook().matching("house")] == ["no-synergy"]
    assert "house" not in load_rulebook(CHECKS).families


@pytest.mark.usefixtures("site")
def test_its_lists_are_the_teams() -> None:
    (finder,) = rulebook().get("no-synergy").find
    entries = finder.entries  # type: ignore[attr-defined]
    assert {"synergy", "synergies", "win-win"} <= set(entries)
    known = Phrasing(entries)
    text = "It is powered by synergies, a win-win."
    assert [text[start:end] for start, end in known.places(text, Names())] == [
        "powered by synergies",
        "win-win",
    ]
    with pytest.raises(ListError):
        word_list("buzz")


@pytest.mark.usefixtures("site")
def test_what_changed_is_read_again() -> None:
    assert rulebook() is rulebook()
    put("copy-rules/lists/more.txt", "inflect: no\nbest-in-class\n")
    (finder,) = rulebook().get("no-synergy").find
    assert {"synergy", "best-in-class"} <= set(finder.entries)  # type: ignore[attr-defined]
    assert "win-win" not in finder.entries  # type: ignore[attr-defined]
    put("copy-rules/house/no-synergy.yaml", RULE.replace("A word", "A phrase"))
    assert rulebook().get("no-synergy").title == "A phrase we gave up"


@pytest.mark.usefixtures("site")
def test_a_rule_in_the_folder_itself_is_of_its_family() -> None:
    put("copy-rules/no-synergy-here.yaml", RULE.replace("no-synergy", "no-synergy-here"))
    assert rulebook().get("no-synergy-here").family == "copy-rules"


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        (
            "house/we-offer.yaml",
            RULE.replace("no-synergy", "we-offer"),
            '"we-offer" already; call yours otherwise',
        ),
        ("house/other.yaml", RULE, 'another rule is called "no-synergy" too'),
        ("house/b.yaml", RULE.replace("no-synergy", "a"), 'the file of the rule "a" is called a.yaml'),
        ("house/puffery.yaml", RULE.replace("no-synergy", "puffery"), "stands for something else already"),
        ("we-offer/a.yaml", RULE.replace("no-synergy", "a"), "stands for something else already"),
        ("My Rules/a.yaml", RULE.replace("no-synergy", "a"), '"My Rules" is no name of a family'),
        ("a/b/c.yaml", RULE, "lies too deep"),
        ("house/a.yaml", "name: [a]\n" + RULE.partition("\n")[2], 'a.yaml:1: "name" is a text'),
        (
            "house/a.yaml",
            RULE.replace("title: A word we gave up", "title: {a: b}"),
            'a.yaml:2: "title" is a text',
        ),
        ("house/a.yaml", RULE.replace("warning", "loud"), 'a.yaml:6: "severity" is one of error'),
        (
            "house/a.yaml",
            RULE.replace("[$buzz", "[$buz"),
            'a.yaml:11: there is no word list $buz. Did you mean "buzz"?',
        ),
        (
            "house/a.yaml",
            RULE.replace("no-synergy", "a") + "yields-to: [we-ofer]\n",
            'a.yaml: there is no rule "we-ofer" to yield to',
        ),
        ("house/a.yaml", RULE + "run: rm\n", 'a.yaml:17: unknown key "run"'),
        ("house/a.yaml", RULE.replace("words: [$buzz", "check: [$buzz"), 'there is no check "'),
        ("house/a.yaml", RULE.replace("by $buzz", "by " + "{any} " * 21), "more than 20 slots in one phrase"),
        (
            "house/a.yaml",
            RULE.replace("[$buzz", "[$buzz@2f657463-00"),
            "a word list is called by its name alone",
        ),
        ("house/a.yaml", RULE.replace("[$buzz", "[$../lists/buzz"), '"$../lists/buzz" is no word list'),
        ("lists/a.txt", "inflect: no\n$b@2f657463-00\n", "a.txt:2: "),
        ("lists/a.txt", "inflect: no\n$../b\n", "a.txt:2: "),
        (
            "house/a.yaml",
            RULE.replace("  - words", "  - check: os.system\n  - words"),
            'no check "os.system"',
        ),
        ("house/a.yaml", "a: &a [x]\nb: *a\n", "a.yaml:1: an anchor (&) that is used again (*)"),
        ("house/a.yaml", "a: &a [*a]\n", "a.yaml:1: "),
        ("house/a.yaml", "a: " + "[" * 1_500, "a.yaml"),
        ("house/a.yaml", "a: " + "[" * 200 + "]" * 200, "nested too deeply"),
        ("house/a.yaml", "a: !!python/object/apply:os.system [ls]\n", 'unknown key "a"'),
        ("house/a.yaml", "? [a]\n: b\n", "a key is a word"),
        ("house/a.yaml", "a: \x07\n", "not readable as YAML"),
        ("house/a.yaml", b"\xff\xfe", "not UTF-8"),
        ("house/a.yaml", "#" * 300_000, "more than 256 KB"),
        ("house/a.yaml", RULE + "limit: {per: page, to: " + "9" * 5_000 + "}\n", '"to" is a whole number'),
        ("lists/praise.txt", LIST, 'copylint has a list "praise" already'),
        ("lists/My.txt", LIST, '"My" is no name of a list'),
        ("lists/a.txt", "inflect: nouns\nbox\n\nbox\n", 'copy-rules/lists/a.txt:4: "box" stands there twice'),
        ("lists/a.txt", "inflect: no\n$b\n", "no word list $b"),
        ("lists/buzz.txt", "inflect: no\n$buzz\n", "copy-rules/lists/buzz.txt:2: $buzz holds itself"),
    ],
)
@pytest.mark.usefixtures("site")
def test_what_is_wrong_is_said_with_its_place(name: str, text: str | bytes, message: str) -> None:
    put(f"copy-rules/{name}", text)
    with pytest.raises(CopylintError) as error:
        rulebook()
    assert message in str(error.value)
    assert "\n" not in str(error.value)


def test_nothing_outside_of_the_repository_is_read(
    site: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside") / "a.yaml"
    outside.write_text(RULE.replace("no-synergy", "a"))
    link = site / "copy-rules" / "house" / "a.yaml"
    link.symlink_to(outside)
    with pytest.raises(
        RuleError, match=r"copy-rules/house/a.yaml: is a link that leads out of the repository"
    ):
        rulebook()
    link.unlink()
    (site / "copy-rules" / "elsewhere").symlink_to(outside.parent)
    assert rulebook().get("no-synergy")  # links to folders are not followed
    with pytest.raises(CopylintError):
        rulebook().get("a")
    (site / "theirs").symlink_to(outside.parent)
    put("copylint.toml", 'rule-folders = ["theirs"]')
    with pytest.raises(ConfigError, match=r"^copylint.toml:1: .theirs. lies outside of"):
        rulebook()


def test_links_to_themselves_and_pipes_are_named(site: Path) -> None:
    link = site / "copy-rules" / "house" / "a.yaml"
    link.symlink_to(link)
    with pytest.raises(RuleError, match=r"copy-rules/house/a.yaml: "):
        rulebook()


@pytest.mark.usefixtures("site")
def test_a_folder_of_everything_is_no_folder_of_rules() -> None:
    for number in range(1_001):
        put(f"copy-rules/a/{number}.txt", "")
    with pytest.raises(RuleError, match="more than 1000 files"):
        rulebook()


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('ignore = [\n"hous"]', '2: there is no rule or family "hous". Did you mean "house"?'),
        (
            "[rules.no-synergy]\n\nallowed = []",
            '3: the rule no-synergy has no option "allowed"; it has: none',
        ),
        ("[rules.self-run]\nat-least = '3'", '2: the option "at-least" of self-run is like its default, 3'),
        ("[rules.praise-word]\nallow = 'robust'", '2: the option "allow" of praise-word is a list of texts'),
        ('[[accept]]\ntext = "a"\nreason = "b"\nrules = ["x",\n"y"]', '4: there is no rule or family "x"'),
        (
            '[[overrides]]\nfiles = ["a"]\nselect = ["house",\n"hause"]',
            '4: there is no rule or family "hause"',
        ),
        ("[rules.house]", '1: there is no rule or family "house"'),
    ],
)
def test_names_in_the_config_are_checked_with_their_line(text: str, message: str) -> None:
    put("copylint.toml", f"{text}\n" if text.startswith("[") else f'{text}\nrule-folders = ["copy-rules"]')
    config = for_file("draft.md")
    book = load_rulebook(CHECKS, config=config if config.rule_folders else _with_folder(config))
    with pytest.raises(ConfigError) as error:
        check_names(config, book)
    assert str(error.value).startswith(f"copylint.toml:{message}")


def _with_folder(config: Config) -> Config:
    return replace(config, rule_folders=(Path("copy-rules").absolute(),))


def test_a_phrase_of_many_gaps_does_not_hang() -> None:
    known = Phrasing((" ".join(["{any}"] * 20) + " end",))
    assert list(known.places("word " * 60 + "end-less", Names())) == []


ODD: tuple[Any, ...] = (["a", ["b"]], {"a": {"b": "c"}}, "", "²", "$nope", "{x}", [], {}, "9" * 5_000)
SHIPPED = sorted(rules_folder().glob("*/*.yaml"))[::10]


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.stem)
def test_whatever_stands_for_a_value_ends_in_one_line(file: Path) -> None:
    """Each value of a rule of ours, one after the other, replaced by what it cannot be."""
    data = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    said = []
    for number, at in enumerate(paths_of(data)):
        if any(isinstance(step, int) and step > 2 for step in at):
            continue
        made = copy.deepcopy(data)
        inner = made
        for step in at[:-1]:
            inner = inner[step]
        inner[at[-1]] = ODD[number % len(ODD)]
        try:
            parse_rule(yaml.safe_dump(made, allow_unicode=True), "a.yaml", "house", {}, {})
        except CopylintError as error:
            said.append(str(error))
    assert said
    assert [line for line in said if "\n" in line] == []


def paths_of(value: Any, at: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    if at:
        yield at
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, each in inner:
        yield from paths_of(each, (*at, step))
