"""Kinds of pages by folder, and folders to leave out."""

from pathlib import Path

from pathspec import GitIgnoreSpec

from copylint.config.kinds import KindGuess
from copylint.guesses.layout import PagePlace, glob_of, guess_excluded, guess_kinds
from copylint.guesses.survey import survey
from copylint.terms import DocumentKind


def place(path: str, kind: str = "web", why: str = "", english: bool = True) -> PagePlace:
    return PagePlace(path, KindGuess(DocumentKind(kind), False, why), english)


def test_a_folder_is_worth_a_line_from_two_pages_on() -> None:
    found = guess_kinds(
        [
            place("content/blog/a.md", "blog", "path: blog"),
            place("content/blog/2026/b.md", "blog", "path: blog"),
            place("stories/a.md", "case-study", "path: stories"),
            place("legal/a.md", "legal", "path: legal"),
            place("legal/b.md", "legal", "path: legal"),
            place("pricing.md", "pricing", "file name: pricing"),
            place("x/a.md", "email", "a subject line"),
        ]
    )
    assert [(each.glob, each.kind, each.pages, each.sure) for each in found] == [
        ("content/blog/**", DocumentKind.BLOG, 2, True)
    ]


def test_documentation_and_what_lies_in_it_is_not_sure() -> None:
    docs = [place(f"docs/{n}.md", "docs", "path: docs") for n in "ab"]
    plans = [place(f"docs/plans/{n}.md", "pricing", "path: plans") for n in "ab"]
    found = guess_kinds([*docs, *plans])
    # The narrower folder comes first, for the first that fits a page decides.
    assert [(each.glob, each.sure) for each in found] == [("docs/plans/**", False), ("docs/**", False)]


def test_tests_and_other_languages_are_left_out_and_drafts_are_asked_about() -> None:
    found = guess_excluded(
        [
            place("site/tests/a.md"),
            place("_drafts/a.md"),
            place("content/en/a.md"),
            place("content/de/a.md", english=False),
            place("content/de/blog/b.md", english=False),
            place("content/fr/a.md", english=False),
        ]
    )
    assert [(each.glob, each.pages, each.sure) for each in found] == [
        ("content/de/**", 2, True),
        ("site/tests/**", 1, True),
        ("_drafts/**", 1, False),
    ]


def test_a_glob_means_its_folder_and_no_other() -> None:
    glob = glob_of(("app", "[slug]", "#1! a*b"))
    spec = GitIgnoreSpec.from_lines([glob])
    assert spec.match_file("app/[slug]/#1! a*b/page.md")
    assert not spec.match_file("app/s/#1! a*b/page.md")
    assert not spec.match_file("app/[slug]/#1! aXb/page.md")


def test_a_survey_of_a_folder_below_the_working_one(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "site" / "blog").mkdir(parents=True)
    for name in "ab":
        (tmp_path / "site" / "blog" / f"{name}.md").write_text("© 2026 Camber\n\nAt Camber, we bake.\n")
    (tmp_path / "site" / "broken.html").write_bytes(b"\xff\xfa")
    found = survey(tmp_path / "site")
    assert [kind.glob for kind in found.kinds] == ["blog/**"]
    assert [name.name for name in found.names] == ["Camber"]
    assert found.pages == 2
    assert len(found.unread) == 1
    assert "broken.html" in found.unread[0]
