from pathlib import Path

import pytest

from copylint.config import Config, ConfigError, find, for_file, load
from copylint.facts import Names
from copylint.terms import DocumentKind, Severity

GOOD = """\
ignore = ["we-help-you", "pressure"]
exclude = ["legal/**"]
severity = { claimed-customer-focus = "error" }
[brand]
names = ["Acme", "Acme Inc."]
products = ["Acme Cloud"]
reader = ["shop owners"]
their-customers = ["shoppers"]
[kinds]
"content/stories/**" = "case-study"
"**/lp-*.md" = "landing"
[rules.praise-word]
allow = ["robust"]
[content]
keys = ["pitch", "plans.name"]
"""


def test_reads_every_setting(tmp_path: Path) -> None:
    file = tmp_path / "copylint.toml"
    file.write_text(GOOD)
    assert load(file) == Config(
        path=file,
        brand=Names(("Acme", "Acme Inc."), ("Acme Cloud",), ("shop owners",), ("shoppers",)),
        ignore=("we-help-you", "pressure"),
        severity={"claimed-customer-focus": Severity.ERROR},
        kinds=(("content/stories/**", DocumentKind.CASE_STUDY), ("**/lp-*.md", DocumentKind.LANDING)),
        exclude=("legal/**",),
        rules={"praise-word": {"allow": ["robust"]}},
        content_keys=("pitch", "plans.name"),
        lines={
            "ignore: we-help-you": 1,
            "ignore: pressure": 1,
            "severity: claimed-customer-focus": 3,
            "rules: praise-word": 12,
        },
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('\n\nignor = ["x"]', '3: unknown key "ignor". Did you mean "ignore"?'),
        ("xyz = 1", '1: unknown key "xyz". The keys are brand, ignore, severity, kinds, exclude, rules, '),
        ('[brand]\nname = ["A"]', '2: unknown key "name" in [brand]. Did you mean "names"?'),
        ('[brand]\nnames = "Acme"', '2: "names" is a list; write names = ["Acme"]'),
        ('ignore = "we-offer"', '1: "ignore" is a list; write ignore = ["we-offer"]'),
        ("ignore = 3", '1: "ignore" is a list of texts; write ignore = ["…"]'),
        ('ignore = [\n"a",\n7]', '3: "ignore" holds texts in quotation marks, none of them empty'),
        ('exclude = ["a",\n""]', '2: "exclude" holds texts in quotation marks, none of them empty'),
        ('brand = "Acme"', '1: "brand" is a table; write [brand] and its entries on the lines below'),
        ('rules = ["rules/"]', '1: "rules" is a table; write [rules] and its entries on the lines below'),
        ("[rules]\npraise-word = 1", "2: options of a rule are a table; write [rules.praise-word]"),
        (
            '[severity]\nwe-offer = "off"',
            '2: the level of "we-offer" is one of "error", "warning", "info".'
            ' To switch it off, write ignore = ["we-offer"].',
        ),
        ("[severity]\nx = []", '2: the level of "x" is one of "error", "warning", "info".'),
        ('[kinds]\n"a/**" = "landings"', '2: unknown kind "landings". Did you mean "landing"?'),
        ("[kinds]\na = 5", '2: unknown kind "5". The kinds are landing, product, pricing,'),
        ('content = ["a"]', '1: "content" is a table; write [content] and its entries on the lines below'),
        ('[content]\nkey = ["a"]', '2: unknown key "key" in [content]. Did you mean "keys"?'),
        ('[content]\nkeys = "a"', '2: "keys" is a list; write keys = ["a"]'),
        ('[content]\nkeys = [\n"a",\n"b.*"]', '4: "b.*" is no key; write a key of your files, such as'),
        ("a = \n", "1: not valid TOML: "),
        ("ok = 1\na b", "2: not valid TOML: "),
        ('ignore = ["a"', "1: not valid TOML: "),
    ],
)
def test_says_what_is_wrong_and_where(
    text: str, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("copylint.toml").write_text(text)
    with pytest.raises(ConfigError) as error:
        load("copylint.toml")
    assert str(error.value).startswith(f"copylint.toml:{message}")
    assert "\n" not in str(error.value)


def test_a_pyproject_counts_lines_of_the_whole_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("pyproject.toml").write_text('[project]\nname = "x"\n[tool.copylint]\nignore = ["a"]\nnope = 1\n')
    with pytest.raises(ConfigError, match=r'^pyproject.toml:5: unknown key "nope"'):
        for_file("draft.md")
    Path("pyproject.toml").write_text('[project]\nname = "x"\n[tool.copylint]\nignore = ["a"]\n')
    assert for_file("draft.md").lines == {"ignore: a": 4}


def test_missing_and_unreadable_files(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="no config file called"):
        load(tmp_path / "none.toml")
    (tmp_path / "copylint.toml").write_bytes(b"ignore = ['\xff']")
    with pytest.raises(ConfigError, match="save it as UTF-8"):
        load(tmp_path / "copylint.toml")
    (tmp_path / "copylint.toml").write_text("ignore = " + "[" * 100_000)
    with pytest.raises(ConfigError, match=r"copylint.toml"):
        load(tmp_path / "copylint.toml")


def test_a_changed_file_is_read_again(tmp_path: Path) -> None:
    file = tmp_path / "copylint.toml"
    file.write_text('ignore = ["a"]')
    assert load(file).ignore == ("a",)
    file.write_text('ignore = ["a", "b"]')
    assert load(file).ignore == ("a", "b")


def test_the_nearest_file_wins(tmp_path: Path) -> None:
    deep = tmp_path / "site" / "content" / "blog"
    deep.mkdir(parents=True)
    (tmp_path / "copylint.toml").write_text("")
    page = deep / "post.md"
    assert find(page) == tmp_path / "copylint.toml"
    (tmp_path / "site" / "pyproject.toml").write_text("[project]\nname = 'x'")
    assert find(page) == tmp_path / "copylint.toml"
    (tmp_path / "site" / "pyproject.toml").write_text("[tool.copylint]")
    assert find(page) == tmp_path / "site" / "pyproject.toml"
    (tmp_path / "site" / "copylint.toml").write_text("")
    assert find(page) == tmp_path / "site" / "copylint.toml"
    (tmp_path / "site" / ".copylint.toml").write_text("")
    assert find(deep) == tmp_path / "site" / ".copylint.toml"


def test_the_search_ends_at_the_repository(tmp_path: Path) -> None:
    (tmp_path / "copylint.toml").write_text("")
    repo = tmp_path / "repo"
    (repo / ".git").mkdir(parents=True)
    assert find(repo / "draft.md") is None
    assert for_file(repo / "draft.md") == Config()
    (repo / "copylint.toml").write_text("")
    assert find(repo / "draft.md") == repo / "copylint.toml"


def test_somebody_elses_broken_pyproject_does_not_stop_the_run(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "pyproject.toml").write_text("[broken")
    assert for_file(tmp_path / "a.md") == Config()
