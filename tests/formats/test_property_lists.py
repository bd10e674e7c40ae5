"""Property lists as Xcode and programs write them, and what is none."""

import re

import pytest

from copylint.formats import decode, read
from copylint.terms import CopylintError
from copylint.text import Source

INDENTED = "<string>\n\t\tRead this before\n\t\tyour first week.\n\t</string>"


def told(body: str, name: str = "a.plist") -> list[str]:
    return [block.text for block in read(Source.of(f"<plist>{body}</plist>", name)).blocks]


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("<dict><key>title</key><string>Plan it</string></dict>", ["Plan it"]),
        ("<dict><key>icon</key><string>Plan it</string></dict>", []),
        ("<dict><key>title</key><true/><key>icon</key><string>Plan it</string></dict>", []),
        ("<dict><key>NSCameraUsageDescription</key><string>To scan it.</string></dict>", ["To scan it."]),
        (
            "<array><string>Plan a week before lunch</string><string>Anna</string></array>",
            ["Plan a week before lunch"],
        ),
        ("<string>Plan a week before lunch</string>", ["Plan a week before lunch"]),
        (
            "<dict><key>en</key><dict><key>a</key><string>Plan</string></dict>"
            "<key>de</key><dict><key>a</key><string>Plane</string></dict></dict>",
            ["Plan"],
        ),
        (f"<dict><key>text</key>{INDENTED}</dict>", ["Read this before your first week."]),
    ],
)
def test_keys_say_what_is_copy(body: str, words: list[str]) -> None:
    assert told(body) == words


def test_another_language_is_left_out() -> None:
    assert told("<dict><key>title</key><string>Plane</string></dict>", "de.lproj/Tips.plist") == []


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (
            b"bplist00\xd1\x01\x02",
            "a.plist: a binary property list, which copylint does not read; save it as",
        ),
        (
            b'{ title = "Plan it"; }',
            "a.plist: not a property list in XML, which begins with <plist>; save it",
        ),
        (b"<resources/>", "a.plist: not a property list in XML, which begins with <plist>; save it as XML: "),
    ],
)
def test_what_is_none_is_refused_in_one_line(data: bytes, what: str) -> None:
    with pytest.raises(CopylintError, match=re.escape(what)) as error:
        read(decode(data, "a.plist"))
    assert str(error.value).endswith("plutil -convert xml1 a.plist")
