"""Messages of apps as tools indent them."""

import pytest

from copylint.formats import read
from copylint.text import Source

INDENTED = "<string>\n\t\tRead this before\n\t\tyour first week.\n\t</string>"


@pytest.mark.parametrize(
    ("name", "page"),
    [
        ("a.stringsdict", "<plist><dict><key>lead</key>{}</dict></plist>"),
        ("a.resx", '<root><data name="lead">{}</data></root>'),
    ],
)
def test_indented_lines_of_a_message_are_no_code(name: str, page: str) -> None:
    value = INDENTED.replace("string>", "value>") if name == "a.resx" else INDENTED
    blocks = read(Source.of(page.format(value), name)).blocks
    assert [block.text for block in blocks] == ["Read this before your first week."]


_BARS = "Your order is one car | Your\\u0020orders are {n} cars"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.tsx", f'const a = <p>{{t("{_BARS}")}}</p>;'),
        ("a.tsx", f'const a = <p>{{t("orders.n", "{_BARS}", 3)}}</p>;'),
        ("a.tsx", f'const a = <Card title={{t("{_BARS}")}} />;'),
        ("a.ts", f'const a = t("orders.n", "{_BARS}");'),
        ("a.vue", f"<template><p>{{{{ $t('{_BARS}') }}}}</p></template>"),
        ("a.vue", f"""<template><Card :title="$t('{_BARS}')" /></template>"""),
        ("a.svelte", f'<p>{{$_("orders.n", {{ default: "{_BARS}" }})}}</p>'),
    ],
)
def test_forms_with_bars_between_are_read_one_by_one(name: str, text: str) -> None:
    found = read(Source.of(text, name))
    assert [block.text for block in found.blocks] == ["Your order is one car", "Your orders are \ue000 cars"]
    for block in found.blocks:
        block.view.check()


@pytest.mark.parametrize("said", ["Warm bread | Rye and Sons", "Warm bread || warm rye"])
def test_a_bar_between_two_names_parts_nothing(said: str) -> None:
    assert [b.text for b in read(Source.of(f'const a = <p>{{t("{said}")}}</p>;', "a.tsx")).blocks] == [said]
