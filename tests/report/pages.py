"""An invented page with everything a report can show: its copy, five parts, what would raise it."""

from dataclasses import replace

from copylint.appraisal import (
    Answer,
    Appraisal,
    Duty,
    Gain,
    Goal,
    MatrixRow,
    Question,
    Quoted,
    Row,
    Serves,
)
from copylint.facts import FoundName
from copylint.report import Look
from copylint.results.copy import CopyLine, MarkedWords
from copylint.results.run import Counts, FileResult, Keep, Problem, Run, Skipped, Stale
from copylint.scoring import Cap, Contribution, Mark, Part, PartName, Raise, Raising, Score
from copylint.terms import BlockKind, DocumentKind, Maturity, Outcome, Owner, Voice
from copylint.text import Span
from tests.report.appraisals import JOB, answers, plan
from tests.report.sample import page, run, score

KINDS = {kind.value: kind for kind in BlockKind}
OWNERS = {owner.value: owner for owner in Owner}
# Kind of block, who acts, what the line carries, its words; a line with "+" goes on in the block before.
TIDEWATER = """\
title product: Tidewater 3.0 is here
h1 none: The <<praise-word:most powerful>> rota platform for care teams
paragraph company: We are thrilled to announce Tidewater 3.0.
+ company: After eighteen months of hard work, our <<praise-word:innovative>> platform is ready.
+ product vague buried: <<we-help-you:Tidewater lets you>> plan every shift in one place.
paragraph company: <<we-offer:We offer>> tailored onboarding and expert support.
+ company: <<claimed-focus:We are customer-obsessed>>, and <<praise-word:we know>> that managers will love it.
h2 none: What changes on Monday
paragraph reader gain: Send tomorrow's open shifts to carers nearby, and see who said yes before you go home.
+ reader gain: If somebody calls in sick at six, you fill the visit in four minutes.
paragraph customer voice gain proof: "We used to ring round until nine. Last month we never did."
caption none voice proof: Edda Moss, care manager at Linden Home Care
item none: Drag-and-drop calendar
item none: Smart alerts
item everyone: Everybody is <<we-offer:on the same page>>
paragraph company benign proof: We reply within two working hours, or that month is free.
+ theirs: Families see who comes, and when.
button reader: See prices for 20 carers
"""


def written(rows: str, path: str = "content/tidewater.md", **more: object) -> FileResult:
    """A page of such rows, each a line of the file."""
    heads, texts = zip(*(row.split(": ", 1) for row in rows.splitlines()), strict=True)
    file = page("\n".join(texts) + "\n", path)
    source = "\n".join(texts)
    for finding in file.findings:
        source = source.replace(f"<<{finding.name}:{finding.text}>>", finding.text, 1)
    lines: list[CopyLine] = []
    at = 0
    for number, (head, text) in enumerate(zip(heads, source.split("\n"), strict=True), 1):
        first, owner, *flags = head.split()
        marks = tuple(
            MarkedWords(f.span, Span(f.span.start - at, f.span.end - at))
            for f in file.findings
            if f.start.line == number
        )
        lines.append(
            CopyLine(
                line=number,
                span=Span(at, at + len(text)),
                block=lines[-1].block + (first != "+") if lines else 0,
                kind=lines[-1].kind if first == "+" else KINDS[first],
                text=text,
                voice=Voice.CUSTOMER if "voice" in flags else Voice.COMPANY,
                actor=OWNERS[owner],
                buried="buried" in flags,
                outcome=Outcome.CONCRETE
                if "gain" in flags
                else Outcome.VAGUE
                if "vague" in flags
                else Outcome.NONE,
                proof="proof" in flags,
                benign="benign" in flags,
                marks=marks,
            )
        )
        at += len(text) + 1
    return replace(file, **({"copy": tuple(lines), "words": len(source.split())} | more))  # type: ignore[arg-type]


def _at(number: int) -> Quoted:
    text = TIDEWATER.splitlines()[number - 1].split(": ", 1)[1]
    for name in ("praise-word", "we-help-you", "we-offer", "claimed-focus"):
        text = text.replace(f"<<{name}:", "").replace(">>", "")
    return Quoted(number, text)


def _part(
    name: PartName, value: int, share: float, why: str, base: float, *lines: tuple[int, float, str]
) -> Part:
    moved = tuple(Contribution(_at(number), points, reason) for number, points, reason in lines)
    return Part(name, value, share, why, base, moved)


PARTS = (
    _part(
        PartName.ACTOR, 44, 0.3, "the company and the product act about as often as the reader", 15.0,
        (3, -2.4, "the company acts"), (4, -1.9, "the company acts"), (5, -0.6, "the product acts"),
        (6, -1.7, "the company acts"), (7, -1.6, "the company acts"), (9, 3.1, "the reader acts"),
        (10, 2.6, "the reader acts"), (18, 0.7, "the reader acts"),
    ),
    _part(
        PartName.OUTCOME, 52, 0.25, "three lines say what changes", 0.0,
        (5, 0.8, "says it in general words"), (9, 5.2, "says what changes"),
        (10, 4.6, "says what changes, measured"), (11, 2.4, "a customer says what changes"),
    ),
    _part(
        PartName.EVIDENCE, 60, 0.2, "one customer vouches for it, and one promise", 0.0,
        (11, 9.0, "a customer by name"), (16, 6.0, "a promise that costs something"),
        (7, -3.0, "a claim that nothing shows"),
    ),
    _part(
        PartName.LANGUAGE, 68, 0.15, "four lines stand in the way", 15.0,
        (2, -2.1, "first place, not shown"), (4, -1.4, "praise anyone could print"),
        (6, -1.3, "an offer, not a gain"),
    ),
    _part(
        PartName.ANSWERS, 75, 0.1, "three of four questions are answered", 0.0,
        (9, 2.5, "worth"), (11, 2.5, "confidence"), (16, 2.5, "limits"),
    ),
)  # fmt: skip
FIVE = Score(
    value=54,
    low=47,
    high=61,
    maturity=Maturity.VALUE_BASED,
    why="concrete gains, but the reader acts less often than we do",
    counts=Counts(reader=3, company=5, product=2, buried=1, units=18),
    parts=PARTS,
    caps=(Cap(55, "the opening is all about us", -3.0),),
    set_aside=2,
    set_aside_by={"quoted from the founder": 1, "brand": 1},
    raising=Raising(
        (
            Raise(_at(3), 58, "if it said what the reader can do from today"),
            Raise(_at(6), 57, "if the reader acted in it and said what changes"),
            Raise(_at(7), 56, "if a fact stood in its place"),
        ),
        62,
    ),
)
MARKS = (
    Mark("A verb of the reader’s", True), Mark("Something that changes", False),
    Mark("A number, a name or an audience", True), Mark("No praise, no label", False),
)  # fmt: skip
SHORT = replace(
    FIVE,
    maturity=None,
    why="too little text to say",
    too_short=True,
    marks=MARKS,
    raising=None,
    parts=PARTS[:1],
)


def tidewater(**more: object) -> FileResult:
    """The page with everything on it."""
    values: dict[str, object] = {
        "score": FIVE,
        "before": replace(FIVE, value=41, low=35, high=48),
        "keep": (Keep(9, _at(9).text), Keep(10, _at(10).text)),
        "appraisal": replace(JOB, matrix=(), duties=None, answers=answers(_at(9), _at(10), _at(11), None)),
        "notes": ("line 3: no such rule",),
    }
    made = replace(written(TIDEWATER), **(values | more))  # type: ignore[arg-type]
    kept = replace(made.findings[-1], suppressed="quoted from the founder")
    return replace(made, findings=(*made.findings[:-1], kept))


def site() -> Run:
    """A run over many pages of several kinds, with what was not read and what went wrong."""
    job = page("Lead the team.\n", "jobs/head.md", kind=DocumentKind.JOB_POST, appraisal=JOB)
    return run(
        tidewater(),
        written(
            TIDEWATER, "content/pricing.md", kind=DocumentKind.PRICING, score=score(31), before=score(25)
        ),
        written("h1 reader gain: Close the month on Friday\n", "lp/short.md", score=SHORT),
        written(TIDEWATER, "blog/why.md", kind=DocumentKind.BLOG, score=score(22)),
        plan(),
        job,
        page("", "README.md", kind=DocumentKind.REPO, notes=("repo is no marketing copy",)),
        problems=(Problem("broken.docx", "broken.docx: no Word document"), Problem("", "the config is odd")),
        skipped=(Skipped("a.css", "no copy"), Skipped("b.css", "no copy")),
        base="main",
        fixed=(Stale("content/tidewater.md", "we-offer", "We offered."),),
    )


def hostile(words: str) -> Run:
    """A run that says the same words wherever it can say anything; they should be one line."""
    at = Quoted(1, words)
    part = replace(PARTS[0], why=words, lines=(Contribution(at, 2.0, words), Contribution(at, -2.0, words)))
    told = replace(
        FIVE,
        why=words,
        parts=(part, *PARTS[1:]),
        caps=(Cap(55, words, -1.0),),
        set_aside_by={words: 1},
        raising=Raising((Raise(at, 60, words),), 60),
    )
    first = written("h1 company gain: <<we-offer:x>> <<praise-word:y>>\n", words, score=told, before=told)
    note, quiet = (
        replace(f, title=words, message=words, why=words, said=words, text=words, suggestion=words)
        for f in first.findings
    )
    (line,) = first.copy
    file = replace(
        first,
        findings=(note, replace(quiet, suppressed=words)),
        copy=(replace(line, text=words), replace(line, block=2, kind=BlockKind.BUTTON, text=words)),
        notes=(words,),
        keep=(Keep(1, words),),
        appraisal=Appraisal(
            matrix=tuple(MatrixRow(of, 2, words, (at,), words) for of in Row),
            goals=(Goal(at, Gain.CUSTOMER), Goal(at, Gain.COMPANY)),
            answers=(Answer(Question.FIT, words, at, words), Answer(Question.WORTH, words, None, words)),
            duties=(Duty(at, Serves.TEAM), Duty(at, Serves.CUSTOMERS)),
        ),
    )
    return run(
        file,
        replace(file, path=f"b{words}", score=replace(SHORT, marks=(Mark(words, True),))),
        FileResult(f"c{words}", file.kind, words, True, notes=(words,)),
        problems=(Problem(words, words), Problem("", words)),
        skipped=(Skipped(words, f"because {words}"),),
        guessed=(FoundName(words, words),),
        base=words,
    )


# Words that cannot be broken, a script from right to left, wide characters, an address, a deep path.
HARD = f"""\
h1 none: {"Donaudampfschifffahrtsgesellschaft" * 5}
paragraph reader gain: مرحبا <<we-offer:نحن نقدم>> لك حلولا
+ company: 価格は<<praise-word:最高>>です {"あ" * 90}
paragraph product: https://example.org/{"a" * 200}
cell none: 12
button reader: {"Buy " * 30}now
item third: 👩\u200d👩\u200d👧 family 🇩🇪
"""


PAGES: dict[str, tuple[Run, Look]] = {
    "one": (run(tidewater()), Look(today="29 November 2026")),
    "site": (site(), Look(ideas=True)),
    "plan": (run(plan()), Look()),
    "hard": (run(written(HARD, f"a/{'very-long-folder/' * 9}page.md")), Look()),
    "bare": (run(page("<<we-offer:We offer>> it all.\n")), Look()),
    "nothing": (run(problems=(Problem("a.md", "no such file or folder"),)), Look()),
}
