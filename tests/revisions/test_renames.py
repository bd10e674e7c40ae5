import pytest

from copylint.revisions.renames import renamed

PAGE = b"".join(b"You save hour %d.\n" % n for n in range(10))
OTHER = b"".join(b"We sell thing %d.\n" % n for n in range(10))


@pytest.mark.parametrize(
    ("gone", "new", "found"),
    [
        ({}, {"b": PAGE}, {}),
        ({"a": PAGE}, {"b": PAGE}, {"b": "a"}),
        ({"a": PAGE}, {"b": PAGE + b"One more.\n"}, {"b": "a"}),
        ({"a": PAGE}, {"b": OTHER}, {}),
        ({"a": b""}, {"b": b""}, {}),  # empty files are alike for no reason
        ({"a": PAGE}, {"b": PAGE.replace(b"\n", b"\r\n")}, {"b": "a"}),
        # The closest pair first, and an old page has one successor.
        ({"a": PAGE}, {"b": PAGE + OTHER[:60], "c": PAGE + b"x\n"}, {"c": "a"}),
        ({"a": PAGE, "z": OTHER}, {"b": OTHER + b"x\n", "c": PAGE}, {"b": "z", "c": "a"}),
    ],
)
def test_renamed(gone: dict[str, bytes], new: dict[str, bytes], found: dict[str, str]) -> None:
    assert renamed(gone, new) == found


def test_very_many_files_are_followed_if_untouched() -> None:
    gone = {f"a{n}": b"Page %d.\n" % n for n in range(150)}
    new = {f"b{n}": b"Page %d.\n" % n for n in range(150)} | {"c": PAGE}
    assert renamed(gone, new) == {f"b{n}": f"a{n}" for n in range(150)}
