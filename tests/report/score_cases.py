"""What ``copylint score`` reports on: pages ranked, one page, pages before and now, a history."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime

from copylint.appraisal import Quoted
from copylint.facts import FoundName
from copylint.results.difference import Comparison, Pair
from copylint.results.history import PageScore, Record
from copylint.results.ranking import Ranking, ranking
from copylint.results.run import FileResult, Problem, Run, Score
from copylint.results.trend import Trend, trend
from copylint.scoring import Contribution, Part, PartName
from copylint.terms import DocumentKind, Maturity
from tests.report.sample import MARKS, full_score, page, run, score

LONG = "content/use-cases/inventory-management-for-corner-shops/overview.md"


def _page(path: str, kind: str, made: Score | None, **more: object) -> FileResult:
    return page("<<we-offer:We offer>> it all.", path, kind=DocumentKind(kind), score=made, **more)


def number(value: int, low: int, high: int, level: Maturity = Maturity.VALUE_BASED) -> Score:
    return replace(full_score(), value=value, low=low, high=high, maturity=level)


SHORT = replace(full_score(), too_short=True, marks=MARKS, raising=None)
NO_NUMBER = replace(full_score(), value=None, low=None, high=None, set_aside_by={"legal": 9}, set_aside=9)
PAGES = (
    _page("content/pricing/index.md", "pricing", number(31, 25, 37, Maturity.PRODUCT_FOCUSED)),
    _page("content/launch.md", "landing", full_score()),
    _page("content/old/offer.docx", "product", number(12, 8, 30)),
    _page(LONG, "product", number(66, 60, 72)),
    _page("content/sync.md", "product", replace(number(71, 64, 78), raising=None)),
    _page("content/one-part.md", "product", score(48)),
    _page("content/best.md", "product", number(88, 80, 94, Maturity.OUTCOME_DRIVEN)),
    _page("content/home.md", "web", number(40, 20, 60)),
    _page("content/blog/spring.md", "blog", number(9, 4, 20)),
    *(_page(f"mail/{n}.html", "email", number(n * 9, n * 9 - 4, n * 9 + 5)) for n in range(1, 8)),
    _page("content/ad.md", "ad", SHORT),
    _page("content/tiny.md", "landing", score(50, too_short=True)),
    _page("content/about.md", "about", None),
    _page("plans/q3.md", "brief", None),
    page("", "content/de.md", words=0, notes=("not read: German",)),
)
RUN = run(
    *PAGES,
    problems=(Problem("broken.md", "not UTF-8 at byte 3"),),
    warnings=("a warning",),
    guessed=(FoundName("Acme", "package.json"),),
)
RANKED = ranking(RUN.files)
WEIGHTS = {"content/launch.md": 12_000.0, "content/best.md": 98_000.0, "mail/3.html": 350.5}
WEIGHED = ranking(RUN.files, WEIGHTS)
CARDS: Mapping[str, FileResult] = {
    "page": PAGES[1],
    "page-word": PAGES[2],
    "page-short": _page("content/ad.md", "ad", SHORT),
    "page-set-aside": _page("content/terms.md", "landing", NO_NUMBER),
    "page-plan": _page("plans/q3.md", "brief", None),
    "page-about": _page("content/about.md", "about", None),
    "page-unread": PAGES[-1],
}
EMPTY = run()


def ranked(of: Run) -> Ranking:
    """The pages of a run in the order that there is without weights."""
    return ranking(of.files)


def _better() -> Score:
    """The full score after an edit: the opening is gone, a line about the reader came."""
    parts = []
    for part in full_score().parts:
        lines = tuple(line for line in part.lines if line.at.line != 3)
        if part.name is PartName.ACTOR:
            lines = (
                *lines,
                Contribution(Quoted(3, "You run payroll in ten minutes."), 4.75, "the reader acts"),
            )
        points = part.base + sum(line.points for line in lines)
        parts.append(replace(part, lines=lines, value=round(points / part.share)))
    return replace(full_score(), value=57, low=50, high=64, parts=tuple(parts), raising=None)


def _pair(path: str, before: Score | None, now: Score | None, kind: str = "landing", was: str = "") -> Pair:
    return Pair(_page(path, kind, now), _page(path, was or kind, before))


PAIRS = (
    _pair("content/launch.md", full_score(), _better()),
    replace(_pair(LONG, _better(), full_score(), "product"), old_path="content/inventory.md"),
    _pair("content/same.md", full_score(), full_score()),
    _pair("content/kind.md", full_score(), _better(), "landing", "web"),
    _pair("content/about.md", None, None, "about"),
    _pair("content/ad.md", SHORT, SHORT, "ad"),
    Pair(_page("content/new.md", "landing", full_score()), None),
)
SINCE = Comparison(run(*(pair.now for pair in PAIRS), base="main"), PAIRS, ("content/gone.md",))
UNCHANGED = Comparison(run(base="main"))


def _past(value: int, kind: str = "landing", **parts: int) -> PageScore:
    made = {name: parts.get(name.value, 50) for name in PartName}
    return PageScore(kind, value, max(0, value - 6), min(100, value + 6), "value-based", 300, made)


def _record(month: int, digest: str = "0123456789ab", **pages: PageScore) -> Record:
    when = datetime(2026, month, 3, 9, 15, tzinfo=UTC)
    named = {f"content/{name}.md": made for name, made in pages.items()}
    return Record(when, "0.1.0", digest, f"{month}a1b2c3d4e5f6" + "0" * 27, month == 6, ("Acme",), named)


RECORDS = (
    _record(1, "ba9876543210", a=_past(99)),
    _record(3, a=_past(31), b=_past(40), c=_past(70), d=_past(20, "blog"), e=_past(9, "web"), f=_past(1)),
    _record(4, a=_past(38), b=_past(45), c=_past(70), d=_past(20, "blog")),
    _record(
        6,
        a=_past(58, outcome=90, evidence=60),
        b=_past(62, actor=71),
        c=_past(63, language=30),
        d=_past(20, "blog"),
        e=_past(50, "product"),
        g=_past(77),
    ),
)


def _trend(*records: Record) -> Trend:
    found = trend(records)
    assert found is not None
    return found


TREND = _trend(*RECORDS)
RENAMED = _trend(RECORDS[1], replace(RECORDS[3], names=("Acme", "Acme Cloud")))
ALONE = _trend(RECORDS[3])
OTHERS = _trend(RECORDS[0], RECORDS[3])
ONE_DAY = _trend(RECORDS[1], replace(RECORDS[1], date=RECORDS[1].date.replace(hour=11)))
PART = Part(PartName.ACTOR, 50, 1.0, "", 50.0)
