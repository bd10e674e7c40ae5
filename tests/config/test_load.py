import tomllib
from pathlib import Path
from typing import Any

import pytest

from copylint.config import Accept, Config, ConfigError, find, for_file, load
from copylint.config.options import OPTIONS
from copylint.facts import Names
from copylint.terms import DocumentKind, Severity

GOOD = """\
select = ["ALL"]
extend-select = ["we-boast"]
ignore = ["we-help-you", "pressure"]
preview = true
min-confidence = 0.7
severity = { claimed-customer-focus = "error" }
fail-on = "warning"
min-score = 60
no-score-drop = true
we-voice = true
include = ["**/*.{md,mdx}"]
exclude = ["legal/**"]
output-format = ["full", "sarif:out.sarif"]
baseline = "copylint-baseline.json"
require-suppression-reason = true
rule-folders = ["copy-rules"]
[brand]
names = ["Acme", "Acme Inc."]
products = ["Acme Cloud"]
reader = ["shop owners"]
their-customers = ["shoppers"]
[kinds]
"content/stories/**" = "case-study"
"**/lp-*.md" = "landing"
[content]
keys = ["pitch", "plans.name"]
[rules.praise-word]
allow = ["robust"]
[[accept]]
text = "We bring good things to life"
reason = "registered"
rules = ["we-offer"]
[[overrides]]
files = ["about/**"]
kind = "about"
ignore = ["self-focus"]
"""


def test_reads_every_setting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "copy-rules").mkdir()
    file = tmp_path / "copylint.toml"
    file.write_text(GOOD)
    found = load(file)
    assert found.path == file
    assert found.brand == Names(("Acme", "Acme Inc."), ("Acme Cloud",), ("shop owners",), ("shoppers",))
    assert (found.select, found.extend_select) == (("ALL",), ("we-boast",))
    assert found.ignore == ("we-help-you", "pressure")
    assert found.severity == {"claimed-customer-focus": Severity.ERROR}
    assert found.min_confidence == 0.7
    assert (found.preview, found.no_score_drop, found.require_suppression_reason) == (True, True, True)
    assert (found.fail_on, found.min_score) == (Severity.WARNING, 60)
    assert found.include == ("**/*.md", "**/*.mdx")
    assert found.exclude == ("legal/**",)
    assert found.output_formats == ("full", "sarif:out.sarif")
    assert found.baseline == tmp_path / "copylint-baseline.json"
    assert found.rule_folders == (tmp_path / "copy-rules",)
    assert found.kinds == (
        ("content/stories/**", DocumentKind.CASE_STUDY),
        ("**/lp-*.md", DocumentKind.LANDING),
    )
    assert found.rules == {"praise-word": {"allow": ["robust"]}}
    assert found.content_keys == ("pitch", "plans.name")
    assert found.accept == (
        Accept("We bring good things to life", "registered", ("we-offer",), 29, "copylint.toml"),
    )
    assert (found.kind, found.applied) == (None, ())
    assert found.origin("min-score") == "copylint.toml:8"


def test_every_option_is_in_that_file() -> None:
    data = tomllib.loads(GOOD)
    for option in OPTIONS:
        at: Any = data
        for part in option.key.split("."):
            name = part.removesuffix("[]")
            at = next(iter(at.values())) if name.isupper() else at.get(name, {"": {}})
            at = at[0] if part.endswith("[]") else at
        assert at != {"": {}} or option.key == "extend", option.key


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('\n\nignor = ["x"]', '3: unknown key "ignor". Did you mean "ignore"?'),
        (
            "xyz = 1",
            '1: unknown key "xyz". The keys are select, extend-select, ignore, preview, ',
        ),
        ('[brand]\nname = ["A"]', '2: unknown key "name" in [brand]. Did you mean "names"?'),
        ('[brand]\nnames = "Acme"', '2: "names" is a list; write names = ["Acme"]'),
        ('ignore = "we-offer"', '1: "ignore" is a list; write ignore = ["we-offer"]'),
        ("ignore = 3", '1: "ignore" is a list of texts; write ignore = ["…"]'),
        ('ignore = [\n"a",\n7]', '3: "ignore" holds texts in quotation marks, none of them empty'),
        ('exclude = ["a",\n""]', '2: "exclude" holds texts in quotation marks, none of them empty'),
        ('brand = "Acme"', '1: "brand" is a table; write [brand] and its entries on the lines below'),
        (
            'rules = ["rules/"]',
            '1: "rules" is a table; write [rules] and its entries on the lines below.'
            ' For folders of your own rules: rule-folders = ["…"]',
        ),
        ('rule-folders = ["a"]', '1: there is no folder "a" beside copylint.toml'),
        ('rule-folders = [\n"../.."]', '2: "../.." lies outside of '),
        ('baseline = "/etc/passwd"', '1: "/etc/passwd" lies outside of '),
        ('baseline = ".git/x"', '1: ".git/x" lies in .git'),
        ('output-format = "sarif:../out"', '1: "../out" lies outside of '),
        ('output-format = ["full",\n"Json"]', '2: "Json" is no report; write "json" or "sarif:out.sarif"'),
        ("output-format = []", '1: "output-format" is empty'),
        ("min-confidence = 60", '1: "min-confidence" is a number from 0 to 1, without quotation marks'),
        ('preview = "yes"', '1: "preview" is true or false, without quotation marks'),
        ('\nmin-score = "60"', '2: "min-score" is a whole number from 0 to 100, without quotation marks'),
        ("min-score = 101", '1: "min-score" is a whole number from 0 to 100'),
        ("min-score = true", '1: "min-score" is a whole number from 0 to 100'),
        ('fail-on = "notes"', '1: "fail-on" is one of "error", "warning", "info", "never".'),
        (
            'fail-on = "warnings"',
            '1: "fail-on" is one of "error", "warning", "info", "never". Did you mean "warning"?',
        ),
        ("extend = 3", '1: "extend" is a text in quotation marks, and not an empty one'),
        ('exclude = ["a/**",\n"b\\\\c"]', '2: the glob "b\\c" holds "\\"; write "/" between folders'),
        (
            'include = ["a/**",\n# why\n"../b"]',
            '3: the glob "../b" leads out of the folder of the config file',
        ),
        ('include = ["!a"]', '1: the glob "!a" begins with "!", and there is nothing to take back here'),
        ('[kinds]\n"a/**" = "web"\n"./b" = "web"', '3: the glob "./b" never matches; write "b"'),
        ('[kinds]\n"{a,b" = "web"', '2: the glob "{a,b" has a "{" without "}", or the other way round'),
        (
            '[[overrides]]\nignore = ["a"]',
            '1: this [[overrides]] has no "files"; write, for example: files = ',
        ),
        ("[[overrides]]\nfiles = []", '2: "files" is empty; write files = ["…"]'),
        ('[[overrides]]\nfiles = ["a",\n"b["]', '3: the glob "b[" has a "[" without "]"'),
        (
            '[[overrides]]\nfiles = ["a"]\n[[overrides]]\nfiles = ["b"]\nexclude = ["c"]',
            '5: "exclude" cannot stand in [[overrides]]; it holds for all files: write it above the first',
        ),
        (
            '[[overrides]]\nfiles = ["a"]\nfile = ["b"]',
            '3: unknown key "file" in [[overrides]]. Did you mean',
        ),
        (
            '[[overrides]]\nfiles = ["a"]\n[overrides.severity]\nwe-offer = "bad"',
            '4: the level of "we-offer" is one of "error", "warning", "info".',
        ),
        ('[overrides]\nfiles = ["a"]', '1: "overrides" stands in double brackets; write [[overrides]] and'),
        (
            'overrides = [{ files = ["a"] },\n{ files = ["b"], kind = "x" }]',
            '2: unknown kind "x". The kinds are',
        ),
        ('[[accept]]\ntext = "a"', '1: this [[accept]] has no "reason"; write, for example: reason = '),
        (
            '[[accept]]\ntext = "a"\nreason = " "',
            '3: "reason" is a text in quotation marks, and not an empty',
        ),
        (
            '[[accept]]\ntext = "a"\nreason = "b"\nrule = ["x"]',
            '4: unknown key "rule" in [[accept]]. Did you',
        ),
        ("[rules.praise-word]\nallow = [\n'a',\n3]", '4: "allow" holds texts in quotation marks'),
        ("[rules.praise-word]\nallow = 1.5", '2: "allow" is what the rule\'s page says'),
        ("[rules.praise-word]\nallow = { a = 1 }", '2: "allow" is what the rule\'s page says'),
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
    assert for_file("draft.md").origin("ignore") == "pyproject.toml:4"
    Path("pyproject.toml").write_text("[tool]\ncopylint = 3\n")
    with pytest.raises(ConfigError, match=r"^pyproject.toml:2: .tool.copylint. is a table"):
        for_file("draft.md")


def test_missing_and_unreadable_files(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="no config file called"):
        load(tmp_path / "none.toml")
    (tmp_path / "copylint.toml").write_bytes(b"ignore = ['\xff']")
    with pytest.raises(ConfigError, match="save it as UTF-8"):
        load(tmp_path / "copylint.toml")
    for text in ("ignore = " + "[" * 100_000, "a." * 4_000 + "a = 1", "#" * 300_000, "a = 1" + "0" * 5_000):
        (tmp_path / "copylint.toml").write_text(text)
        with pytest.raises(ConfigError, match=r"copylint.toml"):
            load(tmp_path / "copylint.toml")
    deep = "ignore = " + "[" * 40 + "]" * 40
    (tmp_path / "copylint.toml").write_text(deep)
    with pytest.raises(ConfigError, match="nested too deeply"):
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
