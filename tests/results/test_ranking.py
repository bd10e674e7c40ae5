"""Which pages come first, and how kinds lie."""

from dataclasses import replace

import pytest

from copylint.results.ranking import importance, kind_order, ranking, spread
from copylint.results.run import FileResult
from copylint.terms import DocumentKind
from tests.report.sample import page, score


def at(path: str, value: int | None, kind: str = "landing", **more: object) -> FileResult:
    made = None if value is None else score(value, **more)  # type: ignore[arg-type]
    return page("Some words.", path, kind=DocumentKind(kind), score=made)


def order(*files: FileResult, weights: dict[str, float] | None = None) -> list[str]:
    return [each.file.path for each in ranking(files, weights).pages]


def test_important_kinds_come_first_and_in_them_the_lowest_score() -> None:
    assert order(
        at("blog/a.md", 3, "blog"),
        at("careers.md", 5, "about"),
        at("b.md", 40, "pricing"),
        at("a.md", 40, "web"),
        at("c.md", 20, "email"),
        at("archive/d.md", 1, "landing"),
    ) == ["c.md", "a.md", "b.md", "careers.md", "archive/d.md", "blog/a.md"]


@pytest.mark.parametrize(
    ("path", "kind", "group"),
    [
        ("a.md", "case-study", 0),
        ("a.md", "about", 1),
        ("a.md", "legal", 2),
        ("site/Archive/a.md", "product", 2),
        ("old.md", "product", 0),
    ],
)
def test_importance(path: str, kind: str, group: int) -> None:
    assert importance(at(path, 1, kind)) == group


def test_weights_say_what_a_rewrite_is_worth() -> None:
    files = (at("a.md", 20), at("b.md", 90), at("c.md", 1), at("d.md", 50, "blog"), at("e.md", 2))
    weights = {"a.md": 10.0, "b.md": 100.0, "d.md": 30.0, "e.md": 0.0}
    found = ranking(files, weights)
    assert [(p.file.path, p.worth) for p in found.pages] == [
        ("d.md", 1500.0),
        ("b.md", 1000.0),
        ("a.md", 800.0),
        ("e.md", 0.0),
        ("c.md", None),
    ]
    assert [p.place for p in found.pages] == [1, 2, 3, 4, 5]
    assert found.weighed
    assert not ranking(files).weighed


def test_a_page_without_a_number_to_go_by_has_no_rank() -> None:
    short = at("short.md", 10, too_short=True)
    aside = replace(short, path="aside.md", score=replace(score(10), value=None))
    files = (short, aside, at("about.md", None), page("", "empty.md", words=0), at("a.md", 30))
    found = ranking(files)
    assert [p.file.path for p in found.pages] == ["a.md"]
    assert [f.path for f in found.short] == ["short.md", "aside.md"]
    assert [f.path for f in found.unscored] == ["about.md"]
    assert [k.kind.value for k in found.kinds] == ["landing"]


def test_how_a_kind_lies() -> None:
    found = ranking([at(f"{n}.md", n * 10) for n in range(11)]).kinds[0]
    assert (found.median, found.middle) == (50, (25, 75))
    assert found.spread == (1, 1, 1, 1, 1, 1, 1, 1, 1, 2)
    alone = ranking([at("a.md", 37)]).kinds[0]
    assert (alone.median, alone.middle) == (37, (37, 37))


def test_the_ends_of_the_scale() -> None:
    assert spread([0, 9, 10, 100]) == (2, 1, 0, 0, 0, 0, 0, 0, 0, 1)


def test_every_kind_has_a_place() -> None:
    rows = sorted(DocumentKind, key=kind_order)
    assert rows[0] is DocumentKind.LANDING
    assert {DocumentKind.BLOG, DocumentKind.LEGAL} <= set(rows[-4:])
