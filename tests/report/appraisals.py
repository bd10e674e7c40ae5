"""What is said of whole documents, for the reports: a plan, a job post, a page that sells."""

from dataclasses import replace

from copylint.appraisal import (
    Answer,
    Appraisal,
    Duty,
    Gain,
    Goal,
    MatrixRow,
    Quoted,
    Row,
    Serves,
)
from copylint.appraisal.words import LEVEL_NAMES, NOT_SAID, QUESTIONS, STEPS
from copylint.results.run import FileResult, Keep
from copylint.terms import DocumentKind
from tests.report.sample import page

LONG = (
    "Bring the share of tenants who read their own meter from 4 in 10 to 8 in 10 by the end of September, "
    "counted by Ida Blom from the calls that come in on the first three working days of a month"
)


def row(of: Row, level: int | None, *lines: Quoted) -> MatrixRow:
    """A row of the matrix, with the words that come with its level."""
    if level is None:
        return MatrixRow(of, None, NOT_SAID, (), STEPS[of][0])
    step = STEPS[of][level] if level < 3 else ""
    return MatrixRow(of, level, LEVEL_NAMES[of][level - 1], lines, step)


def answers(*at: Quoted | None) -> tuple[Answer, ...]:
    """The four questions, answered there or open."""
    return tuple(
        Answer(question, asks, where, ask)
        for (question, (asks, ask)), where in zip(QUESTIONS.items(), at, strict=True)
    )


_GOALS = (
    *(Goal(Quoted(n, f"Publish {n} posts about boilers"), Gain.ACTIVITY) for n in range(3, 8)),
    Goal(Quoted(8, "40 qualified leads a month | 60 by June"), Gain.COMPANY),
    Goal(Quoted(9, "Cost per lead · 60 € · 45 €"), Gain.COMPANY),
    Goal(Quoted(10, "Open rate of *30 %*"), Gain.ENGAGEMENT),
    Goal(Quoted(11, "Click rate of 3 %"), Gain.ENGAGEMENT),
    Goal(Quoted(12, LONG), Gain.CUSTOMER),
)
_MATRIX = (
    row(Row.PLANNING, 1, Quoted(14, "Channels"), Quoted(3, "Publish 3 posts"), Quoted(9, "Cost per lead")),
    row(Row.MESSAGING, 2, Quoted(21, "The month is closed by the 6th.")),
    row(Row.DATA, None),
    row(Row.MEASUREMENT, 3, Quoted(12, LONG), Quoted(8, "40 qualified leads a month")),
    row(Row.CULTURE, 1, Quoted(30, "Not our KPI.")),
)
PLAN = Appraisal(
    matrix=_MATRIX,
    goals=_GOALS,
    answers=answers(None, Quoted(12, LONG), Quoted(16, "Seven of nine tenants said so | May"), None),
)
JOB = Appraisal(
    matrix=(
        *(row(of, None) for of in Row if of is not Row.CULTURE),
        row(Row.CULTURE, 2, Quoted(9, "Lead a team of three")),
    ),
    duties=(
        Duty(Quoted(5, "Fill the pipeline"), Serves.PIPELINE),
        Duty(Quoted(6, "Keep the sales team supplied with leads"), Serves.PIPELINE),
        Duty(Quoted(7, "Run the brand and the newsletter"), Serves.BRAND),
        Duty(Quoted(8, "Own the tools"), Serves.TOOLS),
        Duty(Quoted(9, "Lead a team of three"), Serves.TEAM),
    ),
)
PAGE = Appraisal(
    answers=answers(Quoted(3, "When the lorry is late."), None, None, Quoted(9, "Not for vans."))
)


def plan(said: Appraisal = PLAN, path: str = "plans/autumn.md", **more: object) -> FileResult:
    """A plan with a note, a line to keep, and an appraisal."""
    text = "# Boilers in autumn\n\n<<we-offer:We offer>> thirty kinds of boilers.\n"
    values = {
        "kind": DocumentKind.BRIEF,
        "keep": (Keep(12, "Seven of nine tenants said so."),),
        "appraisal": said,
    }
    return page(text, path, **(values | more))


def only(said: Appraisal, kind: DocumentKind = DocumentKind.BRIEF, path: str = "plan.md") -> FileResult:
    """A document in which nothing was found, and its appraisal."""
    return replace(page("Save time.\n", path, kind=kind), appraisal=said)
