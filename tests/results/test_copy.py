"""The copy in reading order, and where the words of findings stand in its lines."""

import pytest

from copylint.runner import Options, run_text
from copylint.terms import BlockKind, Owner

PAGES = {
    "page.md": (
        "# Rotas\n\nWe offer *tailored*\n  innovative&nbsp;solutions. Close the rota by noon.\n"
        "\n- We offer more.\n\n| a | b |\n|---|---|\n| We offer it. | Yes |\n"
    ),
    "page.html": "<h1>Rotas</h1><p>We\n  offer <b>tailored</b>\n innovative solutions.</p>",
    "page.tsx": 'export const A = () => <p>We offer innovative{" "}solutions, &amp; more.</p>;\n',
}


@pytest.mark.parametrize("path", PAGES)
def test_marks_are_the_words_of_the_findings(path: str) -> None:
    (file,) = run_text(PAGES[path], path, Options(copy=True, select=("we-offer", "praise-word"))).files
    assert file.findings
    marked = {
        mark.finding: line.text[mark.words.start : mark.words.end]
        for line in file.copy
        for mark in line.marks
    }
    for finding in file.findings:
        assert marked[finding.span] == " ".join(finding.text.split())


def test_lines_come_in_reading_order_with_what_was_read_in_them() -> None:
    (file,) = run_text(PAGES["page.md"], "page.md", Options(copy=True, select=("we-offer",))).files
    rows = [(line.line, line.kind, line.actor, line.text) for line in file.copy]
    assert rows[:3] == [
        (1, BlockKind.H1, Owner.NONE, "Rotas"),
        (3, BlockKind.PARAGRAPH, Owner.COMPANY, "We offer tailored innovative solutions."),
        (4, BlockKind.PARAGRAPH, Owner.READER, "Close the rota by noon."),
    ]
    assert file.copy[1].block == file.copy[2].block != file.copy[0].block
    (silent,) = run_text(PAGES["page.md"], "page.md", Options()).files
    assert silent.copy == ()
