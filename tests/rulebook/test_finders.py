"""Every kind of alternative: where it finds, where it does not, and what it marks."""

from collections.abc import Iterator

import pytest

from copylint.facts import Page, Unit
from copylint.rulebook.apply import hits
from copylint.rulebook.rule import Match, Options
from copylint.terms import BlockKind, DocumentKind
from tests.rulebook.inline import hits_of, line, markdown, marks, rule

WORDS = 'find: [{words: [synergy, "best in class", "we\'re {number} strong"]}]\nmark: words'
ABOUT = "find: [{words: [robust, modern], about: [company, product, dashboard]}]\nmark: words"
OFFER = """
find:
  - clause: {actor: company, verb: [offer, provide], negated: false, joined: [main, and],
             object: {head: [solutions, help]}}
mark: subject..verb
"""


@pytest.mark.parametrize(
    ("body", "text", "expected"),
    [
        (WORDS, "All synergy, no sense: Synergy.", ["synergy", "Synergy"]),
        (WORDS, "Synergyland is not far.", []),
        (WORDS, "It is best-in-class and best in class.", ["best in class"]),
        (WORDS, "We’re 40 strong, and we're 1,200 strong.", ["We’re 40 strong", "we're 1,200 strong"]),
        (WORDS, "We're many strong.", []),
        (WORDS, "Say “synergy” and nobody listens to the rest of it.", []),  # mentioned, not used
        ("find: [{words: [learn more], whole: true}]\nmark: words", "Learn more →", ["Learn more"]),
        ("find: [{words: [learn more], whole: true}]\nmark: words", "Learn more about tax", []),
        (
            "find: [{words: [best], but: [best practices]}]\nmark: words",
            "The best of the best practices.",
            ["best"],
        ),
        (
            "find: [{words: ['{company} grew']}]\nmark: words",
            "Last year Acme grew. We grew too.",
            ["Acme grew", "We grew"],
        ),
        ("find: [{words: ['{product} syncs']}]\nmark: words", "Rota syncs. The sea syncs.", ["Rota syncs"]),
        ("find: [{words: ['since {year}']}]\nmark: words", "Open since 1998, since 12 May.", ["since 1998"]),
        (
            "find: [{words: ['trusted by {name}']}]\nmark: words",
            "Trusted by Alder Street. Trusted by many.",
            ["Trusted by Alder Street"],
        ),
        (ABOUT, "Our robust app is here.", ["robust"]),
        (ABOUT, "A modern dashboard.", ["modern"]),
        (ABOUT, "Robust weather closed the port.", []),
        (OFFER, "We offer solutions. Acme provides help.", ["We offer", "Acme provides"]),
        (OFFER, "We don't offer solutions.", []),
        (OFFER, "You offer solutions.", []),
        (OFFER, "We offer refunds.", []),
        (OFFER, "If we offer help, say so.", []),
        (
            "find: [{clause: {verb: buy, mood: imperative}, ends: '!'}]",
            "Buy your seat! Buy your table.",
            ["Buy your seat!"],
        ),
        (
            "find: [{clause: {verb: lose, tense: past}}]\nmark: verb",
            "You lost a day. You lose a day.",
            ["lost"],
        ),
        (
            "find: [{clause: {verb: pay, modal: can}}]\nmark: verb",
            "You can pay later. You will pay now.",
            ["pay"],
        ),
        (
            "find: [{clause: {verb: delete, passive: true}}]\nmark: verb",
            "Your files are deleted.",
            ["deleted"],
        ),
        ("find: [{clause: {verb: delete, passive: true}}]\nmark: verb", "You delete your files.", []),
        (
            "find: [{clause: {actor: product, verb: let, complement: {actor: reader, verb: export}}}]\n"
            "mark: subject..complement.verb",
            "Our app lets you export reports.",
            ["Our app lets you export"],
        ),
        (
            "find: [{clause: {actor: product, verb: let, complement: {actor: reader, verb: export}}}]",
            "Our app lets you print reports.",
            [],
        ),
        (
            "find: [{clause: {verb: give, recipient: {owner: reader}, object: power}}]\nmark: object",
            "Our app gives you the power to see.",
            ["the power"],
        ),
        (
            "find: [{clause: {verb: be, predicate: {head: partner, not-head: bank}}}]\nmark: predicate",
            "We are a partner.",
            ["a partner"],
        ),
        (
            "find: [{clause: {verb: have, object: {head: [seats], counted: true}}}]\nmark: object",
            "We have 40 seats. We have seats.",
            ["40 seats"],
        ),
        (
            "find: [{unit: {actor: company, lacks: [number]}}]",
            "We grew. We have 4 seats. You grew.",
            ["We grew."],
        ),
        (
            "find: [{words: [hurry, be quick], opens: true}]\nmark: words",
            "“Hurry, doors open! Do not hurry.",
            ["Hurry"],
        ),
        (
            "find: [{words: [growth targets], actor: [company]}]\nmark: words",
            "We met growth targets. Meet your growth targets. The farms met growth targets.",
            ["growth targets"],
        ),
        (
            "find: [{clause: {subject: {head: team, with: [sales, growth], ours: true}}}]\nmark: subject",
            "Our sales team sings. Our night team sings.",
            ["Our sales team"],
        ),
        (
            "find: [{unit: {opens: [you can, you'll]}}]",
            "You can sit. You’ll sing. You sit, as you can see.",
            ["You can sit.", "You’ll sing."],
        ),
        (
            "find: [{unit: {has: [{words: $weekdays}], lacks: [number, {words: $relief}]}}]",
            "We meet on Monday. We meet. We meet on Monday at 4.",
            ["We meet on Monday."],
        ),
        (
            "find: [{unit: {form: question, words: {at-most: 4}}}]",
            "Tired of forms? Are you still tired of all the forms?",
            ["Tired of forms?"],
        ),
        (
            "find: [{unit: {outcome: concrete, has: [number]}}]",
            "Save two hours on every run. Save time.",
            ["Save two hours on every run."],
        ),
    ],
)
def test_marks_in_a_line(body: str, text: str, expected: list[str]) -> None:
    assert marks(line(text), rule(body)) == expected


RUN = "find: [{run: {of: {actor: company, lacks: [number]}, at-least: 3}}]\nmark: first"
LIST = "find: [{list: {of: {form: noun-phrase}, at-least: 3, share: 0.75}}]\nmark: first"
KPI = """
find:
  - section:
      titled: [goals, kpi]
      has: {words: [sign-ups, clicks]}
      lacks: {words: [retention]}
mark: words
"""
SHARE = "find: [{section: {titled: [about us], share: {of: {actor: company}, above: 0.5}}}]\nmark: first"
COUNT = "find: [{count: {of: {clause: {mood: imperative, verb: buy}}, at-least: 2, per: page}}]"


@pytest.mark.parametrize(
    ("body", "text", "expected"),
    [
        (RUN, "We design. We build. We launch.", ["We design."]),
        (RUN, "We design. We build.\n\nWe launch.", ["We design."]),
        (RUN, "We design. We build.", []),
        (RUN, "We design. You choose. We build. We launch.", []),
        (RUN, "We design. We build.\n\n## Then\n\nWe launch.", []),
        (RUN, "We design. We built 4. We build. We launch.", []),
        (LIST, "- Live maps\n- Audit trail\n- Dark mode", ["Live maps"]),
        (LIST, "- Live maps\n- Find a photo in a second\n- Audit trail\n- Dark mode", ["Live maps"]),
        (LIST, "- Live maps\n- Find a photo\n- Share an album\n- Audit trail\n- Dark mode", []),
        (LIST, "- Live maps\n- Dark mode", []),
        (KPI, "## Goals\n\nMore clicks. More sign-ups.\n\n## Else\n\nClicks.", ["clicks", "sign-ups"]),
        (KPI, "## Goals\n\nMore clicks and better retention.", []),
        (KPI, "KPI: 500 clicks.", ["clicks"]),
        (KPI, "## Plans\n\nMore clicks.", []),
        (SHARE, "## About us\n\nWe design. We build. You win.", ["We design."]),
        (SHARE, "## About us\n\nWe design. You win.", []),
        (COUNT, "Buy your seat. Look around.\n\nBuy your table.", ["Buy your seat."]),
        (COUNT, "Buy your seat. Look around.", []),
        (COUNT.replace("page", "section"), "Buy your seat.\n\n## Next\n\nBuy your table.", []),
        (COUNT.replace("page", "section"), "## One\n\nBuy your seat.\n\nBuy your table.", ["Buy your seat."]),
        (COUNT.replace("page", "5 words"), "Buy your seat. Buy your table.", ["Buy your seat."]),
        (
            COUNT.replace("page", "5 words"),
            "Buy your seat. You can look around as long as you like. Buy your table.",
            [],
        ),
    ],
)
def test_marks_on_a_page(body: str, text: str, expected: list[str]) -> None:
    assert marks(markdown(text), rule(body)) == expected


def test_a_bare_imperative_is_a_clause() -> None:
    """Most buttons and headlines name nobody: "Order now", "Buy a seat"."""
    each = rule("find: [{clause: {mood: imperative, verb: [order, buy]}}]")
    assert marks(line("Order now. Buy a seat today."), each) == ["Order now.", "Buy a seat today."]


def test_a_run_speaks_for_all_of_its_lines() -> None:
    page = markdown("We design. We build. We launch.")
    (hit,) = hits_of(page, rule(RUN))
    assert [page.document.blocks[block].text[slice(*span)] for block, span in hit.marks] == [
        "We design.", "We build.", "We launch.",
    ]  # fmt: skip
    assert hit.slots["count"] == "3"


def test_a_list_counts_its_items() -> None:
    page = markdown("- Live maps\n- Find a photo in a second\n- Audit trail\n- Dark mode")
    (hit,) = hits_of(page, rule(LIST))
    assert (hit.slots["n"], hit.slots["m"]) == ("3", "4")


def test_an_option_of_the_team_changes_a_run() -> None:
    body = RUN + "\noptions: {at-least: 3}"
    page = markdown("We design. We build.")
    each = rule(body)
    assert each.options == {"at-least": 3}
    assert not list(hits(each, page, each.options))
    assert len(list(hits(each, page, {"at-least": 2}))) == 1


def shouting(_page: Page, units: tuple[Unit, ...], _options: Options) -> Iterator[Match]:
    """Finds units in capitals."""
    for unit in units:
        if unit.text.isupper():
            yield Match(unit, {"unit": unit.span}, {}, (unit,))


def test_a_check_is_python_behind_the_same_signature() -> None:
    each = rule("find: [{check: shouting}]", checks={"shouting": shouting})
    assert marks(line("SALE TODAY. You can look around."), each) == ["SALE TODAY."]
    assert "shouting" in each.find[0].why_not(line("x"), line("x").units[0])


@pytest.mark.parametrize(
    ("looks", "page", "seen"),
    [
        ("{}", line("We offer synergy."), True),
        ("{block: [button]}", line("We offer synergy."), False),
        ("{block: [button]}", line("Synergy", BlockKind.BUTTON), True),
        ("{kind: [press]}", line("We offer synergy."), False),
        ("{kind: [press]}", line("We offer synergy.", kind=DocumentKind.PRESS), True),
        ("{voice: [reader]}", line("We offer synergy."), False),
        ("{voice: [reader, company]}", line("We offer synergy."), True),
        ("{place: first}", markdown("You can pay.\n\nWe offer synergy."), False),
        ("{place: first}", markdown("# Synergy\n\nWe offer synergy."), True),
    ],
)
def test_where_a_rule_looks(looks: str, page: Page, seen: bool) -> None:
    each = rule(f"find: [{{words: [synergy]}}]\nmark: words\nlooks-at: {looks}")
    assert bool(marks(page, each)) is seen


def test_customers_are_not_looked_at_by_default() -> None:
    quote = "> “The synergy saved us two hours a week,” says Priya Nair, controller at Holt & Sons."
    assert marks(markdown(quote), rule("find: [{words: [synergy]}]\nmark: words")) == []
    looking = rule("find: [{words: [synergy]}]\nmark: words\nlooks-at: {voice: [customer]}")
    assert marks(markdown(quote), looking) == ["synergy"]


@pytest.mark.parametrize(
    ("unless", "text", "expected"),
    [
        ("{here: [number]}", "We bring synergy. We bring 4 kinds of synergy.", 1),
        ("{next: [number]}", "We bring synergy. It saves 4 hours.", 0),
        ("{next: [number]}", "It saves 4 hours. We bring synergy.", 1),
        ("{before: [number]}", "It saves 4 hours. We bring synergy.", 0),
        ("{before: [number]}", "It saves 4 hours.\n\n## Now\n\nWe bring synergy.", 1),
        ("{block: [number]}", "We bring synergy. So it is. It saves 4 hours.", 0),
        ("{block: [number]}", "We bring synergy.\n\nIt saves 4 hours.", 1),
        ("{heading: [{words: $spec-headings}]}", "## Requirements\n\nWe bring synergy.", 0),
        ("{heading: [{words: $spec-headings}]}", "## Reasons\n\nWe bring synergy.", 1),
        ("{list: [number]}", "- We bring synergy\n- You save 4 hours", 0),
        ("{section: [number]}", "## One\n\nWe bring synergy.\n\nIt saves 4 hours.", 0),
        ("{section: [number]}", "## One\n\nWe bring synergy.\n\n## Two\n\nIt saves 4 hours.", 1),
        ("{page: [number]}", "## One\n\nWe bring synergy.\n\n## Two\n\nIt saves 4 hours.", 0),
    ],
)
def test_what_silences_a_rule(unless: str, text: str, expected: int) -> None:
    each = rule(f"find: [{{words: [synergy]}}]\nmark: words\nunless: {unless}")
    assert len(marks(markdown(text), each)) == expected


def test_a_unit_is_hit_once_unless_words_are_marked() -> None:
    text = "We offer solutions and we provide help."
    assert marks(line(text), rule(OFFER)) == ["We offer"]
    both = "find: [{words: [synergy]}, {words: [full synergy]}]\nmark: words"
    assert marks(line("Full synergy and synergy."), rule(both)) == ["synergy", "synergy"]
    assert marks(line("Full synergy."), rule(both)) == ["synergy"]


@pytest.mark.parametrize(
    ("body", "text", "reason"),
    [
        (WORDS, "You can pay.", "none of its words"),
        (ABOUT, "Robust weather closed the port.", "describes something else"),
        (OFFER, "You offer solutions.", "the actor is: reader"),
        (OFFER, "We offer refunds.", '"refunds" is not one of the heads'),
        (OFFER, "We don't offer solutions.", "negated"),
        (RUN, "We design.", "fewer than 3 in a row"),
        (RUN, "You choose.", "the actor is: reader"),
        (LIST, "Live maps", "not an item of a list"),
        (KPI, "More clicks.", "not in a section of that title"),
        ("find: [{unit: {has: [number]}}]", "We grew.", "none of: number"),
        ("find: [{unit: {lacks: [number]}}]", "We have 40 seats.", "carries: number"),
        ("find: [{unit: {words: {at-most: 2}}}]", "We have 40 seats.", "more than 2 words"),
        (COUNT, "You can pay.", "the verb is"),
    ],
)
def test_why_not(body: str, text: str, reason: str) -> None:
    page = line(text)
    assert reason in rule(body).find[0].why_not(page, page.units[0])
