"""Every character of every block stands where the map says: the proof by poking."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from copylint.formats import read
from copylint.formats.contract import check_document as check
from copylint.formats.contract import letters
from copylint.text import Document, Source
from tests.formats.markdown_documents import markdown, noise

calm = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])


def outline(document: Document) -> list[object]:
    return [(b.kind, b.text, b.marks, b.voice_hint, b.place) for b in document.blocks]


@calm
@given(markdown, st.data())
def test_changing_one_letter_changes_that_letter(text: str, data: st.DataObject) -> None:
    before = read(Source.of(text))
    check(before)
    spots = [(n, i, at) for n, block in enumerate(before.blocks) for i, at in letters(block)]
    for number, i, at in data.draw(st.lists(st.sampled_from(spots), min_size=1, max_size=5)) if spots else []:
        letter = "Z" if text[at].isupper() else "z"
        after = read(Source.of(text[:at] + letter + text[at + 1 :]))
        expected = [block.text for block in before.blocks]
        expected[number] = expected[number][:i] + letter + expected[number][i + 1 :]
        assert [block.text for block in after.blocks] == expected


@calm
@given(markdown)
def test_line_ends_and_byte_order_marks_change_nothing(text: str) -> None:
    plain = read(Source.of(text))
    assert outline(read(Source.of(text.replace("\n", "\r\n")))) == outline(plain)
    assert outline(read(Source.of(text.replace("\n", "\r")))) == outline(plain)
    marked = read(Source.decode(b"\xef\xbb\xbf" + text.encode(), "text.md"))
    assert [b.view for b in marked.blocks] == [b.view for b in plain.blocks]


@calm
@given(markdown)
def test_hard_wrapping_changes_nothing(text: str) -> None:
    one = read(Source.of("We close the books on Friday, *every* week."))
    two = read(Source.of("We close\nthe books on\nFriday, *every*\nweek."))
    assert outline(one) == outline(two)
    assert text


@calm
@given(noise)
def test_no_text_breaks_the_readers(text: str) -> None:
    for path in ("a.md", "a.txt"):
        check(read(Source.of(text, path)))
    check(read(Source.of(f"---\n{text}\n---\n{text}")))
    check(read(Source.of(f"+++\n{text}\n+++\n{text}")))
