"""The runs behind the golden reports, by the name of the file in ``golden``."""

from collections.abc import Mapping

from copylint.report import Look
from copylint.results.run import Counts, Problem, Run
from copylint.scoring import Cap
from copylint.terms import DocumentKind, Maturity
from tests.report.appraisals import JOB, PAGE, PLAN, only, plan
from tests.report.sample import KEEP, page, run, score

LONG = (
    "We opened in 1998 with two people, a van and a phone that rang at night, and after all these years "
    "in the trade <<claimed-focus:we are customer-obsessed>>, which is why shops from Leeds to Lisbon have "
    "stayed with us through three floods and one very long winter."
)

LAUNCH = f"""\
# Payroll without the evening shift

Save two hours on every payroll run.

{LONG}

<<we-offer:We offer>> <<praise-word:innovative>> solutions.
<<we-help-you:We help you>> grow.
"""

UNREAD = ("not read: repo is no marketing copy (file name: README). To read it all the same: --kind web",)
MANY = "\n".join(f"<<we-offer:We offer>> thing number {n}." for n in range(1, 10)) + "\n"
CROWD = (
    "\n".join(f"<<{name}:We>> say {n}." for n in range(12) for name in ("claimed-focus", "praise-word"))
    + "\n"
)

CASES: Mapping[str, tuple[Run, Look]] = {
    "one-file": (run(page(LAUNCH, "content/launch.md", score=score(), keep=KEEP)), Look()),
    "one-file-narrow": (run(page(LAUNCH, "content/launch.md", score=score(), keep=KEEP)), Look(width=60)),
    "ideas": (run(page(LAUNCH), named=False), Look(ideas=True)),
    "quiet": (run(page(LAUNCH, score=score()), named=False), Look(quiet=True)),
    "folded": (run(page(MANY)), Look()),
    "all": (run(page(MANY)), Look(everything=True)),
    "limit": (run(page(CROWD)), Look()),
    "wide-characters": (
        run(
            page(
                "“😀 価格 👩\u200d👩\u200d👧 🇩🇪 <<we-offer:We offer 最高>> things.\n"
                "\tA\x1b[31mred\u202e <<praise-word:best>> one."
            )
        ),
        Look(),
    ),
    "over-two-lines": (run(page("At night <<we-offer:we\n  offer>> help.\n")), Look()),
    "clean": (run(page("Save time.\n", score=score(81, "", maturity=Maturity.VALUE_BASED))), Look()),
    "clean-ideas": (run(page("<<we-help-you:We help you>> grow.")), Look()),
    "clean-many": (run(page("Save time.", "a.md"), page("Save more.", "b.md"), page("Go.", "c.md")), Look()),
    "no-copy": (run(page("", "empty.md"), named=False), Look()),
    "not-copy": (
        run(page("", "README.md", kind=DocumentKind.REPO, notes=UNREAD)),
        Look(),
    ),
    "caps": (
        run(
            page(
                "Save time.",
                score=score(
                    55,
                    "",
                    caps=(Cap(55, "no concrete outcome", -3.0),),
                    set_aside=3,
                    counts=Counts(1, 1, 0, 0, 2),
                ),
                notes=("line 3: front matter that is no YAML",),
            )
        ),
        Look(),
    ),
    "folder": (
        run(
            page(LAUNCH, "content/launch.md", score=score(), keep=KEEP),
            page(MANY, "content/pricing/index.md", score=score(31), kind=DocumentKind.PRICING),
            page("Save time.", "content/fine.md", score=score(90)),
            page(
                "<<praise-word:Best>> of all.\n<<we-offer:We offer>> more.",
                "content/a/very/long/path/to/a/page.md",
            ),
            page("", "README.md", kind=DocumentKind.REPO, notes=UNREAD),
            named=False,
        ),
        Look(),
    ),
    "folder-all": (
        run(
            page("<<we-offer:We offer>> more.", "a.md"),
            page("Save.", "b.md"),
            page("<<praise-word:Best>>.", "c.md"),
        ),
        Look(everything=True),
    ),
    "color": (run(page("<<we-offer:We offer>> <<claimed-focus:care>>.\n", score=score())), Look(color=True)),
    "plan": (run(plan()), Look()),
    "plan-narrow": (run(plan()), Look(width=60)),
    "plan-wide": (run(plan()), Look(width=120)),
    "plan-all": (run(plan()), Look(everything=True)),
    "plan-quiet": (run(plan()), Look(quiet=True)),
    "plan-color": (run(only(PLAN)), Look(color=True)),
    "job-post": (run(only(JOB, DocumentKind.JOB_POST, "jobs/head-of-marketing.md")), Look()),
    "questions": (run(only(PAGE, DocumentKind.LANDING, "lp/meters.md")), Look()),
    "nothing": (run(problems=(Problem("a.md", "no such file or folder"),)), Look()),
}
