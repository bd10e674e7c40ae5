"""Each line of PATHS is a path somebody may have, and the kind it suggests."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from copylint.config import Config, ConfigError
from copylint.config.evidence import Evidence, weigh
from copylint.config.kinds import FAMILIES, guess_kind, kind_table
from copylint.formats import read
from copylint.terms import BlockKind, CopylintError, DocumentKind
from copylint.text import Block, Document, Source, View

PATHS = """
_posts/2024-05-01-pricing.md            blog
blog/pricing.md                         blog
content/blog-posts/a.md                 web
content/2024/my-post.md                 web
customers/acme/index.md                 case-study
_case-studies/online-service.md         case-study
src/pages/about-us.md                   about
about.md                                about
about/careers.md                        careers
01-about.md                             about
pages/pricing.md                        pricing
product/pricing.md                      pricing
app/pricing/page.mdx                    pricing
app/faq/page.mdx                        faq
jobs/pricing.md                         job-post
careers/engineer.md                     careers
newsroom/2024/acme.md                   press
legal/terms.md                          legal
privacy-policy.html                     legal
lp/spring.html                          landing
emails/welcome.html                     email
docs/guide.md                           docs
docs/pricing.md                         pricing
features/sync.md                        product
pricing.de.md                           pricing
briefs/autumn.md                        brief
README.md                               repo
docs/readme.txt                         repo
blog/README.md                          repo
.github/pull_request_template.md        repo
integrations/github.md                  product
docs/adr/0001-use-toml.md               repo
SECURITY.md                             repo
security.md                             web
CODE_OF_CONDUCT.md                      repo
draft.md                                web
text                                    web
../other/blog/x.md                      blog
blog/head-of-marketing.md               job-post
team-x/vp_of_sales.md                   job-post
hiring-2026/SeniorContentEditor.md      job-post
chief-customer-officer.md               job-post
open/2026-03-growth-marketer.md         job-post
personas/head-of-marketing.md           messaging
team/head-of-marketing.md               about
agents/content-editor.md                web
solutions/customer-success-manager.md   product
docs/package-manager.md                 docs
blog/what-is-a-content-strategist.md    blog
password-manager.md                     web
handbook/marketing/events.md            brief
handbook/Sales/README.md                brief
content/departments/marketing/jobs.md   job-post
handbook/engineering/README.md          repo
marketing/strategy.md                   brief
docs/marketing/plan.md                  brief
marketing/index.html                    web
docs/plans/2026-goals.md                brief
goals-2026.md                           brief
docs/data-retention-plan.md             docs
"""


def document(
    *blocks: tuple[BlockKind, str], front: Mapping[str, object] | None = None, path: str = "a.md"
) -> Document:
    return Document(
        Source.of("", path),
        "markdown",
        tuple(Block(kind, View.whole(text)) for kind, text in blocks),
        front_matter=front or {},
    )


def kind_of(path: str, page: Document | None = None, config: Config | None = None) -> tuple[str, bool, str]:
    guess = guess_kind(path, config or Config(), page or document())
    return guess.kind.value, guess.sure, guess.why


@pytest.mark.parametrize("line", PATHS.strip().splitlines())
def test_paths(line: str) -> None:
    path, kind = line.split()
    assert kind_of(path)[:2] == (kind, False)


def _pages(name: str = "pages") -> list[tuple[str, str, str]]:
    """Path, kind and text of each page of ``kinds/NAME.txt``."""
    whole = (Path(__file__).parent / "kinds" / f"{name}.txt").read_text(encoding="utf-8")
    pages = []
    for part in whole.split("=== ")[1:]:
        head, _, text = part.partition("\n")
        path, kind = head.split()
        pages.append((path, kind, text))
    return pages


@pytest.mark.parametrize(("path", "kind", "text"), _pages(), ids=[path for path, *_ in _pages()])
def test_pages(path: str, kind: str, text: str) -> None:
    guess = guess_kind(path, Config(), read(Source.of(text, path)))
    assert f"{guess.kind}{'' if guess.firm else '?'}" == kind, guess.why
    assert not guess.sure
    assert guess.why.startswith(f"taken for {guess.kind}, but not surely: ") is not guess.firm


@pytest.mark.parametrize(("path", "kind", "text"), _pages(), ids=[path for path, *_ in _pages()])
def test_what_somebody_says_wins_over_all_of_it(path: str, kind: str, text: str) -> None:  # noqa: ARG001
    page = read(Source.of(text, path))
    assert guess_kind(path, Config(), page, DocumentKind.AD)[:2] == (DocumentKind.AD, True)
    said = replace(page, front_matter={**page.front_matter, "copylint": {"kind": "ad"}})
    assert guess_kind(path, Config(), said)[:2] == (DocumentKind.AD, True)


INSIDE = _pages("inside")


@pytest.mark.parametrize("named", [True, False], ids=["named", "neutral"])
@pytest.mark.parametrize(("path", "kind", "text"), INSIDE, ids=[path for path, *_ in INSIDE])
def test_what_colleagues_write_for_each_other(path: str, kind: str, text: str, named: bool) -> None:
    place = path if named else "doc1.md"
    guess = guess_kind(place, Config(), read(Source.of(text, place)))
    if kind == "none":
        assert guess.kind.value not in ("brief", "messaging", "job-post"), guess.why
    else:
        assert guess.kind.value == kind, guess.why
        assert guess.firm, guess.why


@given(
    st.lists(
        st.builds(
            Evidence,
            st.sampled_from([kind for kind in DocumentKind if kind is not DocumentKind.WEB]),
            st.integers(1, 9),
            st.text("ab", max_size=3),
        ),
        max_size=6,
    )
)
def test_more_evidence_for_the_winner_never_dethrones_it(found: list[Evidence]) -> None:
    best = weigh(found)
    assume(best.kind is not DocumentKind.WEB)  # nothing weighed enough
    again = weigh([*found, Evidence(best.kind, 2, "more")])
    assert again.kind is best.kind
    assert again.firm or not best.firm


def test_an_unsure_kind_is_judged_gently() -> None:
    table = kind_table()
    plain = table[DocumentKind.WEB]
    for kind in DocumentKind:
        row, gentle = table[kind], table.judged(kind, firm=False)
        assert table.judged(kind, firm=True) == row
        assert not gentle.gate
        assert gentle.scored != "yes"
        assert gentle.reads(sure=False) == (row.copy != "no")
        for family in FAMILIES:
            expected = row.level(family) if row.level(family) == plain.level(family) else "info"
            assert gentle.level(family) == expected


def test_says_why() -> None:
    assert kind_of("case-studies/a.md")[2] == "path: case-studies"
    assert kind_of("README.md")[2] == "file name: README"
    assert kind_of("draft.md")[2] == "nothing says what kind of page it is"


def test_only_the_part_below_the_config_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = tmp_path / "press" / "site"
    site.mkdir(parents=True)
    config = Config(path=site / "copylint.toml", root=site)
    assert kind_of(str(site / "index.md"), config=config)[0] == "web"
    monkeypatch.chdir(site)
    assert kind_of("index.md")[0] == "web"


def test_the_flag_decides_first() -> None:
    guess = guess_kind("blog/a.md", Config(), document(), DocumentKind.AD)
    assert guess == (DocumentKind.AD, True, "--kind", True)


@pytest.mark.parametrize(
    ("glob", "path", "kind"),
    [
        ("content/stories/**", "content/stories/acme.md", "case-study"),
        ("content/stories/**", "stories.md", "case-study"),  # by its name
        ("*.txt", "deep/er/note.txt", "case-study"),
        ("/note.txt", "deep/note.txt", "web"),
    ],
)
def test_globs_are_relative_to_the_config_file(glob: str, path: str, kind: str, tmp_path: Path) -> None:
    config = Config(path=tmp_path / "copylint.toml", kinds=((glob, DocumentKind.CASE_STUDY),))
    found, sure, why = kind_of(str(tmp_path / path), config=config)
    assert found == kind
    assert sure == (why == f"config: {glob}")


def test_the_first_glob_wins(tmp_path: Path) -> None:
    kinds = (("a/**", DocumentKind.AD), ("a/b/**", DocumentKind.FAQ))
    config = Config(path=tmp_path / "copylint.toml", kinds=kinds)
    assert kind_of(str(tmp_path / "a/b/c.md"), config=config) == ("ad", True, "config: a/**")


@pytest.mark.parametrize(
    ("front", "kind", "sure", "why"),
    [
        ({"copylint": {"kind": "faq"}, "type": "blog"}, "faq", True, "front matter: copylint.kind"),
        ({"type": "Landing Page"}, "landing", False, "front matter: type Landing Page"),
        ({"layout": "post.html"}, "blog", False, "front matter: layout post.html"),
        ({"template": "case_studies"}, "case-study", False, "front matter: template case_studies"),
        ({"layout": "default"}, "web", False, "nothing says what kind of page it is"),
        ({"category": ["News", "Press"]}, "press", False, "front matter: category Press"),
        ({"hero": {}}, "landing", False, "front matter: hero"),
        ({"copylint": False}, "web", False, "nothing says what kind of page it is"),
    ],
)
def test_front_matter(front: dict[str, object], kind: str, sure: bool, why: str) -> None:
    assert kind_of("draft.md", document(front=front)) == (kind, sure, why)


def test_a_layout_beats_the_path_and_a_category_does_not() -> None:
    assert kind_of("blog/a.md", document(front={"layout": "press"}))[0] == "press"
    assert kind_of("blog/a.md", document(front={"category": "press"}))[0] == "blog"


def test_a_kind_nobody_knows_in_front_matter() -> None:
    with pytest.raises(CopylintError, match=r'^a.md: front matter: no kind of document called "flyer"'):
        kind_of("a.md", document(front={"copylint": {"kind": "flyer"}}))


H2, P = BlockKind.H2, BlockKind.PARAGRAPH


@pytest.mark.parametrize(
    ("blocks", "kind", "why"),
    [
        ([(BlockKind.SUBJECT, "Your order")], "email", "a subject line"),
        ([(P, "BERLIN, March 3, 2026 – Acme today opened a shop.")], "press", "a dateline"),
        ([(P, "San José, Calif. (3 May 2026) — Acme opened.")], "press", "a dateline"),
        ([(P, "We opened on March 3, 2026, and we love it.")], "web", "nothing"),
        ([(H2, "Responsibilities"), (H2, "Requirements:")], "job-post", "headings: Responsibilities, Req"),
        ([(H2, "What you’ll do"), (H2, "Who you are")], "job-post", "headings: What you'll do"),
        ([(H2, "Requirements")], "web", "nothing"),
        ([(H2, "Requirements"), (H2, "Requirements")], "web", "nothing"),
        ([(P, "Objective:"), (P, "Audience:"), (P, "KPI:")], "brief", "headings: Objective, Audience"),
        ([(P, "Our objective is clear."), (P, "The audience waits.")], "web", "nothing"),
    ],
)
def test_shape(blocks: list[tuple[BlockKind, str]], kind: str, why: str) -> None:
    found, sure, because = kind_of("draft.md", document(*blocks))
    assert (found, sure) == (kind, False)
    assert because.startswith(why)


def test_the_table_knows_every_kind_and_family() -> None:
    table = kind_table()
    assert set(table.rows) == set(DocumentKind)
    assert all(set(row.levels) == set(FAMILIES) for row in table.rows.values())


@pytest.mark.parametrize(
    ("kind", "family", "level"),
    [
        ("landing", "self-focus", "on"),
        ("landing", "planning", "off"),
        ("blog", "features", "info"),
        ("case-study", "customer-as-object", "off"),
        ("press", "inside-talk", "info"),
        ("web", "headings", "info"),
        ("brief", "planning", "on"),
        ("job-post", "self-focus", "off"),
        ("repo", "puffery", "off"),
        ("landing", "house-style", "on"),
        ("legal", "house-style", "off"),
    ],
)
def test_levels(kind: str, family: str, level: str) -> None:
    assert kind_table()[DocumentKind(kind)].level(family) == level


def test_docs_are_read_only_if_somebody_says_so() -> None:
    docs, repo, blog = (
        kind_table()[kind] for kind in (DocumentKind.DOCS, DocumentKind.REPO, DocumentKind.BLOG)
    )
    assert [docs.reads(True), docs.reads(False), blog.reads(False), repo.reads(True)] == [
        True,
        False,
        True,
        False,
    ]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("[landing]", "[landings]", "landing"),
        ('scored = "marks"', 'scored = "mark"', "scored is"),
        ('off = "planning"', 'of = "planning"', 'unknown key "of"'),
        ('off = "planning"', 'off = "plannin"', "no family"),
        ('off = "planning"', 'off = "planning planning"', "twice"),
        ('on = "rest"', 'on = "puffery"', "must be the rest"),
        ("gate = true\n", "", '"gate" is missing'),
        ("target = 0.45", 'target = "a"', "wrong type"),
        (
            'appraised = "duties matrix"',
            'appraised = "duties matrices"',
            r'\[careers\]: appraised has "matrices"; write some of matrix, goals, answers, duties$',
        ),
        ('appraised = "answers"', "appraised = 3", "appraised"),
        ('appraised = "answers"', 'apraised = "answers"', 'unknown key "apraised"'),
    ],
)
def test_a_faulty_table_is_refused(old: str, new: str, message: str, tmp_path: Path) -> None:
    text = (Path(__file__).parents[2] / "rules" / "kinds.toml").read_text(encoding="utf-8")
    assert old in text
    file = tmp_path / "kinds.toml"
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ConfigError, match=message):
        kind_table(file)
