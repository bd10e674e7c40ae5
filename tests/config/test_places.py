"""Lines of keys are held against tomllib: it says what is there, a text with one value a line says where."""

import tomllib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copylint.config.places import KeyPath, places

SAMPLE = '''\
# a comment with [brackets] and "quotes"
ignore = [  # why
  "we-offer",
  "pressure", # = not a key
  'we-did',
]
exclude = ["a", "b"]

[brand]
names = ["Acme", """Acme
Inc."""]
"their-customers" = ["shop\\"pers"]

[rules.praise-word]
allow = { words = ["robust"], more.deep = 3 }
[severity]
"a.b" = 'error'
c . d = 2024-01-01
[[accept]]
text = "one"
[[accept]]
text = \'\'\'
two\'\'\'
[accept.more]
x = 1
'''


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("ignore",), 2),
        (("ignore", 0), 3),
        (("ignore", 1), 4),
        (("ignore", 2), 5),
        (("exclude", 1), 7),
        (("brand",), 9),
        (("brand", "names", 1), 10),
        (("brand", "their-customers", 0), 12),
        (("rules", "praise-word"), 14),
        (("rules", "praise-word", "allow", "words", 0), 15),
        (("rules", "praise-word", "allow", "more", "deep"), 15),
        (("severity", "a.b"), 17),
        (("severity", "c", "d"), 18),
        (("accept", 0), 19),
        (("accept", 1, "text"), 22),
        (("accept", 1, "more", "x"), 25),
    ],
)
def test_each_key_has_its_line(path: KeyPath, line: int) -> None:
    assert places(SAMPLE)[path] == line


def paths_of(value: Any, at: KeyPath = ()) -> set[KeyPath]:
    found = {at} if at else set()
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        found |= paths_of(inner, (*at, key))
    return found


def test_finds_exactly_the_paths_tomllib_reads() -> None:
    assert set(places(SAMPLE)) == paths_of(tomllib.loads(SAMPLE))


BASIC = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=8)


def quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


@given(st.dictionaries(BASIC, st.lists(BASIC, max_size=4), max_size=6))
def test_lines_of_generated_files(table: dict[str, list[str]]) -> None:
    text = "[t]\n"
    expected: dict[KeyPath, int] = {("t",): 1}
    for key, items in table.items():
        expected["t", key] = text.count("\n") + 1
        text += f"{quoted(key)} = [ # ]\n"
        for number, item in enumerate(items):
            expected["t", key, number] = text.count("\n") + 1
            text += f"{quoted(item)},\n"
        text += "]\n"
    assert tomllib.loads(text) == {"t": table}
    assert places(text) == expected
