"""Plural and select messages are read branch by branch wherever they stand."""

import pytest

from copylint.formats import read
from copylint.formats.contract import check_document as check
from copylint.text import Source

MESSAGE = "{count, plural, one {You have one box to pack.} other {You have # boxes to pack.}}"
BRANCHES = ["You have one box to pack.", "You have \ue000 boxes to pack."]
FILES = {
    "plural.json": '{"cart": "MESSAGE"}',
    "plural.yaml": 'cart: "MESSAGE"\n',
    "plural.toml": 'cart = "MESSAGE"\n',
    "plural.csv": 'key,text\ncart,"MESSAGE"\n',
    "plural.ts": 'export const words = { cart: "MESSAGE" };\n',
    "plural.js": "const m = defineMessages({ a: { id: 'a.b', defaultMessage: 'MESSAGE' } });\n",
    "plural.tsx": 'export const A = () => <p>{t("MESSAGE", { count })}</p>;\n',
    "plural.jsx": 'export const A = () => <p><FormattedMessage id="a.b" defaultMessage="MESSAGE" /></p>;\n',
    "plural.vue": "<template><p>{{ $t('MESSAGE', { count }) }}</p></template>\n",
}


@pytest.mark.parametrize("path", FILES)
def test_each_branch_is_a_sentence_of_its_own(path: str) -> None:
    document = read(Source.of(FILES[path].replace("MESSAGE", MESSAGE), path))
    assert [block.text for block in document.blocks] == BRANCHES
    check(document)


def test_escapes_and_values_hold_inside_of_branches() -> None:
    script = (
        r"const x = { text: `{n, plural, one {You don\'t wait, ${name}.} other {You wait # hours\n only.}}` }"
    )
    texts = [block.text for block in read(Source.of(script, "x.ts")).blocks]
    assert texts == ["You don't wait, \ue000.", "You wait \ue000 hours only."]


def test_only_words_of_another_language_are_counted() -> None:
    text = (
        '{"body": [{"lang": "en", "text": "You pack."}, {"lang": "fr", "type": "lead", "text": "Emballez."}]}'
    )
    assert read(Source.of(text, "a.json")).notes == (
        "1 string in another language left out; copylint reads English",
    )


def test_choices_as_java_writes_them() -> None:
    text = "a=You pack {0,choice,0#no boxes today|1#one big box today|1<{0,number} boxes today}.\n"
    texts = [block.text for block in read(Source.of(text, "a.properties")).blocks]
    assert texts == ["You pack no boxes today.", "one big box today", "\ue000 boxes today"]
