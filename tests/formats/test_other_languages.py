"""Only English is read; what is left out is counted, and a heading is never guessed at."""

import pytest

from copylint.formats import read
from copylint.formats.vocabulary.languages import foreign
from copylint.terms import Voice
from copylint.text import Source

FRENCH = "Nous livrons le pain dans la ville, et vous pouvez commander la veille pour le matin."
ENGLISH = "We bring the bread to every part of the town, and you can order the night before."


def hints(text: str, path: str = "a.md") -> list[Voice | None]:
    return [block.voice_hint for block in read(Source.of(text, path)).blocks]


def test_a_passage_in_another_language_is_left_out_and_counted() -> None:
    document = read(Source.of(f"# Le pain du matin\n\n{FRENCH}\n\n{ENGLISH}\n"))
    assert [block.voice_hint for block in document.blocks] == [None, Voice.NOT_COPY, None]
    assert document.notes == ("1 passage in another language left out; copylint reads English",)


def test_a_file_in_another_language_says_so() -> None:
    document = read(Source.of(f"# Bread\n\n{ENGLISH}\n", "content/index.fr.md"))
    assert {block.voice_hint for block in document.blocks} == {Voice.NOT_COPY}
    assert "(fr)" in document.notes[0]
    assert hints(f"---\nlang: de\n---\n\n{ENGLISH}\n") == [Voice.NOT_COPY]


def test_a_word_said_again_and_again_makes_no_language() -> None:
    text = "No joining fee, no yearly fee, no letters, just swimming every Monday morning"
    assert not foreign(text)


def test_english_and_short_lines_stay() -> None:
    assert hints(f"{ENGLISH}\n\nPain au chocolat\n\nLe bon pain de la ville\n") == [None, None, None]
    assert hints(f"---\nlang: en-GB\n---\n\n{ENGLISH}\n", "content/index.en.md") == [None]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("a.json", '{"title-de": "Brot am Morgen", "title-en": "Bread by six"}'),
        ("a.yaml", "title@de: Brot am Morgen\ntitle@en: Bread by six\n"),
        ("a.ts", 'export const a = { "title:en": "Bread by six", "title:de": "Brot am Morgen" };'),
        ("a.vue", '<script>const a = { titleEn: "Bread by six", titleDe: "Brot am Morgen" }</script>'),
        ("a.html", '<p>Bread by six</p><p xml:lang="de">Brot am Morgen</p>'),
    ],
)
def test_keys_that_end_in_a_language_are_read_in_english(path: str, text: str) -> None:
    assert [block.text for block in read(Source.of(text, path)).blocks] == ["Bread by six"]
