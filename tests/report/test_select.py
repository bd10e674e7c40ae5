from dataclasses import replace

from copylint.report import Look
from copylint.report.select import LIMIT, select
from copylint.results.run import FileResult
from tests.report.appraisals import PAGE, PLAN
from tests.report.sample import page

RULES = ("claimed-focus", "praise-word", "we-offer")


def marked(*names: str) -> str:
    return "\n".join(f"<<{name}:We>> say {n}." for n, name in enumerate(names)) + "\n"


def test_what_must_be_fixed_is_never_left_out() -> None:
    selection = select(page(marked(*["praise-word"] * 3, *["claimed-focus"] * 25)), Look())
    assert [each.finding.name for each in selection.shown] == ["claimed-focus"] * 25
    assert selection.cut == 3


def test_the_limit_keeps_reading_order_and_counts_the_rest() -> None:
    selection = select(page(marked(*["claimed-focus", "praise-word", "we-offer"] * 19)), Look())
    lines = [each.finding.start.line for each in selection.shown]
    assert len(lines) == LIMIT
    assert lines == sorted(lines)
    assert len(lines) + sum(len(each.more) for each in selection.shown) + selection.cut == 57


def test_the_surest_are_shown_where_not_all_are() -> None:
    found = page(marked(*["praise-word"] * 30)).findings
    told = tuple(
        replace(finding, name=f"rule-{n}", confidence=None if n == 0 else (86 + n % 10) / 100)
        for n, finding in enumerate(found)
    )
    selection = select(replace(page("We say."), findings=told), Look())
    left_out = {f.confidence for f in told} - {each.finding.confidence for each in selection.shown}
    assert selection.cut == 10
    assert left_out == {0.86, 0.87, 0.88}
    lines = [each.finding.start.line for each in selection.shown]
    assert lines == sorted(lines)


def test_everything_is_everything() -> None:
    names = [*RULES * 30, "we-help-you"]
    assert len(select(page(marked(*names)), Look(everything=True)).shown) == 90
    assert len(select(page(marked(*names)), Look(everything=True, ideas=True)).shown) == 91


def test_in_a_plan_guesses_about_customers_come_first() -> None:
    made = page(marked("praise-word", "we-offer", "claimed-focus", "we-offer"))
    told = tuple(
        replace(each, family="opinion") if each.name == "we-offer" else each for each in made.findings
    )

    def lines(file: FileResult) -> list[int]:
        return [each.finding.start.line for each in select(file, Look()).shown]

    found = replace(made, findings=told)
    assert lines(found) == [1, 2, 3, 4]
    assert lines(replace(found, appraisal=PLAN)) == [2, 4, 1, 3]
    assert lines(replace(found, appraisal=PAGE)) == [1, 2, 3, 4]  # a page that sells is no plan
