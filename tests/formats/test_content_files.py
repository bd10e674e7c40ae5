"""Content files: every string is what the standard parser reads, and stands where the map says."""

import csv
import io
import json
import time
import tomllib
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from copylint.formats import READABLE, Settings, read
from copylint.formats.data.json_strings import read_json
from copylint.formats.data.tables import read_csv_file, scan
from copylint.formats.data.toml_strings import read_toml
from copylint.formats.data.yaml_strings import InvalidYaml, read_yaml
from copylint.formats.packed.mail_parts import parts_of
from copylint.formats.vocabulary import languages
from copylint.formats.vocabulary.keys import kind_of
from copylint.terms import BlockKind
from copylint.text import Source, View

PACKED = {".docx", ".docm", ".dotx", ".odt", ".pptx", ".pptm", ".ppsx", ".potx", ".odp"}
PACKED |= {".xlsx", ".xlsm", ".xltx", ".ods"}
calm = settings(deadline=None, max_examples=80, suppress_health_check=[HealthCheck.too_slow])
_text = st.text(alphabet="ab é😀'\"\\/:#,-&{}[]\n\t\x7f\u2028", max_size=25)
_keys = st.text(alphabet="abcé. '\"", min_size=1, max_size=6)
_tree = st.recursive(
    st.one_of(_text, st.integers(), st.booleans()),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(_keys, inner, max_size=4)),
    max_leaves=12,
)
_map = st.dictionaries(_keys, _tree, max_size=4)


def strings(tree: Any, path: tuple[str, ...] = ()) -> dict[tuple[str, ...], str]:
    """Every string of parsed data by its path."""
    if isinstance(tree, str):
        return {path: tree}
    pairs = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    return {p: s for key, value in pairs for p, s in strings(value, (*path, str(key))).items()}


def same(fields: Any, expected: Any, *, blanks: bool = True) -> None:
    found = {}
    for entry in fields:
        entry.view.check()
        found[entry.path] = entry.view.text if blanks else entry.view.text.rstrip()
    wanted = strings(expected)
    assert found == (wanted if blanks else {path: text.rstrip() for path, text in wanted.items()})


@calm
@given(_tree, st.booleans(), st.sampled_from([None, 1]))
def test_json_strings_are_those_of_json(tree: Any, ascii_only: bool, indent: int | None) -> None:
    text = json.dumps(tree, ensure_ascii=ascii_only, indent=indent)
    made = read_json(View.whole(text))
    assert not made.notes
    same(made.fields, json.loads(text))
    # A line feed in a string is written "\\n", so each of these stands between two values.
    commented = text.replace("\n", ' // why\r\n /* and "why" */')
    same(read_json(View.whole(commented)).fields, json.loads(text))


def toml(tree: dict[str, Any]) -> str:
    """TOML with every string as a basic one, nested maps inline."""

    def value(item: Any) -> str:
        if isinstance(item, dict):
            return "{" + ", ".join(f"{json.dumps(k)} = {value(v)}" for k, v in item.items()) + "}"
        if isinstance(item, list):
            return "[" + ", # why\n".join(value(v) for v in item) + "]"
        if isinstance(item, str):
            return json.dumps(item, ensure_ascii=False).replace("\x7f", "\\u007f")
        return json.dumps(item)

    return "\n".join(f"{json.dumps(key)} = {value(item)}" for key, item in tree.items())


@calm
@given(_map)
def test_toml_strings_are_those_of_tomllib(tree: dict[str, Any]) -> None:
    text = toml(tree)
    expected = tomllib.loads(text)
    made = read_toml(View.whole(text))
    assert not made.notes
    same(made.fields, expected)


@pytest.mark.parametrize(
    "text",
    [
        "a = '''\none\n  two'''\nb = '''it's'''",
        'a = """\nOne \\\n   two "quoted" ""\\u00e9"""',
        'a = """one\\\\"""\nb = "x" # why',
        '[a]\nb = "1"\n[[c.d]]\ne = "2"\n[[c.d]]\ne = "3"\n[c.d.f]\ng = "4"',
        'a.b."c d" = "x"\n1 = "y"\ndate = 2026-01-01T10:00:00Z\nf = 1.5\nlist = [ "a", "b", ]',
        'a = """x""""\nb = """"""',
    ],
)
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_toml_as_people_write_it(text: str, ends: str) -> None:
    made = read_toml(View.whole(text.replace("\n", ends)))
    assert not made.notes
    same(made.fields, tomllib.loads(text))


def test_what_is_no_toml_is_said_and_the_rest_is_read() -> None:
    made = read_toml(View.whole('a = "x"\nb = \n\nc = "y"\nd = [1\n'))
    assert [entry.view.text for entry in made.fields] == ["x", "y"]
    assert made.notes == ["line 2: not valid TOML; what could be read was read"]


@calm
@given(_tree, st.sampled_from([None, '"', "'", "|", ">"]), st.booleans())
def test_yaml_strings_are_those_of_pyyaml(tree: Any, style: str | None, flow: bool) -> None:
    text = yaml.dump(tree, default_style=style, default_flow_style=flow, allow_unicode=True, width=30)
    expected = yaml.load(text, Loader=yaml.BaseLoader)
    made, is_map = read_yaml(View.whole(text))
    assert is_map == isinstance(expected, dict)
    found = {entry.path: entry.view.text.rstrip() for entry in made.fields}
    wanted = {path: value.rstrip() for path, value in strings(expected).items()}
    assert found.items() <= wanted.items()  # an alias is read once, where its anchor stands
    assert len(found) == len(wanted) or "*id" in text


def test_yaml_limits() -> None:
    with pytest.raises(InvalidYaml, match="nested too deep"):
        read_yaml(View.whole("[" * 50_000 + "]" * 50_000))
    page = read(Source.of("a: " + "[" * 50_000, "a.yml"))
    assert page.notes[0].startswith("line 1: nested too deep")
    page = read(Source.of("title: We: win\ntext: You get paid\n", "a.yml"))
    assert [block.text for block in page.blocks] == ["We: win", "You get paid"]
    assert page.notes == (
        "line 1: not valid YAML, so it was read line by line; put values with a colon in quotes",
    )


@calm
@given(st.lists(st.lists(_text.filter(lambda t: "\u2028" not in t), min_size=1, max_size=4), max_size=5))
def test_csv_cells_are_those_of_csv(rows: list[list[str]]) -> None:
    file = io.StringIO(newline="")
    csv.writer(file, quoting=csv.QUOTE_ALL).writerows(rows)
    text = file.getvalue()
    found = [[text[slice(*cell)][1:-1].replace('""', '"') for cell in row] for row in scan(text, ",")]
    assert found == rows


def test_csv_without_names_is_read_by_its_prose() -> None:
    text = '1,"You get paid in ""two"" days",x\n2,You send one link a week,y\n'
    page = read_csv_file(Source.of(text, "a.csv"), Settings())
    assert [block.text for block in page.blocks] == ['You get paid in "two" days', "You send one link a week"]


WORDS = {
    "de": "Mit uns schließen Sie Ihre Bücher am Freitag und nicht erst am Montag nach dem Essen ab",
    "fr": "Avec nous vous fermez vos livres le vendredi et non pas le lundi après le repas du midi",
    "en": "You close your books on Friday and not on the Monday after that, with the one link we send",
}


@pytest.mark.parametrize("code", WORDS)
def test_long_strings_tell_their_language(code: str) -> None:
    assert languages.foreign(WORDS[code]) is (code != "en")
    assert not languages.foreign(" ".join(WORDS[code].split()[:11]))


def test_names_without_stop_words_are_no_other_language() -> None:
    assert not languages.foreign("Acme Borlund Tessal Quibbon " * 4)
    assert languages.foreign("Мы закрываем ваши книги в пятницу")


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("locales/de.json", "de"),
        ("src/i18n/fr/home.yml", "fr"),
        ("index.fr.md", "fr"),
        ("content/index.md", ""),
        ("locales/en.json", "en"),
        ("no.md", ""),
        ("index.it.md", "it"),
        ("data/it.yml", ""),
        ("data/hero.json", ""),
        ("lib/l10n/app_de.arb", "de"),
    ],
)
def test_paths_tell_their_language(path: str, code: str) -> None:
    assert languages.of_path(path) == code


def test_other_languages_are_counted() -> None:
    text = '{"title_en": "Paid on Friday", "title_de": "Freitag", "hr": {"text": "You hire in a week"}}'
    page = read(Source.of(text, "page.json"))
    assert [block.text for block in page.blocks] == ["Paid on Friday", "You hire in a week"]
    assert page.notes == ("1 string in another language left out; copylint reads English",)
    page = read(Source.of('{"a": "Los geht es"}', "locales/de.json"))
    assert not page.blocks
    assert page.notes == ('not read: its name says that it is in another language ("de")',)


def test_a_team_may_name_keys() -> None:
    for more, kind in (((), None), (("slogan2", "x"), None), (("company",), BlockKind.VALUE)):
        assert kind_of(["hero", "company"], "Two words", (), more) is kind
    assert kind_of(["plans", "0", "role"], "Two words", (), ("plans.role",)) is BlockKind.VALUE
    assert kind_of(["team", "0", "role"], "Two words", (), ("plans.role",)) is None


def test_parts_of_mail_are_decoded_in_place() -> None:
    mail = (
        "Subject: =?utf-8?Q?F=C3=BCr_?= =?utf-8?B?ZGljaA==?=\n jetzt\n"
        "Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Transfer-Encoding: base64\n\n"
        "WW91IGdldCBwYWlk\nIGluIHR3byBkYXlzLg==\n--x\nContent-Disposition: attachment\n\nnot read\n--x--\n"
    )
    found = parts_of(View.whole(mail))
    assert found.subject is not None
    assert found.subject.text == "Für dich jetzt"
    (part,) = found.parts
    part.view.check()
    assert part.view.text.strip() == "You get paid in two days."
    at = part.view.text.index("two")
    assert mail[slice(*part.view.span(at, at + 3))] == "IGluIHR3byBkYXlzLg=="


N = 5_000
ATTACKS = {
    "brackets": "[" * N,
    "closed brackets": "[" * N + "]" * N,
    "braces": '{"a":' * N,
    "quotes": '"' * (2 * N),
    "escapes": '"' + "\\" * N,
    "surrogates": '"' + "\\ud83d" * N + '"',
    "spaces": "a:" + " " * N + "b\n" + "a" + " " * N + "b" + "\t" * N + "\n",
    "comments": "/*" * N + "//" * N + "#" * N,
    "commas": "," * N,
    "colons": "a: " * N + ":" * N,
    "equals": "a = " * N + "=" * N + "\n= a" * 2_000,
    "dots": "a." * N + " = 1",
    "rows": "a,b\n" * N,
    "messages": '{"en": "' + "{a" * N + '"}',
    "po": 'msgid "a"\nmsgstr "' + "a" * N + '"\n' + 'msgid ""' * N,
    "stars": "*a **b " * N + "`" * N,
    "underscores": "_a __b " * N + "|" * N + "<<" * N,
    "underlines": "a\n=\n" * N,
    "triple": "'''" + '"""' * N,
    "boundary": "Content-Type: multipart/mixed; boundary=a\n\n" + "--a\n" * N,
    "nested parts": "Content-Type: multipart/mixed; boundary=a\n\n--a\n" * 2_000,
    "words": "Subject: " + "=?utf-8?Q?a?=" * N + "\n\na",
    "printable": "Content-Transfer-Encoding: quoted-printable\n\n" + "=41=\n" * N,
    "aliases": "a0: &a0 [x,x]\n" + "".join(f"a{i}: &a{i} [*a{i - 1},*a{i - 1}]\n" for i in range(1, 60)),
    "containers": "::: a\n" * N,
    "admonitions": "".join(" " * 4 * i + '!!! note "a"\n' for i in range(300)),
    "tags": "{{< a " * N + "{% b " * N + '{{< c d="' * N,
    "pressed": "{{< button >}}" * N + "{{< /button >}}" * N,
}
ENDINGS = ("yml", "json", "toml", "csv", "tsv", "po", "ftl", "eml", "rst", "adoc", "md")


@pytest.mark.parametrize("ending", ENDINGS)
def test_attacks_end_soon(ending: str) -> None:
    for name, text in ATTACKS.items():
        started = time.process_time()
        page = read(Source.of(text, f"a.{ending}"))
        for block in page.blocks[:20]:
            block.view.check()
        assert time.process_time() - started < 1, name


_noise = st.text(alphabet="ab .:=-_*`#|+,;\"'\\{}[]()<>/&%\n\r\t1é😀", max_size=100)


@calm
@given(_noise, st.sampled_from(ENDINGS))
def test_no_text_breaks_the_readers(text: str, ending: str) -> None:
    page = read(Source.of(text, f"a.{ending}"))
    starts = [block.view.span(0, 0).start for block in page.blocks]
    assert starts == sorted(starts)
    for block in page.blocks:
        block.view.check()
        assert block.text.strip() == block.text != ""


SAMPLES = {
    "yml": "hero:\n  title: You wait\n  text: >-\n    You *send* one\n    link &amp; rest.\n",
    "json": '{"hero": {"title": "You wait", "text": "You \\"send\\" <b>one</b>\\nlink."}}',
    "toml": '[hero]\ntitle = "You wait"\ntext = """You \\\n  send one link."""\n',
    "csv": 'title,text\nYou wait,"You ""send"" one\nlink."\n',
    "po": 'msgid "You wait"\nmsgstr ""\n"You \\"send\\" "\n"one link."\n',
    "ftl": "wait = You wait { $long }\n    for nobody\n",
    "eml": "Subject: You =?utf-8?Q?w=C3=A4it?=\n\nYou send one\nlink.\n",
    "rst": "You wait\n========\n\nYou **send** ``one``\nlink_.\n",
    "adoc": "= You wait\n\nYou *send* `one`\nlink:/x[link].\n",
    "md": '::: tip You wait\n{{< a title="Send one link" >}}\n:::\n\n!!! note "Or"\n    Rest *well*.\n',
}


@pytest.mark.parametrize("ending", SAMPLES)
def test_changing_one_letter_changes_that_letter(ending: str) -> None:
    text = SAMPLES[ending]
    for ends in ("\n", "\r\n"):
        written = text.replace("\n", ends)
        before = read(Source.of(written, f"a.{ending}")).blocks
        assert len(before) >= 1
        for number, block in enumerate(before):
            for i, character in enumerate(block.text):
                if character.isalpha() and block.view.verbatim(i, i + 1):
                    at = block.view.span(i, i + 1).start
                    poked = written[:at] + ("Z" if character.isupper() else "z") + written[at + 1 :]
                    after = [b.text for b in read(Source.of(poked, f"a.{ending}")).blocks]
                    expected = [b.text for b in before]
                    letter = "Z" if character.isupper() else "z"
                    expected[number] = block.text[:i] + letter + block.text[i + 1 :]
                    assert after == expected


@pytest.mark.parametrize(
    ("entry", "figures"),
    [
        ('{"value": 10, "suffix": "k+", "label": "Happy bakers"}', ["10k+"]),
        ('{"price": 59, "currency": "EUR", "unit": "/month", "name": "Rye"}', ["59/month"]),
        ('{"suffix": "%", "label": "less time", "value": 42}', ["42%"]),
        ('{"stat_number": 42, "stat_suffix": "%", "title": "less time"}', ["42%"]),
        ('{"value": 42, "unit": "px", "label": "Height"}', []),
        ('{"value": 42, "suffix": "%"}', ["42%"]),
        ('{"number": 1, "title": "Sign up"}', []),
        ('{"number": 1e3, "prefix": "$", "label": "a month"}', []),
        ('{"number": null, "suffix": "%", "label": "a month"}', []),
    ],
)
@pytest.mark.parametrize("name", ["a.json", "a.yaml", "a.ts"])
def test_a_number_and_its_sign_are_a_figure(entry: str, figures: list[str], name: str) -> None:
    text = f"const a = [{entry}];" if name == "a.ts" else f'{{"a": [{entry}]}}'
    found = [block.text for block in read(Source.of(text, name)).blocks]
    assert [one for one in found if any(map(str.isdigit, one))] == figures
    assert not any(one in ("EUR", "/month") for one in found)


def test_many_signs_take_no_more_time_each() -> None:
    keys = ", ".join(f'"k{n}_value": {n}, "k{n}_suffix": "%", "k{n}_label": "x"' for n in range(2000))
    started = time.process_time()
    found = read(Source.of(f"{{{keys}}}", "a.json")).blocks
    assert found[0].text == "0%"
    assert time.process_time() - started < 4


@pytest.mark.parametrize("ending", sorted(READABLE - {".eml"} - PACKED))
@pytest.mark.parametrize("text", ["", "\n \r\n"])
def test_an_empty_file_is_no_broken_one(ending: str, text: str) -> None:
    found = read(Source.of(text, f"a{ending}"))
    assert (found.blocks, found.notes) == ((), ())


def test_lines_of_json_are_read_one_by_one() -> None:
    lines = ['{"title": "Warm bread"}', "", '{"title": "Half a line", "x"', "[1,", '{"title": "Rye"}', ""]
    found = read(Source.of("\r\n".join(lines), "a.ndjson"))
    assert [(block.text, block.place.key) for block in found.blocks] == [
        ("Warm bread", "0.title"),
        ("Half a line", "2.title"),
        ("Rye", "4.title"),
    ]
    assert found.notes == (
        "line 3 (and 1 more line): not valid JSON; what stands before the mistake was read",
    )


def test_one_value_over_many_lines_is_read_as_one() -> None:
    found = read(Source.of('{\n  "title": "Warm bread"\n}\n', "a.jsonl"))
    assert [block.text for block in found.blocks] == ["Warm bread"]
    assert not found.notes


def test_what_has_a_name_with_a_stroke_and_attributes_is_no_block() -> None:
    text = (
        '{"name": "Rye / Spelt", "description": "You eat it warm by six.", "attributes": {"label": "Noon"}}'
    )
    found = [block.text for block in read(Source.of(text, "a.json")).blocks]
    assert "You eat it warm by six." in found
