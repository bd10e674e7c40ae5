"""What names and words in scripts and components say: figures, speakers, notes, code, fields of settings."""

import pytest

from copylint.formats import read
from copylint.formats.contract import check_document as check
from copylint.formats.vocabulary.code import is_code, is_command, is_program, shows_code
from copylint.formats.vocabulary.figures import is_figure, tells_figure
from copylint.formats.vocabulary.head_names import in_head
from copylint.formats.vocabulary.notes import is_key, is_note
from copylint.formats.vocabulary.settings_fields import are_settings
from copylint.formats.vocabulary.speakers import may_name, names_speaker
from copylint.terms import BlockKind, Voice
from copylint.text import Source

SENTENCE = "You print labels in a minute."
_PAGES = {
    "ts": "export const a = {};",
    "js": "export const a = {};",
    "tsx": "export const a = {};",
    "jsx": "export const a = {};",
    "vue": "<script>export const a = {};</script><template><p>Hi</p></template>",
    "svelte": "<script>export const a = {};</script>",
    "astro": "---\nconst a = {};\n---\n",
    "mdx": "export const a = {};\n",
}


@pytest.mark.parametrize("ending", _PAGES)
@pytest.mark.parametrize(
    "entry",
    [
        f'{{ name: "Starter", content: "{SENTENCE}" }}',
        f'{{ property: "Flat in the yard", content: "{SENTENCE}" }}',
        f'[{{ id: "lead", body: "{SENTENCE}" }}]',
        f'[{{ type: "feature", text: "{SENTENCE}" }}]',
        f'[{{ key: "fast", value: "{SENTENCE}" }}]',
        f'{{ name: "description", content: "{SENTENCE}" }}',
    ],
)
def test_a_name_and_a_content_are_copy_in_every_script(entry: str, ending: str) -> None:
    text = _PAGES[ending].replace("{}", entry)
    assert SENTENCE in [block.text for block in read(Source.of(text, f"a.{ending}")).blocks]


@pytest.mark.parametrize("ending", _PAGES)
def test_what_only_programs_read_in_a_head_is_no_copy(ending: str) -> None:
    entry = '[{ name: "robots", content: "You go on." }, { name: "twitter:site", content: "We and you do." }]'
    text = _PAGES[ending].replace("{}", entry)
    assert not [b for b in read(Source.of(text, f"a.{ending}")).blocks if b.text != "Hi"]


@pytest.mark.parametrize(
    "name", ["description", "og:title", "twitter:card", "viewport", "google-site-verification"]
)
def test_a_head_knows_its_names(name: str) -> None:
    assert in_head(name)


@pytest.mark.parametrize("name", ["Starter", "Orla P.", "Title", "Description of the plan", "growth"])
def test_a_head_knows_no_other(name: str) -> None:
    assert not in_head(name)
    assert in_head(name, ("head", "meta", "0"))


@pytest.mark.parametrize(
    "text", ["42%", "$59", "€1,200", "4.9/5", "10k+", "3x", "24/7", "~30%", "10–20%", "$9/mo"]
)
def test_figures(text: str) -> None:
    assert is_figure(text)
    assert tells_figure([["stats"], ["value"]], text, ("value", "label"))
    assert not tells_figure([["stats"], ["value"]], text, ("value", "onClick"))


@pytest.mark.parametrize("text", ["01", "2024", "1/2", "v2.1", "16:9", "100", "10 vans", "12 months"])
def test_no_figures(text: str) -> None:
    assert not is_figure(text)


def test_a_bare_number_counts_where_figures_stand() -> None:
    assert tells_figure([["stats"], ["value"]], "12", ("value", "label"))
    assert not tells_figure([["options"], ["value"]], "12", ("value", "label"))
    assert not tells_figure([["steps"], ["number"]], "12", ("number", "title"))


@pytest.mark.parametrize(
    ("path", "siblings", "text", "above"),
    [
        (("items", "0", "name"), ("quote", "name"), "Ann Bo", ()),
        (("items", "0", "title"), ("quote", "author", "title"), "Head of Bread", ()),
        (("items", "0", "author", "name"), ("name", "role"), "Ann Bo", ("quote", "author")),
        (("testimonials", "0", "company"), ("text", "company"), "Fjord", ()),
    ],
)
def test_who_is_quoted(
    path: tuple[str, ...], siblings: tuple[str, ...], text: str, above: tuple[str, ...]
) -> None:
    assert names_speaker(path, siblings, text, above)


def test_who_is_not_quoted() -> None:
    assert not names_speaker(("items", "0", "title"), ("quote", "author", "title"), "Great all round")
    assert not names_speaker(("plans", "0", "name"), ("name", "price"), "Starter")
    assert not may_name("/img/ann.png")
    assert not may_name("ann-bo")


@pytest.mark.parametrize(
    ("key", "siblings"),
    [
        ("description", ("id", "defaultMessage", "description")),
        ("developer_comment", ("text", "developer_comment")),
        ("comment", ("message", "comment", "id")),
        ("translatorNote", ("label", "translatorNote")),
    ],
)
def test_notes_to_translators(key: str, siblings: tuple[str, ...]) -> None:
    assert is_note(key, siblings)


def test_an_alerts_description_is_no_note() -> None:
    assert not is_note("description", ("message", "description"))
    assert not is_note("comment", ("author", "comment"))


@pytest.mark.parametrize("text", ["hero.title", "SIGN_UP", "signUp", "nav:home", "start", "a/b"])
def test_keys_of_messages(text: str) -> None:
    assert is_key(text)


@pytest.mark.parametrize("text", ["Ship faster", "Home", "Start free", "Total:", "You pay {n}"])
def test_texts_of_messages(text: str) -> None:
    assert not is_key(text)


@pytest.mark.parametrize(
    "text",
    [
        "npm install acme",
        "$ brew install acme",
        "curl -sL https://a.dev",
        "git push origin main",
        "cd app && ls",
    ],
)
def test_commands(text: str) -> None:
    assert is_command(text)


@pytest.mark.parametrize(
    "text",
    [
        "go get your van today",
        "git push to deploy",
        "fly with us today",
        "Make your day",
        "run it once a day",
    ],
)
def test_no_commands(text: str) -> None:
    assert not is_command(text)


def test_programs_in_strings() -> None:
    assert is_program('{ "title": "You ship" }')
    assert is_program('const a = 1;\nrender("You ship today");')
    assert is_program("name: deploy\non: push")
    assert not is_program("You ship today.\nYou pay once.")
    assert not is_program("Let us go.\nIf you want, return it.")


@pytest.mark.parametrize(
    "name", ["CodeBlock", "Terminal", "TerminalLine", "InstallCommand", "Mermaid", "Snippet"]
)
def test_components_that_show_code(name: str) -> None:
    assert shows_code(name)


@pytest.mark.parametrize(
    "name", ["Code", "Console", "CommandMenu", "TerminalSection", "CodeTitle", "code", "Card"]
)
def test_components_that_show_words(name: str) -> None:
    assert not shows_code(name)


def test_fields_of_settings() -> None:
    assert are_settings(("name", "title", "type"), "string")
    assert are_settings(("slug", "labels", "fields"), "")
    assert not are_settings(("name", "label", "type", "placeholder"), "email")
    assert not are_settings(("slug", "title", "fields"), "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<p>You pay $49 a month<sup>1</sup>.</p>", "You pay $49 a month."),
        ("<p>You pay once<sup><a href='#n'>*</a></sup> a year.</p>", "You pay once a year."),
        ("<p>You get 25 m<sup>2</sup> more.</p>", "You get 25 m2 more."),
        ("<p>You get {25} vans{null}.</p>", "You get 25 vans."),
    ],
)
def test_signs_and_numbers_in_a_line(text: str, expected: str) -> None:
    assert [block.text for block in read(Source.of(f"x = {text}", "a.tsx")).blocks] == [expected]


def test_labels_in_the_side_bar_of_an_editor_are_no_copy() -> None:
    bar = "<InspectorControls><PanelBody title={__('You see this never', 'x')} /></InspectorControls>"
    assert read(Source.of(f"x = <>{bar}<p>You pay once.</p></>", "a.jsx")).blocks[0].text == "You pay once."


@pytest.mark.parametrize(
    ("inside", "seen"),
    [
        (
            "You print {all ? <b>every</b> : <i>one</i>} label you like.",
            ["You print every label you like."],
        ),
        ("You print {all ? <b>every label</b> : 'one'} in one go.", ["You print every label in one go."]),
        ("You print {all && <b>every label</b>} in one go.", ["You print every label in one go."]),
        ("You print {labels.map((one) => <b>{one}</b>)} in one go.", ["You print \ue000 in one go."]),
    ],
)
@pytest.mark.parametrize("ending", ["astro", "tsx"])
def test_elements_in_expressions_leave_a_sentence_whole(inside: str, seen: list[str], ending: str) -> None:
    page = f"---\n---\n<p>{inside}</p>" if ending == "astro" else f"export const A = () => <p>{inside}</p>;"
    found = read(Source.of(page, f"a.{ending}"))
    check(found)
    assert [block.text for block in found.blocks] == seen


def test_branches_that_are_blocks_stand_alone_in_astro() -> None:
    page = "---\n---\n<div>{a ? <p>You pay monthly.</p> : <p>You pay yearly.</p>}</div>"
    seen = read(Source.of(page, "a.astro")).blocks
    assert [block.text for block in seen] == [
        "You pay monthly.",
        "You pay yearly.",
    ]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "a.ts",
            'export const a = [{ text: "You sort parcels by day", link: { url: "/b", label: "More" } }];',
        ),
        ("a.yaml", "items:\n  - text: You sort parcels by day\n    link: {url: /b, text: More}\n"),
        (
            "a.json",
            '{"items": [{"text": "You sort parcels by day", "cta": {"label": "More", "href": "/b"}}]}',
        ),
        ("a.toml", '[hero]\ntext = "You sort parcels by day"\nlink = {url = "/b", label = "More"}\n'),
        ("stop.yaml", "items:\n  - text: You sort parcels by day.\n    link: /b\n"),
        ("stop.mdx", '<Panel text="You sort parcels by day." href="/b" />\n'),
        ("card.tsx", 'export const A = () => <Card text="You sort parcels by day" href="/b" />;'),
    ],
)
def test_a_sentence_beside_a_link_is_no_button(name: str, text: str) -> None:
    kinds = {block.text.rstrip("."): block.kind for block in read(Source.of(text, name)).blocks}
    assert kinds["You sort parcels by day"] is BlockKind.VALUE
    assert kinds.get("More", BlockKind.BUTTON) is BlockKind.BUTTON


def test_a_few_words_beside_a_link_are() -> None:
    found = read(Source.of("items:\n  - text: Sort parcels now\n    link: /b\n", "a.yaml"))
    assert [block.kind for block in found.blocks] == [BlockKind.BUTTON]


@pytest.mark.parametrize(
    "text",
    [
        "const oven = bake({ rolls: 6 })",
        'import bread from "oven";',
        "from oven import bread, rolls",
        "oven.bake(rolls(6));",
        "$ oven bake",
        "function bake(rolls) { return 6 }",
    ],
)
def test_a_line_of_a_program_is_no_copy(text: str) -> None:
    assert is_code(text)


@pytest.mark.parametrize(
    "text",
    [
        "Let us = win (for you).",
        "Import bread from 'Leeds' with us",
        "from Leeds import rye, please.",
        "oven.example (open daily)",
        "$ 59 a month",
        "Const is a brand (of ovens)",
        "Function (and form)",
    ],
)
def test_a_line_of_words_is(text: str) -> None:
    assert not is_code(text)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.mdx", "<code>Our seamless oven</code>\n"),
        ("b.mdx", "<Code>{`Our seamless oven`}</Code>\n"),
        ("a.html", "<code-block>Our seamless oven</code-block>"),
        ("a.vue", "<script>const code = `<p>Our seamless oven</p>`</script>"),
        ("a.astro", "---\nconst snippet = `<p>Our seamless oven</p>`;\n---\n"),
    ],
)
def test_what_is_shown_as_code_is_no_copy(name: str, text: str) -> None:
    found = read(Source.of(text, name)).blocks
    assert not [block for block in found if block.voice_hint is not Voice.NOT_COPY]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.yaml", "testimonials:\n  - {text: It bakes by six., reviewer: Ann Bo}\n"),
        ("a.json", '{"quote": {"text": "It bakes by six.", "cite": "Ann Bo"}}'),
        ("a.ts", 'export const reviews = [{ review: "It bakes by six.", customer: "Ann Bo" }];'),
        ("a.astro", '<Testimonial quote="It bakes by six." customer="Ann Bo" />'),
        ("a.svelte", '<Quote reviewer="Ann Bo">It bakes by six.</Quote>'),
    ],
)
def test_who_is_quoted_is_known(name: str, text: str) -> None:
    hints = {block.text: block.voice_hint for block in read(Source.of(text, name)).blocks}
    assert hints == {"It bakes by six.": Voice.CUSTOMER, "Ann Bo": Voice.NOT_COPY}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.json", '{"text": "<0>You</0> sort <1>%{count}</1> bags."}'),
        ("a.yaml", 'text: "<0>You</0> sort %{count} bags.<1/>"\n'),
        ("a.ts", 'export const a = { text: "You sort $t(many) bags." };'),
    ],
)
def test_what_is_filled_in_is_one_letter_in_any_string(name: str, text: str) -> None:
    assert [block.text for block in read(Source.of(text, name)).blocks] == ["You sort \ue000 bags."]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.tsx", "export const A = () => <A title={'<img style=\"width: 2px\"> Bread by six'} />;"),
        ("a.jsx", "export const a = { title: '<b style=\"color: rgb(2,2,2)\">Bread</b> by six' };"),
        ("a.vue", "<template><Card :title=\"`<img style='width: 2px'> Bread by six`\" /></template>"),
        ("a.svelte", "<Card title={'<img style=\"width: 2px\"> Bread by six'} />"),
        ("a.astro", '<Card title={`<img src="/a.png" style="width:20px"> Bread by six`} />'),
        ("a.mdx", '<Card title=\'<img src="/a.png" style="width: 20px"/> Bread by six\' />'),
        ("b.tsx", "export const A = () => <A title={<><img style={{ width: 2 }} /> Bread by six</>} />;"),
        ("b.vue", '<template><A><template #t><img style="width:2px">Bread by six</template></A></template>'),
    ],
)
def test_a_title_with_an_image_and_its_style_is_read(name: str, text: str) -> None:
    assert [block.text for block in read(Source.of(text, name)).blocks] == ["Bread by six"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.json", '{"stats": [["42%", "fewer late vans"]]}'),
        ("a.ts", 'export const stats = [["42%", "fewer late vans"]];'),
        ("b.ts", 'export const a = [{ k: "42%", v: "fewer late vans" }];'),
        ("a.yaml", "proof:\n  - {big: 42%, small: fewer late vans}\n"),
        ("a.tsx", 'export const A = () => <Counter to={42} suffix="%" label="fewer late vans" />;'),
    ],
)
def test_figures_and_labels_without_telling_keys(name: str, text: str) -> None:
    found = read(Source.of(text, name)).blocks
    assert [block.text for block in found] == ["42%", "fewer late vans"]
    assert BlockKind.BUTTON not in [block.kind for block in found]


@pytest.mark.parametrize(
    "edit", ["edit() { return {}; }", "edit: () => {}", "edit: function () { return {}; }"]
)
def test_what_an_editor_sees_of_a_block_is_no_copy(edit: str) -> None:
    shown = '<Text label={__("Our seamless label")} />'
    text = f"registerBlockType('a/b', {{ {edit.replace('{}', shown)}, save: () => <p>Bread by six.</p> }});"
    assert [block.text for block in read(Source.of(text, "a.jsx")).blocks] == ["Bread by six."]


@pytest.mark.parametrize("value", ['"42"', "{42}"])
@pytest.mark.parametrize("signs", ['suffix="%"', 'value-suffix="%"', 'valueSuffix="%"'])
@pytest.mark.parametrize(
    ("name", "page"),
    [("a.tsx", "const a = {};"), ("a.svelte", "{}"), ("a.astro", "{}"), ("a.mdx", "{}\n"), ("a.vue", "")],
)
def test_a_sign_in_a_prop_belongs_to_its_number(name: str, page: str, signs: str, value: str) -> None:
    said = f":value={value}".replace("{42}", '"42"') if not page else f"value={value}"
    tag = f'<Meter {said} {signs} label="less time at the desk" />'
    text = page.replace("{}", tag) if page else f"<template>{tag}</template>"
    found = [block.text for block in read(Source.of(text, name)).blocks]
    assert found == ["42%", "less time at the desk"]
