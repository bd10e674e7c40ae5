"""Whose question it is: the reader's in a list of questions, the firm's in a heading of its own."""

import pytest

from copylint.formats import read
from copylint.formats.vocabulary.hints import asked
from copylint.terms import Voice
from copylint.text import Source


def readers(text: str, path: str = "page.md") -> list[str]:
    return [b.text for b in read(Source.of(text, path)).blocks if b.voice_hint is Voice.READER]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("page.md", "## FAQ\n\n### Do you ship abroad?\n\nWe do.\n"),
        ("page.md", "## Questions and answers\n\n## Do you ship abroad?\n\nWe do.\n"),
        ("page.md", "## Common questions\n\n**Do you ship abroad?**\nWe do.\n"),
        ("faq.md", "## Do you ship abroad?\n\nWe do.\n"),
        ("page.html", "<details><summary>Do you ship abroad?</summary>We do.</details>"),
        ("page.html", "<dl><dt>Do you ship abroad?<dd>We do.</dl>"),
        ("page.html", "<div class=accordion><button>Do you ship abroad?</button><p>We do.</p></div>"),
        ("page.mdx", '<Accordion title="Do you ship abroad?">We do.</Accordion>'),
        ("page.mdx", "<Faq>\n\n### Do you ship abroad?\n\nWe do.\n\n</Faq>"),
        ("page.tsx", 'export const P = () => <div className="faq"><h3>Do you ship abroad?</h3></div>;'),
        ("page.tsx", 'export const faqs = [{ q: "Do you ship abroad?", a: "We do." }];'),
        ("page.yaml", "faq:\n  - title: Do you ship abroad?\n    text: We do.\n"),
        ("page.json", '{"items": [{"question": "Do you ship abroad?", "answer": "We do."}]}'),
        ("page.vue", '<template><FaqItem question="Do you ship abroad?" /></template>'),
    ],
)
def test_a_question_in_a_list_of_questions_is_the_readers(path: str, text: str) -> None:
    assert readers(text, path) == ["Do you ship abroad?"]


def test_the_list_ends_where_another_heading_stands_over_the_rest() -> None:
    text = "## FAQ\n\n### What does it cost?\n\nTen euro.\n\n## Ready to start?\n\n### What do you get?\n"
    assert readers(text) == ["What does it cost?"]
    assert readers("## FAQ\n\n### Is it safe?\n\nYes.\n\n## What do you get?\n") == ["Is it safe?"]


def test_headings_in_a_row_that_are_questions_are_a_list_when_one_is_in_the_first_person() -> None:
    row = "## {}\n\nYes.\n\n## What does it cost?\n\nTen.\n\n## Who repairs it?\n\nWe do.\n"
    assert len(readers(row.format("Can I swap it?"))) == 3
    assert readers(row.format("Can you afford to wait?")) == []


@pytest.mark.parametrize(
    "text",
    [
        "Why choose us?",
        "What makes our bread different?",
        "Need more help?",
        "Do you have more questions?",
        "Can't find it?",
        "Would you like a demo?",
        "Are you ready to start?",
        "How it works",
    ],
)
def test_the_firms_questions_stay_the_firms(text: str) -> None:
    assert not asked(text)
    assert readers(f"## FAQ\n\n### {text}\n\nWe do.\n") == []
