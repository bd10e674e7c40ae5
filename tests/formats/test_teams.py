"""A reader that a team brings along, as the page on it says: found, asked, and held to the contract."""

import re
import sys
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest

from copylint.discover import discover
from copylint.formats import READABLE, contract, decode, read, readable, reader_named
from copylint.formats.teams import team_reader
from copylint.terms import CopylintError
from copylint.text import Source

PAGE = (Path(__file__).parents[2] / "docs" / "own-reader.md").read_text(encoding="utf-8")
READER, TEST = re.findall(r"^```python\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
PROJECT = re.findall(r"^```toml\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)[0]


def install(folder: Path, code: str, version: str = "1.0", more: str = "") -> None:
    """Put a package on the path as pip does."""
    name = re.search(r'^name = "(.*)"$', PROJECT, re.MULTILINE)
    (point,) = re.findall(r'^(\w+) = "(\w+:\w+)"$', PROJECT, re.MULTILINE)
    assert name
    (folder / f"{point[1].partition(':')[0]}.py").write_text(code, encoding="utf-8")
    told = folder / f"{name[1].replace('-', '_')}-{version}.dist-info"
    told.mkdir()
    (told / "METADATA").write_text(
        f"Metadata-Version: 2.1\nName: {name[1]}\nVersion: {version}\n", encoding="utf-8"
    )
    (told / "entry_points.txt").write_text(
        f"[copylint.readers]\n{point[0]} = {point[1]}\n{more}", encoding="utf-8"
    )


@pytest.fixture
def packages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder on the path where packages may be installed."""
    folder = tmp_path / "packages"
    folder.mkdir()
    monkeypatch.syspath_prepend(str(folder))
    yield folder
    sys.modules.pop("acme_foo", None)


def test_a_file_of_its_ending_is_read(
    packages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(packages, READER)
    found = read(Source.of("= Plan a week\r\n# our note\r\nSend open shifts.\r\n", "Rota.FOO"))
    assert [(block.kind.value, block.text) for block in found.blocks] == [
        ("h2", "Plan a week"),
        ("paragraph", "Send open shifts."),
    ]
    assert reader_named("rota.foo") == "acme_foo:read_foo  acme-foo 1.0"
    assert readable("rota.foo")
    assert not readable("rota.bar")
    (tmp_path / "copy").mkdir()
    (tmp_path / "copy" / "rota.foo").write_text("= Plan a week\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert [target.path for target in discover(["copy"]).files] == ["copy/rota.foo"]


def test_the_test_of_the_page_holds(packages: Path) -> None:
    install(packages, READER)
    space: dict[str, object] = {}
    exec(compile(TEST, "test_foo.py", "exec"), space)
    (test,) = (value for name, value in space.items() if name.startswith("test_"))
    assert callable(test)
    test()


def test_readers_of_ours_stay(packages: Path) -> None:
    install(packages, READER, more="md = acme_foo:read_foo\n.PDF = acme_foo:read_foo\n")
    assert read(Source.of("# a", "a.md")).format == "markdown"
    assert reader_named("a.md") == ""
    assert read(Source.of("= a b", "a.pdf")).format == "foo"  # one that we do not read yet
    assert ".pdf" not in READABLE


def test_bytes_may_be_decoded(packages: Path) -> None:
    code = READER + "\n\ndef unpack(data, path):\n    return Source.of(data[::-1].decode(), path)\n"
    install(packages, code, more="[copylint.decoders]\nfoo = acme_foo:unpack\n")
    assert decode(b"kcab", "a.foo").text == "back"


@pytest.mark.parametrize(
    ("code", "message"),
    [
        ("import nothing_of_that_name\n", "No module named 'nothing_of_that_name'"),
        ("def read_fo(source, settings): ...\n", "has no attribute 'read_foo'"),
        ("def read_foo(source, settings):\n    return 1 / 0\n", "ZeroDivisionError: division by zero"),
        ("def read_foo(source, settings):\n    return source.text\n", "returned no Document"),
    ],
)
def test_what_is_wrong_with_it_is_one_line(packages: Path, code: str, message: str) -> None:
    install(packages, code)
    with pytest.raises(CopylintError, match=re.escape(message)) as error:
        read(Source.of("a", "a.foo"))
    assert str(error.value).startswith("a.foo: the reader acme_foo:read_foo of acme-foo 1.0 ")
    assert "\n" not in str(error.value)


def test_without_one_nothing_that_takes_packages_apart_is_asked() -> None:
    assert team_reader(".foo") is None
    assert team_reader("") is None


BROKEN = {
    "order": ("sheet.blocks()", "sheet.blocks()[::-1]", "not in the order"),
    "root": ("View.whole(source.text)", 'View.whole(source.text + " ")', "another text"),
    "crash": ('line[1] != "#"', 'line[1] != "#" and 1 / ("{" not in line[2])', "ZeroDivisionError"),
    "letter": ('line[1] != "#"', 'line[1] != "#" and "z" not in line[2]', "changing the letter"),
    "line ends": ('line[1] != "#"', 'line[1] != "#" and "\\r" not in source.text', "line ends of Windows"),
    "chance": ('line[1] != "#"', 'line[1] != "#" and next(TURN)', "in two ways"),
    "time": ("view, sheet =", "[source.text.count(a) for a in source.text]\n    view, sheet =", "as long"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_reader_that_breaks_the_contract_is_told_so(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    old, new, message = BROKEN[name]
    assert READER.count(old) == 1
    space: dict[str, Any] = {"TURN": cycle((True, True, True, False))}
    exec(compile(READER.replace(old, new), "broken.py", "exec"), space)
    monkeypatch.setattr(contract, "_SIZES", (3_000, 12_000))
    text = "= Plan a week\n# our note\nSend open shifts to all.\n"
    with pytest.raises(AssertionError, match=message):
        contract.check_reader(contract.reading(space["read_foo"], "a.foo"), text)


def test_a_text_without_copy_asks_nothing() -> None:
    with pytest.raises(AssertionError, match="no copy in it"):
        contract.check_reader(lambda text: read(Source.of(text, "a.txt")), "\n")
