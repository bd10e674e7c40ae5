"""What check reports, explain says: the same rules at the same places, with the same level and confidence."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from copylint.config import Config
from copylint.linter import Linter
from copylint.linter import Options as LinterOptions
from copylint.runner import Options
from copylint.terms import DocumentKind
from copylint.text import Source
from copylint.trials.explain import explain_json

PAGE = """\
---
title: Camber Payroll
description: We offer innovative solutions for every industry.
---

# Payroll software, reimagined

We put pride into every floor. Our platform lets you export reports in two clicks. We offer **full** help.

> “It saved us two hours a week and it is a seamless, innovative tool,” says Priya Nair, controller at Holt.

## Solutions

- Transform your business with cutting-edge AI
- Transform your business with cutting-edge AI
- Save two hours on every run

We need more leads. Most people will love it. We are thrilled to announce our new office. We design. We build.
We launch.

Limitless capacity from day one. The K40 is without doubt an ingenious, seamless, robust, powerful saw.

<!-- copylint-disable-next-line praise-word -- brand -->

Our seamless platform lets you export reports.

<!-- copylint-disable-next-line praise-wrd -->

We believe in quality. We have four offices. Act now, only today!

[Learn more](https://camber.example)
"""
PLAN = """\
# Marketing plan for the third quarter

We will publish two posts a week and reach 40,000 impressions. Our goal is to drive conversions.

KPI: number of likes
"""


@pytest.mark.parametrize(
    ("text", "options"),
    [
        (PAGE, Options()),
        (PAGE, Options(min_confidence=0.0)),
        (PAGE, Options(min_confidence=0.9)),
        (PAGE, Options(kind=DocumentKind.BLOG, preview=True, min_confidence=0.3)),
        (PAGE, Options(ignore=("praise-word", "self-focus"))),
        (PAGE, Options(config=Config(min_confidence=0.7))),
        (PLAN, Options(kind=DocumentKind.BRIEF, min_confidence=0.3)),
        (Path("samples/launch.md"), Options()),
    ],
)
def test_explain_says_what_check_reports(text: str | Path, options: Options) -> None:
    if isinstance(text, Path):
        text = text.read_text(encoding="utf-8")
    source = Source.of(text, "draft.md")
    linter = Linter(
        options.config or Config(),
        LinterOptions(
            ignore=options.ignore,
            kind=options.kind,
            preview=options.preview,
            min_confidence=options.min_confidence,
        ),
    )
    reported = {
        (f.name, f.start.line, f.start.column, f.severity.value, f.confidence)
        for f in linter.lint(source).findings
        if f.suppressed is None
    }
    told = json.loads(explain_json(source, None, None, replace(options, config=options.config or Config())))
    rules = [rule for unit in told["units"] for rule in unit["rules"] if rule["severity"]]
    explained = {(r["name"], r["line"], r["column"], r["severity"], r.get("confidence")) for r in rules}
    beside = {(r["name"], r["line"], r["column"], r["severity"], None) for r in told["beside"]}
    assert explained | beside == reported
    assert len(explained) > 1
    assert {rule["family"] for rule in told["beside"]} <= {"comments"}
