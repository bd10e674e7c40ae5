"""What the parser gets to read, and that each of its characters knows where it comes from."""

from itertools import groupby, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copylint.facts import Names
from copylint.nlp.normalise import NEUTRAL, PREFIX, SUBJECT, Sentence, find_names, normalise

NAMES = Names(company=("Acme", "Holt & Sons"), products=("Rota", "Acme Cloud"))
PIECES = st.sampled_from(
    (
        "We we Our app platform reports Rota rota Acme Cloud Holt & Sons US us you Your YOUR orders flour "
        "Is is will and so I we’ve don't “quote ” ‘one’ \" ' 🚀 ✅ → 👩\u200d👩\u200d👧 ❤\ufe0f \ue000 "
        'İstanbul Straße ﬁne é 24" 9.5 , ; — – - . ! ? … a'
    ).split(" ")
)
GAPS = st.sampled_from(["", " ", " ", " ", "\n", "\n    ", "\u00a0", "\t"])
PIECED = st.lists(st.tuples(PIECES, GAPS), max_size=12).map(lambda pairs: "".join(a + b for a, b in pairs))
TEXTS = PIECED | st.text(st.characters(max_codepoint=0xFFFF), max_size=40)
SENTENCES = st.builds(Sentence, TEXTS, st.booleans())
# What may stand for more than one character: a name, or a subject such as "our app".
STAND_INS = {NEUTRAL, SUBJECT, SUBJECT.lower(), "It", "it"}
STRAIGHT = str.maketrans("“”‘’", "\"\"''")


@given(SENTENCES)
def test_each_character_has_an_origin_inside_the_sentence_and_in_order(sentence: Sentence) -> None:
    mended = normalise(sentence, NAMES)
    assert len(mended.text) == len(mended.starts) == len(mended.ends)
    spans = list(zip(mended.starts, mended.ends, strict=True))
    assert all(0 <= start <= end <= len(sentence.text) for start, end in spans)
    assert spans == sorted(spans)
    for (_, end), (start, _) in pairwise(spans):
        assert start >= end or (start, end) in spans  # the letters of one stand-in share one origin


@given(SENTENCES)
def test_each_character_stands_for_its_origin(sentence: Sentence) -> None:
    mended = normalise(sentence, NAMES)
    for (start, end), group in groupby(range(len(mended.text)), lambda i: (mended.starts[i], mended.ends[i])):
        places = list(group)
        written = "".join(mended.text[i] for i in places)
        meant = sentence.text[start:end]
        if start == end:
            assert written in (
                PREFIX,
                ".",
                PREFIX.rstrip(),
                PREFIX.rstrip() + ".",
            )  # rstrip: nothing was there
        elif end - start > 1:
            assert written in STAND_INS
        elif meant == "\ue000":
            assert written == NEUTRAL
        elif meant.isspace():
            assert written.isspace()
        elif meant in "‑-":
            assert written == "-"
        else:
            assert written.lower() == meant.lower().translate(STRAIGHT)
        assert mended.origin(places[0], places[-1] + 1) == (start, end)


@given(SENTENCES)
def test_only_emoji_and_trailing_space_are_left_out(sentence: Sentence) -> None:
    mended = normalise(sentence, NAMES)
    told = {i for a, b in zip(mended.starts, mended.ends, strict=True) for i in range(a, b)}
    left_out = [letter for i, letter in enumerate(sentence.text.rstrip()) if i not in told]
    assert not [letter for letter in left_out if letter.isalnum()]
    assert not [letter for letter in left_out if ord(letter) < 0x2190 and not letter.isspace()]


@given(SENTENCES)
def test_quotes_and_line_breaks_do_not_change_what_is_parsed(sentence: Sentence) -> None:
    straight = Sentence(sentence.text.translate(STRAIGHT), sentence.imperative)
    unwrapped = Sentence(sentence.text.replace("\n", " "), sentence.imperative)
    parsed = normalise(sentence, NAMES).text
    assert normalise(straight, NAMES).text == parsed
    assert normalise(unwrapped, NAMES).text == parsed


@pytest.mark.parametrize(
    ("text", "parsed"),
    [
        ("Fresh bread by seven", "Fresh bread by seven."),
        ("Read on!", "Read on!"),
        ("And then…", "And then…"),
        ("Why do you ask?", "Why do you ask?"),
        ('She said "stop."', 'She said "stop."'),
        ("It’s “fine”, you’ll see", "It's \"fine\", you'll see."),
        ("Two lines\nof text", "Two lines of text."),
        ("A\u00a0hard space", "A hard space."),
        ("Why Us", "Why us."),
        ("Our Mission", "Our mission."),
        ("We Bake What You Eat", "We bake what you eat."),
        ("WE MAKE GIN", "We make gin."),
        ("WE MAKE THE RIGHT CALL FOR YOU", "We make the right call for you."),
        ("Send Your API Keys by SMS Today", "Send your API keys by SMS today."),
        ("You Send NASA Photos From Your Phone", "You send NASA photos from your phone."),
        ("Ines Roth and Jon Petrie run the ward.", "Ines Roth and Jon Petrie run the ward."),
        ("We met Ines Roth in Lisbon.", "We met Ines Roth in Lisbon."),
        ("What I’ve Learned", "What I've learned."),
        ("We ship to the US.", "We ship to the US."),
        ("Ask Rota about flour.", f"Ask {NEUTRAL} about flour."),
        ("The rota is full.", "The rota is full."),
        ("Acme's ovens are hot.", f"{NEUTRAL}'s ovens are hot."),
        ("Holt & Sons was first.", f"{NEUTRAL} was first."),
        ("You get Acme Cloud for free.", f"You get {NEUTRAL} for free."),
        ("Hi \ue000, your van is here.", f"Hi {NEUTRAL}, your van is here."),
        ("YOU KEEP ACME OUT OF IT", "You keep acme out of it."),  # "ACME" is no spelling of the name
    ],
)
def test_parse_text(text: str, parsed: str) -> None:
    assert normalise(Sentence(text), NAMES).text == parsed


@pytest.mark.parametrize(
    ("text", "parsed"),
    [
        ("Export Reports in One Click", "You can export reports in one click."),
        ("CLOSE YOUR BOOKS BY FRIDAY", "You can close your books by friday."),
        ("Ship it.", "You can ship it."),
        ("Meet Rota", f"You can meet {NEUTRAL}."),
    ],
)
def test_an_imperative_gets_a_subject(text: str, parsed: str) -> None:
    assert normalise(Sentence(text, imperative=True), NAMES).text == parsed


@pytest.mark.parametrize("text", ["🚀 Ship it", "Ship 📦 it", "Ship it ✅", "→ Ship it", "❤️ Ship it"])
def test_symbols_are_not_parsed(text: str) -> None:
    assert normalise(Sentence(text), NAMES).text.rstrip(".").split() == ["Ship", "it"]


@pytest.mark.parametrize(
    "text", ["Rota orders flour.", "Every Friday, Rota orders flour.", "You rest while Rota orders flour."]
)
def test_a_name_before_a_verb_that_could_be_a_plural_becomes_a_pronoun(text: str) -> None:
    parsed = normalise(Sentence(text), NAMES).text
    assert parsed in (text.replace("Rota", SUBJECT), text.replace("Rota", SUBJECT.lower()))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Acme bakes.", ["Acme"]),
        ("Acme Cloud stores.", ["Acme Cloud"]),
        ("Acme’s and Rota's", ["Acme", "Rota"]),
        ("acme, ACME and the rota", []),
        ("Acmeology, Rotary and Rotas", []),
        ("(Acme)", ["Acme"]),
        ("Holt & Sons", ["Holt & Sons"]),
    ],
)
def test_names_are_found_by_their_spelling(text: str, found: list[str]) -> None:
    assert [text[a:b] for a, b in find_names(text, NAMES)] == found


def test_without_names_nothing_is_found() -> None:
    assert find_names("Acme and Rota", Names()) == []
    assert normalise(Sentence("Rota orders flour."), Names()).text == "Rota orders flour."


def test_a_numeral_in_a_circle_is_kept() -> None:
    assert normalise(Sentence("① Ring twice"), NAMES).text.startswith("①")


def test_an_imperative_after_a_clause_gets_its_subject_there() -> None:
    text = "If it leaks, Call us."
    mended = normalise(Sentence(text, True, text.index("Call")), NAMES)
    assert mended.text == "If it leaks, you can call us."
    put_in = mended.text.index("you can")
    assert mended.origin(put_in, put_in + 7) == (13, 13)
    assert mended.origin(put_in + 8, put_in + 12) == (13, 17)
