"""Several files and overrides as one config: which value counts, where it stands, how far a file reaches."""

from pathlib import Path

import pytest

from copylint.config import Choice, ConfigError, find, for_file, for_run, load
from copylint.terms import DocumentKind, Severity


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty repository to stand in, two folders below the temporary one."""
    root = tmp_path / "work" / "site"
    (root / ".git").mkdir(parents=True)
    monkeypatch.chdir(root)
    return root


def write(**files: str) -> None:
    for name, text in files.items():
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


OUTER = """\
ignore = ["praise-word"]
exclude = ["blog/old/**", "*.tmp.md"]
include = ["blog/**/*.md"]
min-score = 50
fail-on = "warning"
severity = { we-offer = "error", we-did = "info" }
[brand]
names = ["Acme"]
products = ["Acme Cloud"]
[kinds]
"blog/*" = "blog"
"*" = "web"
[[accept]]
text = "one"
reason = "ours"
[[overrides]]
files = ["blog/news/**"]
min-score = 10
"""
INNER = """\
extend = "../copylint.toml"
ignore = ["we-did"]
exclude = ["drafts"]
min-score = 60
severity = { we-did = "warning" }
[brand]
names = ["Acme News"]
[kinds]
"cases/*" = "case-study"
[[accept]]
text = "two"
reason = "ours"
"""


def test_a_file_goes_before_the_one_it_extends(site: Path) -> None:
    write(**{"copylint.toml": OUTER, "blog/copylint.toml": INNER})
    found = for_file("blog/a.md")
    assert found.path == site / "blog" / "copylint.toml"
    assert found.extends == (site / "copylint.toml",)
    assert found.min_score == 60
    assert found.fail_on is Severity.WARNING
    assert found.severity == {"we-offer": Severity.ERROR, "we-did": Severity.WARNING}
    assert (found.brand.company, found.brand.products) == (("Acme News",), ("Acme Cloud",))
    assert found.ignore == ("praise-word", "we-did")
    assert found.choices == (Choice(ignore=("praise-word",)), Choice(ignore=("we-did",)))
    assert [(each.text, each.file, each.line) for each in found.accept] == [
        ("one", "copylint.toml", 13),
        ("two", "blog/copylint.toml", 10),
    ]
    assert found.origin("min-score") == "blog/copylint.toml:4"
    assert found.origin("fail-on") == "copylint.toml:5"
    assert found.origin("ignore") == "copylint.toml:1, blog/copylint.toml:2"


@pytest.mark.usefixtures("site")
def test_globs_count_from_the_folder_of_their_file() -> None:
    write(**{"copylint.toml": OUTER, "blog/copylint.toml": INNER})
    found = for_file("blog/a.md")
    assert found.exclude == ("old/**", "*.tmp.md", "drafts")
    assert found.include == ("**/*.md",)
    assert found.kinds == (
        ("cases/*", DocumentKind.CASE_STUDY),
        ("/*", DocumentKind.BLOG),
        ("**", DocumentKind.WEB),  # "*" means the folder blog, too
    )
    assert for_file("blog/news/a.md").min_score == 10


@pytest.mark.usefixtures("site")
def test_without_extend_nothing_is_taken_from_above() -> None:
    write(**{"copylint.toml": OUTER, "blog/copylint.toml": "preview = true"})
    found = for_file("blog/a.md")
    assert (found.ignore, found.min_score, found.preview) == ((), None, True)


OVERRIDES = """\
min-score = 50
ignore = ["praise-word"]
[brand]
names = ["Acme"]
[[overrides]]
files = ["about/**"]
kind = "about"
ignore = ["self-focus"]
min-score = 20
brand.names = ["Acme Group"]
[[overrides]]
files = ["about/team/*", "*.txt"]
min-score = 10
extend-select = ["we-offer"]
fail-on = "never"
rules.praise-word.allow = ["robust"]
"""


@pytest.mark.usefixtures("site")
def test_overrides_hold_for_their_files_and_later_ones_win() -> None:
    write(**{"copylint.toml": OVERRIDES})
    assert (for_file("a.md").min_score, for_file("a.md").applied) == (50, ())
    about = for_file("about/a.md")
    assert (about.min_score, about.kind, about.applied) == (20, DocumentKind.ABOUT, (0,))
    assert about.brand.company == ("Acme Group",)
    assert about.ignore == ("praise-word", "self-focus")
    assert about.origin("min-score") == "copylint.toml:9 (for about/**)"
    team = for_file("about/team/a.md")
    assert (team.min_score, team.fail_on, team.kind) == (10, None, DocumentKind.ABOUT)
    assert team.rules == {"praise-word": {"allow": ["robust"]}}
    assert team.choices[1:] == (Choice(ignore=("self-focus",)), Choice(extend_select=("we-offer",)))
    assert for_file("team/a.txt").min_score == 10


def test_overrides_count_from_wherever_copylint_is_called(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(**{"copylint.toml": OVERRIDES, "about/x.md": ""})
    monkeypatch.chdir(site / "about")
    assert for_file("x.md").min_score == 20
    monkeypatch.chdir(site.parent)
    assert for_file("site/about/x.md").min_score == 20
    given = load("site/copylint.toml")
    assert for_file("site/about/x.md", given).min_score == 20
    assert for_file("site/about/x.md", for_file("site/about/x.md", given)).applied == (0,)


@pytest.mark.parametrize(
    ("files", "message"),
    [
        ({"copylint.toml": '\nextend = "nope.toml"'}, '2: there is no config file "nope.toml" to extend'),
        ({"copylint.toml": 'extend = "../../x.toml"'}, '1: "../../x.toml" lies outside of site; a config'),
        ({"copylint.toml": 'extend = "/etc/hostname"'}, '1: "/etc/hostname" lies outside of site;'),
        (
            {
                "copylint.toml": 'extend = "a.toml"',
                "a.toml": 'extend = "b/b.toml"',
                "b/b.toml": 'extend = "../a.toml"',
            },
            "extend goes in a circle: copylint.toml → a.toml → b/b.toml → a.toml; take one out",
        ),
        ({"copylint.toml": 'extend = "copylint.toml"'}, "circle: copylint.toml → copylint.toml"),
        ({"copylint.toml": 'extend = "a.toml"', "a.toml": "\nnope = 1"}, "a.toml:2: unknown key"),
    ],
)
def test_an_extend_that_leads_nowhere(files: dict[str, str], message: str, site: Path) -> None:
    (site.parent.parent / "x.toml").write_text("")
    write(**files)
    with pytest.raises(ConfigError) as error:
        for_file("a.md")
    assert message in str(error.value)
    assert "\n" not in str(error.value)


@pytest.mark.usefixtures("site")
def test_a_long_chain_ends() -> None:
    write(**{f"{n}.toml": f'extend = "{n + 1}.toml"' for n in range(30)})
    write(**{"copylint.toml": 'extend = "0.toml"'})
    with pytest.raises(ConfigError, match="extend goes over more than"):
        for_file("a.md")


def test_links_may_not_lead_out_of_the_repository(site: Path) -> None:
    secret = site.parent / "secret.toml"
    secret.write_text("password = 1")
    Path("copylint.toml").symlink_to(secret)
    with pytest.raises(ConfigError, match=r"copylint.toml: is a link that leads out of the repository"):
        for_file("a.md")
    Path("copylint.toml").unlink()
    Path("base.toml").symlink_to(secret)
    write(**{"copylint.toml": 'extend = "base.toml"'})
    with pytest.raises(ConfigError, match="lies outside of site"):
        for_file("a.md")


def test_without_a_repository_a_config_reaches_its_own_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write(**{"copylint.toml": "min-score = 5", "a/copylint.toml": 'extend = "../copylint.toml"'})
    write(**{"b/copylint.toml": 'extend = "c/d.toml"', "b/c/d.toml": "min-score = 7"})
    if find(tmp_path.parent / "x.md") is None:
        with pytest.raises(ConfigError, match="lies outside of a; "):
            for_file("a/x.md")
    assert for_file("b/x.md").min_score == 7


@pytest.mark.usefixtures("site")
def test_what_a_run_has_once_comes_from_the_folder_all_paths_share() -> None:
    write(
        **{
            "copylint.toml": "min-score = 1",
            "blog/copylint.toml": "min-score = 2",
            "blog/a.md": "",
            "blog/b/c.md": "",
            "shop/d.md": "",
        }
    )
    assert for_run(["blog/a.md", "blog/b/c.md"]).min_score == 2
    assert for_run(["blog/a.md"]).min_score == 2
    assert for_run(["blog"]).min_score == 2
    assert for_run(["blog/**/*.md"]).min_score == 2
    assert for_run(["blog/a.md", "shop"]).min_score == 1
    assert for_run([]).min_score == 1
    assert for_run(["blog"], load("copylint.toml")).min_score == 1


@pytest.mark.usefixtures("site")
def test_names_have_their_places() -> None:
    write(
        **{
            "copylint.toml": 'ignore = [\n "a",\n "b",\n]\n[[overrides]]\nfiles = ["x"]\n'
            "rules.c.d = 1\n[rules.e]\n"
        }
    )
    found = {(each.key, each.name, each.option): each.origin.line for each in for_file("a.md").named}
    assert found == {
        ("ignore", "a", ""): 2,
        ("ignore", "b", ""): 3,
        ("rules", "c", ""): 7,
        ("rules", "c", "d"): 7,
        ("rules", "e", ""): 8,
    }
